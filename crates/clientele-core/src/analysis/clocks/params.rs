//! Parameters.

use crate::analysis::{AnalysisError, Param};
use crate::calendar::Calendar;
use crate::ingest::cells::time;
use crate::table::DateOrder;
use serde::{Deserialize, Serialize};

/// The eight service times of the course.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Clock {
    /// From the booking to its confirmation.
    Booking,
    /// From the arrival to the beginning of the service.
    Waiting,
    /// From the request to the first reply.
    Response,
    /// From the beginning of the service to its end.
    Service,
    /// From the order to the delivery.
    Delivery,
    /// From the purchase to the first claim: the longer, the better.
    Warranty,
    /// From the complaint to its solution.
    Correction,
    /// Actual less promised: early is below zero.
    Delay,
}

impl Clock {
    /// All, in the order of the course.
    pub const ALL: [Self; 8] = [
        Self::Booking,
        Self::Waiting,
        Self::Response,
        Self::Service,
        Self::Delivery,
        Self::Warranty,
        Self::Correction,
        Self::Delay,
    ];

    /// As in parameters and reports.
    pub fn id(self) -> &'static str {
        match self {
            Self::Booking => "booking",
            Self::Waiting => "waiting",
            Self::Response => "response",
            Self::Service => "service",
            Self::Delivery => "delivery",
            Self::Warranty => "warranty",
            Self::Correction => "correction",
            Self::Delay => "delay",
        }
    }

    /// Whether a longer time is the better one.
    pub fn longer_is_better(self) -> bool {
        self == Self::Warranty
    }
}

/// One clock: its columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spec {
    /// Which of the eight.
    pub clock: Clock,
    /// The column of its start.
    pub start: String,
    /// The column of its end.
    pub end: String,
    /// The column of the beginning of a pause.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pause_from: Option<String>,
    /// The column of its end; a pause that has begun and has no end goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pause_to: Option<String>,
    /// The column of minutes paused in all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paused_minutes: Option<String>,
}

/// What follows a service, by how long it took.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The score where there is one, else whether the customer bought again.
    #[default]
    Auto,
    /// The mean of the score.
    Score,
    /// Share of customers who bought again within the window.
    Return,
}

/// Parameters of the service times; every field has a default. Targets are hours: starting points, not standards.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// The clock whose curve, weeks, groups and bands are told; the first one found when left out.
    pub clock: Option<Clock>,
    /// The clocks, in place of those found.
    pub clocks: Vec<Spec>,
    /// Opening hours; around the clock when left out.
    pub calendar: Option<Calendar>,
    /// Groups: a column, or an analysis that segments.
    pub group: Option<String>,
    /// What follows.
    pub outcome: Outcome,
    /// Days within which a customer who comes back has come back.
    pub window: f64,
    /// Until when is known what happened, `YYYY-MM-DD HH:MM`; before the as-of date.
    pub as_of_time: Option<String>,
    /// Hours from the booking to its confirmation.
    pub target_booking: f64,
    /// Hours of waiting.
    pub target_waiting: f64,
    /// Hours to the first reply.
    pub target_response: f64,
    /// Hours of service.
    pub target_service: f64,
    /// Hours from the order to the delivery.
    pub target_delivery: f64,
    /// Hours that a thing must last.
    pub target_warranty: f64,
    /// Hours to the solution.
    pub target_correction: f64,
    /// Hours late.
    pub target_delay: f64,
}

impl Default for Params {
    fn default() -> Self {
        Self {
            clock: None,
            clocks: Vec::new(),
            calendar: None,
            group: None,
            outcome: Outcome::default(),
            window: 90.0,
            as_of_time: None,
            target_booking: 24.0,
            target_waiting: 0.25,
            target_response: 4.0,
            target_service: 8.0,
            target_delivery: 72.0,
            target_warranty: 8_760.0,
            target_correction: 24.0,
            target_delay: 0.0,
        }
    }
}

impl Params {
    /// The target of a clock, in hours.
    pub fn target(&self, clock: Clock) -> f64 {
        match clock {
            Clock::Booking => self.target_booking,
            Clock::Waiting => self.target_waiting,
            Clock::Response => self.target_response,
            Clock::Service => self.target_service,
            Clock::Delivery => self.target_delivery,
            Clock::Warranty => self.target_warranty,
            Clock::Correction => self.target_correction,
            Clock::Delay => self.target_delay,
        }
    }

    pub(super) fn check(&self) -> Result<(), AnalysisError> {
        let bad = |name: String| Err(AnalysisError::BadParameter { name });
        for clock in Clock::ALL {
            if self.target(clock).is_nan() || self.target(clock).abs() > 1e6 {
                return bad(format!("target_{}", clock.id()));
            }
            if self.clocks.iter().filter(|spec| spec.clock == clock).count() > 1 {
                return bad(format!("clocks: {}", clock.id()));
            }
        }
        let same =
            |spec: &Spec| spec.start == spec.end || (spec.pause_to.is_some() && spec.pause_from.is_none());
        if let Some(spec) = self.clocks.iter().find(|spec| same(spec)) {
            return bad(format!("clocks: {}", spec.clock.id()));
        }
        if !(1.0..=10_000.0).contains(&self.window) {
            return bad("window".to_owned());
        }
        self.as_of_seconds().map(|_| ())
    }

    pub(super) fn as_of_seconds(&self) -> Result<Option<i64>, AnalysisError> {
        let read = |text: &String| {
            let bad = || AnalysisError::BadParameter { name: format!("as_of_time: {text}") };
            time(text, DateOrder::Ymd, false).map(|time| time.seconds).ok_or_else(bad)
        };
        self.as_of_time.as_ref().map(read).transpose()
    }
}

/// The parameters, described.
pub fn params() -> Vec<Param> {
    use serde_json::Value::Null;
    const CLOCKS: [&str; 8] =
        ["booking", "waiting", "response", "service", "delivery", "warranty", "correction", "delay"];
    vec![
        Param::choice("clock", &CLOCKS, Null),
        Param::group(),
        Param::choice("outcome", &["auto", "score", "return"], "auto"),
        Param::number("window", (7.0, 365.0, 1.0), 90),
        Param::number("target_booking", (0.0, 168.0, 0.5), 24),
        Param::number("target_waiting", (0.0, 4.0, 0.05), 0.25),
        Param::number("target_response", (0.0, 168.0, 0.25), 4),
        Param::number("target_service", (0.0, 168.0, 0.25), 8),
        Param::number("target_delivery", (0.0, 720.0, 1.0), 72),
        Param::number("target_warranty", (0.0, 43_800.0, 24.0), 8_760),
        Param::number("target_correction", (0.0, 720.0, 0.5), 24),
        Param::number("target_delay", (-168.0, 168.0, 0.5), 0),
        Param::custom("as_of_time", Null),
        Param::custom("calendar", Null),
        Param::custom("clocks", serde_json::json!([])),
    ]
}
