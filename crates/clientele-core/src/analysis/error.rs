//! What an analysis says when it cannot answer, and what it adds when it answers with reservations.

use crate::Day;
use crate::cx::Cancelled;
use crate::mapping::Role;
use crate::model::TransactionsError;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Why there is no answer: a code with numbers; `clientele-text` has the sentence (`error-<code>`).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum AnalysisError {
    /// A role that the analysis needs is not mapped.
    MissingRole {
        /// The role.
        role: Role,
    },
    /// A column that the mapping, filter or parameters name does not exist.
    NoSuchColumn {
        /// The name.
        column: String,
    },
    /// No analysis has this id.
    NoSuchAnalysis {
        /// The id asked for.
        id: String,
    },
    /// A parameter is unknown, of the wrong type or out of range.
    BadParameter {
        /// The parameter, or what the parser said of it.
        name: String,
    },
    /// The file has no row with customer, date and amount.
    NoUsableRow {
        /// Rows read.
        rows: u64,
    },
    /// The filter lets nothing through.
    NothingMatches,
    /// Too little data for this question.
    NotEnough {
        /// What there is too little of (`customers`, `periods`, `repeat-buyers` ...).
        what: String,
        /// How many are needed.
        needed: u64,
        /// How many there are.
        found: u64,
    },
    /// The as-of date lies before the first transaction.
    AsOfBeforeFirst {
        /// The as-of date.
        as_of: Day,
        /// The first transaction's day.
        first: Day,
    },
    /// Something is selected in another file, and this one has no customers to join it by.
    NotJoined,
    /// The part of the engine that computes it is not there.
    PartMissing,
    /// The user cancelled.
    Cancelled,
}

impl From<Cancelled> for AnalysisError {
    fn from(_: Cancelled) -> Self {
        Self::Cancelled
    }
}

impl From<TransactionsError> for AnalysisError {
    fn from(error: TransactionsError) -> Self {
        match error {
            TransactionsError::MissingRole { role } => Self::MissingRole { role },
            TransactionsError::NoSuchColumn { column } => Self::NoSuchColumn { column },
            TransactionsError::NoUsableRow { audit } => Self::NoUsableRow { rows: audit.rows_read },
        }
    }
}

/// A reservation that travels with a result; `clientele-text` has the sentence (`caveat-<code>`).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Caveat {
    /// What to be careful about.
    pub code: String,
    /// The numbers of the sentence, by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub args: BTreeMap<String, f64>,
}

impl Caveat {
    /// A caveat with its numbers.
    pub fn new<const N: usize>(code: &str, args: [(&str, f64); N]) -> Self {
        Self::of(code, &args)
    }

    /// The same code for any number of them.
    fn of(code: &str, args: &[(&str, f64)]) -> Self {
        let mut own = BTreeMap::new();
        own.extend(args.iter().map(|(name, value)| ((*name).to_owned(), *value)));
        Self { code: code.to_owned(), args: own }
    }
}
