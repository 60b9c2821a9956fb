//! What a cell's text means: numbers, times, yes and no; which of them a column holds; and reading it so.
//!
//! Everything here works on a column's dictionary, so that a million rows with twenty thousand different dates cost
//! twenty thousand readings. Texts are never changed: a reading can be corrected without a second look at the file.

mod boolean;
mod civil;
mod currency;
mod digits;
mod infer;
mod loose;
mod number;
mod read;
mod sample;
mod stamp;
mod time;
mod time_words;
mod width;

pub use boolean::boolean;
pub use infer::{Hints, infer, infer_as};
pub use number::{Number, number, unguarded};
pub use read::{read, read_table};
pub use stamp::stamp;
pub use time::{Time, time};
pub(crate) use width::half_width;
