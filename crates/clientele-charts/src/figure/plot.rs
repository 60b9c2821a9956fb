//! The figure and its panels.

use super::{Axis, AxisKind, Brush, DataTable, Handle, Layer, Mark};
use crate::palette::Ink;
use serde::Serialize;

/// What is to be seen.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Figure {
    /// The same from report to report: `rfm-grid`.
    pub id: String,
    /// What it shows.
    pub title: String,
    /// How to read it: measure, unit, what the whisker is.
    pub subtitle: String,
    /// The finding in a sentence or two, for those who do not see the picture.
    pub summary: String,
    /// Panels side by side; none for a figure that is its table.
    pub panels: Vec<Panel>,
    /// Colours that the marks themselves do not name.
    pub keys: Vec<Key>,
    /// Small print below: what was left out and why.
    pub notes: Vec<String>,
    /// The same in figures. Every figure has it.
    pub table: DataTable,
}

/// One picture of a figure.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Panel {
    /// Its heading; empty when the figure has one panel.
    pub title: String,
    /// What is in it.
    pub body: Body,
}

/// What is in a panel.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "body", rename_all = "snake_case")]
pub enum Body {
    /// Layers on two axes.
    Plot(Box<Plot>),
    /// A treemap: area is weight.
    Tree {
        /// The tiles.
        tiles: Vec<Tile>,
    },
    /// A Sankey diagram.
    Flow(Flow),
    /// Parts of a whole around a centre.
    Radial(Radial),
}

/// Layers on two axes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Plot {
    /// The horizontal axis.
    pub x: Axis,
    /// The vertical axis.
    pub y: Axis,
    /// From the bottom to the top.
    pub layers: Vec<Layer>,
    /// Named stretches of an axis.
    pub zones: Vec<Zone>,
    /// Lines at a value.
    pub rules: Vec<Rule>,
    /// Lines that may be dragged.
    pub handles: Vec<Handle>,
    /// What a brush selects.
    pub brush: Option<Brush>,
}

/// A stretch of the x axis with a name: a score, a promotion, a forecast.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Zone {
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// Its name.
    pub label: String,
}

/// A line across the plot at a value of one axis: a mean, a target, today.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Rule {
    /// The axis.
    pub axis: super::Dimension,
    /// The value.
    pub at: f64,
    /// What it says; may be empty.
    pub label: String,
}

/// One tile of a treemap.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Tile {
    /// Who it is.
    pub mark: Mark,
    /// Its area's share, above zero.
    pub weight: f64,
}

/// Nodes in columns and the links between them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Flow {
    /// The nodes.
    pub nodes: Vec<Node>,
    /// The links.
    pub links: Vec<Link>,
}

/// A node of a flow; its size is the greater of what comes in and what goes out.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Node {
    /// Who it is.
    pub mark: Mark,
    /// Its column, from 0.
    pub column: usize,
}

/// A link of a flow.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Link {
    /// Who it is.
    pub mark: Mark,
    /// The node it leaves, by position in the list.
    pub from: usize,
    /// The node it enters.
    pub to: usize,
    /// Its width's share, above zero.
    pub weight: f64,
}

/// Parts of a whole, four at most, around a centre.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Radial {
    /// The parts, clockwise from the top.
    pub slices: Vec<Slice>,
    /// What stands in the middle: the number that the ring is about.
    pub centre: Vec<String>,
}

/// A part of a whole.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Slice {
    /// Who it is.
    pub mark: Mark,
    /// Its share, at least zero.
    pub weight: f64,
}

/// An entry of the key.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Key {
    /// What the colour stands for.
    pub label: String,
    /// The colour.
    pub ink: Ink,
    /// The shape beside it.
    pub symbol: Symbol,
}

/// The shape of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Symbol {
    /// A filled square.
    Square,
    /// A filled circle.
    Dot,
    /// A ring.
    Ring,
    /// A line.
    Line,
    /// A broken line.
    Dashed,
}

impl Plot {
    /// A plot of these layers, with nothing to drag.
    pub fn new(x: Axis, y: Axis, layers: Vec<Layer>) -> Self {
        Self { x, y, layers, zones: Vec::new(), rules: Vec::new(), handles: Vec::new(), brush: None }
    }
}

impl Panel {
    /// The only panel of a figure.
    pub fn only(body: Body) -> Self {
        Self { title: String::new(), body }
    }
}

/// A panel is at least so many px wide; otherwise panels lie below each other.
const PANEL: f64 = 220.0;
/// Between panels.
pub(crate) const PANEL_GAP: f64 = 12.0;

