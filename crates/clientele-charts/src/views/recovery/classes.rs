//! The classes of prior value: a figure that is its table.

use super::{ID, Report, group};
use crate::figure::{Column, ColumnKind, DataTable, Datum, Figure, Format};
use crate::views::context::Context;
use clientele_core::analysis::recovery::{After, Group, Stratum};

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let after = report.after.as_ref()?;
    after.strata.first()?;
    let mut columns = vec![
        context.column("prior_money", "recovery-prior-money", ColumnKind::Text),
        context.column("prior_orders", "recovery-prior-orders", ColumnKind::Text),
    ];
    for one in Group::ALL {
        let name = group(one, context);
        columns.push(Column::new(&format!("{}_n", one.id()), name.clone(), ColumnKind::Number));
        let retained = context.fill("recovery-class-retained", &[("group", &name)]);
        columns.push(Column::new(&format!("{}_share", one.id()), retained, ColumnKind::Share));
    }
    let rows = after.strata.iter().map(|stratum| row(stratum, after, context)).collect();
    let both = after.comparisons.first().map_or(0, |row| row.n_strata);
    let args = [("n", context.count(after.strata.len() as u64)), ("both", context.count(both))];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    Some(Figure {
        id: format!("{ID}-classes"),
        title: context.say("recovery-classes-title"),
        subtitle: context.say("recovery-classes-subtitle"),
        summary: context.fill("recovery-classes-summary", &args),
        panels: Vec::new(),
        keys: Vec::new(),
        notes: Vec::new(),
        table: DataTable { columns, rows },
    })
}

fn row(stratum: &Stratum, after: &After, context: &Context<'_>) -> Vec<Datum> {
    let money: Vec<String> = after.money_cuts.iter().map(|cut| context.short_money(*cut)).collect();
    let orders: Vec<String> = after.order_cuts.iter().map(|cut| context.count((*cut).into())).collect();
    let mut cells = vec![
        Datum::text(span(&money, stratum.money_class, context)),
        Datum::text(span(&orders, stratum.order_class, context)),
    ];
    for (&n, &retained) in stratum.n.iter().zip(&stratum.retained) {
        cells.push(context.count_datum(n));
        cells.push(context.datum(&Format::Percent, (n > 0).then(|| retained as f64 / n as f64)));
    }
    cells
}

/// Above one border and up to the next.
fn span(cuts: &[String], class: u32, context: &Context<'_>) -> String {
    let class = class as usize;
    let below = class.checked_sub(1).and_then(|at| cuts.get(at));
    match (below, cuts.get(class)) {
        (None, None) => context.say("recovery-any"),
        (None, Some(hi)) => context.fill("recovery-up-to", &[("hi", hi)]),
        (Some(lo), None) => context.fill("recovery-above", &[("lo", lo)]),
        (Some(lo), Some(hi)) => context.fill("recovery-between", &[("lo", lo), ("hi", hi)]),
    }
}
