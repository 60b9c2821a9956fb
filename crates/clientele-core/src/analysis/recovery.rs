//! Recovery: complaint, apology, solution, remedy -- was it done, who stayed, and is the recovery paradox real here?
//!
//! # Definition
//! Four steps (真诚致歉 apology, 积极聆听 listening, 提供解决方案 solution, 采取补救行动 remedy), those that the file has. A step was taken where
//! its cell says yes, a number above zero, a moment, or any text that is no "no"; an empty cell is a no in a column that
//! otherwise never says no, else it is not said. Shares have Wilson's interval, mean scores by the number of steps Student's.
//!
//! A complaint is *recovered* by the rule `remedy` (a remedy, and a solution where a column says so), `all_steps` (all that the
//! file has) or `score` (at least `threshold`). With orders beside the complaints, each customer is one of three:
//! - recovered or unrecovered, by the first complaint (those of one day are one failure, recovered when all are);
//! - never failed: no complaint in the whole file, whatever the filter. These have no day of failure; the days of the others,
//!   in their order, are dealt out to them in turn, in the order of their identifiers.
//!
//! Prior value is money and orders in the `before` days up to and with that day; who has no order in them, or whose `window`
//! days behind it are not all known, is left out. Retained is who buys again within the window; spend is the money in it.
//!
//! The groups are matched exactly on classes of prior value: quantiles (type 1) of money and of orders of those who
//! complained. Within classes that both groups have, the difference in retention and in mean spend is weighted by
//! `n1 n0 / (n1 + n0)` (Mantel and Haenszel), with Greenland and Robins's variance, or the sample variances, and a normal 95%
//! interval. The *paradox* is real here when the recovered less those who never failed lies above zero with its whole interval.
//! All of it is correlation: who gets a remedy is not drawn by lot.
//!
//! # Input
//! Complaints: the day (role opened or date), at least one column of steps (role recovery, or names in three languages;
//! `steps` names them instead), the customer for what became of them, a score. Beside them a file of orders.
//!
//! # Output
//! [`Report`]. Of customers: `recovery` (recovered, unrecovered, unknown), complaints, steps at the first.
//!
//! # Errors
//! No step; a named column that is not there; the rule of scores without scores; a bad number; no row.
//!
//! # Edge cases
//! No orders: `after` is missing. A filter that only complaints know narrows the orders to their customers, so that nobody is
//! left who never failed, and a caveat says so. A class with one group is not compared and counted.
//!
//! # Cost
//! A pass over the complaints for each step, one over the orders, a sort of the prior values.
//!
//! # Source
//! McCollough and Bharadwaj (1992) for the paradox; Mantel and Haenszel (1959); Greenland and Robins (1985); Wilson (1927).
//!
//! # Example
//! ```
//! use clientele_core::{Cx, analysis::recovery, ingest, mapping::Mapping, model::{Dataset, View}};
//! let text = "client,opened,apology,remedy\na,2024-03-04,yes,voucher\nb,2024-03-05,yes,\nc,2024-03-06,no,voucher\n";
//! let mapping: Mapping = serde_json::from_str(r#"{"customer":"client","opened":"opened"}"#).unwrap();
//! let data = Dataset::new(ingest::read_text(text).unwrap().table, mapping);
//! let report = recovery::run(&View::all(&data, data.rows()), &recovery::Params::default(), &Cx::silent()).unwrap();
//! assert_eq!((report.n_complaints, report.steps[0].share.done, report.steps[1].share.done), (3, 2, 2));
//! assert_eq!((report.all_steps.done, report.recovered.done), (1, 2));
//! assert!(report.after.is_none(), "there are no orders");
//! ```

mod complaints;
mod matching;
mod params;
mod report;
mod steps;

pub use params::{Params, Rule, Step, Steps, params};
pub use report::{
    After, Comparison, Group, GroupRow, Paradox, Report, StepRow, StepShare, StepsRow, Stratum, Verdict,
};

use super::{AnalysisError, Caveat};
use crate::cx::Cx;
use crate::mapping::Role;
use crate::model::{CustomerTable, CustomerValues, Dataset, Transactions, View};
use complaints::Complaints;

