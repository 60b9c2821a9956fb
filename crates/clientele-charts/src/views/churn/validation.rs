//! How far the probabilities can be trusted, on outcomes that were not known: calibration, capture, and precision
//! against recall.

use super::Report;
use crate::figure::{
    Axis, AxisKind, Column, ColumnKind, DataTable, Datum, Dimension, Dot, Figure, Format, Layer, Line, Mark,
    Plot, Rule, Side,
};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::analysis::churn::{AlarmScore, Outcome};
use clientele_core::stats::scoring::{CalibrationBin, LiftPoint, Scores};

/// A way of telling who will churn, judged.
struct Judged<'a> {
    id: &'static str,
    ink: Ink,
    scores: &'a Scores,
}

impl Judged<'_> {
    fn name(&self, context: &Context<'_>) -> String {
        context.say(&format!("churn-rule-{}", self.id))
    }
}

pub(super) fn figures(report: &Report, context: &Context<'_>) -> Vec<Figure> {
    let regression = report.validation.as_ref();
    let regression = regression.map(|scores| Judged { id: "regression", ink: Ink::Primary, scores });
    let model = report.validation_of_model.as_ref();
    let model = model.map(|scores| Judged { id: "model", ink: Ink::Category(5), scores });
    let all: Vec<Judged<'_>> = model.into_iter().chain(regression).collect();
    let Some(best) = all.last() else { return Vec::new() };
    let summary = summary(best, report, context);
    let mut out = vec![calibration(&all, &summary, context)];
    // With one kind of outcome there is nothing to rank.
    if best.scores.auc.is_some() {
        out.push(capture(&all, &summary, context));
        out.push(precision(&all, report.validation_of_alarm.as_ref(), &summary, context));
    }
    for figure in &mut out {
        figure.notes.push(summary.clone());
    }
    out
}

