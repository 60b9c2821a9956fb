//! Cumulative repeat purchases, seen and expected, with the border up to which the models were fitted.

use super::{ID, Report, rule};
use crate::figure::{
    Axis, AxisKind, Body, Column, ColumnKind, DataTable, Dimension, Dot, Figure, Format, Layer, Line, Mark,
    Panel, Plot, Rule,
};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::filter::Clause;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let (first, last) = (report.tracking.first()?, report.tracking.last()?);
    let mut layers = Vec::new();
    // The one that predicts lies above the others.
    let mut names: Vec<(usize, &str)> = expectations(report).into_iter().enumerate().collect();
    names.sort_by_key(|(_, name)| report.selected.as_deref() == Some(*name));
    for (at, name) in names {
        let points =
            report.tracking.iter().filter_map(|point| Some((day(point.day), *point.expected.get(at)?)));
        let chosen = report.selected.as_deref() == Some(name);
        let ink = if chosen { Ink::Category(5) } else { Ink::Receding };
        layers.push(Layer::Line(Line { dashed: true, ..line(name, ink, points, context) }));
    }
    let actual = report.tracking.iter().map(|point| (day(point.day), point.actual as f64));
    layers.push(Layer::Line(line("actual", Ink::Primary, actual, context)));
    let top = report
        .tracking
        .iter()
        .flat_map(|point| point.expected.iter().copied())
        .fold(last.actual as f64, f64::max);
    let x = Axis::new("", AxisKind::Time { lo: day(first.day), hi: day(last.day) }, Format::Day);
    let y = Axis::amounts(context.say("clv-repeat-purchases"), top, Format::Number);
    let mut plot = Plot::new(x, y, layers);
    let border = report.tracking.iter().rfind(|point| point.fitted).filter(|point| point.day != last.day);
    plot.rules.extend(border.map(|point| Rule {
        axis: Dimension::X,
        at: day(point.day),
        label: context.say("clv-fitted-until"),
    }));
    let chosen = expectations(report).iter().position(|name| report.selected.as_deref() == Some(name));
    let expected =
        chosen.and_then(|at| last.expected.get(at)).or(last.expected.first()).copied().unwrap_or(0.0);
    let args = [("actual", context.count(last.actual)), ("expected", context.numbers().number(expected, 0))];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    Some(Figure {
        id: format!("{ID}-tracking"),
        title: context.say("clv-tracking-title"),
        subtitle: context.say("clv-tracking-subtitle"),
        summary: context.fill("clv-tracking-summary", &args),
        panels: vec![Panel::only(Body::Plot(Box::new(plot)))],
        keys: Vec::new(),
        notes: Vec::new(),
        table: table(report, context),
    })
}

/// The models of repeat buying, in the order of the expectations.
fn expectations(report: &Report) -> Vec<&str> {
    let n = report.tracking.first().map_or(0, |point| point.expected.len());
    report.models.iter().map(|row| row.model.as_str()).take(n).collect()
}

fn day(day: clientele_core::Day) -> f64 {
    f64::from(day.0)
}

fn line(id: &str, ink: Ink, points: impl Iterator<Item = (f64, f64)>, context: &Context<'_>) -> Line {
    let name = rule(id, context);
    let dots = points.map(|(x, y)| {
        let mark = Mark::new(format!("{id}:{x}"), name.clone(), ink)
            .detail(context.say("clv-day"), Format::Day.full(x, context.numbers()))
            .detail(context.say("clv-repeat-purchases"), context.numbers().number(y, 0))
            .picking(Clause::Dates { from: None, to: Some(clientele_core::Day(x as i32)) });
        Dot::new(mark, x, y)
    });
    Line { dotted: false, ..Line::new(name.clone(), ink, dots.collect()) }
}

fn table(report: &Report, context: &Context<'_>) -> DataTable {
    let names = expectations(report);
    let mut columns = vec![
        context.column("day", "clv-day", ColumnKind::Date),
        context.column("actual", "clv-rule-actual", ColumnKind::Number),
    ];
    columns.extend(names.iter().map(|id| Column::new(id, rule(id, context), ColumnKind::Number)));
    let rows = report.tracking.iter().map(|point| {
        let mut row =
            vec![context.datum(&Format::Day, Some(day(point.day))), context.count_datum(point.actual)];
        let expected = point.expected.iter().take(names.len());
        row.extend(expected.map(|n| context.datum(&Format::Number, Some(*n))));
        row
    });
    DataTable { columns, rows: rows.collect() }
}
