//! What the top shares of customers bring, with intervals.

use super::headline::headline;
use super::{Report, lorenz};
use crate::figure::{Axis, Bar, ColumnKind, DataTable, Direction, Figure, Format, Layer, Mark, Plot};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::analysis::pareto::TopShare;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Figure {
    let tops: Vec<(&TopShare, f64)> =
        report.top_shares.iter().filter_map(|top| Some((top, top.share?))).collect();
    let names = tops.iter().map(|(top, _)| name(top, context)).collect();
    let most = tops.iter().map(|(top, share)| top.hi.unwrap_or(*share)).fold(0.01, f64::max);
    let bars = tops.iter().enumerate().map(|(at, (top, share))| {
        let interval = top.lo.zip(top.hi);
        let mark = Mark::new(format!("top:{}", top.p), name(top, context), Ink::Primary)
            .detail(context.say("chart-share-revenue-name"), context.interval(*share, interval))
            .line(context.share(*share))
            .picking(lorenz::pick(top.p, context));
        Bar { mark, across: (at as f64 + 0.12, at as f64 + 0.88), along: (0.0, *share), interval }
    });
    let layer = Layer::Bars { direction: Direction::Right, bars: bars.collect() };
    let x = Axis::amounts(context.say("chart-share-revenue-name"), most, Format::Percent);
    let plot = Plot::new(x, Axis::bands("", names), vec![layer]);
    context.figure("pareto-tops", headline(report, context), plot, table(report, context))
}

fn name(top: &TopShare, context: &Context<'_>) -> String {
    context.fill("pareto-top", &[("p", &context.share(top.p))])
}

fn table(report: &Report, context: &Context<'_>) -> DataTable {
    let columns = vec![
        context.column("p", "chart-share-customers-name", ColumnKind::Share),
        context.column("share", "chart-share-revenue-name", ColumnKind::Share),
        context.column("lo", "pareto-interval-lo", ColumnKind::Share),
        context.column("hi", "pareto-interval-hi", ColumnKind::Share),
    ];
    let share = |share: Option<f64>| context.datum(&Format::Percent, share);
    let row = |top: &TopShare| vec![share(Some(top.p)), share(top.share), share(top.lo), share(top.hi)];
    DataTable { columns, rows: report.top_shares.iter().map(row).collect() }
}
