//! The share in target of each group, with its interval.

use super::{ID, Report, names};
use crate::figure::{Axis, AxisKind, ColumnKind, DataTable, Datum, Dot, Figure, Format, Layer, Mark, Plot};
use crate::views::context::Context;
use crate::views::{contracts, groups};
use clientele_core::analysis::clocks::GroupRow;
use clientele_core::analysis::groups::GroupBy;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let (by, row) = (report.group.as_ref()?, names::shown(report)?);
    report.groups.first()?;
    let name =
        |row: &GroupRow| groups::name(&row.group, Some(by), context).unwrap_or_else(|| row.group.clone());
    let rows = report.groups.iter().enumerate();
    let dots = rows.filter_map(|(at, row)| dot(at, (row, &name(row)), by, report, context)).collect();
    let x = AxisKind::Linear { lo: 0.0, hi: 1.0, nice: false };
    let x = Axis::new(context.say("clocks-share"), x, Format::Percent);
    let y = Axis::bands("", report.groups.iter().map(name).collect());
    let plot = Plot::new(x, y, vec![Layer::Points { dots }]);
    let mut figure = context.figure(
        &format!("{ID}-groups"),
        summary(report, name, context),
        plot,
        table(report, name, context),
    );
    let args = [("clock", names::clock(row, context)), ("target", names::target(row, report, context))];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    figure.title = context.fill("clocks-groups-title", &args);
    Some(figure)
}

fn dot(
    at: usize,
    (row, name): (&GroupRow, &str),
    by: &GroupBy,
    report: &Report,
    context: &Context<'_>,
) -> Option<Dot> {
    let share = row.summary.share_in_target?;
    let mark = Mark::new(format!("group:{}", row.group), name, contracts::ink(at));
    let mark = names::details(mark, &row.summary, report, context)
        .line(context.share(share))
        .picking(groups::pick(&row.group, by));
    let interval = row.summary.lo.zip(row.summary.hi);
    Some(Dot { x_interval: interval, ..Dot::new(mark, share, at as f64 + 0.5) })
}

/// The best and the worst.
fn summary(report: &Report, name: impl Fn(&GroupRow) -> String, context: &Context<'_>) -> String {
    let known = || report.groups.iter().filter_map(|row| Some((row, row.summary.share_in_target?)));
    let (best, worst) =
        (known().max_by(|a, b| a.1.total_cmp(&b.1)), known().min_by(|a, b| a.1.total_cmp(&b.1)));
    let (Some((best, _)), Some((worst, _))) = (best, worst) else { return String::new() };
    let args = [
        ("best", name(best)),
        ("most", names::share(&best.summary, context)),
        ("worst", name(worst)),
        ("least", names::share(&worst.summary, context)),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    context.fill("clocks-groups-summary", &args)
}

fn table(report: &Report, name: impl Fn(&GroupRow) -> String, context: &Context<'_>) -> DataTable {
    let mut columns = vec![context.column("group", "clocks-group", ColumnKind::Text)];
    columns.extend(names::columns(context));
    let row = |row: &GroupRow| {
        let mut cells = vec![Datum::text(name(row))];
        cells.extend(names::cells(&row.summary, context));
        cells
    };
    DataTable { columns, rows: report.groups.iter().map(row).collect() }
}
