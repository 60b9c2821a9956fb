//! A Chromium for the tests and measurements.

use crate::{Result, apt, process};
use std::{env, path::PathBuf};

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// `$CHROMIUM`, else one on PATH, else Debian's, installed with the fonts that Chinese text needs.
pub(crate) fn chromium() -> Result<PathBuf> {
    if let Some(named) = env::var_os("CHROMIUM").filter(|value| !value.is_empty()).map(PathBuf::from) {
        let refusal = format!("CHROMIUM={} is no file", named.display());
        return if named.is_file() { Ok(named) } else { Err(refusal) };
    }
    if let Some(found) = process::find(&NAMES) {
        return Ok(found);
    }
    apt::install(
        &["chromium", "fonts-noto-cjk"],
        "Chromium (or its path in the environment variable CHROMIUM) is needed",
    )?;
    process::find(&NAMES).ok_or_else(|| "apt-get installed chromium, but it is not on PATH".into())
}
