//! The data twin: what the figure shows, in figures.

use crate::palette::Ink;
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
    /// It counts customers, answers or cases: a small one may say something of a person.
    #[serde(skip)]
    pub is_count: bool,
    /// Words of the text in colours of their own, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub stretches: Vec<Stretch>,
}

/// A part of a cell's text in a colour of its own.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Stretch {
    /// The first character, from 0.
    pub from: usize,
    /// The one after the last.
    pub to: usize,
    /// The colour.
    pub ink: Ink,
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
        Self { text: text.into(), value: None, is_count: false, stretches: Vec::new() }
    }

    /// A number, written out.
    pub fn number(value: f64, text: impl Into<String>) -> Self {
        Self { text: text.into(), value: Some(value), is_count: false, stretches: Vec::new() }
    }

    /// How many customers, answers or cases, written out.
    pub fn count(n: u64, text: impl Into<String>) -> Self {
        Self { is_count: true, ..Self::number(n as f64, text) }
    }

    /// A text with words in colours of their own.
    pub fn coloured(text: impl Into<String>, stretches: Vec<Stretch>) -> Self {
        Self { stretches, ..Self::text(text) }
    }

    /// The text in pieces of one colour each; none is the colour of texts.
    ///
    /// ```
    /// use clientele_charts::{figure::{Datum, Stretch}, palette::Ink};
    /// let datum = Datum::coloured("so good", vec![Stretch { from: 3, to: 7, ink: Ink::Positive }]);
    /// assert_eq!(datum.pieces(), [("so ".to_owned(), None), ("good".to_owned(), Some(Ink::Positive))]);
    /// ```
    pub fn pieces(&self) -> Vec<(String, Option<Ink>)> {
        let mut out: Vec<(String, Option<Ink>)> = Vec::new();
        for (at, c) in self.text.chars().enumerate() {
            let ink = self.ink(at);
            match out.last_mut() {
                Some((piece, last)) if *last == ink => piece.push(c),
                _ => out.push((c.to_string(), ink)),
            }
        }
        out
    }

    /// The colour of a character; none for the colour of texts.
    pub(crate) fn ink(&self, at: usize) -> Option<Ink> {
        self.stretches
            .iter()
            .find(|stretch| (stretch.from..stretch.to).contains(&at))
            .map(|stretch| stretch.ink)
    }
}
