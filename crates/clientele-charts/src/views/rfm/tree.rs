//! Where revenue comes from: a tile a segment.

use super::{ID, Report, segments};
use crate::figure::{Body, Figure, Panel, Tile};
use crate::views::context::Context;
use clientele_core::analysis::rfm::SegmentRow;
use clientele_text::Arg;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Figure {
    let tiles: Vec<Tile> =
        report.segments.iter().filter(|row| row.revenue > 0.0).map(|row| tile(row, context)).collect();
    let left_out = report.segments.iter().filter(|row| row.revenue <= 0.0 && row.n_customers > 0).count();
    let note = context.with("rfm-tree-note", &[("n", Arg::Number(left_out as f64))]);
    Figure {
        id: format!("{ID}-tree"),
        title: context.say("rfm-tree-title"),
        subtitle: context.say("rfm-tree-subtitle"),
        summary: super::headline(report, context),
        panels: vec![Panel::only(Body::Tree { tiles })],
        keys: Vec::new(),
        notes: if left_out > 0 { vec![note] } else { Vec::new() },
        table: segments::table(&report.segments, context),
    }
}

fn tile(row: &SegmentRow, context: &Context<'_>) -> Tile {
    let money = context.short_money(row.revenue);
    let share = row.share_revenue.map(|share| context.share(share));
    let share = share.map_or_else(|| money.clone(), |share| format!("{share} · {money}"));
    let mark = segments::mark("tile", row, context)
        .line(segments::name(&row.segment, context))
        .line(share)
        .line(context.customers(row.n_customers));
    Tile { mark, weight: row.revenue }
}
