//! The measure in each group, with everybody's beside it.

use super::{ID, Report, names};
use crate::figure::{Axis, ColumnKind, DataTable, Datum, Dimension, Dot, Figure, Layer, Mark, Plot, Rule};
use crate::palette::Ink;
use crate::views::context::Context;
use crate::views::groups;
use clientele_core::analysis::groups::GroupBy;
use clientele_core::analysis::satisfaction::{GroupRow, Measure};

/// Below this adjusted p-value a group differs.
const DIFFERS: f64 = 0.05;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let by = report.group.as_ref()?;
    if report.groups.is_empty() {
        return None;
    }
    let name =
        |row: &GroupRow| groups::name(&row.group, Some(by), context).unwrap_or_else(|| row.group.clone());
    let dots = report.groups.iter().enumerate().map(|(at, row)| {
        let mark = mark(row, name(row), by, report, context);
        Dot { x_interval: Some((row.lo, row.hi)), ..Dot::new(mark, row.value, at as f64 + 0.5) }
    });
    let x = names::axis(report.groups.iter().map(|row| (row.lo, row.hi)), report, context);
    let y = Axis::bands("", report.groups.iter().map(name).collect());
    let mut plot = Plot::new(x, y, vec![Layer::Points { dots: dots.collect() }]);
    let all = match report.measure {
        Measure::Nps => report.nps.as_ref().map(|own| own.points),
        Measure::Csat => report.csat.as_ref().map(|own| own.share),
        Measure::Ces => report.ces.as_ref().map(|own| own.share),
    };
    plot.rules.extend(all.map(|at| Rule { axis: Dimension::X, at, label: context.say("satisfaction-all") }));
    let differ = report.groups.iter().filter(|row| differs(row)).count();
    let (n, total) = (context.count(differ as u64), context.count(report.groups.len() as u64));
    let summary = context.fill("satisfaction-groups-summary", &[("n", &n), ("all", &total)]);
    let table = table(report, name, context);
    let mut figure = context.figure(&format!("{ID}-groups"), summary.clone(), plot, table);
    figure.notes.push(summary);
    Some(figure)
}

fn differs(row: &GroupRow) -> bool {
    row.q.is_some_and(|q| q < DIFFERS)
}

fn mark(row: &GroupRow, name: String, by: &GroupBy, report: &Report, context: &Context<'_>) -> Mark {
    let ends = names::with_interval((row.value, row.lo, row.hi), report.measure, context);
    let said = if differs(row) { "satisfaction-differs" } else { "satisfaction-no-difference" };
    Mark::new(format!("group:{}", row.group), name, if differs(row) { Ink::Primary } else { Ink::Receding })
        .detail(names::measure(report.measure, context), ends)
        .detail(context.say("satisfaction-answers"), context.count(row.n))
        .detail(context.say("satisfaction-against-rest"), context.say(said))
        .line(names::value(row.value, report.measure, context))
        .picking(groups::pick(&row.group, by))
}

fn table(report: &Report, name: impl Fn(&GroupRow) -> String, context: &Context<'_>) -> DataTable {
    let kind = if report.measure == Measure::Nps { ColumnKind::Number } else { ColumnKind::Share };
    let number = |id: &str, key: &str| context.column(id, key, ColumnKind::Number);
    let columns = vec![
        context.column("group", "satisfaction-group", ColumnKind::Text),
        number("n", "satisfaction-answers"),
        context.column("value", "satisfaction-value", kind),
        context.column("lo", "satisfaction-lo", kind),
        context.column("hi", "satisfaction-hi", kind),
        number("best", "satisfaction-best"),
        number("middle", "satisfaction-middle"),
        number("worst", "satisfaction-worst"),
        number("p", "satisfaction-p"),
        number("q", "satisfaction-q"),
    ];
    let row = |row: &GroupRow| {
        let mut cells = vec![Datum::text(name(row)), context.count_datum(row.n)];
        cells.extend([row.value, row.lo, row.hi].map(|value| names::datum(value, report.measure, context)));
        cells.extend(row.classes.map(|n| context.count_datum(n)));
        cells.extend([row.p, row.q].map(|chance| match chance {
            Some(chance) => Datum::number(chance, context.numbers().number(chance, 3)),
            None => Datum::text("–"),
        }));
        cells
    };
    DataTable { columns, rows: report.groups.iter().map(row).collect() }
}
