//! Churn: what calling brings, whom to call, how far the probabilities can be trusted, what they rest on, and which alarms
//! come next.

mod alarms;
mod coefficients;
mod explain;
mod headline;
mod list;
mod profit;
mod validation;

pub(super) use clientele_core::analysis::churn::Report;
pub(super) use explain::explain;
pub(super) use headline::headline;

use super::context::{Context, range};
use crate::figure::Figure;
use clientele_core::filter::Clause;

/// The analysis's id, in picks and ids.
const ID: &str = "churn";

/// All figures of a report, the main one first.
pub(super) fn figures(report: &Report, context: &Context<'_>) -> Vec<Figure> {
    let mut out: Vec<Figure> = profit::figure(report, context).into_iter().collect();
    out.extend(list::figure(report, context));
    out.extend(alarms::figure(report, context));
    out.extend(validation::figures(report, context));
    out.extend(coefficients::figure(report, context));
    out
}

/// The customers from one place on the list up to another.
fn places(from: u64, to: u64, context: &Context<'_>) -> Clause {
    context.members(ID, [("place", range(from as f64, to as f64 + 1.0))])
}
