//! The report.

use super::{Cells, Class, Continuous, Counts, Rule, Split, Table};
use crate::analysis::Caveat;
use crate::analysis::groups::GroupBy;
use serde::{Deserialize, Serialize};

/// What customers make of each feature.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The table of classes.
    pub table: Table,
    /// How classes follow from counts.
    pub rule: Rule,
    /// The column that names the feature of each row; null in a wide table.
    pub feature_column: Option<String>,
    /// The number that is "I like it" (1 or 5); null where answers are words.
    pub like: Option<u8>,
    /// Whether rows are of customers, so that their classes can be filtered by.
    pub by_customer: bool,
    /// Rows seen.
    pub n_rows: u64,
    /// Complete pairs of answers, all features together.
    pub n: u64,
    /// Pairs of which one answer is missing, left out.
    pub n_half: u64,
    /// Pairs with an answer that is none of the five, left out.
    pub n_unknown: u64,
    /// How the quadrants are split.
    pub split: Split,
    /// From this Better on it is high.
    pub split_better: f64,
    /// At this Worse (below zero) and beyond it is strong.
    pub split_worse: f64,
    /// Seed of the bootstrap.
    pub seed: u64,
    /// Its samples.
    pub replicates: u32,
    /// The features: in the order of the columns, or by name in a long table.
    pub features: Vec<FeatureRow>,
    /// The feature whose cells are drawn, by position.
    pub shown: usize,
    /// What `groups` are.
    pub group: Option<GroupBy>,
    /// The features in each group, the largest first.
    pub groups: Vec<GroupRow>,
    /// Reservations.
    pub caveats: Vec<Caveat>,
}

/// One feature.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FeatureRow {
    /// Its name.
    pub feature: String,
    /// The column of functional answers.
    pub functional: String,
    /// The column of dysfunctional answers.
    pub dysfunctional: String,
    /// What the counts say.
    #[serde(flatten)]
    pub summary: Summary,
    /// Where it stands in the plane of Better and Worse.
    #[serde(flatten)]
    pub place: Option<Place>,
    /// The continuous variant.
    pub continuous: Option<Continuous>,
    /// The 25 raw counts: rows are functional answers from like to dislike, columns dysfunctional ones.
    pub cells: Cells,
}

/// What the counts of a feature say.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// Complete pairs of answers.
    pub n: u64,
    /// Pairs of which one answer is missing.
    pub n_half: u64,
    /// Pairs with an answer that is none of the five.
    pub n_unknown: u64,
    /// Answers of each class.
    pub counts: Counts,
    /// The class; null without answers.
    pub class: Option<Class>,
    /// The strongest other class; null where there is one class only.
    pub runner_up: Option<Class>,
    /// Answers of the class less those of the runner-up.
    pub fong_difference: Option<i64>,
    /// What the difference must exceed, or reach, to be more than chance.
    pub fong_critical: Option<f64>,
    /// Whether it does; where not, the data cannot tell the two classes apart.
    pub fong_distinct: Option<bool>,
    /// The difference as a share of the answers (category strength).
    pub category_strength: Option<f64>,
    /// Share of A, O and M together (total strength).
    pub total_strength: Option<f64>,
    /// (A + O) / (A + O + M + I): what having it does, 0 to 1.
    pub better: Option<f64>,
    /// Lower end of its 95% interval (Wilson).
    pub better_lo: Option<f64>,
    /// Upper end.
    pub better_hi: Option<f64>,
    /// -(O + M) / (A + O + M + I): what lacking it does, -1 to 0.
    pub worse: Option<f64>,
    /// The end farther from zero of its 95% interval (Wilson).
    pub worse_lo: Option<f64>,
    /// The end nearer to zero.
    pub worse_hi: Option<f64>,
}

/// Where a feature stands in the plane of Better and Worse.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// The quarter: A, O, M or I.
    pub quadrant: Class,
    /// Share of bootstrap samples that fall in the same quarter.
    pub quadrant_share: f64,
    /// Where 95% of the samples lie, around the feature's own place; null where all samples are alike.
    pub ellipse: Option<Ellipse>,
}

/// An ellipse around a place, axes across the size of Worse and up Better.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Ellipse {
    /// Share of the samples within.
    pub level: f64,
    /// Half its extent in Better.
    pub better: f64,
    /// Half its extent in Worse.
    pub worse: f64,
    /// Correlation of Better and the size of Worse.
    pub correlation: f64,
}

/// The features in one group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GroupRow {
    /// The group.
    pub group: String,
    /// Complete pairs of answers.
    pub n: u64,
    /// One entry a feature, in the order of [`Report::features`].
    pub features: Vec<Summary>,
}
