//! Survival: how long customers stay, when many have not left yet.
//!
//! # Definition
//! Product-limit curve `S(t)` = product over times up to `t` at which somebody ended of `1 - d/n`; who has not ended is
//! censored, not dropped. Intervals from Greenwood's variance, symmetric in `ln(-ln S)` unless chosen otherwise. The
//! median is the first time with `S <= 0.5`. The restricted mean is the area under the curve up to `limit`: by default the
//! last time at which every group has somebody at risk, or an ended curve (at 0 it stays). A group in which nobody has
//! ended yet (customers of the last weeks) does not shorten it for the others; where it is not observed until the limit
//! its mean is missing, not guessed. What lasts ([`Clock`]):
//! - `lapse`: from the first purchase until silent for `inactive_days` for the first time; who comes back later has
//!   lapsed all the same, so that nothing is judged with later knowledge. Censored on the as-of date, which defaults to
//!   the last day. `inactive_days` defaults to the 90% quantile (type 7) of all gaps between purchase days, rounded up;
//!   90 where there are fewer than 10 gaps;
//! - `repeat`: from the first purchase to the second;
//! - `columns`: a column of durations and one that says who ended (roles tenure and churned).
//!
//! Groups are compared by the log-rank test and by restricted means against the largest group. With `survivors`
//! (columns of a renewal table: customers at the beginning and after each period), and for whole-number tenures, the
//! sBG is fitted and drawn twice as far as the data go.
//!
//! # Input
//! Customer, date and money; or tenure and churned, or the columns named; or a renewal table. `group`: a column (a
//! customer's first value counts) or an analysis that segments (`rfm`, `rfm.segment`); the eight largest are kept.
//!
//! # Output
//! [`Report`]: times in `time_unit`, or in the column's own unit.
//!
//! # Errors
//! The view's own; an unknown column; a level outside 0.5 to 1 or another bad number; no usable duration.
//!
//! # Edge cases
//! Nobody ended: the curve stays at 1, no median, caveat `all-censored`. A life without length (first seen on the as-of
//! date) is left out and counted. One customer, a group of one: a curve of one step. Where the last ones end, the
//! variance has no value and the interval's upper end stays where it was.
//!
//! # Cost
//! One pass over the orders and a sort of the durations.
//!
//! # Source
//! Kaplan and Meier (1958); Greenwood (1926); Mantel (1966); Klein and Moeschberger, Survival Analysis, 2003; Fader and
//! Hardie (2007) for the sBG.
//!
//! # Example
//! ```
//! use clientele_core::{Cx, analysis::survival, mapping::Mapping, model::{Dataset, View}};
//! let text = "id,weeks,left\na,9,1\nb,13,1\nc,13,0\nd,18,1\n";
//! let table = clientele_core::ingest::read_text(text).unwrap().table;
//! let mapping: Mapping = serde_json::from_str(r#"{"tenure":"weeks","churned":"left"}"#).unwrap();
//! let data = Dataset::new(table, mapping);
//! let report = survival::run(&View::all(&data, data.rows()), &survival::Params::default(), &Cx::silent()).unwrap();
//! let curve = &report.curves[0];
//! assert_eq!((curve.n, curve.events, curve.median), (4, 3, Some(13.0)));
//! assert_eq!(curve.points[1].survival, 0.5);
//! ```

mod curves;
mod lives;
mod params;
mod report;

pub use params::{Clock, Params, params};
pub use report::{AtRisk, Curve, Difference, LogRankRow, Point, Report};

use super::contract::Cohort;
use super::{AnalysisError, Caveat};
use crate::cx::Cx;
use crate::model::{CustomerTable, CustomerValues, Keys, View};
use crate::order::Order;
use crate::stats::km::Lifetime;
use crate::stats::log_rank::log_rank;
use lives::Lives;

