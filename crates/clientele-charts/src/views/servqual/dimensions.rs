//! Expectation and perception of each dimension, with intervals, joined by the gap.

use super::{ID, Report, headline, names};
use crate::figure::{Axis, ColumnKind, DataTable, Datum, Dot, Figure, Key, Layer, Mark, Plot, Side, Symbol};
use crate::palette::Ink;
use crate::views::context::Context;
use crate::views::ratings::{axis, datum, interval, signed};
use clientele_core::analysis::servqual::DimensionRow;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Figure {
    let rows = || report.dimensions.iter().enumerate();
    let expected = rows().filter_map(|row| expected(row, context)).collect();
    let perceived = rows().filter_map(|row| perceived(row, report, context)).collect();
    let layers = vec![Layer::Points { dots: perceived }, Layer::Points { dots: expected }];
    let ends = report.dimensions.iter().flat_map(|row| {
        [
            row.expectation_lo,
            row.expectation_hi,
            row.perception_lo,
            row.perception_hi,
            row.expectation,
            row.perception,
        ]
    });
    let x = axis(context.say("servqual-rating"), (report.scale_lo, report.scale_hi), ends.flatten());
    let y = Axis::bands("", report.dimensions.iter().map(|row| label(row, context)).collect());
    let mut figure = context.figure(
        &format!("{ID}-dimensions"),
        headline(report, context),
        Plot::new(x, y, layers),
        table(report, context),
    );
    let key = |key: &str, ink, symbol| Key { label: context.say(key), ink, symbol };
    figure.keys = vec![
        key("servqual-expectation", Ink::Category(0), Symbol::Ring),
        key("servqual-perception", Ink::Category(1), Symbol::Dot),
    ];
    figure.notes = notes(report, context);
    figure
}

/// `Reliability · -1.20`.
fn label(row: &DimensionRow, context: &Context<'_>) -> String {
    let gap = row.gap.map_or_else(|| "–".to_owned(), |gap| signed(gap, context));
    let name = names::dimension(&row.dimension, context);
    context.fill("servqual-row", &[("dimension", &name), ("gap", &gap)])
}

fn mark(part: &str, row: &DimensionRow, ink: Ink, context: &Context<'_>) -> Mark {
    let of = |ends| interval(ends, context);
    let name = names::dimension(&row.dimension, context);
    Mark::new(format!("{part}:{}", row.dimension), name, ink)
        .detail(
            context.say("servqual-expectation"),
            of((row.expectation, row.expectation_lo, row.expectation_hi)),
        )
        .detail(
            context.say("servqual-perception"),
            of((row.perception, row.perception_lo, row.perception_hi)),
        )
        .detail(context.say("servqual-gap"), of((row.gap, row.gap_lo, row.gap_hi)))
        .detail(context.say("servqual-respondents"), context.count(row.n))
}

fn expected((at, row): (usize, &DimensionRow), context: &Context<'_>) -> Option<Dot> {
    let mark = mark("expectation", row, Ink::Category(0), context);
    Some(Dot {
        hollow: true,
        x_interval: row.expectation_lo.zip(row.expectation_hi),
        side: Side::Above,
        ..Dot::new(mark, row.expectation?, at as f64 + 0.5)
    })
}

fn perceived((at, row): (usize, &DimensionRow), report: &Report, context: &Context<'_>) -> Option<Dot> {
    let mut mark = mark("perception", row, Ink::Category(1), context);
    mark.pick = names::short_of(&row.dimension, report, context);
    Some(Dot {
        x_interval: row.perception_lo.zip(row.perception_hi),
        stem: row.expectation,
        side: Side::Above,
        ..Dot::new(mark, row.perception?, at as f64 + 0.5)
    })
}

/// The scores of the whole.
fn notes(report: &Report, context: &Context<'_>) -> Vec<String> {
    let scores = [
        ("servqual-score-unweighted", (report.unweighted, report.unweighted_lo, report.unweighted_hi)),
        ("servqual-score-weighted", (report.weighted, report.weighted_lo, report.weighted_hi)),
        ("servqual-score-servperf", (report.servperf, report.servperf_lo, report.servperf_hi)),
    ];
    let known = scores.into_iter().filter(|(_, ends)| ends.0.is_some());
    known.map(|(key, ends)| context.fill(key, &[("score", &interval(ends, context))])).collect()
}

fn table(report: &Report, context: &Context<'_>) -> DataTable {
    let number_column = |id: &str, key: &str| context.column(id, key, ColumnKind::Number);
    let columns = vec![
        context.column("dimension", "servqual-dimension", ColumnKind::Text),
        number_column("n_items", "servqual-items"),
        number_column("n", "servqual-respondents"),
        number_column("expectation", "servqual-expectation"),
        number_column("perception", "servqual-perception"),
        number_column("gap", "servqual-gap"),
        number_column("gap_lo", "ratings-gap-lo"),
        number_column("gap_hi", "ratings-gap-hi"),
        context.column("weight", "servqual-weight", ColumnKind::Share),
        number_column("alpha", "servqual-alpha"),
        number_column("alpha_lo", "servqual-alpha-lo"),
        number_column("alpha_hi", "servqual-alpha-hi"),
        number_column("alpha_expectation", "servqual-alpha-expectation"),
        number_column("alpha_perception", "servqual-alpha-perception"),
        number_column("difference_reliability", "servqual-difference-reliability"),
        number_column("n_alpha", "servqual-n-alpha"),
    ];
    let row = |row: &DimensionRow| {
        let weight = match row.weight {
            Some(weight) => Datum::number(weight, context.share(weight)),
            None => Datum::text("–"),
        };
        vec![
            Datum::text(names::dimension(&row.dimension, context)),
            context.tally_datum(row.n_items),
            context.count_datum(row.n),
            datum(row.expectation, context),
            datum(row.perception, context),
            datum(row.gap, context),
            datum(row.gap_lo, context),
            datum(row.gap_hi, context),
            weight,
            datum(row.alpha, context),
            datum(row.alpha_lo, context),
            datum(row.alpha_hi, context),
            datum(row.alpha_expectation, context),
            datum(row.alpha_perception, context),
            datum(row.difference_reliability, context),
            context.count_datum(row.n_alpha),
        ]
    };
    DataTable { columns, rows: report.dimensions.iter().map(row).collect() }
}
