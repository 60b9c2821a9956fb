//! Pages that are one file each: `clientele-offline.html`, the site that opens by double click and the shell of every
//! interactive report, and `embed.html`, which runs in a sandboxed frame. Each is a page of ours with everything in it that it
//! would fetch: the style sheet and one script as text, wasm and worker as one gzipped container (its form:
//! `js/clientele-project.js`).

use crate::{Result, package, project::Project, site};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use flate2::{Compression, GzBuilder};
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

/// The engine that reads spreadsheets does all that the other does.
const PARTS: [&str; 3] =
    ["clientele_ui_bg.wasm", "clientele_engine_sheets_bg.wasm", "clientele-engine-sheets.worker.js"];

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
pub(crate) fn write(project: &Project, dist: &Path) -> Result {
    for page in &PAGES {
        let bundled = dist.join("page.bundle.js");
        package::bundle(project, &dist.join(page.script), &bundled, &package::CLASSIC)?;
        let script = site::read(&bundled)?;
        site::remove(&bundled)?;
        let style = site::read(&dist.join(page.style))?;
        let shell = shell(&site::read(&project.root.join(page.from))?, &style, &policy(&script))?;
        let mut parts = vec![("shell.html", shell.clone().into_bytes())];
        for name in PARTS {
            let bytes =
                fs::read(dist.join(name)).map_err(|error| format!("{name} could not be read: {error}"))?;
            parts.push((name, bytes));
        }
        site::write(&dist.join(page.into), &filled(&shell, &script, &container(&parts)?)?)?;
    }
    ENTRIES.iter().try_for_each(|name| site::remove(&dist.join(name)))
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

/// Files as one text.
fn container(parts: &[(&str, Vec<u8>)]) -> Result<String> {
    let files: Vec<_> =
        parts.iter().map(|(name, bytes)| json!({ "name": name, "size": bytes.len() })).collect();
    let head = json!({ "files": files }).to_string();
    let mut gzip = GzBuilder::new().write(Vec::new(), Compression::best());
    let mut packed = write!(gzip, "{:08x}{head}", head.len());
    for (_, bytes) in parts {
        packed = packed.and_then(|()| gzip.write_all(bytes));
    }
    let packed = packed.and_then(|()| gzip.finish());
    packed
        .map(|bytes| STANDARD.encode(bytes))
        .map_err(|error| format!("a one-file page could not be packed: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::read::GzDecoder;
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
        let text = container(&parts).unwrap();
        assert_eq!(text, container(&parts).unwrap());
        let mut all = Vec::new();
        GzDecoder::new(STANDARD.decode(text).unwrap().as_slice()).read_to_end(&mut all).unwrap();
        let length = usize::from_str_radix(std::str::from_utf8(&all[..8]).unwrap(), 16).unwrap();
        let head: serde_json::Value = serde_json::from_slice(&all[8..8 + length]).unwrap();
        assert_eq!(head, json!({"files": [{"name": "a.txt", "size": 3}, {"name": "b.bin", "size": 3}]}));
        assert_eq!(&all[8 + length..], b"one\x00\xff\x07");
    }
}
