//! Whom to call first: the head of the list as a picture, the list as its table.

use super::{Report, places};
use crate::figure::{Axis, AxisKind, ColumnKind, DataTable, Datum, Dot, Figure, Format, Layer, Mark, Plot};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::analysis::churn::ListRow;

/// Rows that are drawn; the table has them all.
const DRAWN: usize = 15;

/// Room for the label of the greatest.
const ROOM: f64 = 1.1;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let first = report.list.first()?;
    let drawn = || report.list.iter().take(DRAWN);
    let dots = drawn().enumerate().map(|(at, row)| dot(at, row, context)).collect();
    let (lo, hi) =
        drawn().fold((0.0f64, 0.0f64), |(lo, hi), row| (lo.min(row.gain), hi.max(row.gain * ROOM)));
    let x =
        Axis::new(context.say("churn-gain"), AxisKind::Linear { lo, hi, nice: true }, context.money_format());
    let y = Axis::bands("", drawn().map(|row| row.customer.clone()).collect());
    let plot = Plot::new(x, y, vec![Layer::Points { dots }]);
    let args = [
        ("customer", first.customer.clone()),
        ("gain", context.money(first.gain)),
        ("p", context.share(first.p_churn)),
        ("value", context.money(first.value)),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let summary = context.fill("churn-list-summary", &args);
    let mut figure = context.figure("churn-list", summary, plot, table(report, context));
    if report.list.len() > DRAWN {
        let n = context.count(report.list.len() as u64);
        figure.notes.push(context.fill("churn-list-note", &[("n", &n)]));
    }
    Some(figure)
}

fn dot(at: usize, row: &ListRow, context: &Context<'_>) -> Dot {
    let place = at as u64 + 1;
    let mut mark = Mark::new(format!("place:{place}"), row.customer.clone(), Ink::Primary)
        .detail(context.say("churn-gain"), context.money(row.gain))
        .detail(context.say("churn-p"), context.interval(row.p_churn, row.p_churn_lo.zip(row.p_churn_hi)))
        .detail(context.say("churn-value"), context.money(row.value))
        .line(context.short_money(row.gain))
        .picking(places(place, place, context));
    if let Some(p_alive) = row.p_alive {
        mark = mark.detail(context.say("clv-p-alive"), context.share(p_alive));
    }
    if let Some(day) = row.alarm_day {
        let day = Format::Day.full(f64::from(day.0), context.numbers());
        mark = mark.detail(context.say("churn-alarm-day"), day);
    }
    Dot { stem: Some(0.0), ..Dot::new(mark, row.gain, at as f64 + 0.5) }
}

fn table(report: &Report, context: &Context<'_>) -> DataTable {
    let share = |id: &str, key: &str| context.column(id, key, ColumnKind::Share);
    let mut columns = vec![
        context.column("place", "churn-place", ColumnKind::Number),
        context.column("customer", "churn-customer", ColumnKind::Text),
        share("p_churn", "churn-p"),
        share("p_churn_lo", "churn-p-lo"),
        share("p_churn_hi", "churn-p-hi"),
        context.column("value", "churn-value", ColumnKind::Money),
        context.column("gain", "churn-gain", ColumnKind::Money),
    ];
    // A file that says who has churned has no purchases to tell more from.
    let silent = report.as_of.is_some();
    if silent {
        columns.push(share("p_alive", "clv-p-alive"));
        columns.push(context.column("alarm_day", "churn-alarm-day", ColumnKind::Date));
    }
    let row = |(at, row): (usize, &ListRow)| {
        let money = |value: f64| context.datum(&context.money_format(), Some(value));
        let share = |share: Option<f64>| context.datum(&Format::Percent, share);
        let mut cells = vec![
            context.count_datum(at as u64 + 1),
            Datum::text(row.customer.clone()),
            share(Some(row.p_churn)),
            share(row.p_churn_lo),
            share(row.p_churn_hi),
            money(row.value),
            money(row.gain),
        ];
        if silent {
            cells.push(share(row.p_alive));
            cells.push(context.datum(&Format::Day, row.alarm_day.map(|day| f64::from(day.0))));
        }
        cells
    };
    DataTable { columns, rows: report.list.iter().enumerate().map(row).collect() }
}
