//! A dictionary of texts: each stored once, known by a small number.

use hashbrown::HashTable;
use rustc_hash::FxHasher;
use std::hash::Hasher;

/// Texts by code: code `i` is the `i`-th text put in.
#[derive(Debug, Clone)]
pub struct Dict {
    text: String,
    /// Where each text begins; one more entry than texts.
    starts: Vec<u32>,
}

impl Default for Dict {
    fn default() -> Self {
        Self { text: String::new(), starts: vec![0] }
    }
}

impl Dict {
    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// True when there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The text of a code; empty for a code that was never given.
    #[inline]
    pub fn get(&self, code: u32) -> &str {
        let at = code as usize;
        match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(&from), Some(&to)) => self.text.get(from as usize..to as usize).unwrap_or(""),
            _ => "",
        }
    }

    /// Whether a code stands for a text. Bytes are cheaper than a `str`, whose ends must be character boundaries.
    #[inline]
    pub(super) fn holds(&self, code: u32, text: &[u8]) -> bool {
        let at = code as usize;
        let (Some(&from), Some(&to)) = (self.starts.get(at), self.starts.get(at + 1)) else { return false };
        to - from == text.len() as u32
            && self.text.as_bytes().get(from as usize..to as usize).is_some_and(|known| same(known, text))
    }

    /// All texts in the order of their codes.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &str> + '_ {
        (0..self.len() as u32).map(|code| self.get(code))
    }

    /// Put a text in without asking whether it is there already, and return its code.
    pub fn push(&mut self, text: &str) -> u32 {
        let code = self.len() as u32;
        self.text.push_str(text);
        self.starts.push(self.text.len() as u32);
        code
    }

    /// Bytes held, for the memory figure.
    pub fn bytes(&self) -> usize {
        self.text.capacity() + self.starts.capacity() * 4
    }

    /// For each code the first code with the same text: the identity unless [`Dict::push`] was used for texts that
    /// were there already. Cost: one hash per entry.
    pub fn canonical(&self) -> Vec<u32> {
        let mut index = Interner::default();
        let mut firsts = Vec::new();
        self.iter()
            .enumerate()
            .map(|(code, text)| {
                let known = index.intern(text.as_bytes()) as usize;
                if known == firsts.len() {
                    firsts.push(code as u32);
                }
                firsts.get(known).copied().unwrap_or(code as u32)
            })
            .collect()
    }
}

/// A dictionary that can be asked whether a text is there.
#[derive(Debug, Clone, Default)]
pub struct Interner {
    dict: Dict,
    /// (hash, code): the hash spares most comparisons of texts.
    index: HashTable<(u32, u32)>,
    /// How many texts were no valid UTF-8 and were stored with U+FFFD.
    invalid: u64,
}

impl Interner {
    /// The code of a text, new or known. Bytes that are no UTF-8 become U+FFFD and are counted.
    #[inline]
    pub fn intern(&mut self, text: &[u8]) -> u32 {
        let hash = hash(text);
        let dict = &self.dict;
        let found =
            self.index.find(u64::from(hash), |&(known, code)| known == hash && dict.holds(code, text));
        match found {
            Some(&(_, code)) => code,
            None => self.insert(hash, text),
        }
    }

    #[cold]
    fn insert(&mut self, hash: u32, text: &[u8]) -> u32 {
        let code = match std::str::from_utf8(text) {
            Ok(valid) => self.dict.push(valid),
            Err(_) => {
                // Indexed under the hash of the repaired text: equal bytes must find it again.
                self.invalid += 1;
                let repaired = String::from_utf8_lossy(text);
                if let Some(code) = self.find(repaired.as_bytes()) {
                    return code;
                }
                let code = self.dict.push(&repaired);
                let hash = self::hash(repaired.as_bytes());
                self.index.insert_unique(u64::from(hash), (hash, code), |&(hash, _)| u64::from(hash));
                return code;
            }
        };
        self.index.insert_unique(u64::from(hash), (hash, code), |&(hash, _)| u64::from(hash));
        code
    }

