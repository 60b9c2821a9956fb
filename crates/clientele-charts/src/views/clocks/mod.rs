//! Service times: shares in target, the curve of one clock with its target to drag, its weeks, its groups, what follows, and all
//! clocks in figures.

mod bands;
mod curve;
mod explain;
mod groups;
mod headline;
mod names;
mod table;
mod targets;
mod weeks;

pub(super) use clientele_core::analysis::clocks::Report;
pub(super) use explain::explain;
pub(super) use headline::headline;

use super::context::Context;
use crate::figure::Figure;

/// The analysis's id, in picks and ids.
const ID: &str = "clocks";

/// All figures of a report, the main one first.
pub(super) fn figures(report: &Report, context: &Context<'_>) -> Vec<Figure> {
    let mut out = vec![targets::figure(report, context)];
    out.extend(curve::figure(report, context));
    out.extend(weeks::figure(report, context));
    out.extend(groups::figure(report, context));
    out.extend(bands::figure(report, context));
    out.push(table::figure(report, context));
    out
}
