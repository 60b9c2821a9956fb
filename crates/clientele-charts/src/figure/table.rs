//! The data twin: what the figure shows, in figures.

use serde::Serialize;

/// A table with typed columns.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct DataTable {
    /// Columns from left to right.
    pub columns: Vec<Column>,
    /// Rows, each as long as the columns.
    pub rows: Vec<Vec<Datum>>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Column {
    /// The field's name in the report: the head in files for machines.
    pub id: String,
    /// Its head.
    pub label: String,
    /// What it holds.
    pub kind: ColumnKind,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ColumnKind {
    /// Names.
    Text,
    /// Counts and other numbers.
    Number,
    /// Shares of 1, shown as per cent.
    Share,
    /// Money.
    Money,
    /// Days.
    Date,
}

/// Where a column's cells stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    /// Names.
    Start,
    /// Numbers: so that their digits stand below each other.
    End,
}

/// A cell: as it is read and as it is computed with.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Datum {
    /// For readers.
    pub text: String,
    /// For files; none for text.
    pub value: Option<f64>,
}

impl ColumnKind {
    /// Where its cells stand.
    pub fn align(self) -> Align {
        if self == Self::Text { Align::Start } else { Align::End }
    }
}

impl Column {
    /// A column.
    pub fn new(id: &str, label: impl Into<String>, kind: ColumnKind) -> Self {
        Self { id: id.to_owned(), label: label.into(), kind }
    }
}

impl Datum {
    /// A name.
    pub fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), value: None }
    }

    /// A number, written out.
    pub fn number(value: f64, text: impl Into<String>) -> Self {
        Self { text: text.into(), value: Some(value) }
    }
}
