//! Shares of positive and negative texts by period, with intervals.

use super::{ID, Report, names};
use crate::figure::{
    Area, Axis, AxisKind, ColumnKind, DataTable, Datum, Dot, Figure, Format, Layer, Line, Mark, Plot, Symbol,
};
use crate::views::context::Context;
use crate::views::periods;
use clientele_core::analysis::sentiment::{Label, PeriodRow};
use clientele_core::filter::Clause;
use clientele_core::period::Period;

/// The lines.
const SIDES: [Label; 2] = [Label::Positive, Label::Negative];

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let (first, last) = (report.periods.first()?, report.periods.last()?);
    if first.start == last.start {
        return None;
    }
    let x = |row: &PeriodRow| f64::from(row.start.0);
    let bands = SIDES.map(|side| {
        let ends = |row: &PeriodRow| {
            let (_, lo, hi) = names::ends(&row.summary, side);
            Some((x(row), lo?, hi?))
        };
        let points = report.periods.iter().filter_map(ends).collect();
        Layer::Area(Area { mark: None, ink: names::ink(side), opacity: 0.15, points, stepped: false })
    });
    let lines = SIDES.map(|side| {
        let dots = report.periods.iter().filter_map(|row| {
            let share = names::ends(&row.summary, side).0?;
            Some(Dot::new(mark(row, side, report, context), x(row), share))
        });
        let line = Line::new(names::label(side, context), names::ink(side), dots.collect());
        Layer::Line(Line { dotted: report.periods.len() <= 60, ..line })
    });
    let format =
        if matches!(report.period, Period::Month | Period::Quarter) { Format::Month } else { Format::Day };
    let time = Axis::new("", AxisKind::Time { lo: x(first), hi: x(last) }, format);
    let top = report.periods.iter().flat_map(|row| SIDES.map(|side| names::ends(&row.summary, side).2));
    let top = top.flatten().fold(0.1, f64::max).min(1.0);
    let y = Axis::amounts(context.say("sentiment-share"), top, Format::Percent);
    let plot = Plot::new(time, y, bands.into_iter().chain(lines).collect());
    let summary = summary(first, last, report, context);
    let mut figure = context.figure(&format!("{ID}-trend"), summary, plot, table(report, context));
    figure.keys = names::keys(Symbol::Line, context)
        .into_iter()
        .filter(|key| key.ink != names::ink(Label::Neutral))
        .collect();
    Some(figure)
}

fn mark(row: &PeriodRow, side: Label, report: &Report, context: &Context<'_>) -> Mark {
    let period = periods::name(report.period, row.start, context);
    let label = context.fill("chart-both", &[("first", &period), ("second", &names::label(side, context))]);
    let end = report.period.end(report.period.index(row.start));
    Mark::new(format!("{}:{}", side.id(), row.start), label, names::ink(side))
        .detail(context.say("sentiment-share"), names::share(&row.summary, side, context))
        .detail(context.say("sentiment-mean"), names::mean(&row.summary, context))
        .detail(context.say("sentiment-texts"), context.count(row.summary.n))
        .picking(Clause::Dates { from: Some(row.start), to: Some(end) })
}

fn summary(first: &PeriodRow, last: &PeriodRow, report: &Report, context: &Context<'_>) -> String {
    let args = [
        ("from", periods::name(report.period, first.start, context)),
        ("to", periods::name(report.period, last.start, context)),
        ("before", names::share(&first.summary, Label::Negative, context)),
        ("after", names::share(&last.summary, Label::Negative, context)),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    context.fill("sentiment-trend-summary", &args)
}

fn table(report: &Report, context: &Context<'_>) -> DataTable {
    let mut columns = vec![context.column("start", "sentiment-period", ColumnKind::Date)];
    columns.extend(names::columns(context));
    let row = |row: &PeriodRow| {
        let name = Datum::text(periods::name(report.period, row.start, context));
        std::iter::once(name).chain(names::cells(&row.summary, context)).collect()
    };
    DataTable { columns, rows: report.periods.iter().map(row).collect() }
}
