//! How a text file separates and quotes its cells.
//!
//! Every plausible dialect reads the head of the file; the one wins under which rows have one width, cells are
//! things (numbers, dates, codes, words, well-quoted text), and no date is torn apart. Multi-character separators
//! are rewritten to plain ones before tokenising ([`Rewriter`]).

mod candidates;
mod form;
mod guess;
mod rewriter;
mod sample;

pub use form::{Dialect, DialectChoice, QuoteChoice};
pub use guess::guess;
pub use rewriter::Rewriter;
