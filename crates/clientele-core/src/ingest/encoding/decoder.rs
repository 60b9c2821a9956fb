//! Bytes in any encoding -> UTF-8, in pieces.

use super::Encoding;
use encoding_rs::DecoderResult;

/// A decoder that is fed a file in pieces; where they are cut changes nothing.
pub struct Decoder {
    inner: encoding_rs::Decoder,
    replaced: u64,
}

/// Stands where bytes were no text.
const REPLACEMENT: &[u8] = "\u{fffd}".as_bytes();

/// Most bytes of room made at a time.
const STEP: usize = 64 << 10;

impl Decoder {
    /// A decoder at the start of a file. A byte-order mark of this encoding is left out.
    pub fn new(encoding: Encoding) -> Self {
        Self { inner: encoding.rs().new_decoder_with_bom_removal(), replaced: 0 }
    }

    /// Decode a piece and append it to `out` as UTF-8; `last` at the end of the file. Each byte sequence that is no
    /// text becomes one U+FFFD and is counted.
    pub fn feed(&mut self, mut bytes: &[u8], last: bool, out: &mut Vec<u8>) {
        let mut filled = out.len();
        loop {
            // Room is made in steps and kept after a bad byte: a file of nothing but bad bytes must not be slow.
            let room = self.inner.max_utf8_buffer_length_without_replacement(bytes.len()).unwrap_or(STEP);
            let needed = filled + room.clamp(16, STEP);
            if out.len() < needed {
                out.resize(needed, 0);
            }
            let space = out.get_mut(filled..).unwrap_or_default();
            let (result, read, written) = self.inner.decode_to_utf8_without_replacement(bytes, space, last);
            filled += written;
            bytes = bytes.get(read..).unwrap_or_default();
            match result {
                DecoderResult::InputEmpty => break,
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(..) => {
                    self.replaced += 1;
                    if out.len() < filled + REPLACEMENT.len() {
                        out.resize(filled + REPLACEMENT.len(), 0);
                    }
                    if let Some(hole) = out.get_mut(filled..filled + REPLACEMENT.len()) {
                        hole.copy_from_slice(REPLACEMENT);
                    }
                    filled += REPLACEMENT.len();
                }
            }
        }
        out.truncate(filled);
    }

    /// How many byte sequences were replaced so far.
    pub fn replaced(&self) -> u64 {
        self.replaced
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn decode(encoding: Encoding, bytes: &[u8], cuts: &[usize]) -> (Vec<u8>, u64) {
        let mut decoder = Decoder::new(encoding);
        let mut out = Vec::new();
        let mut from = 0;
        let mut ends: Vec<usize> = cuts.iter().map(|cut| cut % (bytes.len() + 1)).collect();
        ends.sort_unstable();
        for end in ends {
            decoder.feed(&bytes[from..end], false, &mut out);
            from = end;
        }
        decoder.feed(&bytes[from..], true, &mut out);
        (out, decoder.replaced())
    }

    #[test]
    fn marks_are_left_out_and_bad_bytes_counted() {
        assert_eq!(decode(Encoding::Utf8, b"\xef\xbb\xbfa\xffb", &[]), ("a\u{fffd}b".into(), 1));
        assert_eq!(decode(Encoding::Utf16Le, b"\xff\xfe\x2d\x4e", &[1, 3]), ("中".into(), 0));
        assert_eq!(decode(Encoding::Utf16Be, b"\x4e\x2d\x00", &[]), ("中\u{fffd}".into(), 1));
        assert_eq!(decode(Encoding::Gb18030, b"\xbf\xcd\xbb\xa7", &[1]), ("客户".into(), 0));
        assert_eq!(decode(Encoding::Gb18030, b"\x81\x30\x89\x38\xbf", &[]), ("ß\u{fffd}".into(), 1));
    }

    proptest! {
        #[test]
        fn cuts_change_nothing(
            bytes in proptest::collection::vec(any::<u8>(), 0..300),
            cuts in proptest::collection::vec(any::<usize>(), 0..6),
            which in 0..TABLE_LEN,
        ) {
            let encoding = Encoding::all().nth(which).unwrap();
            prop_assert_eq!(decode(encoding, &bytes, &cuts), decode(encoding, &bytes, &[]));
        }
    }
    const TABLE_LEN: usize = 30;
}
