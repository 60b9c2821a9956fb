//! Economics: what winning and keeping customers costs, what it brings, and where the next unit of money belongs.
//!
//! # Definition
//! With `r` the retention rate (share of a period's active customers who are active in the next, pooled over complete
//! periods), `m` the margin of an active customer in a period and `d` the discount rate of a period:
//! - value: `m (1 + d) / (1 + d - r)` for a customer just won, the first payment counted; `m r / (1 + d - r)` for one who
//!   has just paid. Both before anything is spent on keeping. With a horizon, the same sums cut after so many later
//!   payments;
//! - one point of retention: the exact difference of value at `r + 0.01`, and the slope times 0.01 beside it;
//! - response to spending: `rate = ceiling (1 - exp(-k spend))` through the present point. Winning: spending per prospect,
//!   value per prospect `rate V - spend`, greatest where the next customer costs `V`. Keeping: spending `R` per active
//!   customer, due in the period in which it is to work, `V(R) = m + (m r(R) - R) / (1 + d - r(R))`, greatest where the
//!   next customer kept costs `(m (1 + d) - R) / (1 + d - r)`;
//! - payback: the first age at which the margin per customer, added up over ages, each averaged over the customers watched
//!   that long, has reached the cost of winning;
//! - lifetime figures: spend times years; discounted; and weighted with the share still there, payments at the beginning
//!   of each year.
//!
//! Customers who leave are taken as gone for good: who comes back later counts as lost, and `share_resurrected` says how
//! far that is from the truth. Intervals are those of the retention rate (Wilson 95%, customers of different periods as
//! independent), carried through each formula; that of the payback curve is of the mean over customers.
//!
//! # Input
//! Customer, date and money; cost and acquisition cost where there are such columns.
//!
//! # Output
//! [`Report`]; rates are 0..1, money is in the file's unit.
//!
//! # Errors
//! As [`super::rfm`]; fewer than two complete periods; a parameter out of range.
//!
//! # Edge cases
//! Costs that nobody gave are assumed, with a caveat, and prove no claim. Nobody kept, all kept, or a ceiling at or below
//! the present rate: no response curve of keeping, caveat. Nobody leaves and nothing is discounted: value has no end and
//! is missing. No margin: nothing is worth spending. In the first period everybody is new.
//!
//! # Cost
//! Three passes over the orders, one over the rows where a cost column is mapped.
//!
//! # Source
//! Blattberg and Deighton, Harvard Business Review 74 (4, 1996), 136-144; Gupta and Lehmann, Journal of Interactive
//! Marketing 17 (1, 2003), 9-24, for the margin multiple; Pfeifer, Journal of Targeting, Measurement and Analysis for
//! Marketing 13 (2, 2005), 179-188, on ratios of average costs; Reichheld and Sasser (1990) for the claim of five points.
//!
//! # Example
//! ```
//! use clientele_core::{Cx, analysis::economics, mapping::Mapping, model::{Dataset, View}};
//! // Of ten customers of January, eight come back in February.
//! let mut text = String::from("customer,date,amount\n");
//! for i in 0..10 {
//!     text += &format!("c{i},2024-01-15,100\n");
//!     if i < 8 {
//!         text += &format!("c{i},2024-02-{},100\n", if i == 0 { 29 } else { 10 });
//!     }
//! }
//! let table = clientele_core::ingest::read_text(&text).unwrap().table;
//! let mapping: Mapping =
//!     serde_json::from_str(r#"{"customer":"customer","date":"date","amount":"amount"}"#).unwrap();
//! let data = Dataset::new(table, mapping);
//! let view = View::all(&data, data.transactions.as_ref().unwrap());
//! let params = economics::Params { annual_discount_rate: 1.12f64.powi(12) - 1.0, ..Default::default() };
//! let report = economics::run(&view, &params, &Cx::silent()).unwrap();
//! // Gupta and Lehmann: 80% retention at 12% a period is worth 2.50 margins.
//! assert!((report.clv.unwrap().margin_multiple - 2.5).abs() < 1e-9);
//! ```

mod base;
mod claims;
mod lifetime;
mod params;
mod payback;
mod report;
mod response;
mod value;

