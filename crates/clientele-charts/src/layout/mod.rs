//! Layout: a figure and a size become a [`Scene`]. plotters draws axes, grids and series through the recording backend;
//! trees, flows and rings have their own geometry and are drawn as elements through the same backend.

mod axes;
mod bars;
mod cells;
mod dots;
mod error;
mod flow;
mod frame;
mod guides;
mod lines;
mod pen;
mod plot;
mod radial;
mod room;
mod stage;
pub(crate) mod table;
mod tree;

pub use error::LayoutError;
pub use frame::layout;
pub use stage::Stage;
