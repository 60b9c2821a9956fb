//! Who bought again in each group, as they are.

use super::{ID, Report, group, ink};
use crate::figure::{Axis, AxisKind, ColumnKind, DataTable, Datum, Dot, Figure, Format, Layer, Mark, Plot};
use crate::views::context::{Context, any};
use clientele_core::analysis::recovery::{After, Group, GroupRow};

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let after = report.after.as_ref()?;
    let rows: Vec<&GroupRow> = after.groups.iter().filter(|row| row.n > 0).collect();
    rows.first()?;
    let dots = rows.iter().enumerate().filter_map(|(at, row)| dot(at, row, context)).collect();
    let x = AxisKind::Linear { lo: 0.0, hi: 1.0, nice: false };
    let x = Axis::new(context.say("recovery-retained"), x, Format::Percent);
    let y = Axis::bands("", rows.iter().map(|row| group(row.group, context)).collect());
    let plot = Plot::new(x, y, vec![Layer::Points { dots }]);
    let mut figure =
        context.figure(&format!("{ID}-after"), summary(after, context), plot, table(after, context));
    let args = [("days", context.count(after.window as u64)), ("before", context.count(after.before as u64))];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    figure.subtitle = context.fill("recovery-after-subtitle", &args);
    figure.notes.push(context.say("recovery-after-note"));
    Some(figure)
}

fn retained(row: &GroupRow, context: &Context<'_>) -> String {
    row.share.map_or("–".to_owned(), |share| context.interval(share, row.lo.zip(row.hi)))
}

fn dot(at: usize, row: &GroupRow, context: &Context<'_>) -> Option<Dot> {
    let share = row.share?;
    let money = |value: Option<f64>| value.map_or("–".to_owned(), |value| context.money(value));
    let mut mark = Mark::new(format!("group:{}", row.group.id()), group(row.group, context), ink(row.group))
        .detail(context.say("recovery-retained"), retained(row, context))
        .detail(context.say("chart-customers-name"), context.count(row.n))
        .detail(context.say("recovery-spend"), money(row.spend))
        .detail(context.say("recovery-prior-money"), money(row.prior_money))
        .line(context.share(share));
    // Who never complained is in no row of this file.
    if row.group != Group::NeverFailed {
        mark = mark.picking(context.members(ID, [("recovery", any(row.group.id()))]));
    }
    Some(Dot { x_interval: row.lo.zip(row.hi), ..Dot::new(mark, share, at as f64 + 0.5) })
}

fn summary(after: &After, context: &Context<'_>) -> String {
    let one = |row: &GroupRow| {
        let (name, share) = (group(row.group, context), retained(row, context));
        context.fill("recovery-after-one", &[("group", &name), ("share", &share)])
    };
    let all: Vec<String> = after.groups.iter().filter(|row| row.n > 0).map(one).collect();
    all.join(&context.say("recovery-separator"))
}

fn table(after: &After, context: &Context<'_>) -> DataTable {
    let columns = vec![
        context.column("group", "recovery-group", ColumnKind::Text),
        context.column("n", "chart-customers-name", ColumnKind::Number),
        context.column("retained", "recovery-n-retained", ColumnKind::Number),
        context.column("share", "recovery-retained", ColumnKind::Share),
        context.column("lo", "recovery-lo", ColumnKind::Share),
        context.column("hi", "recovery-hi", ColumnKind::Share),
        context.column("spend", "recovery-spend", ColumnKind::Money),
        context.column("prior_money", "recovery-prior-money", ColumnKind::Money),
        context.column("prior_orders", "recovery-prior-orders", ColumnKind::Number),
    ];
    let money = context.money_format();
    let row = |row: &GroupRow| {
        vec![
            Datum::text(group(row.group, context)),
            context.count_datum(row.n),
            context.count_datum(row.retained),
            context.datum(&Format::Percent, row.share),
            context.datum(&Format::Percent, row.lo),
            context.datum(&Format::Percent, row.hi),
            context.datum(&money, row.spend),
            context.datum(&money, row.prior_money),
            context.datum(&Format::Number, row.prior_orders),
        ]
    };
    DataTable { columns, rows: after.groups.iter().map(row).collect() }
}
