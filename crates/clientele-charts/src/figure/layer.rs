//! Layers of a plot with two axes.

use super::Mark;
use crate::palette::Ink;
use serde::Serialize;

/// One layer; later layers lie on top.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "layer", rename_all = "snake_case")]
pub enum Layer {
    /// Bars, and histograms.
    Bars {
        /// Which way they grow.
        direction: Direction,
        /// The bars.
        bars: Vec<Bar>,
    },
    /// A line.
    Line(Line),
    /// A filled band between two lines.
    Area(Area),
    /// Circles.
    Points {
        /// The circles.
        dots: Vec<Dot>,
    },
    /// A heat map.
    Cells {
        /// The cells, row by row.
        cells: Vec<Cell>,
    },
}

/// Which way bars grow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Upwards: `across` is on the x axis.
    Up,
    /// To the right: `across` is on the y axis.
    Right,
}

/// One bar.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Bar {
    /// Who it is.
    pub mark: Mark,
    /// Its two sides.
    pub across: (f64, f64),
    /// Its foot and its end.
    pub along: (f64, f64),
    /// The interval of its end, drawn as a whisker.
    pub interval: Option<(f64, f64)>,
}

/// One circle.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Dot {
    /// Who it is.
    pub mark: Mark,
    /// Place on the x axis.
    pub x: f64,
    /// Place on the y axis.
    pub y: f64,
    /// Its weight, 0 to 1: the area of the circle; none for a plain dot.
    pub weight: Option<f64>,
    /// Drawn as a ring.
    pub hollow: bool,
    /// Where on the x axis a line to the dot begins: zero for a lollipop, its partner for a dumbbell.
    pub stem: Option<f64>,
    /// The interval of its x, drawn as a whisker.
    pub x_interval: Option<(f64, f64)>,
    /// The interval of its y, drawn as a whisker.
    pub y_interval: Option<(f64, f64)>,
    /// Where its first line stands.
    pub side: Side,
}

/// Where a label stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// To the right.
    #[default]
    Right,
    /// To the left.
    Left,
    /// Above.
    Above,
    /// On the middle.
    Middle,
}

/// A line. Its dots are marks; its name stands at its end.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Line {
    /// Its name; empty for a line that needs none.
    pub name: String,
    /// Its colour.
    pub ink: Ink,
    /// Points in order of x.
    pub dots: Vec<Dot>,
    /// Width in px.
    pub width: f64,
    /// Broken: a forecast, a target.
    pub dashed: bool,
    /// From point to point by a step: a survival curve.
    pub stepped: bool,
    /// Whether the dots are drawn.
    pub dotted: bool,
}

/// A filled band.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Area {
    /// Who it is, when it stands for something; an interval's band does not.
    pub mark: Option<Mark>,
    /// Its colour.
    pub ink: Ink,
    /// How dense, 0 to 1.
    pub opacity: f64,
    /// x with the lower and upper line, in order of x.
    pub points: Vec<(f64, f64, f64)>,
    /// From point to point by a step.
    pub stepped: bool,
}

/// One cell of a heat map.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Cell {
    /// Who it is.
    pub mark: Mark,
    /// Its left and right side.
    pub x: (f64, f64),
    /// Its two other sides.
    pub y: (f64, f64),
}

impl Dot {
    /// A plain filled dot.
    pub fn new(mark: Mark, x: f64, y: f64) -> Self {
        Self {
            mark,
            x,
            y,
            weight: None,
            hollow: false,
            stem: None,
            x_interval: None,
            y_interval: None,
            side: Side::default(),
        }
    }
}

impl Line {
    /// A solid line of 2 px with dots.
    pub fn new(name: impl Into<String>, ink: Ink, dots: Vec<Dot>) -> Self {
        Self { name: name.into(), ink, dots, width: 2.0, dashed: false, stepped: false, dotted: true }
    }
}
