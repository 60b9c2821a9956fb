//! The report.

use super::Human;
use crate::analysis::Caveat;
use crate::analysis::groups::GroupBy;
use crate::analysis::ratings::{GroupGap, Quadrant, Split, Tests};
use serde::{Deserialize, Serialize};

/// What matters to customers against what they get.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Least answer of the scale.
    pub scale_lo: f64,
    /// Greatest answer of the scale.
    pub scale_hi: f64,
    /// The column that names the need of each row; null in a wide table.
    pub need_column: Option<String>,
    /// Whether rows are of customers, so that their gaps can be filtered by.
    pub by_customer: bool,
    /// Rows seen.
    pub n_rows: u64,
    /// Respondents with a complete pair.
    pub n_respondents: u64,
    /// Complete pairs of importance and performance, all needs together.
    pub n: u64,
    /// Pairs of which one answer is missing, left out.
    pub n_half: u64,
    /// Pairs with an answer that is no number, left out.
    pub n_unknown: u64,
    /// Pairs with an answer off the scale, left out.
    pub n_off_scale: u64,
    /// How p values are adjusted for the number of needs: `benjamini_hochberg`.
    pub adjustment: String,
    /// Mean of the layers' importance.
    pub importance: Option<f64>,
    /// Mean of the layers' performance.
    pub performance: Option<f64>,
    /// Performance less importance.
    pub gap: Option<f64>,
    /// Lower end of its 95% interval.
    pub gap_lo: Option<f64>,
    /// Upper end.
    pub gap_hi: Option<f64>,
    /// The needs.
    pub needs: Vec<NeedRow>,
    /// The layers: basic, human, then others.
    pub layers: Vec<LayerRow>,
    /// Where the quarters of importance and performance meet.
    pub split: Option<Split>,
    /// What `groups` are.
    pub group: Option<GroupBy>,
    /// The gaps in each group, the largest first.
    pub groups: Vec<GroupRow>,
    /// Reservations.
    pub caveats: Vec<Caveat>,
}

/// One need.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NeedRow {
    /// Its name.
    pub need: String,
    /// `basic`, `human`, or a name of the file.
    pub layer: String,
    /// Which human need its name speaks of.
    pub human: Option<Human>,
    /// The column of importance.
    pub importance_column: String,
    /// The column of performance.
    pub performance_column: String,
    /// Complete pairs.
    pub n: u64,
    /// Pairs of which one answer is missing.
    pub n_half: u64,
    /// Pairs with an answer that is no number.
    pub n_unknown: u64,
    /// Pairs with an answer off the scale.
    pub n_off_scale: u64,
    /// Mean importance of the complete pairs.
    pub importance: Option<f64>,
    /// Lower end of its 95% interval (Student).
    pub importance_lo: Option<f64>,
    /// Upper end.
    pub importance_hi: Option<f64>,
    /// Mean performance of the complete pairs.
    pub performance: Option<f64>,
    /// Lower end of its 95% interval (Student).
    pub performance_lo: Option<f64>,
    /// Upper end.
    pub performance_hi: Option<f64>,
    /// Performance less importance.
    pub gap: Option<f64>,
    /// Lower end of its 95% interval (Student).
    pub gap_lo: Option<f64>,
    /// Upper end.
    pub gap_hi: Option<f64>,
    /// Standard deviation of the gap.
    pub gap_sd: Option<f64>,
    /// Tests of the gap.
    #[serde(flatten)]
    pub tests: Tests,
    /// Its quarter of importance and performance.
    pub quadrant: Option<Quadrant>,
    /// Whether both intervals lie within the quarter.
    pub quadrant_sure: Option<bool>,
}

/// One layer of needs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LayerRow {
    /// `basic`, `human`, or a name of the file.
    pub layer: String,
    /// Its needs with a complete pair.
    pub n_needs: u64,
    /// Respondents with a complete pair.
    pub n: u64,
    /// Mean of its needs' mean importance.
    pub importance: Option<f64>,
    /// Lower end of its 95% interval.
    pub importance_lo: Option<f64>,
    /// Upper end.
    pub importance_hi: Option<f64>,
    /// Mean of its needs' mean performance.
    pub performance: Option<f64>,
    /// Lower end of its 95% interval.
    pub performance_lo: Option<f64>,
    /// Upper end.
    pub performance_hi: Option<f64>,
    /// Performance less importance.
    pub gap: Option<f64>,
    /// Lower end of its 95% interval.
    pub gap_lo: Option<f64>,
    /// Upper end.
    pub gap_hi: Option<f64>,
}

/// The gaps in one group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GroupRow {
    /// The group.
    pub group: String,
    /// Respondents with a complete pair.
    pub n: u64,
    /// Mean of the layers' gaps.
    pub gap: Option<f64>,
    /// Lower end of its 95% interval.
    pub gap_lo: Option<f64>,
    /// Upper end.
    pub gap_hi: Option<f64>,
    /// One entry a need, in the order of [`Report::needs`].
    pub needs: Vec<GroupGap>,
}
