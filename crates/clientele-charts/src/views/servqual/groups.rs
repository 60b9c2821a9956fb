//! The gap of each dimension in each group.

use super::{ID, Report, names};
use crate::figure::Figure;
use crate::views::context::Context;
use crate::views::ratings::groups::{self, GroupGaps};

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let by = report.group.as_ref()?;
    let gaps = |row: &clientele_core::analysis::servqual::GroupRow| {
        row.dimensions.iter().map(|own| ((own.gap, own.gap_lo, own.gap_hi), own.n)).collect()
    };
    let all: Vec<GroupGaps<'_>> = (report.groups.iter())
        .map(|row| GroupGaps {
            group: &row.group,
            whole: (row.unweighted, row.unweighted_lo, row.unweighted_hi),
            cells: gaps(row),
        })
        .collect();
    let rows = report.dimensions.iter().map(|row| names::dimension(&row.dimension, context)).collect();
    groups::figure(&format!("{ID}-groups"), (context.say("servqual-dimension"), rows), &all, by, context)
}
