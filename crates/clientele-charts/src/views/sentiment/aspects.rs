//! What is said of the eight service clocks and the five dimensions.

use super::stack::{self, Row};
use super::{ID, Report, names};
use crate::figure::{ColumnKind, DataTable, Datum, Figure, Panel, Symbol};
use crate::views::context::Context;
use clientele_core::analysis::sentiment::{ASPECTS, AspectRow, CLOCKS};

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let is_clock = |row: &AspectRow| ASPECTS.iter().take(CLOCKS).any(|aspect| *aspect == row.aspect);
    let panels: Vec<Panel> = [(true, "sentiment-clocks"), (false, "sentiment-dimensions")]
        .into_iter()
        .filter_map(|(clocks, title)| {
            let own = report.aspects.iter().filter(|row| is_clock(row) == clocks && row.summary.n > 0);
            let rows: Vec<Row<'_>> = own
                .map(|row| Row {
                    id: &row.aspect,
                    name: name(&row.aspect, context),
                    summary: &row.summary,
                    pick: None,
                })
                .collect();
            (!rows.is_empty()).then(|| stack::panel(context.say(title), &rows, context))
        })
        .collect();
    if panels.is_empty() {
        return None;
    }
    Some(Figure {
        id: format!("{ID}-aspects"),
        title: context.say("sentiment-aspects-title"),
        subtitle: context.say("sentiment-aspects-subtitle"),
        summary: summary(report, context),
        panels,
        keys: names::keys(Symbol::Square, context),
        notes: Vec::new(),
        table: table(report, context),
    })
}

fn name(aspect: &str, context: &Context<'_>) -> String {
    context.say(&format!("sentiment-aspect-{aspect}"))
}

/// What is complained about most often.
fn summary(report: &Report, context: &Context<'_>) -> String {
    let bad = |row: &AspectRow| row.summary.share_negative.unwrap_or(0.0) * row.summary.n as f64;
    let Some(most) = report.aspects.iter().max_by(|a, b| bad(a).total_cmp(&bad(b))) else {
        return String::new();
    };
    let share = most.summary.share_negative.map_or_else(String::new, |share| context.share(share));
    let args =
        [("aspect", name(&most.aspect, context)), ("share", share), ("n", context.count(most.summary.n))];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    context.fill("sentiment-aspects-summary", &args)
}

fn table(report: &Report, context: &Context<'_>) -> DataTable {
    let mut columns = vec![context.column("aspect", "sentiment-aspect", ColumnKind::Text)];
    columns.extend(names::columns(context));
    let row = |row: &AspectRow| {
        let name = Datum::text(name(&row.aspect, context));
        std::iter::once(name).chain(names::cells(&row.summary, context)).collect()
    };
    DataTable { columns, rows: report.aspects.iter().map(row).collect() }
}
