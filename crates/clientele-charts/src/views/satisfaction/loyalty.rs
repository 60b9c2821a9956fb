//! The loyalty square, opinion by behaviour, and how return follows the score.

use super::after::followed;
use super::{ID, Report, names};
use crate::figure::{
    Axis, Body, Cell, ColumnKind, DataTable, Datum, Dot, Figure, Format, Layer, Mark, Panel, Plot, Side,
};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::analysis::satisfaction::{Loyalty, LoyaltyRow, ReturnRow};

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let after = report.after.as_ref().filter(|after| !after.loyalty.is_empty())?;
    let panel = |key: &str, plot: Plot| Panel { title: context.say(key), body: Body::Plot(Box::new(plot)) };
    let mut panels = vec![panel("satisfaction-loyalty-panel", square(&after.loyalty, report, context))];
    if after.scores.len() > 1 {
        panels.push(panel("satisfaction-return-panel", curve(&after.scores, report, context)));
    }
    let largest = after.loyalty.iter().max_by(|a, b| a.share.total_cmp(&b.share))?;
    let args = [
        ("corner", names::loyalty(largest.loyalty, context)),
        ("share", context.interval(largest.share, Some((largest.lo, largest.hi)))),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let days = context.count(after.follow_days.into());
    Some(Figure {
        id: format!("{ID}-loyalty"),
        title: context.say("satisfaction-loyalty-title"),
        subtitle: context.fill("satisfaction-loyalty-subtitle", &[("days", &days)]),
        summary: context.fill("satisfaction-loyalty-summary", &args),
        panels,
        keys: Vec::new(),
        notes: vec![followed(after, context)],
        table: table(&after.loyalty, context),
    })
}

/// Return to the right, good opinion above.
fn square(rows: &[LoyaltyRow], report: &Report, context: &Context<'_>) -> Plot {
    let place = |loyalty: Loyalty| match loyalty {
        Loyalty::True => (1.0, 0.0),
        Loyalty::Latent => (0.0, 0.0),
        Loyalty::Spurious => (1.0, 1.0),
        Loyalty::None => (0.0, 1.0),
    };
    let most = rows.iter().map(|row| row.share).fold(0.01, f64::max);
    let cells = rows.iter().map(|row| {
        let (x, y) = place(row.loyalty);
        let ink = Ink::Sequential((row.share / most) as f32);
        let name = names::loyalty(row.loyalty, context);
        let mark = Mark::new(format!("loyalty:{}", row.loyalty.code()), &name, ink)
            .detail(context.say("chart-customers-name"), context.count(row.n_customers))
            .detail(
                context.say("chart-share-customers-name"),
                context.interval(row.share, Some((row.lo, row.hi))),
            )
            .detail(context.say("satisfaction-spend"), context.money(row.spend))
            .line(context.share(row.share))
            .line(name);
        let mark = names::picking(mark, "loyalty", &[row.loyalty.code()], report, context);
        Cell { mark, x: (x, x + 1.0), y: (y, y + 1.0) }
    });
    let say = |key: &str| context.say(key);
    let x = Axis::bands("", vec![say("satisfaction-did-not-return"), say("satisfaction-did-return")]);
    let y = Axis::bands("", vec![say("satisfaction-good"), say("satisfaction-not-good")]);
    Plot::new(x, y, vec![Layer::Cells { cells: cells.collect() }])
}

fn curve(rows: &[ReturnRow], report: &Report, context: &Context<'_>) -> Plot {
    let dots = rows.iter().enumerate().map(|(at, row)| {
        let label = context.fill("satisfaction-score-mark", &[("score", &context.count(row.score.into()))]);
        let mut mark = Mark::new(format!("return:{}", row.score), label, names::ink(row.class))
            .detail(
                context.say("satisfaction-returned"),
                context.interval(row.returned, Some((row.lo, row.hi))),
            )
            .detail(context.say("chart-customers-name"), context.count(row.n_customers))
            .detail(context.say("satisfaction-class"), names::class(row.class, context));
        mark.pick = names::pick_score(row.score, report, context);
        let place = Dot::new(mark, at as f64 + 0.5, row.returned);
        Dot { y_interval: Some((row.lo, row.hi)), side: Side::Above, ..place }
    });
    let scores = rows.iter().map(|row| context.count(row.score.into())).collect();
    let most = rows.iter().map(|row| row.hi).fold(0.01, f64::max);
    let y = Axis::amounts(context.say("satisfaction-returned"), most, Format::Percent);
    let x = Axis::bands(context.say("satisfaction-score"), scores);
    Plot::new(x, y, vec![Layer::Points { dots: dots.collect() }])
}

fn table(rows: &[LoyaltyRow], context: &Context<'_>) -> DataTable {
    let share = |id: &str, key: &str| context.column(id, key, ColumnKind::Share);
    let columns = vec![
        context.column("loyalty", "satisfaction-loyalty", ColumnKind::Text),
        context.column("n_customers", "chart-customers-name", ColumnKind::Number),
        share("share", "chart-share-customers-name"),
        share("lo", "satisfaction-lo"),
        share("hi", "satisfaction-hi"),
        context.column("spend", "satisfaction-spend", ColumnKind::Money),
    ];
    let row = |row: &LoyaltyRow| {
        vec![
            Datum::text(names::loyalty(row.loyalty, context)),
            context.count_datum(row.n_customers),
            context.datum(&Format::Percent, Some(row.share)),
            context.datum(&Format::Percent, Some(row.lo)),
            context.datum(&Format::Percent, Some(row.hi)),
            context.datum(&context.money_format(), Some(row.spend)),
        ]
    };
    DataTable { columns, rows: rows.iter().map(row).collect() }
}
