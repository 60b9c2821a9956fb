//! P(alive) over frequency and recency: who buys often falls silent sooner.

use super::{ID, Report};
use crate::figure::{Axis, Body, Cell, ColumnKind, DataTable, Figure, Format, Layer, Mark, Panel, Plot};
use crate::palette::Ink;
use crate::views::context::{Context, any, range};
use crate::views::contracts;
use clientele_core::analysis::clv::FrequencyRecency;
use clientele_core::stats::btyd::TimeUnit;

/// More rows or columns than this are thinned: a picture has no room for their numbers.
const MOST_ROWS: usize = 7;
const MOST_COLUMNS: usize = 9;

/// A cell of the matrix.
struct Found {
    row: usize,
    column: usize,
    frequency: u32,
    recency: f64,
    next_recency: f64,
    p_alive: Option<f64>,
    expected: Option<f64>,
}

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let matrix = report.matrix.as_ref()?;
    let (rows, columns) = (some(matrix.frequency.len(), MOST_ROWS), some(matrix.recency.len(), MOST_COLUMNS));
    let found = cells(matrix, &rows, &columns);
    let draw = |cell: &Found| draw(cell, report.time_unit, context);
    let names = |at: &usize| matrix.recency.get(*at).map(|t| context.numbers().number(*t, 0));
    let unit = contracts::unit(Some(report.time_unit), context);
    let x = Axis::bands(context.say("clv-recency-axis"), columns.iter().filter_map(names).collect())
        .in_unit(unit);
    let frequency = |at: &usize| matrix.frequency.get(*at).map(|n| context.count(u64::from(*n)));
    let y = Axis::bands(context.say("clv-frequency-axis"), rows.iter().filter_map(frequency).collect());
    let plot = Plot::new(x, y, vec![Layer::Cells { cells: found.iter().map(draw).collect() }]);
    let age = contracts::time(matrix.age.round(), Some(report.time_unit), context);
    Some(Figure {
        id: format!("{ID}-matrix"),
        title: context.say("clv-matrix-title"),
        subtitle: context.fill("clv-matrix-subtitle", &[("age", &age)]),
        summary: super::headline(report, context),
        panels: vec![Panel::only(Body::Plot(Box::new(plot)))],
        keys: Vec::new(),
        notes: Vec::new(),
        table: table(&found, context),
    })
}

/// Places of at most `most` of `n`, evenly, from the first to the last.
fn some(n: usize, most: usize) -> Vec<usize> {
    let Some(last) = n.checked_sub(1) else { return Vec::new() };
    let shown = n.min(most);
    let mut out: Vec<usize> = (0..shown).map(|i| (i * last).checked_div(shown - 1).unwrap_or(0)).collect();
    out.dedup();
    out
}

/// From the top: few purchases first.
fn cells(matrix: &FrequencyRecency, rows: &[usize], columns: &[usize]) -> Vec<Found> {
    let at = |table: &[Vec<Option<f64>>], row: usize, column: usize| table.get(row)?.get(column).copied()?;
    let mut out = Vec::new();
    for (y, &row) in rows.iter().enumerate() {
        for (x, &column) in columns.iter().enumerate() {
            let (Some(&frequency), Some(&recency)) = (matrix.frequency.get(row), matrix.recency.get(column))
            else {
                continue;
            };
            let next = columns.get(x + 1).and_then(|&next| matrix.recency.get(next));
            out.push(Found {
                row: y,
                column: x,
                frequency,
                recency,
                next_recency: next.copied().unwrap_or(f64::INFINITY),
                p_alive: at(&matrix.p_alive, row, column),
                expected: at(&matrix.expected, row, column),
            });
        }
    }
    out
}

fn draw(cell: &Found, unit: TimeUnit, context: &Context<'_>) -> Cell {
    let recency = contracts::time(cell.recency.round(), Some(unit), context);
    let frequency = context.count(u64::from(cell.frequency));
    let label = context.fill("clv-matrix-mark", &[("frequency", &frequency), ("recency", &recency)]);
    let ink = cell.p_alive.map_or(Ink::Empty, |p| Ink::Sequential(p.clamp(0.0, 1.0) as f32));
    let mut mark = Mark::new(format!("cell:{}-{}", cell.row, cell.column), label, ink);
    let p_alive = cell.p_alive.map_or_else(|| "–".to_owned(), |p| context.numbers().percent(p, 0));
    mark = mark.detail(context.say("clv-p-alive"), p_alive.clone());
    if let Some(expected) = cell.expected {
        mark = mark
            .detail(context.say("clv-purchases"), Format::Number.full(expected, context.numbers()))
            .line(p_alive);
    }
    let days = |time: f64| (time * unit.length().0).min(1e6);
    let recency = range(days(cell.recency), days(cell.next_recency));
    let mark =
        mark.picking(context.members(ID, [("frequency", any(cell.frequency)), ("recency_days", recency)]));
    let side = |at: usize| (at as f64, at as f64 + 1.0);
    Cell { mark, x: side(cell.column), y: side(cell.row) }
}

fn table(cells: &[Found], context: &Context<'_>) -> DataTable {
    let columns = vec![
        context.column("frequency", "clv-frequency-axis", ColumnKind::Number),
        context.column("recency", "clv-recency-axis", ColumnKind::Number),
        context.column("p_alive", "clv-p-alive", ColumnKind::Share),
        context.column("expected", "clv-purchases", ColumnKind::Number),
    ];
    let row = |cell: &Found| {
        vec![
            context.count_datum(u64::from(cell.frequency)),
            context.datum(&Format::Number, Some(cell.recency)),
            context.datum(&Format::Percent, cell.p_alive),
            context.datum(&Format::Number, cell.expected),
        ]
    };
    DataTable { columns, rows: cells.iter().map(row).collect() }
}
