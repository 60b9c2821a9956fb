//! How numbers came about, as plain data: the formula, the same with the actual values put in, the result, and what to
//! cite. A page shows it; nothing here knows how.
//!
//! A formula is written once, as an [`Expr`]: what is shown in symbols, what is shown in values and what comes out can
//! therefore not part from each other, and a test holds each against the number that the report tells.

mod expr;
mod notation;
mod step;

pub use expr::{Expr, Function, Quantity};
pub(crate) use notation::written;
pub use notation::{Notation, Shown};
pub use step::{Explanation, Legend, Source, Step};
