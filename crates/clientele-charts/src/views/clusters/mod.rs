//! Clusters: profiles, customers against revenue, a scatter, numbers of clusters compared, stability, rules.

mod bars;
mod choice;
mod explain;
mod headline;
mod names;
mod profile;
mod rules;
mod scatter;
mod stability;

pub(super) use clientele_core::analysis::clusters::Report;
pub(super) use explain::explain;
pub(super) use headline::headline;

use super::context::Context;
use crate::figure::Figure;

/// The analysis's id, in picks and ids.
const ID: &str = "clusters";

/// All figures of a report, the main one first.
pub(super) fn figures(report: &Report, context: &Context<'_>) -> Vec<Figure> {
    let mut out = vec![profile::figure(report, context), bars::figure(report, context)];
    out.extend(scatter::figure(report, context));
    out.extend(rules::figure(report, context));
    out.extend(choice::figures(report, context));
    out.extend(stability::figure(report, context));
    out
}
