//! The service worker's list: every file that the hosted page may fetch, with its hash. The worker changes exactly when one of
//! them does.

use crate::{Result, offline, site};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Map, json};
use sha2::{Digest, Sha256};
use std::{fs, path::Path};

const WORKER: &str = "service-worker.js";

/// Fetched when asked for, or by other pages: not worth keeping on everybody's disk.
fn is_kept(name: &str) -> bool {
    ![WORKER, offline::FILE].contains(&name) && !name.starts_with("embed") && !name.contains('/')
}

/// Puts the list before the worker's text.
pub(crate) fn write(dist: &Path) -> Result {
    let mut files = Map::new();
    for path in site::files(dist)? {
        let name = path.strip_prefix(dist).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        if is_kept(&name) {
            let bytes = fs::read(&path).map_err(|error| format!("{name} could not be read: {error}"))?;
            files.insert(name, format!("sha256-{}", STANDARD.encode(Sha256::digest(&bytes))).into());
        }
    }
    let text = site::read(&dist.join(WORKER))?;
    let all = json!(files).to_string() + &text;
    let version: String = Sha256::digest(all).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    let list = json!({ "version": version, "files": files });
    site::write(&dist.join(WORKER), &format!("const PRECACHE = {list};\n{text}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_kept_and_what_others_fetch_is_not() {
        assert!(["index.html", "app.js", "clientele_ui_bg.wasm"].iter().all(|name| is_kept(name)));
        let others = [WORKER, offline::FILE, "embed.html", "demo/plain/index.html"];
        assert!(!others.iter().any(|name| is_kept(name)));
    }
}