pub use base::{PeriodRow, Retention};
pub use claims::{Claim, ClaimKind, Claims, Verdict};
pub use lifetime::{Lifetime, LifetimeRow};
pub use params::{Params, params};
pub use payback::{Payback, PaybackPoint};
pub use report::{Cost, CostSource, Equity, Report};
pub use response::{Response, ResponsePoint};
pub use value::{Clv, Interval, PointValue, ValuePoint};

use super::as_of::later_rows;
use super::clv::margin_of;
use super::{AnalysisError, Caveat};
use crate::cx::Cx;
use crate::mapping::Role;
use crate::model::View;
use base::Base;
use claims::Costs;
use response::Curve;
use value::Terms;

/// What winning and keeping the customers of a view costs and brings.
pub fn run(view: &View, params: &Params, cx: &Cx) -> Result<Report, AnalysisError> {
    params.check()?;
    let base = Base::of(view, params, cx)?;
    cx.tick(1, 2)?;
    let retention = base.retention(params.pairs)?;
    let share = params.margin.or_else(|| margin_of(view));
    let margin = share.unwrap_or(1.0);
    let money = |minor: i64| view.transactions.money(minor);
    let (revenue, n_active) = base.revenue();
    let terms = Terms {
        margin: margin * money(revenue) / n_active.max(1) as f64,
        discount: (1.0 + params.annual_discount_rate).powf(1.0 / base.per_year()) - 1.0,
        horizon: params.horizon,
    };
    let clv = terms.clv(&retention);
    let acquisition_cost =
        acquisition_cost(view, params, clv.map_or(terms.margin, |clv| clv.first_included.value));
    let retention_cost = cost(params.retention_cost, None, 0.1 * terms.margin);
    let keeping = keeping(&terms, &retention, params, retention_cost.value);
    let acquisition = acquisition(&terms, &retention, params, (acquisition_cost.value, retention_cost.value));
    let known = [&acquisition_cost, &retention_cost].iter().all(|cost| cost.source != CostSource::Assumed);
    let costs = Costs { acquisition: acquisition_cost.value, retention: retention_cost.value, known };
    let claims = claims::claims(&terms, &retention, &costs, (acquisition.as_ref(), keeping.as_ref()));
    let periods = base.rows(money);
    let new = || periods.iter().skip(1).map(|row| row.new);
    let mut report = Report {
        as_of: base.as_of,
        returns: params.returns,
        period: params.period,
        margin,
        annual_discount_rate: params.annual_discount_rate,
        discount_rate: terms.discount,
        horizon: params.horizon,
        n_customers: base.purchases.buyers().count() as u64,
        n_orders: base.purchases.n_orders() as u64,
        revenue: money(revenue),
        retention,
        margin_per_customer: terms.margin,
        new_per_period: new().sum::<u64>() as f64 / new().count().max(1) as f64,
        share_resurrected: base.share_resurrected(),
        acquisition_cost,
        retention_cost,
        clv,
        point: terms.point(&retention, base.n_last()),
        value_curve: terms.curve(),
        payback: payback::payback(&base, margin * money(1), terms.discount, acquisition_cost.value),
        equity: equity(&terms, acquisition.as_ref(), keeping.as_ref()),
        acquisition,
        keeping,
        claims,
        lifetime: lifetime::lifetime(&base, params, money),
        periods,
        caveats: Vec::new(),
    };
    report.caveats = caveats(view, &report, share.is_none());
    Ok(report)
}

fn cost(given: Option<f64>, column: Option<f64>, assumed: f64) -> Cost {
    match (given, column) {
        (Some(value), _) => Cost { value, source: CostSource::Given },
        (None, Some(value)) => Cost { value, source: CostSource::Column },
        (None, None) => Cost { value: assumed.max(0.0), source: CostSource::Assumed },
    }
}

