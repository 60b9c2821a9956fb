//! A gap in a group.

use serde::{Deserialize, Serialize};

/// The gap of an item, or of a part of a questionnaire, in one group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GroupGap {
    /// Complete pairs of an item, respondents with one of a part.
    pub n: u64,
    /// Second less first: perception less expectation, performance less importance.
    pub gap: Option<f64>,
    /// Lower end of its 95% interval.
    pub gap_lo: Option<f64>,
    /// Upper end.
    pub gap_hi: Option<f64>,
}
