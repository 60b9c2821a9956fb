//! The report.

use super::gaps::Gaps;
use crate::analysis::Caveat;
use crate::analysis::groups::GroupBy;
use crate::analysis::ratings::{GroupGap, Quadrant, Split, Tests};
use serde::{Deserialize, Serialize};

/// Service quality: what customers expected against what they got.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Least answer of the scale.
    pub scale_lo: f64,
    /// Greatest answer of the scale.
    pub scale_hi: f64,
    /// The column that names the item of each row; null in a wide table.
    pub item_column: Option<String>,
    /// How items came to their dimensions.
    pub assigned: Assigned,
    /// Whether rows are of customers, so that their gaps can be filtered by.
    pub by_customer: bool,
    /// Rows seen.
    pub n_rows: u64,
    /// Respondents with a complete pair.
    pub n_respondents: u64,
    /// Complete pairs of expectation and perception, all items together.
    pub n: u64,
    /// Pairs of which one answer is missing, left out.
    pub n_half: u64,
    /// Pairs with an answer that is no number, left out.
    pub n_unknown: u64,
    /// Pairs with an answer off the scale, left out.
    pub n_off_scale: u64,
    /// How p values are adjusted for the number of items: `benjamini_hochberg`.
    pub adjustment: String,
    /// Mean of the dimensions' gaps.
    pub unweighted: Option<f64>,
    /// Lower end of its 95% interval.
    pub unweighted_lo: Option<f64>,
    /// Upper end.
    pub unweighted_hi: Option<f64>,
    /// Gaps weighted by importance, weights / 100, on the scale of the items; null without weights.
    pub weighted: Option<f64>,
    /// Lower end of its 95% interval, for these weights.
    pub weighted_lo: Option<f64>,
    /// Upper end.
    pub weighted_hi: Option<f64>,
    /// Mean of the dimensions' expectations.
    pub expectation: Option<f64>,
    /// SERVPERF: mean of the dimensions' perceptions.
    pub servperf: Option<f64>,
    /// Lower end of its 95% interval.
    pub servperf_lo: Option<f64>,
    /// Upper end.
    pub servperf_hi: Option<f64>,
    /// SERVPERF by weights; null without weights.
    pub servperf_weighted: Option<f64>,
    /// What the weights added up to before they were made to add up to 100.
    pub weights_sum: Option<f64>,
    /// Where the weights are from.
    pub weights_from: Option<WeightsFrom>,
    /// The dimensions: the five in their order, then others.
    pub dimensions: Vec<DimensionRow>,
    /// The items.
    pub items: Vec<ItemRow>,
    /// What `items[].importance` is.
    pub importance: ImportanceKind,
    /// Share of the variance of overall satisfaction that the items explain, where importance is derived.
    pub r_squared: Option<f64>,
    /// Where the quarters of importance and performance meet.
    pub split: Option<Split>,
    /// The five gaps; null without forms of managers and staff.
    pub gaps: Option<Gaps>,
    /// What `groups` are.
    pub group: Option<GroupBy>,
    /// The gaps in each group, the largest first.
    pub groups: Vec<GroupRow>,
    /// Reservations.
    pub caveats: Vec<Caveat>,
}

/// How items came to their dimensions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Assigned {
    /// A parameter says so.
    Parameter,
    /// A column or the items' names say so.
    Names,
    /// By the order of the questionnaire of 22 items: 4, 5, 4, 4, 5.
    Standard,
    /// Not at all.
    Nothing,
}

/// Where the weights are from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WeightsFrom {
    /// The parameter.
    Parameter,
    /// Columns of points, of which the means.
    Columns,
}

/// What importance is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ImportanceKind {
    /// Stated: the mean of what customers say.
    Stated,
    /// Derived: the share of overall satisfaction's variance that the item's perception explains (Johnson's relative
    /// weights).
    Derived,
    /// The mean expectation.
    Expectation,
}

