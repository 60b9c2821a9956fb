//! Groups side by side.

use super::stack::{self, Row};
use super::{ID, Report, headline, names};
use crate::figure::{ColumnKind, DataTable, Datum, Figure, Symbol};
use crate::views::context::Context;
use crate::views::groups;
use clientele_core::analysis::sentiment::GroupRow;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let by = report.group.as_ref()?;
    let name =
        |row: &GroupRow| groups::name(&row.group, Some(by), context).unwrap_or_else(|| row.group.clone());
    let own = report.groups.iter().filter(|row| row.summary.n > 0);
    let rows: Vec<Row<'_>> = own
        .map(|row| Row {
            id: &row.group,
            name: name(row),
            summary: &row.summary,
            pick: Some(groups::pick(&row.group, by)),
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let mut columns = vec![context.column("group", "sentiment-group", ColumnKind::Text)];
    columns.extend(names::columns(context));
    let cells = |row: &GroupRow| {
        std::iter::once(Datum::text(name(row))).chain(names::cells(&row.summary, context)).collect()
    };
    let table = DataTable { columns, rows: report.groups.iter().map(cells).collect() };
    Some(Figure {
        id: format!("{ID}-groups"),
        title: context.say("sentiment-groups-title"),
        subtitle: context.say("sentiment-groups-subtitle"),
        summary: headline(report, context),
        panels: vec![stack::panel(String::new(), &rows, context)],
        keys: names::keys(Symbol::Square, context),
        notes: Vec::new(),
        table,
    })
}
