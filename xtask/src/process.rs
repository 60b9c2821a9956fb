//! Running other programs; every failure names the program and its arguments.

use crate::Result;
use std::{env, ffi::OsStr, path::PathBuf, process::Command};

/// The cargo that runs this xtask.
pub(crate) fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs to the end with our own input and output.
pub(crate) fn run(command: &mut Command) -> Result {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{}` ended with {status}", line(command))),
        Err(error) => Err(format!("`{}` could not be started: {error}", line(command))),
    }
}

/// Runs to the end and returns what was printed; standard error stays visible only in the message.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output =
        command.output().map_err(|error| format!("`{}` could not be started: {error}", line(command)))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned());
    }
    let complaint = String::from_utf8_lossy(&output.stderr);
    Err(format!("`{}` ended with {}: {}", line(command), output.status, complaint.trim()))
}

/// The first of these programs that is on PATH (or exists, where the name is a path).
pub(crate) fn find(names: &[&str]) -> Option<PathBuf> {
    let folders: Vec<PathBuf> = env::split_paths(&env::var_os("PATH").unwrap_or_default()).collect();
    names
        .iter()
        .find_map(|name| folders.iter().map(|folder| folder.join(name)).find(|candidate| candidate.is_file()))
}

fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_program() {
        let failed = run(Command::new("false").arg("--quietly")).unwrap_err();
        assert!(failed.starts_with("`false --quietly` ended with"), "{failed}");
        let missing = run(&mut Command::new("no-such-program-at-all")).unwrap_err();
        assert!(missing.contains("`no-such-program-at-all` could not be started"), "{missing}");
    }

    #[test]
    fn programs_are_found_on_the_path() {
        assert!(find(&["no-such-program-at-all", "sh"]).is_some_and(|path| path.ends_with("sh")));
        assert_eq!(find(&["no-such-program-at-all"]), None);
    }
}
