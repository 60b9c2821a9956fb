//! What the members of a group need next: one group, several actions.

use crate::figure::{Axis, Bar, ColumnKind, DataTable, Datum, Direction, Figure, Format, Layer, Mark, Plot};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::portrait::Portrait;

pub(super) fn figure(portrait: &Portrait, context: &Context<'_>) -> Option<Figure> {
    let (most, n_most) = portrait.actions.first()?;
    let all = portrait.n_customers.max(1) as f64;
    let name = |action: &str| context.say(&format!("portrait-action-{}", action.replace('_', "-")));
    let bars = portrait.actions.iter().enumerate().map(|(at, (action, n))| {
        let share = *n as f64 / all;
        let mark = Mark::new(format!("action:{action}"), name(action), Ink::Primary)
            .detail(context.say("chart-customers-name"), context.count(*n))
            .detail(context.say("portrait-share"), context.share(share))
            .line(context.share(share));
        let at = at as f64;
        Bar { mark, across: (at + 0.14, at + 0.86), along: (0.0, share), interval: None }
    });
    let x = Axis::amounts(context.say("portrait-share"), *n_most as f64 / all, Format::Percent).hidden();
    let names = portrait.actions.iter().map(|(action, _)| name(action)).collect();
    let layer = Layer::Bars { direction: Direction::Right, bars: bars.collect() };
    let plot = Plot::new(x, Axis::bands("", names), vec![layer]);
    let share = context.share(*n_most as f64 / all);
    let summary = context.fill("portrait-actions-summary", &[("action", &name(most)), ("share", &share)]);
    let columns = vec![
        context.column("action", "portrait-action", ColumnKind::Text),
        context.column("n_customers", "chart-customers-name", ColumnKind::Number),
        context.column("share", "portrait-share", ColumnKind::Share),
    ];
    let row = |(action, n): &(String, u64)| -> Vec<Datum> {
        let share = *n as f64 / all;
        vec![Datum::text(name(action)), context.count_datum(*n), Datum::number(share, context.share(share))]
    };
    let table = DataTable { columns, rows: portrait.actions.iter().map(row).collect() };
    Some(context.figure("portrait-actions", summary, plot, table))
}
