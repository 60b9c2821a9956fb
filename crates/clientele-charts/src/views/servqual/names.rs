//! Names of dimensions and items, and what their marks pick.

use super::{ID, Report};
use crate::views::context::Context;
use clientele_core::analysis::servqual::ItemRow;
use clientele_core::filter::{Clause, Test};

/// A dimension in words: one of the five, or a name of the file.
pub(super) fn dimension(name: &str, context: &Context<'_>) -> String {
    context.words.find(&format!("servqual-dimension-{name}"), &[]).unwrap_or_else(|| name.to_owned())
}

/// An item with its dimension, where the one does not say the other.
pub(super) fn item(row: &ItemRow, context: &Context<'_>) -> String {
    let dimension = dimension(&row.dimension, context);
    if row.dimension == "unassigned" || row.item.to_lowercase().contains(&dimension.to_lowercase()) {
        return row.item.clone();
    }
    context.fill("servqual-item", &[("item", &row.item), ("dimension", &dimension)])
}

/// The customers who got less than they expected in a dimension; none where rows are not of customers.
pub(super) fn short_of(dimension: &str, report: &Report, context: &Context<'_>) -> Option<Clause> {
    let short = Test::Range { min: None, max: Some(0.0) };
    report.by_customer.then(|| context.members(ID, [(dimension, short)]))
}

/// The rows of an item, where each row is about one.
pub(super) fn pick(row: &ItemRow, report: &Report) -> Option<Clause> {
    let column = report.item_column.clone()?;
    Some(Clause::Values { column, any: vec![row.item.clone()] })
}
