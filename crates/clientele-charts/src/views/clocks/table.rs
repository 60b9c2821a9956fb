//! All clocks in figures: a figure that is its table.

use super::{ID, Report, headline, names};
use crate::figure::{ColumnKind, DataTable, Datum, Figure};
use crate::views::context::Context;
use clientele_core::analysis::clocks::ClockRow;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Figure {
    let mut columns = vec![
        context.column("clock", "clocks-clock", ColumnKind::Text),
        context.column("start", "clocks-start", ColumnKind::Text),
        context.column("end", "clocks-end", ColumnKind::Text),
    ];
    // Shares stand in the figure of targets.
    columns.extend(names::columns(context).into_iter().take(6));
    columns.push(context.column("n_left_out", "clocks-left-out", ColumnKind::Number));
    let row = |row: &ClockRow| {
        let mut cells =
            vec![Datum::text(names::clock(row, context)), Datum::text(&row.start), Datum::text(&row.end)];
        cells.extend(names::cells(&row.summary, context).into_iter().take(6));
        cells.push(context.count_datum(row.n_left_out));
        cells
    };
    Figure {
        id: format!("{ID}-times"),
        title: context.say("clocks-times-title"),
        subtitle: context.say("clocks-times-subtitle"),
        summary: headline(report, context),
        panels: Vec::new(),
        keys: Vec::new(),
        notes: Vec::new(),
        table: DataTable { columns, rows: report.clocks.iter().map(row).collect() },
    }
}
