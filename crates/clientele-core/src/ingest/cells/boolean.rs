//! Yes and no.

use super::half_width;

/// Pairs of words, lower case; a column is of yes and no when all its texts are of one pair and both occur.
#[rustfmt::skip]
const PAIRS: [(&str, &str); 18] = [
    ("yes", "no"), ("true", "false"), ("y", "n"), ("t", "f"), ("1", "0"), ("on", "off"), ("是", "否"), ("真", "假"),
    ("有", "无"), ("有", "無"), ("对", "错"), ("對", "錯"), ("ja", "nein"), ("oui", "non"), ("sí", "no"), ("si", "no"),
    ("sim", "não"), ("✓", "✗"),
];

/// Read a text as yes or no.
///
/// ```
/// use clientele_core::ingest::cells::boolean;
/// assert_eq!((boolean("Yes"), boolean("否"), boolean("maybe")), (Some(true), Some(false), None));
/// ```
pub fn boolean(text: &str) -> Option<bool> {
    let text = folded(text)?;
    PAIRS.iter().find_map(|(yes, no)| if text == *yes { Some(true) } else { (text == *no).then_some(false) })
}

/// Whether the texts, all of them, are the two words of one pair.
pub(super) fn all_of_one_pair<'a>(texts: impl Iterator<Item = &'a str> + Clone) -> bool {
    let Some(texts) = texts.map(folded).collect::<Option<Vec<String>>>() else { return false };
    let has = |word: &str| texts.iter().any(|text| text == word);
    PAIRS.iter().any(|(yes, no)| has(yes) && has(no) && texts.iter().all(|text| text == yes || text == no))
}

fn folded(text: &str) -> Option<String> {
    const LONGEST: usize = 24;
    let text = text.trim();
    (text.len() <= LONGEST).then(|| half_width(text).to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_words_of_one_pair() {
        let all = |texts: &[&str]| all_of_one_pair(texts.iter().copied());
        assert!(all(&["Yes", "No", "YES"]) && all(&["是", "否"]) && all(&["0", "1"]) && all(&["sí", "no"]));
        assert!(!all(&["yes"]) && !all(&["yes", "0"]) && !all(&["1", "0", "2"]) && !all(&[]));
    }
}
