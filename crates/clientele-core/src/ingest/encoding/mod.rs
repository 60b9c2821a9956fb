//! Which encoding a file is in, and its bytes as UTF-8.
//!
//! The policy, in this order: a byte-order mark; strictly valid UTF-8; UTF-16 by its zero bytes; UTF-8 with a few
//! stray bytes; then, over the whole file, the East Asian encodings by how common the decoded characters are
//! ([`common`]), then `chardetng`. Validity tells nothing between GBK and Big5: the bytes of one decode as the other.

mod common;
mod decoder;
mod detector;
mod id;
mod lossy;
mod others;
mod quick;
mod utf16;
mod utf8;

pub use decoder::Decoder;
pub use detector::{Detector, EncodingGuess, Hint};
pub use id::Encoding;
pub(super) use others::here as others;
pub use quick::{Quick, quick};
