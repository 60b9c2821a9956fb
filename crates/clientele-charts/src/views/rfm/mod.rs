//! RFM: the grid, where revenue comes from, shares, distributions, recency against frequency, two maps compared.

mod bars;
mod cross;
mod explain;
mod grid;
mod headline;
mod histograms;
mod scatter;
mod segments;
mod tree;

pub(super) use clientele_core::analysis::rfm::Report;
pub(super) use explain::explain;
pub(super) use headline::headline;

use super::context::Context;
use crate::figure::Figure;

/// The analysis's id, in picks and ids.
const ID: &str = "rfm";

/// All figures of a report, the main one first.
pub(super) fn figures(report: &Report, context: &Context<'_>) -> Vec<Figure> {
    let mut out = vec![
        grid::figure(report, context),
        tree::figure(report, context),
        bars::figure(report, context),
        scatter::figure(report, context),
    ];
    out.extend(histograms::figures(report, context));
    out.extend(cross::figure(report, context));
    out
}
