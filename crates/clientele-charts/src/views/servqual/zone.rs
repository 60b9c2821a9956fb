//! The zone of tolerance: from the minimum to the desired level, and where perception lies.

use super::{ID, Report, names};
use crate::figure::{
    Axis, Bar, ColumnKind, DataTable, Datum, Direction, Dot, Figure, Key, Layer, Mark, Plot, Side, Symbol,
};
use crate::palette::Ink;
use crate::views::context::Context;
use crate::views::ratings::{axis, datum, number, signed};
use clientele_core::analysis::servqual::{DimensionRow, Zone};

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let rows: Vec<&DimensionRow> = report.dimensions.iter().filter(|row| row.zone.is_some()).collect();
    if rows.is_empty() {
        return None;
    }
    let bars = rows.iter().enumerate().filter_map(|row| bar(row, context)).collect();
    let dots = rows.iter().enumerate().filter_map(|row| dot(row, report, context)).collect();
    let layers = vec![Layer::Bars { direction: Direction::Right, bars }, Layer::Points { dots }];
    let ends = rows.iter().flat_map(|row| [row.minimum, row.desired, row.perception_lo, row.perception_hi]);
    let x = axis(context.say("servqual-rating"), (report.scale_lo, report.scale_hi), ends.flatten());
    let y = Axis::bands("", rows.iter().map(|row| names::dimension(&row.dimension, context)).collect());
    let below = rows.iter().filter(|row| row.zone == Some(Zone::Below)).count();
    let (n, all) = (context.count(below as u64), context.count(rows.len() as u64));
    let summary = context.fill("servqual-zone-summary", &[("n", &n), ("all", &all)]);
    let mut figure =
        context.figure(&format!("{ID}-zone"), summary, Plot::new(x, y, layers), table(&rows, context));
    let key = |key: &str, ink, symbol| Key { label: context.say(key), ink, symbol };
    figure.keys = vec![
        key("servqual-zone", GROUND, Symbol::Square),
        key("servqual-zone-within", Ink::Category(0), Symbol::Dot),
        key("servqual-zone-below", Ink::Negative, Symbol::Dot),
        key("servqual-zone-above", Ink::Positive, Symbol::Dot),
    ];
    Some(figure)
}

/// The zone itself lies behind.
const GROUND: Ink = Ink::Sequential(0.2);

fn says(zone: Option<Zone>) -> (&'static str, Ink) {
    match zone {
        Some(Zone::Below) => ("servqual-zone-below", Ink::Negative),
        Some(Zone::Above) => ("servqual-zone-above", Ink::Positive),
        _ => ("servqual-zone-within", Ink::Category(0)),
    }
}

fn mark(part: &str, row: &DimensionRow, ink: Ink, context: &Context<'_>) -> Mark {
    let plain = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| number(value, context));
    let gap = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| signed(value, context));
    Mark::new(format!("{part}:{}", row.dimension), names::dimension(&row.dimension, context), ink)
        .detail(context.say("servqual-zone"), context.say(says(row.zone).0))
        .detail(context.say("servqual-minimum"), plain(row.minimum))
        .detail(context.say("servqual-desired"), plain(row.desired))
        .detail(context.say("servqual-perception"), plain(row.perception))
        .detail(context.say("servqual-msa"), gap(row.msa))
        .detail(context.say("servqual-mss"), gap(row.mss))
}

fn bar((at, row): (usize, &&DimensionRow), context: &Context<'_>) -> Option<Bar> {
    let (lo, hi) = (row.minimum?, row.desired?);
    let middle = at as f64;
    let mark = mark("zone", row, GROUND, context);
    Some(Bar { mark, across: (middle + 0.25, middle + 0.75), along: (lo, hi), interval: None })
}

fn dot((at, row): (usize, &&DimensionRow), report: &Report, context: &Context<'_>) -> Option<Dot> {
    let mut mark = mark("perception", row, says(row.zone).1, context);
    mark.pick = names::short_of(&row.dimension, report, context);
    Some(Dot {
        x_interval: row.perception_lo.zip(row.perception_hi),
        side: Side::Above,
        ..Dot::new(mark, row.perception?, at as f64 + 0.5)
    })
}

fn table(rows: &[&DimensionRow], context: &Context<'_>) -> DataTable {
    let number_column = |id: &str, key: &str| context.column(id, key, ColumnKind::Number);
    let columns = vec![
        context.column("dimension", "servqual-dimension", ColumnKind::Text),
        number_column("minimum", "servqual-minimum"),
        number_column("perception", "servqual-perception"),
        number_column("desired", "servqual-desired"),
        number_column("msa", "servqual-msa"),
        number_column("mss", "servqual-mss"),
        context.column("zone", "servqual-zone", ColumnKind::Text),
    ];
    let row = |row: &&DimensionRow| {
        vec![
            Datum::text(names::dimension(&row.dimension, context)),
            datum(row.minimum, context),
            datum(row.perception, context),
            datum(row.desired, context),
            datum(row.msa, context),
            datum(row.mss, context),
            Datum::text(context.say(says(row.zone).0)),
        ]
    };
    DataTable { columns, rows: rows.iter().map(row).collect() }
}
