//! Where in a file the table is: what stands above it, its header, its width; and the rows inside that are no data.

mod aside;
mod footer;
mod guess;
mod header;
mod names;
mod repeated;
mod totals;
mod words;

pub use aside::aside;
pub use guess::{Layout, guess, with_header};