/// How well the regression ranks, and against what.
fn summary(judged: &Judged<'_>, report: &Report, context: &Context<'_>) -> String {
    let scores = judged.scores;
    let number = |value: f64| context.numbers().number(value, 3);
    let auc = match (scores.auc, scores.auc_lo.zip(scores.auc_hi)) {
        (Some(auc), Some((lo, hi))) => {
            let (value, lo, hi) = (number(auc), number(lo), number(hi));
            context.fill("chart-interval", &[("value", &value), ("lo", &lo), ("hi", &hi)])
        }
        _ => "–".to_owned(),
    };
    let args = [
        ("customers", context.customers(scores.n)),
        ("churned", context.count(scores.positive)),
        ("auc", auc),
        (
            "lift",
            scores.top_decile_lift.map_or_else(|| "–".to_owned(), |lift| context.numbers().number(lift, 1)),
        ),
        ("brier", number(scores.brier)),
        ("base", number(scores.brier_of_share)),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let labelled = report.basis == Outcome::Label;
    context.fill(if labelled { "churn-validation-folds" } else { "churn-validation-later" }, &args)
}

fn shares(title: String, hi: f64) -> Axis {
    Axis::new(title, AxisKind::Linear { lo: 0.0, hi, nice: true }, Format::Percent)
}

/// From the origin to a point of equal shares, and of no marks of its own but its two ends.
fn diagonal(name: &str, hi: f64, context: &Context<'_>) -> Line {
    let end = |id: &str, at: f64| {
        let mark = Mark::new(format!("equal:{id}"), name, Ink::Receding)
            .detail(context.say("churn-p"), context.share(at));
        Dot::new(mark, at, at)
    };
    let dots = vec![end("0", 0.0), end("1", hi)];
    Line { dashed: true, dotted: false, width: 1.5, ..Line::new("", Ink::Receding, dots) }
}

fn calibration(all: &[Judged<'_>], summary: &str, context: &Context<'_>) -> Figure {
    let bins = || all.iter().flat_map(|judged| &judged.scores.calibration);
    let most = bins().map(|bin| bin.hi.max(bin.predicted)).fold(0.05, f64::max);
    let mut layers = vec![Layer::Line(diagonal(&context.say("churn-as-predicted"), most, context))];
    for judged in all {
        let name = judged.name(context);
        let dot = |(at, bin): (usize, &CalibrationBin)| {
            let mark = Mark::new(format!("{}:{at}", judged.id), name.clone(), judged.ink)
                .detail(context.say("churn-predicted"), context.share(bin.predicted))
                .detail(context.say("churn-observed"), context.interval(bin.observed, Some((bin.lo, bin.hi))))
                .detail(context.say("chart-customers-name"), context.count(bin.n));
            Dot { y_interval: Some((bin.lo, bin.hi)), ..Dot::new(mark, bin.predicted, bin.observed) }
        };
        let dots: Vec<Dot> = judged.scores.calibration.iter().enumerate().map(dot).collect();
        layers.push(Layer::Points { dots });
    }
    let x = shares(context.say("churn-predicted"), most);
    let plot = Plot::new(x, shares(context.say("churn-observed"), most), layers);
    let mut columns = vec![context.column("rule", "clv-rule", ColumnKind::Text)];
    let share = |id: &str, key: &str| context.column(id, key, ColumnKind::Share);
    columns.extend([
        share("predicted", "churn-predicted"),
        share("observed", "churn-observed"),
        share("lo", "churn-observed-lo"),
        share("hi", "churn-observed-hi"),
        context.column("n", "chart-customers-name", ColumnKind::Number),
    ]);
    let rows = all.iter().flat_map(|judged| {
        judged.scores.calibration.iter().map(move |bin| {
            let share = |share: f64| context.datum(&Format::Percent, Some(share));
            let mut row = vec![Datum::text(judged.name(context))];
            row.extend([bin.predicted, bin.observed, bin.lo, bin.hi].map(share));
            row.push(context.count_datum(bin.n));
            row
        })
    });
    let table = DataTable { columns, rows: rows.collect() };
    let mut figure = context.figure("churn-calibration", summary.to_owned(), plot, table);
    figure.keys = keys(all, context);
    figure
}

fn keys(all: &[Judged<'_>], context: &Context<'_>) -> Vec<crate::figure::Key> {
    let key = |judged: &Judged<'_>| crate::figure::Key {
        label: judged.name(context),
        ink: judged.ink,
        symbol: crate::figure::Symbol::Dot,
    };
    if all.len() > 1 { all.iter().rev().map(key).collect() } else { Vec::new() }
}

/// A line through the steps of a list made of one way of telling.
fn steps(judged: &Judged<'_>, of: fn(&LiftPoint) -> (f64, f64), context: &Context<'_>) -> Line {
    let name = judged.name(context);
    let dot = |point: &LiftPoint| {
        let mark = Mark::new(format!("{}:{:.2}", judged.id, point.share), name.clone(), judged.ink)
            .detail(context.say("churn-listed-share"), context.share(point.share))
            .detail(context.say("churn-captured"), context.share(point.captured))
            .detail(context.say("churn-precision"), context.share(point.precision))
            .detail(context.say("churn-lift"), context.numbers().number(point.lift, 2));
        let (x, y) = of(point);
        Dot::new(mark, x, y)
    };
    let dots = judged.scores.lift.iter().map(dot).collect();
    Line { dotted: false, ..Line::new(name.clone(), judged.ink, dots) }
}

fn capture(all: &[Judged<'_>], summary: &str, context: &Context<'_>) -> Figure {
    let mut layers = vec![Layer::Line(diagonal(&context.say("churn-by-chance"), 1.0, context))];
    for judged in all {
        let mut line = steps(judged, |point| (point.share, point.captured), context);
        if let Some(mut origin) = line.dots.first().cloned() {
            origin.mark.id = format!("{}:origin", judged.id);
            origin.mark.details =
                vec![crate::figure::Detail { name: context.say("churn-captured"), text: context.share(0.0) }];
            line.dots.insert(0, Dot { x: 0.0, y: 0.0, ..origin });
        }
        // Where lines end together, names would not tell them apart.
        line.name = String::new();
        layers.push(Layer::Line(line));
    }
    let x = shares(context.say("churn-listed-share"), 1.0);
    let plot = Plot::new(x, shares(context.say("churn-captured"), 1.0), layers);
    let mut figure = context.figure("churn-capture", summary.to_owned(), plot, lift_table(all, context));
    figure.keys = keys(all, context);
    figure
}

fn precision(all: &[Judged<'_>], alarm: Option<&AlarmScore>, summary: &str, context: &Context<'_>) -> Figure {
    let mut layers: Vec<Layer> = all
        .iter()
        .map(|judged| Layer::Line(steps(judged, |point| (point.captured, point.precision), context)))
        .collect();
    for layer in &mut layers {
        if let Layer::Line(line) = layer {
            line.name = String::new();
        }
    }
    let points = || all.iter().flat_map(|judged| &judged.scores.lift);
    let mut most = points().map(|point| point.precision).fold(0.05, f64::max);
    let alarmed = alarm.and_then(|alarm| Some((alarm, alarm.precision?, alarm.recall?)));
    if let Some((alarm, precision, recall)) = alarmed {
        let (of_precision, of_recall) =
            (alarm.precision_lo.zip(alarm.precision_hi), alarm.recall_lo.zip(alarm.recall_hi));
        most = of_precision.map_or(most, |(_, hi)| most.max(hi));
        let name = context.say("churn-rule-alarm");
        let mark = Mark::new("alarm", name.clone(), Ink::Accent)
            .detail(context.say("churn-captured"), context.interval(recall, of_recall))
            .detail(context.say("churn-precision"), context.interval(precision, of_precision))
            .detail(context.say("churn-alarms"), context.count(alarm.n_alarmed))
            .line(name);
        let dot = Dot {
            side: Side::Left,
            x_interval: of_recall,
            y_interval: of_precision,
            ..Dot::new(mark, recall, precision)
        };
        layers.push(Layer::Points { dots: vec![dot] });
    }
    let x = shares(context.say("churn-captured"), 1.0);
    let mut plot = Plot::new(x, shares(context.say("churn-precision"), most.min(1.0)), layers);
    let base = all.last().map(|judged| judged.scores.positive as f64 / judged.scores.n.max(1) as f64);
    plot.rules.extend(base.map(|at| Rule { axis: Dimension::Y, at, label: String::new() }));
    let mut figure = context.figure("churn-precision", summary.to_owned(), plot, lift_table(all, context));
    figure.keys = keys(all, context);
    figure
}

fn lift_table(all: &[Judged<'_>], context: &Context<'_>) -> DataTable {
    let share = |id: &str, key: &str| context.column(id, key, ColumnKind::Share);
    let columns: Vec<Column> = vec![
        context.column("rule", "clv-rule", ColumnKind::Text),
        share("share", "churn-listed-share"),
        share("captured", "churn-captured"),
        share("precision", "churn-precision"),
        context.column("lift", "churn-lift", ColumnKind::Number),
        share("threshold", "churn-threshold"),
    ];
    let rows = all.iter().flat_map(|judged| {
        judged.scores.lift.iter().map(move |point| {
            let share = |share: f64| context.datum(&Format::Percent, Some(share));
            vec![
                Datum::text(judged.name(context)),
                share(point.share),
                share(point.captured),
                share(point.precision),
                Datum::number(point.lift, context.numbers().number(point.lift, 2)),
                share(point.threshold),
            ]
        })
    });
    DataTable { columns, rows: rows.collect() }
}
