//! The Lorenz curve below the diagonal of equal customers, with the point of the top fifth.

use super::headline::{fifth, headline};
use super::{ID, Report, points};
use crate::figure::{Axis, AxisKind, Dot, Figure, Format, Layer, Line, Mark, Plot, Side};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::analysis::pareto::Point;
use clientele_core::filter::{Clause, Test};

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Figure {
    let axis = |key: &str| {
        Axis::new(context.say(key), AxisKind::Linear { lo: 0.0, hi: 1.0, nice: false }, Format::Percent)
    };
    let end = |id: &str, at: f64| {
        let mark = Mark::new(format!("equal:{id}"), context.say("pareto-equal"), Ink::Receding)
            .detail(context.say("chart-share-customers-name"), context.share(at))
            .detail(context.say("chart-share-revenue-name"), context.share(at));
        Dot::new(mark, at, at)
    };
    let diagonal = Line {
        dashed: true,
        dotted: false,
        width: 1.5,
        ..Line::new("", Ink::Receding, vec![end("0", 0.0), end("1", 1.0)])
    };
    let curve: Vec<Dot> = report.lorenz.iter().map(|point| dot(point, context)).collect();
    let curve = Line { dotted: false, width: 2.5, ..Line::new("", Ink::Primary, curve) };
    let mut layers = vec![Layer::Line(diagonal), Layer::Line(curve)];
    if let Some((top, share)) = fifth(report) {
        let interval = top.lo.zip(top.hi);
        let label = context
            .fill("pareto-top-label", &[("p", &context.share(top.p)), ("share", &context.share(share))]);
        let mark = Mark::new("top:0.2", &label, Ink::Primary)
            .detail(context.say("chart-share-revenue-name"), context.interval(share, interval))
            .line(&label)
            .picking(pick(top.p, context));
        let y_interval = interval.map(|(lo, hi)| (1.0 - hi, 1.0 - lo));
        let dot = Dot { side: Side::Left, y_interval, ..Dot::new(mark, 1.0 - top.p, 1.0 - share) };
        layers.push(Layer::Points { dots: vec![dot] });
    }
    let plot = Plot::new(axis("pareto-lorenz-x"), axis("pareto-lorenz-y"), layers);
    let mut figure =
        context.figure("pareto-lorenz", headline(report, context), plot, points(&report.lorenz, context));
    figure.notes.extend(report.gini.map(|gini| note(gini, report, context)));
    figure
}

/// The most valuable share `p` of customers.
pub(super) fn pick(p: f64, context: &Context<'_>) -> Clause {
    context.members(ID, [("rank_share", Test::Range { min: None, max: Some(p) })])
}

fn dot(point: &Point, context: &Context<'_>) -> Dot {
    let (customers, value) = (context.share(point.customers), context.share(point.value));
    let label = context.fill("pareto-lorenz-mark", &[("customers", &customers), ("value", &value)]);
    let mark = Mark::new(format!("lorenz:{:.3}", point.customers), label, Ink::Primary)
        .detail(context.say("chart-share-customers-name"), customers)
        .detail(context.say("chart-share-revenue-name"), value)
        .picking(pick(1.0 - point.customers, context));
    Dot::new(mark, point.customers, point.value)
}

fn note(gini: f64, report: &Report, context: &Context<'_>) -> String {
    let text = |value: f64| context.numbers().number(value, 3);
    let (lo, hi) = (report.gini_lo.unwrap_or(gini), report.gini_hi.unwrap_or(gini));
    let corrected = text(report.gini_corrected.unwrap_or(gini));
    let args = [
        ("gini", text(gini)),
        ("lo", text(lo)),
        ("hi", text(hi)),
        ("corrected", corrected),
        ("seed", report.seed.to_string()),
        ("n", context.count(report.n_bootstrap.into())),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    context.fill("pareto-gini-note", &args)
}
