//! A set of rows or customers, one bit each.

/// A set of small numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bitmap {
    words: Vec<u64>,
    len: usize,
}

impl Bitmap {
    /// The set of all of `0..len`, or the empty set over that range.
    pub fn new(len: usize, full: bool) -> Self {
        let mut words = vec![if full { u64::MAX } else { 0 }; len.div_ceil(64)];
        if let (true, Some(last)) = (full && !len.is_multiple_of(64), words.last_mut()) {
            *last = (1 << (len % 64)) - 1;
        }
        Self { words, len }
    }

    /// The set of the numbers for which `keep` holds.
    pub fn from_fn(len: usize, mut keep: impl FnMut(usize) -> bool) -> Self {
        let words = (0..len.div_ceil(64))
            .map(|word| {
                let first = word * 64;
                (first..len.min(first + 64)).fold(0, |bits, i| bits | (u64::from(keep(i)) << (i - first)))
            })
            .collect();
        Self { words, len }
    }

    /// The range the set lives in.
    pub fn len(&self) -> usize {
        self.len
    }

    /// True when the range is empty.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Whether `i` is in the set.
    #[inline]
    pub fn get(&self, i: usize) -> bool {
        self.words.get(i / 64).is_some_and(|word| word >> (i % 64) & 1 == 1)
    }

    /// Put `i` in or take it out.
    #[inline]
    pub fn set(&mut self, i: usize, on: bool) {
        if let (true, Some(word)) = (i < self.len, self.words.get_mut(i / 64)) {
            let bit = 1 << (i % 64);
            *word = if on { *word | bit } else { *word & !bit };
        }
    }

    /// Keep what is in both sets.
    pub fn and(&mut self, other: &Self) {
        for (mine, theirs) in self.words.iter_mut().zip(&other.words) {
            *mine &= theirs;
        }
    }

    /// Keep the members for which `keep` holds; asked of members only.
    pub fn retain(&mut self, mut keep: impl FnMut(usize) -> bool) {
        for (at, word) in self.words.iter_mut().enumerate() {
            let mut left = *word;
            while left != 0 {
                let bit = left.trailing_zeros();
                left &= left - 1;
                if !keep(at * 64 + bit as usize) {
                    *word &= !(1 << bit);
                }
            }
        }
    }

    /// How many are in the set.
    pub fn count(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// The members, ascending.
    pub fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.words.iter().enumerate().flat_map(|(at, &word)| {
            let mut left = word;
            std::iter::from_fn(move || {
                (left != 0).then(|| {
                    let bit = left.trailing_zeros() as usize;
                    left &= left - 1;
                    at * 64 + bit
                })
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn behaves_like_a_set(flags in proptest::collection::vec(any::<bool>(), 0..200)) {
            let mut set = Bitmap::from_fn(flags.len(), |i| flags[i]);
            let expected: Vec<usize> = (0..flags.len()).filter(|&i| flags[i]).collect();
            prop_assert_eq!(set.iter().collect::<Vec<_>>(), expected.clone());
            prop_assert_eq!(set.count(), expected.len());
            set.retain(|i| i % 3 == 0);
            prop_assert!(set.iter().all(|i| flags[i] && i % 3 == 0));
            let mut all = Bitmap::new(flags.len(), true);
            prop_assert_eq!(all.count(), flags.len());
            all.and(&set);
            prop_assert_eq!(all, set);
        }
    }
}
