//! What becomes of a scene: canvas calls, SVG text, answers to the pointer and the keyboard, and the table.

mod canvas;
mod hit;
mod svg;
mod table;
mod walk;

pub use canvas::{Run, Surface, replay};
pub use hit::{Grab, Hits, drag};
pub(crate) use svg::svg_paired;
pub use svg::{Ground, svg};
pub use table::{csv, csv_of_rows, rows};
pub use walk::Step;

#[cfg(test)]
mod tests;
