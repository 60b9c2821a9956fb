//! Tiers or classes as two pyramids: how many customers, how much money; and their borders.

use super::ID;
use crate::figure::{
    Axis, AxisKind, Bar, Body, ColumnKind, DataTable, Datum, Direction, Figure, Format, Layer, Mark, Panel,
    Plot,
};
use crate::palette::Ink;
use crate::views::context::{Context, any};
use clientele_core::analysis::pareto::Tier;

pub(super) fn figure(
    id: &str,
    field: &'static str,
    rows: &[Tier],
    borders: Panel,
    context: &Context<'_>,
) -> Figure {
    let panel = |key: &str, ink: Ink, share: fn(&Tier) -> Option<f64>| Panel {
        title: context.say(key),
        body: Body::Plot(Box::new(side(field, rows, (key, ink), share, context))),
    };
    let id = format!("{ID}-{id}");
    let summary = rows.first().map_or_else(String::new, |row| {
        let (customers, revenue) =
            (context.share(row.share_customers), context.share(row.share_revenue.unwrap_or(0.0)));
        let args = [("name", name(field, row, context)), ("customers", customers), ("revenue", revenue)];
        let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
        context.fill("pareto-pyramid-summary", &args)
    });
    Figure {
        title: context.say(&format!("{id}-title")),
        subtitle: context.say(&format!("{id}-subtitle")),
        id,
        summary,
        panels: vec![
            panel("chart-share-customers-name", Ink::Receding, |row| Some(row.share_customers)),
            panel("chart-share-revenue-name", Ink::Primary, |row| row.share_revenue),
            borders,
        ],
        keys: Vec::new(),
        notes: Vec::new(),
        table: table(field, rows, context),
    }
}

/// Bars around the middle, as wide as their share.
fn side(
    field: &'static str,
    rows: &[Tier],
    (key, ink): (&str, Ink),
    share: fn(&Tier) -> Option<f64>,
    context: &Context<'_>,
) -> Plot {
    let shares = || rows.iter().map(|row| share(row).unwrap_or(0.0));
    let most = shares().map(f64::abs).fold(0.01, f64::max);
    let bars = rows.iter().zip(shares()).enumerate().map(|(at, (row, share))| {
        let mark = mark(field, key, ink, row, context).line(context.share(share));
        let half = share.max(0.0) / 2.0;
        Bar { mark, across: (at as f64 + 0.08, at as f64 + 0.92), along: (-half, half), interval: None }
    });
    let layer = Layer::Bars { direction: Direction::Right, bars: bars.collect() };
    // Room for a number beside the widest bar.
    let kind = AxisKind::Linear { lo: -most * 0.55, hi: most * 0.85, nice: false };
    let names = rows.iter().map(|row| name(field, row, context)).collect();
    Plot::new(Axis::new("", kind, Format::Percent).hidden(), Axis::bands("", names), vec![layer])
}

fn name(field: &str, row: &Tier, context: &Context<'_>) -> String {
    context.say(&format!("pareto-{field}-{}", row.name))
}

fn mark(field: &'static str, key: &str, ink: Ink, row: &Tier, context: &Context<'_>) -> Mark {
    let mut mark = Mark::new(format!("{key}:{}", row.name), name(field, row, context), ink)
        .detail(context.say("chart-customers-name"), context.count(row.n_customers))
        .detail(context.say("chart-share-customers-name"), context.share(row.share_customers))
        .detail(context.say("chart-revenue-name"), context.money(row.revenue));
    if let Some(share) = row.share_revenue {
        mark = mark.detail(context.say("chart-share-revenue-name"), context.share(share));
    }
    if let Some(from) = row.from_value {
        mark = mark.detail(context.say("pareto-from-value"), context.money(from));
    }
    mark.picking(context.members(ID, [(field, any(&row.name))]))
}

fn table(field: &'static str, rows: &[Tier], context: &Context<'_>) -> DataTable {
    let columns = vec![
        context.column("name", &format!("pareto-{field}"), ColumnKind::Text),
        context.column("n_customers", "chart-customers-name", ColumnKind::Number),
        context.column("share_customers", "chart-share-customers-name", ColumnKind::Share),
        context.column("revenue", "chart-revenue-name", ColumnKind::Money),
        context.column("share_revenue", "chart-share-revenue-name", ColumnKind::Share),
        context.column("mean_value", "pareto-mean-value", ColumnKind::Money),
        context.column("from_value", "pareto-from-value", ColumnKind::Money),
    ];
    let money = context.money_format();
    let cells = |row: &Tier| {
        vec![
            Datum::text(name(field, row, context)),
            context.count_datum(row.n_customers),
            context.datum(&Format::Percent, Some(row.share_customers)),
            context.datum(&money, Some(row.revenue)),
            context.datum(&Format::Percent, row.share_revenue),
            context.datum(&money, row.mean_value),
            context.datum(&money, row.from_value),
        ]
    };
    DataTable { columns, rows: rows.iter().map(cells).collect() }
}
