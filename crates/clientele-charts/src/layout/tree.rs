//! Treemaps by squarification (Bruls, Huizing & van Wijk 2000): rows of tiles as near to squares as they come.

use super::LayoutError;
use super::pen::{Pen, density, fill};
use super::stage::Stage;
use crate::backend::LINE;
use crate::display::{Anchor, Rect};
use crate::figure::{Mark, State, Tile};
use crate::palette::Ink;
use crate::text::{Font, balance};
use plotters::style::text_anchor::VPos;

/// Half the gap between tiles.
const HALF_GAP: f32 = 1.0;
const PAD: f32 = 7.0;

pub(super) fn draw(pen: &Pen<'_>, stage: &Stage<'_>, tiles: &[Tile], area: Rect) -> Result<(), LayoutError> {
    let mut order: Vec<&Tile> = tiles.iter().filter(|tile| tile.weight > 0.0).collect();
    order.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    let weights: Vec<f64> = order.iter().map(|tile| tile.weight).collect();
    let series = pen.next_series();
    for (tile, rect) in order.iter().zip(squarify(&weights, area)) {
        let rect = rect.inset(HALF_GAP, HALF_GAP, HALF_GAP, HALF_GAP);
        pen.marked(&tile.mark, series, |pen| {
            pen.rect(rect, fill(tile.mark.ink, density(&tile.mark)))?;
            pen.ring(&tile.mark, rect)
        })?;
        texts(pen, stage, &tile.mark, rect)?;
    }
    Ok(())
}

/// The name, then as many further lines as fit; nothing is cut.
fn texts(pen: &Pen<'_>, stage: &Stage<'_>, mark: &Mark, rect: Rect) -> Result<(), LayoutError> {
    let pad = if rect.width < 110.0 || rect.height < 40.0 { 4.0 } else { PAD };
    let inner = rect.inset(pad, pad, pad, pad);
    let ink = if mark.state == State::Faded { Ink::Text } else { mark.ink.on() };
    // A small tile has a small name rather than none.
    for size in [stage.text, stage.text * 0.85] {
        let lines = fitting(stage, mark, inner, size);
        if lines.is_empty() {
            continue;
        }
        for (at, (line, font)) in lines.iter().enumerate() {
            let y = inner.y + at as f32 * size * LINE;
            pen.text(line, [inner.x, y], *font, ink, Anchor::Start, VPos::Top)?;
        }
        break;
    }
    Ok(())
}

/// The lines that fit whole: the name in two at most, the others in one each.
fn fitting(stage: &Stage<'_>, mark: &Mark, inner: Rect, size: f32) -> Vec<(String, Font)> {
    let mut out: Vec<(String, Font)> = Vec::new();
    for (at, text) in mark.lines.iter().enumerate() {
        let (font, most) = if at == 0 { (Font::bold(size), 2) } else { (Font::regular(size), 1) };
        let lines = balance(text, font, inner.width, most, stage.measure);
        let cut = lines.iter().any(|line| line.contains('…') || line.is_empty());
        let height = size * LINE * (out.len() + lines.len()) as f32;
        if cut || height > inner.height + size * (LINE - 1.0) {
            break;
        }
        out.extend(lines.into_iter().map(|line| (line, font)));
    }
    out
}

/// Rectangles whose areas are as the weights (descending, above zero), filling the area.
fn squarify(weights: &[f64], area: Rect) -> Vec<Rect> {
    let total: f64 = weights.iter().sum();
    if total <= 0.0 {
        return Vec::new();
    }
    let unit = f64::from(area.width) * f64::from(area.height) / total;
    let sizes: Vec<f64> = weights.iter().map(|weight| weight * unit).collect();
    let mut out = Vec::with_capacity(sizes.len());
    let (mut rest, mut free) = (sizes.as_slice(), area);
    while !rest.is_empty() {
        let side = f64::from(free.width.min(free.height)).max(1e-6);
        // The row grows while its worst tile becomes no thinner.
        let n =
            (1..rest.len()).find(|&n| worst(rest, n + 1, side) > worst(rest, n, side)).unwrap_or(rest.len());
        let (row, further) = rest.split_at(n);
        rest = further;
        free = lay(row, free, &mut out);
    }
    out
}

/// The worst ratio of sides among the first `n` sizes in a row along `side`.
fn worst(sizes: &[f64], n: usize, side: f64) -> f64 {
    let row = || sizes.iter().take(n).copied();
    let (sum, most, least) =
        (row().sum::<f64>(), row().fold(0.0, f64::max), row().fold(f64::INFINITY, f64::min));
    (side * side * most / (sum * sum)).max(sum * sum / (side * side * least))
}

/// One row along the shorter side; what is left of the area.
fn lay(row: &[f64], area: Rect, out: &mut Vec<Rect>) -> Rect {
    let sum: f64 = row.iter().sum();
    let upright = area.width >= area.height;
    let side = f64::from(if upright { area.height } else { area.width }).max(1e-6);
    let depth = (sum / side) as f32;
    let mut along = 0.0f32;
    for size in row {
        let length = (size / sum * side) as f32;
        out.push(if upright {
            Rect { x: area.x, y: area.y + along, width: depth, height: length }
        } else {
            Rect { x: area.x + along, y: area.y, width: length, height: depth }
        });
        along += length;
    }
    if upright { area.inset(depth, 0.0, 0.0, 0.0) } else { area.inset(0.0, depth, 0.0, 0.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tiles_are_those_of_the_paper() {
        // Bruls, Huizing & van Wijk (2000), figure 4: 6 6 4 3 2 2 1 in 6 x 4 begin with two tiles of 3 x 2.
        let area = Rect { x: 0.0, y: 0.0, width: 6.0, height: 4.0 };
        let tiles = squarify(&[6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0], area);
        assert_eq!(tiles[0], Rect { x: 0.0, y: 0.0, width: 3.0, height: 2.0 });
        assert_eq!(tiles[1], Rect { x: 0.0, y: 2.0, width: 3.0, height: 2.0 });
        let close = |rect: Rect, width: f64, height: f64| {
            (f64::from(rect.width) - width).abs() < 1e-4 && (f64::from(rect.height) - height).abs() < 1e-4
        };
        assert!(close(tiles[2], 12.0 / 7.0, 7.0 / 3.0), "{:?}", tiles[2]);
        assert!(close(tiles[3], 9.0 / 7.0, 7.0 / 3.0), "{:?}", tiles[3]);
    }

    #[test]
    fn areas_are_as_weights_and_fill_the_whole() {
        let area = Rect { x: 10.0, y: 20.0, width: 340.0, height: 260.0 };
        let weights = [48.0, 21.0, 9.0, 9.0, 5.0, 4.0, 2.0, 1.0, 0.5, 0.1];
        let tiles = squarify(&weights, area);
        let total: f64 = weights.iter().sum();
        for (tile, weight) in tiles.iter().zip(weights) {
            let share = f64::from(tile.width) * f64::from(tile.height) / (340.0 * 260.0);
            assert!((share - weight / total).abs() < 1e-4, "{tile:?}");
            assert!(tile.x >= 10.0 - 1e-3 && tile.right() <= 350.0 + 1e-2, "{tile:?}");
        }
        assert!(squarify(&[], area).is_empty());
    }
}
