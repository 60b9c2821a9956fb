//! Kano: features in the plane of Better and Worse, their classes, the 25 cells of one, the continuous variant, and groups.

mod bars;
mod cells;
mod continuous;
mod explain;
mod groups;
mod headline;
mod names;
mod plane;
mod quadrants;

pub(super) use clientele_core::analysis::kano::Report;
pub(super) use explain::explain;
pub(super) use headline::headline;

use super::context::Context;
use crate::figure::Figure;

/// The analysis's id, in picks and ids.
const ID: &str = "kano";

/// All figures of a report, the main one first.
pub(super) fn figures(report: &Report, context: &Context<'_>) -> Vec<Figure> {
    let mut out = vec![plane::figure(report, context), bars::figure(report, context)];
    out.extend(groups::figure(report, context));
    out.extend(cells::figure(report, context));
    out.extend(continuous::figure(report, context));
    out
}
