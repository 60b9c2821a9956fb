//! The gap of each item, with its interval and tests.

use super::{ID, Report, names};
use crate::figure::{ColumnKind, DataTable, Datum, Figure, Mark};
use crate::palette::Ink;
use crate::views::context::Context;
use crate::views::ratings::{Gap, GapRow, bars, gap_keys, gap_table, interval, number, p, sure};
use clientele_core::analysis::servqual::ItemRow;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Figure {
    let gaps = report.items.iter().enumerate().map(|row| gap(row, report, context)).collect();
    let plot = bars(gaps, context.say("servqual-gap-axis"), context);
    let mut figure =
        context.figure(&format!("{ID}-items"), summary(report, context), plot, table(report, context));
    figure.keys = gap_keys(context);
    figure.notes.push(context.say("ratings-adjusted"));
    figure
}

fn gap((at, row): (usize, &ItemRow), report: &Report, context: &Context<'_>) -> Gap {
    let label = names::item(row, context);
    let ends = (row.gap, row.gap_lo, row.gap_hi);
    let mean = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| number(value, context));
    let mut mark = Mark::new(format!("item:{at}"), &label, Ink::Primary)
        .detail(context.say("servqual-gap"), interval(ends, context))
        .detail(context.say("servqual-expectation"), mean(row.expectation))
        .detail(context.say("servqual-perception"), mean(row.perception))
        .detail(context.say("ratings-p-t"), p(row.tests.p_t_adjusted, context))
        .detail(context.say("ratings-p-wilcoxon"), p(row.tests.p_wilcoxon_adjusted, context))
        .detail(context.say("ratings-pairs"), context.count(row.n))
        .detail(context.say("servqual-question"), &row.perception_column);
    mark.pick = names::pick(row, report);
    Gap { name: label, mark, ends, sure: sure(&row.tests) }
}

fn summary(report: &Report, context: &Context<'_>) -> String {
    let short =
        report.items.iter().filter(|row| sure(&row.tests) && row.gap.is_some_and(|gap| gap < 0.0)).count();
    let (n, all) = (context.count(short as u64), context.count(report.items.len() as u64));
    let worst = report.items.iter().filter(|row| row.gap.is_some());
    let worst = worst.min_by(|a, b| a.gap.unwrap_or(0.0).total_cmp(&b.gap.unwrap_or(0.0)));
    let (item, gap) = worst.map_or_else(
        || ("–".to_owned(), "–".to_owned()),
        |row| (row.item.clone(), interval((row.gap, row.gap_lo, row.gap_hi), context)),
    );
    context.fill("servqual-items-summary", &[("n", &n), ("all", &all), ("item", &item), ("gap", &gap)])
}

fn table(report: &Report, context: &Context<'_>) -> DataTable {
    let row = |row: &ItemRow| GapRow {
        names: [row.item.clone(), names::dimension(&row.dimension, context)],
        n: row.n,
        means: [row.expectation, row.perception],
        ends: (row.gap, row.gap_lo, row.gap_hi),
        tests: row.tests.clone(),
        left_out: [row.n_half, row.n_unknown, row.n_off_scale],
    };
    let heads = [("item", "servqual-item-name"), ("dimension", "servqual-dimension")];
    let means = [("expectation", "servqual-expectation"), ("perception", "servqual-perception")];
    let mut table = gap_table(heads, means, "servqual-gap", report.items.iter().map(row), context);
    table.columns.push(context.column("perception_column", "servqual-question", ColumnKind::Text));
    for (cells, row) in table.rows.iter_mut().zip(&report.items) {
        cells.push(Datum::text(&row.perception_column));
    }
    table
}
