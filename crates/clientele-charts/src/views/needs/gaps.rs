//! The gap of each need, with its interval and tests.

use super::{ID, Report, layer, mark};
use crate::figure::{DataTable, Figure};
use crate::views::context::Context;
use crate::views::ratings::{Gap, GapRow, bars, gap_keys, gap_table, p, sure};
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
    let row = |row: &NeedRow| GapRow {
        names: [row.need.clone(), layer(&row.layer, context)],
        n: row.n,
        means: [row.importance, row.performance],
        ends: (row.gap, row.gap_lo, row.gap_hi),
        tests: row.tests.clone(),
        left_out: [row.n_half, row.n_unknown, row.n_off_scale],
    };
    let names = [("need", "needs-need"), ("layer", "needs-layer")];
    let means = [("importance", "needs-importance"), ("performance", "needs-performance")];
    gap_table(names, means, "ratings-gap", report.needs.iter().map(row), context)
}
