//! The report.

use super::flows::{self, Identity, PeriodRow};
use super::groups::{self, GroupRow};
use super::stock::{self, StockRow};
use super::{Params, Times};
use crate::Day;
use crate::analysis::Caveat;
use crate::model::{Returns, View};
use crate::period::Period;
use serde::{Deserialize, Serialize};

/// The lifecycle of the customers of a view.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The day it is asked as of.
    pub as_of: Day,
    /// What was done with returns.
    pub returns: Returns,
    /// How time is cut.
    pub period: Period,
    /// Customers with a purchase.
    pub n_customers: u64,
    /// Customers by period, oldest first.
    pub periods: Vec<PeriodRow>,
    /// Whether the flows add up.
    pub identity: Identity,
    /// First day of the period at whose end the stock is taken.
    pub stock_at: Day,
    /// Customers who are away then.
    pub n_dormant: u64,
    /// They, by how long they have been.
    pub stock: Vec<StockRow>,
    /// Days since the first purchase up to which a customer is new.
    pub new_days: f64,
    /// Days without a purchase from which a customer swings.
    pub swing_days: f64,
    /// Days without a purchase from which a customer is a rival's.
    pub lapsed_days: f64,
    /// The allegiance groups.
    pub groups: Vec<GroupRow>,
    /// Reservations.
    pub caveats: Vec<Caveat>,
}

pub(super) fn build(view: &View, times: &Times, params: &Params) -> Report {
    let periods = flows::periods(times);
    let stock = stock::stock(times);
    let mut caveats = Vec::new();
    if times.n_cut > 0 {
        caveats.push(Caveat::new("lifecycle-cut", [("periods", f64::from(times.n_cut))]));
    }
    if !periods.iter().any(|row| row.complete) {
        caveats.push(Caveat::new("lifecycle-incomplete", []));
    }
    if periods.len() < 3 {
        caveats.push(Caveat::new("lifecycle-few-periods", [("periods", periods.len() as f64)]));
    }
    Report {
        as_of: times.as_of,
        returns: params.returns,
        period: params.period,
        n_customers: times.purchases.buyers().count() as u64,
        identity: flows::identity(&periods),
        periods,
        stock_at: times.period.start(times.settled()),
        n_dormant: stock.iter().map(|row| row.n_customers).sum(),
        stock,
        new_days: params.new_days,
        swing_days: params.swing_days,
        lapsed_days: params.lapsed_days,
        groups: groups::groups(view, times, params),
        caveats,
    }
}
