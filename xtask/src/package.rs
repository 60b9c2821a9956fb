//! `package`: a folder that npm takes as it is. Everything in it is made of `dist/`, the table of the elements and the
//! crates' licences, with no clock in it: the same sources give the same bytes.
//!
//! | file | |
//! | --- | --- |
//! | `dist/clientele.js` | ES module, finds its wasm beside itself |
//! | `dist/clientele.iife.js` | classic script, for `<script src>` |
//! | `dist/clientele.inline.js` | classic script with everything inside |
//! | `dist/clientele-engine.worker.js`, `dist/*.wasm` | what the first two fetch |
//! | `dist/clientele-offline.html` | the workbench in one file, and the shell of interactive reports |
//! | `dist/index.d.ts`, `custom-elements.json`, `vscode.html-custom-data.json` | for programmers and their editors |
//! | `dist/sri.json` | sha384 of each file, for `integrity` |
//! | `LICENSE-*`, `dist/THIRD-PARTY.txt` | our licences, and those of what is inside |

use crate::{
    Result, api, chunks, licences, npm, offline, process,
    project::Project,
    site::{self, Profile},
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use flate2::{Compression, write::ZlibEncoder};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256, Sha384};
use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

const NAME: &str = "@clientele/widgets";

/// What the module and the classic script fetch, beside the wasm.
const WORKER: &str = "clientele-engine.worker.js";

/// Where a classic script lies: what `import.meta.url` is to a module.
pub(crate) const CLASSIC: [&str; 3] = [
    "--format=iife",
    "--define:import.meta.url=clienteleScript",
    "--banner:js=(()=>{const clienteleScript=document.currentScript?.src||document.baseURI;",
];

/// Builds the package in `package/`; `twice`: again from nothing, and compares.
pub(crate) fn command(project: &Project, profile: Profile, twice: bool) -> Result {
    let first = build(project, profile)?;
    let listed = digests(&first)?;
    for (name, digest) in &listed {
        println!("{digest}  {name}");
    }
    if twice {
        let again = Project { root: project.root.clone(), target: project.target.join("again") };
        let second = digests(&build(&again, profile)?)?;
        if listed != second {
            let differ =
                listed.iter().zip(&second).filter(|(a, b)| a != b).map(|((name, _), _)| name.as_str());
            return Err(format!("two builds differ in {}", differ.collect::<Vec<_>>().join(", ")));
        }
        println!("xtask: built again from nothing: {} files, the same bytes", second.len());
    }
    Ok(())
}

/// The package's folder.
fn build(project: &Project, profile: Profile) -> Result<PathBuf> {
    let site = site::build(project, profile)?;
    assemble(project, &site)
}

/// The same of a site that is built.
pub(crate) fn assemble(project: &Project, site: &Path) -> Result<PathBuf> {
    npm::ready(project)?;
    let package = project.root.join("package");
    site::remove(&package)?;
    let dist = package.join("dist");
    fs::create_dir_all(&dist).map_err(|error| format!("{} could not be made: {error}", dist.display()))?;
    for name in fetched(site)?.iter().map(String::as_str).chain([offline::FILE]) {
        fs::copy(site.join(name), dist.join(name))
            .map_err(|error| format!("{name} could not be copied: {error}"))?;
    }
    inline_files(site)?;
    bundle(project, &site.join("elements.js"), &dist.join("clientele.js"), &["--format=esm"])?;
    bundle(project, &site.join("elements.js"), &dist.join("clientele.iife.js"), &CLASSIC)?;
    bundle(project, &site.join("inline.js"), &dist.join("clientele.inline.js"), &CLASSIC)?;
    for name in ["inline.js", "inline-files.js"] {
        site::remove(&site.join(name))?;
    }
    for (name, text) in api::editor_files(project)? {
        site::write(&dist.join(name), &text)?;
    }
    site::write(&dist.join("index.d.ts"), &site::read(&project.root.join("js/index.d.ts"))?)?;
    site::write(&dist.join("THIRD-PARTY.txt"), &licences::text(project)?)?;
    for name in ["LICENSE-MIT", "LICENSE-APACHE"] {
        site::write(&package.join(name), &site::read(&project.root.join(name))?)?;
    }
    site::write(&package.join("README.md"), &site::read(&project.root.join("docs/elements.md"))?)?;
    site::write(&dist.join("sri.json"), &pretty(&integrity(&dist)?))?;
    site::write(&package.join("package.json"), &pretty(&manifest()))?;
    Ok(package)
}

