//! How many of the top fifth stayed, against regression to the mean and against chance.

use super::Report;
use crate::figure::{Axis, Bar, ColumnKind, DataTable, Datum, Direction, Figure, Format, Layer, Mark, Plot};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::analysis::pareto::Stability;

/// Its id, the share that stays, the interval, the colour.
type Case = (&'static str, f64, Option<(f64, f64)>, Ink);

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let found = report.stability.as_ref()?;
    let bars: [Case; 3] = [
        ("stayed", found.share, Some((found.lo, found.hi)), Ink::Primary),
        ("expected", found.expected, None, Ink::Receding),
        ("chance", found.chance, None, Ink::Receding),
    ];
    let name = |id: &str| context.say(&format!("pareto-stability-{id}"));
    let most = bars.iter().map(|bar| bar.2.map_or(bar.1, |(_, hi)| hi)).fold(0.01, f64::max);
    let draw = |(at, (id, share, interval, ink)): (usize, &Case)| {
        let mark = Mark::new(*id, name(id), *ink)
            .detail(context.say("pareto-stability-share"), context.interval(*share, *interval))
            .line(context.share(*share));
        let across = (at as f64 + 0.12, at as f64 + 0.88);
        Bar { mark, across, along: (0.0, *share), interval: *interval }
    };
    let layer =
        Layer::Bars { direction: Direction::Right, bars: bars.iter().enumerate().map(draw).collect() };
    let x = Axis::amounts(context.say("pareto-stability-share"), most, Format::Percent);
    let y = Axis::bands("", bars.iter().map(|(id, ..)| name(id)).collect());
    let columns = vec![
        context.column("name", "pareto-stability-case", ColumnKind::Text),
        context.column("share", "pareto-stability-share", ColumnKind::Share),
    ];
    let row =
        |(id, share, ..): &Case| vec![Datum::text(name(id)), context.datum(&Format::Percent, Some(*share))];
    let table = DataTable { columns, rows: bars.iter().map(row).collect() };
    let mut figure =
        context.figure("pareto-stability", summary(found, context), Plot::new(x, y, vec![layer]), table);
    figure.notes.push(note(found, context));
    Some(figure)
}

fn summary(found: &Stability, context: &Context<'_>) -> String {
    let args = [
        ("top", context.count(found.n_top)),
        ("share", context.share(found.share)),
        ("interval", context.shares(found.lo, found.hi)),
        ("expected", context.share(found.expected)),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    context.fill("pareto-stability-summary", &args)
}

fn note(found: &Stability, context: &Context<'_>) -> String {
    let day = |day: clientele_core::Day| Format::Day.full(f64::from(day.0), context.numbers());
    let args = [
        ("from", day(found.from)),
        ("split", day(found.split)),
        ("to", day(found.to)),
        ("before", context.money(found.mean_before)),
        ("after", context.money(found.mean_after)),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    context.fill("pareto-stability-note", &args)
}
