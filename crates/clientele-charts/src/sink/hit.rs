//! What the pointer means: the mark under it, the marks in a brush, the handle that is dragged.

use crate::display::{Frame, Rect, Scene, Shape};
use crate::figure::{Brush, Dimension, Handle, several};
use clientele_core::filter::Clause;

/// A pointer this near to a mark in css px means it: targets are 24 px wide (WCAG 2.5.8).
const NEAR: f32 = 12.0;

/// A handle that is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grab {
    /// The plot, by position in [`Scene::frames`].
    pub frame: usize,
    /// The handle, by position in [`Frame::handles`].
    pub handle: usize,
}

/// Answers about places on a scene.
#[derive(Debug, Clone, Copy)]
pub struct Hits<'a> {
    pub(super) scene: &'a Scene,
}

impl<'a> Hits<'a> {
    /// The answers of a scene. Cost of each: linear in what is drawn, which is some thousand shapes at most.
    pub fn new(scene: &'a Scene) -> Self {
        Self { scene }
    }

    /// The mark at a place: the topmost that covers it, else the nearest within 12 px.
    pub fn mark_at(&self, point: [f32; 2]) -> Option<usize> {
        let covering =
            self.scene.items.iter().rev().find(|item| item.mark.is_some() && covers(&item.shape, point));
        covering.and_then(|item| item.mark).or_else(|| self.nearest(point))
    }

    fn nearest(&self, point: [f32; 2]) -> Option<usize> {
        let distances =
            self.scene.marks.iter().enumerate().map(|(at, mark)| (at, distance(&mark.bounds, point)));
        let near = distances.filter(|(_, distance)| *distance <= NEAR);
        near.min_by(|(_, a), (_, b)| a.total_cmp(b)).map(|(at, _)| at)
    }

    /// The marks whose middle lies in a rectangle, by position in [`Scene::marks`].
    pub fn marks_in(&self, rect: Rect) -> impl Iterator<Item = usize> {
        let marks = self.scene.marks.iter().enumerate();
        marks.filter(move |(_, mark)| rect.contains(mark.bounds.middle())).map(|(at, _)| at)
    }

    /// The handle at a place, within 12 px of its line.
    pub fn handle_at(&self, point: [f32; 2]) -> Option<Grab> {
        let mut best: Option<(f32, Grab)> = None;
        for (at, frame) in self.scene.frames.iter().enumerate() {
            for (handle, held) in frame.handles.iter().enumerate() {
                let distance = off(frame, held, point);
                if distance <= NEAR && best.is_none_or(|(least, _)| distance < least) {
                    best = Some((distance, Grab { frame: at, handle }));
                }
            }
        }
        best.map(|(_, grab)| grab)
    }

    /// The plot that a brush begun at a place works on, if it has one.
    pub fn brush_at(&self, point: [f32; 2]) -> Option<usize> {
        let frames = self.scene.frames.iter();
        frames
            .enumerate()
            .find(|(_, frame)| frame.brush.is_some() && frame.area.contains(point))
            .map(|(at, _)| at)
    }

    /// The filter of a brushed rectangle on a plot.
    pub fn brushed(&self, frame: usize, rect: Rect) -> Option<Clause> {
        let frame = self.scene.frames.get(frame)?;
        if let Some(Brush::Marks { .. }) = frame.brush {
            let inside = self.marks_in(rect).filter_map(|at| self.scene.marks.get(at)?.mark.pick.as_ref());
            return several(inside);
        }
        let x = (frame.x_at(rect.x), frame.x_at(rect.right()));
        let y = (frame.y_at(rect.bottom()), frame.y_at(rect.y));
        frame.brush.as_ref()?.clause(Some(x), Some(y))
    }
}

/// The value of a handle dragged to a place: in its steps and within its limits.
pub fn drag(frame: &Frame, handle: &Handle, [x, y]: [f32; 2]) -> f64 {
    handle.at(if handle.axis == Dimension::X { frame.x_at(x) } else { frame.y_at(y) })
}

/// How far a place is from a handle's line; infinite outside the plot's height or width.
fn off(frame: &Frame, handle: &Handle, [x, y]: [f32; 2]) -> f32 {
    let area = frame.area.inset(-NEAR, -NEAR, -NEAR, -NEAR);
    if !area.contains([x, y]) {
        return f32::INFINITY;
    }
    match handle.axis {
        Dimension::X => (frame.x_of(handle.value) - x).abs(),
        Dimension::Y => (frame.y_of(handle.value) - y).abs(),
    }
}

