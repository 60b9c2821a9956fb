//! A rustc that can build for `wasm32-unknown-unknown`, found or made without asking anybody.
//!
//! In this order: the active rustc, if it has the target; a wasm library that an earlier run made for Debian's rustc;
//! `rustup target add`; Debian's rustc with a wasm library that we build (`debian.rs`), for machines that reach package
//! registries only.

use crate::{Result, debian::DebianRustc, process};
use std::{
    path::{Path, PathBuf},
    process::Command,
};

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

pub(crate) enum Toolchain {
    /// The active rustc has the target.
    Active,
    /// Debian's rustc, our own build of the standard library, the active toolchain's linker.
    Debian(DebianRustc),
}

impl Toolchain {
    pub(crate) fn find_or_install() -> Result<Self> {
        if active_has_target()? {
            return Ok(Self::Active);
        }
        if let Some(ready) = DebianRustc::ready()? {
            return Ok(Self::Debian(ready));
        }
        println!("xtask: the wasm standard library is missing: rustup target add {TARGET}");
        let rustup = process::output(Command::new("rustup").args(["target", "add", TARGET]));
        if rustup.is_ok() && active_has_target()? {
            return Ok(Self::Active);
        }
        DebianRustc::install().map(Self::Debian).map_err(|error| {
            let rustup = rustup.err().unwrap_or_else(|| "it added the target to another toolchain".into());
            format!(
                "no wasm standard library. Run: rustup target add {TARGET} (tried: {rustup}). \
                 Where rustup cannot download, Debian's compiler serves instead: {error}"
            )
        })
    }

    /// `cargo COMMAND --target wasm32-unknown-unknown` with these flags for rustc.
    pub(crate) fn cargo(&self, command: &str, rustflags: &[&str]) -> Command {
        let mut cargo = process::cargo();
        cargo.args([command, "--target", TARGET]);
        let mut flags: Vec<String> = rustflags.iter().map(|&flag| flag.to_owned()).collect();
        if let Self::Debian(debian) = self {
            cargo.env("RUSTC", debian.rustc()).env(debian.linker_variable(), debian.linker());
            // Flags given with --target reach wasm only: build scripts and macros keep Debian's own library.
            flags.push(format!("--sysroot={}", debian.sysroot().display()));
        }
        cargo.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
        cargo
    }
}

fn active_has_target() -> Result<bool> {
    let libraries =
        process::output(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]))?;
    Ok(has_core(Path::new(&libraries)))
}

/// Whether a folder holds a standard library: the check that a half-made one fails.
pub(crate) fn has_core(libraries: &Path) -> bool {
    rlibs(libraries).is_some_and(|names| names.iter().any(|name| is_rlib_of(name, "core")))
}

/// The rlibs of a folder, or none if it cannot be read.
pub(crate) fn rlibs(folder: &Path) -> Option<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).ok()?;
    let paths = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    Some(paths.filter(|path| path.extension().is_some_and(|extension| extension == "rlib")).collect())
}

/// Whether this is the rlib (`lib<name>-<hash>.rlib`) of that crate.
pub(crate) fn is_rlib_of(rlib: &Path, name: &str) -> bool {
    rlib.file_name()
        .and_then(|file| file.to_str())
        .and_then(|file| file.strip_prefix("lib"))
        .and_then(|file| file.split_once('-'))
        .is_some_and(|(stem, _)| stem == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_rlib_is_told_from_its_neighbours() {
        assert!(is_rlib_of(Path::new("/x/libcore-e1e3406830aa07ec.rlib"), "core"));
        assert!(!is_rlib_of(Path::new("/x/librustc_std_workspace_core-12.rlib"), "core"));
        assert!(!is_rlib_of(Path::new("/x/core-12.rlib"), "core"));
    }

    #[test]
    fn an_empty_or_missing_folder_has_no_library() {
        assert!(!has_core(Path::new("/no/such/folder")));
        assert!(!has_core(Path::new(env!("CARGO_MANIFEST_DIR"))));
    }
}
