//! Views: what is to be seen of each analysis. Adding one: a file beside this one and a line in `list.rs`.

mod context;
mod error;
mod list;
mod pareto;
mod rfm;
mod selection;

pub use context::ViewOptions;
pub use error::ViewError;
pub use list::{IDS, figures, headline};
