//! Debian packages, where this machine lets us install them.

use crate::{Result, process};
use std::process::Command;

/// Installs packages with apt-get, or says what to run. `why` ends the sentence "... is needed".
pub(crate) fn install(packages: &[&str], why: &str) -> Result {
    let by_hand = format!("{why}. Run: sudo apt-get install -y {}", packages.join(" "));
    if process::find(&["apt-get"]).is_none() {
        return Err(format!("{why}, and there is no apt-get here: install {} by hand", packages.join(", ")));
    }
    if process::output(Command::new("id").arg("-u"))? != "0" {
        return Err(by_hand);
    }
    println!("xtask: {why}: apt-get install {}", packages.join(" "));
    // A new machine has no package lists, an old one has stale ones: both are cured by one update.
    try_install(packages)
        .or_else(|_| {
            process::output(apt().arg("update"))?;
            try_install(packages)
        })
        .map_err(|error| format!("{by_hand} (tried: {error})"))
}

fn try_install(packages: &[&str]) -> Result {
    process::output(apt().args(["install", "-y", "--no-install-recommends"]).args(packages)).map(drop)
}

fn apt() -> Command {
    let mut apt = Command::new("apt-get");
    apt.arg("-q").env("DEBIAN_FRONTEND", "noninteractive");
    apt
}
