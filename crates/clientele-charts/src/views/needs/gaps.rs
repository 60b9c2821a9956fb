//! The gap of each need, with its interval and tests.

use super::{ID, Report, layer, mark};
use crate::figure::{ColumnKind, DataTable, Datum, Figure};
use crate::views::context::Context;
use crate::views::ratings::{Gap, bars, chance, datum, gap_keys, p, sure};
use clientele_core::analysis::needs::NeedRow;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Figure {
    let gap = |row: (usize, &NeedRow)| Gap {
        name: row.1.need.clone(),
        ends: (row.1.gap, row.1.gap_lo, row.1.gap_hi),
        sure: sure(&row.1.tests),
        mark: mark(row, report, context)
            .detail(context.say("ratings-p-t"), p(row.1.tests.p_t_adjusted, context))
            .detail(context.say("ratings-p-wilcoxon"), p(row.1.tests.p_wilcoxon_adjusted, context)),
    };
    let plot =
        bars(report.needs.iter().enumerate().map(gap).collect(), context.say("needs-gap-axis"), context);
    let short =
        report.needs.iter().filter(|row| sure(&row.tests) && row.gap.is_some_and(|gap| gap < 0.0)).count();
    let (n, all) = (context.count(short as u64), context.count(report.needs.len() as u64));
    let summary = context.fill("needs-gaps-summary", &[("n", &n), ("all", &all)]);
    let mut figure = context.figure(&format!("{ID}-gaps"), summary, plot, table(report, context));
    figure.keys = gap_keys(context);
    figure.notes.push(context.say("ratings-adjusted"));
    figure
}

fn table(report: &Report, context: &Context<'_>) -> DataTable {
    let text = |id: &str, key: &str| context.column(id, key, ColumnKind::Text);
    let number_column = |id: &str, key: &str| context.column(id, key, ColumnKind::Number);
    let columns = vec![
        text("need", "needs-need"),
        text("layer", "needs-layer"),
        number_column("n", "ratings-pairs"),
        number_column("importance", "needs-importance"),
        number_column("performance", "needs-performance"),
        number_column("gap", "ratings-gap"),
        number_column("gap_lo", "ratings-gap-lo"),
        number_column("gap_hi", "ratings-gap-hi"),
        number_column("t", "ratings-t"),
        number_column("p_t_adjusted", "ratings-p-t"),
        number_column("p_wilcoxon_adjusted", "ratings-p-wilcoxon"),
        number_column("n_half", "ratings-half"),
        number_column("n_unknown", "ratings-unknown"),
        number_column("n_off_scale", "ratings-off-scale"),
    ];
    let row = |row: &NeedRow| {
        vec![
            Datum::text(&row.need),
            Datum::text(layer(&row.layer, context)),
            context.count_datum(row.n),
            datum(row.importance, context),
            datum(row.performance, context),
            datum(row.gap, context),
            datum(row.gap_lo, context),
            datum(row.gap_hi, context),
            datum(row.tests.t, context),
            chance(row.tests.p_t_adjusted, context),
            chance(row.tests.p_wilcoxon_adjusted, context),
            context.count_datum(row.n_half),
            context.count_datum(row.n_unknown),
            context.count_datum(row.n_off_scale),
        ]
    };
    DataTable { columns, rows: report.needs.iter().map(row).collect() }
}
