//! Canvas calls: the scene as a few path calls on a [`Surface`], which the page implements with a 2D context.

use crate::display::{Anchor, Item, Label, Paint, Rect, Scene, Shape, Stroke};
use crate::palette::{Ink, Rgb, Theme};
use std::f32::consts::TAU;

/// A 2D context, as far as figures need one. Places are in device px: the scale is already in them.
pub trait Surface {
    /// Forget the current path and begin another.
    fn begin(&mut self);
    /// Begin a line.
    fn move_to(&mut self, x: f32, y: f32);
    /// Go on with it.
    fn line_to(&mut self, x: f32, y: f32);
    /// Lead it back to its beginning.
    fn close(&mut self);
    /// Add a rectangle.
    fn rect(&mut self, x: f32, y: f32, width: f32, height: f32);
    /// Add an arc.
    fn arc(&mut self, x: f32, y: f32, radius: f32, from: f32, to: f32);
    /// Fill the path.
    fn fill(&mut self, colour: Rgb, opacity: f32);
    /// Draw the path's line; `dash` is empty for an unbroken one.
    fn stroke(&mut self, colour: Rgb, opacity: f32, width: f32, dash: &[f32]);
    /// Write a line of text.
    fn text(&mut self, run: &Run<'_>);
}

/// A line of text for a [`Surface`].
#[derive(Debug, Clone, PartialEq)]
pub struct Run<'a> {
    /// What it says.
    pub text: &'a str,
    /// The anchor.
    pub x: f32,
    /// The alphabetic base line.
    pub y: f32,
    /// The context's font: weight, size and the locale's families.
    pub font: String,
    /// Which end stands at the anchor.
    pub anchor: Anchor,
    /// Turned by a quarter to the left around the anchor.
    pub turned: bool,
    /// Its colour.
    pub colour: Rgb,
    /// 0 to 1.
    pub opacity: f32,
    /// The edge drawn below it: colour and width.
    pub halo: Option<(Rgb, f32)>,
}

/// Draw the scene at `scale` device px to a css px. Neighbours of the same paint become one path, which is what makes
/// thousands of marks quick; see-through ones stay apart, since together they would not add up.
pub fn replay(scene: &Scene, theme: &Theme, scale: f32, surface: &mut impl Surface) {
    let mut rest = scene.items.as_slice();
    while let Some((first, _)) = rest.split_first() {
        let alike = |item: &&Item| item.paint == first.paint && !matches!(item.shape, Shape::Text(_));
        let n = if first.paint.opacity < 1.0 { 1 } else { rest.iter().take_while(alike).count().max(1) };
        let (group, further) = rest.split_at(n);
        rest = further;
        if let Shape::Text(label) = &first.shape {
            surface.text(&run(label, &first.paint, scene, theme, scale));
            continue;
        }
        surface.begin();
        group.iter().for_each(|item| trace(&item.shape, &first.paint, scale, surface));
        let colour = theme.colour(first.paint.ink);
        match first.paint.stroke {
            None => surface.fill(colour, first.paint.opacity),
            Some(Stroke { width, dashed }) => {
                let dash = [4.0 * scale, 3.0 * scale];
                let dash = if dashed { dash.as_slice() } else { &[] };
                surface.stroke(colour, first.paint.opacity, width * scale, dash);
            }
        }
    }
}

fn trace(shape: &Shape, paint: &Paint, scale: f32, surface: &mut impl Surface) {
    match shape {
        Shape::Rect(Rect { x, y, width, height }) => {
            surface.rect(x * scale, y * scale, width * scale, height * scale);
        }
        Shape::Circle { x, y, radius } => {
            surface.move_to((x + radius) * scale, y * scale);
            surface.arc(x * scale, y * scale, radius * scale, 0.0, TAU);
        }
        Shape::Path { points, closed } => {
            let sharp = Sharp::of(points, paint, scale);
            for (at, [x, y]) in points.iter().enumerate() {
                let (x, y) = sharp.place(x * scale, y * scale);
                if at == 0 { surface.move_to(x, y) } else { surface.line_to(x, y) }
            }
            if *closed {
                surface.close();
            }
        }
        Shape::Text(_) => {}
    }
}

