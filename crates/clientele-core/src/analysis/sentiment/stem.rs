//! English endings: what the lexicon knows of `disappointingly` if it lists `disappointing`.

use super::lexicon::{Lexicon, Meaning};

/// Endings and what may stand in their place. The first that leads to a word of the lexicon counts.
const ENDINGS: [(&str, &[&str]); 14] = [
    ("'s", &[""]),
    ("ies", &["y"]),
    ("ied", &["y"]),
    ("ier", &["y"]),
    ("iest", &["y"]),
    ("ily", &["y"]),
    ("es", &["", "e"]),
    ("s", &[""]),
    ("ed", &["", "e"]),
    ("ing", &["", "e"]),
    ("er", &["", "e"]),
    ("est", &["", "e"]),
    ("ly", &["", "le"]),
    ("ness", &[""]),
];

/// A stem is at least this long.
const SHORTEST: usize = 3;

/// The meaning of a word that is not listed itself: without drawn-out letters (`soooo`), or without its ending.
pub(super) fn meaning(word: &str, lexicon: &Lexicon, scratch: &mut String) -> Option<Meaning> {
    if let Some(meaning) = drawn_out(word, lexicon, scratch) {
        return Some(meaning);
    }
    for (ending, instead) in ENDINGS {
        let Some(stem) = word.strip_suffix(ending).filter(|stem| stem.len() >= SHORTEST) else { continue };
        for end in instead {
            scratch.clear();
            scratch.push_str(stem);
            scratch.push_str(end);
            if let Some(meaning) = known(scratch, lexicon) {
                return Some(meaning);
            }
        }
        // Doubled before an ending: `scammed`.
        let mut letters = stem.chars().rev();
        if let (Some(last), Some(before)) = (letters.next(), letters.next())
            && last == before
            && let Some(meaning) = stem.strip_suffix(last).and_then(|single| known(single, lexicon))
        {
            return Some(meaning);
        }
    }
    None
}

/// Only words that are good or bad, or boost, have endings.
fn known(stem: &str, lexicon: &Lexicon) -> Option<Meaning> {
    lexicon.exactly(stem).filter(|meaning| meaning.valence != 0.0 || meaning.aspects != super::Aspects::NONE)
}

/// Letters written three times or more are written twice or once.
fn drawn_out(word: &str, lexicon: &Lexicon, scratch: &mut String) -> Option<Meaning> {
    let repeated = |most: usize, scratch: &mut String| {
        scratch.clear();
        let (mut last, mut run) = (None, 0);
        for c in word.chars() {
            run = if last == Some(c) { run + 1 } else { 1 };
            last = Some(c);
            if run <= most {
                scratch.push(c);
            }
        }
    };
    let mut letters = word.chars().zip(word.chars().skip(1)).zip(word.chars().skip(2));
    letters.any(|((a, b), c)| a == b && b == c).then_some(())?;
    repeated(2, scratch);
    if let Some(meaning) = lexicon.exactly(scratch) {
        return Some(meaning);
    }
    repeated(1, scratch);
    lexicon.exactly(scratch)
}
