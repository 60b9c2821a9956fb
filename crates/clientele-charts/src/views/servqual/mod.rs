//! Service quality: expectation and perception by dimension, the five gaps, gaps of items, importance against performance, the
//! zone of tolerance, and groups.

mod dimensions;
mod explain;
mod five;
mod groups;
mod headline;
mod items;
mod names;
mod quarters;
mod zone;

pub(super) use clientele_core::analysis::servqual::Report;
pub(super) use explain::explain;
pub(super) use headline::headline;

use super::context::Context;
use crate::figure::Figure;

/// The analysis's id, in picks and ids.
const ID: &str = "servqual";

/// All figures of a report, the main one first.
pub(super) fn figures(report: &Report, context: &Context<'_>) -> Vec<Figure> {
    let mut out = vec![dimensions::figure(report, context)];
    out.extend(five::figure(report, context));
    out.push(items::figure(report, context));
    out.extend(quarters::figure(report, context));
    out.extend(zone::figure(report, context));
    out.extend(groups::figure(report, context));
    out
}
