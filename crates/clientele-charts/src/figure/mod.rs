//! [`Figure`]: what is to be seen, as plain data. A small closed vocabulary: bars, lines, areas, points, cells (heat map),
//! flow (Sankey), tree (treemap), radial and table. Views make figures of reports; layout, sinks and the page only read
//! them.

mod axis;
mod format;
mod layer;
mod mark;
mod plot;
mod several;
mod size;
mod table;
mod touch;

pub use axis::{Axis, AxisKind};
pub use format::Format;
pub use layer::{Area, Bar, Cell, Direction, Dot, Layer, Line, Side};
pub use mark::{Detail, Mark, State};
pub use plot::{Body, Figure, Flow, Key, Link, Node, Panel, Plot, Radial, Rule, Slice, Symbol, Tile, Zone};
pub use several::several;
pub use table::{Align, Column, ColumnKind, DataTable, Datum, Stretch};
pub use touch::{Brush, Dimension, Handle};

pub(crate) use size::GAP;
