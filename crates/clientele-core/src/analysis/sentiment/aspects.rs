//! What a text speaks of: the eight service clocks and the five dimensions of SERVQUAL, by words of their own.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The eight service clocks and the five dimensions, as [`super::Report::aspects`] names them.
pub const ASPECTS: [&str; 13] = [
    "booking",
    "waiting",
    "response",
    "service",
    "delivery",
    "warranty",
    "correction",
    "delay",
    "tangibles",
    "reliability",
    "responsiveness",
    "assurance",
    "empathy",
];

/// How many of [`ASPECTS`] are clocks; the dimensions follow.
pub const CLOCKS: usize = 8;

/// Which aspects to tell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AspectChoice {
    /// Clocks and dimensions.
    #[default]
    All,
    /// The eight clocks.
    Clocks,
    /// The five dimensions.
    Dimensions,
}

impl AspectChoice {
    /// Whether an aspect, by its position in [`ASPECTS`], is told.
    pub(super) fn tells(self, aspect: usize) -> bool {
        match self {
            Self::All => true,
            Self::Clocks => aspect < CLOCKS,
            Self::Dimensions => aspect >= CLOCKS,
        }
    }
}

/// A set of aspects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Aspects(u16);

impl Aspects {
    pub(super) const NONE: Self = Self(0);

    pub(super) fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Positions in [`ASPECTS`].
    pub(super) fn iter(self) -> impl Iterator<Item = usize> {
        (0..ASPECTS.len()).filter(move |at| self.0 & 1 << at != 0)
    }
}

/// The words of each aspect: a line begins with the aspect's id. A word may stand for several.
pub(super) fn keywords(list: &str) -> BTreeMap<String, Aspects> {
    let mut out = BTreeMap::new();
    for line in list.lines() {
        let mut words = line.split_ascii_whitespace();
        let Some(at) = words.next().and_then(|id| ASPECTS.iter().position(|aspect| *aspect == id)) else {
            continue;
        };
        for word in words {
            let known = out.entry(word.replace('_', " ")).or_insert(Aspects::NONE);
            *known = known.and(Aspects(1 << at));
        }
    }
    out
}

/// The aspects whose words occur within a word or turn of the lexicon, since the longest match hides them.
pub(super) fn within(word: &str, keywords: &BTreeMap<String, Aspects>) -> Aspects {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    // Between two Latin letters no word begins or ends.
    let edges: Vec<usize> = (word.char_indices().map(|(at, _)| at))
        .chain([word.len()])
        .filter(|&at| {
            let (before, after) = word.split_at_checked(at).unwrap_or_default();
            !(letter(before.chars().next_back()) && letter(after.chars().next()))
        })
        .collect();
    let mut all = Aspects::NONE;
    for (nth, &from) in edges.iter().enumerate() {
        for &to in edges.iter().skip(nth + 1) {
            if let Some(aspects) = word.get(from..to).and_then(|part| keywords.get(part)) {
                all = all.and(*aspects);
            }
        }
    }
    all
}
