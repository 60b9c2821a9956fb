//! From values to places and back, and where the ticks stand.

mod map;
mod ticks;

pub use map::Scale;
