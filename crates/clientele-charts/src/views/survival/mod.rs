//! Survival: how many stay how long, how long on average, how many are still watched, and the sBG beyond the data.

mod at_risk;
mod curves;
mod explain;
mod headline;
mod means;

pub(super) use clientele_core::analysis::survival::Report;
pub(super) use explain::explain;
pub(super) use headline::headline;

use super::context::Context;
use super::{contracts, groups};
use crate::figure::Figure;
use clientele_core::filter::Clause;

/// The analysis's id, in picks and ids.
const ID: &str = "survival";

/// All figures of a report, the main one first.
pub(super) fn figures(report: &Report, context: &Context<'_>) -> Vec<Figure> {
    let mut out = vec![curves::figure(report, context)];
    out.extend(means::figure(report, context));
    out.extend(at_risk::figure(report, context));
    out.extend(contracts::figures(ID, &report.projections, context));
    out
}

/// The name of a group.
fn group(label: &str, report: &Report, context: &Context<'_>) -> String {
    groups::name(label, report.group.as_ref(), context).unwrap_or_else(|| contracts::group(label, context))
}

/// The filter of a group; none where there is one curve.
fn pick(label: &str, report: &Report) -> Option<Clause> {
    Some(groups::pick(label, report.group.as_ref()?))
}
