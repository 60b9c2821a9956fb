//! Report -> [`figure::Figure`] -> display list -> canvas, SVG, hit index, data table.

mod backend;
pub mod display;
pub mod figure;
mod layout;
pub mod palette;
mod scale;
mod sink;
mod text;
mod views;

pub use layout::{LayoutError, Stage, layout};
pub use scale::Scale;
pub use sink::{Grab, Ground, Hits, Run, Step, Surface, csv, drag, replay, rows, svg};
pub use text::{Font, PlainMeasure, TextMeasure};
pub use views::{IDS, ViewError, ViewOptions, figures, headline};
