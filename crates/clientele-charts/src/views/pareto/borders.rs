//! The borders of classes and tiers on the running share of revenue, most valuable customers first, to drag.

use super::{Report, lorenz};
use crate::figure::{Axis, AxisKind, Body, Dimension, Dot, Format, Handle, Layer, Line, Mark, Panel, Plot};
use crate::palette::Ink;
use crate::views::context::Context;

/// The first customers to be told apart where ranks are drawn by factors.
const FIRST: f64 = 0.001;

/// A border: its parameter, where it is, and the names of those before and beyond it.
type Border = (&'static str, f64, &'static str, &'static str);

/// Classes go by share of the money: borders move up and down.
pub(super) fn of_classes(report: &Report, context: &Context<'_>) -> Panel {
    let borders = [("a_border", report.a_border, "a", "b"), ("b_border", report.b_border, "b", "c")];
    let x = AxisKind::Linear { lo: 0.0, hi: 1.0, nice: false };
    panel(report, x, handles("class", Dimension::Y, 0.0, &borders, context), context)
}

/// Tiers go by share of the customers: borders move to the left and right, by factors, because the first are so near
/// to each other.
pub(super) fn of_tiers(report: &Report, context: &Context<'_>) -> Panel {
    let borders = [
        ("top_border", report.top_border, "top", "high"),
        ("high_border", report.high_border, "high", "medium"),
        ("medium_border", report.medium_border, "medium", "low"),
    ];
    let x = AxisKind::Log { lo: FIRST, hi: 1.0 };
    panel(report, x, handles("tier", Dimension::X, FIRST, &borders, context), context)
}

fn panel(report: &Report, x: AxisKind, handles: Vec<Handle>, context: &Context<'_>) -> Panel {
    let first = if let AxisKind::Log { lo, .. } = x { lo } else { 0.0 };
    let points = report.lorenz.iter().rev().map(|point| (1.0 - point.customers, 1.0 - point.value));
    let dots = points.filter(|(customers, _)| *customers >= first).map(|(customers, value)| {
        let (p, share) = (context.share(customers), context.share(value));
        let label = context.fill("pareto-top-label", &[("p", &p), ("share", &share)]);
        let mark = Mark::new(format!("running:{customers:.4}"), label, Ink::Primary)
            .detail(context.say("chart-share-customers-name"), p)
            .detail(context.say("chart-share-revenue-name"), share)
            .picking(lorenz::pick(customers, context));
        Dot::new(mark, customers, value)
    });
    let line = Line { dotted: false, width: 2.5, ..Line::new("", Ink::Primary, dots.collect()) };
    let x = Axis::new(context.say("pareto-borders-x"), x, Format::Percent);
    let y = AxisKind::Linear { lo: 0.0, hi: 1.0, nice: false };
    let y = Axis::new(context.say("pareto-lorenz-y"), y, Format::Percent);
    let plot = Plot { handles, ..Plot::new(x, y, vec![Layer::Line(line)]) };
    Panel { title: context.say("pareto-borders"), body: Body::Plot(Box::new(plot)) }
}

/// Each moves between its neighbours.
fn handles(
    field: &str,
    axis: Dimension,
    first: f64,
    borders: &[Border],
    context: &Context<'_>,
) -> Vec<Handle> {
    let places = || borders.iter().map(|(_, at, ..)| *at);
    let before = std::iter::once(first).chain(places());
    let after = places().skip(1).chain([1.0]);
    let name = |name: &str| context.say(&format!("pareto-{field}-{name}"));
    let handle = |((&(parameter, value, low, high), before), after): ((&Border, f64), f64)| Handle {
        id: format!("{field}:{low}"),
        label: context.fill("pareto-handle", &[("low", &name(low)), ("high", &name(high))]),
        axis,
        value,
        limits: (before, after),
        step: if axis == Dimension::X { 0.001 } else { 0.01 },
        parameter: parameter.to_owned(),
        index: None,
    };
    let all = borders.iter().zip(before).zip(after).map(handle);
    all.filter(|handle| handle.value >= first).collect()
}