pub(crate) fn bundle(project: &Project, entry: &Path, into: &Path, options: &[&str]) -> Result {
    let classic = options.contains(&"--format=iife");
    process::run(
        project
            // Its installer puts a program in the place of the script.
            .command(&project.root.join("node_modules/.bin/esbuild").to_string_lossy())
            .arg(entry)
            .args(["--bundle", "--minify", "--target=es2024", "--charset=utf8", "--log-level=warning"])
            .args(options)
            .args(classic.then_some("--footer:js=})();"))
            .arg(format!("--outfile={}", into.display())),
    )
}

/// Every file that is fetched.
fn fetched(site: &Path) -> Result<Vec<String>> {
    Ok(chunks::names(site)?.into_iter().chain([WORKER.to_owned()]).collect())
}

/// The entry of the script with everything inside: each file deflated, as base64.
fn inline_files(site: &Path) -> Result {
    let mut text = String::from("import { provide } from './clientele-assets.js';\nconst packed = {\n");
    for name in fetched(site)? {
        let path = site.join(&name);
        let bytes =
            fs::read(&path).map_err(|error| format!("{} could not be read: {error}", path.display()))?;
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
        let packed = encoder.write_all(&bytes).and_then(|()| encoder.finish());
        let packed = packed.map_err(|error| format!("{name} could not be packed: {error}"))?;
        text += &format!("  '{name}': '{}',\n", STANDARD.encode(packed));
    }
    text += "};\nconst type = (name) => (name.endsWith('.wasm') ? 'application/wasm' : 'text/javascript');
const unpack = (name) => {
  const bytes = Uint8Array.from(atob(packed[name]), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Response(stream, { headers: { 'content-type': type(name) } });
};
provide(Object.fromEntries(Object.keys(packed).map((name) => [name, () => unpack(name)])));\n";
    site::write(&site.join("inline-files.js"), &text)?;
    site::write(&site.join("inline.js"), "import './inline-files.js';\nimport './elements.js';\n")
}

fn integrity(dist: &Path) -> Result<Value> {
    let mut hashes = Map::new();
    for path in site::files(dist)? {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if name.ends_with(".js") || name.ends_with(".wasm") {
            let bytes = fs::read(&path).map_err(|error| format!("{name} could not be read: {error}"))?;
            hashes.insert(name, format!("sha384-{}", STANDARD.encode(Sha384::digest(&bytes))).into());
        }
    }
    Ok(Value::Object(hashes))
}

fn manifest() -> Value {
    json!({
        "name": NAME,
        "version": env!("CARGO_PKG_VERSION"),
        "description": "Customer insight as custom elements: computed in the browser, nothing is sent anywhere.",
        "license": "MIT OR Apache-2.0",
        "type": "module",
        "exports": {
            ".": { "types": "./dist/index.d.ts", "import": "./dist/clientele.js" },
            "./iife": "./dist/clientele.iife.js",
            "./inline": "./dist/clientele.inline.js",
            "./worker": "./dist/clientele-engine.worker.js",
            "./wasm/*": "./dist/*",
            "./sri.json": "./dist/sri.json",
            "./package.json": "./package.json",
        },
        "types": "./dist/index.d.ts",
        "customElements": "dist/custom-elements.json",
        "sideEffects": ["dist/clientele*.js"],
        "files": ["dist", "LICENSE-*"],
    })
}

fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}

/// Name and sha256 of every file, by name.
fn digests(folder: &Path) -> Result<Vec<(String, String)>> {
    let digest = |path: PathBuf| {
        let bytes =
            fs::read(&path).map_err(|error| format!("{} could not be read: {error}", path.display()))?;
        let name = path.strip_prefix(folder).unwrap_or(&path).display().to_string();
        let hex: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        Ok((name, hex))
    };
    site::files(folder)?.into_iter().map(digest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_export_of_the_package_is_a_file_that_is_built() {
        let made =
            [WORKER, "clientele.js", "clientele.iife.js", "clientele.inline.js", "index.d.ts", "sri.json"];
        let made = made.map(|name| format!("./dist/{name}"));
        let exports = manifest()["exports"].as_object().unwrap().clone();
        let targets = exports.values().flat_map(|target| match target {
            Value::Object(kinds) => kinds.values().filter_map(Value::as_str).map(str::to_owned).collect(),
            other => other.as_str().map(str::to_owned).into_iter().collect::<Vec<_>>(),
        });
        for target in targets.filter(|target| !target.contains('*') && target != "./package.json") {
            assert!(made.contains(&target), "{target}");
        }
    }
}
