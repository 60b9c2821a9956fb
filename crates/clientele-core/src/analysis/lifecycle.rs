//! Lifecycle: who is new, who comes back, who stays away, and for how long already.
//!
//! # Definition
//! Time is cut into periods (days, ISO weeks, calendar months or quarters). A customer is active in a period with a
//! purchase in it (see [`crate::model::Purchases`]). With `A_t` the customers active in period `t`:
//! - `new`: in `A_t` with the first purchase in `t`; `returning`: in `A_t` and in `A_(t-1)`;
//! - `resurrected`: in `A_t`, not new and not in `A_(t-1)`; `dormant`: in `A_(t-1)` and not in `A_t`.
//!
//! So `|A_t| = |A_(t-1)| - dormant + new + resurrected`, and `|A_t| = new + returning + resurrected`. `active` is counted
//! apart from the others, and [`Identity`] says in how many periods both equations were looked at and broken.
//!
//! `dormant` is a flow: those who stay away for the first period. The stock is everybody who is away at the end of the
//! last complete period, by age: the number of periods since the last purchase's. Its reactivation rate is the share of
//! those who were ever that old and were active in the very next period, over all complete periods.
//!
//! The four allegiance groups are told by behaviour, the first that fits: `new` (first purchase at most `new_days` before
//! the as-of date), `rival` (last purchase more than `lapsed_days` before: whoever still buys, buys elsewhere), `swing`
//! (one purchase, or a gap between purchases, or since the last, of more than `swing_days`), `old`.
//!
//! # Input
//! Roles customer, date and money; order where there is one. What a filter of dates leaves out is not known, so the first
//! purchase is the first one in the filter, and in the first period everybody is new.
//!
//! # Output
//! [`Report`]: customers in each period, oldest first, at most 1,000 periods. A period is `complete` when its last day
//! is not after the as-of date, or without one, not after the last transaction. `lo` and `hi` are Wilson's 95%
//! interval.
//!
//! # Errors
//! As [`super::rfm`]; [`AnalysisError::BadParameter`] for borders below zero, or `at` outside the periods.
//!
//! # Edge cases
//! One period: everybody is new, the stock is empty. A period without any purchase has its row of zeros. Only one-time
//! buyers: nobody returns, and the stock grows. Nothing complete: the stock is that of the only period, with a caveat.
//!
//! # Cost
//! One pass over the rows and one over the orders.
//!
//! # Source
//! Growth accounting as published by Social Capital (Hsu, 2015, Diligence at Social Capital, part 1); Wilson, JASA 22
//! (1927).
//!
//! # Example
//! ```
//! use clientele_core::{Cx, analysis::lifecycle, mapping::Mapping, model::{Dataset, View}};
//! let text = "customer,date,amount\na,2024-01-03,1\nb,2024-01-05,1\nb,2024-02-02,1\na,2024-03-02,1\n";
//! let table = clientele_core::ingest::read_text(text).unwrap().table;
//! let mapping: Mapping =
//!     serde_json::from_str(r#"{"customer":"customer","date":"date","amount":"amount"}"#).unwrap();
//! let data = Dataset::new(table, mapping);
//! let view = View::all(&data, data.transactions.as_ref().unwrap());
//! let report = lifecycle::run(&view, &lifecycle::Params::default(), &Cx::silent()).unwrap();
//! let march = &report.periods[2];
//! assert_eq!((march.active, march.resurrected, march.dormant), (1, 1, 1));
//! assert_eq!(report.identity.n_broken, 0);
//! ```

mod flows;
mod groups;
mod report;
mod stock;

pub use flows::{Identity, PeriodRow};
pub use groups::{GROUPS, GroupRow};
pub use report::Report;
pub use stock::StockRow;

use super::as_of::later_rows;
use super::times::{MOST_PERIODS, Times};
use super::{AnalysisError, Param};
use crate::Day;
use crate::cx::Cx;
use crate::model::{CustomerTable, CustomerValues, Returns, View};
use crate::period::Period;
use serde::{Deserialize, Serialize};

