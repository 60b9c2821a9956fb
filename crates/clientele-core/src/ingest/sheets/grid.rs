//! Cells in the order of a sheet -> rows -> columns.

use crate::Cx;
use crate::ingest::IngestError;
use crate::ingest::layout::{self, Layout};
use crate::ingest::records::{Record, Span};
use crate::ingest::text::Builder;
use crate::issue::{IssueCode, Issues};
use crate::table::Table;

/// Rows looked at before the layout is decided.
const HEAD: usize = 200;
/// Excel's own limits.
const MOST_COLUMNS: u32 = 16_384;
const MOST_SHEET_ROWS: u32 = 1 << 20;
const MOST_ROWS: u64 = 2_000_000;
const MOST_CELLS: u64 = 20_000_000;
/// Columns beyond the table's width that stray cells may still add.
const STRAY: usize = 256;

/// One row's cells under construction.
#[derive(Debug, Clone, Default)]
struct Row {
    bytes: Vec<u8>,
    cells: Vec<Span>,
    /// The sheet's row, from 0.
    at: u32,
}

impl Row {
    fn texts(&self) -> impl Iterator<Item = &[u8]> {
        self.cells.iter().map(|cell| self.bytes.get(cell.from..cell.to).unwrap_or_default())
    }

    fn is_blank(&self) -> bool {
        self.texts().all(<[u8]>::is_empty)
    }
}

/// A sheet being read.
pub(super) struct Grid {
    header: Option<usize>,
    row: Row,
    /// The first rows, until the layout is known.
    head: Vec<Row>,
    columns: Option<(Builder, Layout)>,
    issues: Issues,
    n_rows: u64,
    n_cells: u64,
    /// The sheet's rows, where it says.
    total: u64,
}

impl Grid {
    /// `total`: the sheet's rows, for the progress; 0 where it does not say.
    pub(super) fn new(header: Option<usize>, total: u64) -> Self {
        Self {
            header,
            row: Row::default(),
            head: Vec::new(),
            columns: None,
            issues: Issues::default(),
            n_rows: 0,
            n_cells: 0,
            total,
        }
    }

    /// Take a cell, its place counted from 0; `write` appends its text. Places outside any spreadsheet, and cells far to
    /// the right of the table, are told as issues and left out.
    pub(super) fn cell(
        &mut self,
        row: u32,
        column: u32,
        cx: &Cx,
        write: impl FnOnce(&mut Vec<u8>),
    ) -> Result<(), IngestError> {
        if row != self.row.at {
            self.flush(cx)?;
            self.row.at = row;
        }
        let from = self.row.bytes.len();
        write(&mut self.row.bytes);
        let to = self.row.bytes.len();
        if from == to {
            return Ok(());
        }
        self.count()?;
        let most = self.columns.as_ref().map_or(MOST_COLUMNS as usize, |(_, layout)| layout.width + STRAY);
        if row >= MOST_SHEET_ROWS || column as usize >= most.min(MOST_COLUMNS as usize) {
            let text = String::from_utf8_lossy(self.row.bytes.get(from..).unwrap_or_default()).into_owned();
            self.row.bytes.truncate(from);
            return self.odd(IssueCode::ExtraCells, row, column, &text);
        }
        let at = column as usize;
        if self.row.cells.len() <= at {
            self.row.cells.resize(at + 1, Span::default());
        }
        if let Some(cell) = self.row.cells.get_mut(at) {
            *cell = Span::new(from, to);
        }
        Ok(())
    }

    /// Say that something is odd at a place counted from 0.
    pub(super) fn odd(
        &mut self,
        code: IssueCode,
        row: u32,
        column: u32,
        excerpt: &str,
    ) -> Result<(), IngestError> {
        self.issues.push(code, u64::from(row) + 1, column.saturating_add(1), excerpt);
        self.count()
    }

    fn count(&mut self) -> Result<(), IngestError> {
        self.n_cells += 1;
        let found = self.n_cells;
        if found > MOST_CELLS { Err(IngestError::TooManyCells { limit: MOST_CELLS, found }) } else { Ok(()) }
    }

    /// The row under way is complete. A blank one is no row.
    fn flush(&mut self, cx: &Cx) -> Result<(), IngestError> {
        if !self.row.is_blank() {
            self.n_rows += 1;
            if self.n_rows > MOST_ROWS {
                return Err(IngestError::TooManyCells { limit: MOST_ROWS, found: self.n_rows });
            }
            if self.n_rows.is_multiple_of(1024) {
                cx.tick(self.n_rows, self.total)?;
            }
            match &mut self.columns {
                Some((builder, layout)) => record(&mut self.row, builder, layout, &mut self.issues),
                None => {
                    self.head.push(self.row.clone());
                    if self.head.len() == HEAD {
                        self.start();
                    }
                }
            }
        }
        self.row.bytes.clear();
        self.row.cells.clear();
        Ok(())
    }

    /// Decide the layout, and let the first rows follow it.
    fn start(&mut self) {
        let texts: Vec<Vec<&str>> = self
            .head
            .iter()
            .map(|row| row.texts().map(|cell| str::from_utf8(cell).unwrap_or_default()).collect())
            .collect();
        let layout = match self.header {
            Some(header) => layout::with_header(&texts, header),
            None => layout::guess(&texts),
        };
        let mut builder = Builder::new(&layout, 0);
        for row in &mut self.head {
            record(row, &mut builder, &layout, &mut self.issues);
        }
        self.head.clear();
        self.columns = Some((builder, layout));
    }

    /// The sheet is complete.
    pub(super) fn finish(mut self, issues: &mut Issues, cx: &Cx) -> Result<(Table, Layout), IngestError> {
        self.flush(cx)?;
        if self.columns.is_none() {
            self.start();
        }
        issues.merge(self.issues);
        let (builder, layout) =
            self.columns.unwrap_or_else(|| (Builder::new(&Layout::default(), 0), Layout::default()));
        Ok((builder.finish(issues), layout))
    }
}

/// Hand a row to the columns. Rows of a sheet end where their last cell is: that they are short is no oddity.
fn record(row: &mut Row, builder: &mut Builder, layout: &Layout, issues: &mut Issues) {
    let line = u64::from(row.at) + 1;
    let most = layout.width + STRAY;
    for (at, cell) in row.texts().enumerate().skip(most).filter(|(_, cell)| !cell.is_empty()) {
        issues.push(IssueCode::ExtraCells, line, at as u32 + 1, &String::from_utf8_lossy(cell));
    }
    row.cells.truncate(most);
    if row.cells.len() < layout.width {
        row.cells.resize(layout.width, Span::default());
    }
    builder.record(&Record::new(&row.bytes, &row.cells, line));
}
