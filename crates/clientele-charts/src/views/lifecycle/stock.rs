//! Who is away, by how long, and how many of such come back.

use super::{ID, Report};
use crate::figure::{
    Axis, Bar, Body, ColumnKind, DataTable, Datum, Direction, Dot, Figure, Format, Layer, Mark, Panel, Plot,
    Side,
};
use crate::palette::Ink;
use crate::views::context::Context;
use crate::views::periods;
use clientele_core::analysis::lifecycle::StockRow;
use clientele_core::filter::{Clause, Test};

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Figure {
    let names: Vec<String> = report.stock.iter().map(|row| name(row, context)).collect();
    let x = || Axis::bands(context.say("lifecycle-age"), names.clone());
    let most = report.stock.iter().map(|row| row.n_customers).max().unwrap_or(0) as f64;
    let bars = report.stock.iter().enumerate().map(|(at, row)| {
        let across = (at as f64 + 0.1, at as f64 + 0.9);
        let n = row.n_customers;
        let mark = mark("stock", row, Ink::Category(5), report, context).line(context.count(n));
        Bar { mark, across, along: (0.0, n as f64), interval: None }
    });
    let rates: Vec<(usize, &StockRow, f64)> =
        report.stock.iter().enumerate().filter_map(|(at, row)| Some((at, row, row.rate?))).collect();
    let highest = rates.iter().filter_map(|(_, row, _)| row.hi).fold(0.01, f64::max);
    let dots = rates.iter().map(|&(at, row, rate)| {
        let mark = mark("rate", row, Ink::Primary, report, context);
        Dot { y_interval: row.lo.zip(row.hi), side: Side::Above, ..Dot::new(mark, at as f64 + 0.5, rate) }
    });
    let customers = Axis::amounts(context.say("chart-customers-name"), most, Format::Number);
    let rate = Axis::amounts(context.say("lifecycle-rate"), highest, Format::Percent);
    let bars = vec![Layer::Bars { direction: Direction::Up, bars: bars.collect() }];
    let dots = vec![Layer::Points { dots: dots.collect() }];
    let panel = |key: &str, y: Axis, layers: Vec<Layer>| Panel {
        title: context.say(key),
        body: Body::Plot(Box::new(Plot::new(x(), y, layers))),
    };
    let at = periods::name(report.period, report.stock_at, context);
    let customers_away = context.customers(report.n_dormant);
    Figure {
        id: "lifecycle-stock".to_owned(),
        title: context.say("lifecycle-stock-title"),
        subtitle: context.say("lifecycle-stock-subtitle"),
        summary: context.fill("lifecycle-stock-summary", &[("customers", &customers_away), ("period", &at)]),
        panels: vec![
            panel("lifecycle-stock-now", customers, bars),
            panel("lifecycle-rate-panel", rate, dots),
        ],
        keys: Vec::new(),
        notes: vec![context.fill("lifecycle-stock-note", &[("period", &at)])],
        table: table(report, context),
    }
}

fn name(row: &StockRow, context: &Context<'_>) -> String {
    let from = context.count(row.age_from.into());
    if row.age_to.is_some() { from } else { format!("{from}+") }
}

fn pick(row: &StockRow, report: &Report, context: &Context<'_>) -> Clause {
    let ages = Test::Range { min: Some(row.age_from.into()), max: row.age_to.map(|to| f64::from(to) + 1.0) };
    let start = report.stock_at;
    let is = [("period", crate::views::context::any(start)), ("dormant_periods", ages)];
    periods::members_at(context, ID, start.to_string().into(), is)
}

fn mark(id: &str, row: &StockRow, ink: Ink, report: &Report, context: &Context<'_>) -> Mark {
    let label = context.fill("lifecycle-age-mark", &[("age", &name(row, context))]);
    let mut mark = Mark::new(format!("{id}:{}", row.age_from), label, ink)
        .detail(context.say("lifecycle-stock-now"), context.count(row.n_customers));
    if let Some(rate) = row.rate {
        mark = mark.detail(context.say("lifecycle-rate"), context.interval(rate, row.lo.zip(row.hi)));
    }
    mark.picking(pick(row, report, context))
}

fn table(report: &Report, context: &Context<'_>) -> DataTable {
    let number = |id: &str, key: &str| context.column(id, key, ColumnKind::Number);
    let share = |id: &str, key: &str| context.column(id, key, ColumnKind::Share);
    let columns = vec![
        context.column("age", "lifecycle-age", ColumnKind::Text),
        number("n_customers", "lifecycle-stock-now"),
        number("n_at_risk", "lifecycle-at-risk"),
        number("n_reactivated", "lifecycle-reactivated"),
        share("rate", "lifecycle-rate"),
        share("lo", "lifecycle-rate-lo"),
        share("hi", "lifecycle-rate-hi"),
    ];
    let row = |row: &StockRow| {
        let share = |share: Option<f64>| context.datum(&Format::Percent, share);
        vec![
            Datum::text(name(row, context)),
            context.count_datum(row.n_customers),
            context.count_datum(row.n_at_risk),
            context.count_datum(row.n_reactivated),
            share(row.rate),
            share(row.lo),
            share(row.hi),
        ]
    };
    DataTable { columns, rows: report.stock.iter().map(row).collect() }
}
