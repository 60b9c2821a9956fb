//! Sankey diagrams: nodes in columns, links as bands whose width is their weight.

use super::LayoutError;
use super::pen::{Pen, density, fill};
use super::stage::Stage;
use crate::backend::LINE;
use crate::display::{Anchor, Rect};
use crate::figure::{Flow, Node};
use crate::palette::Ink;
use crate::text::shorten;
use plotters::style::text_anchor::VPos;

const NODE: f32 = 12.0;
const GAP: f32 = 10.0;
/// Pieces of a curve.
const STEPS: u8 = 24;

pub(super) fn draw(pen: &Pen<'_>, stage: &Stage<'_>, flow: &Flow, area: Rect) -> Result<(), LayoutError> {
    let columns = flow.nodes.iter().map(|node| node.column + 1).max().unwrap_or(0);
    let boxes = place(flow, columns, area.inset(0.0, 4.0, 0.0, 4.0));
    let series = pen.next_series() + columns;
    let unit = unit(flow, columns, area.height - 8.0);
    let mut leaving = vec![0.0f32; boxes.len()];
    let mut entering = vec![0.0f32; boxes.len()];
    for link in &flow.links {
        let (Some(from), Some(to)) = (boxes.get(link.from), boxes.get(link.to)) else { continue };
        let width = link.weight as f32 * unit;
        let start = from.y + advance(&mut leaving, link.from, width);
        let end = to.y + advance(&mut entering, link.to, width);
        let band = band([from.right(), start], [to.x, end], width);
        pen.marked(&link.mark, series, |pen| {
            pen.polygon(&band, fill(link.mark.ink, 0.45 * density(&link.mark)))
        })?;
    }
    for (node, rect) in flow.nodes.iter().zip(&boxes) {
        pen.marked(&node.mark, series - columns + node.column, |pen| {
            pen.rect(*rect, fill(node.mark.ink, density(&node.mark)))?;
            pen.ring(&node.mark, *rect)
        })?;
        name(pen, stage, node, *rect, columns, area)?;
    }
    Ok(())
}

fn advance(used: &mut [f32], at: usize, width: f32) -> f32 {
    used.get_mut(at).map_or(0.0, |used| {
        let start = *used;
        *used += width;
        start
    })
}

/// The weight of a node: the greater of what comes in and what goes out.
fn weight(flow: &Flow, at: usize) -> f64 {
    let sum = |side: fn(&crate::figure::Link) -> usize| -> f64 {
        flow.links.iter().filter(|link| side(link) == at).map(|link| link.weight).sum()
    };
    sum(|link| link.from).max(sum(|link| link.to))
}

/// px of one unit of weight: the fullest column fills the height.
fn unit(flow: &Flow, columns: usize, height: f32) -> f32 {
    let of_column = |column: usize| {
        let nodes = || flow.nodes.iter().enumerate().filter(move |(_, node)| node.column == column);
        let total: f64 = nodes().map(|(at, _)| weight(flow, at)).sum();
        let gaps = GAP * nodes().count().saturating_sub(1) as f32;
        if total > 0.0 { (height - gaps).max(1.0) / total as f32 } else { f32::INFINITY }
    };
    let least = (0..columns).map(of_column).fold(f32::INFINITY, f32::min);
    if least.is_finite() { least } else { 0.0 }
}

fn place(flow: &Flow, columns: usize, area: Rect) -> Vec<Rect> {
    let unit = unit(flow, columns, area.height);
    let mut next = vec![area.y; columns];
    let step = (area.width - NODE) / columns.saturating_sub(1).max(1) as f32;
    let mut put = |(at, node): (usize, &Node)| {
        let height = (weight(flow, at) as f32 * unit).max(1.0);
        let y = next.get(node.column).copied().unwrap_or(area.y);
        if let Some(next) = next.get_mut(node.column) {
            *next = y + height + GAP;
        }
        Rect { x: area.x + step * node.column as f32, y, width: NODE, height }
    };
    flow.nodes.iter().enumerate().map(&mut put).collect()
}

/// The outline of a band from one upper edge to another.
fn band([x0, y0]: [f32; 2], [x1, y1]: [f32; 2], width: f32) -> Vec<[f32; 2]> {
    let edge = |down: f32| {
        (0..=STEPS).map(move |step| {
            let t = f32::from(step) / f32::from(STEPS);
            // A cubic with level ends.
            let eased = t * t * (3.0 - 2.0 * t);
            [x0 + (x1 - x0) * t, y0 + (y1 - y0) * eased + down]
        })
    };
    let upper: Vec<[f32; 2]> = edge(0.0).collect();
    let lower: Vec<[f32; 2]> = edge(width).collect();
    upper.into_iter().chain(lower.into_iter().rev()).collect()
}

/// Names stand to the right of their node, those of the last column to its left.
fn name(
    pen: &Pen<'_>,
    stage: &Stage<'_>,
    node: &Node,
    rect: Rect,
    columns: usize,
    area: Rect,
) -> Result<(), LayoutError> {
    if rect.height < stage.text * LINE * 0.6 {
        return Ok(());
    }
    let last = node.column + 1 == columns && columns > 1;
    let room = area.width / columns.max(2) as f32 - NODE - 16.0;
    let text = node.mark.lines.first().unwrap_or(&node.mark.label);
    let text = shorten(text, stage.font(), room, stage.measure);
    let (x, anchor) = if last { (rect.x - 6.0, Anchor::End) } else { (rect.right() + 6.0, Anchor::Start) };
    let at = [x, rect.middle()[1]];
    pen.haloed(|pen| pen.text(&text, at, stage.font(), Ink::Text, anchor, VPos::Center))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::{Link, Mark};

    fn flow() -> Flow {
        let node = |id: &str, column| Node { mark: Mark::new(id, id, Ink::Primary), column };
        let link = |from, to, weight| Link { mark: Mark::new("l", "l", Ink::Other), from, to, weight };
        Flow {
            nodes: vec![node("a", 0), node("b", 0), node("c", 1)],
            links: vec![link(0, 2, 3.0), link(1, 2, 1.0)],
        }
    }

    #[test]
    fn nodes_are_as_high_as_what_flows_through_them() {
        let area = Rect { x: 0.0, y: 0.0, width: 200.0, height: 110.0 };
        let boxes = place(&flow(), 2, area);
        // Column 0 is the fuller one: 4 units and a gap in 110 px.
        assert_eq!(boxes[0].height, 75.0);
        assert_eq!(boxes[1].height, 25.0);
        assert_eq!(boxes[2].height, 100.0);
        assert_eq!(boxes[1].bottom(), 110.0);
        assert_eq!(boxes[2].right(), 200.0);
    }

    #[test]
    fn an_empty_flow_draws_nothing() {
        let flow = Flow { nodes: Vec::new(), links: Vec::new() };
        assert_eq!(unit(&flow, 0, 100.0), 0.0);
        assert!(place(&flow, 0, Rect::default()).is_empty());
    }
}
