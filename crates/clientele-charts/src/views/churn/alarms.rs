//! Alarms of the customers' own rhythms: how many will go off in the coming weeks.

use super::{ID, Report};
use crate::figure::{Axis, Bar, ColumnKind, DataTable, Direction, Figure, Format, Layer, Mark, Plot};
use crate::palette::Ink;
use crate::views::context::{Context, range};
use clientele_core::analysis::churn::{AlarmSummary, Basis};

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let (alarm, window) = (report.alarm.as_ref()?, report.horizon_days?);
    let weeks = || alarm.coming.iter().zip(1u64..);
    let most = alarm.coming.iter().copied().max().unwrap_or(0);
    let bars = weeks().map(|(&n, week)| bar(n, week, context)).collect();
    let names = weeks().map(|(_, week)| context.count(week)).collect();
    let y = Axis::amounts(context.say("churn-alarms"), most as f64, Format::Number);
    let plot = Plot::new(
        Axis::bands(context.say("churn-week"), names),
        y,
        vec![Layer::Bars { direction: Direction::Up, bars }],
    );
    let columns = vec![
        context.column("week", "churn-week", ColumnKind::Number),
        context.column("n", "churn-alarms", ColumnKind::Number),
    ];
    let rows = weeks().map(|(&n, week)| vec![context.tally_datum(week), context.count_datum(n)]);
    let table = DataTable { columns, rows: rows.collect() };
    let mut figure = context.figure("churn-alarms", summary(alarm, window, context), plot, table);
    figure.subtitle = context.fill("churn-alarms-subtitle", &[("quantile", &context.share(alarm.quantile))]);
    figure.notes = vec![figure.summary.clone(), basis(alarm, context)];
    Some(figure)
}

fn bar(n: u64, week: u64, context: &Context<'_>) -> Bar {
    let (from, at) = (1.0 + 7.0 * (week - 1) as f64, (week - 1) as f64);
    let label = context.fill("churn-week-mark", &[("week", &context.count(week))]);
    let mark = Mark::new(format!("week:{week}"), label, Ink::Primary)
        .detail(context.say("churn-alarms"), context.count(n))
        .line(context.count(n))
        .picking(context.members(ID, [("alarm_in_days", range(from, from + 7.0))]));
    Bar { mark, across: (at + 0.15, at + 0.85), along: (0.0, n as f64), interval: None }
}

fn summary(alarm: &AlarmSummary, window: f64, context: &Context<'_>) -> String {
    let days = context.numbers().number(2.0 * window, 0);
    let (n, recent) = (context.customers(alarm.n_alarmed), context.count(alarm.n_alarmed_recent));
    context.fill("churn-alarms-summary", &[("customers", &n), ("recent", &recent), ("days", &days)])
}

/// Where the usual silence of how many customers comes from.
fn basis(alarm: &AlarmSummary, context: &Context<'_>) -> String {
    let of = |basis: Basis| {
        let row = alarm.by_basis.iter().find(|row| row.basis == basis);
        context.count(row.map_or(0, |row| row.n))
    };
    let usual = context.numbers().number(alarm.usual_days, 0);
    let args = [
        ("own", of(Basis::Own)),
        ("blended", of(Basis::Blended)),
        ("group", of(Basis::Group)),
        ("days", usual),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    context.fill("churn-alarms-basis", &args)
}
