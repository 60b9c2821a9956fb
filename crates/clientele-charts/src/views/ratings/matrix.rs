//! Importance against performance: items in four quarters, whose names stand in strips above and below.

use super::numbers::{Ends, interval, number};
use crate::figure::{
    Axis, AxisKind, Cell, Column, ColumnKind, DataTable, Datum, Dimension, Dot, Figure, Format, Key, Layer,
    Mark, Plot, Rule, Side, Symbol,
};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::analysis::servqual::{Quadrant, Split};

/// With more items than this no intervals are drawn.
const MOST_WHISKERS: usize = 10;

/// One item.
pub(in crate::views) struct Point {
    pub(in crate::views) name: String,
    pub(in crate::views) mark: Mark,
    pub(in crate::views) importance: Ends,
    pub(in crate::views) performance: Ends,
    pub(in crate::views) quadrant: Option<Quadrant>,
    pub(in crate::views) sure: Option<bool>,
}

/// What the two axes are called.
pub(in crate::views) struct Titles {
    pub(in crate::views) importance: String,
    pub(in crate::views) performance: String,
}

fn code(quadrant: Quadrant) -> &'static str {
    match quadrant {
        Quadrant::Concentrate => "concentrate",
        Quadrant::Keep => "keep",
        Quadrant::LowPriority => "low-priority",
        Quadrant::Overkill => "overkill",
    }
}

pub(in crate::views) fn quadrant(quadrant: Option<Quadrant>, context: &Context<'_>) -> String {
    quadrant.map_or_else(|| "–".to_owned(), |own| context.say(&format!("ratings-quadrant-{}", code(own))))
}

fn ink(quadrant: Quadrant) -> Ink {
    match quadrant {
        Quadrant::Concentrate => Ink::Negative,
        Quadrant::Keep => Ink::Positive,
        Quadrant::LowPriority => Ink::Receding,
        Quadrant::Overkill => Ink::Category(0),
    }
}

/// The figure; words of its title are `<id>-title` and `<id>-subtitle`.
pub(in crate::views) fn figure(
    id: &str,
    points: &[Point],
    split: Split,
    titles: Titles,
    context: &Context<'_>,
) -> Figure {
    let across = Span::of(points.iter().map(|point| point.performance), split.performance);
    let up = Span::of(points.iter().map(|point| point.importance), split.importance);
    let strip = (up.hi - up.lo) * 0.2;
    // Whiskers of many items cover each other and the names; rings and tooltips tell the same.
    let whiskers = points.len() <= MOST_WHISKERS;
    let dots = points.iter().filter_map(|point| dot(point, &across, whiskers, context)).collect();
    let layers = vec![strips(points, (across, up), strip, split, context), Layer::Points { dots }];
    let linear = |lo, hi| AxisKind::Linear { lo, hi, nice: false };
    let x = Axis::new(titles.performance.clone(), linear(across.lo, across.hi), Format::Number);
    let y = Axis::new(titles.importance.clone(), linear(up.lo - strip, up.hi + strip), Format::Number);
    let mut plot = Plot::new(x, y, layers);
    let rule = |axis, at| Rule { axis, at, label: String::new() };
    plot.rules = vec![rule(Dimension::X, split.performance), rule(Dimension::Y, split.importance)];
    let mut figure = context.figure(id, summary(points, context), plot, table(points, &titles, context));
    if points.iter().any(|point| point.sure == Some(false)) {
        figure.keys.push(Key { label: context.say("ratings-unsure"), ink: Ink::Muted, symbol: Symbol::Ring });
    }
    figure
}

/// From where to where an axis goes: all values with their intervals, and some room.
#[derive(Clone, Copy)]
struct Span {
    lo: f64,
    hi: f64,
}

impl Span {
    fn of(all: impl Iterator<Item = Ends>, split: f64) -> Self {
        let (mut lo, mut hi) = (split, split);
        for end in all.flat_map(|(value, lo, hi)| [value, lo, hi]).flatten() {
            (lo, hi) = (lo.min(end), hi.max(end));
        }
        let room = 0.06 * (hi - lo).max(split.abs() * 0.01).max(1e-6);
        Self { lo: lo - room, hi: hi + room }
    }
}

