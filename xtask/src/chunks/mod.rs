//! Wasm cut at the marks of `clientele_chunk`: a main file, and a file for each part that is fetched when it is wanted. The
//! cut comes before wasm-bindgen, which sees the main file only; the files meet in the browser through one memory and one table
//! of functions (the page's in `js/clientele-chunks.js`, the engine's in `js/worker.js`).

mod merge;

use crate::{Result, site};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};
use wasm_encoder::{CustomSection, Section as _};
use wasm_split_cli_support::{Options, transform};

/// What the main file imports its loaders from; of the page, also the list of its pieces.
const LIST: &str = "clientele-parts.js";
/// The section of a main file that says of which build it is.
const BUILD: &str = "clientele-build";
/// The list of the engine's pieces.
const ENGINE_LIST: &str = "clientele-engine-parts.js";

/// The linker leaves in the file what the cut needs to know.
pub(crate) const RELOCATIONS: &str = "-Clink-args=--emit-relocs";

/// Names of files, and the parts that all need what is in them.
pub(crate) type Joined = &'static [(&'static str, &'static [&'static str])];

/// Of pieces that are not joined by name, what is larger than this is a file of its own; the rest are one file.
const LARGE: usize = 20_000;

/// A wasm file in pieces.
pub(crate) struct Cut {
    /// What wasm-bindgen gets.
    pub(crate) main: PathBuf,
    /// What it makes of it, in `dist/`.
    pub(crate) bound: String,
    /// The other files, in `dist/`.
    pub(crate) files: Vec<PathBuf>,
    /// The files that each part needs, by name.
    needs: BTreeMap<String, BTreeSet<String>>,
}

/// Cuts a file; the pieces are called after `name`. The cut makes one for each set of parts that share something: hundreds, most
/// of them small. They are joined by who needs them, the first of `together` that fits.
pub(crate) fn cut(wasm: &Path, name: &str, together: Joined, dist: &Path) -> Result<Cut> {
    let bytes = read(wasm)?;
    let folder = wasm.with_extension("cut");
    site::remove(&folder)?;
    let main = folder.join(wasm.file_name().unwrap_or_default());
    let link = format!("./{LIST}");
    let mut options = Options::new(&bytes);
    options.output_dir = &folder;
    options.main_out_path = &main;
    options.link_name = &link;
    let split =
        transform(options).map_err(|error| format!("{} could not be cut: {error:#}", wasm.display()))?;
    let mut pieces = BTreeMap::new();
    for path in &split.split_modules {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        pieces.insert(stem, read(path)?);
    }
    let needs = |part: &str, stem: &str| {
        split.prefetch_map.get(part).is_some_and(|stems| stems.iter().any(|needed| needed == stem))
    };
    let joined = |stem: &str| {
        let mut all = together.iter();
        all.find(|(_, parts)| parts.iter().all(|part| needs(part, stem))).map(|(file, _)| file)
    };
    let called = |stem: &str| match (stem.strip_prefix("split_"), joined(stem)) {
        (Some(part), _) => format!("{name}_{part}.wasm"),
        (None, Some(file)) => format!("{name}_{file}.wasm"),
        (None, None) if pieces.get(stem).is_some_and(|piece| piece.len() > LARGE) => {
            format!("{name}_{}.wasm", stem.replace("chunk_", "shared_"))
        }
        (None, None) => format!("{name}_shared.wasm"),
    };
    let mut whole: BTreeMap<String, Vec<Vec<u8>>> = BTreeMap::new();
    for (stem, piece) in &pieces {
        whole.entry(called(stem)).or_default().push(piece.clone());
    }
    let mut files = Vec::new();
    for (name, pieces) in &whole {
        let file = dist.join(name);
        fs::write(&file, merge::merge(pieces)?)
            .map_err(|error| format!("{name} could not be written: {error}"))?;
        files.push(file);
    }
    let needs = split.prefetch_map.iter();
    let needs =
        needs.map(|(part, stems)| (part.clone(), stems.iter().map(|stem| called(stem)).collect())).collect();
    Ok(Cut { main, bound: format!("{name}_bg.wasm"), files, needs })
}

