//! The retention rate, period by period, with its intervals: what all of it rests on.

use super::{Report, sentence};
use crate::figure::{
    Area, Axis, AxisKind, ColumnKind, DataTable, Datum, Dimension, Dot, Figure, Format, Layer, Line, Mark,
    Plot, Rule,
};
use crate::palette::Ink;
use crate::views::context::{Context, any};
use crate::views::periods;
use clientele_core::Day;
use clientele_core::analysis::economics::PeriodRow;
use clientele_core::filter::{Clause, Test};
use serde_json::json;

/// Intervals of more periods are a band.
const WHISKERS: usize = 36;
/// Periods that are drawn: the latest; the table has them all.
const DRAWN: usize = 160;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Figure {
    let told: Vec<&PeriodRow> = report.periods.iter().filter(|row| row.rate.is_some()).collect();
    let drawn = told.get(told.len().saturating_sub(DRAWN)..).unwrap_or_default();
    let whiskers = drawn.len() <= WHISKERS;
    let mut layers = Vec::new();
    if !whiskers {
        let ends = drawn.iter().filter_map(|row| Some((f64::from(row.start.0), row.lo?, row.hi?)));
        let points = ends.collect();
        layers.push(Layer::Area(Area {
            mark: None,
            ink: Ink::Primary,
            opacity: 0.14,
            points,
            stepped: false,
        }));
    }
    let dots: Vec<Dot> = drawn.iter().filter_map(|row| dot(row, whiskers, report, context)).collect();
    layers.push(Layer::Line(Line { dotted: false, width: 1.5, ..Line::new("", Ink::Receding, bare(&dots)) }));
    let most = drawn.iter().filter_map(|row| row.hi).fold(report.retention.hi, f64::max);
    layers.push(Layer::Points { dots });
    let place = |row: Option<&&PeriodRow>| row.map_or(0.0, |row| f64::from(row.start.0));
    let x = Axis::new("", AxisKind::Time { lo: place(drawn.first()), hi: place(drawn.last()) }, Format::Day);
    let y = Axis::amounts(context.say("economics-retention"), most, Format::Percent);
    let mut plot = Plot::new(x, y, layers);
    let kept = &report.retention;
    plot.rules.push(Rule { axis: Dimension::Y, at: kept.rate, label: String::new() });
    let args = [
        ("rate", context.share(kept.rate)),
        ("interval", context.shares(kept.lo, kept.hi)),
        ("n", context.count(kept.n)),
        ("pairs", context.count(kept.n_pairs)),
        ("new", context.numbers().number(report.new_per_period, 0)),
    ];
    let summary = sentence("economics-periods-summary", args, context);
    let mut figure = context.figure("economics-periods", summary, plot, table(report, context));
    figure.notes.push(figure.summary.clone());
    figure
}

fn dot(row: &PeriodRow, whisker: bool, report: &Report, context: &Context<'_>) -> Option<Dot> {
    let rate = row.rate?;
    let mark =
        Mark::new(row.start.to_string(), periods::name(report.period, row.start, context), Ink::Primary)
            .detail(context.say("economics-retention"), context.interval(rate, row.lo.zip(row.hi)))
            .detail(context.say("economics-active"), context.count(row.active))
            .detail(context.say("economics-new"), context.count(row.new))
            .detail(context.say("chart-revenue-name"), context.money(row.revenue))
            .picking(active_in(row.start, report));
    let y_interval = row.lo.zip(row.hi).filter(|_| whisker);
    Some(Dot { y_interval, ..Dot::new(mark, f64::from(row.start.0), rate) })
}

/// The customers active in the period that begins on a day: the lifecycle knows them.
fn active_in(start: Day, report: &Report) -> Clause {
    let active = ["new", "returning", "resurrected"].map(str::to_owned).to_vec();
    Clause::Members {
        analysis: "lifecycle".to_owned(),
        params: json!({ "period": report.period, "returns": report.returns, "at": start }),
        is: [("state".to_owned(), Test::Any(active)), ("period".to_owned(), any(start))].into(),
    }
}

/// The same places as marks of the line below, which say and pick the same.
fn bare(dots: &[Dot]) -> Vec<Dot> {
    let quiet = |dot: &Dot| {
        let mut mark = dot.mark.clone();
        mark.id = format!("line:{}", mark.id);
        Dot::new(mark, dot.x, dot.y)
    };
    dots.iter().map(quiet).collect()
}

fn table(report: &Report, context: &Context<'_>) -> DataTable {
    let columns = vec![
        context.column("start", "economics-period", ColumnKind::Text),
        context.column("active", "economics-active", ColumnKind::Number),
        context.column("new", "economics-new", ColumnKind::Number),
        context.column("kept", "economics-kept", ColumnKind::Number),
        context.column("rate", "economics-retention", ColumnKind::Share),
        context.column("lo", "economics-retention-lo", ColumnKind::Share),
        context.column("hi", "economics-retention-hi", ColumnKind::Share),
        context.column("revenue", "chart-revenue-name", ColumnKind::Money),
    ];
    let row = |row: &PeriodRow| {
        vec![
            Datum::text(periods::name(report.period, row.start, context)),
            context.count_datum(row.active),
            context.count_datum(row.new),
            row.kept.map_or_else(|| Datum::text("–"), |kept| context.count_datum(kept)),
            context.datum(&Format::Percent, row.rate),
            context.datum(&Format::Percent, row.lo),
            context.datum(&Format::Percent, row.hi),
            context.datum(&context.money_format(), Some(row.revenue)),
        ]
    };
    DataTable { columns, rows: report.periods.iter().map(row).collect() }
}
