//! Pages that are one file each: `clientele-offline.html`, the site that opens by double click and the shell of every
//! interactive report, and `embed.html`, which runs in a sandboxed frame. Each is a page of ours with everything in it that it
//! would fetch: the style sheet and one script as text, wasm and worker as one container (its form: `js/clientele-project.js`),
//! packed as lzip and written in 85 signs (`js/offline-parts.js`).

use crate::{
    Result, chunks, package,
    project::Project,
    site::{self, Profile},
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use flate2::{Compression, GzBuilder};
use lzma_rust2::{LzipOptions, LzipWriter};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::{fs, io::Write as _, path::Path};

pub(crate) const FILE: &str = "clientele-offline.html";

/// A page that becomes one file.
struct Page {
    /// The page, below the project's root.
    from: &'static str,
    /// Its style sheet and its script, in `dist/`.
    style: &'static str,
    script: &'static str,
    into: &'static str,
}

const PAGES: [Page; 2] = [
    Page { from: "index.html", style: "page.css", script: "offline.js", into: FILE },
    Page { from: "embed.html", style: "embed.css", script: "embed-page.js", into: "embed.html" },
];

/// What only these pages have, and have inside.
const ENTRIES: [&str; 3] = ["offline.js", "offline-parts.js", "embed-page.js"];

/// Around what a page fetches.
const HOSTED: (&str, &str) = ("<!-- hosted -->", "<!-- /hosted -->");

const WORKER: &str = "clientele-engine.worker.js";

/// What unpacks the container: wasm of its own, gzipped and as base64 in the script.
const UNPACKER: [&str; 3] = ["unpack.js", "unpack_bg.wasm", "unpack-wasm.js"];

/// Signs that mean nothing to HTML, nor to what fills the page.
const SIGNS: &[u8; 85] =
    b"!#$()*+,./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~";

/// Nothing at all can be fetched or sent. Styles may be written, because the report that a file brings has its own.
fn policy(script: &str) -> String {
    format!(
        "default-src 'none'; script-src 'sha256-{}' 'wasm-unsafe-eval'; worker-src blob:; frame-src blob:; \
         img-src data: blob:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; object-src 'none'; \
         require-trusted-types-for 'script'",
        STANDARD.encode(Sha256::digest(script))
    )
}

/// Writes the pages into `dist/`, where their entries are of no further use.
pub(crate) fn write(project: &Project, profile: Profile, dist: &Path) -> Result {
    let unpacker = gzipped(&bytes_of(&dist.join(UNPACKER[1]))?)?;
    site::write(&dist.join(UNPACKER[2]), &format!("export default '{}';\n", STANDARD.encode(unpacker)))?;
    for page in &PAGES {
        let bundled = dist.join("page.bundle.js");
        package::bundle(project, &dist.join(page.script), &bundled, &package::CLASSIC)?;
        let script = site::read(&bundled)?;
        site::remove(&bundled)?;
        let style = site::read(&dist.join(page.style))?;
        let shell = shell(&site::read(&project.root.join(page.from))?, &style, &policy(&script))?;
        let mut parts = vec![("shell.html", shell.clone().into_bytes())];
        let wasm = chunks::names(dist)?;
        for name in wasm.iter().map(String::as_str).chain([WORKER]) {
            parts.push((name, bytes_of(&dist.join(name))?));
        }
        let packed = signs(&lzip(&container(&parts), profile)?);
        site::write(&dist.join(page.into), &filled(&shell, &script, &packed)?)?;
    }
    ENTRIES.iter().chain(&UNPACKER).try_for_each(|name| site::remove(&dist.join(name)))
}

/// The page without its script and its parts, whose places are marked.
fn shell(index: &str, style: &str, policy: &str) -> Result<String> {
    let (head, rest) = cut(index, HOSTED.0)?;
    let (_, rest) = cut(rest, HOSTED.1)?;
    let (body, end) = cut(rest, "</body>")?;
    Ok(format!(
        "{head}<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n<style>\n{style}</style>{body}\
         <script>%script%</script>\n<script type=\"application/json\" id=\"clientele-project\"></script>\n\
         <script type=\"text/plain\" id=\"clientele-parts\">%parts%</script>\n</body>{end}"
    ))
}

fn cut<'a>(text: &'a str, mark: &str) -> Result<(&'a str, &'a str)> {
    text.split_once(mark).ok_or_else(|| format!("the page has no {mark}"))
}

fn filled(shell: &str, script: &str, parts: &str) -> Result<String> {
    // Either would end the script, or hide its end.
    for sign in ["</script", "<!--", "\r"] {
        if script.contains(sign) {
            return Err(format!("the script of a one-file page has {sign:?} in it"));
        }
    }
    Ok(shell.replacen("%parts%", parts, 1).replacen("%script%", script, 1))
}