/// A thin line along an axis is moved by less than half a device px, so that it fills whole ones.
#[derive(Clone, Copy)]
struct Sharp {
    x: bool,
    y: bool,
    odd: bool,
}

impl Sharp {
    fn of(points: &[[f32; 2]], paint: &Paint, scale: f32) -> Self {
        let thin = paint.stroke.map(|stroke| (stroke.width * scale).round().max(1.0) as u32);
        let (x, y) = match (points, thin) {
            ([[x0, y0], [x1, y1]], Some(_)) => (x0 == x1, y0 == y1),
            _ => (false, false),
        };
        Self { x, y, odd: thin.is_some_and(|width| width % 2 == 1) }
    }

    fn place(self, x: f32, y: f32) -> (f32, f32) {
        let snap = |value: f32| if self.odd { value.floor() + 0.5 } else { value.round() };
        (if self.x { snap(x) } else { x }, if self.y { snap(y) } else { y })
    }
}

fn run<'a>(label: &'a Label, paint: &Paint, scene: &Scene, theme: &Theme, scale: f32) -> Run<'a> {
    let weight = if label.bold { "600 " } else { "" };
    Run {
        text: &label.text,
        x: label.x * scale,
        y: label.y * scale,
        font: format!("{weight}{}px {}", label.size * scale, scene.locale.fonts()),
        anchor: label.anchor,
        turned: label.turned,
        colour: theme.colour(paint.ink),
        opacity: paint.opacity,
        halo: label.halo.then(|| (theme.colour(Ink::Surface), 3.0 * scale)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sink::tests::scene;

    #[derive(Default)]
    struct Calls(Vec<String>);

    impl Surface for Calls {
        fn begin(&mut self) {
            self.0.push("begin".into());
        }
        fn move_to(&mut self, x: f32, y: f32) {
            self.0.push(format!("move {x} {y}"));
        }
        fn line_to(&mut self, x: f32, y: f32) {
            self.0.push(format!("line {x} {y}"));
        }
        fn close(&mut self) {
            self.0.push("close".into());
        }
        fn rect(&mut self, x: f32, y: f32, width: f32, height: f32) {
            self.0.push(format!("rect {x} {y} {width} {height}"));
        }
        fn arc(&mut self, x: f32, y: f32, radius: f32, _: f32, _: f32) {
            self.0.push(format!("arc {x} {y} {radius}"));
        }
        fn fill(&mut self, colour: Rgb, _: f32) {
            self.0.push(format!("fill {colour}"));
        }
        fn stroke(&mut self, colour: Rgb, _: f32, width: f32, dash: &[f32]) {
            self.0.push(format!("stroke {colour} {width} {dash:?}"));
        }
        fn text(&mut self, run: &Run<'_>) {
            self.0.push(format!("text {} {}", run.text, run.font.split_whitespace().next().unwrap_or("")));
        }
    }

    #[test]
    fn neighbours_of_one_paint_are_one_path_at_the_scale_of_the_device() {
        let mut calls = Calls::default();
        replay(&scene("a"), &Theme::LIGHT, 2.0, &mut calls);
        let primary = Theme::LIGHT.primary;
        let expected = [
            "begin".to_owned(),
            "rect 20 20 40 60".to_owned(),
            "rect 80 20 40 60".to_owned(),
            format!("fill {primary}"),
            "begin".to_owned(),
            // Two device px wide: it lies on a whole one.
            "move 0 101".to_owned(),
            "line 200 101".to_owned(),
            format!("stroke {} 2 []", Theme::LIGHT.axis),
            "text a 24px".to_owned(),
        ];
        assert_eq!(calls.0, expected);
    }

    #[test]
    fn a_line_of_one_px_lies_between_two() {
        let mut calls = Calls::default();
        replay(&scene("a"), &Theme::LIGHT, 1.0, &mut calls);
        assert!(calls.0.contains(&"move 0 50.5".to_owned()), "{:?}", calls.0);
    }
}
