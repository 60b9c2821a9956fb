//! THIRD-PARTY.txt: every crate whose code is in the wasm modules, with its licence and the texts that come with it.

use crate::{Result, process, project::Project};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
    path::Path,
};

/// Packages that the page and the engine are built of.
const OURS: [&str; 3] = ["clientele", "clientele-engine", "clientele-unpack"];

pub(crate) fn text(project: &Project) -> Result<String> {
    let metadata = process::output(
        process::cargo()
            .args(["metadata", "--format-version=1", "--locked", "--filter-platform=wasm32-unknown-unknown"])
            .current_dir(&project.root),
    )?;
    let metadata: Value = serde_json::from_str(&metadata)
        .map_err(|error| format!("cargo metadata printed no JSON: {error}"))?;
    Ok(written(&parts(&metadata), licence_files))
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    name: String,
    version: String,
    licence: String,
    manifest: String,
}

fn list<'a>(value: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> {
    value.get(name).and_then(Value::as_array).into_iter().flatten()
}

fn text_of<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// What is reached from ours by dependencies that are neither for tests nor for build scripts, without ours.
fn parts(metadata: &Value) -> Vec<Part> {
    let nodes: BTreeMap<&str, &Value> = metadata
        .get("resolve")
        .into_iter()
        .flat_map(|resolve| list(resolve, "nodes"))
        .map(|node| (text_of(node, "id"), node))
        .collect();
    let packages: BTreeMap<&str, &Value> =
        list(metadata, "packages").map(|package| (text_of(package, "id"), package)).collect();
    let is_ours = |id: &str| packages.get(id).is_some_and(|package| OURS.contains(&text_of(package, "name")));
    let mut reached: BTreeSet<&str> = BTreeSet::new();
    let mut ahead: Vec<&str> = nodes.keys().copied().filter(|id| is_ours(id)).collect();
    while let Some(id) = ahead.pop() {
        if !reached.insert(id) {
            continue;
        }
        let normal = |dependency: &&Value| {
            list(dependency, "dep_kinds").any(|kind| kind.get("kind") == Some(&Value::Null))
        };
        let dependencies = nodes.get(id).into_iter().flat_map(|node| list(node, "deps")).filter(normal);
        ahead.extend(dependencies.map(|dependency| text_of(dependency, "pkg")));
    }
    let mut parts: Vec<Part> = reached
        .iter()
        .filter_map(|id| packages.get(id))
        // What lies in this repository has no source.
        .filter(|package| package.get("source").is_some_and(|source| !source.is_null()))
        .map(|package| Part {
            name: text_of(package, "name").to_owned(),
            version: text_of(package, "version").to_owned(),
            licence: text_of(package, "license").to_owned(),
            manifest: text_of(package, "manifest_path").to_owned(),
        })
        .collect();
    parts.sort();
    parts
}

/// The licence texts in a crate's folder, by file name.
fn licence_files(part: &Part) -> Vec<String> {
    let folder = Path::new(&part.manifest).parent().unwrap_or(Path::new("."));
    let mut files: Vec<_> =
        fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    files.sort();
    let named = |path: &Path| {
        let name = path.file_name().map(|name| name.to_string_lossy().to_uppercase()).unwrap_or_default();
        path.is_file()
            && ["LICEN", "COPYING", "NOTICE", "COPYRIGHT"].iter().any(|start| name.starts_with(start))
    };
    files.iter().filter(|path| named(path)).filter_map(|path| fs::read_to_string(path).ok()).collect()
}

/// The list, then each text once with those it belongs to.
fn written(parts: &[Part], files: impl Fn(&Part) -> Vec<String>) -> String {
    let mut out = format!("Clientele contains {} open source packages.\n\n", parts.len());
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for part in parts {
        let name = format!("{} {}", part.name, part.version);
        let _ = writeln!(out, "{name}: {}", part.licence);
        for text in files(part) {
            let text = text.replace("\r\n", "\n").trim().to_owned();
            texts.entry(text).or_default().push(name.clone());
        }
    }
    let mut texts: Vec<_> = texts.into_iter().map(|(text, names)| (names, text)).collect();
    texts.sort();
    for (names, text) in texts {
        let _ = write!(out, "\n{}\n{}\n\n{text}\n", "-".repeat(80), names.join(", "));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_what_is_built_in_is_listed_and_each_text_once() {
        let package = |name: &str, source: Value| json!({"id": name, "name": name, "version": "1.0.0", "license": "MIT", "manifest_path": "", "source": source});
        let on = |name: &str, kind: Value| json!({"pkg": name, "dep_kinds": [{"kind": kind}]});
        let metadata = json!({
            "packages": [package("clientele", json!(null)), package("b", json!("r")), package("a", json!("r")), package("test-only", json!("r"))],
            "resolve": {"nodes": [
                {"id": "clientele", "deps": [on("b", json!(null)), on("test-only", json!("dev"))]},
                {"id": "b", "deps": [on("a", json!(null))]},
                {"id": "a", "deps": []},
                {"id": "test-only", "deps": []},
            ]},
        });
        let parts = parts(&metadata);
        assert_eq!(parts.iter().map(|part| part.name.as_str()).collect::<Vec<_>>(), ["a", "b"]);
        let text = written(&parts, |_| vec!["Permission is hereby granted\r\n".to_owned()]);
        assert_eq!(text.matches("Permission is hereby granted").count(), 1);
        assert!(text.contains("\na 1.0.0, b 1.0.0\n") && !text.contains("test-only"));
    }
}
