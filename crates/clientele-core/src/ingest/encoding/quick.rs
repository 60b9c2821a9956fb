//! What the first bytes alone say about the encoding.

use super::{Encoding, utf16};
use serde::{Deserialize, Serialize};

/// How to begin reading a file of which only the head was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Quick {
    /// A byte-order mark of `length` bytes says it.
    Bom {
        /// The encoding.
        encoding: Encoding,
        /// How many bytes the mark takes.
        length: usize,
    },
    /// UTF-16 without a mark, by its zero bytes.
    Utf16(Encoding),
    /// UTF-8 or ASCII so far: read on as UTF-8, and ask the [`super::Detector`] when a cell turns out not to be.
    Utf8,
    /// Not clean UTF-8: ask the [`super::Detector`] over the whole file.
    Detect,
}

/// Look at the head of a file (some tens of kilobytes; it may end inside a character).
pub fn quick(head: &[u8]) -> Quick {
    if let Some((encoding, length)) = mark(head) {
        return Quick::Bom { encoding, length };
    }
    let mut zeros = utf16::Zeros::default();
    zeros.feed(head);
    if let Some(encoding) = zeros.verdict() {
        return Quick::Utf16(encoding);
    }
    let utf8 = match std::str::from_utf8(head) {
        Ok(_) => true,
        // `error_len` is absent when the text merely ends inside a character.
        Err(error) => error.error_len().is_none(),
    };
    if utf8 && !super::detector::has_iso_2022(head) { Quick::Utf8 } else { Quick::Detect }
}

/// The byte-order mark at the start of a file, and its length.
pub(super) fn mark(head: &[u8]) -> Option<(Encoding, usize)> {
    encoding_rs::Encoding::for_bom(head)
        .and_then(|(known, length)| Encoding::from_rs(known).map(|encoding| (encoding, length)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads() {
        let bom = |encoding, length| Quick::Bom { encoding, length };
        assert_eq!(quick(b"\xef\xbb\xbfid,name"), bom(Encoding::Utf8, 3));
        assert_eq!(quick(b"\xff\xfei\0d\0"), bom(Encoding::Utf16Le, 2));
        assert_eq!(quick(b"\xfe\xff\0i\0d"), bom(Encoding::Utf16Be, 2));
        assert_eq!(quick(b"i\0d\0,\0n\0a\0m\0e\0"), Quick::Utf16(Encoding::Utf16Le));
        assert_eq!(quick(b"\0i\0d\0,\0n\0a\0m\0e"), Quick::Utf16(Encoding::Utf16Be));
        assert_eq!(quick(b""), Quick::Utf8);
        assert_eq!(quick(b"id,name\n1,Anna\n"), Quick::Utf8);
        assert_eq!(quick("id,客".as_bytes()), Quick::Utf8);
        assert_eq!(quick(&"id,客".as_bytes()[..5]), Quick::Utf8);
        assert_eq!(quick(b"id,caf\xe9\n"), Quick::Detect);
        assert_eq!(quick(b"id,\x1b$B8\\5R\x1b(B\n"), Quick::Detect);
    }
}
