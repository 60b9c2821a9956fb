//! What customers said against what they then did: return and spend by grade.

use super::{ID, Report, names};
use crate::figure::{
    Axis, Bar, Body, ColumnKind, DataTable, Datum, Direction, Figure, Format, Layer, Mark, Panel, Plot,
};
use crate::views::context::Context;
use clientele_core::analysis::satisfaction::{After, AfterRow};

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let after = report.after.as_ref().filter(|after| !after.grades.is_empty())?;
    // The highest grade on top.
    let rows: Vec<&AfterRow> = after.grades.iter().rev().collect();
    let panel = |key: &str, plot: Plot| Panel { title: context.say(key), body: Body::Plot(Box::new(plot)) };
    let returned = |row: &AfterRow| (row.returned, Some((row.lo, row.hi)), context.share(row.returned));
    let most = after.grades.iter().map(|row| row.spend_hi.unwrap_or(row.spend)).fold(0.0, f64::max);
    let spend = |row: &AfterRow| {
        let text = context.money_format().alike(row.spend, most, context.numbers());
        (row.spend, row.spend_lo.map(|lo| lo.max(0.0)).zip(row.spend_hi), text)
    };
    let referred = |row: &AfterRow| {
        let share = row.referred.unwrap_or(0.0);
        (share, row.referred_lo.zip(row.referred_hi), context.share(share))
    };
    let axis = |hi: f64, format: Format| Axis::amounts("", hi * 1.3, format).hidden();
    let shares = |of: fn(&AfterRow) -> f64| {
        let most = rows.iter().map(|row| of(row)).fold(0.01, f64::max);
        axis(most, Format::Percent)
    };
    let mut panels = vec![panel(
        "satisfaction-returned",
        bars("returned", &rows, shares(|row| row.hi), returned, report, context),
    )];
    if most > 0.0 {
        let x = axis(most, context.money_format());
        panels.push(panel("satisfaction-spend", bars("spend", &rows, x, spend, report, context)));
    }
    if after.grades.iter().any(|row| row.referred.is_some()) {
        let x = shares(|row| row.referred_hi.unwrap_or(0.0));
        panels.push(panel("satisfaction-referred", bars("referred", &rows, x, referred, report, context)));
    }
    let days = context.count(after.follow_days.into());
    Some(Figure {
        id: format!("{ID}-after"),
        title: context.say("satisfaction-after-title"),
        subtitle: context.fill("satisfaction-after-subtitle", &[("days", &days)]),
        summary: summary(after, context),
        panels,
        keys: Vec::new(),
        notes: vec![followed(after, context)],
        table: table(after, context),
    })
}

/// A bar's length, its interval, and its text.
type Length = (f64, Option<(f64, f64)>, String);

fn bars(
    part: &str,
    rows: &[&AfterRow],
    x: Axis,
    length: impl Fn(&AfterRow) -> Length,
    report: &Report,
    context: &Context<'_>,
) -> Plot {
    let bars = rows.iter().enumerate().map(|(at, row)| {
        let (along, interval, text) = length(row);
        let mark = names::picking(mark(part, row, context), "grade", &[row.grade.code()], report, context);
        let across = (at as f64 + 0.14, at as f64 + 0.86);
        Bar { mark: mark.line(text), across, along: (0.0, along), interval }
    });
    let bars = vec![Layer::Bars { direction: Direction::Right, bars: bars.collect() }];
    let grades = rows.iter().map(|row| names::grade(row.grade, context)).collect();
    Plot::new(x, Axis::bands("", grades), bars)
}

fn mark(part: &str, row: &AfterRow, context: &Context<'_>) -> Mark {
    let mut mark = Mark::new(
        format!("{part}:{}", row.grade.code()),
        names::grade(row.grade, context),
        names::grade_ink(row.grade),
    )
    .detail(context.say("chart-customers-name"), context.count(row.n_customers))
    .detail(context.say("satisfaction-returned"), context.interval(row.returned, Some((row.lo, row.hi))))
    .detail(context.say("satisfaction-spend"), context.money(row.spend));
    if let Some(share) = row.spend_share {
        mark = mark.detail(context.say("satisfaction-spend-share"), context.share(share));
    }
    if let Some(share) = row.referred {
        let ends = row.referred_lo.zip(row.referred_hi);
        mark = mark.detail(context.say("satisfaction-referred"), context.interval(share, ends));
    }
    mark
}

/// The highest grade against the lowest.
fn summary(after: &After, context: &Context<'_>) -> String {
    let (Some(low), Some(high)) = (after.grades.first(), after.grades.last()) else { return String::new() };
    let ends = |row: &AfterRow| context.interval(row.returned, Some((row.lo, row.hi)));
    let args = [
        ("high", names::grade(high.grade, context)),
        ("share", ends(high)),
        ("low", names::grade(low.grade, context)),
        ("other", ends(low)),
        ("days", context.count(after.follow_days.into())),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    context.fill("satisfaction-after-summary", &args)
}

/// Who could be followed, and who could not.
pub(super) fn followed(after: &After, context: &Context<'_>) -> String {
    let args = [
        ("n", context.count(after.n_customers)),
        ("late", context.count(after.n_too_late)),
        ("unknown", context.count(after.n_unknown)),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    context.fill("satisfaction-followed", &args)
}

fn table(after: &After, context: &Context<'_>) -> DataTable {
    let share = |id: &str, key: &str| context.column(id, key, ColumnKind::Share);
    let money = |id: &str, key: &str| context.column(id, key, ColumnKind::Money);
    let columns = vec![
        context.column("grade", "satisfaction-grade", ColumnKind::Text),
        context.column("n_customers", "chart-customers-name", ColumnKind::Number),
        share("returned", "satisfaction-returned"),
        share("lo", "satisfaction-lo"),
        share("hi", "satisfaction-hi"),
        money("spend", "satisfaction-spend"),
        money("spend_lo", "satisfaction-spend-lo"),
        money("spend_hi", "satisfaction-spend-hi"),
        share("spend_share", "satisfaction-spend-share"),
        share("referred", "satisfaction-referred"),
        share("referred_lo", "satisfaction-referred-lo"),
        share("referred_hi", "satisfaction-referred-hi"),
    ];
    let row = |row: &AfterRow| {
        let share = |share: Option<f64>| context.datum(&Format::Percent, share);
        let money = |value: Option<f64>| context.datum(&context.money_format(), value);
        vec![
            Datum::text(names::grade(row.grade, context)),
            context.count_datum(row.n_customers),
            share(Some(row.returned)),
            share(Some(row.lo)),
            share(Some(row.hi)),
            money(Some(row.spend)),
            money(row.spend_lo),
            money(row.spend_hi),
            share(row.spend_share),
            share(row.referred),
            share(row.referred_lo),
            share(row.referred_hi),
        ]
    };
    DataTable { columns, rows: after.grades.iter().map(row).collect() }
}
