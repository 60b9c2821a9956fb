//! Figures of a portrait: the history strip and P(alive) of a customer; the history of a group, what distinguishes it, and what
//! its members need. Not in the list of analyses: a portrait is made of all of them.

mod actions;
mod alive;
mod differences;
mod history;

use super::ViewError;
use super::context::{Context, ViewOptions};
use crate::figure::Figure;
use clientele_core::portrait::Portrait;
use clientele_text::Words;

/// The figures of a portrait, given as the engine's JSON; those that there is nothing for are left out.
///
/// Errors: a text that is no portrait. Cost: linear in the report.
pub fn portrait(report: &str, words: &Words, options: &ViewOptions) -> Result<Vec<Figure>, ViewError> {
    let portrait: Portrait = serde_json::from_str(report)?;
    let context = Context { words, options };
    let figures = [
        history::figure(&portrait, &context),
        alive::figure(&portrait, &context),
        differences::figure(&portrait, &context),
        actions::figure(&portrait, &context),
    ];
    Ok(figures.into_iter().flatten().collect())
}

/// A field of an analysis in words.
fn field(name: &str, context: &Context<'_>) -> String {
    let key = format!("field-{}", name.replace('_', "-"));
    context.words.find(&key, &[]).unwrap_or_else(|| name.to_owned())
}

/// A label of an analysis in words.
fn label(analysis: &str, field: &str, value: &str, context: &Context<'_>) -> String {
    let key = format!("{analysis}-{field}-{}", value.replace('_', "-"));
    context.words.find(&key, &[]).unwrap_or_else(|| value.to_owned())
}
