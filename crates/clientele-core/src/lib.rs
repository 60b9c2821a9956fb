//! Clientele's engine room: ingest, model, statistics and analyses.
//!
//! Pure Rust. No browser, no clock, no files, no ambient randomness and no words: the as-of date, the seed,
//! progress and cancel come in through [`Cx`], and what goes out are numbers and codes that `clientele-text` turns
//! into sentences.
//!
//! The walk of the data: bytes -> [`ingest`] -> [`table::Table`] -> [`mapping::Mapping`] -> [`model::Dataset`] ->
//! [`filter::Filter`] -> [`model::View`] -> [`analysis`] -> report.

pub mod analysis;
pub mod beside;
pub mod calendar;
pub mod cx;
pub mod day;
pub mod filter;
pub mod formula;
pub mod ingest;
pub mod issue;
pub mod mapping;
pub mod model;
pub mod period;
pub mod portrait;
pub mod sample;
mod script;
pub mod search;
pub mod stats;
pub mod table;

pub use cx::{Cancelled, Cx, Signal};
pub use day::Day;
pub use issue::{Issue, IssueCode};
