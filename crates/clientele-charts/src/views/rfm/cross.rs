//! The same customers on two maps: a cell for each pair of segments.

use super::{ID, Report, segments};
use crate::figure::{
    Axis, Body, Cell, Column, ColumnKind, DataTable, Datum, Figure, Layer, Mark, Panel, Plot,
};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::analysis::rfm::{CrossTab, Map};

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let cross = report.cross_tab.as_ref()?;
    let most = cross.rows.iter().flat_map(|row| &row.counts).max().copied().unwrap_or(0).max(1);
    let mut cells = Vec::new();
    for (y, row) in cross.rows.iter().enumerate() {
        for (x, (column, n)) in cross.columns.iter().zip(&row.counts).enumerate() {
            let mark = mark(&row.segment, column, *n, most, context);
            let side = |at: usize| (at as f64, at as f64 + 1.0);
            cells.push(Cell { mark, x: side(x), y: side(y) });
        }
    }
    let names = |of: Vec<&String>| of.into_iter().map(|id| segments::name(id, context)).collect();
    let (rows, columns) = (map_name(report.map, context), map_name(cross.map, context));
    let x = Axis::bands(columns.clone(), names(cross.columns.iter().collect()));
    let y = Axis::bands(rows.clone(), names(cross.rows.iter().map(|row| &row.segment).collect()));
    let plot = Plot::new(x, y, vec![Layer::Cells { cells }]);
    Some(Figure {
        id: format!("{ID}-cross"),
        title: context.say("rfm-cross-title"),
        subtitle: context.fill("rfm-cross-subtitle", &[("rows", &rows), ("columns", &columns)]),
        summary: summary(cross, context),
        panels: vec![Panel::only(Body::Plot(Box::new(plot)))],
        keys: Vec::new(),
        notes: Vec::new(),
        table: table(cross, context),
    })
}

fn map_name(map: Map, context: &Context<'_>) -> String {
    context.say(match map {
        Map::A => "rfm-map-a",
        Map::B => "rfm-map-b",
        Map::C => "rfm-map-c",
        Map::D => "rfm-map-d",
        Map::E => "rfm-map-e",
    })
}

/// A cell stands for its row: a filter knows the segments of one map at a time.
fn mark(row: &str, column: &str, n: u64, most: u64, context: &Context<'_>) -> Mark {
    let (row_name, column_name) = (segments::name(row, context), segments::name(column, context));
    let label = context.fill("rfm-cross-mark", &[("row", &row_name), ("column", &column_name)]);
    let ink = if n == 0 { Ink::Empty } else { Ink::Sequential((n as f32 / most as f32).sqrt()) };
    let mark = Mark::new(format!("pair:{row}:{column}"), label, ink)
        .detail(context.say("chart-customers-name"), context.count(n))
        .picking(segments::pick(row, context));
    if n > 0 { mark.line(short(n, context)) } else { mark }
}

/// Cells are small: thousands are written short, the table has them in full.
fn short(n: u64, context: &Context<'_>) -> String {
    if n < 1_000 { context.count(n) } else { context.numbers().compact(n as f64) }
}

fn summary(cross: &CrossTab, context: &Context<'_>) -> String {
    let pairs = cross.rows.iter().flat_map(|row| {
        cross.columns.iter().zip(&row.counts).map(move |(column, n)| (n, &row.segment, column))
    });
    let Some((n, row, column)) = pairs.max_by_key(|(n, _, _)| **n) else { return String::new() };
    let args = [
        ("n", context.count(*n)),
        ("row", segments::name(row, context)),
        ("column", segments::name(column, context)),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    context.fill("rfm-cross-summary", &args)
}

fn table(cross: &CrossTab, context: &Context<'_>) -> DataTable {
    let mut columns = vec![context.column("segment", "rfm-segment", ColumnKind::Text)];
    columns.extend(
        cross.columns.iter().map(|id| Column::new(id, segments::name(id, context), ColumnKind::Number)),
    );
    let rows = cross.rows.iter().map(|row| {
        let name = Datum::text(segments::name(&row.segment, context));
        std::iter::once(name).chain(row.counts.iter().map(|n| context.count_datum(*n))).collect()
    });
    DataTable { columns, rows: rows.collect() }
}
