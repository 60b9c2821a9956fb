//! Predictions against what came: by frequency, and model by model with naive rules beside them.

use super::{ID, Report, rule};
use crate::figure::{
    Axis, Body, Column, ColumnKind, DataTable, Datum, Dot, Figure, Format, Layer, Line, Mark, Panel, Plot,
    Side,
};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::analysis::clv::{Holdout, Score};

/// Mean purchases after the border by purchases before it: the selected model against what came.
pub(super) fn calibration(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let holdout = report.holdout.as_ref()?;
    let chosen = chosen(report, holdout)?;
    let name = holdout.scores.get(chosen).map(|score| score.rule.as_str())?;
    let rows = &holdout.calibration;
    let last = rows.len().checked_sub(1)?;
    let names = rows.iter().enumerate().map(|(at, row)| {
        let x = context.count(u64::from(row.x));
        if at == last { context.fill("clv-at-least", &[("n", &x)]) } else { x }
    });
    let names: Vec<String> = names.collect();
    let series = |id: &str, ink, values: Vec<f64>| {
        let series = rule(id, context);
        let dots = values.iter().zip(&names).enumerate().map(|(at, (value, x))| {
            let label = context.fill("clv-calibration-mark", &[("x", x), ("rule", &series)]);
            let mark = Mark::new(format!("{id}:{at}"), label, ink)
                .detail(context.say("clv-purchases-after"), Format::Number.full(*value, context.numbers()));
            Dot::new(mark, at as f64 + 0.5, *value)
        });
        Line::new(series.clone(), ink, dots.collect())
    };
    let actual: Vec<f64> = rows.iter().map(|row| row.actual).collect();
    let predicted: Vec<f64> =
        rows.iter().map(|row| row.predicted.get(chosen).copied().unwrap_or(0.0)).collect();
    let top = actual.iter().chain(&predicted).copied().fold(0.0, f64::max);
    let x = Axis::bands(context.say("clv-purchases-before"), names.clone());
    let y = Axis::amounts(context.say("clv-purchases-after"), top, Format::Number);
    let expected = Line { dashed: true, ..series(name, Ink::Category(5), predicted) };
    let layers = vec![Layer::Line(expected), Layer::Line(series("actual", Ink::Primary, actual))];
    Some(Figure {
        id: format!("{ID}-calibration"),
        title: context.say("clv-calibration-title"),
        subtitle: period(holdout, context),
        summary: summary(holdout, context),
        panels: vec![Panel::only(Body::Plot(Box::new(Plot::new(x, y, layers))))],
        keys: Vec::new(),
        notes: Vec::new(),
        table: calibration_table(holdout, &names, context),
    })
}

/// The selected model among the rules, or else the best rule.
fn chosen(report: &Report, holdout: &Holdout) -> Option<usize> {
    let selected =
        holdout.scores.iter().position(|score| report.selected.as_deref() == Some(score.rule.as_str()));
    selected.or((!holdout.scores.is_empty()).then_some(0))
}

fn period(holdout: &Holdout, context: &Context<'_>) -> String {
    let day = |day: clientele_core::Day| Format::Day.full(f64::from(day.0), context.numbers());
    context
        .fill("clv-holdout-subtitle", &[("from", &day(holdout.known_until)), ("until", &day(holdout.until))])
}

fn summary(holdout: &Holdout, context: &Context<'_>) -> String {
    let best = holdout.scores.first();
    let name = best.map_or_else(String::new, |score| rule(&score.rule, context));
    let predicted = best.map_or(0.0, |score| score.predicted);
    let (n, predicted) = (context.count(holdout.n_purchases), context.numbers().number(predicted, 0));
    context.fill("clv-holdout-summary", &[("rule", &name), ("n", &n), ("predicted", &predicted)])
}

fn calibration_table(holdout: &Holdout, names: &[String], context: &Context<'_>) -> DataTable {
    let mut columns = vec![
        context.column("x", "clv-purchases-before", ColumnKind::Text),
        context.column("n", "chart-customers-name", ColumnKind::Number),
        context.column("actual", "clv-rule-actual", ColumnKind::Number),
    ];
    let rules = holdout.scores.iter();
    columns
        .extend(rules.map(|score| Column::new(&score.rule, rule(&score.rule, context), ColumnKind::Number)));
    let rows = holdout.calibration.iter().zip(names).map(|(row, name)| {
        let mut out = vec![
            Datum::text(name.clone()),
            context.count_datum(row.n),
            context.datum(&Format::Number, Some(row.actual)),
        ];
        out.extend(row.predicted.iter().map(|value| context.datum(&Format::Number, Some(*value))));
        out
    });
    DataTable { columns, rows: rows.collect() }
}

/// The error of each model and naive rule, best first.
pub(super) fn scores(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let holdout = report.holdout.as_ref().filter(|holdout| !holdout.scores.is_empty())?;
    let dots = holdout.scores.iter().enumerate().map(|(at, score)| dot(at, score, context));
    let top = holdout.scores.iter().map(|score| score.rmse).fold(0.0, f64::max);
    let names = holdout.scores.iter().map(|score| rule(&score.rule, context)).collect();
    let x = Axis::amounts(context.say("clv-rmse"), top, Format::Number);
    let plot = Plot::new(x, Axis::bands("", names), vec![Layer::Points { dots: dots.collect() }]);
    Some(Figure {
        id: format!("{ID}-scores"),
        title: context.say("clv-scores-title"),
        subtitle: context.say("clv-scores-subtitle"),
        summary: summary(holdout, context),
        panels: vec![Panel::only(Body::Plot(Box::new(plot)))],
        keys: Vec::new(),
        notes: Vec::new(),
        table: score_table(holdout, context),
    })
}

/// Naive rules recede: they are there to be beaten.
fn dot(at: usize, score: &Score, context: &Context<'_>) -> Dot {
    let ink = if score.rule.ends_with("_nbd") { Ink::Primary } else { Ink::Receding };
    let rmse = context.numbers().number(score.rmse, 3);
    let mut mark = Mark::new(format!("rule:{}", score.rule), rule(&score.rule, context), ink)
        .detail(context.say("clv-rmse"), rmse.clone())
        .detail(context.say("clv-mae"), context.numbers().number(score.mae, 3))
        .detail(context.say("clv-predicted"), context.numbers().number(score.predicted, 0))
        .line(rmse);
    if let Some(bias) = score.bias {
        mark = mark.detail(context.say("clv-bias"), context.share(bias));
    }
    Dot { stem: Some(0.0), side: Side::Right, ..Dot::new(mark, score.rmse, at as f64 + 0.5) }
}

fn score_table(holdout: &Holdout, context: &Context<'_>) -> DataTable {
    let columns = vec![
        context.column("rule", "clv-rule", ColumnKind::Text),
        context.column("rmse", "clv-rmse", ColumnKind::Number),
        context.column("mae", "clv-mae", ColumnKind::Number),
        context.column("predicted", "clv-predicted", ColumnKind::Number),
        context.column("bias", "clv-bias", ColumnKind::Share),
        context.column("correlation", "clv-correlation", ColumnKind::Number),
    ];
    let exact = |value: f64| Datum::number(value, context.numbers().number(value, 3));
    let row = |score: &Score| {
        vec![
            Datum::text(rule(&score.rule, context)),
            exact(score.rmse),
            exact(score.mae),
            context.datum(&Format::Number, Some(score.predicted)),
            context.datum(&Format::Percent, score.bias),
            score.correlation.map_or_else(|| Datum::text("–"), exact),
        ]
    };
    DataTable { columns, rows: holdout.scores.iter().map(row).collect() }
}