/// Files as one.
fn container(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let files: Vec<_> =
        parts.iter().map(|(name, bytes)| json!({ "name": name, "size": bytes.len() })).collect();
    let head = json!({ "files": files }).to_string();
    let mut all = format!("{:08x}{head}", head.len()).into_bytes();
    parts.iter().for_each(|(_, bytes)| all.extend(bytes));
    all
}

/// What people download is packed as small as it gets, which takes a few seconds.
fn lzip(bytes: &[u8], profile: Profile) -> Result<Vec<u8>> {
    let mut options = LzipOptions::with_preset(if profile == Profile::Ship { 9 } else { 1 });
    options.lzma_options.dict_size = 1 << 24;
    let mut lzip = LzipWriter::new(Vec::new(), options);
    lzip.write_all(bytes).and_then(|()| lzip.finish()).map_err(packing)
}

fn gzipped(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut gzip = GzBuilder::new().write(Vec::new(), Compression::best());
    gzip.write_all(bytes).and_then(|()| gzip.finish()).map_err(packing)
}

fn packing(error: std::io::Error) -> String {
    format!("a one-file page could not be packed: {error}")
}

/// Four bytes as five signs, first the highest; the last bytes as one sign more than they are.
fn signs(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(4) * 5);
    for group in bytes.chunks(4) {
        let mut word = [0; 4];
        word.iter_mut().zip(group).for_each(|(to, from)| *to = *from);
        let word = u32::from_be_bytes(word);
        let digits = [85_u32.pow(4), 85_u32.pow(3), 85_u32.pow(2), 85, 1].map(|place| word / place % 85);
        text.extend(
            digits
                .iter()
                .take(group.len() + 1)
                .filter_map(|at| SIGNS.get(*at as usize))
                .map(|sign| *sign as char),
        );
    }
    text
}

fn bytes_of(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).map_err(|error| format!("{} could not be read: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use lzma_rust2::LzipReader;
    use std::io::Read;

    const INDEX: &str = "<html><head>\n<!-- hosted -->\n<script src=\"app.js\"></script>\n<!-- /hosted -->\n</head>\n\
                         <body>\n<p>x</p>\n</body>\n</html>\n";

    #[test]
    fn the_page_fetches_nothing_that_the_site_fetches() {
        let shell = shell(INDEX, "p {}\n", &policy("run()")).unwrap();
        let page = filled(&shell, "run('%parts%')", "QUJD").unwrap();
        assert!(!page.contains("app.js") && !page.contains("hosted") && page.contains("<p>x</p>"));
        assert!(page.contains("<script>run('%parts%')</script>") && page.contains(">QUJD</script>"));
        assert!(shell.contains(&format!("'sha256-{}'", STANDARD.encode(Sha256::digest("run()")))));
    }

    #[test]
    fn a_page_without_its_marks_and_a_script_that_ends_early_are_refused() {
        assert!(shell("<html></html>", "", "").is_err());
        for script in ["a</script>", "a<!--", "a\r\n"] {
            assert!(filled("", script, "").is_err(), "{script:?}");
        }
    }

    #[test]
    fn parts_come_out_as_they_went_in_and_twice_the_same() {
        let parts = [("a.txt", b"one".to_vec()), ("b.bin", vec![0, 255, 7])];
        let packed = lzip(&container(&parts), Profile::Ship).unwrap();
        assert_eq!(packed, lzip(&container(&parts), Profile::Ship).unwrap());
        let mut all = Vec::new();
        LzipReader::new(packed.as_slice()).read_to_end(&mut all).unwrap();
        let length = usize::from_str_radix(std::str::from_utf8(&all[..8]).unwrap(), 16).unwrap();
        let head: serde_json::Value = serde_json::from_slice(&all[8..8 + length]).unwrap();
        assert_eq!(head, json!({"files": [{"name": "a.txt", "size": 3}, {"name": "b.bin", "size": 3}]}));
        assert_eq!(&all[8 + length..], b"one\x00\xff\x07");
    }

    #[test]
    fn signs_are_those_of_the_script_that_reads_them() {
        assert_eq!(signs(&[0, 0, 0, 0]), "!!!!!");
        // 0xffffffff is 82, 23, 54, 12, 0 to the base of 85.
        assert_eq!(
            signs(&[255; 4]),
            [82, 23, 54, 12, 0].map(|at| SIGNS[at] as char).iter().collect::<String>()
        );
        assert_eq!(signs(b"abcde").len(), 7);
        let script = include_str!("../../js/offline-parts.js");
        assert!(script.contains(std::str::from_utf8(SIGNS).unwrap()));
    }
}
