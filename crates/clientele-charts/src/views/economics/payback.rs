//! Cumulative margin of a new customer against the cost of winning one.

use super::{Report, id, sentence, time};
use crate::figure::{
    Area, Axis, AxisKind, ColumnKind, DataTable, Dimension, Dot, Figure, Format, Key, Layer, Line, Mark,
    Plot, Rule, Symbol,
};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::analysis::economics::PaybackPoint;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Figure {
    let payback = &report.payback;
    let points = &payback.points;
    let place = |point: &PaybackPoint| f64::from(point.age + 1);
    let band = points.iter().map(|point| (place(point), point.lo, point.hi)).collect();
    let line = |name: &'static str, ink, of: fn(&PaybackPoint) -> f64| {
        let dot = |point: &PaybackPoint| {
            let within = time(point.age + 1, report, context);
            let label = context.fill("economics-payback-mark", &[("time", &within)]);
            let mark = Mark::new(format!("{name}:{}", point.age), label, ink)
                .detail(context.say("economics-cumulative"), ends(point, context))
                .detail(context.say("economics-discounted"), context.money(point.discounted))
                .detail(context.say("chart-customers-name"), context.count(point.n));
            Dot::new(mark, place(point), of(point))
        };
        Line::new("", ink, points.iter().map(dot).collect())
    };
    let layers = vec![
        Layer::Area(Area { mark: None, ink: Ink::Primary, opacity: 0.14, points: band, stepped: false }),
        Layer::Line(Line {
            dashed: true,
            dotted: false,
            width: 1.5,
            ..line("discounted", Ink::Muted, |point| point.discounted)
        }),
        Layer::Line(Line { width: 2.5, ..line("cumulative", Ink::Primary, |point| point.cumulative) }),
    ];
    let last = points.last().map_or(1.0, place).max(2.0);
    let tops = points.iter().map(|point| point.hi).chain([payback.acquisition_cost]);
    let (lo, hi) = (points.iter().map(|point| point.lo).fold(0.0, f64::min), tops.fold(0.0, f64::max));
    let units = context.say(&format!("economics-period-{}", id(report.period)));
    let heading = context.fill("economics-age", &[("unit", &units)]);
    let x = Axis::new(heading, AxisKind::Linear { lo: 1.0, hi: last, nice: false }, Format::Number);
    let y = Axis::new(
        context.say("economics-cumulative"),
        AxisKind::Linear { lo, hi: hi.max(lo + 1e-9), nice: true },
        context.money_format(),
    );
    let mut plot = Plot::new(x, y, layers);
    let cost = context.money(payback.acquisition_cost);
    plot.rules.push(Rule {
        axis: Dimension::Y,
        at: payback.acquisition_cost,
        label: context.fill("economics-cost-of-winning", &[("cost", &cost)]),
    });
    let mut figure =
        context.figure("economics-payback", summary(report, context), plot, table(points, context));
    figure.keys = vec![
        Key { label: context.say("economics-cumulative"), ink: Ink::Primary, symbol: Symbol::Line },
        Key { label: context.say("economics-discounted"), ink: Ink::Muted, symbol: Symbol::Dashed },
    ];
    figure.notes.push(figure.summary.clone());
    figure
}

fn ends(point: &PaybackPoint, context: &Context<'_>) -> String {
    let [value, lo, hi] = [point.cumulative, point.lo, point.hi].map(|value| context.money(value));
    context.fill("chart-interval", &[("value", &value), ("lo", &lo), ("hi", &hi)])
}

fn summary(report: &Report, context: &Context<'_>) -> String {
    let payback = &report.payback;
    let within = |age: Option<u32>| match age {
        Some(age) => time(age + 1, report, context),
        None => context.say("economics-not-yet"),
    };
    let args = [
        ("time", within(payback.periods)),
        ("earliest", within(payback.earliest)),
        ("latest", within(payback.latest)),
        ("discounted", within(payback.discounted_periods)),
    ];
    sentence("economics-payback-summary", args, context)
}

fn table(points: &[PaybackPoint], context: &Context<'_>) -> DataTable {
    let money = |id: &str, key: &str| context.column(id, key, ColumnKind::Money);
    let columns = vec![
        context.column("age", "economics-age-0", ColumnKind::Number),
        context.column("n", "chart-customers-name", ColumnKind::Number),
        money("margin", "economics-margin"),
        money("cumulative", "economics-cumulative"),
        money("lo", "economics-cumulative-lo"),
        money("hi", "economics-cumulative-hi"),
        money("discounted", "economics-discounted"),
    ];
    let form = context.money_format();
    let row = |point: &PaybackPoint| {
        let mut row = vec![context.count_datum(point.age.into()), context.count_datum(point.n)];
        let values = [point.margin, point.cumulative, point.lo, point.hi, point.discounted];
        row.extend(values.map(|value| context.datum(&form, Some(value))));
        row
    };
    DataTable { columns, rows: points.iter().map(row).collect() }
}
