//! Delimited text -> columns, a chunk at a time.

use super::dialect::{Dialect, Rewriter};
use super::encoding::{Decoder, Encoding};
use super::error::IngestError;
use super::json::MOST_COLUMNS;
use super::layout::Layout;
use super::records::{Record, Records};
use crate::issue::{IssueCode, Issues};
use crate::table::{ColumnBuilder, Lines, Table};

/// Reads one text file whose encoding, dialect and layout are known.
pub(super) struct TextReader {
    /// None: the bytes are UTF-8 already, which is checked once a dictionary entry.
    decoder: Option<Decoder>,
    decoded: Vec<u8>,
    /// None: the delimiter is a single byte.
    rewriter: Option<Rewriter>,
    rewritten: Vec<u8>,
    records: Records,
    builder: Builder,
}

impl TextReader {
    pub(super) fn new(encoding: Encoding, dialect: &Dialect, layout: &Layout) -> Self {
        Self {
            decoder: (encoding != Encoding::Utf8).then(|| Decoder::new(encoding)),
            decoded: Vec::new(),
            rewriter: Rewriter::new(dialect),
            rewritten: Vec::new(),
            records: Records::new(dialect),
            builder: Builder::new(layout, usize::from(dialect.sep_line)),
        }
    }

    pub(super) fn feed(&mut self, bytes: &[u8], last: bool) -> Result<(), IngestError> {
        let mut text = bytes;
        if let Some(decoder) = &mut self.decoder {
            self.decoded.clear();
            decoder.feed(text, last, &mut self.decoded);
            text = &self.decoded;
        }
        if let Some(rewriter) = &mut self.rewriter {
            self.rewritten.clear();
            rewriter.feed(text, &mut self.rewritten);
            text = &self.rewritten;
        }
        let builder = &mut self.builder;
        self.records.feed(text, last, &mut |record| builder.record(record));
        match builder.widest {
            found if found > MOST_COLUMNS => {
                Err(IngestError::TooManyColumns { limit: MOST_COLUMNS as u64, found: found as u64 })
            }
            _ => Ok(()),
        }
    }

    pub(super) fn rows(&self) -> u64 {
        self.builder.n_rows as u64
    }

    /// True when a cell so far was no UTF-8.
    pub(super) fn found_invalid(&self) -> bool {
        self.decoder.is_none() && self.builder.columns.iter().any(|column| column.invalid() > 0)
    }

    pub(super) fn finish(self, issues: &mut Issues) -> Table {
        self.builder.finish(issues)
    }
}

/// Columns under construction.
pub(super) struct Builder {
    names: Vec<String>,
    columns: Vec<ColumnBuilder>,
    n_rows: usize,
    lines: Lines,
    issues: Issues,
    /// Records still to pass over: a `sep=` line, the preamble, the header.
    separator: usize,
    preamble: usize,
    header: usize,
    /// Cells that a complete record has.
    width: usize,
    /// Cells of the longest record.
    widest: usize,
}

impl Builder {
    pub(super) fn new(layout: &Layout, separator: usize) -> Self {
        Self {
            names: layout.names.clone(),
            columns: layout.names.iter().map(|_| ColumnBuilder::default()).collect(),
            n_rows: 0,
            lines: Lines::default(),
            issues: Issues::default(),
            separator,
            preamble: layout.preamble,
            header: layout.header,
            width: layout.width,
            widest: layout.width,
        }
    }

    #[inline]
    pub(super) fn record(&mut self, record: &Record<'_>) {
        if self.separator + self.preamble + self.header > 0 {
            return self.pass_over(record);
        }
        let row = self.n_rows;
        self.n_rows += 1;
        self.lines.set(row as u32, record.line);
        let mut cells = record.cells();
        for (column, cell) in self.columns.iter_mut().zip(&mut cells) {
            column.push(cell);
        }
        if record.len() != self.width || record.stray_quote {
            self.odd(row, record);
        }
    }

    #[cold]
    fn pass_over(&mut self, record: &Record<'_>) {
        if self.separator > 0 {
            self.separator -= 1;
        } else if self.preamble > 0 {
            self.preamble -= 1;
            let cells: Vec<_> = record.cells().map(String::from_utf8_lossy).collect();
            self.issues.push(IssueCode::Preamble, record.line, 0, &cells.join(" "));
        } else {
            self.header -= 1;
        }
    }

    /// A record that is longer or shorter than the header, or has a stray quote.
    #[cold]
    fn odd(&mut self, row: usize, record: &Record<'_>) {
        self.widest = self.widest.max(record.len());
        if self.widest > MOST_COLUMNS {
            return;
        }
        let text = |cell: Option<&[u8]>| String::from_utf8_lossy(cell.unwrap_or_default()).into_owned();
        if record.stray_quote {
            self.issues.push(IssueCode::UnclosedQuote, record.line, 0, &text(record.cells().next()));
        }
        let known = self.columns.len();
        // A delimiter at the end of the line is no cell.
        if record.cells().skip(known).any(|cell| !cell.is_empty()) {
            for cell in record.cells().skip(known) {
                let mut added = ColumnBuilder::default();
                added.pad(row);
                added.push(cell);
                self.columns.push(added);
                self.names.push(String::new());
            }
        }
        if record.cells().skip(self.width).any(|cell| !cell.is_empty()) {
            let first = text(record.cells().nth(self.width));
            self.issues.push(IssueCode::ExtraCells, record.line, self.width as u32 + 1, &first);
        } else if record.len() < self.width {
            self.issues.push(IssueCode::MissingCells, record.line, record.len() as u32 + 1, "");
        }
        for column in &mut self.columns {
            column.pad(row + 1);
        }
    }

    pub(super) fn finish(self, issues: &mut Issues) -> Table {
        issues.merge(self.issues);
        let columns = self.columns.into_iter().zip(self.names).map(|(column, name)| column.finish(name));
        Table { columns: columns.collect(), n_rows: self.n_rows, lines: self.lines, aside: Vec::new() }
    }
}