/// Survival of the customers of a view.
pub fn run(view: &View, params: &Params, cx: &Cx) -> Result<Report, AnalysisError> {
    params.check()?;
    if !params.survivors.is_empty() {
        return renewal_table(view, params);
    }
    let lives = Lives::of(view, params, cx)?;
    cx.tick(1, 3)?;
    let groups = lives.by_group();
    let mut report = empty(params);
    report.clock = lives.clock;
    report.as_of = lives.as_of;
    report.time_unit = lives.as_of.map(|_| params.time_unit);
    report.inactive_days = lives.inactive_days;
    report.group = lives.groups.as_ref().map(|(by, _)| by.clone());
    curves::fill(&mut report, &groups, params);
    cx.tick(2, 3)?;
    report.n_left_out = lives.all.len() as u64 - report.n;
    let group_lives: Vec<Vec<Lifetime>> = groups.into_iter().map(|(_, lives)| lives).collect();
    report.log_rank = log_rank(&group_lives).map(curves::log_rank_row);
    if lives.clock == Clock::Columns && lives.all.iter().all(|life| life.time.fract() == 0.0) {
        let cohort = Cohort::from_lives(lives.all.iter().map(|life| (life.time, life.ended)));
        add_projection(&mut report, &cohort);
    }
    report.caveats = caveats(&report, &lives);
    Ok(report)
}

fn empty(params: &Params) -> Report {
    Report {
        as_of: None,
        clock: Clock::Columns,
        time_unit: None,
        inactive_days: None,
        group: None,
        band: params.band,
        level: params.level,
        n: 0,
        n_left_out: 0,
        curves: Vec::new(),
        log_rank: None,
        differences: Vec::new(),
        at_risk: AtRisk::default(),
        models: Vec::new(),
        projections: Vec::new(),
        caveats: Vec::new(),
    }
}

fn renewal_table(view: &View, params: &Params) -> Result<Report, AnalysisError> {
    let mut report = empty(params);
    for cohort in Cohort::from_columns(view, &params.survivors)? {
        report.curves.push(curves::of_table(&cohort, params));
        add_projection(&mut report, &cohort.fitted_on(params.periods));
    }
    report.n = report.curves.iter().map(|curve| curve.n).sum();
    if report.models.len() < report.curves.len() {
        report.caveats.push(Caveat::new("nobody-left", []));
    }
    Ok(report)
}

fn add_projection(report: &mut Report, cohort: &Cohort) {
    if let Some((model, row)) = cohort.fit() {
        report.models.push(row);
        // Undiscounted lifetimes are often infinite; those of the clv analysis are discounted.
        report.projections.push(cohort.project(&model, 0.0));
    }
}

fn caveats(report: &Report, lives: &Lives) -> Vec<Caveat> {
    let mut caveats = Vec::new();
    if report.curves.iter().all(|curve| curve.events == 0) {
        caveats.push(Caveat::new("all-censored", [("customers", report.n as f64)]));
    }
    if report.n_left_out > 0 {
        caveats.push(Caveat::new("lives-left-out", [("lives", report.n_left_out as f64)]));
    }
    if let Some((_, groups)) = lives.groups.as_ref().filter(|(_, groups)| groups.n_left_out > 0) {
        caveats.push(Caveat::new("groups-left-out", [("groups", groups.n_left_out as f64)]));
    }
    if lives.n_gaps.is_some_and(|n| n < 10) {
        caveats.push(Caveat::new("few-gaps", [("gaps", lives.n_gaps.unwrap_or(0) as f64)]));
    }
    let small = report.curves.iter().filter(|curve| curve.n < 10).count();
    if small > 0 {
        caveats.push(Caveat::new("small-groups", [("groups", small as f64)]));
    }
    caveats
}

/// How long each customer has lasted and whether that ended.
pub fn customers(view: &View, params: &Params, cx: &Cx) -> Result<CustomerTable, AnalysisError> {
    params.check()?;
    let lives = Lives::of(view, params, cx)?;
    let known = lives.customers.iter().zip(&lives.all).filter(|(key, _)| **key != Keys::NONE);
    let mut rows: Vec<(u32, f64, u32)> =
        known.map(|(&key, life)| (key, life.time, u32::from(life.ended))).collect();
    // A customer with several rows keeps the longest life.
    rows.order_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
    rows.dedup_by_key(|row| row.0);
    let state = CustomerValues::labels(["active", "ended"], rows.iter().map(|row| row.2).collect());
    let time = CustomerValues::Numbers(rows.iter().map(|row| row.1).collect());
    let customers = rows.iter().map(|row| row.0).collect();
    Ok(CustomerTable::new(customers, [("time", time), ("state", state)]))
}

#[cfg(test)]
mod tests;
