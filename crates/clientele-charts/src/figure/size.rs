//! How much room a figure wants: a page gives it this height, and the layout divides what it is given accordingly.

use super::{Axis, AxisKind, Body, Figure, Panel};
use crate::backend::LINE;
use crate::layout::table::Placed;
use crate::text::{Font, PlainMeasure, TextMeasure, wrap};

/// Between panels.
pub(crate) const GAP: f64 = 12.0;
/// A panel is at least this wide; otherwise panels lie below each other.
const PANEL: f64 = 220.0;
/// Size of texts on a page.
const TEXT: f32 = 12.0;

impl Figure {
    /// The height in css px that suits the figure at a width: rows need their height, pictures their shape, and panels
    /// that lie below each other need their sum.
    pub fn height(&self, width: f64) -> f64 {
        if self.panels.is_empty() {
            return Placed::new(&self.table, width as f32, TEXT, &PlainMeasure).height.into();
        }
        let rows = self.rows(width);
        rows.iter().map(|(_, height)| height).sum::<f64>()
            + GAP * (rows.len() as f64 - 1.0).max(0.0)
            + self.key_height(width)
    }

    /// The same with title, subtitle and notes around it, as in a document ([`crate::Stage::with_heading`]).
    pub fn height_with_heading(&self, width: f64) -> f64 {
        let inside = width - 2.0 * GAP;
        let lines = |text: &str, font: Font, limit: usize| {
            let n = wrap(text, font, inside as f32, limit, &PlainMeasure).len();
            f64::from(font.size * LINE) * n as f64
        };
        let title = lines(&self.title, Font::bold(TEXT * 1.35), 3);
        let subtitle = match self.subtitle.as_str() {
            "" => 0.0,
            text => 2.0 + lines(text, Font::regular(TEXT * 1.05), 4),
        };
        let notes: f64 = self.notes.iter().map(|note| lines(note, Font::regular(TEXT * 0.92), 3)).sum();
        let notes = if self.notes.is_empty() { 0.0 } else { notes + GAP / 2.0 };
        self.height(inside) + title + subtitle + notes + 3.0 * GAP
    }

    /// How many panels lie side by side at a width.
    fn columns(&self, width: f64) -> usize {
        let fit = ((width + GAP) / (PANEL + GAP)).floor().max(1.0) as usize;
        self.panels.len().min(fit).max(1)
    }

    /// The rows of panels at a width: how many panels, and the height that the highest of them wants. The panels of a row
    /// share its width, so that the last one may have fewer and wider ones.
    pub(crate) fn rows(&self, width: f64) -> Vec<(usize, f64)> {
        let row = |panels: &[Panel]| {
            let n = panels.len();
            let each = (width - GAP * (n as f64 - 1.0)) / n as f64;
            (n, panels.iter().map(|panel| panel.height(each)).fold(0.0, f64::max))
        };
        self.panels.chunks(self.columns(width)).map(row).collect()
    }

    /// About what the key takes.
    fn key_height(&self, width: f64) -> f64 {
        let (mut rows, mut x) = (0.0, f64::INFINITY);
        for key in &self.keys {
            let wide = f64::from(PlainMeasure.width(&key.label, Font::regular(TEXT)) + TEXT * 1.5);
            if x + wide > width {
                (rows, x) = (rows + 1.0, 0.0);
            }
            x += wide + 16.0;
        }
        if rows > 0.0 { rows * 20.0 + 6.0 } else { 0.0 }
    }
}

impl Panel {
    fn height(&self, width: f64) -> f64 {
        let rows = |axis: &Axis| match &axis.kind {
            AxisKind::Band { names } => Some(names.len() as f64),
            _ => None,
        };
        let body = match &self.body {
            Body::Plot(plot) => match (rows(&plot.y), rows(&plot.x)) {
                (Some(n), Some(columns)) => {
                    let column = width / (columns + 2.0);
                    // Names of narrow columns run upwards.
                    let names = if column < 56.0 { 140.0 } else { 64.0 };
                    n * (column * 0.6).clamp(24.0, 56.0) + names
                }
                (Some(n), None) => n * row(&plot.y, width) + if plot.x.shown { 56.0 } else { 24.0 },
                _ => (width * 0.5).clamp(220.0, 340.0),
            },
            Body::Tree { .. } | Body::Flow(_) => (width * 0.55).clamp(240.0, 400.0),
            Body::Radial(_) => 220.0,
        };
        body + if self.title.is_empty() { 0.0 } else { 20.0 }
    }
}

/// The height of a row: more where its name takes two lines of the 40% of the width that names may have.
fn row(axis: &Axis, width: f64) -> f64 {
    let AxisKind::Band { names } = &axis.kind else { return 26.0 };
    let wide = |name: &String| f64::from(PlainMeasure.width(name, Font::regular(TEXT)));
    if names.iter().any(|name| wide(name) > width * 0.4) { 36.0 } else { 26.0 }
}
