//! What may be asked of a loaded data set, and what comes back. Requests and replies are JSON: the same on the
//! command line, in the worker and in the tests.

use clientele_core::Day;
use clientele_core::analysis::{AnalysisError, FileKind};
use clientele_core::filter::Filter;
use clientele_core::ingest::{IngestError, Options};
use clientele_core::mapping::Mapping;
use clientele_core::portrait::Subject;
use clientele_core::table::Reading;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// How to read a file, and what is known of it beforehand.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LoadOptions {
    /// How the file is written, where the user says so.
    #[serde(flatten)]
    pub read: Options,
    /// Roles, where they are known; the rest is guessed.
    pub mapping: Option<Mapping>,
    /// How columns are to be read, by name; the rest is inferred.
    pub readings: BTreeMap<String, Reading>,
    /// What the file holds, where the user says so.
    pub kind: Option<FileKind>,
    /// Beside the files that are loaded, instead of in their place.
    pub beside: bool,
}

/// One question to a loaded data set.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "op", rename_all = "snake_case")]
pub enum Request {
    /// Change roles or readings; answers with the summary.
    Configure {
        /// New roles; those not named lose theirs.
        #[serde(default)]
        mapping: Option<Mapping>,
        /// New readings by column name.
        #[serde(default)]
        readings: BTreeMap<String, Reading>,
        /// What it holds; left out, it is as it looks.
        #[serde(default)]
        kind: Option<FileKind>,
        /// Which of the files loaded together.
        #[serde(default)]
        file: usize,
    },
    /// Forget one of several files; answers with the summary.
    Forget {
        /// Which.
        file: usize,
    },
    /// Run an analysis; answers with its report.
    Analyze(Question),
    /// What an analysis knows of each customer, or several do ([`Question::columns`]), a window of it. Of further windows of the
    /// same question only the rows are computed.
    Customers {
        /// The analysis and its context.
        #[serde(flatten)]
        question: Question,
        /// The window.
        #[serde(flatten)]
        window: Window,
    },
    /// One page about a customer or a group; answers with a [`clientele_core::portrait::Portrait`].
    Portrait {
        /// Whom.
        subject: Subject,
        /// Parameters by analysis, filter and day, as for customers without an analysis. Clauses that select customers are passed
        /// over: they must not change what is said of one.
        #[serde(flatten)]
        question: Question,
    },
    /// A window of the table's rows as text.
    Rows {
        /// Which rows.
        #[serde(default)]
        filter: Filter,
        /// The window.
        #[serde(flatten)]
        window: Window,
        /// Which of the files loaded together.
        #[serde(default)]
        file: usize,
    },
    /// The texts of a column, the most frequent first, of all rows of the file: what a control offers.
    Values {
        /// Its name.
        column: String,
        /// How many at most.
        limit: usize,
        /// Only texts that contain this one; case, width and Chinese script do not matter.
        #[serde(default)]
        search: Option<String>,
        /// Which of the files loaded together.
        #[serde(default)]
        file: usize,
    },
    /// The groups that an analysis puts customers into, in its own order, with the customers of each: what a control offers.
    Groups {
        /// The analysis and its context.
        #[serde(flatten)]
        question: Question,
        /// A field of its customer table that holds labels or whole numbers.
        field: String,
    },
    /// How much passes a filter.
    Counts {
        /// The filter.
        #[serde(default)]
        filter: Filter,
        /// Which of the files loaded together.
        #[serde(default)]
        file: usize,
    },
    /// A whole table as CSV.
    Export {
        /// Which table.
        what: Export,
        /// For customers: the analysis and its context.
        #[serde(flatten)]
        question: Question,
        /// For customers: order and search; all that are found, whatever the window.
        #[serde(flatten)]
        window: Window,
        /// Headers in the user's language by field name.
        #[serde(default)]
        labels: BTreeMap<String, String>,
        /// For rows: cells that a spreadsheet would run as formulas stay as they are.
        #[serde(default)]
        exact: bool,
    },
    /// The issues that are kept.
    Issues {
        /// Which of the files loaded together.
        #[serde(default)]
        file: usize,
    },
}

/// An analysis with its parameters and context.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Question {
    /// The analysis.
    pub id: String,
    /// Its parameters; `null`: all defaults. With `columns`: the parameters of each analysis by its id.
    pub params: Value,
    /// Without an analysis, for customers: fields of several side by side, as `analysis.field`. Customers are those of `file`, or
    /// of the first file with purchases, else of the first with customers; columns of other files are joined by customer. A selection of
    /// customers by name narrows the list, not what is computed of each. An analysis that speaks of rows gives the mean of its
    /// numbers. A column that cannot be had is empty and says its `problem`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<String>,
    /// The one filter.
    pub filter: Filter,
    /// The as-of date; `null`: the analysis's default.
    pub as_of: Option<Day>,
    /// The seed of resampling; `null`: 1.
    pub seed: Option<u64>,
    /// Which of the files loaded together; `null`: the one that the analysis is made for.
    pub file: Option<usize>,
}

/// A part of a table.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Window {
    /// First row.
    pub offset: usize,
    /// How many rows at most.
    pub limit: usize,
    /// Field to sort by.
    pub sort: Option<String>,
    /// Largest first.
    pub descending: bool,
    /// Only customers whose identifier contains this text; case, width and Chinese script do not matter.
    pub search: Option<String>,
}

/// Tables that can be exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Export {
    /// One row a customer, with the analysis's columns.
    Customers,
    /// The rows that pass the filter, as the file wrote them.
    Rows,
    /// The whole table as ingest understood it.
    Table,
}

/// Why a request failed; `clientele-text` has the sentence (`error-<code>`).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Failure {
    /// The file cannot be used.
    Ingest(IngestError),
    /// The question has no answer.
    Analysis(AnalysisError),
    /// The request itself is wrong.
    Request(BadRequest),
}

/// What is wrong with a request.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum BadRequest {
    /// It is no valid JSON of a known form.
    NotUnderstood {
        /// What the parser said.
        message: String,
    },
    /// Nothing is loaded.
    NothingLoaded,
    /// The file cannot be read from where it is.
    Unreadable {
        /// What the system said.
        message: String,
    },
}

impl From<IngestError> for Failure {
    fn from(error: IngestError) -> Self {
        Self::Ingest(error)
    }
}

impl From<AnalysisError> for Failure {
    fn from(error: AnalysisError) -> Self {
        Self::Analysis(error)
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::Request(BadRequest::NotUnderstood { message: error.to_string() })
    }
}

impl Failure {
    /// The failure as JSON: an object with `code` and the numbers of its sentence.
    pub fn json(&self) -> String {
        serde_json::to_string(self).unwrap_or_else(|_| r#"{"code":"not-understood"}"#.to_owned())
    }
}

/// The list of analyses with their roles and parameters, as JSON.
pub fn analyses() -> String {
    let list: Vec<Value> = clientele_core::analysis::ALL
        .iter()
        .map(|analysis| {
            serde_json::json!({
                "id": analysis.id,
                "group": analysis.group,
                "kind": analysis.kind,
                "needs": analysis.needs,
                "params": (analysis.params)(),
                "customers": analysis.customers.is_some(),
                "groups": analysis.groups,
                "focus": analysis.focus,
            })
        })
        .collect();
    Value::Array(list).to_string()
}

/// A seeded sample file as CSV text; `options` is the JSON of [`clientele_core::sample::Options`].
pub fn sample(options: &str) -> Result<String, Failure> {
    Ok(clientele_core::sample::orders(&serde_json::from_str(options)?))
}
