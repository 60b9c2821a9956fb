//! What lifetime value and survival share: times in words, and contracts against the sBG.

use super::context::Context;
use crate::figure::{
    Axis, AxisKind, Body, ColumnKind, DataTable, Datum, Dot, Figure, Format, Layer, Line, Mark, Panel, Plot,
};
use crate::palette::Ink;
use clientele_core::analysis::contract::{Projection, ProjectionPoint};
use clientele_core::stats::btyd::TimeUnit;

/// The name of a unit of time; periods where a column has its own.
pub(super) fn unit(unit: Option<TimeUnit>, context: &Context<'_>) -> String {
    context.say(match unit {
        Some(TimeUnit::Day) => "clv-time_unit-day",
        Some(TimeUnit::Week) => "clv-time_unit-week",
        Some(TimeUnit::Month) => "clv-time_unit-month",
        None => "clv-time_unit-period",
    })
}

/// A time with its unit.
pub(super) fn time(value: f64, of: Option<TimeUnit>, context: &Context<'_>) -> String {
    let number = Format::Number.full(value, context.numbers());
    context.fill("clv-time", &[("n", &number), ("unit", &unit(of, context))])
}

/// The name of a group; `all` where there is one.
pub(super) fn group(label: &str, context: &Context<'_>) -> String {
    if label == "all" { context.say("clv-all") } else { label.to_owned() }
}

/// The colour of a group by its place.
pub(super) fn ink(at: usize) -> Ink {
    u8::try_from(at).ok().filter(|at| *at < 8).map_or(Ink::Other, Ink::Category)
}

/// How long a contract goes on at its first renewal.
pub(super) fn headline(projections: &[Projection], context: &Context<'_>) -> Option<String> {
    let projection = projections.first()?;
    let residual = projection.residual.first()?;
    let periods = context.numbers().number(residual.periods, 1);
    let name = group(&projection.group, context);
    Some(context.fill("clv-headline-contract", &[("group", &name), ("periods", &periods)]))
}

/// Contracts still there, and retention from period to period, each against the sBG.
pub(super) fn figures(id: &str, projections: &[Projection], context: &Context<'_>) -> Vec<Figure> {
    if projections.is_empty() {
        return Vec::new();
    }
    let of = |name, seen: Of, fitted: Of| figure((id, name), projections, (seen, fitted), context);
    vec![
        of("projection", |point| point.survival, |point| Some(point.fitted)),
        of("retention", |point| point.retention, |point| point.retention_fitted),
    ]
}

type Of = fn(&ProjectionPoint) -> Option<f64>;

fn figure(
    (id, name): (&str, &str),
    projections: &[Projection],
    (seen, fitted): (Of, Of),
    context: &Context<'_>,
) -> Figure {
    let mut layers = Vec::new();
    for (at, projection) in projections.iter().enumerate() {
        let dots = |what: &str, of: Of| -> Vec<Dot> {
            let points = projection.points.iter().filter_map(|point| Some((point.period, of(point)?)));
            let dot = |(period, share)| {
                dot((&format!("{what}-{at}"), period, share), &projection.group, ink(at), context)
            };
            points.map(dot).collect()
        };
        let name = group(&projection.group, context);
        let model = Line { dashed: true, dotted: false, ..Line::new(name, ink(at), dots("model", fitted)) };
        layers.push(Layer::Line(model));
        layers.push(Layer::Points { dots: dots("seen", seen) });
    }
    let last =
        projections.iter().filter_map(|projection| projection.points.last()).map(|point| point.period).max();
    let kind = AxisKind::Linear { lo: 0.0, hi: f64::from(last.unwrap_or(1)), nice: false };
    let x = Axis::new(unit(None, context), kind, Format::Number);
    let y = Axis::new("", AxisKind::Linear { lo: 0.0, hi: 1.0, nice: false }, Format::Percent);
    Figure {
        id: format!("{id}-{name}"),
        title: context.say(&format!("clv-{name}-title")),
        subtitle: context.say(&format!("clv-{name}-subtitle")),
        summary: headline(projections, context).unwrap_or_else(|| context.say(&format!("clv-{name}-title"))),
        panels: vec![Panel::only(Body::Plot(Box::new(Plot::new(x, y, layers))))],
        keys: Vec::new(),
        notes: Vec::new(),
        table: table(projections, (seen, fitted), context),
    }
}

fn dot((id, period, share): (&str, u32, f64), name: &str, ink: Ink, context: &Context<'_>) -> Dot {
    let mark = Mark::new(format!("{id}:{period}"), group(name, context), ink)
        .detail(context.say("clv-period"), context.count(u64::from(period)))
        .detail(context.say("clv-share"), Format::Percent.full(share, context.numbers()));
    Dot::new(mark, f64::from(period), share)
}

fn table(projections: &[Projection], (seen, fitted): (Of, Of), context: &Context<'_>) -> DataTable {
    let columns = vec![
        context.column("group", "clv-group", ColumnKind::Text),
        context.column("period", "clv-period", ColumnKind::Number),
        context.column("seen", "clv-rule-actual", ColumnKind::Share),
        context.column("fitted", "clv-rule-sbg", ColumnKind::Share),
    ];
    let rows = projections.iter().flat_map(|projection| {
        projection.points.iter().map(move |point| {
            vec![
                Datum::text(group(&projection.group, context)),
                context.count_datum(u64::from(point.period)),
                context.datum(&Format::Percent, seen(point)),
                context.datum(&Format::Percent, fitted(point)),
            ]
        })
    });
    DataTable { columns, rows: rows.collect() }
}
