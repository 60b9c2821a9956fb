//! Lifecycle: flows by period, the stock of the dormant, allegiance groups.

mod explain;
mod flows;
mod groups;
mod headline;
mod stock;

pub(super) use clientele_core::analysis::lifecycle::Report;
pub(super) use explain::explain;
pub(super) use headline::headline;

use super::context::Context;
use crate::figure::Figure;

/// The analysis's id, in picks and ids.
const ID: &str = "lifecycle";

/// All figures of a report, the main one first.
pub(super) fn figures(report: &Report, context: &Context<'_>) -> Vec<Figure> {
    vec![flows::figure(report, context), stock::figure(report, context), groups::figure(report, context)]
}
