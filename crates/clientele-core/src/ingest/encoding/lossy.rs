//! UTF-8 in pieces, with what is no text replaced.

/// Stands where bytes were no text.
pub(super) const REPLACEMENT: &[u8] = "\u{fffd}".as_bytes();

/// Keeps the character that a piece ended in.
#[derive(Debug, Default)]
pub(super) struct Utf8 {
    /// Three bytes at most.
    carry: Vec<u8>,
    /// A byte-order mark can come no more.
    begun: bool,
}

impl Utf8 {
    /// Append a piece; returns how many byte sequences were replaced. The mark at the beginning is left out.
    pub(super) fn feed(&mut self, bytes: &[u8], last: bool, out: &mut Vec<u8>) -> u64 {
        let (mut rest, mut replaced) = (bytes, 0);
        // Only what was kept is copied: a piece may be the whole file.
        while !self.carry.is_empty()
            && let Some((next, others)) = rest.split_first()
        {
            self.carry.push(*next);
            rest = others;
            let kept = std::mem::take(&mut self.carry);
            replaced += self.decode(&kept, false, out);
        }
        let kept = if last { std::mem::take(&mut self.carry) } else { Vec::new() };
        replaced + self.decode(if kept.is_empty() { rest } else { &kept }, last, out)
    }

    fn decode(&mut self, bytes: &[u8], last: bool, out: &mut Vec<u8>) -> u64 {
        let (mut rest, mut replaced) = (bytes, 0);
        if !self.begun {
            if !last && !rest.is_empty() && rest.len() < MARK.len() && MARK.starts_with(rest) {
                self.carry = rest.to_vec();
                return 0;
            }
            self.begun = last || !rest.is_empty();
            rest = rest.strip_prefix(MARK).unwrap_or(rest);
        }
        loop {
            match std::str::from_utf8(rest) {
                Ok(_) => {
                    out.extend_from_slice(rest);
                    return replaced;
                }
                Err(error) => {
                    let (good, bad) = rest.split_at(error.valid_up_to());
                    out.extend_from_slice(good);
                    let length = match error.error_len() {
                        Some(length) => length,
                        None if last => bad.len(),
                        None => {
                            self.carry = bad.to_vec();
                            return replaced;
                        }
                    };
                    replaced += 1;
                    out.extend_from_slice(REPLACEMENT);
                    rest = bad.get(length..).unwrap_or_default();
                }
            }
        }
    }
}

const MARK: &[u8] = "\u{feff}".as_bytes();

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn pieces(bytes: &[u8], cut: usize) -> (Vec<u8>, u64) {
        let (mut utf8, mut out) = (Utf8::default(), Vec::new());
        let (one, two) = bytes.split_at(cut.min(bytes.len()));
        let replaced = utf8.feed(one, false, &mut out) + utf8.feed(two, true, &mut out);
        (out, replaced)
    }

    #[test]
    fn the_mark_goes_and_bad_bytes_are_counted() {
        assert_eq!(pieces(b"\xef\xbb\xbfa\xffb", 2), ("a\u{fffd}b".into(), 1));
        assert_eq!(pieces("客户".as_bytes(), 4), ("客户".into(), 0));
        assert_eq!(pieces(b"a\xe5\xae", 1), ("a\u{fffd}".into(), 1));
    }

    proptest! {
        #[test]
        fn as_browsers_do_wherever_it_is_cut(
            bytes in prop::collection::vec(prop_oneof![Just(b'a'), 0x80_u8.., Just(0xe5), Just(0xef), Just(0xbb), Just(0xbf)], 0..40),
            cut in 0_usize..40,
        ) {
            let (expected, _) = encoding_rs::UTF_8.decode_with_bom_removal(&bytes);
            prop_assert_eq!(pieces(&bytes, cut).0, expected.as_bytes());
        }
    }
}
