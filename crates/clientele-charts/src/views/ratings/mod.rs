//! What the views of ratings share: numbers with two decimals, gaps with their colours, and importance against performance.

mod gaps;
pub(super) mod groups;
pub(super) mod matrix;
mod numbers;

pub(super) use gaps::{Gap, bars, chance, gap_keys, p, sure};
pub(super) use numbers::{axis, datum, interval, number, signed};
