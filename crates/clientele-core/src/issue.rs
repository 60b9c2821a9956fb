//! What was odd in a file: each dropped or repaired cell, with the place the user's editor shows.

use serde::{Deserialize, Serialize};

/// What was odd. A code, never a sentence: `clientele-text` says it in the user's language (`issue-<code>`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum IssueCode {
    /// A row had more cells than the header: the surplus went to added columns.
    ExtraCells,
    /// A row had fewer cells than the header: the rest is empty.
    MissingCells,
    /// Bytes that are no text in the file's encoding were replaced by U+FFFD.
    InvalidBytes,
    /// NUL bytes were left out of a cell.
    NulBytes,
    /// A quoted cell was never closed.
    UnclosedQuote,
    /// Lines above the header that are not data; kept aside, not dropped in silence.
    Preamble,
    /// Rows below the data that are not data (notes, dashes); kept aside.
    Footer,
    /// A row that repeats the totals of the others; kept in the table, left out of the model.
    TotalsRow,
    /// A further header or a second table inside the file.
    RepeatedHeader,
    /// The cell is no number where its column holds numbers.
    NotANumber,
    /// The cell is no date where its column holds dates.
    NotADate,
    /// A date that both orders can read (05/01/2024); the column's order was applied.
    AmbiguousDate,
    /// A cell is longer than the limit and was cut.
    CellCut,
    /// A spreadsheet cell holds an error value (#N/A, #DIV/0!).
    ErrorCell,
    /// A spreadsheet formula without a stored value.
    UncomputedFormula,
    /// The file ended in the middle of something; what came before is kept.
    Truncated,
    /// A nested JSON value was kept as its JSON text.
    NestedValue,
    /// A value was not an object where a list of objects was read.
    NotAnObject,
    /// The row has no customer, so no analysis of customers can use it.
    MissingCustomer,
    /// The row has no date.
    MissingDate,
    /// The row has no amount.
    MissingAmount,
    /// A hidden sheet was left out; it can be picked.
    HiddenSheet,
}

/// One oddity of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issue {
    /// What was odd.
    pub code: IssueCode,
    /// The line as the user's editor shows it (1-based; the first line of a row that spans several). 0: the file.
    pub row: u64,
    /// The column as a spreadsheet counts it (1-based). 0: the whole row.
    pub column: u32,
    /// The cell's text as read, at most 80 characters.
    pub excerpt: String,
}

/// All issues of one load: exact counts by code, and the first [`Issues::KEPT`] of each code in full.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issues {
    /// How many there were of each code, in the order of the codes.
    pub counts: std::collections::BTreeMap<IssueCode, u64>,
    /// The first of each code, in the order found.
    pub first: Vec<Issue>,
}

impl Issues {
    /// How many of each code are kept in full. A file of a million bad rows must not fill the memory.
    pub const KEPT: u64 = 200;

    /// Count one issue and keep it when it is among the first of its code.
    pub fn push(&mut self, code: IssueCode, row: u64, column: u32, excerpt: &str) {
        let count = self.counts.entry(code).or_insert(0);
        *count += 1;
        if *count <= Self::KEPT {
            self.first.push(Issue { code, row, column, excerpt: excerpt.chars().take(80).collect() });
        }
    }

    /// Add what another list found later.
    pub fn merge(&mut self, other: Self) {
        for (code, count) in other.counts {
            *self.counts.entry(code).or_insert(0) += count;
        }
        self.first.extend(other.first);
    }

    /// Forget all issues of some codes, before they are looked for again.
    pub fn forget(&mut self, codes: &[IssueCode]) {
        self.counts.retain(|code, _| !codes.contains(code));
        self.first.retain(|issue| !codes.contains(&issue.code));
    }

    /// How many there were of one code.
    pub fn count(&self, code: IssueCode) -> u64 {
        self.counts.get(&code).copied().unwrap_or(0)
    }

    /// True when nothing was odd.
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }
}
