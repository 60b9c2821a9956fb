//! What can be chosen.

use crate::analysis::{AnalysisError, Param};
use crate::model::Returns;
use crate::stats::btyd::TimeUnit;
use crate::stats::km::Band;
use serde::{Deserialize, Serialize};

/// Parameters.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// What lasts.
    pub clock: Clock,
    /// Which groups to compare: a column, or an analysis that segments customers.
    pub group: Option<String>,
    /// What to do with returns.
    pub returns: Returns,
    /// The unit of times made from dates.
    pub time_unit: TimeUnit,
    /// Days of silence that count as lapsed; the 90% quantile of all gaps between purchases when left out.
    pub inactive_days: Option<f64>,
    /// How intervals around curves are made.
    pub band: Band,
    /// Level of the intervals.
    pub level: f64,
    /// The limit of the restricted mean, in the curves' time; the last time until which the curves of all groups with
    /// an end are known when left out.
    pub limit: Option<f64>,
    /// Beyond the time where fewer than this many are at risk a curve is drawn as uncertain.
    pub min_at_risk: u64,
    /// The column of durations; the tenure role when left out.
    pub duration: Option<String>,
    /// The column that says whether it ended; the churned role when left out.
    pub event: Option<String>,
    /// The column of the times at which observation begins, where that is not 0 (left truncation).
    pub entry: Option<String>,
    /// Columns of a renewal table: customers still there at the beginning and after each period.
    pub survivors: Vec<String>,
    /// How many periods of the renewal table the sBG is fitted on; all when left out.
    pub periods: Option<u32>,
}

impl Default for Params {
    fn default() -> Self {
        Self {
            clock: Clock::default(),
            group: None,
            returns: Returns::default(),
            time_unit: TimeUnit::default(),
            inactive_days: None,
            band: Band::default(),
            level: 0.95,
            limit: None,
            min_at_risk: 10,
            duration: None,
            event: None,
            entry: None,
            survivors: Vec::new(),
            periods: None,
        }
    }
}

/// What lasts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Clock {
    /// Columns where they are mapped or named, else lapses.
    #[default]
    Auto,
    /// From the first purchase until the customer has been silent for `inactive_days` for the first time.
    Lapse,
    /// From the first purchase to the second.
    Repeat,
    /// As a column of durations and a mark for ended say.
    Columns,
}

impl Params {
    pub(super) fn check(&self) -> Result<(), AnalysisError> {
        let bad = |name: &str| Err(AnalysisError::BadParameter { name: name.to_owned() });
        if !(0.5..1.0).contains(&self.level) {
            return bad("level");
        }
        if self.inactive_days.is_some_and(|days| !(1.0..=100_000.0).contains(&days)) {
            return bad("inactive_days");
        }
        if self.limit.is_some_and(|limit| limit <= 0.0 || !limit.is_finite()) {
            return bad("limit");
        }
        if self.periods.is_some_and(|periods| !(1..=10_000).contains(&periods)) {
            return bad("periods");
        }
        Ok(())
    }
}

/// The parameters, described.
pub fn params() -> Vec<Param> {
    use serde_json::Value::Null;
    vec![
        Param::choice("clock", &["auto", "lapse", "repeat", "columns"], "auto"),
        Param::group(),
        Param::choice("time_unit", &["day", "week", "month"], "week"),
        Param::number("inactive_days", (1.0, 730.0, 1.0), Null),
        Param::choice("band", &["log_log", "log", "plain"], "log_log"),
        Param::number("level", (0.8, 0.99, 0.01), 0.95),
        Param::number("limit", (1.0, 520.0, 1.0), Null),
        Param::number("min_at_risk", (1.0, 100.0, 1.0), 10),
        Param::returns(),
        Param::column("duration"),
        Param::column("event"),
        Param::column("entry"),
        Param::custom("survivors", serde_json::json!([])),
        Param::number("periods", (1.0, 100.0, 1.0), Null),
    ]
}
