//! Satisfaction by the number of steps taken.

use super::{ID, Report};
use crate::figure::{Axis, AxisKind, ColumnKind, DataTable, Dot, Figure, Format, Layer, Mark, Plot};
use crate::palette::Ink;
use crate::views::context::{Context, any};
use clientele_core::analysis::recovery::StepsRow;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let known: Vec<(&StepsRow, f64)> =
        report.by_steps.iter().filter_map(|row| Some((row, row.score?))).collect();
    if known.len() < 2 {
        return None;
    }
    let dots: Vec<Dot> =
        known.iter().enumerate().map(|(at, (row, score))| dot(at, row, *score, context)).collect();
    let lo = known.iter().filter_map(|(row, score)| row.lo.or(Some(*score))).fold(f64::INFINITY, f64::min);
    let hi =
        known.iter().filter_map(|(row, score)| row.hi.or(Some(*score))).fold(f64::NEG_INFINITY, f64::max);
    let hi = if hi > lo { hi } else { lo + 1.0 };
    let y = Axis::new(context.say("recovery-score"), AxisKind::Linear { lo, hi, nice: true }, Format::Number);
    let names = known.iter().map(|(row, _)| context.count(row.steps.into())).collect();
    let x = Axis::bands(context.say("recovery-steps-taken"), names);
    let plot = Plot::new(x, y, vec![Layer::Points { dots }]);
    let summary = summary(&known, context);
    Some(context.figure(&format!("{ID}-scores"), summary, plot, table(report, context)))
}

fn score(row: &StepsRow, score: f64, context: &Context<'_>) -> String {
    let number = |value: f64| context.numbers().number(value, 2);
    match row.lo.zip(row.hi) {
        None => number(score),
        Some((lo, hi)) => context
            .fill("chart-interval", &[("value", &number(score)), ("lo", &number(lo)), ("hi", &number(hi))]),
    }
}

fn dot(at: usize, row: &StepsRow, mean: f64, context: &Context<'_>) -> Dot {
    let label = context.fill("recovery-n-steps", &[("n", &context.count(row.steps.into()))]);
    let mark = Mark::new(format!("steps:{}", row.steps), label, Ink::Primary)
        .detail(context.say("recovery-score"), score(row, mean, context))
        .detail(context.say("recovery-complaints"), context.count(row.n))
        .detail(context.say("recovery-scores"), context.count(row.n_scores))
        .line(context.numbers().number(mean, 2))
        .picking(context.members(ID, [("steps", any(row.steps))]));
    Dot { y_interval: row.lo.zip(row.hi), ..Dot::new(mark, at as f64 + 0.5, mean) }
}

/// From the fewest steps to the most.
fn summary(known: &[(&StepsRow, f64)], context: &Context<'_>) -> String {
    let (Some((few, low)), Some((many, high))) = (known.first(), known.last()) else { return String::new() };
    let args = [
        ("few", context.count(few.steps.into())),
        ("low", score(few, *low, context)),
        ("many", context.count(many.steps.into())),
        ("high", score(many, *high, context)),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    context.fill("recovery-scores-summary", &args)
}

fn table(report: &Report, context: &Context<'_>) -> DataTable {
    let number = |id: &str, key: &str| context.column(id, key, ColumnKind::Number);
    let columns = vec![
        number("steps", "recovery-steps-taken"),
        number("n", "recovery-complaints"),
        number("n_scores", "recovery-scores"),
        number("score", "recovery-score"),
        number("lo", "recovery-lo"),
        number("hi", "recovery-hi"),
    ];
    let row = |row: &StepsRow| {
        let mut cells = vec![
            context.count_datum(row.steps.into()),
            context.count_datum(row.n),
            context.count_datum(row.n_scores),
        ];
        cells.extend([row.score, row.lo, row.hi].map(|value| context.datum(&Format::Number, value)));
        cells
    };
    DataTable { columns, rows: report.by_steps.iter().map(row).collect() }
}
