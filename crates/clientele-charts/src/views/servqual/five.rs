//! The five gaps as a waterfall: from what customers expect to what they perceive, gap by gap.

use super::{ID, Report, names};
use crate::figure::{
    Axis, AxisKind, Bar, Column, ColumnKind, DataTable, Datum, Direction, Figure, Format, Layer, Mark, Plot,
};
use crate::palette::Ink;
use crate::views::context::Context;
use crate::views::ratings::{datum, interval, number, signed};
use clientele_core::analysis::servqual::{Gap, GapRow, GapSet, Gaps};

/// `Gap 2: procedure`.
pub(super) fn name(gap: Gap, context: &Context<'_>) -> String {
    context.say(&format!("servqual-gap-{}", code(gap)))
}

fn code(gap: Gap) -> &'static str {
    match gap {
        Gap::Understanding => "understanding",
        Gap::Procedure => "procedure",
        Gap::Behaviour => "behaviour",
        Gap::Promotion => "promotion",
        Gap::Perception => "perception",
    }
}

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let gaps = report.gaps.as_ref()?;
    let whole = &gaps.whole;
    let (expected, perceived) = (whole.expectation?, whole.perception?);
    let mut fall = Fall { bars: Vec::new(), names: Vec::new(), at: expected, context };
    fall.level("expectation", expected, report.scale_lo);
    for row in whole.gaps.iter().filter(|row| row.gap != Gap::Perception) {
        fall.step(row, whole.feeds == Some(row.gap));
    }
    fall.rest(perceived);
    fall.level("perception", perceived, report.scale_lo);
    let ends = || {
        let own = fall.bars.iter().flat_map(|bar| [Some(bar.along), bar.interval]);
        own.flatten().flat_map(|(from, to)| [from, to])
    };
    let scale = AxisKind::Linear {
        lo: ends().fold(report.scale_lo, f64::min),
        hi: ends().fold(report.scale_hi, f64::max),
        nice: false,
    };
    let x = Axis::new(context.say("servqual-rating"), scale, Format::Number);
    let y = Axis::bands("", fall.names);
    let plot = Plot::new(x, y, vec![Layer::Bars { direction: Direction::Right, bars: fall.bars }]);
    let mut figure =
        context.figure(&format!("{ID}-five"), summary(whole, context), plot, table(gaps, context));
    figure.notes = notes(gaps, context);
    Some(figure)
}

/// The bars of a waterfall so far.
struct Fall<'a> {
    bars: Vec<Bar>,
    names: Vec<String>,
    /// Where the next one begins.
    at: f64,
    context: &'a Context<'a>,
}

impl Fall<'_> {
    fn push(&mut self, name: String, mark: Mark, along: (f64, f64), interval: Option<(f64, f64)>) {
        let middle = self.names.len() as f64;
        self.names.push(name);
        self.bars.push(Bar { mark, across: (middle + 0.2, middle + 0.8), along, interval });
    }

    fn level(&mut self, what: &str, value: f64, foot: f64) {
        let name = self.context.say(&format!("servqual-{what}"));
        let written = number(value, self.context);
        let mark = Mark::new(format!("level:{what}"), &name, Ink::Receding)
            .detail(self.context.say("servqual-rating"), &written)
            .line(written);
        self.push(name, mark, (foot, value), None);
    }

    fn step(&mut self, row: &GapRow, feeds: bool) {
        let context = self.context;
        let own = name(row.gap, context);
        let ink = if row.value < 0.0 { Ink::Negative } else { Ink::Positive };
        let mut mark = Mark::new(format!("gap:{}", code(row.gap)), &own, ink)
            .detail(context.say("servqual-gap"), interval((Some(row.value), row.lo, row.hi), context))
            .detail(context.say("servqual-people"), context.count(row.n))
            .detail(
                context.say("servqual-gap-means"),
                context.say(&format!("servqual-gap-{}-means", code(row.gap))),
            )
            .line(signed(row.value, context));
        let mut label = own;
        if feeds {
            mark = mark.detail(context.say("servqual-feeds"), context.say("ratings-yes"));
            label = context.fill("servqual-feeds-row", &[("gap", &label)]);
        }
        let from = self.at;
        self.at += row.value;
        self.push(label, mark, (from, self.at), row.lo.zip(row.hi).map(|(lo, hi)| (from + lo, from + hi)));
    }

    /// What the gaps do not add up to.
    fn rest(&mut self, perceived: f64) {
        let rest = perceived - self.at;
        if rest.abs() < 0.005 {
            return;
        }
        let name = self.context.say("servqual-unexplained");
        let mark = Mark::new("gap:unexplained", &name, Ink::Other)
            .detail(self.context.say("servqual-gap"), signed(rest, self.context))
            .line(signed(rest, self.context));
        self.push(name, mark, (self.at, perceived), None);
    }
}

