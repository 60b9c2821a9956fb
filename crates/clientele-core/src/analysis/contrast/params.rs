//! Parameters.

use crate::analysis::Param;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Parameters of the contrast; every field has a default.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// The column of overall satisfaction; role score.
    pub overall: Option<String>,
    /// The columns of the features, in place of those found.
    pub features: Vec<String>,
}

/// The parameters, described.
pub fn params() -> Vec<Param> {
    vec![Param::column("overall"), Param::custom("features", json!([]))]
}