/// What can be chosen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// How time is cut.
    pub period: Period,
    /// What to do with returns.
    pub returns: Returns,
    /// Days since the first purchase up to which a customer is new.
    pub new_days: f64,
    /// Days without a purchase from which a customer swings.
    pub swing_days: f64,
    /// Days without a purchase from which a customer is a rival's.
    pub lapsed_days: f64,
    /// First day of the period that the customer table speaks of; the last one when left out.
    pub at: Option<Day>,
}

impl Default for Params {
    fn default() -> Self {
        Self {
            period: Period::Month,
            returns: Returns::Net,
            new_days: 90.0,
            swing_days: 90.0,
            lapsed_days: 180.0,
            at: None,
        }
    }
}

/// The parameters, described.
pub fn params() -> Vec<Param> {
    let days = |name, default: f64| Param::number(name, (1.0, 730.0, 1.0), default);
    vec![
        Param::choice("period", Period::IDS, "month"),
        Param::returns(),
        days("new_days", 90.0),
        days("swing_days", 90.0),
        days("lapsed_days", 180.0),
        Param::custom("at", serde_json::Value::Null),
    ]
}

impl Times<'_> {
    /// The last complete period, or the last one when none is.
    fn settled(&self) -> i32 {
        (self.first..=self.last).rev().find(|&index| self.complete(index)).unwrap_or(self.last)
    }

    /// The periods in which a customer was active, ascending, each once.
    fn active<'d>(&self, days: &'d [i32]) -> impl Iterator<Item = i32> + 'd + use<'d> {
        let period = self.period;
        let mut previous = None;
        days.iter().filter_map(move |&day| {
            let index = period.index(Day(day));
            (previous != Some(index)).then(|| {
                previous = Some(index);
                index
            })
        })
    }
}

fn times<'a>(view: &'a View, params: &Params, cx: &Cx) -> Result<Times<'a>, AnalysisError> {
    for (name, days) in [
        ("new_days", params.new_days),
        ("swing_days", params.swing_days),
        ("lapsed_days", params.lapsed_days),
    ] {
        if !(days >= 0.0 && days.is_finite()) {
            return Err(AnalysisError::BadParameter { name: name.to_owned() });
        }
    }
    Times::of(view, (params.period, params.returns), MOST_PERIODS, cx)
}

/// The lifecycle of the customers of a view.
pub fn run(view: &View, params: &Params, cx: &Cx) -> Result<Report, AnalysisError> {
    let times = times(view, params, cx)?;
    let mut report = report::build(view, &times, params);
    report.caveats.extend(later_rows(view, times.as_of));
    Ok(report)
}

/// Each customer's state in one period, periods since the last purchase at its end, and allegiance group.
pub fn customers(view: &View, params: &Params, cx: &Cx) -> Result<CustomerTable, AnalysisError> {
    let times = times(view, params, cx)?;
    let at = params.at.map_or(times.last, |day| times.period.index(day));
    if !(times.first..=times.last).contains(&at) {
        return Err(AnalysisError::BadParameter { name: "at".to_owned() });
    }
    let start = times.period.start(at).to_string();
    let mut customers = Vec::new();
    let (mut states, mut ages, mut allegiance) = (Vec::new(), Vec::new(), Vec::new());
    for (customer, days, _) in times.purchases.buyers() {
        customers.push(customer);
        let (state, age) = flows::state(times.active(days), at);
        states.push(state);
        ages.push(age);
        allegiance.push(groups::of(days, times.as_of, params));
    }
    let columns = [
        ("period", CustomerValues::labels([start], vec![0; customers.len()])),
        ("state", CustomerValues::labels(flows::STATES, states)),
        ("dormant_periods", CustomerValues::Integers(ages)),
        ("group", CustomerValues::labels(GROUPS, allegiance)),
    ];
    Ok(CustomerTable::new(customers, columns))
}

#[cfg(test)]
mod tests;
