//! Value of a customer by the retention rate, with today and one point more.

use super::headline::headline;
use super::{Report, money, sentence};
use crate::figure::{
    Axis, AxisKind, ColumnKind, DataTable, Dimension, Dot, Figure, Format, Layer, Line, Mark, Plot, Rule,
};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::analysis::economics::{Clv, PointValue};

/// The curve is drawn up to this many times today's value: near full retention it leaves every scale.
const HIGHEST: f64 = 4.0;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let clv = report.clv.as_ref()?;
    let today = clv.first_included;
    let curve: Vec<Dot> = report
        .value_curve
        .iter()
        .filter(|point| point.rate <= report.retention.hi || point.value <= HIGHEST * today.value.max(0.0))
        .map(|point| {
            let mark =
                Mark::new(format!("rate:{:.2}", point.rate), context.say("economics-value"), Ink::Primary)
                    .detail(context.say("economics-retention"), context.share(point.rate))
                    .detail(context.say("economics-value"), context.money(point.value));
            Dot::new(mark, point.rate, point.value)
        })
        .collect();
    let ends = || curve.iter().map(|dot| dot.y).chain([today.lo, today.hi]);
    let (lo, hi) = (ends().fold(0.0, f64::min), ends().fold(0.0, f64::max));
    let right = curve.iter().map(|dot| dot.x).fold(report.retention.hi, f64::max);
    let mut layers =
        vec![Layer::Line(Line { dotted: false, width: 2.5, ..Line::new("", Ink::Primary, curve) })];
    layers.push(Layer::Points { dots: vec![present(report, clv, context)] });
    let x = Axis::new(
        context.say("economics-retention"),
        AxisKind::Linear { lo: 0.0, hi: right.max(0.1), nice: true },
        Format::Percent,
    );
    let y = Axis::new(
        context.say("economics-value"),
        AxisKind::Linear { lo, hi, nice: true },
        context.money_format(),
    );
    let mut plot = Plot::new(x, y, layers);
    let tag = [("rate", context.share(report.retention.rate)), ("value", context.short_money(today.value))];
    plot.rules.push(Rule {
        axis: Dimension::X,
        at: report.retention.rate,
        label: sentence("economics-today-at", tag, context),
    });
    let mut figure =
        context.figure("economics-value", headline(report, context), plot, table(report, context));
    figure.notes.push(worth(report, clv, context));
    if let Some(point) = &report.point {
        figure.notes.extend(more(point, context));
    }
    Some(figure)
}

fn present(report: &Report, clv: &Clv, context: &Context<'_>) -> Dot {
    let kept = &report.retention;
    let today = &clv.first_included;
    let mut mark = Mark::new("present", context.say("economics-today"), Ink::Accent)
        .detail(context.say("economics-retention"), context.interval(kept.rate, Some((kept.lo, kept.hi))))
        .detail(context.say("economics-value"), money(today, context))
        .detail(context.say("economics-value-excluded"), money(&clv.first_excluded, context));
    if let Some(point) = &report.point {
        mark = mark.detail(context.say("economics-point"), money(&point.per_customer, context));
    }
    Dot {
        x_interval: Some((kept.lo, kept.hi)),
        y_interval: Some((today.lo, today.hi)),
        ..Dot::new(mark, kept.rate, today.value)
    }
}

/// Both conventions, and the multiple.
fn worth(report: &Report, clv: &Clv, context: &Context<'_>) -> String {
    let args = [
        ("included", money(&clv.first_included, context)),
        ("excluded", money(&clv.first_excluded, context)),
        ("multiple", context.numbers().number(clv.margin_multiple, 2)),
        ("margin", context.money(report.margin_per_customer)),
    ];
    sentence("economics-value-note", args, context)
}

/// One point more: exact and by the slope; and one per cent more.
fn more(point: &PointValue, context: &Context<'_>) -> [String; 2] {
    let args = [
        ("value", money(&point.per_customer, context)),
        ("slope", context.money(point.by_slope)),
        ("customers", context.customers(point.n_base)),
        ("base", money(&point.base, context)),
    ];
    let elasticity = context.numbers().number(point.elasticity, 2);
    [
        sentence("economics-point-note", args, context),
        context.fill("economics-elasticity-note", &[("elasticity", &elasticity)]),
    ]
}

fn table(report: &Report, context: &Context<'_>) -> DataTable {
    let columns = vec![
        context.column("rate", "economics-retention", ColumnKind::Share),
        context.column("value", "economics-value", ColumnKind::Money),
    ];
    let form = context.money_format();
    let rows = report.value_curve.iter().map(|point| {
        vec![context.datum(&Format::Percent, Some(point.rate)), context.datum(&form, Some(point.value))]
    });
    DataTable { columns, rows: rows.collect() }
}