/// Given, or the mean over customers of the column, in which each customer's is the greatest number in any of the
/// customer's rows; or else a third of the value, the rule of thumb of three to one.
fn acquisition_cost(view: &View, params: &Params, value: f64) -> Cost {
    let column = view.data.mapping.get(Role::AcquisitionCost).and_then(|name| view.data.table.column(name));
    let mean = column.and_then(|column| {
        let mut each: Vec<Option<f64>> = vec![None; view.transactions.customers.len()];
        for row in view.rows.iter() {
            let who = view.transactions.customer.get(row).copied().unwrap_or(u32::MAX);
            let cost = Some(column.number(row)).filter(|cost| cost.is_finite() && *cost >= 0.0);
            if let (Some(cost), Some(slot)) = (cost, each.get_mut(who as usize)) {
                *slot = Some(slot.map_or(cost, |known| known.max(cost)));
            }
        }
        let n = each.iter().flatten().count();
        (n > 0).then(|| each.iter().flatten().sum::<f64>() / n as f64)
    });
    cost(params.acquisition_cost, mean.filter(|mean| *mean > 0.0), value / 3.0)
}

/// The curve of keeping through a present rate; none where the rate is zero or at the ceiling, or nothing is spent.
fn keeping_curve(params: &Params, rate: f64, spend: f64) -> Option<Curve> {
    let ceiling = params.retention_ceiling.unwrap_or((0.5 + 0.5 * rate).min(0.999));
    Curve::through(spend, rate, ceiling)
}

fn keeping(terms: &Terms, kept: &Retention, params: &Params, spend: f64) -> Option<Response> {
    let curve = |rate: f64| keeping_curve(params, rate, spend);
    let middle = curve(kept.rate)?;
    // An end of the interval may lie beyond the ceiling; the estimate stands in for it.
    let ends = [kept.lo, kept.hi].map(|rate| curve(rate).unwrap_or(middle));
    response::retention(terms, middle, spend, ends)
}

fn acquisition(
    terms: &Terms,
    kept: &Retention,
    params: &Params,
    (acquisition_cost, retention_cost): (f64, f64),
) -> Option<Response> {
    let rate = params.acquisition_rate;
    let ceiling = params.acquisition_ceiling.unwrap_or((2.0 * rate).min(0.5 + 0.5 * rate));
    let curve = Curve::through(acquisition_cost * rate, rate, ceiling)?;
    let worth = terms.over(kept, |rate| terms.value(rate, retention_cost))?;
    Some(response::acquisition(curve, acquisition_cost * rate, (worth.value, worth.lo, worth.hi)))
}

/// Per prospect: winning as well as can be, what customers are worth who are kept as well as can be.
fn equity(terms: &Terms, won: Option<&Response>, kept: Option<&Response>) -> Option<Equity> {
    let (won, kept) = (won?, kept?);
    let curve = Curve::through(won.present.spend, won.present.rate, won.ceiling)?;
    let worth = terms.value(kept.best.rate, kept.best.spend)?;
    let best = response::acquisition(curve, won.present.spend, (worth, worth, worth)).best;
    Some(Equity { present: won.present.value, best: best.value })
}

fn caveats(view: &View, report: &Report, value_is_revenue: bool) -> Vec<Caveat> {
    let mut caveats = Vec::new();
    let mut say = |wanted: bool, code: &str, args: &[(&str, f64)]| {
        if wanted {
            let args = args.iter().map(|&(name, value)| (name.to_owned(), value)).collect();
            caveats.push(Caveat { code: code.to_owned(), args });
        }
    };
    let assumed = |cost: &Cost| cost.source == CostSource::Assumed;
    say(value_is_revenue, "value-is-revenue", &[]);
    say(assumed(&report.acquisition_cost), "economics-acquisition-assumed", &[]);
    say(assumed(&report.retention_cost), "economics-retention-assumed", &[]);
    say(report.margin_per_customer <= 0.0, "economics-no-margin", &[]);
    say(report.clv.is_none(), "economics-no-end", &[]);
    let share = (100.0 * report.share_resurrected).round();
    say(share >= 10.0, "economics-come-back", &[("share", share)]);
    say(report.keeping.is_none(), "economics-no-curve", &[]);
    let few = report.retention.n_pairs;
    say(few < 3, "economics-few-periods", &[("pairs", few as f64)]);
    caveats.extend(later_rows(view, report.as_of));
    caveats
}

#[cfg(test)]
mod tests;
