//! The table of gaps: a row an item, with both means, the gap, its tests and what was left out.

use super::gaps::chance;
use super::numbers::{Ends, datum};
use crate::figure::{ColumnKind, DataTable, Datum};
use crate::views::context::Context;
use clientele_core::analysis::servqual::Tests;

/// One row.
pub(in crate::views) struct GapRow {
    /// The item, and its dimension or layer in words.
    pub(in crate::views) names: [String; 2],
    /// Complete pairs.
    pub(in crate::views) n: u64,
    /// Both means.
    pub(in crate::views) means: [Option<f64>; 2],
    pub(in crate::views) ends: Ends,
    pub(in crate::views) tests: Tests,
    /// Pairs half answered, without a number, off the scale.
    pub(in crate::views) left_out: [u64; 3],
}

/// The table; `names`, `means` and `gap` are ids of columns with the keys of their words.
pub(in crate::views) fn gap_table(
    names: [(&str, &str); 2],
    means: [(&str, &str); 2],
    gap: &str,
    rows: impl Iterator<Item = GapRow>,
    context: &Context<'_>,
) -> DataTable {
    let number = |(id, key): (&str, &str)| context.column(id, key, ColumnKind::Number);
    let columns = (names.into_iter().map(|(id, key)| context.column(id, key, ColumnKind::Text)))
        .chain([number(("n", "ratings-pairs"))])
        .chain(means.map(number))
        .chain(
            [
                ("gap", gap),
                ("gap_lo", "ratings-gap-lo"),
                ("gap_hi", "ratings-gap-hi"),
                ("t", "ratings-t"),
                ("p_t_adjusted", "ratings-p-t"),
                ("p_wilcoxon_adjusted", "ratings-p-wilcoxon"),
                ("n_half", "ratings-half"),
                ("n_unknown", "ratings-unknown"),
                ("n_off_scale", "ratings-off-scale"),
            ]
            .map(number),
        );
    let row = |row: GapRow| {
        let (gap, lo, hi) = row.ends;
        let [first, second] = row.means;
        (row.names.into_iter().map(Datum::text))
            .chain([context.count_datum(row.n)])
            .chain([first, second, gap, lo, hi, row.tests.t].map(|value| datum(value, context)))
            .chain([row.tests.p_t_adjusted, row.tests.p_wilcoxon_adjusted].map(|p| chance(p, context)))
            .chain(row.left_out.map(|n| context.count_datum(n)))
            .collect()
    };
    DataTable { columns: columns.collect(), rows: rows.map(row).collect() }
}
