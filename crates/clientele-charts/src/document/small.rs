//! Small cells: what leaves the page says nothing of a handful of customers (statistical disclosure control; Hundepool and
//! others, "Statistical Disclosure Control", 2012, section 4).

use super::lines::{Place, counts, first_count, lines};
use crate::figure::{Body, DataTable, Datum, Figure, Layer, Mark};
use crate::palette::Ink;
use clientele_text::{Arg, Words};
use std::collections::{BTreeMap, BTreeSet};

/// Counts below it are small, unless somebody wants another limit.
pub const USUAL: u64 = 10;
/// No lower limit is taken.
pub const LEAST: u64 = 5;

/// Hides counts from 1 to below a limit.
///
/// Hidden with a count are the numbers beside it in its row, and the labels, colours, lengths and areas of marks that show
/// it. A count alone could be worked out from a total: so in every line of counts whose total may be known (`lines.rs`) at least two are hidden, together at least the limit and more than they are; the
/// smallest of the others are hidden for it, and look alike. Not touched are sentences, such as a figure's summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hidden {
    limit: u64,
}

impl Hidden {
    /// Counts below `limit`, which is at least [`LEAST`].
    pub fn below(limit: u64) -> Self {
        Self { limit: limit.max(LEAST) }
    }

    /// The limit.
    pub fn limit(self) -> u64 {
        self.limit
    }

    /// What was done, for a reader.
    pub fn sentence(self, words: &Words) -> String {
        words.with("share-hidden", &[("k", Arg::Number(self.limit as f64))])
    }

    /// The figure without small cells. Cost: of the table, the cells times the counts hidden.
    pub fn figure(self, figure: &Figure, words: &Words) -> Figure {
        let mut figure = figure.clone();
        if figure.table.columns.iter().any(|column| column.id == "row" && column.kind.align() == END) {
            // Its rows are records of the file.
            figure.table.rows.clear();
            return figure;
        }
        let hidden = self.places(&figure.table);
        let shown = Shown::new(&figure.table, &hidden, self.limit, words);
        self.blank(&mut figure.table, &hidden, words);
        let small: BTreeSet<String> =
            figure.marks().filter(|mark| shown.is_small(mark)).map(|mark| mark.id.clone()).collect();
        for mark in figure.marks_mut().filter(|mark| small.contains(&mark.id)) {
            mark.lines.clear();
            for detail in &mut mark.details {
                if detail.text.contains(|c: char| c.is_ascii_digit()) {
                    detail.text = words.get("share-hidden-cell");
                }
            }
        }
        for panel in &mut figure.panels {
            flatten(&mut panel.body, &small);
        }
        figure
    }

    fn is_small(self, n: f64) -> bool {
        n > 0.0 && n < self.limit as f64
    }

    /// The cells to hide.
    fn places(self, table: &DataTable) -> BTreeSet<Place> {
        let counts = counts(table);
        let mut hidden: BTreeSet<Place> =
            counts.iter().filter(|(_, n)| self.is_small(**n)).map(|(place, _)| *place).collect();
        let lines = lines(table, &counts);
        loop {
            let before = hidden.len();
            for line in &lines {
                self.complete(line, &counts, &mut hidden);
            }
            if hidden.len() == before {
                return hidden;
            }
        }
    }

    /// Hide further cells of a line until its total reveals none.
    fn complete(self, line: &[Place], counts: &BTreeMap<Place, f64>, hidden: &mut BTreeSet<Place>) {
        let of = |place: &Place| counts.get(place).copied().unwrap_or_default();
        let mut open: Vec<Place> = line.iter().filter(|place| !hidden.contains(place)).copied().collect();
        // Zeros last: they are no secret, but where nothing else is left they keep one.
        open.sort_by(|a, b| (of(a) == 0.0, of(a)).partial_cmp(&(of(b) == 0.0, of(b))).unwrap_or(a.cmp(b)));
        let mut open = open.into_iter();
        loop {
            let inside: Vec<&Place> = line.iter().filter(|place| hidden.contains(place)).collect();
            let sum: f64 = inside.iter().map(|place| of(place)).sum();
            let safe = inside.len() >= 2 && sum >= self.limit as f64 && sum > inside.len() as f64;
            if inside.is_empty() || safe {
                return;
            }
            let Some(next) = open.next() else { return };
            hidden.insert(next);
        }
    }