/// The wasm files in `dist/`: the main ones and their pieces.
pub(crate) fn names(dist: &Path) -> Result<Vec<String>> {
    let files = site::files(dist)?;
    let names =
        files.iter().filter_map(|path| path.file_name()).map(|name| name.to_string_lossy().into_owned());
    Ok(names.filter(|name| name.starts_with("clientele_") && name.ends_with(".wasm")).collect())
}

/// Lists the page's pieces, which are as they will be sent now, and what brings each part.
pub(crate) fn list_page(cut: &Cut, dist: &Path) -> Result {
    let (files, build) = hashed(cut)?;
    let whole = format!("'{}', '{build}'", cut.bound);
    let mut text = format!(
        "import {{ known, load }} from './clientele-chunks.js';\n\nknown({files}, {whole}, {});\n\n",
        needs(cut)
    );
    for part in cut.needs.keys() {
        text += &format!("export const __wasm_split_load_{part} = load('{part}');\n");
    }
    stamp(&dist.join(&cut.bound), &build)?;
    site::write(&dist.join(LIST), &text)
}

/// Lists the engine's pieces and which of them each part needs. `worker` has the main file's glue: both must be of one build.
pub(crate) fn list_engine(cut: &Cut, worker: &str, dist: &Path) -> Result {
    let (files, build) = hashed(cut)?;
    let worker = STANDARD.encode(Sha256::digest(read(&dist.join(worker))?));
    stamp(&dist.join(&cut.bound), &build)?;
    let needs = needs(cut);
    let text = format!(
        "export const build = '{build}';\n\nexport const worker = 'sha256-{worker}';\n\nexport const files = {files};\n\nexport const needs = {needs};\n"
    );
    site::write(&dist.join(ENGINE_LIST), &text)
}

/// The files of each part.
fn needs(cut: &Cut) -> String {
    let mut text = String::from("{\n");
    for (part, files) in &cut.needs {
        let files: Vec<String> = files.iter().map(|name| format!("'{name}'")).collect();
        text += &format!("  {part}: [{}],\n", files.join(", "));
    }
    text + "}"
}

/// Writes into the main file of which build it is.
fn stamp(main: &Path, build: &str) -> Result {
    let mut bytes = read(main)?;
    CustomSection { name: BUILD.into(), data: build.as_bytes().into() }.append_to(&mut bytes);
    fs::write(main, bytes).map_err(|error| format!("{} could not be written: {error}", main.display()))
}

/// Address and hash of each piece, and the hash of it all.
fn hashed(cut: &Cut) -> Result<(String, String)> {
    let mut text = String::from("{\n");
    for file in &cut.files {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let hash = STANDARD.encode(Sha256::digest(read(file)?));
        text += &format!(
            "  '{name}': {{ url: () => new URL('./{name}', import.meta.url), integrity: 'sha256-{hash}' }},\n"
        );
    }
    let build = STANDARD.encode(Sha256::digest(&text));
    Ok((text + "}", build))
}

/// wasm-bindgen imports the list once for each part; once is enough.
pub(crate) fn import_once(glue: &Path) -> Result {
    let text = site::read(glue)?;
    let (mut imported, mut named) = (false, false);
    let key = format!("\"./{LIST}\":");
    let kept = text.lines().filter(|line| {
        if line.starts_with("import * as") && line.contains(LIST) {
            !std::mem::replace(&mut imported, true)
        } else if line.trim_start().starts_with(&key) {
            !std::mem::replace(&mut named, true)
        } else {
            true
        }
    });
    site::write(glue, &(kept.collect::<Vec<_>>().join("\n") + "\n"))
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).map_err(|error| format!("{} could not be read: {error}", path.display()))
}
