//! Purchases over time: a bar a day, or a month.

use crate::figure::{
    Axis, AxisKind, Bar, ColumnKind, DataTable, Datum, Direction, Figure, Format, Layer, Mark, Plot,
};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::Day;
use clientele_core::filter::Clause;
use clientele_core::period::Period;
use clientele_core::portrait::{History, Portrait, Purchase};

/// Bars of single days are at least this share of the time shown.
const THINNEST: f64 = 1.0 / 180.0;

pub(super) fn figure(portrait: &Portrait, context: &Context<'_>) -> Option<Figure> {
    let history = portrait.history.as_ref()?;
    let as_of = portrait.as_of.unwrap_or(history.last);
    let format = if history.by_month { Format::Month } else { Format::Day };
    let end = |purchase: &Purchase| match history.by_month {
        true => Period::Month.start(Period::Month.index(purchase.day) + 1),
        false => purchase.day.plus(1),
    };
    let (first, last) = (history.purchases.first()?, history.purchases.last()?);
    let (lo, hi) = (f64::from(first.day.0), f64::from(end(last).max(as_of).0));
    let least = (hi - lo) * THINNEST;
    let bars = history.purchases.iter().map(|purchase| {
        let (from, to) = (f64::from(purchase.day.0), f64::from(end(purchase).0));
        let wide = ((to - from) * 0.88).max(least);
        let middle = f64::midpoint(from, to);
        let when = format.full(from, context.numbers());
        let mark = Mark::new(format!("purchase:{}", purchase.day), when, Ink::Primary)
            .detail(context.say("chart-orders-name"), context.count(purchase.n_orders))
            .detail(context.say("field-monetary"), context.money(purchase.amount))
            .picking(Clause::Dates { from: Some(purchase.day), to: Some(end(purchase).plus(-1)) });
        Bar {
            mark,
            across: (middle - wide / 2.0, middle + wide / 2.0),
            along: (0.0, purchase.amount),
            interval: None,
        }
    });
    let most = history.purchases.iter().map(|purchase| purchase.amount).fold(0.0, f64::max);
    let x = Axis::new("", AxisKind::Time { lo: lo - least, hi: hi + least }, format.clone());
    let y = Axis::amounts(context.say("field-monetary"), most, context.money_format());
    let layer = Layer::Bars { direction: Direction::Up, bars: bars.collect() };
    let mut figure = context.figure(
        "portrait-history",
        summary(history, context),
        Plot::new(x, y, vec![layer]),
        table(history, &format, context),
    );
    if history.by_month {
        figure.subtitle = context.say("portrait-history-by-month");
    }
    Some(figure)
}

fn summary(history: &History, context: &Context<'_>) -> String {
    let day = |day: Day| Format::Day.full(f64::from(day.0), context.numbers());
    let (first, last) = (day(history.first), day(history.last));
    let (orders, money) = (context.count(history.n_orders), context.money(history.revenue));
    let args = [("orders", orders.as_str()), ("money", &money), ("first", &first), ("last", &last)];
    context.fill("portrait-history-summary", &args)
}

fn table(history: &History, format: &Format, context: &Context<'_>) -> DataTable {
    let columns = vec![
        context.column("day", "clv-day", ColumnKind::Date),
        context.column("n_orders", "chart-orders-name", ColumnKind::Number),
        context.column("amount", "field-monetary", ColumnKind::Money),
    ];
    let row = |purchase: &Purchase| -> Vec<Datum> {
        vec![
            context.datum(format, Some(f64::from(purchase.day.0))),
            context.count_datum(purchase.n_orders),
            context.datum(&context.money_format(), Some(purchase.amount)),
        ]
    };
    DataTable { columns, rows: history.purchases.iter().map(row).collect() }
}
