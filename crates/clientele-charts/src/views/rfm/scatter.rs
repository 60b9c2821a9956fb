//! Recency against frequency: a circle a bin, its area the customers, its colour their segment.

use super::{ID, Report, segments};
use crate::figure::{
    Axis, AxisKind, Body, Brush, ColumnKind, DataTable, Datum, Dot, Figure, Format, Key, Layer, Mark, Panel,
    Plot, Symbol,
};
use crate::views::context::{Context, range};
use clientele_core::analysis::rfm::{ScatterCell, SegmentRow};

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Figure {
    let most = report.scatter.iter().map(|cell| cell.n_customers).max().unwrap_or(0).max(1) as f64;
    let mut cells: Vec<&ScatterCell> = report.scatter.iter().collect();
    // Large circles first, so that small ones lie on them.
    cells.sort_by_key(|cell| std::cmp::Reverse(cell.n_customers));
    let dots: Vec<Dot> = cells.iter().map(|cell| dot(cell, most, context)).collect();
    let longest = report.scatter.iter().map(|cell| cell.recency_hi).fold(1.0, f64::max);
    let often = dots.iter().map(|dot| dot.y).fold(1.0, f64::max);
    let x = AxisKind::Linear { lo: 0.0, hi: longest, nice: false };
    // Room for the lowest and highest circles.
    let y = AxisKind::Log { lo: 0.8, hi: (often * 1.3).max(4.0) };
    let mut plot = Plot::new(
        Axis::new(context.say("rfm-recency-axis"), x, Format::Number),
        Axis::new(context.say("rfm-frequency-axis"), y, Format::Number),
        vec![Layer::Points { dots }],
    );
    plot.brush = Some(Brush::Members {
        analysis: ID.to_owned(),
        params: context.options.params.clone(),
        x: Some("recency_days".to_owned()),
        y: Some("frequency".to_owned()),
    });
    Figure {
        id: format!("{ID}-scatter"),
        title: context.say("rfm-scatter-title"),
        subtitle: context.say("rfm-scatter-subtitle"),
        summary: summary(&cells, report, context),
        panels: vec![Panel::only(Body::Plot(Box::new(plot)))],
        keys: keys(report, context),
        notes: Vec::new(),
        table: table(&cells, context),
    }
}

/// The last bin of frequencies has no end of its own.
const OPEN: f64 = 1e9;

/// Whole numbers from `lo` to below `hi`.
fn stretch(lo: f64, hi: f64, context: &Context<'_>) -> String {
    let text = |value: f64| context.numbers().number(value, 0);
    if hi - lo <= 1.0 {
        text(lo)
    } else if hi >= OPEN {
        context.fill("rfm-at-least", &[("n", &text(lo))])
    } else {
        context.fill("chart-range", &[("lo", &text(lo)), ("hi", &text(hi - 1.0))])
    }
}

/// Where the customers of a bin of orders stand on a logarithmic axis.
fn middle(lo: f64, hi: f64) -> f64 {
    if hi >= OPEN { lo } else { (lo.max(1.0) * (hi - 1.0).max(1.0)).sqrt() }
}

fn dot(cell: &ScatterCell, most: f64, context: &Context<'_>) -> Dot {
    let recency = stretch(cell.recency_lo, cell.recency_hi, context);
    let frequency = stretch(cell.frequency_lo, cell.frequency_hi, context);
    let label = context.fill("rfm-scatter-mark", &[("recency", &recency), ("frequency", &frequency)]);
    let name = segments::name(&cell.segment, context);
    let id = format!("bin:{}-{}", cell.recency_lo, cell.frequency_lo);
    let days = range(cell.recency_lo, cell.recency_hi);
    let orders = range(cell.frequency_lo, cell.frequency_hi);
    let mark = Mark::new(id, label, segments::ink(&cell.segment))
        .detail(context.say("rfm-segment"), name)
        .detail(context.say("chart-customers-name"), context.count(cell.n_customers))
        .detail(context.say("chart-revenue-name"), context.money(cell.revenue))
        .picking(context.members(ID, [("recency_days", days), ("frequency", orders)]));
    let x = f64::midpoint(cell.recency_lo, cell.recency_hi);
    let weight = Some(cell.n_customers as f64 / most);
    Dot { weight, ..Dot::new(mark, x, middle(cell.frequency_lo, cell.frequency_hi)) }
}

/// The segments that are seen, in the map's order; those of one colour share an entry.
fn keys(report: &Report, context: &Context<'_>) -> Vec<Key> {
    let mut keys: Vec<Key> = Vec::new();
    let seen = |row: &&SegmentRow| report.scatter.iter().any(|cell| cell.segment == row.segment);
    for row in report.segments.iter().filter(seen) {
        let (label, ink) = (segments::name(&row.segment, context), segments::ink(&row.segment));
        match keys.iter_mut().find(|key| key.ink == ink) {
            Some(key) => key.label = context.fill("chart-both", &[("first", &key.label), ("second", &label)]),
            None => keys.push(Key { label, ink, symbol: Symbol::Dot }),
        }
    }
    keys
}

fn summary(cells: &[&ScatterCell], report: &Report, context: &Context<'_>) -> String {
    let customers = context.customers(report.n_customers);
    let Some(first) = cells.first() else { return customers };
    let args = [
        ("customers", customers.as_str()),
        ("n", &context.count(cells.len() as u64)),
        ("most", &context.count(first.n_customers)),
        ("recency", &stretch(first.recency_lo, first.recency_hi, context)),
        ("frequency", &stretch(first.frequency_lo, first.frequency_hi, context)),
    ];
    context.fill("rfm-scatter-summary", &args)
}

fn table(cells: &[&ScatterCell], context: &Context<'_>) -> DataTable {
    let columns = vec![
        context.column("recency_days", "rfm-recency-axis", ColumnKind::Text),
        context.column("frequency", "rfm-frequency-axis", ColumnKind::Text),
        context.column("n_customers", "chart-customers-name", ColumnKind::Number),
        context.column("revenue", "chart-revenue-name", ColumnKind::Money),
        context.column("segment", "rfm-segment", ColumnKind::Text),
    ];
    let money = context.money_format();
    let row = |cell: &&ScatterCell| {
        vec![
            Datum::text(stretch(cell.recency_lo, cell.recency_hi, context)),
            Datum::text(stretch(cell.frequency_lo, cell.frequency_hi, context)),
            context.count_datum(cell.n_customers),
            context.datum(&money, Some(cell.revenue)),
            Datum::text(segments::name(&cell.segment, context)),
        ]
    };
    DataTable { columns, rows: cells.iter().map(row).collect() }
}
