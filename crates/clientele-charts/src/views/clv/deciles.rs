//! Customers in ten groups by what they are still worth.

use super::{ID, Report};
use crate::figure::{
    Axis, Bar, Body, ColumnKind, DataTable, Direction, Figure, Format, Layer, Mark, Panel, Plot,
};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::analysis::clv::Decile;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let first = report.deciles.first()?;
    let most = report.deciles.iter().map(|decile| decile.value).fold(0.0, f64::max);
    let names = report.deciles.iter().map(|decile| context.count(u64::from(decile.decile))).collect();
    let bars = report.deciles.iter().enumerate().map(|(at, decile)| bar(at, decile, context)).collect();
    let x = Axis::bands(context.say("clv-decile"), names);
    let y = Axis::amounts(context.say("clv-value"), most, context.money_format());
    let plot = Plot::new(x, y, vec![Layer::Bars { direction: Direction::Up, bars }]);
    let share = first.share.map_or_else(|| "–".to_owned(), |share| context.share(share));
    Some(Figure {
        id: format!("{ID}-deciles"),
        title: context.say("clv-deciles-title"),
        subtitle: context.say("clv-deciles-subtitle"),
        summary: context.fill("clv-deciles-summary", &[("share", &share)]),
        panels: vec![Panel::only(Body::Plot(Box::new(plot)))],
        keys: Vec::new(),
        notes: Vec::new(),
        table: table(report, context),
    })
}

fn bar(at: usize, decile: &Decile, context: &Context<'_>) -> Bar {
    let number = context.count(u64::from(decile.decile));
    let label = context.fill("clv-decile-mark", &[("n", &number)]);
    let mut mark = Mark::new(format!("decile:{}", decile.decile), label, Ink::Primary)
        .detail(context.say("clv-value"), context.money(decile.value))
        .detail(context.say("chart-customers-name"), context.count(decile.n_customers))
        .detail(context.say("clv-p-alive"), context.share(decile.p_alive))
        .detail(context.say("clv-purchases"), Format::Number.full(decile.purchases, context.numbers()));
    if let Some(share) = decile.share {
        mark = mark.detail(context.say("clv-share-value"), context.share(share)).line(context.share(share));
    }
    let at = at as f64;
    Bar { mark, across: (at + 0.15, at + 0.85), along: (0.0, decile.value), interval: None }
}

fn table(report: &Report, context: &Context<'_>) -> DataTable {
    let columns = vec![
        context.column("decile", "clv-decile", ColumnKind::Number),
        context.column("n_customers", "chart-customers-name", ColumnKind::Number),
        context.column("value", "clv-value", ColumnKind::Money),
        context.column("share", "clv-share-value", ColumnKind::Share),
        context.column("p_alive", "clv-p-alive", ColumnKind::Share),
        context.column("purchases", "clv-purchases", ColumnKind::Number),
    ];
    let row = |decile: &Decile| {
        vec![
            context.count_datum(u64::from(decile.decile)),
            context.count_datum(decile.n_customers),
            context.datum(&context.money_format(), Some(decile.value)),
            context.datum(&Format::Percent, decile.share),
            context.datum(&Format::Percent, Some(decile.p_alive)),
            context.datum(&Format::Number, Some(decile.purchases)),
        ]
    };
    DataTable { columns, rows: report.deciles.iter().map(row).collect() }
}
