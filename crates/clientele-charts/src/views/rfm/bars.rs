//! Share of customers against share of revenue: a dumbbell a segment, with the interval of the revenue.

use super::{ID, Report, segments};
use crate::figure::{Axis, AxisKind, Body, Dot, Figure, Format, Key, Layer, Panel, Plot, Side, Symbol};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::analysis::rfm::SegmentRow;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Figure {
    let mut rows: Vec<&SegmentRow> = report.segments.iter().filter(|row| row.n_customers > 0).collect();
    rows.sort_by(|a, b| b.revenue.total_cmp(&a.revenue));
    let names = rows.iter().map(|row| segments::name(&row.segment, context)).collect();
    let ends =
        rows.iter().flat_map(|row| [Some(row.share_customers), row.share_revenue_hi.or(row.share_revenue)]);
    let most = ends.flatten().fold(0.0, f64::max);
    let least = rows.iter().filter_map(|row| row.share_revenue).fold(0.0, f64::min);
    let kind = AxisKind::Linear { lo: least, hi: most.max(0.01), nice: true };
    let x = Axis::new("", kind, Format::Percent);
    let y = Axis::bands("", names);
    let at = |index: usize| index as f64 + 0.5;
    let customers = rows.iter().enumerate().map(|(index, row)| customers(row, at(index), context)).collect();
    let revenue =
        rows.iter().enumerate().filter_map(|(index, row)| revenue(row, at(index), context)).collect();
    // Revenue first: its line and whisker lie below both dots.
    let layers = vec![Layer::Points { dots: revenue }, Layer::Points { dots: customers }];
    let key = |name: &str, ink, symbol| Key { label: context.say(name), ink, symbol };
    Figure {
        id: format!("{ID}-bars"),
        title: context.say("rfm-bars-title"),
        subtitle: context.say("rfm-bars-subtitle"),
        summary: super::headline(report, context),
        panels: vec![Panel::only(Body::Plot(Box::new(Plot::new(x, y, layers))))],
        keys: vec![
            key("chart-share-customers-name", Ink::Receding, Symbol::Ring),
            key("chart-share-revenue-name", Ink::Primary, Symbol::Dot),
        ],
        notes: Vec::new(),
        table: segments::table(&report.segments, context),
    }
}

/// The greater of the two has its number at the right, the other at the left.
fn side(row: &SegmentRow, of_customers: bool) -> Side {
    let revenue_is_greater = row.share_revenue.is_some_and(|share| share >= row.share_customers);
    if of_customers == revenue_is_greater { Side::Left } else { Side::Right }
}

fn customers(row: &SegmentRow, y: f64, context: &Context<'_>) -> Dot {
    let mut mark = segments::mark("customers", row, context).line(context.share(row.share_customers));
    mark.ink = Ink::Receding;
    Dot { hollow: true, side: side(row, true), ..Dot::new(mark, row.share_customers, y) }
}

fn revenue(row: &SegmentRow, y: f64, context: &Context<'_>) -> Option<Dot> {
    let share = row.share_revenue?;
    let mut mark = segments::mark("revenue", row, context).line(context.share(share));
    mark.ink = Ink::Primary;
    let x_interval = row.share_revenue_lo.zip(row.share_revenue_hi);
    Some(Dot {
        x_interval,
        stem: Some(row.share_customers),
        side: side(row, false),
        ..Dot::new(mark, share, y)
    })
}
