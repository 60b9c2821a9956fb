//! `test` and `e2e`: native tests, then every `tests/**/*.test.mjs`: the real page in a real Chromium.

use crate::{
    Result, browser, npm, package, process,
    project::Project,
    serve,
    site::{self, Profile},
};
use std::{
    io::{IsTerminal, stdout},
    path::{Path, PathBuf},
};

pub(crate) fn test(project: &Project) -> Result {
    process::run(process::cargo().args(["test", "--workspace"]).current_dir(&project.root))?;
    e2e(project, &[])
}

/// Runs the end-to-end tests whose file name contains one of the words; all of them without words.
pub(crate) fn e2e(project: &Project, words: &[&str]) -> Result {
    let tests = chosen(&site::files(&project.root.join("tests"))?, words);
    if tests.is_empty() {
        return Err(format!("no *.test.mjs below tests/ has a name with {}", words.join(" or ")));
    }
    npm::ready(project)?;
    let chromium = browser::chromium()?;
    let site = site::build(project, Profile::Site)?;
    // Only its own test needs the package.
    if tests.iter().any(|test| test.ends_with("package.test.mjs")) {
        package::assemble(project, &site)?;
    }
    let url = serve::in_background(site)?;
    // Node's own choice of reporter differs between its releases.
    let reporter = if stdout().is_terminal() { "spec" } else { "tap" };
    process::run(
        project
            .command("node")
            .args(["--test", &format!("--test-reporter={reporter}")])
            .args(tests)
            .env("CLIENTELE_URL", url)
            .env("CHROMIUM", chromium),
    )
}

fn chosen(files: &[PathBuf], words: &[&str]) -> Vec<PathBuf> {
    let name =
        |file: &Path| file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let wanted = |name: &str| words.is_empty() || words.iter().any(|word| name.contains(word));
    let is_test = |file: &&PathBuf| name(file).ends_with(".test.mjs") && wanted(&name(file));
    files.iter().filter(is_test).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_are_chosen_by_their_name() {
        let files: Vec<PathBuf> =
            ["e/load.test.mjs", "e/smoke.test.mjs", "e/support.mjs"].iter().map(PathBuf::from).collect();
        assert_eq!(chosen(&files, &[]).len(), 2);
        assert_eq!(chosen(&files, &["smoke"]), [PathBuf::from("e/smoke.test.mjs")]);
        assert!(chosen(&files, &["e/"]).is_empty());
    }
}
