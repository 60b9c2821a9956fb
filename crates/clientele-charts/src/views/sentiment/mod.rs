//! Sentiment: the distribution of scores, the trend, aspects, groups, the words that made the scores, texts, and the check
//! against labels.

mod aspects;
mod confusion;
mod distribution;
mod explain;
mod groups;
mod headline;
mod names;
mod stack;
mod texts;
mod trend;
mod words;

pub(super) use clientele_core::analysis::sentiment::Report;
pub(super) use explain::explain;
pub(super) use headline::headline;

use super::context::Context;
use crate::figure::Figure;

/// The analysis's id, in picks and ids.
const ID: &str = "sentiment";

/// All figures of a report, the main one first.
pub(super) fn figures(report: &Report, context: &Context<'_>) -> Vec<Figure> {
    let mut out = vec![distribution::figure(report, context)];
    out.extend(trend::figure(report, context));
    out.extend(groups::figure(report, context));
    out.extend(aspects::figure(report, context));
    out.extend(words::figure(report, context));
    out.extend(texts::figure(report, context));
    out.extend(confusion::figures(report, context));
    out
}