impl Figure {
    /// The height in css px that suits the figure at a width: rows need their height, pictures their shape.
    pub fn height(&self, width: f64) -> f64 {
        let rows = |axis: &Axis| match &axis.kind {
            AxisKind::Band { names } => Some(names.len() as f64),
            _ => None,
        };
        let of = |panel: &Panel| match &panel.body {
            Body::Plot(plot) => match (rows(&plot.y), rows(&plot.x)) {
                (Some(n), Some(columns)) => {
                    let column = width / (columns + 2.0);
                    // Names of narrow columns run upwards.
                    let names = if column < 56.0 { 140.0 } else { 64.0 };
                    n * (column * 0.6).clamp(24.0, 56.0) + names
                }
                (Some(n), None) => n * 26.0 + 56.0,
                _ => (width * 0.5).clamp(220.0, 340.0),
            },
            Body::Tree { .. } | Body::Flow(_) => (width * 0.55).clamp(240.0, 400.0),
            Body::Radial(_) => 220.0,
        };
        // About how many rows the key takes.
        let keys = (self.keys.len() as f64 * 110.0 / width.max(1.0)).ceil() * 20.0;
        let rows = self.panels.len().div_ceil(self.columns(width)).max(1) as f64;
        // Panels below each other have their titles between them.
        self.panels.iter().map(of).fold(0.0, f64::max) * rows + (rows - 1.0) * 32.0 + keys
    }

    /// How many panels lie side by side at a width: one is at least [`PANEL`] px wide.
    pub(crate) fn columns(&self, width: f64) -> usize {
        let fit = ((width + PANEL_GAP) / (PANEL + PANEL_GAP)).floor().max(1.0) as usize;
        self.panels.len().min(fit).max(1)
    }

    /// Every mark, in the order of panels and layers.
    pub fn marks(&self) -> impl Iterator<Item = &Mark> {
        self.panels.iter().flat_map(|panel| panel.body.marks())
    }

    /// Every mark, to change it.
    pub fn marks_mut(&mut self) -> impl Iterator<Item = &mut Mark> {
        self.panels.iter_mut().flat_map(|panel| panel.body.marks_mut())
    }
}

impl Body {
    fn marks(&self) -> Vec<&Mark> {
        match self {
            Self::Plot(plot) => plot.layers.iter().flat_map(Layer::marks).collect(),
            Self::Tree { tiles } => tiles.iter().map(|tile| &tile.mark).collect(),
            Self::Flow(Flow { nodes, links }) => {
                let nodes = nodes.iter().map(|node| &node.mark);
                nodes.chain(links.iter().map(|link| &link.mark)).collect()
            }
            Self::Radial(radial) => radial.slices.iter().map(|slice| &slice.mark).collect(),
        }
    }

    fn marks_mut(&mut self) -> Vec<&mut Mark> {
        match self {
            Self::Plot(plot) => plot.layers.iter_mut().flat_map(Layer::marks_mut).collect(),
            Self::Tree { tiles } => tiles.iter_mut().map(|tile| &mut tile.mark).collect(),
            Self::Flow(Flow { nodes, links }) => {
                let nodes = nodes.iter_mut().map(|node| &mut node.mark);
                nodes.chain(links.iter_mut().map(|link| &mut link.mark)).collect()
            }
            Self::Radial(radial) => radial.slices.iter_mut().map(|slice| &mut slice.mark).collect(),
        }
    }
}

impl Layer {
    fn marks(&self) -> Vec<&Mark> {
        match self {
            Self::Bars { bars, .. } => bars.iter().map(|bar| &bar.mark).collect(),
            Self::Line(line) => line.dots.iter().map(|dot| &dot.mark).collect(),
            Self::Area(area) => area.mark.iter().collect(),
            Self::Points { dots } => dots.iter().map(|dot| &dot.mark).collect(),
            Self::Cells { cells } => cells.iter().map(|cell| &cell.mark).collect(),
        }
    }

    fn marks_mut(&mut self) -> Vec<&mut Mark> {
        match self {
            Self::Bars { bars, .. } => bars.iter_mut().map(|bar| &mut bar.mark).collect(),
            Self::Line(line) => line.dots.iter_mut().map(|dot| &mut dot.mark).collect(),
            Self::Area(area) => area.mark.iter_mut().collect(),
            Self::Points { dots } => dots.iter_mut().map(|dot| &mut dot.mark).collect(),
            Self::Cells { cells } => cells.iter_mut().map(|cell| &mut cell.mark).collect(),
        }
    }
}
