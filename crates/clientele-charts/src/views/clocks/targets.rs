//! The share in target of each clock, with its interval.

use super::{ID, Report, headline, names};
use crate::figure::{Axis, AxisKind, ColumnKind, DataTable, Datum, Dot, Figure, Format, Layer, Mark, Plot};
use crate::palette::Ink;
use crate::views::context::{Context, any};
use clientele_core::analysis::clocks::ClockRow;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Figure {
    let dots = report.clocks.iter().enumerate().filter_map(|(at, row)| dot(at, row, report, context));
    let layer = Layer::Points { dots: dots.collect() };
    let name =
        |row: &ClockRow| format!("{}\n{}", names::clock(row, context), names::limit(row, report, context));
    let x = AxisKind::Linear { lo: 0.0, hi: 1.0, nice: false };
    let x = Axis::new(context.say("clocks-share"), x, Format::Percent);
    let y = Axis::bands("", report.clocks.iter().map(name).collect());
    let plot = Plot::new(x, y, vec![layer]);
    let mut figure =
        context.figure(&format!("{ID}-targets"), headline(report, context), plot, table(report, context));
    figure.notes = notes(report, context);
    figure
}

fn dot(at: usize, row: &ClockRow, report: &Report, context: &Context<'_>) -> Option<Dot> {
    let share = row.summary.share_in_target?;
    let mark = Mark::new(format!("clock:{}", row.clock.id()), names::clock(row, context), Ink::Primary)
        .detail(context.say("clocks-target"), names::time(row.target, report, context));
    let mut mark = names::details(mark, &row.summary, report, context).line(context.share(share));
    if report.by_customer && at == report.shown {
        mark = mark.picking(context.members(ID, [("target", any("missed"))]));
    }
    let interval = row.summary.lo.zip(row.summary.hi);
    Some(Dot { x_interval: interval, ..Dot::new(mark, share, at as f64 + 0.5) })
}

/// Until when is known what happened, and by which hours.
fn notes(report: &Report, context: &Context<'_>) -> Vec<String> {
    let day = Format::Day.full(f64::from(report.as_of.0), context.numbers());
    let mut notes = vec![context.fill("clocks-note-as-of", &[("day", &day)])];
    if let Some(hours) = report.week_hours {
        let hours = context.numbers().number(hours, usize::from(hours.fract() != 0.0));
        let days = context.count(report.n_special_days);
        notes.push(context.fill("clocks-note-calendar", &[("hours", &hours), ("days", &days)]));
    }
    notes
}

fn table(report: &Report, context: &Context<'_>) -> DataTable {
    let mut columns = vec![
        context.column("clock", "clocks-clock", ColumnKind::Text),
        context.column("target", "clocks-target-hours", ColumnKind::Number),
    ];
    columns.extend(names::columns(context));
    let row = |row: &ClockRow| {
        let mut cells =
            vec![Datum::text(names::clock(row, context)), context.datum(&Format::Number, Some(row.target))];
        cells.extend(names::cells(&row.summary, context));
        cells
    };
    DataTable { columns, rows: report.clocks.iter().map(row).collect() }
}
