//! The expected profit of calling the best so many, and where to stop.

use super::headline::headline;
use super::{Report, places};
use crate::figure::{
    Area, Axis, AxisKind, ColumnKind, DataTable, Dimension, Dot, Figure, Format, Layer, Line, Mark, Plot,
    Rule,
};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::analysis::churn::{Profit, ProfitPoint};

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let profit = report.profit.as_ref()?;
    let curve = &profit.curve;
    let banded = curve.iter().any(|point| point.hi > point.lo);
    let mut layers = Vec::new();
    if banded {
        let points = curve.iter().map(|point| (point.n as f64, point.lo, point.hi)).collect();
        layers.push(Layer::Area(Area {
            mark: None,
            ink: Ink::Primary,
            opacity: 0.14,
            points,
            stepped: false,
        }));
    }
    let dots = curve.iter().map(|point| dot(point, context)).collect();
    layers.push(Layer::Line(Line { dotted: false, width: 2.5, ..Line::new("", Ink::Primary, dots) }));
    let (dot, rule) = best(profit, context).unzip();
    layers.extend(dot.map(|dot| Layer::Points { dots: vec![dot] }));
    let ends = || curve.iter().flat_map(|point| [point.profit, point.lo, point.hi]);
    let (lo, hi) = (ends().fold(0.0, f64::min), ends().fold(0.0, f64::max));
    let last = curve.last().map_or(1.0, |point| point.n as f64).max(1.0);
    let x = Axis::new(
        context.say("churn-called"),
        AxisKind::Linear { lo: 0.0, hi: last, nice: false },
        Format::Number,
    );
    let y = Axis::new(
        context.say("churn-profit"),
        AxisKind::Linear { lo, hi, nice: true },
        context.money_format(),
    );
    let mut plot = Plot::new(x, y, layers);
    plot.rules.extend(rule);
    if lo < 0.0 {
        plot.rules.push(Rule { axis: Dimension::Y, at: 0.0, label: String::new() });
    }
    let mut figure = context.figure("churn-profit", headline(report, context), plot, table(profit, context));
    let args = [
        ("rate", context.share(profit.save_rate)),
        ("contact", context.money(profit.contact_cost)),
        ("offer", context.money(profit.offer_cost)),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    figure.subtitle = context.fill("churn-profit-subtitle", &args);
    if banded {
        figure.notes.push(context.say("churn-profit-note"));
    }
    Some(figure)
}

/// The greatest profit, and a line at it that says how much.
fn best(profit: &Profit, context: &Context<'_>) -> Option<(Dot, Rule)> {
    let point = profit.curve.iter().find(|point| point.n == profit.best_n && point.n > 0)?;
    let (n, value) = (context.count(point.n), context.short_money(point.profit));
    let label = context.fill("churn-best", &[("n", &n), ("profit", &value)]);
    let mark = Mark::new("best", &label, Ink::Primary)
        .detail(context.say("churn-called"), n)
        .detail(context.say("churn-profit"), money(point, context))
        .picking(places(1, point.n, context));
    let rule = Rule { axis: Dimension::X, at: point.n as f64, label };
    Some((Dot::new(mark, point.n as f64, point.profit), rule))
}

fn money(point: &ProfitPoint, context: &Context<'_>) -> String {
    let value = context.money(point.profit);
    if point.hi <= point.lo {
        return value;
    }
    let (lo, hi) = (context.money(point.lo), context.money(point.hi));
    context.fill("chart-interval", &[("value", &value), ("lo", &lo), ("hi", &hi)])
}

fn dot(point: &ProfitPoint, context: &Context<'_>) -> Dot {
    let label = context.fill("churn-profit-mark", &[("customers", &context.customers(point.n))]);
    let mut mark = Mark::new(format!("called:{}", point.n), label, Ink::Primary)
        .detail(context.say("churn-profit"), money(point, context))
        .detail(context.say("churn-listed-share"), context.share(point.share));
    if point.n > 0 {
        mark = mark.picking(places(1, point.n, context));
    }
    Dot::new(mark, point.n as f64, point.profit)
}

fn table(profit: &Profit, context: &Context<'_>) -> DataTable {
    let columns = vec![
        context.column("n", "churn-called", ColumnKind::Number),
        context.column("share", "churn-listed-share", ColumnKind::Share),
        context.column("profit", "churn-profit", ColumnKind::Money),
        context.column("lo", "churn-profit-lo", ColumnKind::Money),
        context.column("hi", "churn-profit-hi", ColumnKind::Money),
    ];
    let money = context.money_format();
    let row = |point: &ProfitPoint| {
        vec![
            context.count_datum(point.n),
            context.datum(&Format::Percent, Some(point.share)),
            context.datum(&money, Some(point.profit)),
            context.datum(&money, Some(point.lo)),
            context.datum(&money, Some(point.hi)),
        ]
    };
    DataTable { columns, rows: profit.curve.iter().map(row).collect() }
}
