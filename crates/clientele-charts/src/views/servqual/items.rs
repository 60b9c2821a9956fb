//! The gap of each item, with its interval and tests.

use super::{ID, Report, names};
use crate::figure::{ColumnKind, DataTable, Datum, Figure, Mark};
use crate::palette::Ink;
use crate::views::context::Context;
use crate::views::ratings::{Gap, bars, chance, datum, gap_keys, interval, number, p, sure};
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
    let text = |id: &str, key: &str| context.column(id, key, ColumnKind::Text);
    let number_column = |id: &str, key: &str| context.column(id, key, ColumnKind::Number);
    let columns = vec![
        text("item", "servqual-item-name"),
        text("dimension", "servqual-dimension"),
        number_column("n", "ratings-pairs"),
        number_column("expectation", "servqual-expectation"),
        number_column("perception", "servqual-perception"),
        number_column("gap", "servqual-gap"),
        number_column("gap_lo", "servqual-gap-lo"),
        number_column("gap_hi", "servqual-gap-hi"),
        number_column("t", "ratings-t"),
        number_column("p_t_adjusted", "ratings-p-t"),
        number_column("p_wilcoxon_adjusted", "ratings-p-wilcoxon"),
        number_column("n_half", "ratings-half"),
        number_column("n_unknown", "ratings-unknown"),
        number_column("n_off_scale", "ratings-off-scale"),
        text("perception_column", "servqual-question"),
    ];
    let row = |row: &ItemRow| {
        vec![
            Datum::text(&row.item),
            Datum::text(names::dimension(&row.dimension, context)),
            context.count_datum(row.n),
            datum(row.expectation, context),
            datum(row.perception, context),
            datum(row.gap, context),
            datum(row.gap_lo, context),
            datum(row.gap_hi, context),
            datum(row.tests.t, context),
            chance(row.tests.p_t_adjusted, context),
            chance(row.tests.p_wilcoxon_adjusted, context),
            context.count_datum(row.n_half),
            context.count_datum(row.n_unknown),
            context.count_datum(row.n_off_scale),
            Datum::text(&row.perception_column),
        ]
    };
    DataTable { columns, rows: report.items.iter().map(row).collect() }
}
