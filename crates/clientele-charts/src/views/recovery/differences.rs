//! Differences in retention and in spend between the groups, matched on prior value, with their intervals.

use super::{ID, Report, group, headline, ink, points};
use crate::figure::{
    Axis, AxisKind, Body, Column, ColumnKind, DataTable, Datum, Dimension, Dot, Figure, Format, Layer, Mark,
    Panel, Plot, Rule,
};
use crate::views::context::Context;
use clientele_core::analysis::recovery::{After, Comparison};
use clientele_core::stats::stratified::Difference;

type Of = fn(&Comparison) -> Option<Difference>;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let after = report.after.as_ref()?;
    if after.comparisons.iter().all(|row| row.retention.is_none()) {
        return None;
    }
    let days = context.count(after.window as u64);
    let money = context.money_format();
    let retention = panel(after, ("retention", |row| row.retention.map(hundred), Format::Number), context);
    let spend = panel(after, ("spend", |row| row.spend, money), context);
    Some(Figure {
        id: format!("{ID}-differences"),
        title: context.say("recovery-differences-title"),
        subtitle: context.fill("recovery-differences-subtitle", &[("days", &days)]),
        summary: headline(report, context),
        panels: vec![retention, spend],
        keys: Vec::new(),
        notes: vec![context.say("caveat-recovery-correlation")],
        table: table(after, context),
    })
}

/// Shares as points of a hundred.
fn hundred(shares: Difference) -> Difference {
    let Difference { difference, standard_error, lo, hi } = shares;
    let [difference, standard_error, lo, hi] =
        [difference, standard_error, lo, hi].map(|share| share * 100.0);
    Difference { difference, standard_error, lo, hi }
}

/// `Recovered, against never failed`.
fn name(row: &Comparison, context: &Context<'_>) -> String {
    let [first, second] = [row.first, row.second].map(|one| group(one, context));
    context.fill("recovery-against", &[("first", &first), ("second", &second)])
}

fn panel(after: &After, (what, of, format): (&str, Of, Format), context: &Context<'_>) -> Panel {
    let rows: Vec<(&Comparison, Difference)> =
        after.comparisons.iter().filter_map(|row| Some((row, of(row)?))).collect();
    let value = |value: f64| match format {
        Format::Number => points(value, context),
        _ => context.short_money(value),
    };
    let dot = |(at, (row, found)): (usize, &(&Comparison, Difference))| {
        let [difference, lo, hi] = [found.difference, found.lo, found.hi].map(value);
        let interval = context.fill("chart-interval", &[("value", &difference), ("lo", &lo), ("hi", &hi)]);
        let id = format!("{what}:{}:{}", row.first.id(), row.second.id());
        let mark = Mark::new(id, name(row, context), ink(row.first))
            .detail(context.say(&format!("recovery-{what}-difference")), interval)
            .detail(group(row.first, context), context.customers(row.n_first))
            .detail(group(row.second, context), context.customers(row.n_second))
            .detail(context.say("recovery-classes"), context.count(row.n_strata))
            .line(difference);
        Dot { x_interval: Some((found.lo, found.hi)), ..Dot::new(mark, found.difference, at as f64 + 0.5) }
    };
    let dots = rows.iter().enumerate().map(dot).collect();
    let lo = rows.iter().map(|(_, found)| found.lo).fold(0.0, f64::min);
    let hi = rows.iter().map(|(_, found)| found.hi).fold(0.0, f64::max);
    let hi = if hi > lo { hi } else { lo + 1.0 };
    let title = context.say(&format!("recovery-{what}-difference"));
    let x = Axis::new("", AxisKind::Linear { lo, hi, nice: true }, format);
    let names = rows.iter().map(|(row, _)| {
        let [first, second] = [row.first, row.second].map(|one| group(one, context));
        context.fill("recovery-against-lines", &[("first", &first), ("second", &second)]).replace(" / ", "\n")
    });
    let mut plot = Plot::new(x, Axis::bands("", names.collect()), vec![Layer::Points { dots }]);
    plot.rules.push(Rule { axis: Dimension::X, at: 0.0, label: String::new() });
    Panel { title, body: Body::Plot(Box::new(plot)) }
}

fn table(after: &After, context: &Context<'_>) -> DataTable {
    let column = |id: &str, key: &str, kind| Column::new(id, context.say(key), kind);
    let columns = vec![
        column("comparison", "recovery-comparison", ColumnKind::Text),
        column("n_first", "recovery-n-first", ColumnKind::Number),
        column("n_second", "recovery-n-second", ColumnKind::Number),
        column("n_strata", "recovery-classes", ColumnKind::Number),
        column("retention", "recovery-retention-difference", ColumnKind::Share),
        column("retention_lo", "recovery-lo", ColumnKind::Share),
        column("retention_hi", "recovery-hi", ColumnKind::Share),
        column("spend", "recovery-spend-difference", ColumnKind::Money),
        column("spend_lo", "recovery-lo", ColumnKind::Money),
        column("spend_hi", "recovery-hi", ColumnKind::Money),
    ];
    let money = context.money_format();
    let row = |row: &Comparison| {
        let mut cells = vec![
            Datum::text(name(row, context)),
            context.count_datum(row.n_first),
            context.count_datum(row.n_second),
            context.tally_datum(row.n_strata),
        ];
        for (found, format) in [(row.retention, &Format::Percent), (row.spend, &money)] {
            let ends = [found.map(|one| one.difference), found.map(|one| one.lo), found.map(|one| one.hi)];
            cells.extend(ends.map(|value| context.datum(format, value)));
        }
        cells
    };
    DataTable { columns, rows: after.comparisons.iter().map(row).collect() }
}
