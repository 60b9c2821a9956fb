//! Debian's rustc with a wasm standard library of our own making, for machines where rustup reaches nothing.
//!
//! Debian ships a newer compiler and the library's sources (`rustc-web`, `rust-web-src`) but no wasm library. An empty
//! crate built once with `-Zbuild-std` leaves the library's rlibs behind; a folder of them is a sysroot. It lies in the
//! user's cache, named after the compiler, and nothing under /usr is written.

use crate::{
    Result, apt, process, project,
    toolchain::{TARGET, has_core, is_rlib_of, rlibs},
};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

const RUSTC: &str = "/usr/bin/rustc";
const EMPTY_CRATE: &str =
    "[package]\nname = \"clientele-wasm-std\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n";

pub(crate) struct DebianRustc {
    sysroot: PathBuf,
    linker: PathBuf,
}

impl DebianRustc {
    /// The result of an earlier `install`, if its compiler is still the one on this machine.
    pub(crate) fn ready() -> Result<Option<Self>> {
        let Some(release) = installed_release() else { return Ok(None) };
        let sysroot = sysroot_for(&release)?;
        if !has_core(&libraries(&sysroot)) {
            return Ok(None);
        }
        Ok(Some(Self { sysroot, linker: linker()? }))
    }

    pub(crate) fn install() -> Result<Self> {
        let linker = linker()?;
        if installed_release().is_none() {
            apt::install(
                &["rustc-web", "rust-web-src"],
                "Debian's rustc and the library's sources are needed",
            )?;
        }
        let release = installed_release()
            .ok_or_else(|| format!("{RUSTC} is older than this project needs, or its sources are missing"))?;
        println!(
            "xtask: building the wasm standard library once with Debian's rustc {release} (about a minute)"
        );
        let sysroot = sysroot_for(&release)?;
        build_library(&sysroot, &linker)?;
        println!("xtask: kept in {}", sysroot.display());
        Ok(Self { sysroot, linker })
    }

    pub(crate) fn rustc(&self) -> &'static str {
        RUSTC
    }

    pub(crate) fn sysroot(&self) -> &Path {
        &self.sysroot
    }

    pub(crate) fn linker(&self) -> &Path {
        &self.linker
    }

    pub(crate) fn linker_variable(&self) -> &'static str {
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER"
    }
}

/// The release of Debian's rustc, if it is new enough and its library's sources are there.
fn installed_release() -> Option<String> {
    let version = process::output(Command::new(RUSTC).arg("-vV")).ok()?;
    let release = release_of(&version)?;
    let sysroot = process::output(Command::new(RUSTC).args(["--print", "sysroot"])).ok()?;
    let sources = Path::new(&sysroot).join("lib/rustlib/src/rust/library/Cargo.toml");
    let new_enough = is_at_least(release, env!("CARGO_PKG_RUST_VERSION"));
    (new_enough && sources.is_file()).then(|| release.to_owned())
}

fn sysroot_for(release: &str) -> Result<PathBuf> {
    Ok(project::cache()?.join(format!("wasm-sysroot-{release}")))
}

fn libraries(sysroot: &Path) -> PathBuf {
    sysroot.join("lib/rustlib").join(TARGET).join("lib")
}

/// The active toolchain's `rust-lld`: Debian packages none for wasm.
fn linker() -> Result<PathBuf> {
    let libraries = process::output(Command::new("rustc").args(["--print", "target-libdir"]))?;
    let linker = Path::new(&libraries).with_file_name("bin").join("rust-lld");
    linker.is_file().then_some(linker).ok_or_else(|| {
        "the active rustc has no rust-lld (rustup's toolchains have one). Run: rustup toolchain install stable".into()
    })
}

/// Builds in a private folder beside the goal and ends with one rename, so two runs cannot mix.
fn build_library(sysroot: &Path, linker: &Path) -> Result {
    let work = project::cache()?.join(format!("wasm-sysroot-work-{}", std::process::id()));
    let made = compile(&work, linker).and_then(|deps| gather(&deps, &libraries(&work.join("sysroot"))));
    if made.is_ok() {
        let _older = fs::remove_dir_all(sysroot);
        let _unless_somebody_else_was_first = fs::rename(work.join("sysroot"), sysroot);
    }
    let _leftovers = fs::remove_dir_all(&work);
    made?;
    if has_core(&libraries(sysroot)) {
        return Ok(());
    }
    Err(format!("the wasm library was built but could not be moved to {}", sysroot.display()))
}

/// Builds an empty crate together with the standard library; returns the folder with the rlibs.
fn compile(work: &Path, linker: &Path) -> Result<PathBuf> {
    let package = work.join("empty");
    let said = |error| format!("{} could not be written: {error}", package.display());
    fs::create_dir_all(package.join("src")).map_err(said)?;
    fs::write(package.join("Cargo.toml"), EMPTY_CRATE).map_err(said)?;
    fs::write(package.join("src/lib.rs"), "").map_err(said)?;
    process::output(
        process::cargo()
            .args(["build", "--release", "--target", TARGET, "-Zbuild-std=std,panic_abort"])
            .current_dir(&package)
            .env("RUSTC", RUSTC)
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_TARGET_DIR", work.join("target"))
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker)
            // Link-time optimisation of the shipped site needs the library's bitcode too.
            .env("CARGO_ENCODED_RUSTFLAGS", "-Cembed-bitcode=yes"),
    )?;
    Ok(work.join("target").join(TARGET).join("release/deps"))
}

/// Copies the library's rlibs, all but the empty crate's own.
fn gather(deps: &Path, into: &Path) -> Result {
    let said = |error| format!("{} could not be written: {error}", into.display());
    fs::create_dir_all(into).map_err(said)?;
    for rlib in rlibs(deps).unwrap_or_default() {
        if let Some(name) = rlib.file_name().filter(|_| !is_rlib_of(&rlib, "clientele_wasm_std")) {
            fs::copy(&rlib, into.join(name)).map_err(said)?;
        }
    }
    if has_core(into) { Ok(()) } else { Err(format!("the build left no library in {}", deps.display())) }
}

/// The `release: 1.96.0` of `rustc -vV`.
fn release_of(version: &str) -> Option<&str> {
    version.lines().find_map(|line| line.strip_prefix("release: "))
}

/// Compares the first two numbers of versions: `1.96.0` is at least `1.95`.
fn is_at_least(version: &str, wanted: &str) -> bool {
    let numbers =
        |text: &str| text.split('.').map_while(|part| part.parse::<u32>().ok()).take(2).collect::<Vec<_>>();
    numbers(version) >= numbers(wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_release_is_read_from_the_verbose_version() {
        let version =
            "rustc 1.96.0 (ac68faa20 2026-05-25)\nhost: x86_64-unknown-linux-gnu\nrelease: 1.96.0\n";
        assert_eq!(release_of(version), Some("1.96.0"));
        assert_eq!(release_of("gcc 12"), None);
    }

    #[test]
    fn versions_compare_by_number() {
        assert!(is_at_least("1.100.0", "1.95"));
        assert!(is_at_least("1.95.0", "1.95"));
        assert!(!is_at_least("1.63.0", "1.95"));
        assert!(!is_at_least("unknown", "1.95"));
    }
}
