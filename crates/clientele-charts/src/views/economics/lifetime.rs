//! A quoted lifetime figure, and what discounting and leaving customers make of it.

use super::{Report, sentence};
use crate::figure::{Axis, AxisKind, ColumnKind, DataTable, Dot, Figure, Format, Layer, Line, Mark, Plot};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::analysis::economics::{Lifetime, LifetimeRow};

/// Its id, its colour, the sum.
type Sum = (&'static str, Ink, fn(&LifetimeRow) -> f64);

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let lifetime = report.lifetime.as_ref()?;
    let lines: [Sum; 3] = [
        ("undiscounted", Ink::Receding, |row| row.undiscounted),
        ("discounted", Ink::Category(5), |row| row.discounted),
        ("expected", Ink::Primary, |row| row.expected),
    ];
    let line = |(id, ink, of): &Sum| {
        let name = context.say(&format!("economics-lifetime-{id}"));
        let dot = |row: &LifetimeRow| {
            let mark = Mark::new(format!("{id}:{}", row.year), name.clone(), *ink)
                .detail(context.say("economics-year"), context.count(row.year.into()))
                .detail(context.say("economics-sum"), context.money(of(row)));
            Dot::new(mark, f64::from(row.year), of(row))
        };
        let dots = lifetime.rows.iter().map(dot).collect();
        Layer::Line(Line { dotted: false, ..Line::new(name.clone(), *ink, dots) })
    };
    let last = f64::from(lifetime.years).max(2.0);
    let x = Axis::new(
        context.say("economics-year"),
        AxisKind::Linear { lo: 1.0, hi: last, nice: false },
        Format::Number,
    );
    let y = Axis::amounts(context.say("economics-sum"), lifetime.undiscounted, context.money_format());
    let plot = Plot::new(x, y, lines.iter().map(line).collect());
    let mut figure = context.figure(
        "economics-lifetime",
        summary(lifetime, report, context),
        plot,
        table(lifetime, context),
    );
    figure.notes = vec![figure.summary.clone(), origin(lifetime, context)];
    Some(figure)
}

fn summary(lifetime: &Lifetime, report: &Report, context: &Context<'_>) -> String {
    let args = [
        ("spend", context.money(lifetime.yearly_spend)),
        ("years", context.count(lifetime.years.into())),
        ("undiscounted", context.short_money(lifetime.undiscounted)),
        ("rate", context.share(report.annual_discount_rate)),
        ("discounted", context.short_money(lifetime.discounted)),
        ("expected", context.short_money(lifetime.expected)),
        ("lo", context.short_money(lifetime.expected_lo)),
        ("hi", context.short_money(lifetime.expected_hi)),
        ("share", lifetime.share.map_or_else(|| "–".to_owned(), |share| context.share(share))),
    ];
    sentence("economics-lifetime-summary", args, context)
}

/// Where spend and retention come from.
fn origin(lifetime: &Lifetime, context: &Context<'_>) -> String {
    let ends = (lifetime.yearly_retention_lo, lifetime.yearly_retention_hi);
    let rate = context.interval(lifetime.yearly_retention, (ends.1 > ends.0).then_some(ends));
    let from =
        |of_file: bool| context.say(if of_file { "economics-origin-file" } else { "economics-origin-given" });
    let args = [
        ("retention", rate),
        ("retention-origin", from(lifetime.retention_of_file)),
        ("spend-origin", from(lifetime.spend_of_file)),
    ];
    sentence("economics-lifetime-note", args, context)
}

fn table(lifetime: &Lifetime, context: &Context<'_>) -> DataTable {
    let columns = vec![
        context.column("year", "economics-year", ColumnKind::Number),
        context.column("undiscounted", "economics-lifetime-undiscounted", ColumnKind::Money),
        context.column("discounted", "economics-lifetime-discounted", ColumnKind::Money),
        context.column("expected", "economics-lifetime-expected", ColumnKind::Money),
    ];
    let form = context.money_format();
    let row = |row: &LifetimeRow| {
        let mut cells = vec![context.count_datum(row.year.into())];
        cells.extend([row.undiscounted, row.discounted, row.expected].map(|v| context.datum(&form, Some(v))));
        cells
    };
    DataTable { columns, rows: lifetime.rows.iter().map(row).collect() }
}
