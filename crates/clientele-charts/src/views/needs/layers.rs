//! The two layers of needs: importance and performance, with intervals, joined by the gap.

use super::{ID, Report, layer};
use crate::figure::{Axis, ColumnKind, DataTable, Datum, Dot, Figure, Key, Layer, Mark, Plot, Side, Symbol};
use crate::palette::Ink;
use crate::views::context::Context;
use crate::views::ratings::{axis, datum, interval, signed};
use clientele_core::analysis::needs::LayerRow;
use clientele_core::filter::Test;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Figure {
    let rows = || report.layers.iter().enumerate();
    let important = rows().filter_map(|row| important(row, context)).collect();
    let met = rows().filter_map(|row| met(row, report, context)).collect();
    let layers = vec![Layer::Points { dots: met }, Layer::Points { dots: important }];
    let ends = report.layers.iter().flat_map(|row| {
        let all = [row.importance, row.importance_lo, row.importance_hi];
        all.into_iter().chain([row.performance, row.performance_lo, row.performance_hi])
    });
    let x = axis(context.say("needs-rating"), (report.scale_lo, report.scale_hi), ends.flatten());
    let y = Axis::bands("", report.layers.iter().map(|row| label(row, context)).collect());
    let summary = summary(report, context);
    let table = table(report, context);
    let mut figure = context.figure(&format!("{ID}-layers"), summary, Plot::new(x, y, layers), table);
    let key = |key: &str, ink, symbol| Key { label: context.say(key), ink, symbol };
    figure.keys = vec![
        key("needs-importance", Ink::Category(0), Symbol::Ring),
        key("needs-performance", Ink::Category(1), Symbol::Dot),
    ];
    figure
}

fn label(row: &LayerRow, context: &Context<'_>) -> String {
    let gap = row.gap.map_or_else(|| "–".to_owned(), |gap| signed(gap, context));
    context.fill("needs-row", &[("layer", &layer(&row.layer, context)), ("gap", &gap)])
}

fn mark(part: &str, row: &LayerRow, ink: Ink, context: &Context<'_>) -> Mark {
    let of = |ends| interval(ends, context);
    Mark::new(format!("{part}:{}", row.layer), layer(&row.layer, context), ink)
        .detail(context.say("needs-importance"), of((row.importance, row.importance_lo, row.importance_hi)))
        .detail(
            context.say("needs-performance"),
            of((row.performance, row.performance_lo, row.performance_hi)),
        )
        .detail(context.say("needs-gap"), of((row.gap, row.gap_lo, row.gap_hi)))
        .detail(context.say("needs-title-short"), context.count(row.n_needs))
        .detail(context.say("ratings-answered"), context.count(row.n))
}

fn important((at, row): (usize, &LayerRow), context: &Context<'_>) -> Option<Dot> {
    let mark = mark("importance", row, Ink::Category(0), context);
    Some(Dot {
        hollow: true,
        x_interval: row.importance_lo.zip(row.importance_hi),
        side: Side::Above,
        ..Dot::new(mark, row.importance?, at as f64 + 0.5)
    })
}

/// Picks the customers whose needs of this layer are not met; none where rows are not of customers.
fn met((at, row): (usize, &LayerRow), report: &Report, context: &Context<'_>) -> Option<Dot> {
    let mut mark = mark("performance", row, Ink::Category(1), context);
    let short = Test::Range { min: None, max: Some(0.0) };
    mark.pick = report.by_customer.then(|| context.members(ID, [(row.layer.as_str(), short)]));
    Some(Dot {
        x_interval: row.performance_lo.zip(row.performance_hi),
        stem: row.importance,
        side: Side::Above,
        ..Dot::new(mark, row.performance?, at as f64 + 0.5)
    })
}

fn summary(report: &Report, context: &Context<'_>) -> String {
    let one = |row: &LayerRow| {
        let gap = interval((row.gap, row.gap_lo, row.gap_hi), context);
        context.fill("needs-layer-summary", &[("layer", &layer(&row.layer, context)), ("gap", &gap)])
    };
    let all: Vec<String> = report.layers.iter().map(one).collect();
    all.join(&context.say("needs-and"))
}

fn table(report: &Report, context: &Context<'_>) -> DataTable {
    let number_column = |id: &str, key: &str| context.column(id, key, ColumnKind::Number);
    let columns = vec![
        context.column("layer", "needs-layer", ColumnKind::Text),
        number_column("n_needs", "needs-title-short"),
        number_column("n", "ratings-answered"),
        number_column("importance", "needs-importance"),
        number_column("performance", "needs-performance"),
        number_column("gap", "ratings-gap"),
        number_column("gap_lo", "ratings-gap-lo"),
        number_column("gap_hi", "ratings-gap-hi"),
    ];
    let row = |row: &LayerRow| {
        vec![
            Datum::text(layer(&row.layer, context)),
            context.tally_datum(row.n_needs),
            context.count_datum(row.n),
            datum(row.importance, context),
            datum(row.performance, context),
            datum(row.gap, context),
            datum(row.gap_lo, context),
            datum(row.gap_hi, context),
        ]
    };
    DataTable { columns, rows: report.layers.iter().map(row).collect() }
}
