//! Cohorts: of the customers won in one period, how many and how much are left later.
//!
//! # Definition
//! A cohort is the customers whose first purchase (see [`crate::model::Purchases`]) lies in one period (day, ISO week,
//! calendar month or quarter). Cell `k` is the period `k` after that. Measures:
//! - `customers`: members with a purchase in it; `share` of the cohort's size, with Wilson's 95% interval;
//! - `orders`, `revenue`: purchases and their money in it; `margin`: money less cost of all rows in it, returns
//!   included; `share` of what period 0 brought;
//! - `cumulative_value`: money of all periods up to it per member; `share` of period 0.
//!
//! With mode `on_or_after`, a cell holds members with a purchase in it or later, and the sum of it and all later ones for the
//! other measures (`cumulative_value` has no such form). Retention on or after never increases, and what is open at the
//! end makes its last cells low.
//!
//! The mean row adds the cells of a period up over the cohorts whose cell is complete, weighted by size.
//! Payback is the first period at whose end the cumulative margin (money, without a cost column) per member reaches the
//! cohort's acquisition cost per member, the greatest the file tells of each member.
//!
//! # Input
//! Roles customer, date and money; cost for `margin`; acquisition cost for payback. What a filter of dates leaves out is not
//! known, so the first purchase is the first one in the filter.
//!
//! # Output
//! [`Report`]: cohorts oldest first, the last 60 at most, empty ones included; each with its cells up to the period of the
//! as-of date, 60 at most. A cell is `complete` when the last day of its period is known.
//!
//! # Errors
//! As [`super::rfm`]; [`AnalysisError::MissingRole`] for `margin` without a cost column.
//!
//! # Edge cases
//! A cohort of one has shares of 0 and 1 and a wide interval. A cohort that brought nothing in period 0 has null shares. One
//! period: one cell.
//!
//! # Cost
//! One pass over the rows and one over the orders; two more passes over the rows for margin and for payback.
//!
//! # Source
//! Fader and Hardie, How to project customer retention, J. Interactive Marketing 21 (2007) (retention by age); Wilson, JASA
//! 22 (1927).
//!
//! # Example
//! ```
//! use clientele_core::{Cx, analysis::cohorts, mapping::Mapping, model::{Dataset, View}};
//! let text = "customer,date,amount\na,2024-01-03,1\nb,2024-01-05,1\nb,2024-02-02,1\nc,2024-02-02,1\n";
//! let table = clientele_core::ingest::read_text(text).unwrap().table;
//! let mapping: Mapping =
//!     serde_json::from_str(r#"{"customer":"customer","date":"date","amount":"amount"}"#).unwrap();
//! let data = Dataset::new(table, mapping);
//! let view = View::all(&data, data.transactions.as_ref().unwrap());
//! let report = cohorts::run(&view, &cohorts::Params::default(), &Cx::silent()).unwrap();
//! assert_eq!((report.cohorts[0].size, report.cohorts[0].cells[1].share), (2, Some(0.5)));
//! ```

mod grid;
mod payback;
mod report;

pub use report::{Cell, Cohort, MeanCell, Report};

use super::as_of::later_rows;
use super::times::Times;
use super::{AnalysisError, Param};
use crate::cx::Cx;
use crate::model::{CustomerTable, CustomerValues, Returns, View};
use crate::period::Period;
use serde::{Deserialize, Serialize};

/// What is counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Members with a purchase.
    #[default]
    Customers,
    /// Purchases.
    Orders,
    /// Money of purchases.
    Revenue,
    /// Money less cost.
    Margin,
    /// Money so far per member.
    CumulativeValue,
}

/// In which periods a cell counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// In its own.
    #[default]
    On,
    /// In its own and all later ones.
    OnOrAfter,
}

/// What can be chosen.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// How time is cut.
    pub period: Period,
    /// What is counted.
    pub measure: Measure,
    /// In which periods a cell counts.
    pub mode: Mode,
    /// What to do with returns.
    pub returns: Returns,
    /// The age in periods that the customer table speaks of; 0 when left out.
    pub at: Option<u32>,
}

/// The parameters, described.
pub fn params() -> Vec<Param> {
    vec![
        Param::choice("period", Period::IDS, "month"),
        Param::choice(
            "measure",
            &["customers", "orders", "revenue", "margin", "cumulative_value"],
            "customers",
        ),
        Param::choice("mode", &["on", "on_or_after"], "on"),
        Param::returns(),
        Param::custom("at", serde_json::Value::Null),
    ]
}

/// Most cohorts, and most cells of one.
const MOST: i32 = 60;

fn times<'a>(view: &'a View, params: &Params, cx: &Cx) -> Result<Times<'a>, AnalysisError> {
    Times::of(view, (params.period, params.returns), MOST, cx)
}

/// Retention and value by cohort.
pub fn run(view: &View, params: &Params, cx: &Cx) -> Result<Report, AnalysisError> {
    let times = times(view, params, cx)?;
    let mut report = report::build(view, &times, params)?;
    report.caveats.extend(later_rows(view, times.as_of));
    Ok(report)
}

/// Each customer's cohort, age at the last purchase, and whether there was a purchase at the age asked for.
pub fn customers(view: &View, params: &Params, cx: &Cx) -> Result<CustomerTable, AnalysisError> {
    let times = times(view, params, cx)?;
    let at = params.at.unwrap_or(0).min(1 << 20) as i32;
    let mut customers = Vec::new();
    let (mut starts, mut lasts, mut active) = (Vec::new(), Vec::new(), Vec::new());
    for (customer, days, _) in times.purchases.buyers() {
        let (Some(&first), Some(&last)) = (days.first(), days.last()) else { continue };
        let cohort = times.index(first);
        customers.push(customer);
        starts.push(cohort);
        lasts.push(i64::from(times.index(last) - cohort));
        active.push(u32::from(days.iter().any(|&day| times.index(day) - cohort == at)));
    }
    let mut cohorts = starts.clone();
    cohorts.sort_unstable();
    cohorts.dedup();
    let of = starts.iter().map(|start| cohorts.partition_point(|other| other < start) as u32).collect();
    let starts = cohorts.iter().map(|&index| times.period.start(index).to_string());
    let columns = [
        ("cohort", CustomerValues::labels(starts, of)),
        ("last_age", CustomerValues::Integers(lasts)),
        ("age", CustomerValues::Integers(vec![at.into(); customers.len()])),
        ("active", CustomerValues::labels(["no", "yes"], active)),
    ];
    Ok(CustomerTable::new(customers, columns))
}

#[cfg(test)]
mod tests;
