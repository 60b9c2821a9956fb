//! Writes `dist/`: wasm modules with their glue, page and engine in parts ([`chunks`]), the hand-written JavaScript, the page
//! and what lies in `public/`.
//!
//! | module | from | wasm-bindgen target | in `dist/` |
//! | --- | --- | --- | --- |
//! | page | bin `clientele` | `web` | `clientele_ui.js`, `clientele_ui_bg.wasm` |
//! | engine | lib `clientele-engine`, simd128 | `web`, made classic | `clientele-engine.worker.js`, `clientele_engine_bg.wasm` |
//! | unpacker | lib `clientele-unpack` | `web` | nothing: it is inside one-file pages |
//!
//! Of all of them [`offline`] makes one file, and [`precache`] the service worker's list.
//!
//! A worker file is the glue followed by `js/worker.js`: a classic worker starts from one text, without imports.

use crate::{
    Result, api, chunks, demo, npm, offline, precache, process,
    project::Project,
    toolchain::{TARGET, Toolchain},
};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};
use wasm_bindgen_cli_support::Bindgen;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Quick to build: what `serve`, `test` and `e2e` use.
    Site,
    /// What people download: fat LTO, then wasm-opt.
    Ship,
}

impl Profile {
    fn name(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Ship => "ship",
        }
    }
}

struct Module {
    /// What the glue and the wasm are called.
    name: &'static str,
    cargo: &'static [&'static str],
    rustflags: &'static [&'static str],
    /// Cargo's name for the wasm; builds of one package overwrite each other, so each is bound before the next.
    artifact: &'static str,
    /// Of a module in parts, pieces that are one file.
    joined: Option<chunks::Joined>,
    /// The worker file, for a module that runs in a worker.
    worker: Option<&'static str>,
    wasm_opt: &'static str,
}

/// Leptos then gives components no types of their own: a tenth smaller, quicker to build.
const PAGE: &[&str] = &["--cfg=erase_components", chunks::RELOCATIONS];
const SIMD: &[&str] = &["-Ctarget-feature=+simd128", chunks::RELOCATIONS];

const MODULES: [Module; 3] = [
    Module {
        name: "clientele_ui",
        cargo: &["--package", "clientele", "--bin", "clientele"],
        rustflags: PAGE,
        artifact: "clientele.wasm",
        // Of the app as well as `<clientele-view>`, of the app, of the first analysis.
        joined: Some(&[
            ("shared_view", &["app", "view"]),
            ("shared_app", &["app"]),
            ("shared_first", &["rfm"]),
        ]),
        worker: None,
        wasm_opt: "-Oz",
    },
    Module {
        name: "clientele_engine",
        cargo: &[
            "--package",
            "clientele-engine",
            "--lib",
            "--crate-type",
            "cdylib",
            "--no-default-features",
            "--features",
            "parts",
        ],
        rustflags: SIMD,
        artifact: "clientele_engine.wasm",
        joined: Some(&[]),
        worker: Some("clientele-engine.worker.js"),
        wasm_opt: "-O3",
    },
    Module {
        name: "unpack",
        cargo: &["--package", "clientele-unpack", "--lib", "--crate-type", "cdylib"],
        rustflags: &[],
        artifact: "clientele_unpack.wasm",
        joined: None,
        worker: None,
        wasm_opt: "-O3",
    },
];

/// Builds everything and returns `dist/`, which then holds this build and nothing older.
pub(crate) fn build(project: &Project, profile: Profile) -> Result<PathBuf> {
    let toolchain = Toolchain::find_or_install()?;
    let optimizer = if profile == Profile::Ship { npm::wasm_opt(project)? } else { None };
    let dist = project.dist();
    let next = project.root.join("dist.next");
    remove(&next)?;
    fs::create_dir_all(&next).map_err(|error| format!("{} could not be made: {error}", next.display()))?;
    for module in &MODULES {
        let wasm = compile(project, &toolchain, module, profile)?;
        let cut = module.joined.map(|joined| chunks::cut(&wasm, module.name, joined, &next)).transpose()?;
        bind(module, cut.as_ref().map_or(&wasm, |cut| &cut.main), profile, &next)?;
        let pieces = cut.iter().flat_map(|cut| cut.files.clone());
        if let Some(optimizer) = &optimizer {
            let mut all = pieces.chain([next.join(format!("{}_bg.wasm", module.name))]);
            all.try_for_each(|piece| optimize(optimizer, module, &piece))?;
        }
        let Some(cut) = cut else { continue };
        let glue = next.join(module.name).with_extension("js");
        chunks::import_once(&glue)?;
        match module.worker {
            None => chunks::list_page(&cut, &next)?,
            Some(worker) => {
                join_worker(project, &glue, &next.join(worker))?;
                chunks::list_engine(&cut, worker, &next)?;
            }
        }
    }
    copy_text(project, &next)?;
    match npm::ready(project) {
        Ok(()) => {
            offline::write(project, profile, &next)?;
            demo::write(project, &next)?;
        }
        Err(reason) => println!("xtask: without the one-file pages: {reason}"),
    }
    precache::write(&next)?;
    remove(&dist)?;
    fs::rename(&next, &dist).map_err(|error| format!("{} could not be replaced: {error}", dist.display()))?;
    Ok(dist)
}

