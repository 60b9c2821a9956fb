//! The whale curve: running profit, most profitable customers first.

use super::{Report, lorenz, points};
use crate::figure::{Axis, AxisKind, Dimension, Dot, Figure, Format, Layer, Line, Mark, Plot, Rule, Side};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::analysis::pareto::{Basis, Point, Whale};
use clientele_text::Arg;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let whale = report.whale.as_ref()?;
    let peak = whale.peak?;
    let basis = if whale.basis == Basis::Profit { "pareto-profit" } else { "pareto-whale-revenue" };
    let x = AxisKind::Linear { lo: 0.0, hi: 1.0, nice: false };
    let y = Axis::amounts(context.say(basis), peak * 1.06, Format::Percent);
    let dots = whale.points.iter().map(|point| dot(point, whale, context)).collect();
    let line = Line { dotted: false, width: 2.5, ..Line::new("", Ink::Primary, dots) };
    let label = context.share(peak);
    let args = [
        ("n", Arg::Number(whale.n_losing as f64)),
        ("losses", Arg::Text(&context.money(whale.losses))),
        ("peak", Arg::Text(&label)),
    ];
    let summary = context.with("pareto-whale-summary", &args);
    let mark = Mark::new("peak", context.say("pareto-whale-peak"), Ink::Primary)
        .detail(context.say("chart-share-customers-name"), context.share(whale.peak_customers))
        .detail(context.say(basis), &label)
        .line(&label);
    let top = Dot { side: Side::Above, ..Dot::new(mark, whale.peak_customers, peak) };
    let layers = vec![Layer::Line(line), Layer::Points { dots: vec![top] }];
    let mut plot = Plot::new(Axis::new(context.say("pareto-whale-x"), x, Format::Percent), y, layers);
    plot.rules = vec![Rule { axis: Dimension::Y, at: 1.0, label: String::new() }];
    Some(context.figure("pareto-whale", summary, plot, points(&whale.points, context)))
}

fn dot(point: &Point, whale: &Whale, context: &Context<'_>) -> Dot {
    let (customers, value) = (context.share(point.customers), context.share(point.value));
    let label = context.fill("pareto-whale-mark", &[("customers", &customers), ("value", &value)]);
    let mark = Mark::new(format!("whale:{:.4}", point.customers), label, Ink::Primary)
        .detail(context.say("chart-share-customers-name"), customers)
        .detail(context.say("chart-share-revenue-name"), value);
    // Customers are ranked by money, so only a curve of money can be picked from.
    let mark = match whale.basis {
        Basis::Revenue => mark.picking(lorenz::pick(point.customers, context)),
        Basis::Profit => mark,
    };
    Dot::new(mark, point.customers, point.value)
}
