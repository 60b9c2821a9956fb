//! One column: its name, its dictionary, its codes, and how its texts are read.

use super::{Codes, Dict, Interner, Reading, Values};
use std::cell::OnceCell;

/// A finished column.
#[derive(Debug, Clone, Default)]
pub struct Column {
    /// The header's text, or an empty string where the file has none.
    pub name: String,
    /// Every different text of the column. Near-unique columns may hold an equal text twice (see [`Dict::canonical`]).
    pub dict: Dict,
    /// One code a row.
    pub codes: Codes,
    /// What kind of values these are and how they are written.
    pub reading: Reading,
    /// The values of the dictionary under that reading.
    pub values: Values,
    /// Counted when first asked for.
    pub(crate) counts: OnceCell<Vec<u32>>,
}

impl Column {
    /// The raw text of a row; empty outside.
    #[inline]
    pub fn text(&self, row: usize) -> &str {
        self.codes.get(row).map_or("", |code| self.dict.get(code))
    }

    /// The number of a row; NaN where there is none.
    #[inline]
    pub fn number(&self, row: usize) -> f64 {
        self.codes.get(row).map_or(f64::NAN, |code| self.values.number(code))
    }

    /// Seconds since 1970-01-01T00:00 of a row's date or time.
    #[inline]
    pub fn seconds(&self, row: usize) -> Option<i64> {
        self.codes.get(row).and_then(|code| self.values.seconds(code))
    }

    /// How many rows each code has. Cost: one pass over the rows, once.
    pub fn counts(&self) -> &[u32] {
        self.counts.get_or_init(|| {
            let mut counts = vec![0; self.dict.len()];
            self.codes.for_each(|_, code| {
                if let Some(count) = counts.get_mut(code as usize) {
                    *count += 1;
                }
            });
            counts
        })
    }
}

/// A column under construction: cells come in as bytes, row by row.
#[derive(Debug)]
pub struct ColumnBuilder {
    texts: Interner,
    codes: Codes,
    last: u32,
    /// Near-unique: equals are not looked for any more.
    unique: bool,
}

/// A column with this many different texts in hardly more rows is near-unique.
const JUDGED_AT: usize = 60_000;

impl Default for ColumnBuilder {
    fn default() -> Self {
        Self { texts: Interner::default(), codes: Codes::default(), last: u32::MAX, unique: false }
    }
}

impl ColumnBuilder {
    /// Append a cell.
    #[inline]
    pub fn push(&mut self, cell: &[u8]) {
        // Orders, dates, customers and countries come in runs: the cell above is the likeliest equal.
        if !self.texts.dict().holds(self.last, cell) {
            self.last = if self.unique { self.texts.append(cell) } else { self.intern(cell) };
        }
        self.codes.push(self.last);
    }

    #[inline]
    fn intern(&mut self, cell: &[u8]) -> u32 {
        let code = self.texts.intern(cell);
        if code as usize == JUDGED_AT && self.codes.len() * 9 < JUDGED_AT * 10 {
            self.unique = true;
            self.texts.forget_index();
        }
        code
    }

    /// Append empty cells until the column has `n_rows`.
    pub fn pad(&mut self, n_rows: usize) {
        while self.codes.len() < n_rows {
            self.push(b"");
        }
    }

    /// The number of cells so far.
    pub fn len(&self) -> usize {
        self.codes.len()
    }

    /// True without cells.
    pub fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }

    /// How many different cells held bytes that are no UTF-8.
    pub fn invalid(&self) -> u64 {
        self.texts.invalid()
    }

    /// The finished column, its texts not read yet.
    pub fn finish(self, name: String) -> Column {
        Column { name, dict: self.texts.into_dict(), codes: self.codes, ..Column::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_cell_comes_back(cells in proptest::collection::vec("[a-z ]{0,4}", 0..200)) {
            let mut builder = ColumnBuilder::default();
            for cell in &cells {
                builder.push(cell.as_bytes());
            }
            let column = builder.finish("x".into());
            for (row, cell) in cells.iter().enumerate() {
                prop_assert_eq!(column.text(row), cell);
            }
            prop_assert_eq!(column.counts().iter().map(|&n| n as usize).sum::<usize>(), cells.len());
        }
    }

    #[test]
    fn near_unique_columns_keep_every_cell() {
        let mut builder = ColumnBuilder::default();
        for row in 0..=(JUDGED_AT + 9) {
            builder.push(format!("id-{row}").as_bytes());
        }
        builder.push(b"id-5");
        let column = builder.finish(String::new());
        assert_eq!(column.text(5), "id-5");
        assert_eq!(column.text(JUDGED_AT + 10), "id-5");
        assert_eq!(column.dict.canonical()[JUDGED_AT + 10], 5);
    }
}
