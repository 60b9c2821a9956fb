//! What can be chosen.

use super::features::{DEFAULT, FEATURES};
use crate::analysis::{AnalysisError, Param, ParamKind};
use crate::model::Returns;
use serde::{Deserialize, Serialize};

/// What can be chosen.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// Features of purchases and names of numeric columns; recency, frequency and money when left out, or all numeric
    /// columns where there are no transactions.
    pub features: Option<Vec<String>>,
    /// How features become comparable.
    pub scaling: Scaling,
    /// Number of clusters; found when left out.
    pub k: Option<u32>,
    /// What to do with returns.
    pub returns: Returns,
    /// The feature on the x axis of the scatter.
    pub x: Option<String>,
    /// The feature on the y axis of the scatter.
    pub y: Option<String>,
}

/// How features become comparable.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scaling {
    /// `sign(x) ln(1 + |x|)`, then less the mean and divided by the standard deviation.
    #[default]
    LogZ,
    /// Less the mean and divided by the standard deviation.
    Z,
    /// The rank (equals share the mean of theirs), then as `z`.
    Rank,
    /// As they are: features must be in one unit.
    None,
}

/// More clusters than this nobody can address, nor tell apart by colour.
pub(super) const MOST: usize = 8;

impl Params {
    pub(super) fn check(&self) -> Result<(), AnalysisError> {
        let bad = |name: &str| Err(AnalysisError::BadParameter { name: name.to_owned() });
        if self.k.is_some_and(|k| !(2..=MOST as u32).contains(&k)) {
            return bad("k");
        }
        if self.features.as_ref().is_some_and(|features| features.len() > 16) {
            return bad("features");
        }
        Ok(())
    }
}

/// The parameters, described.
pub fn params() -> Vec<Param> {
    use serde_json::Value::Null;
    vec![
        Param {
            name: "features",
            kind: ParamKind::Several { options: &FEATURES, columns: true },
            default: DEFAULT.to_vec().into(),
        },
        Param::choice("scaling", &["log_z", "z", "rank", "none"], "log_z"),
        Param::number("k", (2.0, MOST as f64, 1.0), Null),
        Param::choice("x", &FEATURES, Null),
        Param::choice("y", &FEATURES, Null),
        Param::returns(),
    ]
}
