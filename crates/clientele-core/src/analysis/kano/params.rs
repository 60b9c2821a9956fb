//! Parameters.

use crate::analysis::{AnalysisError, Param};
use serde::{Deserialize, Serialize};

/// Parameters of the Kano model; every field has a default.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// The table of classes.
    pub table: Table,
    /// How a feature's class follows from the counts.
    pub rule: Rule,
    /// Where the quadrants meet.
    pub split: Split,
    /// Which end of answers from 1 to 5 is "I like it".
    pub like: Like,
    /// Groups: a column, or an analysis that segments (`rfm`, `rfm.segment`).
    pub group: Option<String>,
    /// The feature whose 25 cells are drawn; the first one.
    pub feature: Option<String>,
    /// The column that names the feature of each row, in a long table.
    pub feature_column: Option<String>,
    /// The questions, in place of those found.
    pub pairs: Vec<Pair>,
}

/// Two columns that ask about one feature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// What the feature is called; empty in a long table.
    #[serde(default)]
    pub feature: String,
    /// The column of answers to "if it is there".
    pub functional: String,
    /// The column of answers to "if it is not there".
    pub dysfunctional: String,
}

/// The table of classes; they differ in two of the 25 cells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Table {
    /// Kano's: twice "it must be" and twice "I can live with it" are indifferent.
    #[default]
    Classic,
    /// Pouliot's: they contradict themselves and are questionable.
    Pouliot,
}

/// How a feature's class follows from the counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// The most frequent class.
    #[default]
    Mode,
    /// The most frequent of M, O and A where these together are more than the rest, else of I, R and Q.
    Strength,
}

/// Where the quadrants meet.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Split {
    /// At one half.
    #[default]
    Half,
    /// At the means of the features.
    Mean,
}

/// Which end of answers from 1 to 5 is "I like it".
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Like {
    /// The end at which having features stands more often than lacking them.
    #[default]
    Auto,
    /// 1: the order of Kano's own questionnaire.
    One,
    /// 5.
    Five,
}

impl Params {
    pub(super) fn check(&self) -> Result<(), AnalysisError> {
        let empty = |pair: &Pair| pair.functional.is_empty() || pair.functional == pair.dysfunctional;
        if self.pairs.iter().any(empty) {
            return Err(AnalysisError::BadParameter { name: "pairs".to_owned() });
        }
        Ok(())
    }
}

/// The parameters, described.
pub fn params() -> Vec<Param> {
    use serde_json::Value::Null;
    vec![
        Param::choice("table", &["classic", "pouliot"], "classic"),
        Param::choice("rule", &["mode", "strength"], "mode"),
        Param::choice("split", &["half", "mean"], "half"),
        Param::choice("like", &["auto", "one", "five"], "auto"),
        Param::group(),
        Param::column("feature_column"),
        Param::custom("feature", Null),
        Param::custom("pairs", serde_json::json!([])),
    ]
}
