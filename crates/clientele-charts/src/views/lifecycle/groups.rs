//! The four allegiance groups: share of customers and of revenue.

use super::{ID, Report};
use crate::figure::{
    Axis, Bar, Body, ColumnKind, DataTable, Datum, Direction, Figure, Format, Layer, Mark, Panel, Plot,
};
use crate::palette::Ink;
use crate::views::context::{Context, any};
use clientele_core::analysis::lifecycle::GroupRow;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Figure {
    let panel = |key: &str, share: fn(&GroupRow) -> f64| Panel {
        title: context.say(key),
        body: Body::Plot(Box::new(bars(&report.groups, key, share, context))),
    };
    let days = |days: f64| context.numbers().number(days, 0);
    let notes = context.fill(
        "lifecycle-groups-note",
        &[
            ("new", &days(report.new_days)),
            ("swing", &days(report.swing_days)),
            ("lapsed", &days(report.lapsed_days)),
        ],
    );
    let most = report.groups.iter().max_by_key(|row| row.n_customers);
    Figure {
        id: "lifecycle-groups".to_owned(),
        title: context.say("lifecycle-groups-title"),
        subtitle: context.say("lifecycle-groups-subtitle"),
        summary: most.map_or_else(String::new, |row| {
            let share = context.share(row.share_customers);
            context.fill("lifecycle-groups-summary", &[("group", &name(row, context)), ("share", &share)])
        }),
        panels: vec![
            panel("chart-share-customers-name", |row| row.share_customers),
            panel("chart-share-revenue-name", |row| row.share_revenue.unwrap_or(0.0)),
        ],
        keys: Vec::new(),
        notes: vec![notes],
        table: table(&report.groups, context),
    }
}

fn name(row: &GroupRow, context: &Context<'_>) -> String {
    context.say(&format!("lifecycle-group-{}", row.group))
}

fn ink(group: &str) -> Ink {
    match group {
        "old" => Ink::Category(0),
        "new" => Ink::Category(2),
        "swing" => Ink::Category(4),
        _ => Ink::Other,
    }
}

fn bars(rows: &[GroupRow], key: &str, share: fn(&GroupRow) -> f64, context: &Context<'_>) -> Plot {
    let most = rows.iter().map(share).fold(0.01, f64::max);
    let bars = rows.iter().enumerate().map(|(at, row)| {
        let mut mark = Mark::new(format!("{key}:{}", row.group), name(row, context), ink(&row.group))
            .detail(context.say("chart-customers-name"), context.count(row.n_customers))
            .detail(context.say("chart-orders-name"), context.count(row.n_orders))
            .detail(context.say("chart-revenue-name"), context.money(row.revenue));
        if let Some(share) = row.share_revenue {
            mark = mark.detail(context.say("chart-share-revenue-name"), context.share(share));
        }
        let mark =
            mark.line(context.share(share(row))).picking(context.members(ID, [("group", any(&row.group))]));
        Bar { mark, across: (at as f64 + 0.12, at as f64 + 0.88), along: (0.0, share(row)), interval: None }
    });
    let layer = Layer::Bars { direction: Direction::Right, bars: bars.collect() };
    // Room for the number beside the longest bar.
    let x = Axis::amounts("", most * 1.2, Format::Percent).hidden();
    let names = rows.iter().map(|row| name(row, context)).collect();
    Plot::new(x, Axis::bands("", names), vec![layer])
}

fn table(rows: &[GroupRow], context: &Context<'_>) -> DataTable {
    let columns = vec![
        context.column("group", "lifecycle-group", ColumnKind::Text),
        context.column("n_customers", "chart-customers-name", ColumnKind::Number),
        context.column("share_customers", "chart-share-customers-name", ColumnKind::Share),
        context.column("n_orders", "chart-orders-name", ColumnKind::Number),
        context.column("revenue", "chart-revenue-name", ColumnKind::Money),
        context.column("share_revenue", "chart-share-revenue-name", ColumnKind::Share),
    ];
    let row = |row: &GroupRow| {
        vec![
            Datum::text(name(row, context)),
            context.count_datum(row.n_customers),
            context.datum(&Format::Percent, Some(row.share_customers)),
            context.tally_datum(row.n_orders),
            context.datum(&context.money_format(), Some(row.revenue)),
            context.datum(&Format::Percent, row.share_revenue),
        ]
    };
    DataTable { columns, rows: rows.iter().map(row).collect() }
}
