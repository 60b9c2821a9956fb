//! A file as columns: every cell's text once, in a dictionary, and one small code a row.
//!
//! Types are a reading of the dictionary, not of the rows: a column of a million dates with 20,000 different ones
//! is parsed 20,000 times, changing a type or a date order needs no second look at the file, and the raw text of
//! every cell is kept to the letter.

mod codes;
mod column;
mod dict;
mod lines;
mod values;

pub use codes::Codes;
pub use column::{Column, ColumnBuilder};
pub use dict::{Dict, Interner};
pub use lines::Lines;
pub use values::{Currency, DateOrder, Kind, Reading, Values};

use crate::issue::IssueCode;

/// A table as ingest understood it.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// The columns, left to right; all have [`Table::n_rows`] cells.
    pub columns: Vec<Column>,
    /// The number of rows below the header, those set aside included.
    pub n_rows: usize,
    /// Which line of the file each row begins at.
    pub lines: Lines,
    /// Rows that are not data (totals, notes, repeated headers), ascending, with the reason. They stay in the table,
    /// so that nothing is lost, and out of the model, so that nothing is counted twice.
    pub aside: Vec<(u32, IssueCode)>,
}

impl Table {
    /// The column of a name, as the header wrote it.
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.name == name)
    }

    /// The position of a column of that name.
    pub fn position(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.name == name)
    }

    /// The raw text of one cell; empty outside the table.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.columns.get(column).map_or("", |column| column.text(row))
    }
}
