//! Bytes in any encoding -> UTF-8, in pieces.

use super::Encoding;
use super::lossy::Utf8;
use super::others::{self, Others};

/// A decoder that is fed a file in pieces; where they are cut changes nothing.
pub struct Decoder {
    inner: Inner,
    replaced: u64,
}

enum Inner {
    Utf8(Utf8),
    Other(Box<encoding_rs::Decoder>, &'static Others),
}

impl Decoder {
    /// A decoder at the start of a file. A byte-order mark of this encoding is left out. Where the part of the engine that has
    /// the others is not there, everything is read as UTF-8: the reader asks for it before.
    pub fn new(encoding: Encoding) -> Self {
        let others = if encoding == Encoding::Utf8 { None } else { others::here() };
        let inner = match others {
            Some(others) => Inner::Other(Box::new((others.decoder)(encoding)), others),
            None => Inner::Utf8(Utf8::default()),
        };
        Self { inner, replaced: 0 }
    }

    /// Decode a piece and append it to `out` as UTF-8; `last` at the end of the file. Each byte sequence that is no
    /// text becomes one U+FFFD and is counted.
    pub fn feed(&mut self, bytes: &[u8], last: bool, out: &mut Vec<u8>) {
        self.replaced += match &mut self.inner {
            Inner::Utf8(utf8) => utf8.feed(bytes, last, out),
            Inner::Other(decoder, others) => (others.decode)(decoder, bytes, last, out),
        };
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
