//! Circles: scatters, dot plots and dumbbells.

use super::LayoutError;
use super::bars::whisker;
use super::pen::{at_density, density, fill, fixed, label_ink, stroke};
use super::plot::Canvas;
use crate::backend::LINE;
use crate::display::{Anchor, Rect};
use crate::figure::{Dot, Side, State};
use crate::palette::Ink;
use plotters::element::Circle;
use plotters::style::ShapeStyle;
use plotters::style::text_anchor::VPos;
use std::iter::once;

/// Radius of a dot without weight.
pub(super) const PLAIN: f32 = 5.0;
const SMALLEST: f32 = 2.0;
/// Half the height of a whisker, to labels.
const WHISKER: f32 = 4.0;

pub(super) fn draw(canvas: &mut Canvas<'_, '_, '_>, dots: &[Dot]) -> Result<(), LayoutError> {
    let series = canvas.pen.next_series();
    let largest = (canvas.frame.area.width.min(canvas.frame.area.height) / 16.0).clamp(5.0, 16.0);
    let radius = |dot: &Dot| {
        dot.weight.map_or(PLAIN, |weight| (weight.clamp(0.0, 1.0).sqrt() as f32 * largest).max(SMALLEST))
    };
    for dot in dots {
        if let Some(from) = dot.stem {
            let y = canvas.frame.y_of(dot.y);
            let line = [[canvas.frame.x_of(from), y], [canvas.frame.x_of(dot.x), y]];
            canvas.pen.line(&line, stroke(Ink::Grid, 4.0))?;
        }
        if let Some(interval) = dot.x_interval {
            whisker(canvas, true, interval, dot.y, line(dot, 1.5))?;
        }
        if let Some(interval) = dot.y_interval {
            whisker(canvas, false, interval, dot.x, line(dot, 1.5))?;
        }
    }
    for dot in dots {
        circle(canvas, dot, radius(dot), series)?;
    }
    // Names on dots mind only each other; labels beside dots mind the dots, too.
    let (on, beside): (Vec<&Dot>, Vec<&Dot>) = dots.iter().partition(|dot| dot.side == Side::Middle);
    on.iter().try_for_each(|dot| label(canvas, dot, radius(dot)))?;
    for dot in dots {
        canvas.room.occupy(around(canvas, dot, PLAIN.min(radius(dot))));
        if let Some(interval) = dot.x_interval {
            let line = canvas.rect(interval, (dot.y, dot.y));
            canvas.room.occupy(line.inset(0.0, -WHISKER, 0.0, -WHISKER));
        }
    }
    beside.iter().try_for_each(|dot| label(canvas, dot, radius(dot)))
}

/// A line in the dot's colour.
fn line(dot: &Dot, width: f32) -> ShapeStyle {
    at_density(stroke(dot.mark.ink, width), density(&dot.mark))
}

/// One circle as a mark.
pub(super) fn circle(
    canvas: &mut Canvas<'_, '_, '_>,
    dot: &Dot,
    radius: f32,
    series: usize,
) -> Result<(), LayoutError> {
    let middle = (dot.x, dot.y);
    let size = fixed(radius);
    let ink = dot.mark.ink;
    canvas.pen.marked(&dot.mark, series, |_| {
        let mut put =
            |size: i32, style| canvas.chart.draw_series(once(Circle::new(middle, size, style))).map(drop);
        if dot.hollow {
            put(size, fill(Ink::Surface, 1.0))?;
            put(size - fixed(1.0), line(dot, 2.0))?;
        } else {
            let dense = if dot.weight.is_some() { 0.82 } else { 1.0 };
            put(size, fill(ink, density(&dot.mark) * dense))?;
            // An edge keeps circles apart that lie on each other.
            put(size, stroke(Ink::Surface, 1.0))?;
        }
        if dot.mark.state == State::Selected {
            put(size + fixed(1.5), stroke(Ink::Accent, 2.0))?;
        }
        Ok(())
    })
}

fn around(canvas: &Canvas<'_, '_, '_>, dot: &Dot, radius: f32) -> Rect {
    let (x, y) = (canvas.frame.x_of(dot.x), canvas.frame.y_of(dot.y));
    Rect::between([x - radius, y - radius], [x + radius, y + radius])
}

fn label(canvas: &mut Canvas<'_, '_, '_>, dot: &Dot, radius: f32) -> Result<(), LayoutError> {
    let Some(text) = dot.mark.lines.first() else { return Ok(()) };
    let stage = canvas.stage;
    let (x, y) = (canvas.frame.x_of(dot.x), canvas.frame.y_of(dot.y));
    let (width, height) = (stage.width_of(text), stage.text * LINE);
    let beyond = |end: Option<f64>, place: f32, by: f32| {
        let end = end.map_or(place, |value| canvas.frame.x_of(value));
        if by > 0.0 { end.max(place + radius) + 5.0 } else { end.min(place - radius) - 5.0 }
    };
    let (at, anchor, v) = match dot.side {
        Side::Right => ([beyond(dot.x_interval.map(|(_, hi)| hi), x, 1.0), y], Anchor::Start, VPos::Center),
        Side::Left => ([beyond(dot.x_interval.map(|(lo, _)| lo), x, -1.0), y], Anchor::End, VPos::Center),
        Side::Above => {
            let top = dot.y_interval.map_or(y, |(_, hi)| canvas.frame.y_of(hi));
            ([x, top.min(y - radius) - 3.0], Anchor::Middle, VPos::Bottom)
        }
        Side::Middle => ([x, y], Anchor::Middle, VPos::Center),
    };
    let left = match anchor {
        Anchor::Start => at[0],
        Anchor::Middle => at[0] - width / 2.0,
        Anchor::End => at[0] - width,
    };
    let top = if dot.side == Side::Above { at[1] - height } else { at[1] - height / 2.0 };
    // The text itself is lower than its line; labels of neighbouring rows may share the rest.
    let place = Rect { x: left, y: top + 2.0, width, height: height - 4.0 };
    let moved = match dot.side {
        Side::Right => canvas.room.slide(place, true),
        Side::Left => canvas.room.slide(place, false),
        Side::Above | Side::Middle => canvas.room.take(place).then_some(0.0),
    };
    if let Some(by) = moved {
        let at = [at[0] + by, at[1]];
        canvas.pen.haloed(|pen| pen.text(text, at, stage.font(), label_ink(&dot.mark), anchor, v))?;
    }
    Ok(())
}
