//! Survival: how many stay how long, how long on average, how many are still watched, and the sBG beyond the data.

mod at_risk;
mod curves;
mod headline;
mod means;

pub(super) use clientele_core::analysis::survival::Report;
pub(super) use headline::headline;

use super::context::{Context, any};
use super::contracts;
use crate::figure::Figure;
use clientele_core::analysis::groups::GroupBy;
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

/// The name of a group: a text of the file, or a segment of another analysis in the reader's words.
fn group(label: &str, report: &Report, context: &Context<'_>) -> String {
    let word = match &report.group {
        Some(GroupBy::Analysis { id, field }) => {
            context.words.find(&format!("{id}-{field}-{label}").replace('_', "-"), &[])
        }
        _ => None,
    };
    word.unwrap_or_else(|| contracts::group(label, context))
}

/// The filter of a group; none where there is one curve.
fn pick(label: &str, report: &Report) -> Option<Clause> {
    match report.group.as_ref()? {
        GroupBy::Column { name } => {
            Some(Clause::Values { column: name.clone(), any: vec![label.to_owned()] })
        }
        GroupBy::Analysis { id, field } => Some(Clause::Members {
            analysis: id.clone(),
            params: serde_json::Value::Null,
            is: [(field.clone(), any(label))].into(),
        }),
    }
}
