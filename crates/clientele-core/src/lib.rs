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
mod order;
pub mod period;
pub mod portrait;
pub mod sample;
mod script;
pub mod search;
pub mod stats;
pub mod table;

// What a browser fetches when it is needed. Only the engine's build is cut here: the page's has types of core and nothing else.
#[cfg(feature = "parts")]
use clientele_chunk::chunk;
#[cfg(not(feature = "parts"))]
use clientele_chunk::here as chunk;

pub use cx::{Cancelled, Cx, Signal};
pub use day::Day;
pub use issue::{Issue, IssueCode};