    fn blank(self, table: &mut DataTable, hidden: &BTreeSet<Place>, words: &Words) {
        let first = first_count(table);
        for (row, cells) in table.rows.iter_mut().enumerate() {
            let touched = hidden.iter().any(|(at, _)| *at == row);
            for (column, cell) in cells.iter_mut().enumerate() {
                if hidden.contains(&(row, column)) {
                    *cell = Datum::text(words.get("share-hidden-cell"));
                } else if touched && column > first && cell.value.is_some() && !cell.is_count {
                    *cell = Datum::text("–");
                }
            }
        }
    }
}

const END: crate::figure::Align = crate::figure::Align::End;

/// Texts of marks that are not to be shown.
struct Shown {
    /// Names of counts.
    names: BTreeSet<String>,
    /// Small counts, written out.
    small: BTreeSet<String>,
    /// Counts of the table that are hidden, by name.
    hidden: BTreeSet<(String, String)>,
}

impl Shown {
    fn new(table: &DataTable, places: &BTreeSet<Place>, limit: u64, words: &Words) -> Self {
        let label = |column: usize| table.columns.get(column).map(|column| column.label.clone());
        let text = |(row, column): Place| Some(table.rows.get(row)?.get(column)?.text.clone());
        let mut names: BTreeSet<String> =
            counts(table).keys().filter_map(|(_, column)| label(*column)).collect();
        names.insert(words.get("chart-customers-name"));
        let hidden = places.iter().filter_map(|place| Some((label(place.1)?, text(*place)?))).collect();
        let small = (1..limit).map(|n| words.numbers().number(n as f64, 0)).collect();
        Self { names, small, hidden }
    }

    fn is_small(&self, mark: &Mark) -> bool {
        mark.details.iter().any(|detail| {
            let known = self.names.contains(&detail.name) && self.small.contains(&detail.text);
            known || self.hidden.contains(&(detail.name.clone(), detail.text.clone()))
        })
    }
}

/// Marks that show a small count lose what could be measured.
fn flatten(body: &mut Body, small: &BTreeSet<String>) {
    let is = |mark: &Mark| small.contains(&mark.id);
    match body {
        Body::Plot(plot) => plot.layers.iter_mut().for_each(|layer| match layer {
            Layer::Bars { bars, .. } => bars.iter_mut().filter(|bar| is(&bar.mark)).for_each(|bar| {
                bar.along.1 = bar.along.0;
                bar.interval = None;
            }),
            Layer::Line(line) => line.dots.retain(|dot| !is(&dot.mark)),
            Layer::Points { dots } => dots.iter_mut().filter(|dot| is(&dot.mark)).for_each(|dot| {
                (dot.weight, dot.hollow) = (None, true);
                (dot.x_interval, dot.y_interval) = (None, None);
            }),
            Layer::Cells { cells } => {
                cells.iter_mut().filter(|cell| is(&cell.mark)).for_each(|cell| cell.mark.ink = Ink::Empty);
            }
            Layer::Area(_) => {}
        }),
        Body::Tree { tiles } => even(tiles.iter_mut().map(|tile| (&tile.mark, &mut tile.weight)), small),
        Body::Flow(flow) => even(flow.links.iter_mut().map(|link| (&link.mark, &mut link.weight)), small),
        Body::Radial(ring) => even(ring.slices.iter_mut().map(|part| (&part.mark, &mut part.weight)), small),
    }
}

/// Areas of small marks become alike.
fn even<'a>(weights: impl Iterator<Item = (&'a Mark, &'a mut f64)>, small: &BTreeSet<String>) {
    let mut hidden: Vec<&mut f64> =
        weights.filter(|(mark, _)| small.contains(&mark.id)).map(|(_, weight)| weight).collect();
    let mean = hidden.iter().map(|weight| **weight).sum::<f64>() / (hidden.len().max(1) as f64);
    hidden.iter_mut().for_each(|weight| **weight = mean);
}

#[cfg(test)]
mod tests;
