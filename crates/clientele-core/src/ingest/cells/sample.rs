//! A bounded, even sample of a column's texts, weighted by the rows that hold them.

use crate::model::is_missing;
use crate::table::Column;

/// Most texts looked at before a column's kind is decided.
const MOST: usize = 1024;

/// Rows and different texts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Share {
    pub(super) rows: u64,
    pub(super) texts: u64,
}

impl Share {
    pub(super) fn add(&mut self, rows: u32) {
        self.rows += u64::from(rows);
        self.texts += 1;
    }
}

/// Texts in the order of their first row, each with its rows; placeholders for "nothing here" are left out.
pub(super) struct Sample<'a> {
    pub(super) texts: Vec<(&'a str, u32)>,
    /// All of them.
    pub(super) filled: Share,
    /// Every text of the column is in the sample.
    pub(super) complete: bool,
}

impl<'a> Sample<'a> {
    pub(super) fn of(column: &'a Column) -> Self {
        let n_texts = column.dict.len();
        let step = n_texts.div_ceil(MOST).max(1);
        // Where most texts are alone in their row, counting rows would cost a pass and say little.
        let counts: &[u32] = if n_texts * 2 > column.codes.len() { &[] } else { column.counts() };
        let texts: Vec<(&str, u32)> = (0..n_texts)
            .step_by(step)
            .map(|code| (column.dict.get(code as u32), counts.get(code).copied().unwrap_or(1)))
            .filter(|(text, _)| !is_missing(text))
            .collect();
        let mut filled = Share::default();
        texts.iter().for_each(|(_, rows)| filled.add(*rows));
        Self { texts, filled, complete: step == 1 }
    }

    /// Whether so many are enough to call the column by them: 95% of the texts, and 98% of the rows or all but one.
    pub(super) fn passes(&self, read: Share) -> bool {
        let rows = self.filled.rows - read.rows;
        let texts = self.filled.texts - read.texts;
        read.texts > 0 && texts * 20 <= self.filled.texts && (rows * 50 <= self.filled.rows || rows == 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::ColumnBuilder;

    #[test]
    fn large_dictionaries_are_sampled_evenly() {
        let mut builder = ColumnBuilder::default();
        (0..100_000).for_each(|row| builder.push(format!("{row}").as_bytes()));
        let column = builder.finish(String::new());
        let sample = Sample::of(&column);
        assert!(!sample.complete && sample.texts.len() <= MOST && sample.texts.len() > MOST / 2);
        assert!(sample.texts.last().unwrap().0.parse::<u32>().unwrap() > 99_000);
    }

    #[test]
    fn rows_and_texts_must_both_be_enough() {
        let sample = Sample { texts: Vec::new(), filled: Share { rows: 1000, texts: 40 }, complete: true };
        assert!(sample.passes(Share { rows: 980, texts: 38 }));
        assert!(!sample.passes(Share { rows: 979, texts: 38 }));
        assert!(!sample.passes(Share { rows: 980, texts: 37 }));
        let short = Sample { filled: Share { rows: 20, texts: 20 }, ..sample };
        assert!(short.passes(Share { rows: 19, texts: 19 }) && !short.passes(Share { rows: 18, texts: 18 }));
    }
}
