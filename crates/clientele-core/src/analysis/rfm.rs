//! RFM: contract first; the analysis follows.

use super::{AnalysisError, Caveat, Param};
use crate::cx::Cx;
use crate::model::{CustomerTable, View};
use serde::{Deserialize, Serialize};

/// Parameters.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Params {}

/// The report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Reservations.
    pub caveats: Vec<Caveat>,
}

/// The parameters, described.
pub fn params() -> Vec<Param> {
    Vec::new()
}

/// Run.
pub fn run(_view: &View, _params: &Params, _cx: &Cx) -> Result<Report, AnalysisError> {
    Ok(Report { caveats: Vec::new() })
}

/// One row a customer.
pub fn customers(_view: &View, _params: &Params, _cx: &Cx) -> Result<CustomerTable, AnalysisError> {
    Ok(CustomerTable::default())
}
