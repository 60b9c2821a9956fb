//! What stands in the cells and heads of the grid.

use crate::parts::filter_chips::label;
use crate::session::Session;
use crate::state::Order;
use crate::tasks::export::field_name;
use crate::wire::{Field, FieldKind};
use leptos::prelude::WithUntracked;
use serde_json::Value;

/// What customers are ordered by unless the user says otherwise, largest first or not: the first of these that there is.
const USUAL: [(&str, bool); 4] = [("place", false), ("monetary", true), ("value", true), ("revenue", true)];

/// The user's order, or the usual one.
pub(super) fn order(chosen: Order, columns: &[Field]) -> Order {
    if chosen != Order::default() {
        return chosen;
    }
    if columns.is_empty() {
        // Not known yet; the engine passes over a field that is not there.
        return Order { sort: "monetary".to_owned(), descending: true };
    }
    let named = |wanted: &str| columns.iter().find(|field| parts(&field.name, "").1 == wanted);
    let found = USUAL.iter().find_map(|&(name, descending)| Some((named(name)?, descending)));
    found.map(|(field, descending)| Order { sort: field.name.clone(), descending }).unwrap_or_default()
}

/// The analysis and the field of a column: `rfm.segment`, or a field of the analysis around.
pub(super) fn parts<'a>(name: &'a str, around: &'a str) -> (&'a str, &'a str) {
    name.split_once('.').unwrap_or((around, name))
}

/// A column's name, and above it the analysis it comes from where there are several.
pub(super) fn head(session: Session, name: &str) -> (Option<String>, String) {
    let (analysis, field) = parts(name, "");
    let above = (!analysis.is_empty()).then(|| session.t(&format!("{analysis}-title")));
    (above, field_name(session, field))
}

/// A value in words and numbers of the language; shares as per cent.
pub(super) fn text(session: Session, around: &str, field: &Field, cell: &Value) -> String {
    let (analysis, name) = parts(&field.name, around);
    let number = |decimals| {
        let number = cell.as_f64()?;
        Some(session.words.with_untracked(|words| words.numbers().number(number, decimals)))
    };
    let written = match field.kind {
        FieldKind::Label if name == "customer" => cell.as_str().map(str::to_owned),
        FieldKind::Label => cell.as_str().map(|value| label(session, analysis, name, value)),
        FieldKind::Integer => number(0),
        FieldKind::Number if is_share(name) => {
            let share = cell.as_f64();
            share.map(|share| session.words.with_untracked(|words| words.numbers().percent(share, 1)))
        }
        FieldKind::Number => number(2),
    };
    written.unwrap_or_else(|| "–".to_owned())
}

/// Probabilities and shares, by the naming rule of the engine.
fn is_share(name: &str) -> bool {
    name.starts_with("p_") || name == "share" || name.ends_with("_share")
}

/// Names need room, scores little.
pub(super) fn widths(columns: &[Field]) -> String {
    let width = |field: &Field| match field.kind {
        FieldKind::Label => "minmax(132px, 2fr)",
        FieldKind::Number => "minmax(116px, 1.4fr)",
        FieldKind::Integer => "minmax(92px, 1fr)",
    };
    columns.iter().map(width).collect::<Vec<_>>().join(" ")
}
