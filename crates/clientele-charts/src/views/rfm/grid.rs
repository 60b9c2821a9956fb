//! The grid: mean money in each cell of recency and frequency scores.

use super::{ID, Report};
use crate::figure::{Axis, Body, Cell, ColumnKind, DataTable, Datum, Figure, Layer, Mark, Panel, Plot};
use crate::palette::Ink;
use crate::views::context::{Context, any};
use clientele_core::analysis::rfm::GridCell;

const SCORES: u8 = 5;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Figure {
    let most = report.grid.iter().filter_map(|cell| cell.mean_monetary).fold(0.0, f64::max);
    // From the top: the best frequency first, as the axis is read.
    let mut order: Vec<&GridCell> = report.grid.iter().collect();
    order.sort_by_key(|cell| (std::cmp::Reverse(cell.f), cell.r));
    let cells = order.iter().map(|cell| draw(cell, most, context)).collect();
    let x = Axis::bands(context.say("rfm-recency-score-axis"), recency_names(report, context));
    let y = Axis::bands(context.say("rfm-frequency-score-axis"), frequency_names(report, context));
    let plot = Plot::new(x, y, vec![Layer::Cells { cells }]);
    Figure {
        id: format!("{ID}-grid"),
        title: context.say("rfm-grid-title"),
        subtitle: context.say("rfm-grid-subtitle"),
        summary: summary(report, context),
        panels: vec![Panel::only(Body::Plot(Box::new(plot)))],
        keys: Vec::new(),
        notes: Vec::new(),
        table: table(&order, context),
    }
}

fn draw(cell: &GridCell, most: f64, context: &Context<'_>) -> Cell {
    let (r, f) = (context.count(cell.r.into()), context.count(cell.f.into()));
    let label = context.fill("rfm-grid-mark", &[("r", &r), ("f", &f)]);
    // The root: money is skewed, and most cells would look alike.
    let ink = match cell.mean_monetary {
        Some(mean) if most > 0.0 => Ink::Sequential((mean / most).max(0.0).sqrt() as f32),
        Some(_) => Ink::Sequential(0.0),
        None => Ink::Empty,
    };
    let mut mark = Mark::new(format!("cell:{}-{}", cell.r, cell.f), label, ink)
        .detail(context.say("chart-customers-name"), context.count(cell.n_customers));
    if let Some(mean) = cell.mean_monetary {
        mark = mark
            .detail(context.say("rfm-grid-mean"), context.money(mean))
            .detail(context.say("chart-revenue-name"), context.money(cell.revenue))
            .line(context.money_format().alike(mean, most, context.numbers()))
            .line(context.customers(cell.n_customers));
    }
    let mark = mark.picking(context.members(ID, [("r_score", any(cell.r)), ("f_score", any(cell.f))]));
    let (x, y) = (f64::from(cell.r) - 1.0, f64::from(SCORES.saturating_sub(cell.f)));
    Cell { mark, x: (x, x + 1.0), y: (y, y + 1.0) }
}

fn summary(report: &Report, context: &Context<'_>) -> String {
    let mean = |cell: &&GridCell| cell.mean_monetary.unwrap_or(f64::NEG_INFINITY);
    let best = report.grid.iter().max_by(|a, b| mean(a).total_cmp(&mean(b)));
    let Some((cell, mean)) = best.and_then(|cell| Some((cell, cell.mean_monetary?))) else {
        return context.customers(report.n_customers);
    };
    let (r, f) = (context.count(cell.r.into()), context.count(cell.f.into()));
    let (mean, customers) = (context.money(mean), context.customers(cell.n_customers));
    context.fill("rfm-grid-summary", &[("r", &r), ("f", &f), ("mean", &mean), ("customers", &customers)])
}

/// From score 1 at the left.
fn recency_names(report: &Report, context: &Context<'_>) -> Vec<String> {
    let Some([five, four, three, two]) = report.thresholds.recency_days else { return bare(context) };
    let days = [
        at_least(two + 1.0, context),
        between(three + 1.0, two, context),
        between(four + 1.0, three, context),
        between(five + 1.0, four, context),
        at_most(five, context),
    ];
    named('R', days, context)
}

/// From score 5 at the top.
fn frequency_names(report: &Report, context: &Context<'_>) -> Vec<String> {
    let mut names = match report.thresholds.frequency {
        None => bare(context),
        Some([two, three, four, five]) => {
            let times = [
                between(1.0, two - 1.0, context),
                between(two, three - 1.0, context),
                between(three, four - 1.0, context),
                between(four, five - 1.0, context),
                at_least(five, context),
            ];
            named('F', times, context)
        }
    };
    names.reverse();
    names
}

fn bare(context: &Context<'_>) -> Vec<String> {
    (1..=SCORES).map(|score| context.count(score.into())).collect()
}

/// `R5` above the days that have it: the letter keeps the score apart from the number below.
fn named(letter: char, ranges: [String; 5], context: &Context<'_>) -> Vec<String> {
    bare(context).into_iter().zip(ranges).map(|(score, range)| format!("{letter}{score}\n{range}")).collect()
}

/// Whole numbers from one to another, both included; a dash where there is none.
fn between(lo: f64, hi: f64, context: &Context<'_>) -> String {
    let text = |value: f64| context.numbers().number(value, 0);
    if lo > hi {
        "–".to_owned()
    } else if lo == hi {
        text(lo)
    } else {
        context.fill("chart-range", &[("lo", &text(lo)), ("hi", &text(hi))])
    }
}

fn at_least(value: f64, context: &Context<'_>) -> String {
    context.fill("rfm-at-least", &[("n", &context.numbers().number(value, 0))])
}

fn at_most(value: f64, context: &Context<'_>) -> String {
    context.fill("rfm-at-most", &[("n", &context.numbers().number(value, 0))])
}

fn table(cells: &[&GridCell], context: &Context<'_>) -> DataTable {
    let columns = vec![
        context.column("r", "rfm-recency-score", ColumnKind::Number),
        context.column("f", "rfm-frequency-score", ColumnKind::Number),
        context.column("n_customers", "chart-customers-name", ColumnKind::Number),
        context.column("revenue", "chart-revenue-name", ColumnKind::Money),
        context.column("mean_monetary", "rfm-grid-mean", ColumnKind::Money),
    ];
    let money = context.money_format();
    let row = |cell: &&GridCell| -> Vec<Datum> {
        vec![
            context.count_datum(cell.r.into()),
            context.count_datum(cell.f.into()),
            context.count_datum(cell.n_customers),
            context.datum(&money, Some(cell.revenue)),
            context.datum(&money, cell.mean_monetary),
        ]
    };
    DataTable { columns, rows: cells.iter().map(row).collect() }
}
