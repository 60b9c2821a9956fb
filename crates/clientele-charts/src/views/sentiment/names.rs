//! Names and colours of labels, and the columns that tables of summaries share.

use crate::figure::{Column, ColumnKind, Datum, Format, Key, Symbol};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::analysis::sentiment::{Label, Summary};

pub(super) fn label(label: Label, context: &Context<'_>) -> String {
    context.say(&format!("sentiment-label-{}", label.id()))
}

/// The colour of a label, the same on every figure.
pub(super) fn ink(label: Label) -> Ink {
    match label {
        Label::Negative => Ink::Negative,
        Label::Neutral => Ink::Receding,
        Label::Positive => Ink::Positive,
    }
}

/// The key of the labels, each with its share where there is one.
pub(super) fn keys(symbol: Symbol, context: &Context<'_>) -> Vec<Key> {
    Label::ALL.map(|of| Key { label: label(of, context), ink: ink(of), symbol }).into()
}

/// A score with two decimals and its sign; no sign before zero.
pub(super) fn score(value: f64, context: &Context<'_>) -> String {
    let value = if value.abs() < 0.005 { 0.0 } else { value };
    let text = context.numbers().number(value, 2);
    if value > 0.0 { format!("+{text}") } else { text }
}

/// The share of a label with its interval.
pub(super) fn share(summary: &Summary, of: Label, context: &Context<'_>) -> String {
    let (share, lo, hi) = ends(summary, of);
    share.map_or_else(|| "–".to_owned(), |share| context.interval(share, lo.zip(hi)))
}

/// The share of a label and the ends of its interval.
pub(super) fn ends(summary: &Summary, of: Label) -> (Option<f64>, Option<f64>, Option<f64>) {
    match of {
        Label::Negative => (summary.share_negative, summary.negative_lo, summary.negative_hi),
        Label::Neutral => (summary.share_neutral, summary.neutral_lo, summary.neutral_hi),
        Label::Positive => (summary.share_positive, summary.positive_lo, summary.positive_hi),
    }
}

/// The mean score with its interval.
pub(super) fn mean(summary: &Summary, context: &Context<'_>) -> String {
    let Some(mean) = summary.mean else { return "–".to_owned() };
    let value = score(mean, context);
    match summary.mean_lo.zip(summary.mean_hi) {
        None => value,
        Some((lo, hi)) => {
            let (lo, hi) = (score(lo, context), score(hi, context));
            context.fill("chart-interval", &[("value", &value), ("lo", &lo), ("hi", &hi)])
        }
    }
}

/// Columns of a summary: what [`cells`] fills.
pub(super) fn columns(context: &Context<'_>) -> Vec<Column> {
    let share = |id: &str, key: &str| context.column(id, key, ColumnKind::Share);
    let number = |id: &str, key: &str| context.column(id, key, ColumnKind::Number);
    vec![
        number("n", "sentiment-texts"),
        share("share_positive", "sentiment-label-positive"),
        share("positive_lo", "sentiment-positive-lo"),
        share("positive_hi", "sentiment-positive-hi"),
        share("share_neutral", "sentiment-label-neutral"),
        share("share_negative", "sentiment-label-negative"),
        share("negative_lo", "sentiment-negative-lo"),
        share("negative_hi", "sentiment-negative-hi"),
        number("mean", "sentiment-mean"),
        number("mean_lo", "sentiment-mean-lo"),
        number("mean_hi", "sentiment-mean-hi"),
    ]
}

pub(super) fn cells(summary: &Summary, context: &Context<'_>) -> Vec<Datum> {
    let share = |value: Option<f64>| context.datum(&Format::Percent, value);
    let number = |value: Option<f64>| match value {
        Some(value) => Datum::number(value, score(value, context)),
        None => Datum::text("–"),
    };
    vec![
        context.count_datum(summary.n),
        share(summary.share_positive),
        share(summary.positive_lo),
        share(summary.positive_hi),
        share(summary.share_neutral),
        share(summary.share_negative),
        share(summary.negative_lo),
        share(summary.negative_hi),
        number(summary.mean),
        number(summary.mean_lo),
        number(summary.mean_hi),
    ]
}
