//! The development-time npm packages: end-to-end driver, accessibility checker, wasm-opt. None reaches the site.

use crate::{Result, process, project::Project};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// What npm last installed, kept inside what it installed: gone when that is gone.
const STAMP: &str = "node_modules/.clientele-lock.json";

/// Runs `npm ci` if `node_modules` is missing or does not belong to the lock file.
pub(crate) fn ready(project: &Project) -> Result {
    if process::find(&["npm"]).is_none() || process::find(&["node"]).is_none() {
        return Err(
            "Node.js and npm (20 or newer) are needed: https://nodejs.org or apt-get install nodejs npm"
                .into(),
        );
    }
    let lock_path = project.root.join("package-lock.json");
    let lock = fs::read_to_string(&lock_path)
        .map_err(|error| format!("{} could not be read: {error}", lock_path.display()))?;
    let stamp = project.root.join(STAMP);
    if is_fresh(&lock, fs::read_to_string(&stamp).ok().as_deref()) {
        return Ok(());
    }
    println!("xtask: npm ci");
    process::run(project.command("npm").args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]))?;
    fs::write(&stamp, lock).map_err(|error| format!("{} could not be written: {error}", stamp.display()))
}

fn is_fresh(lock: &str, installed: Option<&str>) -> bool {
    installed == Some(lock)
}

/// npm's wasm-opt, if npm can be had: without it the site is larger and otherwise the same.
pub(crate) fn wasm_opt(project: &Project) -> Result<Option<PathBuf>> {
    if let Err(reason) = ready(project) {
        println!("xtask: without wasm-opt: {reason}");
        return Ok(None);
    }
    let program = project.root.join(Path::new("node_modules/binaryen/bin/wasm-opt"));
    if program.is_file() { Ok(Some(program)) } else { Err(format!("{} is missing", program.display())) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_are_stale_unless_the_lock_file_is_the_same() {
        assert!(is_fresh("{\"a\":1}", Some("{\"a\":1}")));
        assert!(!is_fresh("{\"a\":2}", Some("{\"a\":1}")));
        assert!(!is_fresh("{}", None));
    }
}
