//! Lines with their names at the end, and the bands between lines.

use super::LayoutError;
use super::dots::circle;
use super::pen::{fill, stroke};
use super::plot::Canvas;
use super::room::spread;
use crate::backend::LINE;
use crate::display::{Anchor, Rect};
use crate::figure::{Area, Layer, Line, State};
use crate::palette::Ink;
use plotters::element::Polygon;
use plotters::series::LineSeries;
use plotters::style::text_anchor::VPos;
use std::iter::once;

const DOT: f32 = 3.0;

pub(super) fn draw(canvas: &mut Canvas<'_, '_, '_>, line: &Line) -> Result<(), LayoutError> {
    let points: Vec<(f64, f64)> = line.dots.iter().map(|dot| (dot.x, dot.y)).collect();
    let points = if line.stepped { stepped(&points) } else { points };
    let faded = !line.dots.is_empty() && line.dots.iter().all(|dot| dot.mark.state == State::Faded);
    let ink = if faded { Ink::Grid } else { line.ink };
    canvas.pen.dashed(line.dashed, |_| {
        canvas.chart.draw_series(LineSeries::new(points, stroke(ink, line.width as f32)))?;
        Ok(())
    })?;
    let series = canvas.pen.next_series();
    for dot in &line.dots {
        if line.dotted {
            circle(canvas, dot, DOT, series)?;
        } else {
            let (x, y) = (canvas.frame.x_of(dot.x), canvas.frame.y_of(dot.y));
            let place = Rect::between([x - DOT, y - DOT], [x + DOT, y + DOT]);
            canvas.pen.place(&dot.mark, series, place);
        }
    }
    Ok(())
}

/// The names of all lines at their ends, moved apart where lines end together.
pub(super) fn names(canvas: &mut Canvas<'_, '_, '_>, layers: &[Layer]) -> Result<(), LayoutError> {
    let (stage, area) = (canvas.stage, canvas.frame.area);
    let named: Vec<(&Line, [f32; 2])> = layers
        .iter()
        .filter_map(|layer| match layer {
            Layer::Line(line) if !line.name.is_empty() => {
                let last = line.dots.last()?;
                Some((line, [canvas.frame.x_of(last.x), canvas.frame.y_of(last.y)]))
            }
            _ => None,
        })
        .collect();
    let mut places: Vec<f32> = named.iter().map(|(_, [_, y])| *y).collect();
    spread(&mut places, stage.text * LINE, area.y, area.bottom());
    for ((line, [x, _]), y) in named.iter().zip(places) {
        let at = [x + 8.0, y];
        canvas
            .pen
            .haloed(|pen| pen.text(&line.name, at, stage.font(), Ink::Text, Anchor::Start, VPos::Center))?;
    }
    Ok(())
}

pub(super) fn area(canvas: &mut Canvas<'_, '_, '_>, area: &Area) -> Result<(), LayoutError> {
    let line = |of: fn(&(f64, f64, f64)) -> (f64, f64)| {
        let points: Vec<(f64, f64)> = area.points.iter().map(of).collect();
        if area.stepped { stepped(&points) } else { points }
    };
    let (lower, upper) = (line(|(x, lo, _)| (*x, *lo)), line(|(x, _, hi)| (*x, *hi)));
    let around: Vec<(f64, f64)> = upper.into_iter().chain(lower.into_iter().rev()).collect();
    let faded = area.mark.as_ref().is_some_and(|mark| mark.state == State::Faded);
    let style = fill(area.ink, if faded { area.opacity * 0.3 } else { area.opacity });
    let series = canvas.pen.next_series();
    let chart = &mut canvas.chart;
    let fill = || {
        chart.draw_series(once(Polygon::new(around, style)))?;
        Ok(())
    };
    match &area.mark {
        Some(mark) => canvas.pen.marked(mark, series, |_| fill()),
        None => fill(),
    }
}

/// The same values with a level stretch from each to the next.
fn stepped(points: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut out = Vec::with_capacity(points.len() * 2);
    for (x, y) in points {
        if let Some((_, before)) = out.last().copied() {
            out.push((*x, before));
        }
        out.push((*x, *y));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::stepped;

    #[test]
    fn a_step_keeps_its_level_until_the_next_value() {
        assert_eq!(stepped(&[(0.0, 1.0), (2.0, 0.5)]), [(0.0, 1.0), (2.0, 1.0), (2.0, 0.5)]);
        assert_eq!(stepped(&[]), []);
    }
}
