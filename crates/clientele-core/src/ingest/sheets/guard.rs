//! Looks a zipped spreadsheet over before a parser believes it: what a parser must not swallow ends here, because
//! running out of memory in wasm ends everything.

use crate::Cx;
use crate::ingest::IngestError;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// Which format the package holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Package {
    Xlsx,
    Ods,
}

/// Most entries of a package.
const MOST_ENTRIES: usize = 10_000;
/// Most bytes of all entries, unpacked.
const MOST_BYTES: u64 = 1 << 30;
/// Most bytes that a packed byte may become, in entries above [`RATIO_FROM`].
const MOST_RATIO: u64 = 200;
const RATIO_FROM: u64 = 10 << 20;
/// Most bytes between two tags: a cell of Excel has at most 32,767 characters. Pictures have no tags, but may be
/// named as a sheet.
const LONGEST_RUN: u64 = 1 << 20;
const LONGEST_RUN_ELSEWHERE: u64 = 64 << 20;
/// Most tags of the parts that a parser keeps whole.
const MOST_STRING_TAGS: u64 = 20_000_000;
const MOST_STYLE_TAGS: u64 = 1_000_000;

/// Check a package against the limits, unpacking and counting every entry, for the sizes that it declares may lie.
pub(super) fn inspect(bytes: &[u8], cx: &Cx) -> Result<Package, IngestError> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged(bytes))?;
    if zip.len() > MOST_ENTRIES {
        return Err(IngestError::TooLarge { limit: MOST_ENTRIES as u64, found: zip.len() as u64 });
    }
    let package = package(&mut zip)?;
    let mut total = 0;
    for at in 0..zip.len() {
        let mut entry = zip.by_index(at).map_err(|_| IngestError::Damaged)?;
        let name = entry.name().map_err(|_| IngestError::Damaged)?.to_lowercase();
        let packed = entry.compressed_size();
        let ratio = packed.saturating_mul(MOST_RATIO).max(RATIO_FROM);
        let most = ratio.min(MOST_BYTES - total);
        if entry.size() > most {
            return Err(IngestError::TooLarge { limit: most, found: total + entry.size() });
        }
        let facts = Facts::of(&mut entry, most, cx)?;
        facts.check(&name)?;
        total += facts.bytes;
    }
    Ok(package)
}

/// A file that begins as a zip but cannot be opened is damaged; anything else never was one.
fn damaged(bytes: &[u8]) -> IngestError {
    if bytes.starts_with(b"PK") { IngestError::Damaged } else { IngestError::NotASpreadsheet }
}

fn package(zip: &mut ZipArchive<Cursor<&[u8]>>) -> Result<Package, IngestError> {
    const ODS: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
    let mut head = |name: &str, most: u64| {
        let mut found = Vec::new();
        zip.by_name(name).ok()?.take(most).read_to_end(&mut found).ok()?;
        Some(found)
    };
    if head("mimetype", 64).is_some_and(|mime| mime.starts_with(ODS)) {
        let manifest = head("META-INF/manifest.xml", 1 << 20).unwrap_or_default();
        let encrypted = memchr::memmem::find(&manifest, b"encryption-data").is_some();
        return if encrypted { Err(IngestError::Encrypted) } else { Ok(Package::Ods) };
    }
    let mut names = zip.file_names().flatten().map(|name| name.to_lowercase());
    let is_xlsx = names.any(|name| name.ends_with("workbook.xml"));
    if is_xlsx { Ok(Package::Xlsx) } else { Err(IngestError::NotASpreadsheet) }
}

/// An entry as it was found when unpacked.
#[derive(Debug, Default, PartialEq, Eq)]
struct Facts {
    bytes: u64,
    tags: u64,
    longest_run: u64,
    /// What a table of shared strings says of itself.
    unique_count: u64,
}

impl Facts {
    fn of(entry: &mut impl Read, most: u64, cx: &Cx) -> Result<Self, IngestError> {
        const CHUNK: usize = 64 << 10;
        let mut facts = Self::default();
        let mut buffer = vec![0; CHUNK];
        let mut run = 0;
        loop {
            let read = entry.read(&mut buffer).map_err(|_| IngestError::Damaged)?;
            let chunk = buffer.get(..read).unwrap_or_default();
            if chunk.is_empty() {
                return Ok(facts);
            }
            if facts.bytes == 0 {
                facts.unique_count = unique_count(chunk);
            }
            facts.bytes += read as u64;
            if facts.bytes > most {
                return Err(IngestError::TooLarge { limit: most, found: facts.bytes });
            }
            let mut before = 0;
            for at in memchr::memchr_iter(b'<', chunk) {
                facts.tags += 1;
                facts.longest_run = facts.longest_run.max(run + (at - before) as u64);
                (run, before) = (0, at);
            }
            run += (read - before) as u64;
            facts.longest_run = facts.longest_run.max(run);
            cx.tick(0, 0)?;
        }
    }

    fn check(&self, name: &str) -> Result<(), IngestError> {
        let strings = name.ends_with("sharedstrings.xml");
        let most_tags = match name {
            _ if strings => MOST_STRING_TAGS,
            _ if name.ends_with("styles.xml") || name.ends_with("theme1.xml") => MOST_STYLE_TAGS,
            _ => u64::MAX,
        };
        if self.tags > most_tags {
            return Err(IngestError::TooLarge { limit: most_tags, found: self.tags });
        }
        let xml = name.ends_with(".xml") || name.ends_with(".rels");
        let most_run = if xml { LONGEST_RUN } else { LONGEST_RUN_ELSEWHERE };
        if self.longest_run > most_run {
            return Err(IngestError::TooLarge { limit: most_run, found: self.longest_run });
        }
        // The parser makes room for so many strings before it has seen one.
        if strings && self.unique_count > self.tags { Err(IngestError::Damaged) } else { Ok(()) }
    }
}

/// The number behind the first `uniqueCount`, 0 where there is none.
fn unique_count(head: &[u8]) -> u64 {
    let found = memchr::memmem::find(head, b"uniqueCount").and_then(|at| head.get(at..));
    let digits = found.unwrap_or_default().iter().skip_while(|byte| !byte.is_ascii_digit());
    digits
        .take_while(|byte| byte.is_ascii_digit())
        .fold(0, |count: u64, digit| count.saturating_mul(10).saturating_add(u64::from(digit - b'0')))
}
