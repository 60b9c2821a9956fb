//! The figure and its panels.

use super::{Axis, Brush, DataTable, Handle, Layer, Mark};
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

impl Figure {
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
    pub(crate) fn marks(&self) -> Vec<&Mark> {
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

    pub(crate) fn marks_mut(&mut self) -> Vec<&mut Mark> {
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
    pub(crate) fn marks(&self) -> Vec<&Mark> {
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