/// One dimension.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DimensionRow {
    /// `tangibles` ... `empathy`, a name of the file, or `unassigned`.
    pub dimension: String,
    /// Its items with a complete pair.
    pub n_items: u64,
    /// Respondents with a complete pair.
    pub n: u64,
    /// Mean of its items' mean expectations.
    pub expectation: Option<f64>,
    /// Lower end of its 95% interval.
    pub expectation_lo: Option<f64>,
    /// Upper end.
    pub expectation_hi: Option<f64>,
    /// Mean of its items' mean perceptions.
    pub perception: Option<f64>,
    /// Lower end of its 95% interval.
    pub perception_lo: Option<f64>,
    /// Upper end.
    pub perception_hi: Option<f64>,
    /// Perception less expectation.
    pub gap: Option<f64>,
    /// Lower end of its 95% interval.
    pub gap_lo: Option<f64>,
    /// Upper end.
    pub gap_hi: Option<f64>,
    /// Cronbach's alpha of the items' gaps; null for one item or no variance.
    pub alpha: Option<f64>,
    /// Lower end of its 95% interval (Feldt).
    pub alpha_lo: Option<f64>,
    /// Upper end.
    pub alpha_hi: Option<f64>,
    /// Sum of the variances of the items' gaps, which alpha is made of.
    pub item_variances: Option<f64>,
    /// Variance of the sum of the items' gaps, which alpha is made of.
    pub variance_of_sum: Option<f64>,
    /// Cronbach's alpha of the expectations.
    pub alpha_expectation: Option<f64>,
    /// Cronbach's alpha of the perceptions.
    pub alpha_perception: Option<f64>,
    /// Respondents who answered every item.
    pub n_alpha: u64,
    /// Reliability of the gap as a difference of two scores.
    pub difference_reliability: Option<f64>,
    /// Share of the weights, 0 to 1.
    pub weight: Option<f64>,
    /// Mean of its items' minimum levels.
    pub minimum: Option<f64>,
    /// Mean of its items' desired levels.
    pub desired: Option<f64>,
    /// Adequacy: perception less minimum, over the answers that give both.
    pub msa: Option<f64>,
    /// Superiority: perception less desired, over the answers that give both.
    pub mss: Option<f64>,
    /// Where perception stands to the zone of tolerance.
    pub zone: Option<Zone>,
}

/// Where perception stands to the zone from minimum to desired level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Zone {
    /// Below the minimum.
    Below,
    /// Between minimum and desired level.
    Within,
    /// Above the desired level.
    Above,
}

/// One item.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ItemRow {
    /// Its name.
    pub item: String,
    /// Its dimension.
    pub dimension: String,
    /// The column of expectations.
    pub expectation_column: String,
    /// The column of perceptions.
    pub perception_column: String,
    /// Complete pairs.
    pub n: u64,
    /// Pairs of which one answer is missing.
    pub n_half: u64,
    /// Pairs with an answer that is no number.
    pub n_unknown: u64,
    /// Pairs with an answer off the scale.
    pub n_off_scale: u64,
    /// Mean expectation of the complete pairs.
    pub expectation: Option<f64>,
    /// Mean perception of the complete pairs.
    pub perception: Option<f64>,
    /// Lower end of its 95% interval.
    pub perception_lo: Option<f64>,
    /// Upper end.
    pub perception_hi: Option<f64>,
    /// Perception less expectation.
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
    /// Mean minimum level.
    pub minimum: Option<f64>,
    /// Mean desired level.
    pub desired: Option<f64>,
    /// Adequacy: perception less minimum.
    pub msa: Option<f64>,
    /// Lower end of its 95% interval.
    pub msa_lo: Option<f64>,
    /// Upper end.
    pub msa_hi: Option<f64>,
    /// Superiority: perception less desired.
    pub mss: Option<f64>,
    /// Lower end of its 95% interval.
    pub mss_lo: Option<f64>,
    /// Upper end.
    pub mss_hi: Option<f64>,
    /// Importance, as [`Report::importance`] says.
    pub importance: Option<f64>,
    /// Lower end of its 95% interval; null where derived.
    pub importance_lo: Option<f64>,
    /// Upper end.
    pub importance_hi: Option<f64>,
    /// Its quarter of importance and performance.
    pub quadrant: Option<Quadrant>,
    /// Whether both intervals lie within the quarter.
    pub quadrant_sure: Option<bool>,
}

/// The gaps in one group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GroupRow {
    /// The group.
    pub group: String,
    /// Respondents with a complete pair.
    pub n: u64,
    /// Mean of the dimensions' gaps.
    pub unweighted: Option<f64>,
    /// Lower end of its 95% interval.
    pub unweighted_lo: Option<f64>,
    /// Upper end.
    pub unweighted_hi: Option<f64>,
    /// One entry a dimension, in the order of [`Report::dimensions`].
    pub dimensions: Vec<GroupGap>,
}
