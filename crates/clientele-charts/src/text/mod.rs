//! How long a text is, and how to make it fit.

mod fit;
mod measure;

pub(crate) use fit::{shorten, widest, wrap};
pub use measure::{Font, PlainMeasure, TextMeasure};
