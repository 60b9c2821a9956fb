//! JSON and NDJSON -> columns.
//!
//! Values keep the text the file has: ids above 2^53 their digits, `1.50` its nought. One key is one column, in the
//! order first seen; a missing key and `null` are an empty cell; objects and arrays inside a record stay JSON text.

mod document;
mod limits;
mod lines;
mod record;
mod rows;
mod sniff;
#[cfg(test)]
mod tests;
mod value;

pub use limits::{MOST_BYTES, MOST_COLUMNS, MOST_LEVELS};
pub use lines::Lines;
pub use sniff::{JsonKind, sniff};

use super::IngestError;
use crate::Cx;
use crate::issue::Issues;
use crate::table::Table;

/// Read a whole file of JSON, in UTF-8.
///
/// Input: of [`JsonKind::Json`] an array of objects; an array of arrays, with or without names in the first; an
/// object of arrays, or of objects by row number (pandas' default); an object of objects by key; an object with
/// one such list inside (`{"data": [...]}`); a single object; or several of these one after the other. Of
/// [`JsonKind::Lines`] one record a line ([`Lines`] reads them in pieces).
///
/// Errors: [`IngestError::TooLarge`] above [`MOST_BYTES`], [`IngestError::TooDeep`] above [`MOST_LEVELS`],
/// [`IngestError::TooManyColumns`], [`IngestError::BrokenJson`] with line and column,
/// [`IngestError::NotTabular`] without a list of records, [`IngestError::Truncated`] when the file ends before the
/// first record does. A list cut off further down keeps the records before the cut and says
/// [`crate::IssueCode::Truncated`].
///
/// Cost: two passes over the bytes; memory is the file and its columns.
///
/// ```
/// use clientele_core::{Cx, ingest::json::{JsonKind, read_json}, issue::Issues};
/// let json = br#"[{"id": 9007199254740993, "name": "Anna"}, {"id": 2, "city": "Rome"}]"#;
/// let table = read_json(json, JsonKind::Json, &mut Issues::default(), &Cx::silent()).unwrap();
/// assert_eq!(table.cell(0, 0), "9007199254740993");
/// assert_eq!((table.columns.len(), table.cell(1, 2)), (3, "Rome"));
/// ```
pub fn read_json(bytes: &[u8], kind: JsonKind, issues: &mut Issues, cx: &Cx) -> Result<Table, IngestError> {
    match kind {
        JsonKind::Json => document::read(bytes, issues, cx),
        JsonKind::Lines => {
            let mut lines = Lines::default();
            for piece in bytes.chunks(1 << 20) {
                lines.feed(piece)?;
                cx.tick(lines.bytes(), bytes.len() as u64)?;
            }
            lines.finish(issues)
        }
    }
}
