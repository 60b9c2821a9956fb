//! Customers by period: who is active above zero, who has just gone below.

use super::headline::headline;
use super::{ID, Report};
use crate::figure::{
    Axis, AxisKind, Bar, ColumnKind, DataTable, Datum, Direction, Figure, Format, Key, Layer, Mark, Plot,
    Symbol,
};
use crate::palette::Ink;
use crate::views::context::Context;
use crate::views::periods;
use clientele_core::analysis::lifecycle::PeriodRow;
use clientele_core::period::Period;

/// States from the zero line: up, and down at last.
const STATES: [(&str, Ink); 4] = [
    ("returning", Ink::Category(0)),
    ("resurrected", Ink::Category(1)),
    ("new", Ink::Category(2)),
    ("dormant", Ink::Category(5)),
];

fn count(row: &PeriodRow, state: &str) -> u64 {
    match state {
        "returning" => row.returning,
        "resurrected" => row.resurrected,
        "new" => row.new,
        _ => row.dormant,
    }
}

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Figure {
    let days = |row: &PeriodRow| f64::from(row.start.0);
    let next = |start: f64| {
        let index = report.period.index(clientele_core::Day(start as i32));
        f64::from(report.period.start(index + 1).0)
    };
    let lo = report.periods.first().map_or(0.0, days);
    let hi = report.periods.last().map_or(1.0, |row| next(days(row)));
    let most = report.periods.iter().map(|row| row.active).max().unwrap_or(0).max(1) as f64;
    let least = report.periods.iter().map(|row| row.dormant).max().unwrap_or(0) as f64;
    let layers = STATES.iter().map(|&(state, ink)| {
        let bars = report.periods.iter().filter(|row| count(row, state) > 0).map(|row| {
            let start = days(row);
            let gap = (next(start) - start) * 0.06;
            let across = (start + gap, next(start) - gap);
            bar(row, (state, ink), across, report, context)
        });
        Layer::Bars { direction: Direction::Up, bars: bars.collect() }
    });
    let format =
        if matches!(report.period, Period::Month | Period::Quarter) { Format::Month } else { Format::Day };
    let x = Axis::new("", AxisKind::Time { lo, hi }, format);
    let y = AxisKind::Linear { lo: -least, hi: most, nice: true };
    let y = Axis::new(context.say("chart-customers-name"), y, Format::Number);
    let plot = Plot::new(x, y, layers.collect());
    let mut figure =
        context.figure("lifecycle-flows", headline(report, context), plot, table(report, context));
    figure.keys =
        STATES.map(|(state, ink)| Key { label: name(state, context), ink, symbol: Symbol::Square }).into();
    if report.periods.last().is_some_and(|row| !row.complete) {
        figure.notes.push(context.say("lifecycle-last-incomplete"));
    }
    let checked = context.count(report.identity.n_checked);
    let key = if report.identity.n_broken == 0 { "lifecycle-identity" } else { "lifecycle-identity-broken" };
    figure.notes.push(context.fill(key, &[("n", &checked)]));
    figure
}

fn name(state: &str, context: &Context<'_>) -> String {
    context.say(&format!("lifecycle-state-{state}"))
}

fn bar(
    row: &PeriodRow,
    (state, ink): (&'static str, Ink),
    across: (f64, f64),
    report: &Report,
    context: &Context<'_>,
) -> Bar {
    let n = count(row, state) as f64;
    let along = match state {
        "returning" => (0.0, n),
        "resurrected" => (row.returning as f64, row.returning as f64 + n),
        "new" => (row.active as f64 - n, row.active as f64),
        _ => (0.0, -n),
    };
    let period = periods::name(report.period, row.start, context);
    let state_name = name(state, context);
    let label = context.fill("lifecycle-mark", &[("period", &period), ("state", &state_name)]);
    let mut mark = Mark::new(format!("{state}:{}", row.start), label, ink)
        .detail(context.say("chart-customers-name"), context.count(n as u64))
        .detail(context.say("lifecycle-active"), context.count(row.active))
        .picking(periods::in_state(context, ID, row.start, state));
    if !row.complete {
        mark = mark.detail(context.say("lifecycle-complete"), context.say("lifecycle-no"));
    }
    Bar { mark, across, along, interval: None }
}

fn table(report: &Report, context: &Context<'_>) -> DataTable {
    let number = |id: &str, key: &str| context.column(id, key, ColumnKind::Number);
    let columns = vec![
        context.column("start", "lifecycle-period", ColumnKind::Date),
        number("new", "lifecycle-state-new"),
        number("returning", "lifecycle-state-returning"),
        number("resurrected", "lifecycle-state-resurrected"),
        number("dormant", "lifecycle-state-dormant"),
        number("active", "lifecycle-active"),
        context.column("complete", "lifecycle-complete", ColumnKind::Text),
    ];
    let row = |row: &PeriodRow| {
        vec![
            Datum::text(periods::name(report.period, row.start, context)),
            context.count_datum(row.new),
            context.count_datum(row.returning),
            context.count_datum(row.resurrected),
            context.count_datum(row.dormant),
            context.count_datum(row.active),
            Datum::text(context.say(if row.complete { "lifecycle-yes" } else { "lifecycle-no" })),
        ]
    };
    DataTable { columns, rows: report.periods.iter().map(row).collect() }
}
