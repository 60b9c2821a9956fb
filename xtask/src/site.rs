//! Writes `dist/`: two wasm modules with their glue, the hand-written JavaScript, the page and what lies in `public/`.
//!
//! | module | from | wasm-bindgen target | in `dist/` |
//! | --- | --- | --- | --- |
//! | page | bin `clientele` | `web` | `clientele_ui.js`, `clientele_ui_bg.wasm` |
//! | engine | lib `clientele-engine`, simd128 | `no-modules` | `clientele-engine.worker.js`, `clientele_engine_bg.wasm` |
//! | engine with sheets | the same with `--features sheets` | `no-modules` | `clientele-engine-sheets.worker.js`, `clientele_engine_sheets_bg.wasm` |
//!
//! Of all of them [`offline`] makes one file, and [`precache`] the service worker's list.
//!
//! A worker file is the glue followed by `js/worker.js`: a classic worker starts from one text, without imports.

use crate::{
    Result, api, demo, npm, offline, precache, process,
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
    /// The worker file, for a module that runs in a worker.
    worker: Option<&'static str>,
    wasm_opt: &'static str,
}

/// The global that `js/worker.js` finds either engine under.
const ENGINE: &str = "clientele_engine";

/// Leptos then gives components no types of their own: a tenth smaller, quicker to build.
const ERASED: &[&str] = &["--cfg=erase_components"];
const SIMD: &[&str] = &["-Ctarget-feature=+simd128"];

const MODULES: [Module; 3] = [
    Module {
        name: "clientele_ui",
        cargo: &["--package", "clientele", "--bin", "clientele"],
        rustflags: ERASED,
        artifact: "clientele.wasm",
        worker: None,
        wasm_opt: "-Oz",
    },
    Module {
        name: "clientele_engine",
        cargo: &["--package", "clientele-engine", "--lib", "--crate-type", "cdylib", "--no-default-features"],
        rustflags: SIMD,
        artifact: "clientele_engine.wasm",
        worker: Some("clientele-engine.worker.js"),
        wasm_opt: "-O3",
    },
    Module {
        name: "clientele_engine_sheets",
        cargo: &[
            "--package",
            "clientele-engine",
            "--lib",
            "--crate-type",
            "cdylib",
            "--no-default-features",
            "--features",
            "sheets",
        ],
        rustflags: SIMD,
        artifact: "clientele_engine.wasm",
        worker: Some("clientele-engine-sheets.worker.js"),
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
        bind(project, module, &wasm, profile, &next)?;
        if let Some(optimizer) = &optimizer {
            optimize(optimizer, module, &next)?;
        }
    }
    copy_text(project, &next)?;
    match npm::ready(project) {
        Ok(()) => {
            offline::write(project, &next)?;
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

fn bind(project: &Project, module: &Module, wasm: &Path, profile: Profile, dist: &Path) -> Result {
    let said = |error| format!("wasm-bindgen refused {}: {error:#}", wasm.display());
    let mut bindgen = Bindgen::new();
    bindgen.input_path(wasm).out_name(module.name).typescript(false).omit_default_module_path(true);
    if profile == Profile::Ship {
        bindgen.remove_name_section(true).remove_producers_section(true);
    }
    match module.worker {
        None => bindgen.web(true).map_err(said)?,
        Some(_) => bindgen.no_modules(true).map_err(said)?.no_modules_global(ENGINE).map_err(said)?,
    };
    bindgen.generate(dist).map_err(said)?;
    match module.worker {
        None => Ok(()),
        Some(file) => join_worker(project, &dist.join(module.name).with_extension("js"), &dist.join(file)),
    }
}

/// Glue, then `js/worker.js`, in one file; the glue alone is of no use to anybody.
fn join_worker(project: &Project, glue: &Path, worker: &Path) -> Result {
    let text = read(glue)? + "\n" + &read(&project.root.join("js/worker.js"))?;
    write(worker, &text)?;
    remove(glue)
}

fn optimize(optimizer: &Path, module: &Module, dist: &Path) -> Result {
    let wasm = dist.join(format!("{}_bg.wasm", module.name));
    process::run(Command::new("node").arg(optimizer).arg(module.wasm_opt).arg(&wasm).arg("-o").arg(&wasm))
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
