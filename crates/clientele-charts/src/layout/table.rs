//! A figure that is its table, as a picture: columns side by side where they fit, otherwise one row's cells below each other.

use super::LayoutError;
use super::pen::{Pen, stroke};
use crate::backend::LINE;
use crate::display::{Anchor, Rect};
use crate::figure::{Align, DataTable, Datum};
use crate::palette::Ink;
use crate::text::{Font, TextMeasure, wrap};
use plotters::style::text_anchor::VPos;

/// Between columns.
const GUTTER: f32 = 14.0;
/// A column of texts is not made narrower than this.
const NARROW: f32 = 110.0;
/// The most lines of a cell.
const LINES: usize = 6;
/// Above and below the texts of a row.
const PADDING: f32 = 4.0;

/// One line of text and where it stands.
struct Line {
    text: String,
    x: f32,
    y: f32,
    end: bool,
    font: Font,
    ink: Ink,
}

/// A table laid out at a width.
pub(crate) struct Placed {
    lines: Vec<Line>,
    /// Where rows end.
    rules: Vec<f32>,
    width: f32,
    pub(crate) height: f32,
}

impl Placed {
    /// Place a table's texts. Cost: a measuring of each cell.
    pub(crate) fn new(table: &DataTable, width: f32, size: f32, measure: &dyn TextMeasure) -> Self {
        let mut placed = Self { lines: Vec::new(), rules: Vec::new(), width, height: 0.0 };
        match widths(table, width, size, measure) {
            Some(widths) => placed.side_by_side(table, &widths, size, measure),
            None => placed.below_each_other(table, size, measure),
        }
        placed
    }

    pub(super) fn draw(&self, pen: &Pen<'_>, area: Rect) -> Result<(), LayoutError> {
        for rule in &self.rules {
            let y = area.y + rule;
            pen.line(&[[area.x, y], [area.x + self.width, y]], stroke(Ink::Grid, 1.0))?;
        }
        for line in &self.lines {
            let anchor = if line.end { Anchor::End } else { Anchor::Start };
            pen.text(&line.text, [area.x + line.x, area.y + line.y], line.font, line.ink, anchor, VPos::Top)?;
        }
        Ok(())
    }

    fn side_by_side(&mut self, table: &DataTable, widths: &[f32], size: f32, measure: &dyn TextMeasure) {
        // Rules end where the last column does.
        self.width = widths.iter().sum::<f32>() + GUTTER * (widths.len() as f32 - 1.0);
        let heads: Vec<Datum> = table.columns.iter().map(|column| Datum::text(&column.label)).collect();
        let bold = Font::bold(size);
        self.row(table, &heads, widths, (bold, Ink::Muted), measure);
        for row in &table.rows {
            self.row(table, row, widths, (Font::regular(size), Ink::Text), measure);
        }
    }

    fn row(
        &mut self,
        table: &DataTable,
        cells: &[Datum],
        widths: &[f32],
        (font, ink): (Font, Ink),
        measure: &dyn TextMeasure,
    ) {
        let top = self.height + PADDING;
        let (mut x, mut most) = (0.0, 1);
        for ((cell, width), column) in cells.iter().zip(widths).zip(&table.columns) {
            let lines = wrap(&cell.text, widest(cell, font), *width, LINES, measure);
            most = most.max(lines.len());
            if column.kind.align() == Align::End {
                self.put(lines, x + width, top, true, (font, ink));
            } else {
                self.put_coloured(lines, cell, [x, top], (font, ink), measure);
            }
            x += width + GUTTER;
        }
        self.close(top, most, font);
    }

    fn below_each_other(&mut self, table: &DataTable, size: f32, measure: &dyn TextMeasure) {
        let (bold, plain) = (Font::bold(size), Font::regular(size));
        for row in &table.rows {
            let mut cells = row.iter().zip(&table.columns);
            if let Some((name, _)) = cells.next() {
                let lines = wrap(&name.text, bold, self.width, 3, measure);
                let (top, n) = (self.height + PADDING, lines.len());
                self.put(lines, 0.0, top, false, (bold, Ink::Text));
                self.height = top + n as f32 * bold.size * LINE;
            }
            for (cell, column) in cells {
                let (top, text) = (self.height, &cell.text);
                let beside =
                    measure.width(&column.label, plain) + GUTTER + measure.width(text, plain) <= self.width;
                let label = wrap(&column.label, plain, self.width, 2, measure);
                let mut n = label.len();
                self.put(label, 0.0, top, false, (plain, Ink::Muted));
                if beside {
                    self.put(vec![text.clone()], self.width, top, true, (plain, Ink::Text));
                } else {
                    let value = wrap(text, widest(cell, plain), self.width, LINES, measure);
                    let below = top + n as f32 * plain.size * LINE;
                    n += value.len();
                    self.put_coloured(value, cell, [0.0, below], (plain, Ink::Text), measure);
                }
                self.height = top + n as f32 * plain.size * LINE;
            }
            self.height += PADDING;
            self.rules.push(self.height);
        }
    }

