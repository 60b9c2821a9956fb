//! How recency, frequency and money are spread, with the borders of the scores to drag.

use super::{ID, Report};
use crate::figure::{
    Axis, AxisKind, Bar, Body, Brush, ColumnKind, DataTable, Dimension, Direction, Figure, Format, Handle,
    Layer, Mark, Panel, Plot, Zone,
};
use crate::palette::Ink;
use crate::views::context::{Context, range};
use clientele_core::analysis::rfm::Histogram;
use clientele_text::Arg;

/// One of the three variables.
struct Variable<'a> {
    /// Its field in the customer table, also the parameter of its cut-offs.
    field: &'static str,
    /// In keys of words.
    name: &'static str,
    /// Before a score: `R5`.
    letter: char,
    histogram: &'a Histogram,
    /// Borders, ascending.
    borders: Option<[f64; 4]>,
    /// Whether small values score high.
    reversed: bool,
    format: Format,
}

pub(super) fn figures(report: &Report, context: &Context<'_>) -> [Figure; 3] {
    let (spread, borders) = (&report.distributions, &report.thresholds);
    let variable = |field, name, letter, histogram, borders| Variable {
        field,
        name,
        letter,
        histogram,
        borders,
        reversed: false,
        format: Format::Number,
    };
    [
        Variable {
            reversed: true,
            ..variable("recency_days", "recency", 'R', &spread.recency_days, borders.recency_days)
        },
        variable("frequency", "frequency", 'F', &spread.frequency, borders.frequency),
        Variable {
            format: context.money_format(),
            ..variable("monetary", "monetary", 'M', &spread.monetary, borders.monetary)
        },
    ]
    .map(|variable| variable.figure(context))
}

