//! The 25 raw cells of one feature: which pairs of answers its class is made of.

use super::{ID, Report, names};
use crate::figure::{
    Axis, Body, Cell, Column, ColumnKind, DataTable, Datum, Figure, Layer, Mark, Panel, Plot,
};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::analysis::kano::{Class, FeatureRow};

/// The answers, as the catalogues call them.
const ANSWERS: [&str; 5] = ["like", "expect", "neutral", "live-with", "dislike"];

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let row = report.features.get(report.shown)?;
    let most = row.cells.iter().flatten().max().copied().unwrap_or(0).max(1);
    let mut cells = Vec::new();
    for (y, counts) in row.cells.iter().enumerate() {
        for (x, &n) in counts.iter().enumerate() {
            let mark = mark((y, x), n, most, report, context);
            let side = |at: usize| (at as f64, at as f64 + 1.0);
            cells.push(Cell { mark, x: side(x), y: side(y) });
        }
    }
    let names: Vec<String> = ANSWERS.iter().map(|answer| say(answer, context)).collect();
    let x = Axis::bands(context.say("kano-dysfunctional"), names.clone());
    let y = Axis::bands(context.say("kano-functional"), names);
    let plot = Plot::new(x, y, vec![Layer::Cells { cells }]);
    let feature = [("feature", row.feature.as_str())];
    Some(Figure {
        id: format!("{ID}-cells"),
        title: context.fill("kano-cells-title", &feature),
        subtitle: context.say("kano-cells-subtitle"),
        summary: summary(row, context),
        panels: vec![Panel::only(Body::Plot(Box::new(plot)))],
        keys: Vec::new(),
        notes: Vec::new(),
        table: table(report, context),
    })
}

fn say(answer: &str, context: &Context<'_>) -> String {
    context.say(&format!("kano-answer-{answer}"))
}

fn mark((row, column): (usize, usize), n: u64, most: u64, report: &Report, context: &Context<'_>) -> Mark {
    let class = Class::of(report.table, row, column);
    let answer = |at: usize| ANSWERS.get(at).map_or_else(String::new, |answer| say(answer, context));
    let label = context.fill("chart-both", &[("first", &answer(row)), ("second", &answer(column))]);
    let ink = if n == 0 { Ink::Empty } else { Ink::Sequential((n as f32 / most as f32).sqrt()) };
    let short = if n < 10_000 { context.count(n) } else { context.numbers().compact(n as f64) };
    Mark::new(format!("cell:{row}:{column}"), label, ink)
        .detail(context.say("kano-answers"), context.count(n))
        .detail(context.say("kano-class"), names::class(class, context))
        .line(short)
        .line(class.letter())
}

fn summary(row: &FeatureRow, context: &Context<'_>) -> String {
    let cells = row.cells.iter().zip(ANSWERS).flat_map(|(counts, functional)| {
        counts.iter().zip(ANSWERS).map(move |(n, dysfunctional)| (n, functional, dysfunctional))
    });
    let Some((n, functional, dysfunctional)) = cells.max_by_key(|(n, _, _)| **n) else {
        return String::new();
    };
    let args = [
        ("feature", row.feature.clone()),
        ("n", context.count(*n)),
        ("total", context.count(row.summary.n)),
        ("functional", say(functional, context)),
        ("dysfunctional", say(dysfunctional, context)),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    context.fill("kano-cells-summary", &args)
}

/// The cells of every feature.
fn table(report: &Report, context: &Context<'_>) -> DataTable {
    let mut columns = vec![
        context.column("feature", "kano-feature", ColumnKind::Text),
        context.column("functional", "kano-functional", ColumnKind::Text),
    ];
    columns.extend(ANSWERS.map(|answer| {
        let label = context.fill("kano-without", &[("answer", &say(answer, context))]);
        Column::new(answer, label, ColumnKind::Number)
    }));
    let rows = report.features.iter().flat_map(|row| {
        row.cells.iter().zip(ANSWERS).map(|(counts, answer)| {
            let heads = [Datum::text(&row.feature), Datum::text(say(answer, context))];
            heads.into_iter().chain(counts.iter().map(|n| context.count_datum(*n))).collect()
        })
    });
    DataTable { columns, rows: rows.collect() }
}
