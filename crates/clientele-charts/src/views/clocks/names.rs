//! Names of clocks, times in words, and what marks and tables of cases say.

use super::Report;
use crate::figure::{ColumnKind, Datum, Format, Mark};
use crate::views::context::Context;
use clientele_core::analysis::clocks::{Clock, ClockRow, Summary};
use clientele_core::stats::waits::Method;

/// `Response`.
pub(super) fn clock(row: &ClockRow, context: &Context<'_>) -> String {
    context.say(&format!("clocks-clock-{}", row.clock.id()))
}

/// `within 4 h`, of a warranty `beyond 365 days`, of no delay at all `on time`.
pub(super) fn target(row: &ClockRow, report: &Report, context: &Context<'_>) -> String {
    let key = match row.clock {
        Clock::Delay if row.target == 0.0 => "clocks-on-time",
        Clock::Delay => "clocks-late",
        _ if row.longer_is_better => "clocks-beyond",
        _ => "clocks-within",
    };
    context.fill(key, &[("time", &time(row.target, report, context))])
}

/// `≤ 4 h`, of a warranty `> 365 days`.
pub(super) fn limit(row: &ClockRow, report: &Report, context: &Context<'_>) -> String {
    let sign = if row.longer_is_better { ">" } else { "≤" };
    format!("{sign} {}", time(row.target, report, context))
}

/// Hours in the unit that they are read in; opening hours make no days.
pub(super) fn time(hours: f64, report: &Report, context: &Context<'_>) -> String {
    let (value, key) = match hours.abs() {
        0.0 => (0.0, "clocks-hours"),
        size if size < 0.995 => (hours * 60.0, "clocks-minutes"),
        size if size >= 72.0 && report.week_hours.is_none() => (hours / 24.0, "clocks-days"),
        _ => (hours, "clocks-hours"),
    };
    let decimals = usize::from(value.abs() < 99.95 && (value * 10.0).round() % 10.0 != 0.0);
    context.fill(key, &[("n", &context.numbers().number(value, decimals))])
}

/// A time, or that it is not reached.
pub(super) fn reached(hours: Option<f64>, report: &Report, context: &Context<'_>) -> String {
    hours.map_or_else(|| context.say("clocks-unreached"), |hours| time(hours, report, context))
}

/// The share in target with its interval.
pub(super) fn share(summary: &Summary, context: &Context<'_>) -> String {
    match summary.share_in_target {
        Some(share) => context.interval(share, summary.lo.zip(summary.hi)),
        None => "–".to_owned(),
    }
}

/// A mark with everything that is known of its cases.
pub(super) fn details(mark: Mark, summary: &Summary, report: &Report, context: &Context<'_>) -> Mark {
    let mut mark = mark
        .detail(context.say("clocks-share"), share(summary, context))
        .detail(context.say("clocks-median"), reached(summary.median, report, context))
        .detail(context.say("clocks-p90"), reached(summary.p90, report, context))
        .detail(context.say("clocks-p95"), reached(summary.p95, report, context))
        .detail(context.say("clocks-n"), context.count(summary.n))
        .detail(context.say("clocks-open"), context.count(summary.open));
    if let Some(method) = summary.method {
        let key = match method {
            Method::Wilson => "clocks-method-wilson",
            Method::KaplanMeier => "clocks-method-kaplan-meier",
        };
        mark = mark.detail(context.say("clocks-method-name"), context.say(key));
    }
    mark
}

/// Heads of the columns of [`cells`].
pub(super) fn columns(context: &Context<'_>) -> Vec<crate::figure::Column> {
    let number = |id: &str, key: &str| context.column(id, key, ColumnKind::Number);
    vec![
        number("n", "clocks-n"),
        number("open", "clocks-open"),
        number("median", "clocks-median-hours"),
        number("p90", "clocks-p90-hours"),
        number("p95", "clocks-p95-hours"),
        number("mean", "clocks-mean-hours"),
        context.column("share_in_target", "clocks-share", ColumnKind::Share),
        context.column("lo", "clocks-share-lo", ColumnKind::Share),
        context.column("hi", "clocks-share-hi", ColumnKind::Share),
    ]
}

/// How long some cases take, for a row of a table.
pub(super) fn cells(summary: &Summary, context: &Context<'_>) -> Vec<Datum> {
    let hours = |value: Option<f64>| match value {
        Some(value) => {
            Datum::number(value, context.numbers().number(value, if value.abs() < 10.0 { 2 } else { 1 }))
        }
        None => Datum::text("–"),
    };
    let share = |value| context.datum(&Format::Percent, value);
    vec![
        context.count_datum(summary.n),
        context.count_datum(summary.open),
        hours(summary.median),
        hours(summary.p90),
        hours(summary.p95),
        hours(summary.mean),
        share(summary.share_in_target),
        share(summary.lo),
        share(summary.hi),
    ]
}

/// The clock that the rest is about.
pub(super) fn shown(report: &Report) -> Option<&ClockRow> {
    report.clocks.get(report.shown)
}

/// The unit of axes.
pub(super) fn unit(report: &Report, context: &Context<'_>) -> String {
    context.say(if report.week_hours.is_some() { "clocks-unit-opening" } else { "clocks-unit" })
}
