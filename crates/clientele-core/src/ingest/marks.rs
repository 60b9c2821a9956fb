//! Where a delimiter or a line break stands, sixteen bytes at a time. Cells are short: starting a search anew for each,
//! as memchr's iterator does, costs more than the search.

/// The positions of a delimiter, `\n` and `\r` in a text, ascending.
pub(super) struct Marks<'a> {
    text: &'a [u8],
    delimiter: u8,
    /// Where the block under way begins.
    block: usize,
    /// Its marks that are still to come, one bit a byte.
    bits: u64,
}

const BLOCK: usize = 64;

impl<'a> Marks<'a> {
    pub(super) fn new(text: &'a [u8], delimiter: u8) -> Self {
        let mut marks = Self { text, delimiter, block: 0, bits: 0 };
        marks.bits = marks.look();
        marks
    }

    /// The marks of the block under way.
    #[inline]
    fn look(&self) -> u64 {
        let rest = self.text.get(self.block..).unwrap_or_default();
        if let Some(block) = rest.first_chunk::<BLOCK>() {
            return self.bits_of(block);
        }
        let mut last = [0; BLOCK];
        last.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
        // A delimiter may be a zero byte: what was filled up does not count.
        self.bits_of(&last) & ((1 << rest.len()) - 1)
    }

    #[inline]
    fn bits_of(&self, block: &[u8; BLOCK]) -> u64 {
        let parts = block.as_chunks::<16>().0.iter().enumerate();
        parts.fold(0, |bits, (at, part)| bits | (u64::from(marked(part, self.delimiter)) << (16 * at)))
    }
}

impl Iterator for Marks<'_> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        while self.bits == 0 {
            self.block += BLOCK;
            if self.block >= self.text.len() {
                return None;
            }
            self.bits = self.look();
        }
        let at = self.block + self.bits.trailing_zeros() as usize;
        self.bits &= self.bits - 1;
        Some(at)
    }
}

/// One bit for each byte that is a delimiter or a line break.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline]
fn marked(part: &[u8; 16], delimiter: u8) -> u16 {
    use core::arch::wasm32::{u8x16_bitmask, u8x16_eq, u8x16_splat, u64x2, v128_or};
    let [low, high] = part.as_chunks::<8>().0 else { return 0 };
    let bytes = u64x2(u64::from_le_bytes(*low), u64::from_le_bytes(*high));
    let breaks = v128_or(u8x16_eq(bytes, u8x16_splat(b'\n')), u8x16_eq(bytes, u8x16_splat(b'\r')));
    u8x16_bitmask(v128_or(breaks, u8x16_eq(bytes, u8x16_splat(delimiter))))
}

/// One bit for each byte that is a delimiter or a line break.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[inline]
fn marked(part: &[u8; 16], delimiter: u8) -> u16 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const LOW: u64 = ONES * 0x7f;
    let equal = |word: u64, byte: u8| {
        let differs = word ^ (ONES * u64::from(byte));
        !(((differs & LOW) + LOW) | differs | LOW)
    };
    part.as_chunks::<8>().0.iter().rev().fold(0, |bits, word| {
        let word = u64::from_le_bytes(*word);
        let highs = equal(word, delimiter) | equal(word, b'\n') | equal(word, b'\r');
        // The multiplication gathers the eight high bits in the top byte.
        (bits << 8) | ((highs >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56) as u16
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_mark_and_nothing_else(text in proptest::collection::vec(0u8..16, 0..200), delimiter in 0u8..16) {
            let is_mark = |byte: &u8| *byte == delimiter || *byte == b'\n' || *byte == b'\r';
            let expected: Vec<usize> = (0..text.len()).filter(|&at| is_mark(&text[at])).collect();
            prop_assert_eq!(Marks::new(&text, delimiter).collect::<Vec<_>>(), expected);
        }
    }
}
