//! Lifetime value: who is still alive, what customers are worth, and how far the models can be trusted.

mod deciles;
mod explain;
mod headline;
mod holdout;
mod matrix;
mod spend;
mod tracking;

pub(super) use clientele_core::analysis::clv::Report;
pub(super) use explain::explain;
pub(super) use headline::headline;

use super::context::Context;
use super::contracts;
use crate::figure::Figure;

/// The analysis's id, in picks and ids.
const ID: &str = "clv";

/// All figures of a report, the main one first. Contracts and purchases have different ones.
pub(super) fn figures(report: &Report, context: &Context<'_>) -> Vec<Figure> {
    let mut out: Vec<Figure> = matrix::figure(report, context).into_iter().collect();
    out.extend(deciles::figure(report, context));
    out.extend(tracking::figure(report, context));
    out.extend(holdout::calibration(report, context));
    out.extend(holdout::scores(report, context));
    out.extend(spend::figure(report, context));
    out.extend(contracts::figures(ID, &report.projections, context));
    out
}

/// The name of a model or a naive rule.
fn rule(id: &str, context: &Context<'_>) -> String {
    context.say(&format!("clv-rule-{}", id.replace('_', "-")))
}
