//! The grid as curves: each cohort behind, their weighted mean with its interval in front.

use super::headline::headline;
use super::{Report, measure, pick};
use crate::figure::{
    Area, Axis, AxisKind, ColumnKind, DataTable, Dot, Figure, Format, Key, Layer, Line, Mark, Plot, Symbol,
};
use crate::palette::Ink;
use crate::views::context::Context;
use crate::views::periods;
use clientele_core::analysis::cohorts::{Cohort, MeanCell};

/// Cohorts that are drawn behind the mean: the latest.
const BEHIND: usize = 12;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Figure {
    let large: Vec<&Cohort> = report.cohorts.iter().filter(|cohort| cohort.size > 0).collect();
    let behind = large.get(large.len().saturating_sub(BEHIND)..).unwrap_or_default();
    let mut layers: Vec<Layer> = behind
        .iter()
        .map(|cohort| {
            let dots = dots(cohort, report, context);
            Layer::Line(Line { dotted: false, width: 1.0, ..Line::new("", Ink::Receding, dots) })
        })
        .collect();
    let band: Vec<(f64, f64, f64)> =
        report.mean.iter().filter_map(|cell| Some((f64::from(cell.period), cell.lo?, cell.hi?))).collect();
    if !band.is_empty() {
        let area = Area { mark: None, ink: Ink::Primary, opacity: 0.2, points: band, stepped: false };
        layers.push(Layer::Area(area));
    }
    let mean = report.mean.iter().filter_map(|cell| mean_dot(cell, report, context)).collect();
    layers.push(Layer::Line(Line { width: 2.5, ..Line::new("", Ink::Primary, mean) }));
    let told = behind.iter().flat_map(|cohort| cohort.cells.iter().filter_map(|cell| cell.share));
    let most = told.chain(report.mean.iter().filter_map(|cell| cell.share)).fold(0.01, f64::max);
    let last = report.mean.iter().map(|cell| cell.period).max().unwrap_or(1).max(1);
    let oldest = behind.iter().map(|cohort| cohort.cells.len()).max().unwrap_or(2).saturating_sub(1);
    let hi = f64::from(last).max(oldest as f64);
    let x =
        Axis::new(context.say("cohorts-age"), AxisKind::Linear { lo: 0.0, hi, nice: false }, Format::Number);
    let y = Axis::amounts(context.say("cohorts-share"), most, Format::Percent);
    let plot = Plot::new(x, y, layers);
    let mut figure =
        context.figure("cohorts-curves", headline(report, context), plot, table(report, context));
    figure.subtitle = context.fill("cohorts-curves-subtitle", &[("measure", &measure(report, context))]);
    let key = |key: &str, ink| Key { label: context.say(key), ink, symbol: Symbol::Line };
    figure.keys = vec![key("cohorts-mean", Ink::Primary), key("cohorts-each", Ink::Receding)];
    figure
}

/// Complete cells only: an unfinished period would look like a loss.
fn dots(cohort: &Cohort, report: &Report, context: &Context<'_>) -> Vec<Dot> {
    let period = periods::name(report.period, cohort.start, context);
    let complete = cohort.cells.iter().filter(|cell| cell.complete);
    complete
        .filter_map(|cell| {
            let share = cell.share?;
            let age = context.count(cell.period.into());
            let label = context.fill("cohorts-mark", &[("cohort", &period), ("age", &age)]);
            let mark = Mark::new(format!("{}:{}", cohort.start, cell.period), label, Ink::Receding)
                .detail(context.say("cohorts-share"), context.interval(share, cell.lo.zip(cell.hi)))
                .detail(context.say("cohorts-size"), context.count(cohort.size))
                .picking(pick(cohort.start, cell.period, report, context));
            Some(Dot::new(mark, cell.period.into(), share))
        })
        .collect()
}

fn mean_dot(cell: &MeanCell, report: &Report, context: &Context<'_>) -> Option<Dot> {
    let share = cell.share?;
    let label = context.fill("cohorts-mean-mark", &[("age", &context.count(cell.period.into()))]);
    let name = measure(report, context);
    let mark = Mark::new(format!("mean:{}", cell.period), label, Ink::Primary)
        .detail(name, context.interval(share, cell.lo.zip(cell.hi)))
        .detail(context.say("cohorts-n-cohorts"), context.count(cell.n_cohorts));
    Some(Dot::new(mark, cell.period.into(), share))
}

fn table(report: &Report, context: &Context<'_>) -> DataTable {
    let columns = vec![
        context.column("period", "cohorts-age", ColumnKind::Number),
        context.column("n_cohorts", "cohorts-n-cohorts", ColumnKind::Number),
        context.column("n_customers", "chart-customers-name", ColumnKind::Number),
        context.column("value", "cohorts-value", ColumnKind::Number),
        context.column("share", "cohorts-share", ColumnKind::Share),
        context.column("lo", "cohorts-lo", ColumnKind::Share),
        context.column("hi", "cohorts-hi", ColumnKind::Share),
    ];
    let form = super::format(report, context);
    let row = |cell: &MeanCell| {
        let share = |share: Option<f64>| context.datum(&Format::Percent, share);
        vec![
            context.count_datum(cell.period.into()),
            context.tally_datum(cell.n_cohorts),
            context.count_datum(cell.n_customers),
            context.datum(&form, Some(cell.value)),
            share(cell.share),
            share(cell.lo),
            share(cell.hi),
        ]
    };
    DataTable { columns, rows: report.mean.iter().map(row).collect() }
}
