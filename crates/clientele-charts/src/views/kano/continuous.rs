//! The continuous variant: mean scores with their intervals, and where they disagree with the counts.

use super::quadrants::Plane;
use super::{ID, Report, names};
use crate::figure::{ColumnKind, DataTable, Datum, Dot, Figure, Key, Layer, Plot, Side, Symbol};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::analysis::kano::{Class, Continuous, FeatureRow};

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let scored: Vec<(usize, &FeatureRow, Continuous)> =
        report.features.iter().enumerate().filter_map(|(at, row)| Some((at, row, row.continuous?))).collect();
    if scored.is_empty() {
        return None;
    }
    let lowest = scored.iter().map(|(_, _, own)| own.functional_lo.min(own.dysfunctional_lo));
    let plane = Plane { lo: lowest.fold(0.0, f64::min).floor().max(-2.0), hi: 4.0, split: (2.0, 2.0) };
    let lies = |class: Class| {
        let own = scored.iter().filter(|(_, _, own)| own.class == class);
        own.map(|(_, row, _)| row.feature.clone()).collect()
    };
    let dots = scored.iter().map(|(at, row, own)| dot((*at, row), own, &plane, report, context)).collect();
    let layers = vec![plane.layer(lies, context), Layer::Points { dots }];
    let x = plane.x(context.say("kano-dysfunctional-score"));
    let mut plot = Plot::new(x, plane.y(context.say("kano-functional-score")), layers);
    plot.rules = plane.rules();
    let differ = scored.iter().filter(|(_, _, own)| !own.agrees).count();
    let (all, apart) = (context.count(scored.len() as u64), context.count(differ as u64));
    let summary = context.fill("kano-continuous-summary", &[("n", &apart), ("all", &all)]);
    let mut figure = context.figure(&format!("{ID}-continuous"), summary, plot, table(&scored, context));
    figure.keys =
        names::keys(Symbol::Dot, |class| scored.iter().any(|(_, _, own)| own.class == class), context);
    if differ > 0 {
        let label = context.say("kano-differs");
        figure.keys.push(Key { label, ink: Ink::Muted, symbol: Symbol::Ring });
    }
    Some(figure)
}

fn dot(
    row: (usize, &FeatureRow),
    own: &Continuous,
    plane: &Plane,
    report: &Report,
    context: &Context<'_>,
) -> Dot {
    let (up, across) = scores(own);
    let inside = |lo: f64, hi: f64| Some((lo.max(plane.lo), hi.min(plane.hi)));
    let mut mark = names::mark("score", row, report, context)
        .detail(context.say("kano-functional-score"), names::interval(up, context))
        .detail(context.say("kano-dysfunctional-score"), names::interval(across, context))
        .detail(context.say("kano-by-scores"), names::class(own.class, context))
        .line(&row.1.feature);
    mark.ink = names::ink(own.class);
    Dot {
        side: Side::Above,
        hollow: !own.agrees,
        x_interval: inside(own.dysfunctional_lo, own.dysfunctional_hi),
        y_interval: inside(own.functional_lo, own.functional_hi),
        ..Dot::new(mark, own.dysfunctional, own.functional)
    }
}

type Ends = (Option<f64>, Option<f64>, Option<f64>);

/// Functional and dysfunctional means with their intervals.
fn scores(own: &Continuous) -> (Ends, Ends) {
    let up = (Some(own.functional), Some(own.functional_lo), Some(own.functional_hi));
    (up, (Some(own.dysfunctional), Some(own.dysfunctional_lo), Some(own.dysfunctional_hi)))
}

fn table(scored: &[(usize, &FeatureRow, Continuous)], context: &Context<'_>) -> DataTable {
    let number = |id: &str, key: &str| context.column(id, key, ColumnKind::Number);
    let text = |id: &str, key: &str| context.column(id, key, ColumnKind::Text);
    let columns = vec![
        text("feature", "kano-feature"),
        text("class", "kano-by-counts"),
        text("by_scores", "kano-by-scores"),
        text("agrees", "kano-agreement"),
        number("functional", "kano-functional-score"),
        number("dysfunctional", "kano-dysfunctional-score"),
        number("n", "kano-answers"),
        number("n_left_out", "kano-scores-left-out"),
    ];
    let row = |(_, row, own): &(usize, &FeatureRow, Continuous)| {
        let agreement = if own.agrees { "kano-agrees" } else { "kano-differs" };
        vec![
            Datum::text(&row.feature),
            Datum::text(names::verdict(&row.summary, context)),
            Datum::text(names::class(own.class, context)),
            Datum::text(context.say(agreement)),
            Datum::number(own.functional, names::number(own.functional, context)),
            Datum::number(own.dysfunctional, names::number(own.dysfunctional, context)),
            context.count_datum(own.n),
            context.count_datum(own.n_left_out),
        ]
    };
    DataTable { columns, rows: scored.iter().map(row).collect() }
}
