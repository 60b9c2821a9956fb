//! A JSON document: which list in it is the table.

use super::limits::{MOST_BYTES, check_depth};
use super::record::{Records, each_element, each_member, elements};
use super::rows::Rows;
use super::value::{Shape, shape};
use crate::ingest::IngestError;
use crate::issue::{IssueCode, Issues};
use crate::table::Table;
use crate::{Cancelled, Cx};
use serde_json::value::RawValue;

pub(super) fn read(bytes: &[u8], issues: &mut Issues, cx: &Cx) -> Result<Table, IngestError> {
    if bytes.len() > MOST_BYTES {
        return Err(IngestError::TooLarge { limit: MOST_BYTES as u64, found: bytes.len() as u64 });
    }
    check_depth(bytes)?;
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = Document { text, seen: 0, line: 1, cx };
    let rows = match text.trim_start().as_bytes().first() {
        None => return Err(IngestError::Empty),
        Some(b'[') => reader.list(text)?,
        Some(b'{') => reader.objects(text)?,
        Some(_) => return Err(IngestError::NotTabular),
    };
    if rows.len() == 0 && rows.issues.is_empty() {
        return Err(IngestError::NotTabular);
    }
    Ok(rows.finish(issues))
}

struct Document<'a, 'c> {
    text: &'a str,
    /// Bytes whose line ends are counted.
    seen: usize,
    line: u64,
    cx: &'c Cx<'c>,
}

