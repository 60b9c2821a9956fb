//! Texts to read, with the words that made their scores in colour.

use super::{ID, Report, headline, names};
use crate::figure::{ColumnKind, DataTable, Datum, Figure, Stretch};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::analysis::sentiment::{Example, Shown, Span};

/// So many texts of each kind are in the figure.
const MOST: usize = 6;
/// Texts are cut after so many places.
const PLACES: usize = 260;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let rows: Vec<Vec<Datum>> = [Shown::Negative, Shown::Positive, Shown::Mixed]
        .into_iter()
        .flat_map(|shown| report.examples.iter().filter(move |example| example.shown == shown).take(MOST))
        .map(|example| row(example, context))
        .collect();
    if rows.is_empty() {
        return None;
    }
    let columns = vec![
        context.column("shown", "sentiment-kind", ColumnKind::Text),
        context.column("text", "sentiment-text", ColumnKind::Text),
        context.column("score", "sentiment-score", ColumnKind::Number),
        context.column("row", "sentiment-line", ColumnKind::Number),
    ];
    Some(Figure {
        id: format!("{ID}-texts"),
        title: context.say("sentiment-texts-title"),
        subtitle: context.say("sentiment-texts-subtitle"),
        summary: headline(report, context),
        panels: Vec::new(),
        keys: Vec::new(),
        notes: Vec::new(),
        table: DataTable { columns, rows },
    })
}

fn row(example: &Example, context: &Context<'_>) -> Vec<Datum> {
    let shown = match example.shown {
        Shown::Positive => "sentiment-label-positive",
        Shown::Negative => "sentiment-label-negative",
        Shown::Mixed => "sentiment-mixed",
        Shown::Drawn => "sentiment-drawn",
    };
    let shown_text = beginning(&example.text);
    let cut = example.cut || shown_text.len() < example.text.len();
    let text = if cut { format!("{shown_text}…") } else { shown_text.to_owned() };
    vec![
        Datum::text(context.say(shown)),
        Datum::coloured(text, example.spans.iter().map(stretch).collect()),
        Datum::number(example.score, names::score(example.score, context)),
        context.count_datum(example.row),
    ]
}

/// What fits into a few lines on a phone; wide characters take two places.
fn beginning(text: &str) -> &str {
    let mut places = PLACES;
    let end = text.char_indices().find(|(_, c)| {
        let next = places.checked_sub(if *c > '\u{2e80}' { 2 } else { 1 });
        places = next.unwrap_or(0);
        next.is_none()
    });
    end.and_then(|(at, _)| text.get(..at)).unwrap_or(text)
}

fn stretch(span: &Span) -> Stretch {
    let ink = if span.effect > 0.0 {
        Ink::Positive
    } else if span.effect < 0.0 {
        Ink::Negative
    } else {
        Ink::Muted
    };
    Stretch { from: span.from as usize, to: span.to as usize, ink }
}
