//! Parts of a whole as a ring, its number in the middle, its names beside it.

use super::LayoutError;
use super::pen::{Pen, density, fill, stroke};
use super::stage::Stage;
use crate::backend::LINE;
use crate::display::{Anchor, Rect};
use crate::figure::{Radial, State};
use crate::palette::Ink;
use crate::text::{Font, widest};
use plotters::style::text_anchor::VPos;
use std::f32::consts::TAU;

/// Radius of the hole, as a share of the ring's.
const HOLE: f32 = 0.64;

pub(super) fn draw(pen: &Pen<'_>, stage: &Stage<'_>, radial: &Radial, area: Rect) -> Result<(), LayoutError> {
    let total: f64 = radial.slices.iter().map(|slice| slice.weight.max(0.0)).sum();
    if total <= 0.0 {
        return Ok(());
    }
    let names = radial.slices.iter().flat_map(|slice| slice.mark.lines.iter().map(String::as_str));
    let beside = widest(names, stage.font(), stage.measure) + 12.0;
    let radius = (area.height / 2.0 - 2.0).min(area.width / 2.0 - beside).max(12.0);
    let middle = area.middle();
    let series = pen.next_series();
    let mut turned = 0.0;
    for slice in &radial.slices {
        let share = (slice.weight.max(0.0) / total) as f32;
        let (from, to) = (turned, turned + share * TAU);
        turned = to;
        let outline = ring(middle, radius, from, to);
        pen.marked(&slice.mark, series, |pen| {
            pen.polygon(&outline, fill(slice.mark.ink, density(&slice.mark)))?;
            let edge = if slice.mark.state == State::Selected { Ink::Accent } else { Ink::Surface };
            let closed: Vec<[f32; 2]> = outline.iter().chain(outline.first()).copied().collect();
            pen.line(&closed, stroke(edge, 2.0))
        })?;
        let angle = f32::midpoint(from, to);
        let [x, y] = at(middle, radius + 8.0, angle);
        let anchor = if angle.sin() >= 0.0 { Anchor::Start } else { Anchor::End };
        pen.text(&slice.mark.lines.join("\n"), [x, y], stage.font(), Ink::Text, anchor, VPos::Center)?;
    }
    centre(pen, stage, radial, middle, radius * HOLE)
}

fn centre(
    pen: &Pen<'_>,
    stage: &Stage<'_>,
    radial: &Radial,
    [x, y]: [f32; 2],
    radius: f32,
) -> Result<(), LayoutError> {
    let fonts = [Font::bold((stage.text * 2.0).min(radius * 0.6)), stage.font()];
    let heights = fonts.map(|font| font.size * LINE);
    let total: f32 = heights.iter().take(radial.centre.len()).sum();
    let mut top = y - total / 2.0;
    for ((line, font), height) in radial.centre.iter().zip(fonts).zip(heights) {
        if stage.measure.width(line, font) <= radius * 1.8 {
            pen.text(line, [x, top + height / 2.0], font, Ink::Text, Anchor::Middle, VPos::Center)?;
        }
        top += height;
    }
    Ok(())
}

/// The point at an angle, clockwise from the top.
fn at([x, y]: [f32; 2], radius: f32, angle: f32) -> [f32; 2] {
    [x + radius * angle.sin(), y - radius * angle.cos()]
}

/// The outline of a slice, in pieces of about 3 degrees.
fn ring(middle: [f32; 2], radius: f32, from: f32, to: f32) -> Vec<[f32; 2]> {
    let steps = ((to - from) / TAU * 120.0).ceil().max(1.0) as u16;
    let angle = move |step: u16| from + (to - from) * f32::from(step) / f32::from(steps);
    let outer = (0..=steps).map(|step| at(middle, radius, angle(step)));
    let inner = (0..=steps).rev().map(|step| at(middle, radius * HOLE, angle(step)));
    outer.chain(inner).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_begins_at_the_top_and_goes_clockwise() {
        let outline = ring([0.0, 0.0], 10.0, 0.0, TAU / 4.0);
        let near = |a: [f32; 2], b: [f32; 2]| (a[0] - b[0]).abs() < 1e-4 && (a[1] - b[1]).abs() < 1e-4;
        assert!(near(outline[0], [0.0, -10.0]));
        assert!(near(outline[30], [10.0, 0.0]));
        assert!(near(*outline.last().unwrap(), [0.0, -10.0 * HOLE]));
    }
}