fn covers(shape: &Shape, [x, y]: [f32; 2]) -> bool {
    match shape {
        Shape::Rect(rect) => rect.contains([x, y]),
        Shape::Circle { x: cx, y: cy, radius } => (x - cx).hypot(y - cy) <= *radius,
        Shape::Path { points, closed: true } => inside(points, [x, y]),
        Shape::Path { .. } | Shape::Text(_) => false,
    }
}

/// Whether a point lies in a polygon: a ray from it crosses the edge an odd number of times.
fn inside(points: &[[f32; 2]], [x, y]: [f32; 2]) -> bool {
    let next = points.iter().cycle().skip(1);
    let crossed = points
        .iter()
        .zip(next)
        .filter(|([x0, y0], [x1, y1])| (*y0 > y) != (*y1 > y) && x < (x1 - x0) * (y - y0) / (y1 - y0) + x0);
    crossed.count() % 2 == 1
}

fn distance(rect: &Rect, [x, y]: [f32; 2]) -> f32 {
    let beyond = |lo: f32, hi: f32, value: f32| (lo - value).max(value - hi).max(0.0);
    beyond(rect.x, rect.right(), x).hypot(beyond(rect.y, rect.bottom(), y))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::Brush;
    use crate::scale::Scale;
    use crate::sink::tests::scene;

    #[test]
    fn the_pointer_means_what_it_covers_else_what_is_near() {
        let scene = scene("a");
        let hits = Hits::new(&scene);
        assert_eq!(hits.mark_at([15.0, 20.0]), Some(0));
        assert_eq!(hits.mark_at([42.0, 20.0]), Some(1));
        assert_eq!(hits.mark_at([34.0, 20.0]), Some(0), "4 px from the first, 6 px from the second");
        assert_eq!(hits.mark_at([90.0, 90.0]), None);
        assert!(hits.marks_in(Rect { x: 0.0, y: 0.0, width: 35.0, height: 60.0 }).eq([0]));
    }

    #[test]
    fn polygons_are_hit_inside_only() {
        let arrow = [[0.0, 0.0], [10.0, 0.0], [5.0, 5.0], [10.0, 10.0], [0.0, 10.0]];
        assert!(inside(&arrow, [2.0, 5.0]));
        assert!(!inside(&arrow, [8.0, 5.0]), "the notch is outside");
    }

    fn frame() -> Frame {
        let axis = |hi| crate::figure::AxisKind::Linear { lo: 0.0, hi, nice: false };
        let handle = Handle {
            id: "h".into(),
            label: "h".into(),
            axis: Dimension::X,
            value: 50.0,
            limits: (20.0, 80.0),
            step: 1.0,
            parameter: "thresholds.recency_days".into(),
            index: Some(0),
        };
        Frame {
            area: Rect { x: 10.0, y: 10.0, width: 200.0, height: 100.0 },
            x: Scale::new(&axis(100.0), 5, false),
            y: Scale::new(&axis(10.0), 5, true),
            brush: Some(Brush::Members {
                analysis: "rfm".into(),
                params: serde_json::Value::Null,
                x: Some("recency_days".into()),
                y: None,
            }),
            handles: vec![handle],
        }
    }

    #[test]
    fn a_handle_moves_in_steps_between_its_limits() {
        let mut scene = scene("a");
        scene.frames.push(frame());
        let hits = Hits::new(&scene);
        assert_eq!(hits.handle_at([115.0, 60.0]), Some(Grab { frame: 0, handle: 0 }));
        assert_eq!(hits.handle_at([140.0, 60.0]), None);
        let frame = &scene.frames[0];
        assert_eq!(drag(frame, &frame.handles[0], [111.3, 60.0]), 51.0);
        assert_eq!(drag(frame, &frame.handles[0], [-50.0, 60.0]), 20.0);
        let share = Handle { step: 0.01, limits: (0.0, 1.0), ..frame.handles[0].clone() };
        assert_eq!([0.2 + 0.01, 0.070_000_1, 2.0].map(|value| share.at(value)), [0.21, 0.07, 1.0]);
    }

    #[test]
    fn a_brush_becomes_a_filter() {
        let mut scene = scene("a");
        scene.frames.push(frame());
        let hits = Hits::new(&scene);
        assert_eq!(hits.brush_at([60.0, 60.0]), Some(0));
        let rect = Rect { x: 30.0, y: 20.0, width: 100.0, height: 10.0 };
        let text = serde_json::to_string(&hits.brushed(0, rect).unwrap()).unwrap();
        assert_eq!(
            text,
            r#"{"members":{"analysis":"rfm","is":{"recency_days":{"range":{"min":10.0,"max":60.0}}}}}"#
        );
    }
}
