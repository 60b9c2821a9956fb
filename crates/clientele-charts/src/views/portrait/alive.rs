//! P(alive) over time: it falls in every silence and rises with every purchase.

use crate::figure::{
    Axis, AxisKind, ColumnKind, DataTable, Dimension, Dot, Figure, Format, Layer, Line, Mark, Plot, Rule,
};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::analysis::clv::LifePoint;
use clientele_core::portrait::Portrait;

pub(super) fn figure(portrait: &Portrait, context: &Context<'_>) -> Option<Figure> {
    let (first, last) = (portrait.alive.first()?, portrait.alive.last()?);
    let as_of = portrait.as_of?;
    let now = portrait.alive.iter().rfind(|point| point.day <= as_of)?;
    let share = |point: &LifePoint| Format::Percent.full(point.p_alive, context.numbers());
    let when = |point: &LifePoint| Format::Day.full(f64::from(point.day.0), context.numbers());
    let dot = |point: &LifePoint| {
        let mark = Mark::new(format!("alive:{}", point.day), when(point), Ink::Primary)
            .detail(context.say("field-p-alive"), share(point));
        Dot::new(mark, f64::from(point.day.0), point.p_alive)
    };
    let line = |ahead: bool, name: &str| {
        let own =
            portrait.alive.iter().filter(|point| if ahead { point.day >= as_of } else { point.day <= as_of });
        let ink = if ahead { Ink::Receding } else { Ink::Primary };
        Line { dotted: false, dashed: ahead, ..Line::new(name, ink, own.map(dot).collect()) }
    };
    let layers = vec![Layer::Line(line(true, "")), Layer::Line(line(false, ""))];
    let x =
        Axis::new("", AxisKind::Time { lo: f64::from(first.day.0), hi: f64::from(last.day.0) }, Format::Day);
    let y = AxisKind::Linear { lo: 0.0, hi: 1.0, nice: false };
    let mut plot = Plot::new(x, Axis::new(context.say("field-p-alive"), y, Format::Percent), layers);
    if as_of < last.day {
        plot.rules.push(Rule {
            axis: Dimension::X,
            at: f64::from(as_of.0),
            label: context.say("portrait-today"),
        });
    }
    let args = [("share", share(now)), ("later", share(last)), ("day", when(last))];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let columns = vec![
        context.column("day", "clv-day", ColumnKind::Date),
        context.column("p_alive", "field-p-alive", ColumnKind::Share),
    ];
    let row = |point: &LifePoint| {
        vec![
            context.datum(&Format::Day, Some(f64::from(point.day.0))),
            context.datum(&Format::Percent, Some(point.p_alive)),
        ]
    };
    let table = DataTable { columns, rows: portrait.alive.iter().map(row).collect() };
    Some(context.figure("portrait-alive", context.fill("portrait-alive-summary", &args), plot, table))
}
