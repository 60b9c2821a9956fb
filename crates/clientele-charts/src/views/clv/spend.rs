//! Repeat buyers by mean purchase: does the model of spending fit?

use super::{ID, Report, rule};
use crate::figure::{
    Axis, AxisKind, Bar, Body, ColumnKind, DataTable, Direction, Dot, Figure, Format, Layer, Line, Mark,
    Panel, Plot,
};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::analysis::clv::{Spend, SpendBin};

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let spend = report.spend.as_ref()?;
    // The last bin holds the rest and would be as wide as all others together.
    let (rest, bins) = spend.histogram.split_last()?;
    let end = bins.last()?.hi;
    let top = bins.iter().flat_map(|bin| [bin.n as f64, bin.expected.unwrap_or(0.0)]).fold(0.0, f64::max);
    let bars = bins.iter().enumerate().map(|(at, bin)| bar(at, bin, context)).collect();
    let mut layers = vec![Layer::Bars { direction: Direction::Up, bars }];
    let name = rule("gamma_gamma", context);
    let dots: Vec<Dot> =
        bins.iter().enumerate().filter_map(|(at, bin)| expected(at, bin, &name, context)).collect();
    if !dots.is_empty() {
        layers.push(Layer::Line(Line { dotted: false, ..Line::new(name, Ink::Category(5), dots) }));
    }
    let kind = AxisKind::Linear { lo: 0.0, hi: end, nice: false };
    let x = Axis::new(context.say("clv-mean-purchase"), kind, context.money_format());
    let y = Axis::amounts(context.say("clv-repeat-buyers"), top, Format::Number);
    let (count, edge) = (context.count(rest.n), context.money(rest.lo));
    Some(Figure {
        id: format!("{ID}-spend"),
        title: context.say("clv-spend-title"),
        subtitle: context.say("clv-spend-subtitle"),
        summary: summary(spend, context),
        panels: vec![Panel::only(Body::Plot(Box::new(Plot::new(x, y, layers))))],
        keys: Vec::new(),
        notes: if rest.n > 0 {
            vec![context.fill("clv-spend-note", &[("n", &count), ("edge", &edge)])]
        } else {
            Vec::new()
        },
        table: table(spend, context),
    })
}

fn summary(spend: &Spend, context: &Context<'_>) -> String {
    let (customers, observed) = (context.customers(spend.n), context.money(spend.observed_mean));
    context.fill("clv-spend-summary", &[("customers", &customers), ("mean", &observed)])
}

fn interval(bin: &SpendBin, context: &Context<'_>) -> String {
    context.fill("chart-range", &[("lo", &context.money(bin.lo)), ("hi", &context.money(bin.hi))])
}

fn bar(at: usize, bin: &SpendBin, context: &Context<'_>) -> Bar {
    let mark = Mark::new(format!("bin:{at}"), interval(bin, context), Ink::Primary)
        .detail(context.say("clv-repeat-buyers"), context.count(bin.n));
    Bar { mark, across: (bin.lo, bin.hi), along: (0.0, bin.n as f64), interval: None }
}

fn expected(at: usize, bin: &SpendBin, name: &str, context: &Context<'_>) -> Option<Dot> {
    let n = bin.expected?;
    let mark = Mark::new(format!("expected:{at}"), name, Ink::Category(5))
        .detail(context.say("clv-mean-purchase"), interval(bin, context))
        .detail(context.say("clv-repeat-buyers"), Format::Number.full(n, context.numbers()));
    Some(Dot::new(mark, (bin.lo + bin.hi) / 2.0, n))
}

fn table(spend: &Spend, context: &Context<'_>) -> DataTable {
    let columns = vec![
        context.column("lo", "chart-from-name", ColumnKind::Money),
        context.column("hi", "chart-below-name", ColumnKind::Money),
        context.column("n", "clv-repeat-buyers", ColumnKind::Number),
        context.column("expected", "clv-expected", ColumnKind::Number),
    ];
    let money = context.money_format();
    let row = |bin: &SpendBin| {
        vec![
            context.datum(&money, Some(bin.lo)),
            context.datum(&money, Some(bin.hi)),
            context.count_datum(bin.n),
            context.datum(&Format::Number, bin.expected),
        ]
    };
    DataTable { columns, rows: spend.histogram.iter().map(row).collect() }
}
