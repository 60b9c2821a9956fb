//! [`Scene`]: a figure laid out. A display list in css px with roles for colours, and what the reader can touch. Sinks
//! read it and nothing else.

use crate::figure::{Brush, Handle, Mark};
use crate::palette::Ink;
use crate::scale::Scale;
use clientele_text::Locale;

/// A laid-out figure.
#[derive(Debug, Clone)]
pub struct Scene {
    /// The figure's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its summary for those who do not see it.
    pub summary: String,
    /// Its language.
    pub locale: Locale,
    /// Width in css px.
    pub width: f32,
    /// Height in css px.
    pub height: f32,
    /// What is drawn, from the bottom to the top.
    pub items: Vec<Item>,
    /// The marks, in the order of keyboard and screen reader.
    pub marks: Vec<SceneMark>,
    /// The plots, for brushes and handles.
    pub frames: Vec<Frame>,
}

/// One thing drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Its shape.
    pub shape: Shape,
    /// Its paint.
    pub paint: Paint,
    /// The mark it is part of, by position in [`Scene::marks`].
    pub mark: Option<usize>,
}

/// A shape in css px.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// Straight lines from point to point.
    Path {
        /// The points.
        points: Vec<[f32; 2]>,
        /// Whether the last leads back to the first.
        closed: bool,
    },
    /// An upright rectangle.
    Rect(Rect),
    /// A circle.
    Circle {
        /// Middle, x.
        x: f32,
        /// Middle, y.
        y: f32,
        /// Radius.
        radius: f32,
    },
    /// A line of text.
    Text(Label),
}

/// An upright rectangle in css px.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rect {
    /// Left side.
    pub x: f32,
    /// Upper side.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

/// A line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// The anchor.
    pub x: f32,
    /// The alphabetic base line.
    pub y: f32,
    /// What it says.
    pub text: String,
    /// Size in css px.
    pub size: f32,
    /// Bold.
    pub bold: bool,
    /// Which end stands at the anchor.
    pub anchor: Anchor,
    /// Turned to run upwards around the anchor.
    pub turned: bool,
    /// With an edge in the colour of the surface, to stand out from what lies below.
    pub halo: bool,
}

/// Which end of a text stands at its anchor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The beginning.
    Start,
    /// The middle.
    Middle,
    /// The end.
    End,
}

/// How a shape is painted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Paint {
    /// The role whose colour it has.
    pub ink: Ink,
    /// 0 to 1.
    pub opacity: f32,
    /// Filled, or drawn with a line of this kind.
    pub stroke: Option<Stroke>,
}

/// A drawn line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Width in css px.
    pub width: f32,
    /// Broken.
    pub dashed: bool,
}

/// A mark on a scene.
#[derive(Debug, Clone)]
pub struct SceneMark {
    /// The figure's mark.
    pub mark: Mark,
    /// The row of the keyboard's walk: arrows up and down change it.
    pub series: usize,
    /// The box around all that is drawn of it, texts apart.
    pub bounds: Rect,
}

/// A plot on a scene.
#[derive(Debug, Clone)]
pub struct Frame {
    /// The area of the marks.
    pub area: Rect,
    /// The horizontal scale.
    pub x: Scale,
    /// The vertical scale.
    pub y: Scale,
    /// What a brush here selects.
    pub brush: Option<Brush>,
    /// What may be dragged here.
    pub handles: Vec<Handle>,
}

impl Rect {
    /// From two corners.
    pub fn between(a: [f32; 2], b: [f32; 2]) -> Self {
        let ([ax, ay], [bx, by]) = (a, b);
        Self { x: ax.min(bx), y: ay.min(by), width: (ax - bx).abs(), height: (ay - by).abs() }
    }

    /// The right side.
    pub fn right(&self) -> f32 {
        self.x + self.width
    }

    /// The lower side.
    pub fn bottom(&self) -> f32 {
        self.y + self.height
    }

    /// The middle.
    pub fn middle(&self) -> [f32; 2] {
        [self.x + self.width / 2.0, self.y + self.height / 2.0]
    }

    /// Whether a point lies in it or on its edge.
    pub fn contains(&self, [x, y]: [f32; 2]) -> bool {
        (self.x..=self.right()).contains(&x) && (self.y..=self.bottom()).contains(&y)
    }

    /// Whether the two share more than an edge.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }

    /// The smallest rectangle around both.
    pub fn around(&self, other: &Self) -> Self {
        let corner = [self.x.min(other.x), self.y.min(other.y)];
        Self::between(corner, [self.right().max(other.right()), self.bottom().max(other.bottom())])
    }

    /// The same with its sides moved in; at least empty.
    pub fn inset(&self, left: f32, top: f32, right: f32, bottom: f32) -> Self {
        Self {
            x: self.x + left,
            y: self.y + top,
            width: (self.width - left - right).max(0.0),
            height: (self.height - top - bottom).max(0.0),
        }
    }
}

impl Shape {
    /// The box around the shape; for a text only its anchor, since its width is the measure's business.
    pub fn bounds(&self) -> Rect {
        match self {
            Self::Rect(rect) => *rect,
            Self::Circle { x, y, radius } => {
                Rect::between([x - radius, y - radius], [x + radius, y + radius])
            }
            Self::Text(label) => Rect { x: label.x, y: label.y, ..Rect::default() },
            Self::Path { points, .. } => {
                let boxes = points.iter().map(|point| Rect::between(*point, *point));
                boxes.reduce(|all, one| all.around(&one)).unwrap_or_default()
            }
        }
    }
}

impl Frame {
    /// The value of a place on the x axis, kept inside the domain and as round as a quarter px allows.
    pub fn x_at(&self, x: f32) -> f64 {
        value_at(&self.x, x - self.area.x, self.area.width)
    }

    /// The value of a place on the y axis, likewise.
    pub fn y_at(&self, y: f32) -> f64 {
        value_at(&self.y, self.area.bottom() - y, self.area.height)
    }

    /// The place of a value on the x axis.
    pub fn x_of(&self, value: f64) -> f32 {
        self.area.x + self.area.width * self.x.share(value) as f32
    }

    /// The place of a value on the y axis.
    pub fn y_of(&self, value: f64) -> f32 {
        self.area.bottom() - self.area.height * self.y.share(value) as f32
    }
}

fn value_at(scale: &Scale, along: f32, length: f32) -> f64 {
    let length = f64::from(length.max(1.0));
    scale.value_near((f64::from(along) / length).clamp(0.0, 1.0), 0.25 / length)
}