/// Whether a data set holds complaints with steps: more than a solution, which every ticket has, and more than one beside
/// money, because an order may have a refund.
pub fn fits(data: &Dataset) -> bool {
    let dated = [Role::Opened, Role::Date].iter().any(|role| data.mapping.get(*role).is_some());
    let steps = if dated { steps::labels(data, &Params::default()) } else { Vec::new() };
    steps.iter().any(|(step, _)| *step != Step::Solution)
        && (data.transactions.is_err() || steps.len() > 1)
        && steps.iter().all(|(_, label)| data.table.column(label).is_some())
}

/// The recovery of the complaints of a view.
pub fn run(view: &View, params: &Params, cx: &Cx) -> Result<Report, AnalysisError> {
    params.check()?;
    let complaints = Complaints::of(view, params)?;
    let n_complaints = view.rows.count() as u64;
    if n_complaints == 0 {
        return Err(AnalysisError::NothingMatches);
    }
    let by_customer = view.data.mapping.get(Role::Customer).is_some();
    let mut report = Report {
        n_complaints,
        n_customers: view.present().count() as u64,
        steps: complaints.step_rows(),
        all_steps: complaints.all_steps(),
        by_steps: complaints.by_steps(),
        score: view.data.mapping.get(Role::Score).map(str::to_owned),
        rule: params.rule,
        recovered: complaints.all_recovered(),
        after: if by_customer { matching::after(view, &complaints, params, cx)? } else { None },
        by_customer,
        caveats: Vec::new(),
    };
    report.caveats = caveats(&report, view);
    Ok(report)
}

/// Fewer customers than this in a comparison say little.
const FEW: u64 = 30;

fn caveats(report: &Report, view: &View) -> Vec<Caveat> {
    let undated = || {
        view.rows.iter().filter(|&row| view.transactions.day.get(row) == Some(&Transactions::NO_DAY)).count()
    };
    let mut counts = vec![
        ("recovery-undated", "rows", undated() as u64),
        ("recovery-not-said", "rows", report.n_complaints - report.recovered.n),
    ];
    let mut caveats = Vec::new();
    if let Some(after) = &report.after {
        caveats.push(Caveat::new("recovery-correlation", []));
        let few = after.comparisons.iter().take(1).find(|row| row.n_first.min(row.n_second) < FEW);
        counts.extend([
            ("recovery-not-in-orders", "customers", after.n_not_in_orders),
            ("recovery-too-late", "customers", after.n_too_late),
            ("recovery-no-prior", "customers", after.n_no_prior),
            ("recovery-few", "customers", few.map_or(0, |row| row.n_first.min(row.n_second))),
        ]);
        if after.groups.iter().any(|row| row.group == Group::NeverFailed && row.n == 0) {
            caveats.push(Caveat::new("recovery-nobody-else", []));
        }
    }
    let said = counts.into_iter().filter(|(_, _, n)| *n > 0);
    caveats.extend(said.map(|(code, name, n)| Caveat::new(code, [(name, n as f64)])));
    caveats
}

/// What became of each complaining customer's first complaint: `recovery` (`recovered`, `unrecovered`, `unknown`), how many
/// `complaints` there were, and how many `steps` were taken at the first.
pub fn customers(view: &View, params: &Params, _cx: &Cx) -> Result<CustomerTable, AnalysisError> {
    params.check()?;
    if view.data.mapping.get(Role::Customer).is_none() {
        return Err(AnalysisError::MissingRole { role: Role::Customer });
    }
    let failures = Complaints::of(view, params)?.failures();
    let of = |failure: &complaints::Failure| failure.recovered.map_or(2, |recovered| u32::from(!recovered));
    let labels = [Group::Recovered.id(), Group::Unrecovered.id(), "unknown"];
    let columns = [
        ("recovery", CustomerValues::labels(labels, failures.iter().map(of).collect())),
        ("complaints", CustomerValues::Integers(failures.iter().map(|failure| failure.n).collect())),
        ("steps", CustomerValues::Integers(failures.iter().map(|failure| failure.steps).collect())),
    ];
    Ok(CustomerTable::new(failures.iter().map(|failure| failure.who).collect(), columns))
}

#[cfg(test)]
mod tests;