fn compile(project: &Project, toolchain: &Toolchain, module: &Module, profile: Profile) -> Result<PathBuf> {
    println!("xtask: {} ({})", module.name, profile.name());
    let mut cargo = toolchain.cargo("rustc", module.rustflags);
    cargo.args(["--quiet", "--profile", profile.name()]).args(module.cargo).current_dir(&project.root);
    cargo.env("CARGO_TARGET_DIR", &project.target);
    process::run(&mut cargo)?;
    Ok(project.target.join(TARGET).join(profile.name()).join(module.artifact))
}

fn bind(module: &Module, wasm: &Path, profile: Profile, dist: &Path) -> Result {
    let said = |error| format!("wasm-bindgen refused {}: {error:#}", wasm.display());
    let mut bindgen = Bindgen::new();
    bindgen.input_path(wasm).out_name(module.name).typescript(false).omit_default_module_path(true);
    if profile == Profile::Ship {
        bindgen.remove_name_section(true).remove_producers_section(true);
    }
    // The other pieces import the table of functions.
    bindgen.web(true).map_err(said)?.keep_lld_exports(true);
    bindgen.generate(dist).map_err(said)
}

/// Glue, then `js/worker.js`, in one file; the glue alone is of no use to anybody.
fn join_worker(project: &Project, glue: &Path, worker: &Path) -> Result {
    // Nothing of it is a name of the page's, where workers are forbidden.
    let text = format!(
        "(() => {{\n{}\n{}}})();\n",
        classic(&read(glue)?),
        read(&project.root.join("js/worker.js"))?
    );
    write(worker, &text)?;
    remove(glue)
}

/// Says of each part that the wasm asks for whether it is there.
const LOADERS: &str = "const clientele_parts = new Set();
const clientele_engine = (() => {
const loaders = new Proxy({}, {
  get: (_, loader) => (callback, data) =>
    wasm.__indirect_function_table.get(callback)(data, clientele_parts.has(loader.replace('__wasm_split_load_', ''))),
});
";

/// The glue as a classic script, because wasm-bindgen makes none that imports anything. Its default export becomes the global
/// `clientele_engine`, the others are its properties; parts are asked of the set `clientele_parts`, which the script fills.
fn classic(glue: &str) -> String {
    let (mut names, mut text) = (Vec::new(), LOADERS.to_owned());
    for line in glue.lines() {
        let imported = line.strip_prefix("import * as ").and_then(|rest| rest.split(' ').next());
        let exported = line.strip_prefix("export ");
        let declared =
            exported.and_then(|rest| rest.strip_prefix("class ").or(rest.strip_prefix("function ")));
        names.extend(declared.and_then(|rest| rest.split([' ', '(']).next()));
        match (imported, exported) {
            (Some(name), _) => text += &format!("const {name} = loaders;"),
            (_, Some(list)) if list.starts_with('{') => {}
            _ => text += exported.unwrap_or(line),
        }
        text.push('\n');
    }
    text + &format!("return Object.assign(__wbg_init, {{ {} }});\n}})();\n", names.join(", "))
}

fn optimize(optimizer: &Path, module: &Module, wasm: &Path) -> Result {
    process::run(Command::new("node").arg(optimizer).arg(module.wasm_opt).arg(wasm).arg("-o").arg(wasm))
}

fn copy_text(project: &Project, dist: &Path) -> Result {
    let root = &project.root;
    for script in files(&root.join("js"))? {
        if script.extension().is_some_and(|extension| extension == "js") && !script.ends_with("worker.js") {
            copy(&script, &root.join("js"), dist)?;
        }
    }
    write(&dist.join(api::SHELL), &api::shell(project)?)?;
    for file in files(&root.join("public"))? {
        copy(&file, &root.join("public"), dist)?;
    }
    copy(&root.join("index.html"), root, dist)
}

/// Every file below a folder; a missing folder has none.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop().filter(|folder| folder.is_dir()) {
        let said = |error| format!("{} could not be listed: {error}", folder.display());
        for entry in fs::read_dir(&folder).map_err(said)? {
            let path = entry.map_err(said)?.path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    Ok(found)
}

fn copy(file: &Path, from: &Path, to: &Path) -> Result {
    let goal = to.join(file.strip_prefix(from).unwrap_or(file));
    let said = |error| format!("{} could not be copied to {}: {error}", file.display(), goal.display());
    goal.parent().map_or(Ok(()), fs::create_dir_all).map_err(said)?;
    fs::copy(file, &goal).map(drop).map_err(said)
}

pub(crate) fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(|error| format!("{} could not be read: {error}", path.display()))
}

pub(crate) fn write(path: &Path, text: &str) -> Result {
    fs::write(path, text).map_err(|error| format!("{} could not be written: {error}", path.display()))
}

pub(crate) fn remove(path: &Path) -> Result {
    let removed = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    match removed {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(format!("{} could not be removed: {error}", path.display()))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn glue_becomes_classic() {
        let glue = "import * as import1 from \"./clientele-parts.js\"\n\nexport class Engine {\n}\n\
                    export function sample(options) {\n}\nexport { initSync, __wbg_init as default };\n";
        let script = classic(glue);
        assert!(
            script.contains("const import1 = loaders;\n\nclass Engine {\n}\nfunction sample(options) {\n}\n"),
            "{script}"
        );
        assert!(
            script.ends_with("return Object.assign(__wbg_init, { Engine, sample });\n})();\n"),
            "{script}"
        );
        assert!(!script.contains("export ") && !script.contains("import *"), "{script}");
    }
}
