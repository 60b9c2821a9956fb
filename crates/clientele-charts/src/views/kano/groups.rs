//! The class of each feature in each group: what is basic to some delights others.

use super::{ID, Report, names};
use crate::figure::{Axis, Cell, ColumnKind, DataTable, Datum, Figure, Layer, Mark, Plot, Symbol};
use crate::palette::Ink;
use crate::views::context::Context;
use crate::views::groups;
use clientele_core::analysis::kano::{Class, GroupRow, Summary};

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let by = report.group.as_ref()?;
    let name =
        |row: &GroupRow| groups::name(&row.group, Some(by), context).unwrap_or_else(|| row.group.clone());
    let mut cells = Vec::new();
    for (y, feature) in report.features.iter().enumerate() {
        for (x, group) in report.groups.iter().enumerate() {
            let Some(summary) = group.features.get(y) else { continue };
            let (at, heads) = (format!("group:{y}:{x}"), [feature.feature.as_str(), &name(group)]);
            let mark = mark(at, heads, summary, context).picking(groups::pick(&group.group, by));
            let side = |at: usize| (at as f64, at as f64 + 1.0);
            cells.push(Cell { mark, x: side(x), y: side(y) });
        }
    }
    if cells.is_empty() {
        return None;
    }
    let x = Axis::bands("", report.groups.iter().map(name).collect());
    let y = Axis::bands("", report.features.iter().map(|row| row.feature.clone()).collect());
    let plot = Plot::new(x, y, vec![Layer::Cells { cells }]);
    let table = table(report, name, context);
    let mut figure = context.figure(&format!("{ID}-groups"), summary(report, context), plot, table);
    let found = |class: Class| {
        let mut all = report.groups.iter().flat_map(|group| &group.features);
        all.any(|summary| summary.class == Some(class))
    };
    figure.keys = names::keys(Symbol::Square, found, context);
    Some(figure)
}

fn mark(id: String, [feature, group]: [&str; 2], summary: &Summary, context: &Context<'_>) -> Mark {
    let label = context.fill("chart-both", &[("first", feature), ("second", group)]);
    Mark::new(id, label, summary.class.map_or(Ink::Empty, names::ink))
        .detail(context.say("kano-class"), names::verdict(summary, context))
        .detail(context.say("kano-better"), names::better(summary, context))
        .detail(context.say("kano-worse"), names::worse(summary, context))
        .detail(context.say("kano-answers"), context.count(summary.n))
        .line(names::letters(summary))
}

/// How many features are not of one class in all groups.
fn summary(report: &Report, context: &Context<'_>) -> String {
    let differs = |at: &usize| {
        let mut classes = report.groups.iter().filter_map(|group| group.features.get(*at)?.class);
        let first = classes.next();
        classes.any(|class| Some(class) != first)
    };
    let n = (0..report.features.len()).filter(differs).count();
    let (n, all) = (context.count(n as u64), context.count(report.features.len() as u64));
    context.fill("kano-groups-summary", &[("n", &n), ("all", &all)])
}

fn table(report: &Report, name: impl Fn(&GroupRow) -> String, context: &Context<'_>) -> DataTable {
    let number = |id: &str, key: &str| context.column(id, key, ColumnKind::Number);
    let columns = vec![
        context.column("feature", "kano-feature", ColumnKind::Text),
        context.column("group", "kano-group", ColumnKind::Text),
        context.column("class", "kano-class", ColumnKind::Text),
        number("n", "kano-answers"),
        number("better", "kano-better"),
        number("worse", "kano-worse"),
    ];
    let share = |value: Option<f64>| match value {
        Some(value) => Datum::number(value, names::number(value, context)),
        None => Datum::text("–"),
    };
    let mut rows = Vec::new();
    for (at, feature) in report.features.iter().enumerate() {
        for group in &report.groups {
            let Some(summary) = group.features.get(at) else { continue };
            rows.push(vec![
                Datum::text(&feature.feature),
                Datum::text(name(group)),
                Datum::text(names::verdict(summary, context)),
                context.count_datum(summary.n),
                share(summary.better),
                share(summary.worse),
            ]);
        }
    }
    DataTable { columns, rows }
}
