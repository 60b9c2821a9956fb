//! Columns under construction from records that need not have the same keys.

use super::limits::MOST_COLUMNS;
use super::value::{Shape, shape, text};
use crate::ingest::IngestError;
use crate::issue::{IssueCode, Issues};
use crate::table::{ColumnBuilder, Lines, Table};
use rustc_hash::FxHashMap;
use serde_json::value::RawValue;

/// Takes cells by key or by place, record after record.
#[derive(Default)]
pub(super) struct Rows {
    names: Vec<String>,
    columns: Vec<ColumnBuilder>,
    index: FxHashMap<String, usize>,
    n_rows: usize,
    lines: Lines,
    line: u64,
    /// Where the next key is looked for first: records mostly have the same keys in the same order.
    next: usize,
    pub(super) issues: Issues,
}

impl Rows {
    pub(super) fn len(&self) -> usize {
        self.n_rows
    }

    /// Begin a record at a line, 1-based.
    pub(super) fn begin(&mut self, line: u64) {
        self.lines.set(self.n_rows as u32, line);
        self.line = line;
        self.n_rows += 1;
        self.next = 0;
    }

    /// The value of a key in the record under way. A key given twice keeps its first value.
    pub(super) fn put(&mut self, key: &str, value: &RawValue) -> Result<(), IngestError> {
        let at = match self.names.get(self.next) {
            Some(name) if name == key => self.next,
            _ => self.position(key)?,
        };
        self.next = at + 1;
        self.cell(at, value);
        Ok(())
    }

    /// The value of a place in the record under way.
    pub(super) fn put_at(&mut self, at: usize, value: &RawValue) -> Result<(), IngestError> {
        while self.columns.len() <= at {
            self.add(String::new())?;
        }
        self.cell(at, value);
        Ok(())
    }

    /// Names for the columns by place.
    pub(super) fn name(&mut self, names: Vec<String>) -> Result<(), IngestError> {
        while self.columns.len() < names.len() {
            self.add(String::new())?;
        }
        for (name, given) in self.names.iter_mut().zip(names) {
            *name = given;
        }
        Ok(())
    }

    fn position(&mut self, key: &str) -> Result<usize, IngestError> {
        if let Some(&at) = self.index.get(key) {
            return Ok(at);
        }
        self.add(key.to_owned())
    }

    fn add(&mut self, name: String) -> Result<usize, IngestError> {
        let at = self.columns.len();
        if at >= MOST_COLUMNS {
            return Err(IngestError::TooManyColumns { limit: MOST_COLUMNS as u64, found: at as u64 + 1 });
        }
        self.index.insert(name.clone(), at);
        self.names.push(name);
        self.columns.push(ColumnBuilder::default());
        Ok(at)
    }

    fn cell(&mut self, at: usize, value: &RawValue) {
        let Some(column) = self.columns.get_mut(at) else { return };
        if column.len() >= self.n_rows {
            return;
        }
        column.pad(self.n_rows - 1);
        column.push(text(value).as_bytes());
        if shape(value) != Shape::Scalar {
            self.issues.push(IssueCode::NestedValue, self.line, at as u32 + 1, value.get());
        }
    }

    /// A value where a record should be.
    pub(super) fn reject(&mut self, line: u64, value: &str) {
        self.issues.push(IssueCode::NotAnObject, line, 0, value);
    }

    /// The table; the issues go to `issues`.
    pub(super) fn finish(mut self, issues: &mut Issues) -> Table {
        issues.merge(self.issues);
        let n_rows = self.n_rows;
        self.columns.iter_mut().for_each(|column| column.pad(n_rows));
        let columns = self.columns.into_iter().zip(self.names).map(|(column, name)| column.finish(name));
        Table { columns: columns.collect(), n_rows, lines: self.lines, aside: Vec::new() }
    }
}
