//! NDJSON: one record a line, in pieces.

use super::limits::{MOST_BYTES, check_depth};
use super::record::Records;
use crate::ingest::IngestError;
use crate::issue::{IssueCode, Issues};
use crate::table::Table;
use serde_json::value::RawValue;

/// Reads one record a line. Fed in pieces; where they are cut changes nothing, and no more than a line is held.
#[derive(Default)]
pub struct Lines {
    records: Records,
    /// The line under way.
    held: Vec<u8>,
    line: u64,
    bytes: u64,
    /// Where the first line stands that is no JSON.
    broken: Option<(u64, u64)>,
    rejected: Issues,
}

impl Lines {
    /// Bytes taken so far.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Rows so far.
    pub fn rows(&self) -> u64 {
        self.records.rows.len() as u64
    }

    /// The next piece, in UTF-8. A line that is no record is counted and left out.
    pub fn feed(&mut self, mut piece: &[u8]) -> Result<(), IngestError> {
        self.bytes += piece.len() as u64;
        while let Some(end) = memchr::memchr(b'\n', piece) {
            let (line, rest) = piece.split_at(end);
            piece = rest.get(1..).unwrap_or_default();
            if self.held.is_empty() {
                self.take(line, true)?;
            } else {
                let mut held = std::mem::take(&mut self.held);
                held.extend_from_slice(line);
                self.take(&held, true)?;
                held.clear();
                self.held = held;
            }
        }
        if self.held.len() + piece.len() > MOST_BYTES {
            let found = (self.held.len() + piece.len()) as u64;
            return Err(IngestError::TooLarge { limit: MOST_BYTES as u64, found });
        }
        self.held.extend_from_slice(piece);
        Ok(())
    }

    /// The table after the last piece. An error when no line was a record.
    pub fn finish(mut self, issues: &mut Issues) -> Result<Table, IngestError> {
        let held = std::mem::take(&mut self.held);
        self.take(&held, false)?;
        let rows = self.records.end()?;
        if rows.len() == 0 {
            return Err(match self.broken {
                Some((line, column)) => IngestError::BrokenJson { line, column },
                None if self.rejected.is_empty() && rows.issues.is_empty() => IngestError::Empty,
                None => IngestError::NotTabular,
            });
        }
        issues.merge(self.rejected);
        Ok(rows.finish(issues))
    }

    fn take(&mut self, line: &[u8], ended: bool) -> Result<(), IngestError> {
        self.line += 1;
        let text = String::from_utf8_lossy(line);
        let text = text.trim_matches(|char: char| char.is_whitespace() || char == '\u{feff}');
        if text.is_empty() {
            return Ok(());
        }
        check_depth(text.as_bytes())?;
        match serde_json::from_str::<&RawValue>(text) {
            Ok(value) => return self.records.push(self.line, value),
            Err(error) if error.is_eof() && !ended => {
                self.rejected.push(IssueCode::Truncated, self.line, 0, text)
            }
            Err(error) => {
                self.broken.get_or_insert((self.line, error.column() as u64));
                self.rejected.push(IssueCode::NotAnObject, self.line, 0, text);
            }
        }
        Ok(())
    }
}
