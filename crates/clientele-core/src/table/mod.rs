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
    /// The column that a [`Table::label`] names.
    pub fn column(&self, label: &str) -> Option<&Column> {
        self.position(label).and_then(|at| self.columns.get(at))
    }

    /// The position of the column that a [`Table::label`] names.
    pub fn position(&self, label: &str) -> Option<usize> {
        let named = self.columns.iter().position(|column| column.name == label);
        let number = || label.strip_prefix('#')?.parse::<usize>().ok()?.checked_sub(1);
        named.filter(|_| !label.is_empty()).or_else(|| number().filter(|&at| at < self.columns.len()))
    }

    /// What mappings and filters call a column: its name, or `#3` where it has none or another before it has the same.
    pub fn label(&self, at: usize) -> String {
        let name = self.columns.get(at).map_or("", |column| &column.name);
        if self.position(name) == Some(at) { name.to_owned() } else { format!("#{}", at + 1) }
    }

    /// The raw text of one cell; empty outside the table.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.columns.get(column).map_or("", |column| column.text(row))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_find_their_columns() {
        let columns = ["id", "", "id", "#1"].map(|name| Column { name: name.into(), ..Column::default() });
        let table = Table { columns: columns.into(), ..Table::default() };
        let labels: Vec<String> = (0..4).map(|at| table.label(at)).collect();
        assert_eq!(labels, ["id", "#2", "#3", "#1"]);
        assert!((0..4).all(|at| table.position(&table.label(at)) == Some(at)));
        assert_eq!((table.position(""), table.position("#9"), table.position("#0")), (None, None, None));
    }
}