    fn put(&mut self, texts: Vec<String>, x: f32, top: f32, end: bool, (font, ink): (Font, Ink)) {
        let step = font.size * LINE;
        let line = |(at, text)| Line { text, x, y: top + at as f32 * step, end, font, ink };
        self.lines.extend(texts.into_iter().enumerate().map(line));
    }

    /// Lines that a cell's text was cut into, with the cell's coloured words in bold.
    fn put_coloured(
        &mut self,
        texts: Vec<String>,
        cell: &Datum,
        [x, top]: [f32; 2],
        (font, ink): (Font, Ink),
        measure: &dyn TextMeasure,
    ) {
        if cell.stretches.is_empty() {
            return self.put(texts, x, top, false, (font, ink));
        }
        let mut letters = cell.text.chars().enumerate().peekable();
        for (at, text) in texts.iter().enumerate() {
            let y = top + at as f32 * font.size * LINE;
            let mut pieces: Vec<(String, Option<Ink>)> = Vec::new();
            for c in text.chars() {
                // Blanks at which lines are broken stand in none.
                while letters.next_if(|(_, next)| *next != c && next.is_whitespace()).is_some() {}
                let colour = letters.next_if(|(_, next)| *next == c).and_then(|(at, _)| cell.ink(at));
                match pieces.last_mut() {
                    Some((piece, last)) if *last == colour => piece.push(c),
                    _ => pieces.push((c.to_string(), colour)),
                }
            }
            let mut from = x;
            for (text, colour) in pieces {
                let font = if colour.is_some() { Font::bold(font.size) } else { font };
                let width = measure.width(&text, font);
                self.lines.push(Line { text, x: from, y, end: false, font, ink: colour.unwrap_or(ink) });
                from += width;
            }
        }
    }

    fn close(&mut self, top: f32, lines: usize, font: Font) {
        self.height = top + lines as f32 * font.size * LINE + PADDING;
        self.rules.push(self.height);
    }
}

/// Coloured words are bold, so their lines are broken as if all were.
fn widest(cell: &Datum, font: Font) -> Font {
    if cell.stretches.is_empty() { font } else { Font::bold(font.size) }
}

/// The columns' widths: numbers as wide as their cells, texts share the rest; none where that is too little.
fn widths(table: &DataTable, width: f32, size: f32, measure: &dyn TextMeasure) -> Option<Vec<f32>> {
    let (bold, plain) = (Font::bold(size), Font::regular(size));
    let want: Vec<f32> = (table.columns.iter().enumerate())
        .map(|(at, column)| {
            let cells = table.rows.iter().filter_map(|row| row.get(at));
            let widest = cells.map(|cell| measure.width(&cell.text, plain)).fold(0.0, f32::max);
            // A head may take several lines, but none of its words may be cut.
            let head = measure.width(&column.label, bold);
            let word = column.label.split(' ').map(|word| measure.width(word, bold)).fold(0.0, f32::max);
            widest.max(head.min(word.max(64.0))) + 1.0
        })
        .collect();
    let free = width - GUTTER * (want.len() as f32 - 1.0);
    let is_text = |at: &usize| table.columns.get(*at).is_some_and(|c| c.kind.align() == Align::Start);
    let texts: Vec<usize> = (0..want.len()).filter(is_text).collect();
    let of = |at: usize| want.get(at).copied().unwrap_or_default();
    let excess = want.iter().sum::<f32>() - free;
    if excess <= 0.0 {
        return Some(want);
    }
    // The widest texts give way first.
    let wide: Vec<usize> = texts.into_iter().filter(|&at| of(at) > NARROW).collect();
    let spare: f32 = wide.iter().map(|&at| of(at) - NARROW).sum();
    (spare >= excess).then(|| {
        let given = |at: usize| if wide.contains(&at) { excess * (of(at) - NARROW) / spare } else { 0.0 };
        (0..want.len()).map(|at| of(at) - given(at)).collect()
    })
}
