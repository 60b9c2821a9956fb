//! Rules of the repository that a compiler does not check. Each failure names the file and the rule.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const LOCALES: [&str; 3] = ["en", "zh-Hans", "zh-Hant"];

fn files(below: &str, endings: &[&str]) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(ROOT).join(below)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let name = entry.file_name().to_string_lossy().into_owned();
            if path.is_dir() {
                if !matches!(name.as_str(), "target" | "dist" | "node_modules" | ".git") {
                    folders.push(path);
                }
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                let text = fs::read_to_string(&path).unwrap_or_default();
                found.push((path.strip_prefix(ROOT).unwrap_or(&path).to_owned(), text));
            }
        }
    }
    found.sort();
    found
}

/// The code of a file above its tests, without comments.
fn code(text: &str) -> String {
    let above_tests = text.split("#[cfg(test)]").next().unwrap_or_default();
    above_tests.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// A file that only tests are made of: its parent declares it so.
fn is_test(path: &Path) -> bool {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let parent = Path::new(ROOT).join(path).parent().map(Path::to_owned).unwrap_or_default();
    let declared = |file: PathBuf| {
        fs::read_to_string(file).unwrap_or_default().contains(&format!("#[cfg(test)]\nmod {stem};"))
    };
    declared(parent.join("mod.rs")) || declared(parent.with_extension("rs"))
}

fn none(broken: Vec<String>) {
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn every_analysis_is_complete_in_every_room() {
    let mut broken = Vec::new();
    let mut need = |ok: bool, what: String| {
        if !ok {
            broken.push(what);
        }
    };
    let exists = |path: &str| Path::new(ROOT).join(path).exists();
    for analysis in clientele_core::analysis::ALL {
        let id = analysis.id;
        let view = format!("crates/clientele-charts/src/views/{id}");
        need(exists(&format!("{view}.rs")) || exists(&view), format!("{id}: no view {view}.rs"));
        need(exists(&format!("tests/golden/{id}.toml")), format!("{id}: no tests/golden/{id}.toml"));
        for locale in LOCALES {
            let path = format!("locales/{locale}/{id}.ftl");
            need(exists(&path), format!("{id}: no {path}"));
        }
        let path = format!("crates/clientele-core/src/analysis/{id}.rs");
        let docs = fs::read_to_string(Path::new(ROOT).join(&path)).unwrap_or_default();
        for section in ["Definition", "Input", "Output", "Errors", "Edge cases", "Cost", "Source", "Example"]
        {
            let ok = docs.contains(&format!("//! # {section}\n"));
            need(ok, format!("{path}: the documentation has no section \"{section}\""));
        }
        for param in (analysis.params)() {
            let key = format!("{id}-param-{}", param.name.replace('_', "-"));
            let said =
                files("locales/en", &[".ftl"]).iter().any(|(_, text)| text.contains(&format!("{key} =")));
            need(said, format!("{id}: no word for its parameter ({key})"));
        }
    }
    none(broken);
}

#[test]
fn core_knows_no_browser_no_clock_and_no_files() {
    let forbidden =
        ["wasm_bindgen", "web_sys", "leptos", "plotters", "Instant", "SystemTime", "std::fs", "std::thread"];
    let mut broken = Vec::new();
    for (path, text) in files("crates/clientele-core/src", &[".rs"]) {
        if is_test(&path) {
            continue;
        }
        let code = code(&text);
        for name in forbidden.iter().filter(|name| code.contains(*name)) {
            broken.push(format!("{}: names {name}", path.display()));
        }
    }
    none(broken);
}

#[test]
fn only_one_room_of_the_page_names_the_browser() {
    let mut broken = Vec::new();
    for (path, text) in files("src", &[".rs"]) {
        let code = code(&text);
        if !path.starts_with("src/browser") && (code.contains("web_sys::window") || code.contains("gloo_")) {
            broken.push(format!("{}: belongs to src/browser", path.display()));
        }
    }
    none(broken);
}

#[test]
fn nothing_needs_inline_styles() {
    let mut broken = Vec::new();
    let mut sources = files("src", &[".rs"]);
    sources.extend(files("crates", &[".rs"]));
    sources.extend(files("js", &[".js"]));
    sources.extend(files("public", &[".html"]));
    for (path, text) in sources {
        if path.components().any(|part| part.as_os_str() == "tests") {
            continue;
        }
        let code = code(&text);
        for sign in ["style=\"", "<style", "set_inner_html", "innerHTML"] {
            // An exported report is a document of its own, with its own policy: its style element is no part of the page.
            let own = sign == "<style" && path == Path::new("crates/clientele-charts/src/document/html.rs");
            if code.contains(sign) && !own {
                broken.push(format!("{}: {sign} is blocked by a strict policy", path.display()));
            }
        }
    }
    none(broken);
}

#[test]
fn files_are_short() {
    let mut broken = Vec::new();
    for folder in ["src", "crates", "xtask", "js", "tests"] {
        for (path, text) in files(folder, &[".rs", ".js", ".mjs", ".css"]) {
            let lines = text.lines().count();
            if lines > 600 {
                broken.push(format!("{}: {lines} lines, 600 are the end", path.display()));
            }
        }
    }
    none(broken);
}

#[test]
fn tests_can_fail() {
    let mut broken = Vec::new();
    for folder in ["src", "crates", "xtask", "tests"] {
        for (path, text) in files(folder, &[".rs", ".mjs"]) {
            if path.ends_with("tidy.rs") {
                continue;
            }
            for sign in
                ["#[ignore", "assert!(true)", "thread::sleep", "waitForTimeout", "test.skip", ".only("]
            {
                if text.contains(sign) {
                    broken.push(format!("{}: {sign}", path.display()));
                }
            }
        }
    }
    none(broken);
}

#[test]
fn arrows_between_rooms_point_down() {
    let allowed: [(&str, &[&str]); 7] = [
        ("crates/clientele-chunk", &[]),
        ("crates/clientele-unpack", &[]),
        ("crates/clientele-core", &["clientele-chunk"]),
        ("crates/clientele-text", &["clientele-chunk"]),
        ("crates/clientele-charts", &["clientele-chunk", "clientele-core", "clientele-text"]),
        (
            "crates/clientele-engine",
            &["clientele-chunk", "clientele-core", "clientele-text", "clientele-charts"],
        ),
        ("xtask", &[]),
    ];
    let mut broken = Vec::new();
    for (room, below) in allowed {
        let manifest = fs::read_to_string(Path::new(ROOT).join(room).join("Cargo.toml")).unwrap();
        for name in
            ["clientele-chunk", "clientele-core", "clientele-text", "clientele-charts", "clientele-engine"]
        {
            let depends = manifest.lines().any(|line| line.starts_with(name));
            if depends && !below.contains(&name) {
                broken.push(format!("{room} must not depend on {name}"));
            }
        }
    }
    none(broken);
}
