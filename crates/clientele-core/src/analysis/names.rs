//! Names of columns: what they say, in words of several languages.

use crate::ingest::cells::half_width;
use crate::mapping::fold;

/// A column's name, ready to be searched for words.
pub(crate) struct ColumnName {
    /// Words in lower case, each with itself without `at`, `on`, `time` or `date` at its end.
    words: Vec<[String; 2]>,
    /// The name as written, half width, lower case.
    raw: String,
}

const SUFFIXES: [&str; 6] = ["datetime", "timestamp", "time", "date", "at", "on"];

impl ColumnName {
    pub(crate) fn of(name: &str) -> Self {
        let stem = |word: String| {
            let stems = SUFFIXES.iter().filter_map(|suffix| word.strip_suffix(suffix));
            let stem = stems.filter(|stem| stem.len() > 3).min_by_key(|stem| stem.len()).map(str::to_owned);
            [stem.unwrap_or_else(|| word.clone()), word]
        };
        let words = fold(name).words.into_iter().map(stem).collect();
        Self { words, raw: half_width(name).to_lowercase() }
    }

    /// Characters of the longest sign that the name holds: whole words in Latin letters, any place in Han.
    pub(crate) fn says(&self, signs: &[&str]) -> Option<usize> {
        let holds = |sign: &str| {
            if !sign.is_ascii() {
                return self.raw.contains(sign);
            }
            let is = |word: &[String; 2], wanted: &str| word.iter().any(|word| word == wanted);
            let wanted: Vec<&str> = sign.split(' ').collect();
            self.words
                .windows(wanted.len())
                .any(|words| words.iter().zip(&wanted).all(|(word, one)| is(word, one)))
                || (wanted.len() > 1 && self.words.iter().any(|word| is(word, &wanted.concat())))
        };
        signs.iter().filter(|sign| holds(sign)).map(|sign| sign.chars().count()).max()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_characters() {
        let says = |name: &str, signs: &[&str]| ColumnName::of(name).says(signs);
        assert_eq!(says("FirstResponseAt", &["response", "first response"]), Some(14));
        assert_eq!(says("createdat", &["created"]), Some(7));
        assert_eq!(says("resolvetime", &["resolve"]), Some(7));
        assert_eq!(says("Resolution", &["resolution"]), Some(10));
        assert_eq!(says("recreated", &["created"]), None);
        assert_eq!(says("客戶回覆時間", &["回复", "回覆"]), Some(2));
        assert_eq!(says("checkin", &["check in"]), Some(8));
    }
}
