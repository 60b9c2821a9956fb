//! How many clusters? Inertia, silhouette and gap against their number, with the chosen one marked.

use super::{ID, Report};
use crate::figure::{
    Axis, AxisKind, Body, ColumnKind, DataTable, Datum, Dimension, Dot, Figure, Format, Layer, Line, Mark,
    Panel, Plot, Rule,
};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::analysis::clusters::{Chosen, Scree};

/// What is drawn: its name, its value, and its interval.
struct Measure {
    name: &'static str,
    of: fn(&Scree) -> Option<f64>,
    interval: fn(&Scree) -> Option<(f64, f64)>,
}

const MEASURES: [Measure; 3] = [
    Measure { name: "inertia", of: |row| Some(row.inertia), interval: |_| None },
    Measure { name: "silhouette", of: |row| row.silhouette, interval: |_| None },
    Measure {
        name: "gap",
        of: |row| row.gap,
        interval: |row| row.gap.zip(row.gap_se).map(|(gap, se)| (gap - se, gap + se)),
    },
];

/// One figure a measure, where there is something to compare.
pub(super) fn figures(report: &Report, context: &Context<'_>) -> Vec<Figure> {
    let drawn =
        |measure: &&Measure| report.scree.iter().filter(|row| (measure.of)(row).is_some()).count() > 1;
    MEASURES.iter().filter(drawn).map(|measure| figure(measure, report, context)).collect()
}

fn figure(measure: &Measure, report: &Report, context: &Context<'_>) -> Figure {
    let name = measure.name;
    let id = format!("{ID}-{name}");
    let title = context.say(&format!("clusters-{name}-name"));
    let points: Vec<(&Scree, f64)> =
        report.scree.iter().filter_map(|row| Some((row, (measure.of)(row)?))).collect();
    let dots = points.iter().map(|&(row, value)| {
        let k = context.count(row.k.into());
        let mut mark =
            Mark::new(format!("{name}:{}", row.k), context.fill("clusters-k", &[("k", &k)]), Ink::Primary)
                .detail(title.clone(), written(value, context));
        if let Some((lo, hi)) = (measure.interval)(row) {
            let ends = [written(lo, context), written(hi, context)];
            let [lo, hi] = &ends;
            mark = mark.detail(
                context.say("clusters-gap-se"),
                context.fill("chart-range", &[("lo", lo), ("hi", hi)]),
            );
        }
        Dot { y_interval: (measure.interval)(row), ..Dot::new(mark, place(row.k), value) }
    });
    let dots: Vec<Dot> = dots.collect();
    let line = Line { dotted: false, ..Line::new("", Ink::Primary, line_of(&dots)) };
    let ends = points
        .iter()
        .flat_map(|(row, value)| (measure.interval)(row).map_or([*value; 2], |(lo, hi)| [lo, hi]));
    // A gap of 0 means nothing in particular; the others begin there.
    let least = if name == "gap" { f64::INFINITY } else { 0.0 };
    let (lo, hi) = ends.fold((least, f64::NEG_INFINITY), |(lo, hi): (f64, f64), x| (lo.min(x), hi.max(x)));
    let names = report.scree.iter().map(|row| context.count(row.k.into())).collect();
    let mut plot = Plot::new(
        Axis::bands(context.say("clusters-k-axis"), names),
        Axis::new(title, AxisKind::Linear { lo, hi: hi.max(lo + 1e-9), nice: true }, Format::Number),
        vec![Layer::Line(line), Layer::Points { dots }],
    );
    if report.k > 1 {
        let label = context.say("clusters-chosen");
        plot.rules.push(Rule { axis: Dimension::X, at: place(report.k), label });
    }
    Figure {
        title: context.say(&format!("{id}-title")),
        subtitle: context.say(&format!("{id}-subtitle")),
        id,
        summary: summary(report, context),
        panels: vec![Panel::only(Body::Plot(Box::new(plot)))],
        keys: Vec::new(),
        notes: vec![note(name, report, context)],
        table: table(report, context),
    }
}

/// The middle of the band of a number of clusters.
fn place(k: u32) -> f64 {
    f64::from(k) - 0.5
}

/// The line's own points: the marks are the dots on it.
fn line_of(dots: &[Dot]) -> Vec<Dot> {
    let place = |(at, dot): (usize, &Dot)| {
        let mut mark = dot.mark.clone();
        mark.id = format!("line-{at}-{}", mark.id);
        Dot { y_interval: None, mark, ..dot.clone() }
    };
    dots.iter().enumerate().map(place).collect()
}

fn written(value: f64, context: &Context<'_>) -> String {
    context.numbers().number(value, if value.abs() < 10.0 { 3 } else { 0 })
}

/// How the number of clusters came about.
fn summary(report: &Report, context: &Context<'_>) -> String {
    let key = match report.k_by {
        Chosen::Asked => "clusters-k-by-asked",
        Chosen::Gap => "clusters-k-by-gap",
        Chosen::Silhouette => "clusters-k-by-silhouette",
    };
    context.fill(key, &[("k", &context.count(report.k.into()))])
}

fn note(name: &str, report: &Report, context: &Context<'_>) -> String {
    let found = |k: Option<u32>| k.map_or_else(|| "–".to_owned(), |k| context.count(k.into()));
    let args = [
        ("gap", found(report.gap_k)),
        ("silhouette", found(report.silhouette_k)),
        ("n", context.count(if name == "gap" { report.n_gap } else { report.n_sample })),
        ("references", context.count(report.n_references.into())),
        ("seed", report.seed.to_string()),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    context.fill(&format!("clusters-{name}-note"), &args)
}

fn table(report: &Report, context: &Context<'_>) -> DataTable {
    let number = |id: &str, key: &str| context.column(id, key, ColumnKind::Number);
    let columns = vec![
        number("k", "clusters-k-axis"),
        number("inertia", "clusters-inertia-name"),
        number("silhouette", "clusters-silhouette-name"),
        number("gap", "clusters-gap-name"),
        number("gap_se", "clusters-gap-se"),
    ];
    let cell = |value: Option<f64>| match value {
        Some(value) => Datum::number(value, written(value, context)),
        None => Datum::text("–"),
    };
    let row = |row: &Scree| {
        let mut cells = vec![context.count_datum(row.k.into())];
        cells.extend([Some(row.inertia), row.silhouette, row.gap, row.gap_se].map(cell));
        cells
    };
    DataTable { columns, rows: report.scree.iter().map(row).collect() }
}
