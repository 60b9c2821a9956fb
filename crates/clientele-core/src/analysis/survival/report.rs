//! The report.

use super::Clock;
use crate::Day;
use crate::analysis::Caveat;
use crate::analysis::clv::ModelRow;
use crate::analysis::contract::Projection;
use crate::analysis::groups::GroupBy;
use crate::stats::btyd::TimeUnit;
use crate::stats::km::{Band, RestrictedMean};
use serde::{Deserialize, Serialize};

/// Survival of a view.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The day it is asked as of, where times are made from dates.
    pub as_of: Option<Day>,
    /// What lasts.
    pub clock: Clock,
    /// The unit of all times; missing where a column has its own.
    pub time_unit: Option<TimeUnit>,
    /// Days of silence that count as lapsed.
    pub inactive_days: Option<f64>,
    /// What the groups are.
    pub group: Option<GroupBy>,
    /// How intervals are made.
    pub band: Band,
    /// Level of the intervals.
    pub level: f64,
    /// Lives in the curves.
    pub n: u64,
    /// Lives left out: no length, or no group.
    pub n_left_out: u64,
    /// One curve a group, the largest first.
    pub curves: Vec<Curve>,
    /// Do the groups last equally long? Missing for one group.
    pub log_rank: Option<LogRankRow>,
    /// Restricted means against that of the first group that has one.
    pub differences: Vec<Difference>,
    /// How many are at risk at a few times.
    pub at_risk: AtRisk,
    /// The sBG of each renewal table, or of tenures.
    pub models: Vec<ModelRow>,
    /// The sBG drawn beyond the data.
    pub projections: Vec<Projection>,
    /// Reservations.
    pub caveats: Vec<Caveat>,
}

/// One group's curve.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Curve {
    /// The group; `all` where there is one.
    pub group: String,
    /// Lives.
    pub n: u64,
    /// Lives that ended.
    pub events: u64,
    /// When half have ended; missing where that is not reached.
    pub median: Option<f64>,
    /// Lower end of the median's interval.
    pub median_lo: Option<f64>,
    /// Upper end; missing where the interval is open.
    pub median_hi: Option<f64>,
    /// Mean time within the limit; missing for a group that was not observed that long.
    pub restricted_mean: Option<RestrictedMean>,
    /// Last time with at least `min_at_risk` at risk.
    pub reliable_until: f64,
    /// The curve after each time, ascending. More than 1,000 are thinned; counts then are those since the point before.
    pub points: Vec<Point>,
}

/// The curve after a time.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// The time.
    pub time: f64,
    /// At risk just before.
    pub at_risk: u64,
    /// Ended.
    pub events: u64,
    /// Last seen.
    pub censored: u64,
    /// Share that lasts longer.
    pub survival: f64,
    /// Lower end of its interval; missing where only shares are known.
    pub lo: Option<f64>,
    /// Upper end.
    pub hi: Option<f64>,
}

/// The log-rank test.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LogRankRow {
    /// The statistic.
    pub chi2: f64,
    /// Degrees of freedom.
    pub df: u32,
    /// Probability of one at least as great if all groups lasted equally long.
    pub p: f64,
    /// Ended in each group, in the order of the curves.
    pub observed: Vec<f64>,
    /// Expected to end in each group if all lasted equally long.
    pub expected: Vec<f64>,
}

/// A difference of restricted means.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Difference {
    /// The group.
    pub group: String,
    /// The group it is compared with.
    pub versus: String,
    /// Its mean less the other's.
    pub difference: f64,
    /// Lower end of the interval.
    pub lo: f64,
    /// Upper end.
    pub hi: f64,
    /// Two-sided probability of a difference at least as great.
    pub p: Option<f64>,
}

/// How many are at risk.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct AtRisk {
    /// The times.
    pub times: Vec<f64>,
    /// One row a curve.
    pub counts: Vec<Vec<u64>>,
}
