//! Better against Worse: what having a feature does, and what lacking it does, with 95% ellipses and the four quadrants.

use super::quadrants::Plane;
use super::{ID, Report, headline, names};
use crate::figure::{Area, ColumnKind, DataTable, Datum, Dot, Figure, Key, Layer, Plot, Side, Symbol};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::analysis::kano::{Class, Ellipse, FeatureRow};

/// Points of an ellipse's upper line.
const STEPS: u32 = 32;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Figure {
    let plane = Plane { lo: 0.0, hi: 1.0, split: (-report.split_worse, report.split_better) };
    let lies = |class: Class| {
        let own = report.features.iter().filter(|row| row.place.is_some_and(|place| place.quadrant == class));
        own.map(|row| row.feature.clone()).collect()
    };
    let mut layers = vec![plane.layer(lies, context)];
    layers.extend(report.features.iter().filter_map(ellipse));
    let rows = report.features.iter().enumerate();
    layers.push(Layer::Points { dots: rows.filter_map(|row| dot(row, report, context)).collect() });
    let x = plane.x(context.say("kano-worse-axis"));
    let mut plot = Plot::new(x, plane.y(context.say("kano-better-axis")), layers);
    plot.rules = plane.rules();
    let mut figure =
        context.figure(&format!("{ID}-plane"), headline(report, context), plot, table(report, context));
    figure.keys = names::keys(Symbol::Dot, |class| names::has(report, class), context);
    if report.features.iter().any(|row| row.summary.fong_distinct == Some(false)) {
        let label = context.say("kano-doubt");
        figure.keys.push(Key { label, ink: Ink::Muted, symbol: Symbol::Ring });
    }
    let samples = context.count(report.replicates.into());
    figure
        .notes
        .push(context.fill("kano-plane-note", &[("samples", &samples), ("seed", &report.seed.to_string())]));
    figure
}

fn ellipse(row: &FeatureRow) -> Option<Layer> {
    let Ellipse { better, worse, correlation, .. } = row.place?.ellipse?;
    let (x, y) = (-row.summary.worse?, row.summary.better?);
    let rest = (1.0 - correlation * correlation).max(0.0).sqrt();
    let inside = |value: f64| value.clamp(0.0, 1.0);
    let point = |step: u32| {
        let across = (f64::from(step) / f64::from(STEPS) * 2.0 - 1.0).clamp(-1.0, 1.0);
        let (middle, half) = (correlation * across, rest * (1.0 - across * across).sqrt());
        let up = |by: f64| inside(y + better * by);
        (inside(x + worse * across), up(middle - half), up(middle + half))
    };
    let ink = row.summary.class.map_or(Ink::Other, names::ink);
    let points = (0..=STEPS).map(point).collect();
    Some(Layer::Area(Area { mark: None, ink, opacity: 0.16, points, stepped: false }))
}

fn dot((at, row): (usize, &FeatureRow), report: &Report, context: &Context<'_>) -> Option<Dot> {
    let (x, y) = (-row.summary.worse?, row.summary.better?);
    let mut mark = names::mark("feature", (at, row), report, context)
        .detail(context.say("kano-better"), names::better(&row.summary, context))
        .detail(context.say("kano-worse"), names::worse(&row.summary, context))
        .line(&row.feature);
    if let Some(place) = row.place {
        let sure = context.fill(
            "kano-quadrant-sure",
            &[
                ("class", &names::class(place.quadrant, context)),
                ("share", &context.share(place.quadrant_share)),
            ],
        );
        mark = mark.detail(context.say("kano-quadrant"), sure);
    }
    let side = if x > 0.55 { Side::Left } else { Side::Right };
    let hollow = row.summary.fong_distinct == Some(false);
    Some(Dot { side, hollow, ..Dot::new(mark, x, y) })
}

fn table(report: &Report, context: &Context<'_>) -> DataTable {
    let number = |id: &str, key: &str| context.column(id, key, ColumnKind::Number);
    let columns = vec![
        context.column("feature", "kano-feature", ColumnKind::Text),
        context.column("class", "kano-class", ColumnKind::Text),
        number("n", "kano-answers"),
        number("better", "kano-better"),
        number("better_lo", "kano-better-lo"),
        number("better_hi", "kano-better-hi"),
        number("worse", "kano-worse"),
        number("worse_lo", "kano-worse-lo"),
        number("worse_hi", "kano-worse-hi"),
        context.column("quadrant", "kano-quadrant", ColumnKind::Text),
        context.column("quadrant_share", "kano-quadrant-share", ColumnKind::Share),
    ];
    let row = |row: &FeatureRow| {
        let summary = &row.summary;
        let mut cells = vec![
            Datum::text(&row.feature),
            Datum::text(names::verdict(summary, context)),
            context.count_datum(summary.n),
        ];
        let numbers = [
            summary.better,
            summary.better_lo,
            summary.better_hi,
            summary.worse,
            summary.worse_lo,
            summary.worse_hi,
        ];
        cells.extend(numbers.map(|value| match value {
            Some(value) => Datum::number(value, names::number(value, context)),
            None => Datum::text("–"),
        }));
        cells.push(Datum::text(
            row.place.map_or("–".to_owned(), |place| names::class(place.quadrant, context)),
        ));
        cells.push(match row.place {
            Some(place) => Datum::number(place.quadrant_share, context.share(place.quadrant_share)),
            None => Datum::text("–"),
        });
        cells
    };
    DataTable { columns, rows: report.features.iter().map(row).collect() }
}