fn summary(whole: &GapSet, context: &Context<'_>) -> String {
    let fifth = whole.gaps.iter().find(|row| row.gap == Gap::Perception);
    let fifth =
        fifth.map_or_else(|| "–".to_owned(), |row| interval((Some(row.value), row.lo, row.hi), context));
    let feeds = whole.gaps.iter().find(|row| Some(row.gap) == whole.feeds);
    let Some(feeds) = feeds else { return context.fill("servqual-five-none", &[("fifth", &fifth)]) };
    let value = interval((Some(feeds.value), feeds.lo, feeds.hi), context);
    let args: [(&str, &str); 3] = [("fifth", &fifth), ("gap", &name(feeds.gap, context)), ("value", &value)];
    let sure = whole.feeds_sure == Some(true);
    context.fill(if sure { "servqual-five-summary" } else { "servqual-five-unsure" }, &args)
}

fn notes(gaps: &Gaps, context: &Context<'_>) -> Vec<String> {
    let counts = [gaps.n_forms, gaps.n_managers, gaps.n_staff].map(|n| context.count(n));
    let [forms, managers, staff] = &counts;
    let key = if gaps.beside { "servqual-forms-beside" } else { "servqual-forms-here" };
    vec![
        context.fill(key, &[("forms", forms), ("managers", managers), ("staff", staff)]),
        context.say("servqual-five-note"),
    ]
}

fn table(gaps: &Gaps, context: &Context<'_>) -> DataTable {
    let mut columns = vec![context.column("dimension", "servqual-dimension", ColumnKind::Text)];
    let levels = ["expectation", "belief", "standard", "delivery", "promise", "perception"];
    columns
        .extend(levels.map(|level| context.column(level, &format!("servqual-{level}"), ColumnKind::Number)));
    columns.extend(Gap::ALL.map(|gap| Column::new(code(gap), name(gap, context), ColumnKind::Number)));
    columns.push(context.column("unexplained", "servqual-unexplained", ColumnKind::Number));
    columns.push(context.column("feeds", "servqual-feeds", ColumnKind::Text));
    let row = |set: &GapSet| {
        let head = match &set.dimension {
            Some(dimension) => names::dimension(dimension, context),
            None => context.say("servqual-whole"),
        };
        let mut cells = vec![Datum::text(head)];
        let levels = [set.expectation, set.belief, set.standard, set.delivery, set.promise, set.perception];
        cells.extend(levels.map(|level| datum(level, context)));
        cells.extend(Gap::ALL.map(|gap| {
            let own = set.gaps.iter().find(|row| row.gap == gap);
            own.map_or_else(
                || Datum::text("–"),
                |row| Datum::number(row.value, interval((Some(row.value), row.lo, row.hi), context)),
            )
        }));
        cells.push(datum(set.unexplained, context));
        cells.push(Datum::text(set.feeds.map_or_else(|| "–".to_owned(), |gap| name(gap, context))));
        cells
    };
    DataTable { columns, rows: std::iter::once(&gaps.whole).chain(&gaps.dimensions).map(row).collect() }
}
