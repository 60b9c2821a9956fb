//! The report.

use super::params::{Clock, Outcome};
use crate::Day;
use crate::analysis::Caveat;
use crate::analysis::groups::GroupBy;
use crate::stats::waits::Method;
use serde::{Deserialize, Serialize};

/// Service times of a view. All times are hours.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The day until which is known what happened.
    pub as_of: Day,
    /// The moment: seconds since 1970-01-01T00:00 on the file's own clock.
    pub as_of_seconds: i64,
    /// The unit of all times.
    pub unit: Unit,
    /// Opening hours of a week, where a calendar is kept.
    pub week_hours: Option<f64>,
    /// Days that differ from their weekday.
    pub n_special_days: u64,
    /// Rows of the view.
    pub n_rows: u64,
    /// The clocks, in the order of the course.
    pub clocks: Vec<ClockRow>,
    /// Position of the clock that the rest is about.
    pub shown: usize,
    /// How many have ended by when, on that clock.
    pub curve: Vec<CurvePoint>,
    /// Its weeks, by the start of the case, oldest first.
    pub weeks: Vec<WeekRow>,
    /// Cases begin on the days that the filter knows.
    pub dated: bool,
    /// What the groups are.
    pub group: Option<GroupBy>,
    /// Its groups, the largest first.
    pub groups: Vec<GroupRow>,
    /// What follows, by how long it took.
    pub bands: Option<Bands>,
    /// Rows say who the customer is.
    pub by_customer: bool,
    /// Reservations.
    pub caveats: Vec<Caveat>,
}

/// The unit of times.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Hours, of opening where a calendar is kept.
    Hours,
}

/// How long some cases take.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// Cases, those open included.
    pub n: u64,
    /// Cases that have not ended by the as-of moment: censored.
    pub open: u64,
    /// When half have ended (Kaplan-Meier); missing where that is not reached.
    pub median: Option<f64>,
    /// When nine in ten have ended.
    pub p90: Option<f64>,
    /// When nineteen in twenty have ended.
    pub p95: Option<f64>,
    /// Mean of those that have ended: it leaves the open ones out and a few long ones move it.
    pub mean: Option<f64>,
    /// Share within the target; of a warranty the share that lasts longer.
    pub share_in_target: Option<f64>,
    /// Lower end of its 95% interval.
    pub lo: Option<f64>,
    /// Upper end.
    pub hi: Option<f64>,
    /// How share and interval were found.
    pub method: Option<Method>,
    /// Nobody was observed as long as the target and some are open: the share is the last one known.
    pub beyond: bool,
}

/// One clock.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ClockRow {
    /// Which.
    pub clock: Clock,
    /// The column of its start.
    pub start: String,
    /// The column of its end.
    pub end: String,
    /// Pauses are taken off.
    pub paused: bool,
    /// The target.
    pub target: f64,
    /// In target is what takes longer.
    pub longer_is_better: bool,
    /// Rows left out: no start or no promise, unreadable, ended before begun, of two time zones, later.
    pub n_left_out: u64,
    /// How long its cases take.
    #[serde(flatten)]
    pub summary: Summary,
}

/// The curve at one time.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct CurvePoint {
    /// The time.
    pub time: f64,
    /// Not ended just before.
    pub at_risk: u64,
    /// Share that has ended by then.
    pub share: f64,
    /// Lower end of its 95% interval.
    pub lo: f64,
    /// Upper end.
    pub hi: f64,
}

/// The cases that began in one week.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WeekRow {
    /// Its Monday.
    pub week: Day,
    /// How long they take.
    #[serde(flatten)]
    pub summary: Summary,
}

/// The cases of one group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GroupRow {
    /// The group.
    pub group: String,
    /// How long they take.
    #[serde(flatten)]
    pub summary: Summary,
}

/// What follows by how long it took.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Bands {
    /// What follows: the score, or whether the customer bought again.
    pub outcome: Outcome,
    /// The column of scores.
    pub column: Option<String>,
    /// Days within which who came back came back.
    pub window: Option<f64>,
    /// Cases with a known time and outcome.
    pub n: u64,
    /// About equally many cases each, the quickest first.
    pub bands: Vec<Band>,
    /// Where the fit falls most; missing where it does not fall.
    pub cliff: Option<Cliff>,
}

/// One band of times.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Band {
    /// The least time in it.
    pub from: f64,
    /// The greatest.
    pub to: f64,
    /// Cases.
    pub n: u64,
    /// Mean score, or share that came back.
    pub mean: f64,
    /// Lower end of its 95% interval.
    pub lo: f64,
    /// Upper end.
    pub hi: f64,
    /// The falling fit.
    pub fitted: f64,
}

/// Where the fit falls most.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cliff {
    /// The time: the greatest before it.
    pub at: f64,
    /// The fit before it.
    pub before: f64,
    /// The fit behind it.
    pub after: f64,
    /// Before less after.
    pub drop: f64,
    /// Lower end of the drop's interval, 95% over all borders (Bonferroni).
    pub lo: f64,
    /// Upper end.
    pub hi: f64,
    /// The interval lies above zero.
    pub real: bool,
}
