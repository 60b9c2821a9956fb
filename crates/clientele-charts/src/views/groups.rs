//! Groups of customers or rows: what they are called and what they stand for.

use super::context::{Context, any};
use clientele_core::analysis::groups::GroupBy;
use clientele_core::filter::Clause;

/// The word of a segment of another analysis; none for a text of the file, which stands for itself.
pub(super) fn name(label: &str, by: Option<&GroupBy>, context: &Context<'_>) -> Option<String> {
    let GroupBy::Analysis { id, field } = by? else { return None };
    context.words.find(&format!("{id}-{field}-{label}").replace('_', "-"), &[])
}

/// The filter of a group.
pub(super) fn pick(label: &str, by: &GroupBy) -> Clause {
    match by {
        GroupBy::Column { name } => Clause::Values { column: name.clone(), any: vec![label.to_owned()] },
        GroupBy::Analysis { id, field } => Clause::Members {
            analysis: id.clone(),
            params: serde_json::Value::Null,
            is: [(field.clone(), any(label))].into(),
        },
    }
}
