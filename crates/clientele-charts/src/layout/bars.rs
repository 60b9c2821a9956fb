//! Bars and histograms, with whiskers and their values at the end.

use super::LayoutError;
use super::pen::{at_density, density, fill, fixed, label_ink, stroke};
use super::plot::Canvas;
use crate::backend::LINE;
use crate::display::{Anchor, Rect};
use crate::figure::{Bar, Direction};
use crate::palette::Ink;
use plotters::element::Rectangle;
use plotters::style::ShapeStyle;
use plotters::style::text_anchor::VPos;
use std::iter::once;

/// Half the gap between bars that touch.
const HALF_GAP: f32 = 0.5;

pub(super) fn draw(
    canvas: &mut Canvas<'_, '_, '_>,
    direction: Direction,
    bars: &[Bar],
) -> Result<(), LayoutError> {
    let series = canvas.pen.next_series();
    for bar in bars {
        let (x, y) = match direction {
            Direction::Up => (bar.across, bar.along),
            Direction::Right => (bar.along, bar.across),
        };
        let rect = canvas.rect(x, y);
        canvas.pen.marked(&bar.mark, series, |pen| {
            let style = fill(bar.mark.ink, density(&bar.mark));
            let mut shape = Rectangle::new([(x.0, y.0), (x.1, y.1)], style);
            let gap = fixed(HALF_GAP).unsigned_abs();
            match direction {
                Direction::Up if rect.width > 3.0 => shape.set_margin(0, 0, gap, gap),
                Direction::Right if rect.height > 3.0 => shape.set_margin(gap, gap, 0, 0),
                _ => &mut shape,
            };
            canvas.chart.draw_series(once(shape))?;
            pen.ring(&bar.mark, rect)
        })?;
        if let Some(interval) = bar.interval {
            let middle = (bar.across.0 + bar.across.1) / 2.0;
            let style = at_density(stroke(Ink::Text, 1.5), density(&bar.mark));
            whisker(canvas, direction == Direction::Right, interval, middle, style)?;
        }
    }
    bars.iter().try_for_each(|bar| label(canvas, direction, bar))
}

/// A line from `lo` to `hi` with caps, at `middle` of the other axis.
pub(super) fn whisker(
    canvas: &Canvas<'_, '_, '_>,
    lying: bool,
    (lo, hi): (f64, f64),
    middle: f64,
    style: ShapeStyle,
) -> Result<(), LayoutError> {
    const CAP: f32 = 3.5;
    let frame = &canvas.frame;
    let (from, to, cap) = if lying {
        let y = frame.y_of(middle);
        ([frame.x_of(lo), y], [frame.x_of(hi), y], [0.0, CAP])
    } else {
        let x = frame.x_of(middle);
        ([x, frame.y_of(lo)], [x, frame.y_of(hi)], [CAP, 0.0])
    };
    canvas.pen.line(&[from, to], style)?;
    for [x, y] in [from, to] {
        canvas.pen.line(&[[x - cap[0], y - cap[1]], [x + cap[0], y + cap[1]]], style)?;
    }
    Ok(())
}

/// The value stands beyond the end of the bar, or where there is no room beyond its foot.
fn label(canvas: &mut Canvas<'_, '_, '_>, direction: Direction, bar: &Bar) -> Result<(), LayoutError> {
    let Some(text) = bar.mark.lines.first() else { return Ok(()) };
    let (foot, end) = bar.along;
    let (lo, hi) = bar.interval.unwrap_or((end, end));
    let grows = end >= foot;
    let beyond = if grows { (end.max(hi), true) } else { (end.min(lo), false) };
    for (edge, ahead) in [beyond, (foot, !grows)] {
        let place = beside(canvas, direction, bar, text, edge, ahead);
        if !canvas.room.take(place) {
            continue;
        }
        let [x, y] = place.middle();
        let (x, anchor) = match (direction, ahead) {
            (Direction::Up, _) => (x, Anchor::Middle),
            (Direction::Right, true) => (place.x, Anchor::Start),
            (Direction::Right, false) => (place.right(), Anchor::End),
        };
        let (font, ink) = (canvas.stage.font(), label_ink(&bar.mark));
        return canvas.pen.text(text, [x, y], font, ink, anchor, VPos::Center);
    }
    Ok(())
}

/// The place of a text ahead of or behind an edge of a bar.
fn beside(
    canvas: &Canvas<'_, '_, '_>,
    direction: Direction,
    bar: &Bar,
    text: &str,
    edge: f64,
    ahead: bool,
) -> Rect {
    let (stage, frame) = (canvas.stage, &canvas.frame);
    let (width, height) = (stage.width_of(text), stage.text * LINE);
    let middle = (bar.across.0 + bar.across.1) / 2.0;
    match direction {
        Direction::Right => {
            let edge = frame.x_of(edge);
            let x = if ahead { edge + 6.0 } else { edge - 6.0 - width };
            Rect { x, y: frame.y_of(middle) - height / 2.0, width, height }
        }
        Direction::Up => {
            let edge = frame.y_of(edge);
            let y = if ahead { edge - 3.0 - height } else { edge + 3.0 };
            Rect { x: frame.x_of(middle) - width / 2.0, y, width, height }
        }
    }
}
