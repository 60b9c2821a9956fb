//! What the views of ratings share: numbers with two decimals, gaps with their colours, and importance against performance.

mod gap_table;
mod gaps;
pub(super) mod groups;
pub(super) mod matrix;
mod numbers;

pub(super) use gap_table::{GapRow, gap_table};
pub(super) use gaps::{Gap, bars, gap_keys, p, sure};
pub(super) use numbers::{axis, datum, interval, number, signed};
