//! What lies over or under the marks and is none: zones, rules, handles.

use super::LayoutError;
use super::pen::{Drawn, fill, stroke};
use super::plot::Canvas;
use crate::backend::LINE;
use crate::display::{Anchor, Rect};
use crate::figure::{Dimension, Plot};
use crate::palette::Ink;
use plotters::style::text_anchor::VPos;

/// Radius of a handle's grip.
const GRIP: f32 = 4.0;

/// Every second zone is tinted; names stand in a strip above the plot.
pub(super) fn zones(canvas: &mut Canvas<'_, '_, '_>, plot: &Plot) -> Result<(), LayoutError> {
    let (stage, area) = (canvas.stage, canvas.frame.area);
    let inside = |value: f64| canvas.frame.x_of(value).clamp(area.x, area.right());
    for (at, zone) in plot.zones.iter().enumerate() {
        let (from, to) = (inside(zone.from), inside(zone.to));
        let rect = Rect { x: from, width: (to - from).max(0.0), ..area };
        if at % 2 == 1 && rect.width > 0.0 {
            canvas.pen.rect(rect, fill(Ink::Empty, 1.0))?;
        }
        if stage.width_of(&zone.label) <= rect.width - 4.0 {
            let place = [rect.middle()[0], area.y - 5.0];
            canvas.pen.text(&zone.label, place, stage.font(), Ink::Muted, Anchor::Middle, VPos::Bottom)?;
        }
    }
    Ok(())
}

/// Broken lines at a value, with what they say.
pub(super) fn rules(canvas: &mut Canvas<'_, '_, '_>, plot: &Plot) -> Result<(), LayoutError> {
    let (stage, area) = (canvas.stage, canvas.frame.area);
    for rule in &plot.rules {
        let style = stroke(Ink::Muted, 1.0);
        let (from, to, at, anchor) = match rule.axis {
            Dimension::X => {
                let x = canvas.frame.x_of(rule.at);
                let half = stage.width_of(&rule.label) / 2.0;
                let middle = x.clamp(area.x + half, (area.right() - half).max(area.x + half));
                ([x, area.y], [x, area.bottom()], [middle, area.y - 4.0], Anchor::Middle)
            }
            Dimension::Y => {
                let y = canvas.frame.y_of(rule.at);
                ([area.x, y], [area.right(), y], [area.right(), y - 3.0], Anchor::End)
            }
        };
        canvas.pen.dashed(true, |pen| pen.line(&[from, to], style))?;
        canvas.pen.haloed(|pen| pen.text(&rule.label, at, stage.font(), Ink::Muted, anchor, VPos::Bottom))?;
    }
    Ok(())
}

/// A broken line with a grip for each value that may be dragged, and the value where there is room.
pub(super) fn handles(canvas: &mut Canvas<'_, '_, '_>, plot: &Plot) -> Result<(), LayoutError> {
    let (stage, area) = (canvas.stage, canvas.frame.area);
    let height = stage.text * LINE;
    for handle in plot.handles.iter().filter(|handle| handle.axis == Dimension::X) {
        let x = canvas.frame.x_of(handle.value);
        canvas.room.occupy(Rect { x: x - GRIP, width: 2.0 * GRIP, ..area });
    }
    for handle in &plot.handles {
        let axis = if handle.axis == Dimension::X { &plot.x } else { &plot.y };
        // One decimal would make 0.2 of a quarter of an hour.
        let step = if (handle.value * 10.0).fract() == 0.0 { 0.0 } else { handle.step };
        let text = axis.format.short(handle.value, step, stage.numbers());
        let width = stage.width_of(&text);
        let (from, to, label) = match handle.axis {
            Dimension::X => {
                let x = canvas.frame.x_of(handle.value);
                ([x, area.y], [x, area.bottom()], [x + GRIP + 3.0, area.y + height / 2.0 - 3.0])
            }
            Dimension::Y => {
                let y = canvas.frame.y_of(handle.value);
                ([area.right(), y], [area.x, y], [area.right() - width - GRIP - 3.0, y - height / 2.0 - 2.0])
            }
        };
        grip(canvas, from, to)?;
        let place = Rect { x: label[0], y: label[1] - height / 2.0, width, height };
        if canvas.room.take(place) {
            canvas
                .pen
                .haloed(|pen| pen.text(&text, label, stage.font(), Ink::Text, Anchor::Start, VPos::Center))?;
        }
    }
    Ok(())
}

fn grip(canvas: &Canvas<'_, '_, '_>, from: [f32; 2], to: [f32; 2]) -> Drawn {
    canvas.pen.dashed(true, |pen| pen.line(&[from, to], stroke(Ink::Accent, 1.5)))?;
    canvas.pen.circle(from, GRIP, fill(Ink::Accent, 1.0))?;
    canvas.pen.circle(from, GRIP, stroke(Ink::Surface, 1.0))
}
