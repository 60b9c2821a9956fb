//! Heat maps: a cell's colour is its amount, and its number stands in it where there is room.

use super::LayoutError;
use super::pen::{density, fill, fixed};
use super::plot::Canvas;
use crate::backend::LINE;
use crate::display::{Anchor, Rect};
use crate::figure::{Cell, Mark, State};
use crate::palette::Ink;
use crate::text::Font;
use plotters::element::Rectangle;
use plotters::style::text_anchor::VPos;
use std::iter::once;

/// Half the gap between cells.
const HALF_GAP: f32 = 1.0;
/// Between a number and the sides of its cell, together.
const PAD: f32 = 3.0;

pub(super) fn draw(canvas: &mut Canvas<'_, '_, '_>, cells: &[Cell]) -> Result<(), LayoutError> {
    let first = canvas.pen.next_series();
    let size = text_size(canvas, cells);
    let (mut row, mut last) = (0, None);
    for cell in cells {
        // Cells come row by row; each row is a series of the keyboard's walk.
        if last.is_some_and(|y| y != cell.y) {
            row += 1;
        }
        last = Some(cell.y);
        let rect = canvas.rect(cell.x, cell.y).inset(HALF_GAP, HALF_GAP, HALF_GAP, HALF_GAP);
        canvas.pen.marked(&cell.mark, first + row, |pen| {
            let corners = [(cell.x.0, cell.y.0), (cell.x.1, cell.y.1)];
            let mut shape = Rectangle::new(corners, fill(cell.mark.ink, density(&cell.mark)));
            let gap = fixed(HALF_GAP).unsigned_abs();
            shape.set_margin(gap, gap, gap, gap);
            canvas.chart.draw_series(once(shape))?;
            pen.ring(&cell.mark, rect)
        })?;
        if let Some(size) = size {
            texts(canvas, &cell.mark, rect, size)?;
        }
    }
    Ok(())
}

/// The largest of three sizes in which every cell's number fits: all cells write alike. None where many do not fit in any: the few that
/// do would look as if they meant something.
fn text_size(canvas: &Canvas<'_, '_, '_>, cells: &[Cell]) -> Option<f32> {
    const MOST: f32 = 0.9;
    let stage = canvas.stage;
    let sizes = [stage.text, stage.text * 0.88, stage.text * 0.76];
    let numbers: Vec<(&String, f32)> = (cells.iter())
        .filter_map(|cell| {
            let width = canvas.rect(cell.x, cell.y).width - 2.0 * HALF_GAP - PAD;
            Some((cell.mark.lines.first()?, width))
        })
        .collect();
    let fitting = |size: f32| {
        let fits = |(text, width): &&(&String, f32)| stage.measure.width(text, Font::regular(size)) <= *width;
        numbers.iter().filter(fits).count()
    };
    let whole = sizes.into_iter().find(|size| fitting(*size) == numbers.len());
    let [.., least] = sizes;
    whole.or_else(|| (fitting(least) as f32 >= MOST * numbers.len() as f32).then_some(least))
}

fn texts(canvas: &Canvas<'_, '_, '_>, mark: &Mark, rect: Rect, size: f32) -> Result<(), LayoutError> {
    let stage = canvas.stage;
    let ink = if mark.state == State::Faded { Ink::Text } else { mark.ink.on() };
    let font = |at: usize| Font::regular(if at == 0 { size } else { size * 0.88 });
    let fits = |at: usize, text: &str| stage.measure.width(text, font(at)) <= rect.width - PAD;
    let most = ((rect.height - 2.0) / (size * 1.15)).floor().max(0.0) as usize;
    let shown: Vec<(usize, &String)> =
        mark.lines.iter().enumerate().take(most).take_while(|(at, text)| fits(*at, text)).collect();
    let [x, middle] = rect.middle();
    let step = size * LINE;
    for (at, text) in &shown {
        let y = middle + (*at as f32 - (shown.len() as f32 - 1.0) / 2.0) * step;
        canvas.pen.text(text, [x, y], font(*at), ink, Anchor::Middle, VPos::Center)?;
    }
    Ok(())
}
