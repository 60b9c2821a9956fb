//! The grid: a row a cohort, a column an age.

use super::headline::headline;
use super::{Report, format, measure, pick};
use crate::figure::{Axis, Cell, ColumnKind, DataTable, Datum, Figure, Format, Layer, Mark, Plot};
use crate::palette::Ink;
use crate::views::context::Context;
use crate::views::periods;
use clientele_core::analysis::cohorts::{Cell as Told, Cohort};

/// Rows that are drawn: the latest ones, as many as can be read.
const ROWS: usize = 24;
/// Columns that are drawn.
const COLUMNS: usize = 25;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Figure {
    let all: Vec<&Cohort> = report.cohorts.iter().filter(|cohort| cohort.size > 0).collect();
    let shown = all.get(all.len().saturating_sub(ROWS)..).unwrap_or_default();
    let ages = shown.iter().map(|cohort| cohort.cells.len()).max().unwrap_or(1).min(COLUMNS);
    // Period 0 is all of it where shares are of it, and would leave no colour to the others.
    let later = shown.iter().flat_map(|cohort| cohort.cells.iter().skip(1).take(COLUMNS));
    let most = later.filter_map(|cell| cell.share).fold(0.0, f64::max);
    let mut cells = Vec::new();
    for (at, cohort) in shown.iter().enumerate() {
        for told in cohort.cells.iter().take(COLUMNS) {
            let mark = mark(cohort, told, most, report, context);
            let (x, y) = (f64::from(told.period), at as f64);
            cells.push(Cell { mark, x: (x, x + 1.0), y: (y, y + 1.0) });
        }
    }
    // The mean row lies below.
    let y = shown.len() as f64;
    for told in report.mean.iter().take(COLUMNS) {
        let x = f64::from(told.period);
        let ink = ink(told.share, told.period, most);
        let label = context.fill("cohorts-mean-mark", &[("age", &context.count(told.period.into()))]);
        let mut mark = Mark::new(format!("mean:{}", told.period), label, ink)
            .detail(measure(report, context), format(report, context).full(told.value, context.numbers()))
            .detail(context.say("cohorts-n-cohorts"), context.count(told.n_cohorts));
        if let Some(share) = told.share {
            mark = mark
                .detail(context.say("cohorts-share"), context.interval(share, told.lo.zip(told.hi)))
                .line(context.share(share));
        }
        cells.push(Cell { mark, x: (x, x + 1.0), y: (y, y + 1.0) });
    }
    let mut names: Vec<String> =
        shown.iter().map(|cohort| periods::name(report.period, cohort.start, context)).collect();
    names.push(context.say("cohorts-mean"));
    let x = Axis::bands(context.say("cohorts-age"), (0..ages as u64).map(|age| context.count(age)).collect());
    let plot = Plot::new(x, Axis::bands("", names), vec![Layer::Cells { cells }]);
    let mut figure =
        context.figure("cohorts-grid", headline(report, context), plot, table(&all, report, context));
    figure.subtitle = context.fill("cohorts-grid-subtitle", &[("measure", &measure(report, context))]);
    if shown.iter().any(|cohort| cohort.cells.iter().any(|cell| !cell.complete)) {
        figure.notes.push(context.say("cohorts-incomplete-note"));
    }
    if shown.len() < all.len() {
        let n = context.count((all.len() - shown.len()) as u64);
        figure.notes.push(context.fill("cohorts-older-note", &[("n", &n)]));
    }
    figure
}

fn ink(share: Option<f64>, period: u32, most: f64) -> Ink {
    match share {
        None => Ink::Empty,
        Some(_) if period == 0 => Ink::Sequential(1.0),
        Some(share) if most > 0.0 => Ink::Sequential((share / most * 0.85).clamp(0.0, 1.0) as f32),
        Some(_) => Ink::Sequential(0.0),
    }
}

fn mark(cohort: &Cohort, told: &Told, most: f64, report: &Report, context: &Context<'_>) -> Mark {
    let period = periods::name(report.period, cohort.start, context);
    let age = context.count(told.period.into());
    let label = context.fill("cohorts-mark", &[("cohort", &period), ("age", &age)]);
    let value = format(report, context).full(told.value, context.numbers());
    let id = format!("{}:{}", cohort.start, told.period);
    let mut mark = Mark::new(id, label, ink(told.share, told.period, most))
        .detail(measure(report, context), value)
        .detail(context.say("cohorts-size"), context.count(cohort.size));
    if let Some(share) = told.share {
        let text = context.share(share);
        // An unfinished period is marked where it stands.
        let line = if told.complete { text } else { format!("{text}*") };
        mark = mark
            .detail(context.say("cohorts-share"), context.interval(share, told.lo.zip(told.hi)))
            .line(line);
    }
    if !told.complete {
        mark = mark.detail(context.say("cohorts-complete"), context.say("cohorts-no"));
    }
    mark.picking(pick(cohort.start, told.period, report, context))
}

fn table(cohorts: &[&Cohort], report: &Report, context: &Context<'_>) -> DataTable {
    let columns = vec![
        context.column("cohort", "cohorts-cohort", ColumnKind::Text),
        context.column("size", "cohorts-size", ColumnKind::Number),
        context.column("period", "cohorts-age", ColumnKind::Number),
        context.column("value", "cohorts-value", ColumnKind::Number),
        context.column("share", "cohorts-share", ColumnKind::Share),
        context.column("lo", "cohorts-lo", ColumnKind::Share),
        context.column("hi", "cohorts-hi", ColumnKind::Share),
        context.column("complete", "cohorts-complete", ColumnKind::Text),
        context.column("acquisition_cost", "cohorts-acquisition-cost", ColumnKind::Money),
        context.column("payback_period", "cohorts-payback", ColumnKind::Number),
    ];
    let form = format(report, context);
    let row = |cohort: &Cohort, cell: &Told| {
        let share = |share: Option<f64>| context.datum(&Format::Percent, share);
        vec![
            Datum::text(periods::name(report.period, cohort.start, context)),
            context.count_datum(cohort.size),
            context.count_datum(cell.period.into()),
            context.datum(&form, Some(cell.value)),
            share(cell.share),
            share(cell.lo),
            share(cell.hi),
            Datum::text(context.say(if cell.complete { "cohorts-yes" } else { "cohorts-no" })),
            context.datum(&context.money_format(), cohort.acquisition_cost),
            context.datum(&Format::Number, cohort.payback_period.map(f64::from)),
        ]
    };
    let rows = cohorts.iter().flat_map(|cohort| cohort.cells.iter().map(move |cell| row(cohort, cell)));
    DataTable { columns, rows: rows.collect() }
}