fn strips(
    points: &[Point],
    (across, up): (Span, Span),
    height: f64,
    split: Split,
    context: &Context<'_>,
) -> Layer {
    let (left, right) = ((across.lo, split.performance), (split.performance, across.hi));
    let (above, below) = ((up.hi, up.hi + height), (up.lo - height, up.lo));
    let places = [
        (Quadrant::Concentrate, left, above),
        (Quadrant::Keep, right, above),
        (Quadrant::LowPriority, left, below),
        (Quadrant::Overkill, right, below),
    ];
    let cells = places.map(|(own, x, y)| {
        let items: Vec<&str> = points
            .iter()
            .filter(|point| point.quadrant == Some(own))
            .map(|point| point.name.as_str())
            .collect();
        let list =
            if items.is_empty() { "–".to_owned() } else { items.join(&context.say("ratings-comma")) };
        let name = quadrant(Some(own), context);
        let mark = Mark::new(format!("quadrant:{}", code(own)), &name, Ink::Empty)
            .detail(context.say("ratings-items"), list)
            .line(name);
        Cell { mark, x, y }
    });
    Layer::Cells { cells: cells.into() }
}

fn dot(point: &Point, across: &Span, whiskers: bool, context: &Context<'_>) -> Option<Dot> {
    let (x, y) = (point.performance.0?, point.importance.0?);
    let mut mark = point
        .mark
        .clone()
        .detail(context.say("ratings-quadrant"), quadrant(point.quadrant, context))
        .line(&point.name);
    mark.ink = point.quadrant.map_or(Ink::Other, ink);
    let side = if x > across.lo + 0.7 * (across.hi - across.lo) { Side::Left } else { Side::Right };
    let (_, lo, hi) = point.performance;
    let (_, bottom, top) = point.importance;
    Some(Dot {
        side,
        hollow: point.sure == Some(false),
        x_interval: lo.zip(hi).filter(|_| whiskers),
        y_interval: bottom.zip(top).filter(|_| whiskers),
        ..Dot::new(mark, x, y)
    })
}

fn summary(points: &[Point], context: &Context<'_>) -> String {
    let wanted = |point: &&Point| point.quadrant == Some(Quadrant::Concentrate);
    let mut own: Vec<&Point> = points.iter().filter(wanted).collect();
    if own.is_empty() {
        return context.say("ratings-matrix-none");
    }
    let short = |point: &Point| point.performance.0.unwrap_or(0.0);
    own.sort_by(|a, b| short(a).total_cmp(&short(b)));
    let names: Vec<&str> = own.iter().take(3).map(|point| point.name.as_str()).collect();
    let (n, all) = (context.count(own.len() as u64), context.count(points.len() as u64));
    context.fill(
        "ratings-matrix-summary",
        &[("n", &n), ("all", &all), ("items", &names.join(&context.say("ratings-comma")))],
    )
}

fn table(points: &[Point], titles: &Titles, context: &Context<'_>) -> DataTable {
    let number_column = |id: &str, label: &str| Column::new(id, label, ColumnKind::Number);
    let columns = vec![
        context.column("item", "ratings-item", ColumnKind::Text),
        number_column("importance", &titles.importance),
        number_column("performance", &titles.performance),
        context.column("quadrant", "ratings-quadrant", ColumnKind::Text),
        context.column("quadrant_sure", "ratings-sure", ColumnKind::Text),
    ];
    let cell = |ends: Ends| match ends.0 {
        Some(value) => Datum::number(value, interval(ends, context)),
        None => Datum::text("–"),
    };
    let sure = |sure: Option<bool>| match sure {
        Some(true) => context.say("ratings-yes"),
        Some(false) => context.say("ratings-no"),
        None => "–".to_owned(),
    };
    let row = |point: &Point| {
        vec![
            Datum::text(&point.name),
            cell(point.importance),
            cell(point.performance),
            Datum::text(quadrant(point.quadrant, context)),
            Datum::text(sure(point.sure)),
        ]
    };
    DataTable { columns, rows: points.iter().map(row).collect() }
}

/// Where the quarters meet, in words.
pub(in crate::views) fn split_note(split: Split, context: &Context<'_>) -> String {
    let (importance, performance) = (number(split.importance, context), number(split.performance, context));
    context.fill("ratings-split", &[("importance", &importance), ("performance", &performance)])
}