impl Variable<'_> {
    fn figure(&self, context: &Context<'_>) -> Figure {
        let bins = self.bins();
        let edges = &self.histogram.edges;
        let (lo, hi) = (edges.first().copied().unwrap_or(0.0), edges.last().copied().unwrap_or(1.0));
        let most = self.histogram.counts.iter().max().copied().unwrap_or(0) as f64;
        let axis = context.say(&format!("rfm-{}-axis", self.name));
        let x = Axis::new(axis, AxisKind::Linear { lo, hi, nice: false }, self.format.clone());
        let y = Axis::amounts(context.say("chart-customers-name"), most, Format::Number);
        let bars = bins.iter().map(|bin| self.bar(*bin, context)).collect();
        let mut plot = Plot::new(x, y, vec![Layer::Bars { direction: Direction::Up, bars }]);
        if let Some(borders) = self.borders {
            plot.zones = self.zones(borders, lo, hi);
            plot.handles = self.handles(borders, (lo, hi), context);
        }
        plot.brush = Some(Brush::Members {
            analysis: ID.to_owned(),
            params: context.options.params.clone(),
            x: Some(self.field.to_owned()),
            y: None,
        });
        Figure {
            id: format!("{ID}-{}", self.name),
            title: context.say(&format!("rfm-{}-title", self.name)),
            subtitle: context.say("rfm-histogram-subtitle"),
            summary: self.summary(&bins, context),
            panels: vec![Panel::only(Body::Plot(Box::new(plot)))],
            keys: Vec::new(),
            notes: self.notes(lo, hi, context),
            table: self.table(&bins, context),
        }
    }

    /// From, below, customers.
    fn bins(&self) -> Vec<(f64, f64, u64)> {
        let edges = self.histogram.edges.iter();
        let pairs = edges.clone().zip(edges.skip(1));
        pairs.zip(&self.histogram.counts).map(|((from, to), n)| (*from, *to, *n)).collect()
    }

    fn text(&self, value: f64, context: &Context<'_>) -> String {
        self.format.full(value, context.numbers())
    }

    fn bar(&self, (from, to, n): (f64, f64, u64), context: &Context<'_>) -> Bar {
        let (first, last) = (self.text(from, context), self.text(to, context));
        let label = context.fill("chart-range", &[("lo", &first), ("hi", &last)]);
        let mark = Mark::new(format!("{}:{from}", self.field), label, Ink::Primary)
            .detail(context.say("chart-customers-name"), context.count(n))
            .picking(context.members(ID, [(self.field, range(from, to))]));
        Bar { mark, across: (from, to), along: (0.0, n as f64), interval: None }
    }

    /// The stretch of each score, from the left.
    fn zones(&self, [a, b, c, d]: [f64; 4], lo: f64, hi: f64) -> Vec<Zone> {
        let stretches = [(lo, a), (a, b), (b, c), (c, d), (d, hi)];
        let zone = |(at, (from, to)): (u8, (f64, f64))| {
            let score = if self.reversed { 5 - at } else { 1 + at };
            Zone { from: from.max(lo), to: to.min(hi), label: format!("{}{score}", self.letter) }
        };
        (0u8..).zip(stretches).map(zone).collect()
    }

    fn handles(&self, borders: [f64; 4], (lo, hi): (f64, f64), context: &Context<'_>) -> Vec<Handle> {
        let step = match self.format {
            Format::Number => 1.0,
            // A hundredth of the picture is as fine as a hand drags.
            _ => 10f64.powf(((hi - lo).abs().max(1e-9) / 100.0).log10().floor()),
        };
        let before = std::iter::once(lo).chain(borders);
        let after = borders.into_iter().skip(1).chain([hi]);
        let limits = before.zip(after);
        (0u8..)
            .zip(borders)
            .zip(limits)
            .filter(|((_, value), _)| (lo..=hi).contains(value))
            .map(|((at, value), limits)| {
                let (low, high) = if self.reversed { (4 - at, 5 - at) } else { (1 + at, 2 + at) };
                let (low, high) = (context.count(low.into()), context.count(high.into()));
                Handle {
                    id: format!("{}:{at}", self.field),
                    label: context.fill("rfm-handle", &[("low", &low), ("high", &high)]),
                    axis: Dimension::X,
                    value,
                    limits,
                    step,
                    parameter: format!("thresholds.{}", self.field),
                    index: Some(usize::from(at)),
                }
            })
            .collect()
    }

    fn notes(&self, lo: f64, hi: f64, context: &Context<'_>) -> Vec<String> {
        let note = |key: &str, n: u64, edge: f64| {
            let edge = self.text(edge, context);
            let args = [("n", Arg::Number(n as f64)), ("edge", Arg::Text(&edge))];
            (n > 0).then(|| context.with(key, &args))
        };
        let below = note("rfm-histogram-below", self.histogram.below, lo);
        below.into_iter().chain(note("rfm-histogram-above", self.histogram.above, hi)).collect()
    }

    fn summary(&self, bins: &[(f64, f64, u64)], context: &Context<'_>) -> String {
        let all = bins.iter().map(|(_, _, n)| n).sum::<u64>() + self.histogram.below + self.histogram.above;
        let customers = context.customers(all);
        let Some((from, to, n)) = bins.iter().max_by_key(|(_, _, n)| *n) else { return customers };
        let (from, to, n) = (self.text(*from, context), self.text(*to, context), context.count(*n));
        let args = [("customers", customers.as_str()), ("n", &n), ("from", &from), ("to", &to)];
        context.fill("rfm-histogram-summary", &args)
    }

    fn table(&self, bins: &[(f64, f64, u64)], context: &Context<'_>) -> DataTable {
        let kind = if self.format == Format::Number { ColumnKind::Number } else { ColumnKind::Money };
        let columns = vec![
            context.column("from", "chart-from-name", kind),
            context.column("below", "chart-below-name", kind),
            context.column("n_customers", "chart-customers-name", ColumnKind::Number),
        ];
        let row = |(from, to, n): &(f64, f64, u64)| {
            let edge = |value: f64| context.datum(&self.format, Some(value));
            vec![edge(*from), edge(*to), context.count_datum(*n)]
        };
        DataTable { columns, rows: bins.iter().map(row).collect() }
    }
}
