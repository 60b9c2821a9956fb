//! Gaps by group: a cell a row and group.

use super::numbers::{Ends, datum, interval, number};
use crate::figure::{Axis, Cell, Column, ColumnKind, DataTable, Datum, Figure, Layer, Mark, Plot};
use crate::palette::Ink;
use crate::views::context::Context;
use crate::views::groups;
use clientele_core::analysis::groups::GroupBy;

/// The gaps of one group.
pub(in crate::views) struct GroupGaps<'a> {
    pub(in crate::views) group: &'a str,
    /// The gap of the whole.
    pub(in crate::views) whole: Ends,
    /// The gap of each row with the number of people behind it.
    pub(in crate::views) cells: Vec<(Ends, u64)>,
}

/// The figure `<id>`; `rows` are the names from top to bottom, and `what` heads them in the table.
pub(in crate::views) fn figure(
    id: &str,
    (what, rows): (String, Vec<String>),
    all: &[GroupGaps<'_>],
    by: &GroupBy,
    context: &Context<'_>,
) -> Option<Figure> {
    let name = |own: &GroupGaps<'_>| {
        groups::name(own.group, Some(by), context).unwrap_or_else(|| own.group.to_owned())
    };
    let gaps = all.iter().flat_map(|own| &own.cells).filter_map(|((gap, ..), _)| *gap);
    let most = gaps.fold(0.0f64, |most, gap| most.max(gap.abs())).max(1e-9);
    let mut cells = Vec::new();
    for (y, row) in rows.iter().enumerate() {
        for (x, own) in all.iter().enumerate() {
            let Some((ends, n)) = own.cells.get(y) else { continue };
            let label = context.fill("chart-both", &[("first", row), ("second", &name(own))]);
            let ink = ends.0.map_or(Ink::Empty, |gap| Ink::Diverging((gap / most) as f32));
            let mark = Mark::new(format!("group:{y}:{x}"), label, ink)
                .detail(context.say("ratings-gap"), interval(*ends, context))
                .detail(context.say("ratings-answered"), context.count(*n))
                .line(ends.0.map_or_else(|| "–".to_owned(), |gap| number(gap, context)))
                .picking(groups::pick(own.group, by));
            let side = |at: usize| (at as f64, at as f64 + 1.0);
            cells.push(Cell { mark, x: side(x), y: side(y) });
        }
    }
    if cells.is_empty() {
        return None;
    }
    let x = Axis::bands("", all.iter().map(name).collect());
    let plot = Plot::new(x, Axis::bands("", rows.clone()), vec![Layer::Cells { cells }]);
    let worst = all.iter().filter(|own| own.whole.0.is_some());
    let worst = worst.min_by(|a, b| a.whole.0.unwrap_or(0.0).total_cmp(&b.whole.0.unwrap_or(0.0)));
    let summary = worst.map_or_else(String::new, |own| {
        let args: [(&str, &str); 2] = [("group", &name(own)), ("gap", &interval(own.whole, context))];
        context.fill("ratings-groups-summary", &args)
    });
    let table = table((&what, &rows), all, name, context);
    Some(context.figure(id, summary, plot, table))
}

fn table(
    (what, rows): (&str, &[String]),
    all: &[GroupGaps<'_>],
    name: impl Fn(&GroupGaps<'_>) -> String,
    context: &Context<'_>,
) -> DataTable {
    let number_column = |id: &str, key: &str| context.column(id, key, ColumnKind::Number);
    let columns = vec![
        context.column("group", "ratings-group", ColumnKind::Text),
        Column::new("row", what, ColumnKind::Text),
        number_column("n", "ratings-answered"),
        number_column("gap", "ratings-gap"),
        number_column("gap_lo", "ratings-gap-lo"),
        number_column("gap_hi", "ratings-gap-hi"),
    ];
    let mut out = Vec::new();
    for own in all {
        for (row, ((gap, lo, hi), n)) in rows.iter().zip(&own.cells) {
            out.push(vec![
                Datum::text(name(own)),
                Datum::text(row),
                context.count_datum(*n),
                datum(*gap, context),
                datum(*lo, context),
                datum(*hi, context),
            ]);
        }
    }
    DataTable { columns, rows: out }
}
