//! Satisfaction: the grades as a ladder, the scores and their classes, over time, by group, and what customers did after.

mod after;
mod explain;
mod grades;
mod groups;
mod headline;
mod loyalty;
mod names;
mod scores;
mod trend;

pub(super) use clientele_core::analysis::satisfaction::Report;
pub(super) use explain::explain;
pub(super) use headline::headline;

use super::context::Context;
use crate::figure::Figure;

/// The analysis's id, in picks and ids.
const ID: &str = "satisfaction";

/// All figures of a report, the main one first.
pub(super) fn figures(report: &Report, context: &Context<'_>) -> Vec<Figure> {
    let mut out = Vec::new();
    out.extend(grades::figure(report, context));
    out.push(scores::figure(report, context));
    out.extend(trend::figure(report, context));
    out.extend(groups::figure(report, context));
    out.extend(after::figure(report, context));
    out.extend(loyalty::figure(report, context));
    out
}
