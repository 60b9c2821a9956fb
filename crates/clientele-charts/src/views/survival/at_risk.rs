//! How many are still under observation at a few times: a figure that is its table.

use super::{ID, Report, group};
use crate::figure::{Column, ColumnKind, DataTable, Datum, Figure};
use crate::views::context::Context;
use crate::views::contracts;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let times = &report.at_risk.times;
    let last = *times.last()?;
    let mut columns = vec![context.column("group", "clv-group", ColumnKind::Text)];
    columns.extend(times.iter().map(|&time| {
        let text = contracts::time(time, report.time_unit, context);
        Column::new(&format!("at_{time}"), text, ColumnKind::Number)
    }));
    let rows = report.curves.iter().zip(&report.at_risk.counts).map(|(curve, counts)| {
        let name = Datum::text(group(&curve.group, report, context));
        std::iter::once(name).chain(counts.iter().map(|n| context.count_datum(*n))).collect()
    });
    let left: u64 = report.at_risk.counts.iter().filter_map(|counts| counts.last()).sum();
    let args = [
        ("n", context.count(report.n)),
        ("left", context.count(left)),
        ("time", contracts::time(last, report.time_unit, context)),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    Some(Figure {
        id: format!("{ID}-at-risk"),
        title: context.say("survival-at-risk-title"),
        subtitle: context.say("survival-at-risk-subtitle"),
        summary: context.fill("survival-at-risk-summary", &args),
        panels: Vec::new(),
        keys: Vec::new(),
        notes: Vec::new(),
        table: DataTable { columns, rows: rows.collect() },
    })
}
