//! Names and colours of classes, and what marks of features say and pick.

use super::{ID, Report};
use crate::figure::{Key, Mark, Symbol};
use crate::palette::Ink;
use crate::views::context::{Context, any};
use clientele_core::analysis::kano::{Class, FeatureRow, Summary};
use clientele_core::filter::Clause;

/// `Attractive (A)`.
pub(super) fn class(class: Class, context: &Context<'_>) -> String {
    context.say(&format!("kano-class-{}", class.letter().to_lowercase()))
}

/// The colour of a class, the same on every figure.
pub(super) fn ink(class: Class) -> Ink {
    match class {
        Class::MustBe => Ink::Category(0),
        Class::OneDimensional => Ink::Category(1),
        Class::Attractive => Ink::Category(2),
        Class::Indifferent => Ink::Receding,
        Class::Reverse => Ink::Category(4),
        Class::Questionable => Ink::Other,
    }
}

/// `A`, or `A/O?` where the answers cannot tell the two apart.
pub(super) fn letters(summary: &Summary) -> String {
    let letter = |class: Option<Class>| class.map_or("–", Class::letter);
    match (summary.fong_distinct, summary.runner_up) {
        (Some(false), Some(_)) => format!("{}/{}?", letter(summary.class), letter(summary.runner_up)),
        (Some(false), None) => format!("{}?", letter(summary.class)),
        _ => letter(summary.class).to_owned(),
    }
}

/// The class in words, with the doubt.
pub(super) fn verdict(summary: &Summary, context: &Context<'_>) -> String {
    let Some(first) = summary.class else { return "–".to_owned() };
    let name = class(first, context);
    match (summary.fong_distinct, summary.runner_up) {
        (Some(false), Some(other)) => {
            context.fill("kano-cannot-tell", &[("first", &name), ("other", &class(other, context))])
        }
        (Some(false), None) => context.fill("kano-too-few", &[("first", &name)]),
        _ => name,
    }
}

/// Better, or Worse, with its interval.
pub(super) fn interval(ends: (Option<f64>, Option<f64>, Option<f64>), context: &Context<'_>) -> String {
    let (Some(value), Some(lo), Some(hi)) = ends else { return "–".to_owned() };
    let [value, lo, hi] = [value, lo, hi].map(|share| number(share, context));
    context.fill("chart-interval", &[("value", &value), ("lo", &lo), ("hi", &hi)])
}

/// Two decimals; no minus before zero.
pub(super) fn number(value: f64, context: &Context<'_>) -> String {
    context.numbers().number(if value.abs() < 0.005 { 0.0 } else { value }, 2)
}

pub(super) fn better(summary: &Summary, context: &Context<'_>) -> String {
    interval((summary.better, summary.better_lo, summary.better_hi), context)
}

pub(super) fn worse(summary: &Summary, context: &Context<'_>) -> String {
    interval((summary.worse, summary.worse_lo, summary.worse_hi), context)
}

/// A mark of a feature, with its class.
pub(super) fn mark(
    part: &str,
    (at, row): (usize, &FeatureRow),
    report: &Report,
    context: &Context<'_>,
) -> Mark {
    let ink = row.summary.class.map_or(Ink::Other, ink);
    let mut mark = Mark::new(format!("{part}:{at}"), &row.feature, ink)
        .detail(context.say("kano-class"), verdict(&row.summary, context))
        .detail(context.say("kano-answers"), context.count(row.summary.n));
    let own = row.summary.class.and_then(|class| pick_class(row, class, report, context));
    mark.pick = pick(row, report).or(own);
    mark
}

/// The rows of a feature, where each row is about one.
fn pick(row: &FeatureRow, report: &Report) -> Option<Clause> {
    let column = report.feature_column.clone()?;
    Some(Clause::Values { column, any: vec![row.feature.clone()] })
}

/// The customers for whom a feature is of a class; none where rows are not of customers.
pub(super) fn pick_class(
    row: &FeatureRow,
    class: Class,
    report: &Report,
    context: &Context<'_>,
) -> Option<Clause> {
    report.by_customer.then(|| context.members(ID, [(row.feature.as_str(), any(class.letter()))]))
}

/// Whether a feature is of a class.
pub(super) fn has(report: &Report, class: Class) -> bool {
    report.features.iter().any(|row| row.summary.class == Some(class))
}

/// The key of the classes that are shown.
pub(super) fn keys(symbol: Symbol, shown: impl Fn(Class) -> bool, context: &Context<'_>) -> Vec<Key> {
    let key = |of: Class| Key { label: class(of, context), ink: ink(of), symbol };
    Class::ALL.into_iter().filter(|class| shown(*class)).map(key).collect()
}
