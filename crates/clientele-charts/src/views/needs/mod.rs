//! Needs: importance against performance, gaps, the two layers, and groups.

mod explain;
mod gaps;
mod layers;
mod quarters;

pub(super) use clientele_core::analysis::needs::Report;
pub(super) use explain::explain;

use super::context::Context;
use super::ratings::groups::{self, GroupGaps};
use super::ratings::interval;
use crate::figure::{Figure, Mark};
use crate::palette::Ink;
use clientele_core::analysis::needs::{GroupRow, NeedRow, Quadrant};
use clientele_core::filter::Clause;

/// The analysis's id, in picks and ids.
const ID: &str = "needs";

/// All figures of a report, the main one first.
pub(super) fn figures(report: &Report, context: &Context<'_>) -> Vec<Figure> {
    let mut out = Vec::new();
    out.extend(quarters::figure(report, context));
    out.push(gaps::figure(report, context));
    out.push(layers::figure(report, context));
    out.extend(group_figure(report, context));
    out
}

/// The finding in one sentence: what is important and badly met, or else the largest gap; and how the layers differ.
pub(super) fn headline(report: &Report, context: &Context<'_>) -> String {
    let by_gap = |a: &&NeedRow, b: &&NeedRow| a.gap.unwrap_or(0.0).total_cmp(&b.gap.unwrap_or(0.0));
    let known = || report.needs.iter().filter(|row| row.gap.is_some());
    let first = known().filter(|row| row.quadrant == Some(Quadrant::Concentrate)).min_by(by_gap);
    let key = if first.is_some() { "needs-headline" } else { "needs-headline-none" };
    let Some(row) = first.or_else(|| known().min_by(by_gap)) else { return String::new() };
    let gap = interval((row.gap, row.gap_lo, row.gap_hi), context);
    let kind = layer(&row.layer, context);
    context.fill(key, &[("need", &row.need), ("layer", &kind), ("gap", &gap)])
}

/// A layer in words: one of the two, or a name of the file.
fn layer(name: &str, context: &Context<'_>) -> String {
    context.words.find(&format!("needs-layer-{name}"), &[]).unwrap_or_else(|| name.to_owned())
}

/// A mark of a need, with all that is known of it.
fn mark((at, row): (usize, &NeedRow), report: &Report, context: &Context<'_>) -> Mark {
    let of = |ends| interval(ends, context);
    let mut mark = Mark::new(format!("need:{at}"), &row.need, Ink::Primary)
        .detail(context.say("needs-layer"), layer(&row.layer, context))
        .detail(context.say("needs-importance"), of((row.importance, row.importance_lo, row.importance_hi)))
        .detail(
            context.say("needs-performance"),
            of((row.performance, row.performance_lo, row.performance_hi)),
        )
        .detail(context.say("needs-gap"), of((row.gap, row.gap_lo, row.gap_hi)))
        .detail(context.say("ratings-pairs"), context.count(row.n));
    mark.pick =
        report.need_column.clone().map(|column| Clause::Values { column, any: vec![row.need.clone()] });
    mark
}

/// The gap of each need in each group.
fn group_figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let by = report.group.as_ref()?;
    let gaps =
        |row: &GroupRow| row.needs.iter().map(|own| ((own.gap, own.gap_lo, own.gap_hi), own.n)).collect();
    let all: Vec<GroupGaps<'_>> = (report.groups.iter())
        .map(|row| GroupGaps {
            group: &row.group,
            whole: (row.gap, row.gap_lo, row.gap_hi),
            cells: gaps(row),
        })
        .collect();
    let rows = report.needs.iter().map(|row| row.need.clone()).collect();
    groups::figure(&format!("{ID}-groups"), (context.say("needs-need"), rows), &all, by, context)
}
