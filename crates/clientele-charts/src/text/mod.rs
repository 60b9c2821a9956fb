//! How long a text is, and how to make it fit.

mod fit;
mod measure;

pub(crate) use fit::{balance, shorten, widest, wrap};
pub use measure::{Font, PlainMeasure, TextMeasure};
