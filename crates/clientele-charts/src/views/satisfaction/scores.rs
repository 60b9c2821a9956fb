//! The scores with their classes, and the three measures in a line each.

use super::headline::measured;
use super::{ID, Report, names};
use crate::figure::{
    Axis, Bar, Body, ColumnKind, DataTable, Datum, Direction, Figure, Format, Layer, Mark, Panel, Plot,
};
use crate::views::context::Context;
use clientele_core::analysis::satisfaction::{Class, Measure, ScoreRow};

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Figure {
    let panel = |key: &str, plot: Plot| Panel { title: context.say(key), body: Body::Plot(Box::new(plot)) };
    let mut notes = measures(report, context);
    notes.push(needed(report, context));
    let column = report.question.as_ref().unwrap_or(&report.column);
    Figure {
        id: format!("{ID}-scores"),
        title: context.fill("satisfaction-scores-title", &[("column", column)]),
        subtitle: context.say("satisfaction-scores-subtitle"),
        summary: measured(report, context),
        panels: vec![
            panel("satisfaction-scores-panel", scores(report, context)),
            panel("satisfaction-classes-panel", classes(report, context)),
        ],
        keys: Vec::new(),
        notes,
        table: table(report, context),
    }
}

fn scores(report: &Report, context: &Context<'_>) -> Plot {
    let most = report.scores.iter().map(|row| row.share).fold(0.01, f64::max);
    let bars = report.scores.iter().enumerate().map(|(at, row)| {
        let label = context.fill("satisfaction-score-mark", &[("score", &context.count(row.score.into()))]);
        let mut mark = Mark::new(format!("score:{}", row.score), label, names::ink(row.class))
            .detail(context.say("satisfaction-answers"), context.count(row.n))
            .detail(context.say("satisfaction-share"), context.share(row.share))
            .detail(context.say("satisfaction-class"), names::class(row.class, context));
        mark.pick = names::pick_score(row.score, report, context);
        let across = (at as f64 + 0.08, at as f64 + 0.92);
        Bar { mark, across, along: (0.0, row.share), interval: None }
    });
    let names = report.scores.iter().map(|row| context.count(row.score.into())).collect();
    let x = Axis::bands(context.say("satisfaction-score"), names);
    let y = Axis::amounts(context.say("satisfaction-share"), most, Format::Percent);
    Plot::new(x, y, vec![Layer::Bars { direction: Direction::Up, bars: bars.collect() }])
}

fn classes(report: &Report, context: &Context<'_>) -> Plot {
    let mut all: Vec<(Class, u64, f64)> = Vec::new();
    for row in report.scores.iter().rev() {
        match all.iter_mut().find(|(class, ..)| *class == row.class) {
            Some((_, n, share)) => (*n, *share) = (*n + row.n, *share + row.share),
            None => all.push((row.class, row.n, row.share)),
        }
    }
    all.sort_by_key(|(class, ..)| *class);
    let most = all.iter().map(|(_, _, share)| *share).fold(0.01, f64::max);
    let bars = all.iter().enumerate().map(|(at, &(class, n, share))| {
        let mark =
            Mark::new(format!("class:{}", class.code()), names::class(class, context), names::ink(class))
                .detail(context.say("satisfaction-answers"), context.count(n))
                .detail(context.say("satisfaction-share"), context.share(share))
                .line(context.share(share));
        let mark = names::picking(mark, "class", &[class.code()], report, context);
        let across = (at as f64 + 0.14, at as f64 + 0.86);
        Bar { mark, across, along: (0.0, share), interval: None }
    });
    let bars = vec![Layer::Bars { direction: Direction::Right, bars: bars.collect() }];
    let names = all.iter().map(|(class, ..)| names::class(*class, context)).collect();
    // Room for the number beside the longest bar.
    let x = Axis::amounts("", most * 1.25, Format::Percent).hidden();
    Plot::new(x, Axis::bands("", names), bars)
}

/// Each measure that the file asks for, with its interval and its question.
fn measures(report: &Report, context: &Context<'_>) -> Vec<String> {
    let line = |measure: Measure, value: String, n: u64, question: &Option<String>, column: &str| {
        let name = names::measure(measure, context);
        let args =
            [("measure", name), ("value", value), ("n", context.count(n)), ("question", column.to_owned())];
        let mut args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
        if let (Some(question), Some(last)) = (question, args.last_mut()) {
            last.1 = question;
        }
        context.fill("satisfaction-measure-note", &args)
    };
    let share = |share: f64, lo: f64, hi: f64| context.interval(share, Some((lo, hi)));
    let nps = report.nps.as_ref().map(|own| {
        let value = names::with_interval((own.points, own.lo, own.hi), Measure::Nps, context);
        line(Measure::Nps, value, own.n, &own.question, &own.column)
    });
    let csat = report
        .csat
        .as_ref()
        .map(|own| line(Measure::Csat, share(own.share, own.lo, own.hi), own.n, &own.question, &own.column));
    let ces = report
        .ces
        .as_ref()
        .map(|own| line(Measure::Ces, share(own.share, own.lo, own.hi), own.n, &own.question, &own.column));
    [nps, csat, ces].into_iter().flatten().collect()
}

/// How many answers the margin and the move need.
fn needed(report: &Report, context: &Context<'_>) -> String {
    let sample = &report.sample;
    let number = |value: f64| context.numbers().number(value, 1);
    let args = [
        ("now", number(sample.margin_now_points)),
        ("margin", context.numbers().number(sample.margin_points, 0)),
        ("n", context.count(sample.n_for_margin)),
        ("move", context.numbers().number(sample.move_points, 0)),
        ("m", context.count(sample.n_for_move)),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    context.fill("satisfaction-needed", &args)
}

fn table(report: &Report, context: &Context<'_>) -> DataTable {
    let columns = vec![
        context.column("score", "satisfaction-score", ColumnKind::Number),
        context.column("class", "satisfaction-class", ColumnKind::Text),
        context.column("n", "satisfaction-answers", ColumnKind::Number),
        context.column("share", "satisfaction-share", ColumnKind::Share),
    ];
    let row = |row: &ScoreRow| {
        vec![
            context.count_datum(row.score.into()),
            Datum::text(names::class(row.class, context)),
            context.count_datum(row.n),
            context.datum(&Format::Percent, Some(row.share)),
        ]
    };
    DataTable { columns, rows: report.scores.iter().map(row).collect() }
}
