//! What kind of file the first bytes say it is, whatever its name says.

use super::encoding::{Quick, quick};
use serde::{Deserialize, Serialize};

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Signature {
    /// Text: delimited, JSON, or anything else that can be read as lines.
    Text,
    /// A spreadsheet: XLSX, ODS, or the old binary XLS.
    Sheet,
    /// A text document or presentation of an office program.
    Document,
    /// Parquet.
    Parquet,
    /// A web page, which many programs save as .xls.
    Html,
    /// XML, also Excel's of 2003.
    Xml,
    /// An archive without a spreadsheet's parts.
    Zip,
    /// gzip.
    Gzip,
    /// 7-Zip, RAR, bzip2, xz or Zstandard.
    Archive,
    /// PDF.
    Pdf,
    /// A PNG picture.
    Png,
    /// A JPEG picture.
    Jpeg,
    /// GIF, WebP, BMP or TIFF.
    Picture,
    /// SQLite.
    Sqlite,
    /// SPSS, Stata or SAS.
    Statistics,
    /// None of these, and no text.
    Binary,
}

/// First bytes and what they mean.
const MAGIC: [(&[u8], Signature); 26] = [
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Signature::Sheet),
    (b"PAR1", Signature::Parquet),
    (b"\x1f\x8b", Signature::Gzip),
    (b"7z\xbc\xaf\x27\x1c", Signature::Archive),
    (b"Rar!\x1a\x07", Signature::Archive),
    (b"BZh", Signature::Archive),
    (b"\xfd7zXZ\0", Signature::Archive),
    (b"\x28\xb5\x2f\xfd", Signature::Archive),
    (b"%PDF-", Signature::Pdf),
    (b"\x89PNG\r\n\x1a\n", Signature::Png),
    (b"\xff\xd8\xff", Signature::Jpeg),
    (b"GIF87a", Signature::Picture),
    (b"GIF89a", Signature::Picture),
    (b"II*\0", Signature::Picture),
    (b"MM\0*", Signature::Picture),
    (b"BM\0\0", Signature::Picture),
    (b"SQLite format 3\0", Signature::Sqlite),
    (b"$FL2@(#)", Signature::Statistics),
    (b"$FL3@(#)", Signature::Statistics),
    (b"<stata_dta>", Signature::Statistics),
    (b"HEADER RECORD*******LIBRARY", Signature::Statistics),
    (b"{\\rtf", Signature::Document),
    (b"\x7fELF", Signature::Binary),
    (b"MZ\x90\0", Signature::Binary),
    (b"\0asm", Signature::Binary),
    (b"ARROW1\0\0", Signature::Binary),
];

/// What the head of a file says (as much of it as there is; some tens of kilobytes are enough).
///
/// ```
/// use clientele_core::ingest::signature::{Signature, of};
/// assert_eq!(of(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Signature::Png);
/// assert_eq!(of(b"id,name\n1,Anna\n"), Signature::Text);
/// ```
pub fn of(head: &[u8]) -> Signature {
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        return package(head);
    }
    if head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WEBP") {
        return Signature::Picture;
    }
    if let Some((_, kind)) = MAGIC.iter().find(|(magic, _)| head.starts_with(magic)) {
        // "BZh" may begin a word of a text; a bzip2 file goes on with a digit and the digits of pi.
        let word = head.starts_with(b"BZh") && head.get(4..10) != Some(b"1AY&SY");
        return if word { Signature::Text } else { *kind };
    }
    match quick(head) {
        Quick::Utf16(_) => Signature::Text,
        Quick::Bom { length: 2, .. } => Signature::Text,
        _ if is_binary(head) => Signature::Binary,
        _ => markup(head),
    }
}

/// What is in a zip archive, by the names of its first entries.
fn package(head: &[u8]) -> Signature {
    let names = |part: &[u8]| memchr::memmem::find(head, part).is_some();
    if names(b"mimetypeapplication/vnd.oasis.opendocument") {
        let sheet = names(b"opendocument.spreadsheet");
        return if sheet { Signature::Sheet } else { Signature::Document };
    }
    if names(b"word/document.xml") || names(b"ppt/presentation.xml") {
        return Signature::Document;
    }
    let sheet = names(b"xl/") || names(b"[Content_Types].xml") || names(b"_rels/.rels");
    if sheet { Signature::Sheet } else { Signature::Zip }
}

/// Control characters that no text has: more than one byte in twenty. A few NUL bytes make no binary file.
fn is_binary(head: &[u8]) -> bool {
    let control = |byte: &&u8| matches!(byte, 0x00 | 0x02..=0x08 | 0x0e..=0x1a);
    let found = head.iter().filter(control).count();
    found > 16 && found * 20 > head.len()
}

fn markup(head: &[u8]) -> Signature {
    let start = head.get(..head.len().min(512)).unwrap_or_default();
    let text = String::from_utf8_lossy(start)
        .trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n'])
        .to_ascii_lowercase();
    if ["<!doctype html", "<html", "<head", "<body", "<table", "<meta"]
        .iter()
        .any(|tag| text.starts_with(tag))
    {
        Signature::Html
    } else if text.starts_with("<?xml") {
        if text.contains("<html") { Signature::Html } else { Signature::Xml }
    } else {
        Signature::Text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds() {
        let utf16: Vec<u8> = "id,客户\n1,王芳\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let noise: Vec<u8> = (0..4096u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        for (head, kind) in [
            (&b"PK\x03\x04\x14\0\0\0\x08\0....[Content_Types].xml"[..], Signature::Sheet),
            (b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK", Signature::Sheet),
            (b"PK\x03\x04....[Content_Types].xml....word/document.xml", Signature::Document),
            (b"PK\x03\x04....notes.txt", Signature::Zip),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", Signature::Sheet),
            (b"\xff\xd8\xff\xe0\0\x10JFIF", Signature::Jpeg),
            (b"\x1f\x8b\x08\0", Signature::Gzip),
            (b"%PDF-1.7\n", Signature::Pdf),
            (b"PAR1\x15\x04", Signature::Parquet),
            (b"BZh91AY&SY\0", Signature::Archive),
            (b"BZhang,1\n", Signature::Text),
            (b"\n <!DOCTYPE HTML><html>", Signature::Html),
            (b"<table><tr><td>1</td></tr></table>", Signature::Html),
            (b"<?xml version=\"1.0\"?><Workbook>", Signature::Xml),
            (&noise, Signature::Binary),
            (&[0u8; 200], Signature::Binary),
            (&utf16, Signature::Text),
            (b"id,name\n1,A\0\0nna\n2,\0\n", Signature::Text),
            (b"caf\xe9,1\n", Signature::Text),
            (b"\xbf\xcd\xbb\xa7,1\n", Signature::Text),
            (b"", Signature::Text),
        ] {
            assert_eq!(of(head), kind, "{:?}", String::from_utf8_lossy(&head[..head.len().min(40)]));
        }
    }
}
