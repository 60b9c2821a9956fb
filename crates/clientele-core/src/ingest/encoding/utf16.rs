//! UTF-16 without a byte-order mark, told by where its zero bytes are.

use super::Encoding;

/// Counts zero bytes at even and odd places.
#[derive(Debug, Default)]
pub(super) struct Zeros {
    even: u64,
    odd: u64,
    seen: u64,
}

impl Zeros {
    pub(super) fn feed(&mut self, bytes: &[u8]) {
        let mut odd = self.seen % 2 == 1;
        self.seen += bytes.len() as u64;
        let mut rest = bytes;
        // Most files have no zero byte at all: jump from one to the next.
        while let Some(at) = memchr::memchr(0, rest) {
            if (at % 2 == 1) != odd {
                self.odd += 1;
            } else {
                self.even += 1;
            }
            odd ^= at % 2 == 0;
            rest = rest.get(at + 1..).unwrap_or_default();
        }
    }

    /// Commas, digits and line ends are in every table, so at least one unit in fifty has a zero half, and always
    /// the same half. ASCII with NUL bytes strewn in has them at both places or hardly any.
    pub(super) fn verdict(&self) -> Option<Encoding> {
        let units = self.seen / 2;
        let (most, least) = (self.odd.max(self.even), self.odd.min(self.even));
        let utf16 = units >= 2 && most >= 2 && most * 50 >= units && least * 20 <= most;
        match utf16 {
            true if self.odd > self.even => Some(Encoding::Utf16Le),
            true => Some(Encoding::Utf16Be),
            false => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(bytes: &[u8], cut: usize) -> Option<Encoding> {
        let mut zeros = Zeros::default();
        let (a, b) = bytes.split_at(cut.min(bytes.len()));
        zeros.feed(a);
        zeros.feed(b);
        zeros.verdict()
    }

    #[test]
    fn places_of_zeros() {
        let text = "编号,客户\n1,王芳\n2,李强\n";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for cut in 0..little.len() {
            assert_eq!(verdict(&little, cut), Some(Encoding::Utf16Le), "{cut}");
            assert_eq!(verdict(&big, cut), Some(Encoding::Utf16Be), "{cut}");
        }
        assert_eq!(verdict(b"id,name\n1,A\0nn\0a\n2,\0\0\0\n", 3), None);
        assert_eq!(verdict(b"", 0), None);
    }
}