impl<'a> Document<'a, '_> {
    /// The line at which a value of the text begins. Values must come in the order of the file.
    fn line_of(&mut self, value: &RawValue) -> u64 {
        let at = value.get().as_ptr().addr().saturating_sub(self.text.as_ptr().addr());
        if let Some(passed) = self.text.as_bytes().get(self.seen..at) {
            self.line += memchr::memchr_iter(b'\n', passed).count() as u64;
            self.seen = at;
        }
        self.line
    }

    fn tick(&self) -> Result<(), Cancelled> {
        self.cx.tick(self.seen as u64, self.text.len() as u64)
    }

    /// The top of the file is a list: it is read as it comes, so that one cut off keeps what it has.
    fn list(&mut self, text: &'a str) -> Result<Rows, IngestError> {
        let mut records = Records::default();
        let mut from = serde_json::Deserializer::from_str(text);
        let outcome = elements(&mut from, |value| self.record(&mut records, value))?;
        let cut = match outcome.and_then(|()| from.end()) {
            Ok(()) => None,
            Err(error) if error.is_eof() => Some(error.line() as u64),
            Err(error) => return Err(broken(&error)),
        };
        let mut rows = records.end()?;
        match cut {
            Some(_) if rows.len() == 0 => return Err(IngestError::Truncated),
            Some(line) => rows.issues.push(IssueCode::Truncated, line, 0, ""),
            None => {}
        }
        Ok(rows)
    }

    fn record(&mut self, records: &mut Records, value: &'a RawValue) -> Result<(), IngestError> {
        let line = self.line_of(value);
        if records.rows.len().is_multiple_of(4096) {
            self.tick()?;
        }
        records.push(line, value)
    }

    /// The top is an object, or several one after the other.
    fn objects(&mut self, text: &'a str) -> Result<Rows, IngestError> {
        let mut values = serde_json::Deserializer::from_str(text).into_iter::<&'a RawValue>();
        let mut next = || match values.next() {
            Some(Ok(value)) => Ok(Some(value)),
            Some(Err(error)) if error.is_eof() => Err(IngestError::Truncated),
            Some(Err(error)) => Err(broken(&error)),
            None => Ok(None),
        };
        let Some(first) = next()? else { return Err(IngestError::Empty) };
        let Some(second) = next()? else { return self.object(first, 0) };
        let mut records = Records::default();
        self.record(&mut records, first)?;
        self.record(&mut records, second)?;
        while let Some(value) = next()? {
            self.record(&mut records, value)?;
        }
        records.end()
    }

    /// Columns by key, records by key, a list somewhere inside, or a single record.
    fn object(&mut self, object: &'a RawValue, level: u32) -> Result<Rows, IngestError> {
        let mut members: Vec<(String, &'a RawValue)> = Vec::new();
        each_member(object, |key, value| {
            members.push((key.to_owned(), value));
            Ok(())
        })?;
        let all = |wanted| !members.is_empty() && members.iter().all(|(_, value)| shape(value) == wanted);
        if all(Shape::Array) && members.iter().all(|(_, value)| first(value) == Some(Shape::Scalar)) {
            return self.columns(&members);
        }
        if let Some(split) = split(&members) {
            return self.split(split);
        }
        if all(Shape::Object) && members.iter().all(|(_, value)| is_numbered(value)) {
            return self.columns(&members);
        }
        let lists =
            members.iter().filter(|(_, value)| matches!(first(value), Some(Shape::Object | Shape::Array)));
        if let Some((_, list)) = lists.max_by_key(|(_, value)| value.get().len()) {
            let mut records = Records::default();
            each_element(list, |value| self.record(&mut records, value))?;
            return records.end();
        }
        if all(Shape::Object) && members.len() > 1 {
            let mut records = Records::default();
            members.iter().try_for_each(|(_, value)| self.record(&mut records, value))?;
            return records.end();
        }
        let inside = members.iter().filter(|(_, value)| shape(value) == Shape::Object);
        match inside.max_by_key(|(_, value)| value.get().len()) {
            // A list may be wrapped more than once: {"result": {"items": [...]}}.
            Some((_, inner)) if level < 3 && has_list(inner, 0) => self.object(inner, level + 1),
            _ => {
                let mut records = Records::default();
                self.record(&mut records, object)?;
                records.end()
            }
        }
    }

    /// One array, or one object by row number, a column.
    fn columns(&mut self, members: &[(String, &'a RawValue)]) -> Result<Rows, IngestError> {
        let mut columns: Vec<Vec<&'a RawValue>> = Vec::new();
        for (_, column) in members {
            let mut values = Vec::new();
            let mut push = |value| {
                values.push(value);
                Ok(())
            };
            match shape(column) {
                Shape::Array => each_element(column, push)?,
                _ => each_member(column, |_, value| push(value))?,
            }
            self.tick()?;
            columns.push(values);
        }
        let mut rows = Rows::default();
        rows.name(members.iter().map(|(key, _)| key.clone()).collect())?;
        for at in 0..columns.iter().map(Vec::len).max().unwrap_or(0) {
            rows.begin(at as u64 + 1);
            for (column, values) in columns.iter().enumerate() {
                match values.get(at) {
                    Some(value) => rows.put_at(column, value)?,
                    None => rows.issues.push(IssueCode::MissingCells, at as u64 + 1, column as u32 + 1, ""),
                }
            }
        }
        Ok(rows)
    }

    /// pandas' `{"columns": [...], "data": [[...]]}`.
    fn split(&mut self, (names, data): (&'a RawValue, &'a RawValue)) -> Result<Rows, IngestError> {
        let mut rows = Rows::default();
        let names: Vec<String> = serde_json::from_str(names.get()).map_err(|_| IngestError::NotTabular)?;
        rows.name(names)?;
        each_element(data, |record| {
            rows.begin(self.line_of(record));
            let mut at = 0;
            each_element(record, |value| {
                at += 1;
                rows.put_at(at - 1, value)
            })
        })?;
        Ok(rows)
    }
}

fn broken(error: &serde_json::Error) -> IngestError {
    IngestError::BrokenJson { line: error.line() as u64, column: error.column() as u64 }
}

/// The shape of an array's first element.
fn first(array: &RawValue) -> Option<Shape> {
    let inner = array.get().strip_prefix('[')?.trim_start();
    match inner.as_bytes().first()? {
        b'{' => Some(Shape::Object),
        b'[' => Some(Shape::Array),
        b']' => None,
        _ => Some(Shape::Scalar),
    }
}

fn split<'a>(members: &[(String, &'a RawValue)]) -> Option<(&'a RawValue, &'a RawValue)> {
    let of = |name: &str| members.iter().find(|(key, _)| key == name).map(|(_, value)| *value);
    let (names, data) = (of("columns")?, of("data")?);
    (first(names) == Some(Shape::Scalar) && first(data) == Some(Shape::Array)).then_some((names, data))
}

/// An object whose keys count up from nought.
fn is_numbered(object: &RawValue) -> bool {
    let (mut expected, mut counts) = (0u64, true);
    let read = each_member(object, |key, _| {
        counts &= key.parse() == Ok(expected);
        expected += 1;
        Ok(())
    });
    read.is_ok() && counts && expected > 0
}

fn has_list(object: &RawValue, level: u32) -> bool {
    let mut found = false;
    let read = each_member(object, |_, value| {
        found |= matches!(first(value), Some(Shape::Object | Shape::Array))
            || (level < 3 && shape(value) == Shape::Object && has_list(value, level + 1));
        Ok(())
    });
    read.is_ok() && found
}
