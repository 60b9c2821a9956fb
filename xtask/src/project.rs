//! Where things are: the clone, its `dist/` and Cargo's target folder.

use crate::{Result, process};
use std::path::{Path, PathBuf};

pub(crate) struct Project {
    pub(crate) root: PathBuf,
    /// Cargo's target folder, wherever the environment or a config file puts it.
    pub(crate) target: PathBuf,
}

impl Project {
    pub(crate) fn find() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("xtask has no parent folder")?;
        let text = process::output(
            process::cargo().args(["metadata", "--no-deps", "--format-version=1"]).current_dir(root),
        )?;
        let metadata: serde_json::Value = serde_json::from_str(&text)
            .map_err(|error| format!("cargo metadata printed no JSON: {error}"))?;
        let target = metadata
            .get("target_directory")
            .and_then(|value| value.as_str())
            .ok_or("cargo metadata names no target_directory")?;
        Ok(Self { root: root.to_owned(), target: target.into() })
    }

    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// A command that starts in the clone.
    pub(crate) fn command(&self, program: &str) -> std::process::Command {
        let mut command = std::process::Command::new(program);
        command.current_dir(&self.root);
        command
    }
}

/// What is worth keeping between clones: `$XDG_CACHE_HOME/clientele` or `~/.cache/clientele`.
pub(crate) fn cache() -> Result<PathBuf> {
    let from = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    from("XDG_CACHE_HOME")
        .or_else(|| from("HOME").map(|home| home.join(".cache")))
        .map(|cache| cache.join("clientele"))
        .ok_or_else(|| "neither XDG_CACHE_HOME nor HOME is set: nowhere to keep the wasm library".into())
}
