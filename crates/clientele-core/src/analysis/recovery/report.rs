//! The report.

use super::params::{Rule, Step};
use crate::Day;
use crate::analysis::Caveat;
use crate::stats::stratified::Difference;
use serde::{Deserialize, Serialize};

/// How complaints were recovered, and what became of the customers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Complaints.
    pub n_complaints: u64,
    /// Customers who complained.
    pub n_customers: u64,
    /// The steps found, in their order.
    pub steps: Vec<StepRow>,
    /// Complaints with all of them.
    pub all_steps: StepShare,
    /// Complaints by the number of steps taken, none first.
    pub by_steps: Vec<StepsRow>,
    /// The column of scores.
    pub score: Option<String>,
    /// When a complaint counts as recovered.
    pub rule: Rule,
    /// Complaints recovered by that rule.
    pub recovered: StepShare,
    /// What became of the customers; missing without orders.
    pub after: Option<After>,
    /// Rows say who the customer is.
    pub by_customer: bool,
    /// Reservations.
    pub caveats: Vec<Caveat>,
}

/// A share of complaints.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct StepShare {
    /// Complaints of which it is said.
    pub n: u64,
    /// Those with it.
    pub done: u64,
    /// Their share.
    pub share: Option<f64>,
    /// Lower end of its 95% interval (Wilson).
    pub lo: Option<f64>,
    /// Upper end.
    pub hi: Option<f64>,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StepRow {
    /// Which.
    pub step: Step,
    /// Its column.
    pub column: String,
    /// How often it was taken.
    #[serde(flatten)]
    pub share: StepShare,
}

/// Complaints with a number of steps taken.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StepsRow {
    /// How many of the steps found.
    pub steps: u32,
    /// Complaints.
    pub n: u64,
    /// Those with a score.
    pub n_scores: u64,
    /// Their mean score.
    pub score: Option<f64>,
    /// Lower end of its 95% interval (Student); missing for one.
    pub lo: Option<f64>,
    /// Upper end.
    pub hi: Option<f64>,
}

/// Whom a complaint makes one of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// The first complaint was recovered.
    Recovered,
    /// It was not.
    Unrecovered,
    /// No complaint in the whole file.
    NeverFailed,
}

impl Group {
    /// All, in this order.
    pub const ALL: [Self; 3] = [Self::Recovered, Self::Unrecovered, Self::NeverFailed];

    /// As in reports and customer tables.
    pub fn id(self) -> &'static str {
        match self {
            Self::Recovered => "recovered",
            Self::Unrecovered => "unrecovered",
            Self::NeverFailed => "never_failed",
        }
    }
}

/// What became of the customers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct After {
    /// The last day whose orders are known.
    pub last_day: Day,
    /// Days before the failure in which the prior value is counted.
    pub before: f64,
    /// Days behind it in which who buys again is retained.
    pub window: f64,
    /// The three groups as they are.
    pub groups: Vec<GroupRow>,
    /// Matched on prior value.
    pub comparisons: Vec<Comparison>,
    /// Is the recovery paradox real here? Missing where the two groups do not meet.
    pub paradox: Option<Paradox>,
    /// Classes of prior money end with these amounts.
    pub money_cuts: Vec<f64>,
    /// Classes of prior orders end with these numbers.
    pub order_cuts: Vec<u32>,
    /// Prior value by class, those with nobody left out.
    pub strata: Vec<Stratum>,
    /// Customers left out: their window is not known to its end.
    pub n_too_late: u64,
    /// Customers left out: no order within the days before.
    pub n_no_prior: u64,
    /// Complaining customers left out: it is not said whether they were recovered.
    pub n_unknown: u64,
    /// Complaining customers whom the orders do not know.
    pub n_not_in_orders: u64,
}

/// One group as it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GroupRow {
    /// Which.
    pub group: Group,
    /// Customers.
    pub n: u64,
    /// Those who bought again within the window.
    pub retained: u64,
    /// Their share.
    pub share: Option<f64>,
    /// Lower end of its 95% interval (Wilson).
    pub lo: Option<f64>,
    /// Upper end.
    pub hi: Option<f64>,
    /// Mean money within the window, of all in the group.
    pub spend: Option<f64>,
    /// Mean money in the days before.
    pub prior_money: Option<f64>,
    /// Mean orders in the days before.
    pub prior_orders: Option<f64>,
}

/// Two groups matched on prior value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// The first group.
    pub first: Group,
    /// The group that it is compared with.
    pub second: Group,
    /// Customers of the first in classes that both have.
    pub n_first: u64,
    /// Customers of the second in these.
    pub n_second: u64,
    /// Classes that both have.
    pub n_strata: u64,
    /// Share who bought again, first less second; missing where no class has both.
    pub retention: Option<Difference>,
    /// Mean money within the window, first less second.
    pub spend: Option<Difference>,
}

/// Is the recovery paradox real here?
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Paradox {
    /// What the interval says.
    pub verdict: Verdict,
    /// Retention of the recovered less that of those who never failed.
    pub difference: f64,
    /// Lower end of its 95% interval.
    pub lo: f64,
    /// Upper end.
    pub hi: f64,
}

/// What the interval says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Above zero: the recovered stay more than those who never failed.
    Real,
    /// Below zero: they stay less.
    Opposite,
    /// Zero lies within.
    CannotTell,
}

/// One class of prior value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Stratum {
    /// Class of prior money, from 0.
    pub money_class: u32,
    /// Class of prior orders, from 0.
    pub order_class: u32,
    /// Customers of each group, in the order of [`Group::ALL`].
    pub n: [u64; 3],
    /// Of these bought again.
    pub retained: [u64; 3],
    /// Mean money within the window of each.
    pub spend: [Option<f64>; 3],
}
