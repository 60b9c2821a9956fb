//! Parameters.

use crate::analysis::{AnalysisError, Param};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Parameters of the analysis of service quality; every field has a default.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// Where the importance of an item comes from.
    pub importance: ImportanceFrom,
    /// Groups: a column, or an analysis that segments (`rfm`, `rfm.segment`).
    pub group: Option<String>,
    /// The column of overall satisfaction that derived importance explains; the one mapped as score.
    pub overall: Option<String>,
    /// Least answer of the scale; guessed.
    pub scale_lo: Option<f64>,
    /// Greatest answer of the scale; guessed.
    pub scale_hi: Option<f64>,
    /// Points of each dimension, of any sum; 100 by custom.
    pub weights: BTreeMap<String, f64>,
    /// The items, in place of those found.
    pub items: Vec<ItemColumns>,
    /// The columns of the forms of managers and staff, in place of those found.
    pub forms: FormColumns,
}

/// The columns of one item.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemColumns {
    /// What the item is called; empty in a long table.
    #[serde(default)]
    pub item: String,
    /// Its dimension: one of the five, or a name of your own.
    #[serde(default)]
    pub dimension: Option<String>,
    /// The column of expectations.
    pub expectation: String,
    /// The column of perceptions.
    pub perception: String,
    /// The column of minimum (adequate) levels.
    #[serde(default)]
    pub minimum: Option<String>,
    /// The column of desired levels.
    #[serde(default)]
    pub desired: Option<String>,
    /// The column of stated importance.
    #[serde(default)]
    pub importance: Option<String>,
}

/// The columns of the forms of managers and staff: one row a form and dimension.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FormColumns {
    /// Who filled in the form: managers or staff.
    pub role: Option<String>,
    /// The dimension.
    pub dimension: Option<String>,
    /// What managers believe that customers expect.
    pub belief: Option<String>,
    /// What the standards ask for.
    pub standard: Option<String>,
    /// What is delivered.
    pub delivery: Option<String>,
    /// What customers were promised.
    pub promise: Option<String>,
}

/// Where the importance of an item comes from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ImportanceFrom {
    /// Stated where the file has it, else derived where it has overall satisfaction, else expectations.
    #[default]
    Auto,
    /// What customers say.
    Stated,
    /// What explains their overall satisfaction.
    Derived,
    /// What they expect.
    Expectation,
}

impl Params {
    pub(super) fn check(&self) -> Result<(), AnalysisError> {
        let bad = |name: &str| Err(AnalysisError::BadParameter { name: name.to_owned() });
        if self.items.iter().any(|item| item.expectation.is_empty() || item.expectation == item.perception) {
            return bad("items");
        }
        if self.weights.values().any(|weight| !weight.is_finite() || *weight < 0.0) {
            return bad("weights");
        }
        if self.scale_lo.zip(self.scale_hi).is_some_and(|(lo, hi)| lo >= hi) {
            return bad("scale_hi");
        }
        Ok(())
    }
}

/// The parameters, described.
pub fn params() -> Vec<Param> {
    use serde_json::{Value::Null, json};
    vec![
        Param::choice("importance", &["auto", "stated", "derived", "expectation"], "auto"),
        Param::group(),
        Param::column("overall"),
        Param::number("scale_lo", (-100.0, 10.0, 1.0), Null),
        Param::number("scale_hi", (1.0, 100.0, 1.0), Null),
        Param::custom("weights", json!({})),
        Param::custom("items", json!([])),
        Param::custom("forms", json!({})),
    ]
}
