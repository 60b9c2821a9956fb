//! How far a file is UTF-8: what is valid, what is not, over any cuts.

/// Counts valid and invalid sequences of a file that is fed in pieces.
#[derive(Debug, Default)]
pub(super) struct Census {
    /// The bytes of a character that a piece ended in.
    carry: Vec<u8>,
    /// Valid characters beyond ASCII.
    wide: u64,
    /// Those of them with three or four bytes.
    long: u64,
    /// Bytes in valid characters beyond ASCII.
    good: u64,
    /// Bytes that belong to no character.
    bad: u64,
    /// Unbroken runs of such bytes.
    runs: u64,
    /// The last byte seen was bad.
    in_run: bool,
}

impl Census {
    pub(super) fn feed(&mut self, bytes: &[u8]) {
        // Once it is plain that this is something else, the rest is not worth the time.
        if self.hopeless() {
            return;
        }
        let mut bytes = bytes;
        while !self.carry.is_empty() {
            let Some((first, rest)) = bytes.split_first() else { return };
            let mut joined = std::mem::take(&mut self.carry);
            joined.push(*first);
            bytes = rest;
            self.count(&joined);
        }
        self.count(bytes);
    }

    pub(super) fn finish(&mut self) {
        let rest = std::mem::take(&mut self.carry);
        if !rest.is_empty() {
            self.spoil(rest.len());
        }
    }

    fn count(&mut self, mut bytes: &[u8]) {
        while !bytes.is_empty() {
            match std::str::from_utf8(bytes) {
                Ok(text) => return self.admit(text),
                Err(error) => {
                    let (valid, rest) = bytes.split_at(error.valid_up_to());
                    self.admit(std::str::from_utf8(valid).unwrap_or_default());
                    let Some(length) = error.error_len() else {
                        self.carry = rest.to_vec();
                        return;
                    };
                    self.spoil(length);
                    if self.hopeless() {
                        return;
                    }
                    bytes = rest.get(length..).unwrap_or_default();
                }
            }
        }
    }

    fn admit(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        self.in_run = false;
        if text.is_ascii() {
            return;
        }
        // Leading bytes say how long a character is; continuation bytes are passed over.
        for &byte in text.as_bytes() {
            let length: u8 = match byte {
                0xc0..=0xdf => 2,
                0xe0..=0xef => 3,
                0xf0.. => 4,
                _ => continue,
            };
            self.wide += 1;
            self.long += u64::from(length > 2);
            self.good += u64::from(length);
        }
    }

    fn spoil(&mut self, length: usize) {
        self.bad += length as u64;
        self.runs += u64::from(!self.in_run);
        self.in_run = true;
    }

    fn hopeless(&self) -> bool {
        self.bad > 4096 && self.bad > self.good
    }

    /// Every byte is valid.
    pub(super) fn strict(&self) -> bool {
        self.bad == 0
    }

    /// No byte beyond ASCII was seen.
    pub(super) fn ascii(&self) -> bool {
        self.bad == 0 && self.wide == 0
    }

    /// UTF-8 with damage. Two bytes of GBK look like a two-byte character about one time in five, so what is valid
    /// must outweigh what is not, unless there is a single wound: one stray byte makes at most four bytes invalid.
    pub(super) fn damaged(&self) -> bool {
        self.bad > 0
            && (self.good >= 4 * self.bad
                || (self.bad == 1 && self.wide >= 1)
                || (self.runs == 1 && self.bad <= 4 && (self.long >= 1 || self.wide >= 3)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn census(bytes: &[u8], cut: usize) -> Census {
        let mut census = Census::default();
        let (a, b) = bytes.split_at(cut % (bytes.len() + 1));
        census.feed(a);
        census.feed(b);
        census.finish();
        census
    }

    #[test]
    fn counts() {
        assert!(census(b"plain", 2).ascii());
        let café = census("café, 客户 😀".as_bytes(), 4);
        assert!(café.strict() && !café.ascii());
        assert_eq!((café.wide, café.long, café.good), (4, 3, 12));
        let latin = census(b"caf\xe9,na\xefve,d\xe9j\xe0", 0);
        assert!(!latin.strict() && !latin.damaged());
        assert!(!census(b"\xbf\xcd\xbb\xa7,\xb6\xa9\xb5\xa5", 0).damaged());
    }

    proptest! {
        #[test]
        fn cuts_change_nothing(bytes in proptest::collection::vec(any::<u8>(), 0..60), cut in any::<usize>()) {
            let (whole, halves) = (census(&bytes, 0), census(&bytes, cut));
            prop_assert_eq!(
                (whole.wide, whole.long, whole.good, whole.bad, whole.runs),
                (halves.wide, halves.long, halves.good, halves.bad, halves.runs)
            );
        }

        #[test]
        fn one_stray_byte_is_damage_not_another_encoding(
            text in "[a-z,\n]{0,20}[é-ÿ一-龥あ-ん]{4}[a-z,\n一-龥]{0,20}",
            at in any::<usize>(),
            stray in 0x80u8..,
        ) {
            let mut bytes = text.into_bytes();
            bytes.insert(at % (bytes.len() + 1), stray);
            let census = census(&bytes, 0);
            prop_assert!(census.strict() || census.damaged());
        }
    }
}