    /// The code of a text that is there.
    pub fn find(&self, text: &[u8]) -> Option<u32> {
        let hash = hash(text);
        self.index
            .find(u64::from(hash), |&(known, code)| known == hash && self.dict.holds(code, text))
            .map(|&(_, code)| code)
    }

    /// The texts so far.
    pub fn dict(&self) -> &Dict {
        &self.dict
    }

    /// How many cells held bytes that are no UTF-8.
    pub fn invalid(&self) -> u64 {
        self.invalid
    }

    /// Put a text in without looking for an equal one, which a near-unique column does not repay.
    pub(super) fn append(&mut self, text: &[u8]) -> u32 {
        match std::str::from_utf8(text) {
            Ok(valid) => self.dict.push(valid),
            Err(_) => {
                self.invalid += 1;
                self.dict.push(&String::from_utf8_lossy(text))
            }
        }
    }

    /// Give up the index and its memory.
    pub(super) fn forget_index(&mut self) {
        self.index = HashTable::new();
    }

    /// The dictionary, without the index.
    pub fn into_dict(self) -> Dict {
        self.dict
    }
}

/// Equality of texts of one length, eight bytes at a time and the ends first, where neighbouring cells differ. On wasm the
/// comparison of slices is a call that goes byte by byte.
#[inline]
fn same(a: &[u8], b: &[u8]) -> bool {
    if let (Some(end_a), Some(end_b)) = (a.last_chunk::<8>(), b.last_chunk::<8>()) {
        let words = a.as_chunks::<8>().0.iter().zip(b.as_chunks::<8>().0);
        end_a == end_b && words.into_iter().all(|(a, b)| a == b)
    } else if let (Some(end_a), Some(end_b)) = (a.last_chunk::<4>(), b.last_chunk::<4>()) {
        end_a == end_b && a.first_chunk::<4>() == b.first_chunk::<4>()
    } else {
        a.iter().eq(b)
    }
}

#[inline]
fn hash(text: &[u8]) -> u32 {
    let mut hasher = FxHasher::default();
    hasher.write(text);
    // hashbrown takes its control bits from the top and its bucket from the bottom of what it is given; on wasm32
    // both must come out of 32 bits, so the halves are folded together.
    let wide = hasher.finish();
    (wide ^ (wide >> 32)) as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn invalid_bytes_are_repaired_and_counted() {
        let mut interner = Interner::default();
        let a = interner.intern(b"caf\xe9");
        let b = interner.intern(b"caf\xe9");
        assert_eq!((a, b), (0, 0));
        assert_eq!(interner.dict().get(0), "caf\u{fffd}");
        assert_eq!(interner.invalid(), 2);
    }

    proptest! {
        #[test]
        fn texts_are_the_same_byte_for_byte(a in "[ab]{0,20}", b in "[ab]{0,20}") {
            prop_assert!(same(a.as_bytes(), a.as_bytes()));
            if a.len() == b.len() {
                prop_assert_eq!(same(a.as_bytes(), b.as_bytes()), a == b);
            }
        }

        #[test]
        fn codes_stand_for_their_texts(texts in proptest::collection::vec("[a-c]{0,3}", 0..60)) {
            let mut interner = Interner::default();
            let codes: Vec<u32> = texts.iter().map(|text| interner.intern(text.as_bytes())).collect();
            for (text, code) in texts.iter().zip(&codes) {
                prop_assert_eq!(interner.dict().get(*code), text);
                prop_assert_eq!(interner.find(text.as_bytes()), Some(*code));
            }
            let mut distinct = texts.clone();
            distinct.sort();
            distinct.dedup();
            prop_assert_eq!(interner.dict().len(), distinct.len());
        }

        #[test]
        fn canonical_finds_the_first_equal(texts in proptest::collection::vec("[ab]{0,2}", 0..40)) {
            let mut dict = Dict::default();
            for text in &texts {
                dict.push(text);
            }
            for (code, first) in dict.canonical().into_iter().enumerate() {
                let expected = texts.iter().position(|text| *text == texts[code]);
                prop_assert_eq!(Some(first as usize), expected);
            }
        }
    }
}
