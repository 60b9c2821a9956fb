//! Penalty and reward: what a low rating of each feature costs, and what a high one brings.

mod effects;
mod explain;
mod headline;

pub(super) use clientele_core::analysis::contrast::Report;
pub(super) use explain::explain;
pub(super) use headline::headline;

use super::context::Context;
use crate::figure::Figure;
use crate::palette::Ink;
use clientele_core::analysis::contrast::{Class, Effect};

/// The analysis's id, in picks and ids.
const ID: &str = "contrast";

/// All figures of a report.
pub(super) fn figures(report: &Report, context: &Context<'_>) -> Vec<Figure> {
    vec![effects::figure(report, context)]
}

fn class(class: Class, context: &Context<'_>) -> String {
    context.say(match class {
        Class::Basic => "contrast-class-basic",
        Class::OneDimensional => "contrast-class-one-dimensional",
        Class::Attractive => "contrast-class-attractive",
        Class::Indifferent => "contrast-class-indifferent",
    })
}

/// The colours of Kano's classes.
fn ink(class: Class) -> Ink {
    match class {
        Class::Basic => Ink::Category(0),
        Class::OneDimensional => Ink::Category(1),
        Class::Attractive => Ink::Category(2),
        Class::Indifferent => Ink::Receding,
    }
}

/// Two decimals with the interval; no minus before zero.
fn written(effect: Option<&Effect>, context: &Context<'_>) -> String {
    let Some(effect) = effect else { return "–".to_owned() };
    let number = |value: f64| context.numbers().number(if value.abs() < 0.005 { 0.0 } else { value }, 2);
    let [value, lo, hi] = [effect.value, effect.lo, effect.hi].map(number);
    context.fill("chart-interval", &[("value", &value), ("lo", &lo), ("hi", &hi)])
}
