//! Parameters.

use crate::analysis::ratings::Named;
use crate::analysis::{AnalysisError, Param};
use serde::{Deserialize, Serialize};

/// Parameters of the analysis of needs; every field has a default.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// Groups: a column, or an analysis that segments (`rfm`, `rfm.segment`).
    pub group: Option<String>,
    /// Least answer of the scale; guessed.
    pub scale_lo: Option<f64>,
    /// Greatest answer of the scale; guessed.
    pub scale_hi: Option<f64>,
    /// The needs, in place of those found.
    pub needs: Vec<NeedColumns>,
}

/// The columns of one need.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeedColumns {
    /// What the need is called; empty in a long table.
    #[serde(default)]
    pub need: String,
    /// Its layer: `basic`, `human`, or a name of your own.
    #[serde(default)]
    pub layer: Option<String>,
    /// The column of importance.
    pub importance: String,
    /// The column of performance.
    pub performance: String,
}

impl NeedColumns {
    pub(super) fn named(&self) -> Named<'_> {
        Named {
            name: &self.need,
            part: self.layer.as_deref(),
            columns: [&self.importance, &self.performance],
            also: Vec::new(),
        }
    }
}

impl Params {
    pub(super) fn check(&self) -> Result<(), AnalysisError> {
        let bad = |name: &str| Err(AnalysisError::BadParameter { name: name.to_owned() });
        if self.needs.iter().any(|need| need.importance.is_empty() || need.importance == need.performance) {
            return bad("needs");
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
        Param::group(),
        Param::number("scale_lo", (-100.0, 10.0, 1.0), Null),
        Param::number("scale_hi", (1.0, 100.0, 1.0), Null),
        Param::custom("needs", json!([])),
    ]
}
