//! Ratings have two decimals everywhere.

use crate::figure::{Axis, AxisKind, Datum, Format};
use crate::views::context::Context;

/// A value with the ends of its interval, each of which may be unknown.
pub(in crate::views) type Ends = (Option<f64>, Option<f64>, Option<f64>);

/// Two decimals; no minus before zero.
pub(in crate::views) fn number(value: f64, context: &Context<'_>) -> String {
    context.numbers().number(if value.abs() < 0.005 { 0.0 } else { value }, 2)
}

/// The same with a plus above zero.
pub(in crate::views) fn signed(value: f64, context: &Context<'_>) -> String {
    let text = number(value, context);
    if value >= 0.005 { format!("+{text}") } else { text }
}

/// A value with its interval, where it has one.
pub(in crate::views) fn interval((value, lo, hi): Ends, context: &Context<'_>) -> String {
    let Some(value) = value else { return "–".to_owned() };
    let value = number(value, context);
    match lo.zip(hi) {
        None => value,
        Some((lo, hi)) => {
            let [lo, hi] = [lo, hi].map(|end| number(end, context));
            context.fill("chart-interval", &[("value", &value), ("lo", &lo), ("hi", &hi)])
        }
    }
}

pub(in crate::views) fn datum(value: Option<f64>, context: &Context<'_>) -> Datum {
    match value {
        Some(value) => Datum::number(value, number(value, context)),
        None => Datum::text("–"),
    }
}

/// An axis of ratings for dots: the whole steps around all values, within the scale.
pub(in crate::views) fn axis(title: String, (lo, hi): (f64, f64), values: impl Iterator<Item = f64>) -> Axis {
    let (mut least, mut most) = (hi, lo);
    for value in values {
        (least, most) = (least.min(value), most.max(value));
    }
    let from = (least - 0.1).floor().clamp(lo, hi);
    let to = (most + 0.1).ceil().clamp(lo, hi);
    let (lo, hi) = if to > from { (from, to) } else { (lo, hi) };
    Axis::new(title, AxisKind::Linear { lo, hi, nice: false }, Format::Number)
}
