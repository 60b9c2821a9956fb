//! The three grades, from the lowest: how many stand on each, and whether they are a ladder.

use super::{ID, Report, headline, names};
use crate::figure::{Axis, Bar, ColumnKind, DataTable, Datum, Direction, Figure, Format, Layer, Mark, Plot};
use crate::views::context::Context;
use clientele_core::analysis::satisfaction::{Grade, GradeRow, GradesFrom, Ladder};

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    if report.grades.is_empty() {
        return None;
    }
    // The highest on top, as on a ladder.
    let rows: Vec<&GradeRow> = report.grades.iter().rev().collect();
    let bars = rows.iter().enumerate().map(|row| bar(row, report, context)).collect();
    let grades = rows.iter().map(|row| names::grade(row.grade, context)).collect();
    // Room for the number beyond the whisker.
    let x = Axis::amounts("", 1.18, Format::Percent).hidden();
    let plot = Plot::new(x, Axis::bands("", grades), vec![Layer::Bars { direction: Direction::Right, bars }]);
    let mut figure =
        context.figure(&format!("{ID}-grades"), headline(report, context), plot, table(report, context));
    if report.grades_from == Some(GradesFrom::Score) {
        figure.subtitle = context.say("satisfaction-grades-subtitle-score");
    }
    figure.notes.extend(report.ladder.iter().flat_map(|own| ladder(own, context)));
    Some(figure)
}

/// Those who reach a grade, and every grade above.
fn reach(grade: Grade) -> Vec<&'static str> {
    Grade::ALL.into_iter().filter(|own| *own >= grade).map(Grade::code).collect()
}

fn bar((at, row): (usize, &&GradeRow), report: &Report, context: &Context<'_>) -> Bar {
    let mut mark = Mark::new(
        format!("grade:{}", row.grade.code()),
        names::grade(row.grade, context),
        names::grade_ink(row.grade),
    )
    .detail(context.say("satisfaction-share"), context.interval(row.share, Some((row.lo, row.hi))))
    .detail(context.say("satisfaction-answers"), context.count(row.n))
    .detail(context.say("satisfaction-from"), context.count(row.from.into()))
    .detail(context.say("satisfaction-question"), question(row))
    .line(context.share(row.share));
    if let (Some(step), ends) = (row.step, row.step_lo.zip(row.step_hi)) {
        mark = mark.detail(context.say("satisfaction-step"), context.interval(step, ends));
    }
    let mark = names::picking(mark, "grade", &reach(row.grade), report, context);
    Bar {
        mark,
        across: (at as f64 + 0.14, at as f64 + 0.86),
        along: (0.0, row.share),
        interval: Some((row.lo, row.hi)),
    }
}

fn question(row: &GradeRow) -> String {
    row.question.clone().unwrap_or_else(|| row.column.clone())
}

/// Whether the grades are a ladder, with both coefficients.
fn ladder(ladder: &Ladder, context: &Context<'_>) -> [String; 2] {
    let number = |value: f64| context.numbers().number(value, 2);
    let ends = |value: f64, lo: f64, hi: f64| {
        let [value, lo, hi] = [value, lo, hi].map(number);
        context.fill("chart-interval", &[("value", &value), ("lo", &lo), ("hi", &hi)])
    };
    let scalable = match (ladder.scalability, ladder.scalability_lo.zip(ladder.scalability_hi)) {
        (Some(value), Some((lo, hi))) => ends(value, lo, hi),
        _ => "–".to_owned(),
    };
    let reproducible = ends(ladder.reproducibility, ladder.reproducibility_lo, ladder.reproducibility_hi);
    let key = match (ladder.holds, ladder.ordered) {
        (true, _) => "satisfaction-ladder-holds",
        (false, true) => "satisfaction-ladder-breaks",
        (false, false) => "satisfaction-ladder-order",
    };
    let broken: u64 = ladder.patterns.iter().filter(|row| row.errors > 0).map(|row| row.n).sum();
    let args = [
        ("reproducibility", reproducible),
        ("scalability", scalable),
        ("share", context.share(broken as f64 / ladder.n.max(1) as f64)),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    [context.say(key), context.fill("satisfaction-ladder-coefficients", &args)]
}

fn table(report: &Report, context: &Context<'_>) -> DataTable {
    let share = |id: &str, key: &str| context.column(id, key, ColumnKind::Share);
    let columns = vec![
        context.column("grade", "satisfaction-grade", ColumnKind::Text),
        share("share", "satisfaction-share"),
        share("lo", "satisfaction-lo"),
        share("hi", "satisfaction-hi"),
        context.column("n_yes", "satisfaction-yes", ColumnKind::Number),
        context.column("n", "satisfaction-answers", ColumnKind::Number),
        share("step", "satisfaction-step"),
        share("step_lo", "satisfaction-step-lo"),
        share("step_hi", "satisfaction-step-hi"),
        context.column("from", "satisfaction-from", ColumnKind::Number),
        context.column("question", "satisfaction-question", ColumnKind::Text),
    ];
    let row = |row: &GradeRow| {
        let share = |share: Option<f64>| context.datum(&Format::Percent, share);
        vec![
            Datum::text(names::grade(row.grade, context)),
            share(Some(row.share)),
            share(Some(row.lo)),
            share(Some(row.hi)),
            context.count_datum(row.n_yes),
            context.count_datum(row.n),
            share(row.step),
            share(row.step_lo),
            share(row.step_hi),
            context.count_datum(row.from.into()),
            Datum::text(question(row)),
        ]
    };
    DataTable { columns, rows: report.grades.iter().map(row).collect() }
}
