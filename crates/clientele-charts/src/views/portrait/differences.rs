//! What distinguishes a group: differences from everybody, the greatest first.

use super::{field, label};
use crate::figure::{
    Axis, AxisKind, Bar, ColumnKind, DataTable, Datum, Direction, Figure, Format, Layer, Mark, Plot,
};
use crate::palette::Ink;
use crate::views::context::{Context, any};
use clientele_core::portrait::{Difference, Portrait};

pub(super) fn figure(portrait: &Portrait, context: &Context<'_>) -> Option<Figure> {
    let strongest = portrait.differences.first()?;
    let bars = portrait.differences.iter().enumerate().map(|(at, own)| {
        let ink = if own.effect >= 0.0 { Ink::Category(0) } else { Ink::Category(5) };
        let id = format!("{}.{}:{}", own.analysis, own.field, own.label.as_deref().unwrap_or_default());
        let mut mark = Mark::new(id, name(own, context), ink)
            .detail(context.say("portrait-group"), value(own, own.group, context))
            .detail(context.say("portrait-everybody"), value(own, own.everybody, context))
            .detail(context.say("portrait-effect"), effect(own, context))
            .line(value(own, own.group, context));
        if let Some(label) = &own.label {
            mark = mark.picking(context.members(&own.analysis, [(own.field.as_str(), any(label))]));
        }
        let at = at as f64;
        Bar { mark, across: (at + 0.14, at + 0.86), along: (0.0, own.effect), interval: None }
    });
    let ends = || portrait.differences.iter().map(|own| own.effect);
    let (lo, hi) = (ends().fold(0.0, f64::min), ends().fold(0.0, f64::max));
    // Room for what stands at the bars' ends.
    let room = (hi - lo) * 0.3;
    let kind = AxisKind::Linear {
        lo: if lo < 0.0 { lo - room } else { 0.0 },
        hi: if hi > 0.0 { hi + room } else { 0.0 },
        nice: false,
    };
    let x = Axis::new(context.say("portrait-effect"), kind, Format::Number);
    let names = portrait.differences.iter().map(|own| name(own, context)).collect();
    let layer = Layer::Bars { direction: Direction::Right, bars: bars.collect() };
    let plot = Plot::new(x, Axis::bands("", names), vec![layer]);
    let strongest_beside = beside(strongest, context);
    let args = [("name", name(strongest, context)), ("values", strongest_beside)];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let summary = context.fill("portrait-differences-summary", &args);
    Some(context.figure("portrait-differences", summary, plot, table(portrait, context)))
}

/// `Cluster: 3`, or the field alone.
fn name(own: &Difference, context: &Context<'_>) -> String {
    let named = field(&own.field, context);
    match &own.label {
        Some(value) => {
            let value = label(&own.analysis, &own.field, value, context);
            context.fill("portrait-field-is", &[("field", &named), ("value", &value)])
        }
        None => named,
    }
}

fn value(own: &Difference, value: f64, context: &Context<'_>) -> String {
    let share = own.label.is_some() || own.field.starts_with("p_") || own.field.ends_with("share");
    let decimals = match value.abs() {
        0.0..10.0 => 2,
        10.0..100.0 => 1,
        _ => 0,
    };
    if share { context.share(value) } else { context.numbers().number(value, decimals) }
}

/// `12 against 5`.
fn beside(own: &Difference, context: &Context<'_>) -> String {
    let (group, all) = (value(own, own.group, context), value(own, own.everybody, context));
    context.fill("portrait-against", &[("group", &group), ("all", &all)])
}

fn effect(own: &Difference, context: &Context<'_>) -> String {
    context.numbers().number(own.effect, 2)
}

fn table(portrait: &Portrait, context: &Context<'_>) -> DataTable {
    let columns = vec![
        context.column("field", "portrait-feature", ColumnKind::Text),
        context.column("group", "portrait-group", ColumnKind::Number),
        context.column("everybody", "portrait-everybody", ColumnKind::Number),
        context.column("effect", "portrait-effect", ColumnKind::Number),
    ];
    let row = |own: &Difference| -> Vec<Datum> {
        vec![
            Datum::text(name(own, context)),
            Datum::number(own.group, value(own, own.group, context)),
            Datum::number(own.everybody, value(own, own.everybody, context)),
            Datum::number(own.effect, effect(own, context)),
        ]
    };
    DataTable { columns, rows: portrait.differences.iter().map(row).collect() }
}
