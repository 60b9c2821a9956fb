//! The lexicon: words and turns of both languages with what they do, found by longest match.
//!
//! The word lists are this project's own. A text is folded before it is looked up ([`super::fold`]), so that one entry serves
//! capitals, wide letters and both Chinese scripts.

use super::aspects::{self, Aspects};
use crate::script::simplified;
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// What stands before a word and changes it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Before {
    /// Nothing of that kind.
    Nothing,
    /// Turns the word round: a factor below zero.
    Not(f64),
    /// Adds to the word's strength (English).
    Boost(f64),
    /// Multiplies the word's strength (Chinese).
    Degree(f64),
}

/// What a word does to the sentence around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// Nothing.
    Nothing,
    /// What follows counts more than what came before.
    But,
    /// What follows is not said of what is.
    If,
    /// Ends a wish: "then it would be good".
    Wish,
    /// A question that says the opposite.
    Ask,
    /// Carries what stood before the last word over to the next.
    Or,
}

/// What an entry does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Meaning {
    /// How good or bad; 0 for a word that says neither.
    pub(super) valence: f64,
    pub(super) before: Before,
    /// Factor on the word that it follows; 0 where it has none. Below zero it turns the word round.
    pub(super) after: f64,
    pub(super) turn: Turn,
    /// What it speaks of.
    pub(super) aspects: Aspects,
}

impl Meaning {
    pub(super) const NONE: Self = Self {
        valence: 0.0,
        before: Before::Nothing,
        after: 0.0,
        turn: Turn::Nothing,
        aspects: Aspects::NONE,
    };
}

/// The entries in the order of their texts. The longest entry that a text begins with is the text's predecessor in that
/// order, or the longest entry that the predecessor begins with, and so on.
pub(super) struct Lexicon {
    text: String,
    entries: Vec<Entry>,
    /// The entries that begin with a character.
    first: FxHashMap<char, (u32, u32)>,
}

struct Entry {
    from: u32,
    to: u32,
    /// The longest other entry that this one begins with.
    parent: Option<u32>,
    meaning: Meaning,
}

impl Lexicon {
    /// The one lexicon, read when it is first asked for.
    pub(super) fn get() -> &'static Self {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(|| {
            Self::read(
                &[include_str!("lexicon/zh.txt"), include_str!("lexicon/en.txt")],
                include_str!("lexicon/aspects.txt"),
            )
        })
    }

    fn read(lists: &[&str], aspects: &str) -> Self {
        let mut known: std::collections::BTreeMap<String, (Meaning, bool)> = Default::default();
        for line in lists.iter().flat_map(|list| list.lines()) {
            let mut words = line.split_ascii_whitespace();
            let Some((role, plain)) = words.next().map(|role| (role, role == "none")) else { continue };
            let takes_number = matches!(role, "v" | "wish" | "not" | "boost" | "degree" | "after" | "undo");
            let number =
                if takes_number { words.next().and_then(|number| number.parse().ok()) } else { Some(0.0) };
            let (Some(number), false) = (number, role.starts_with('#')) else { continue };
            for word in words.flat_map(spellings) {
                let (meaning, holds_aspects) = known.entry(word).or_insert((Meaning::NONE, true));
                meaning.set(role, number);
                *holds_aspects &= !plain;
            }
        }
        let keywords = aspects::keywords(aspects);
        for (word, aspects) in &keywords {
            known.entry(word.clone()).or_insert((Meaning::NONE, true)).0.aspects = *aspects;
        }
        for (word, (meaning, holds_aspects)) in &mut known {
            if *holds_aspects {
                meaning.aspects = meaning.aspects.and(aspects::within(word, &keywords));
            }
        }
        Self::build(known.into_iter().map(|(word, (meaning, _))| (word, meaning)))
    }

    /// From entries in the order of their texts.
    fn build(words: impl Iterator<Item = (String, Meaning)>) -> Self {
        let mut out = Self { text: String::new(), entries: Vec::new(), first: FxHashMap::default() };
        for (word, meaning) in words {
            let at = out.entries.len() as u32;
            let before = at.checked_sub(1);
            let parent = std::iter::successors(before, |&at| out.entries.get(at as usize)?.parent)
                .find(|&at| word.starts_with(out.word(at)));
            if let Some(first) = word.chars().next() {
                out.first.entry(first).or_insert((at, at)).1 = at + 1;
            }
            let from = out.text.len() as u32;
            out.text.push_str(&word);
            out.entries.push(Entry { from, to: out.text.len() as u32, parent, meaning });
        }
        out
    }

    fn word(&self, at: u32) -> &str {
        let entry = self.entries.get(at as usize);
        entry.and_then(|entry| self.text.get(entry.from as usize..entry.to as usize)).unwrap_or("")
    }

    /// The entries that `rest` begins with, the longest first: their lengths in bytes and meanings.
    pub(super) fn prefixes<'a>(&'a self, rest: &'a str) -> impl Iterator<Item = (usize, Meaning)> + 'a {
        let (from, to) =
            rest.chars().next().and_then(|first| self.first.get(&first)).copied().unwrap_or((0, 0));
        let bucket = self.entries.get(from as usize..to as usize).unwrap_or_default();
        let word = |entry: &Entry| self.text.get(entry.from as usize..entry.to as usize).unwrap_or("");
        let below = bucket.partition_point(|entry| word(entry) <= rest) as u32;
        let predecessor = (from + below).checked_sub(1).filter(|&at| at >= from && at < to);
        std::iter::successors(predecessor, |&at| self.entries.get(at as usize)?.parent)
            .filter(|&at| rest.starts_with(self.word(at)))
            .filter_map(|at| Some((self.word(at).len(), self.entries.get(at as usize)?.meaning)))
    }

    /// The meaning of exactly this word.
    pub(super) fn exactly(&self, word: &str) -> Option<Meaning> {
        self.prefixes(word).next().filter(|(length, _)| *length == word.len()).map(|(_, meaning)| meaning)
    }

    /// Every entry with its meaning, for tests of the lists.
    #[cfg(test)]
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, Meaning)> {
        (0..).zip(&self.entries).map(|(at, entry)| (self.word(at), entry.meaning))
    }
}

/// A word, and the other spellings of its negation: `can't`, `cant`, `cannot`, `can not`.
fn spellings(word: &str) -> Vec<String> {
    let word: String = word.chars().map(|c| if c == '_' { ' ' } else { simplified(c) }).collect();
    let Some((before, after)) = word.split_once("n't") else { return vec![word] };
    let full = match before {
        "ca" => "can",
        "wo" => "will",
        other => other,
    };
    let mut out = vec![format!("{before}nt{after}"), format!("{full} not{after}")];
    if full == "can" {
        out.push(format!("cannot{after}"));
    }
    out.push(word);
    out
}

impl Meaning {
    fn set(&mut self, role: &str, number: f64) {
        match role {
            "v" => self.valence = number,
            "wish" => (self.valence, self.turn) = (number, Turn::Wish),
            "not" => self.before = Before::Not(number),
            "boost" => self.before = Before::Boost(number),
            "degree" => self.before = Before::Degree(number),
            "after" | "undo" => self.after = number,
            "but" => self.turn = Turn::But,
            "if" => self.turn = Turn::If,
            "ask" => self.turn = Turn::Ask,
            "or" => self.turn = Turn::Or,
            _ => {}
        }
    }
}
