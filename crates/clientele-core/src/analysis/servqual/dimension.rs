//! The five dimensions of service quality, and what questionnaires call them.

use crate::analysis::headings::{plain, tokens};

/// The five, in their usual order.
pub(super) const DIMENSIONS: [&str; 5] =
    ["tangibles", "reliability", "responsiveness", "assurance", "empathy"];

/// Items of each in the questionnaire of 22 (Parasuraman, Zeithaml and Berry 1988).
pub(super) const STANDARD: [usize; 5] = [4, 5, 4, 4, 5];

/// Items that nobody assigned to a dimension are one of their own.
pub(super) const UNASSIGNED: &str = "unassigned";

#[rustfmt::skip]
const NAMES: [(&[&str], &[&str]); 5] = [
    (&["tangibles", "tangible", "tangibility", "tang", "tan"], &["有形性", "有形", "实体性", "實體性", "유형성"]),
    (&["reliability", "reliable", "reli", "rel"], &["可靠性", "可靠", "可信賴", "信赖性", "信賴性", "신뢰성"]),
    (&["responsiveness", "responsive", "resp", "res"], &["响应性", "响应", "回应性", "反应性", "反應性", "回應性", "回應", "응답성", "반응성"]),
    (&["assurance", "assur", "assu", "ass"], &["保证性", "保证", "保證性", "保證", "确实性", "確實性", "安全性", "확신성"]),
    (&["empathy", "emp", "empa"], &["移情性", "移情", "同理心", "关怀性", "關懷性", "关怀", "關懷", "同理性", "공감성"]),
];

/// The dimension that a text is about: its words, Latin ones whole, in either script of Chinese.
pub(super) fn of(text: &str) -> Option<&'static str> {
    let words: Vec<&str> = tokens(text).into_iter().filter_map(|(from, to)| text.get(from..to)).collect();
    let names = |(latin, other): &(&[&str], &[&str])| {
        words.iter().any(|word| latin.iter().any(|name| word.eq_ignore_ascii_case(name)))
            || other.iter().any(|name| text.contains(name))
    };
    let at = NAMES.iter().position(names)?;
    DIMENSIONS.get(at).copied()
}

/// A name that a parameter or a file gives: one of the five where it says so, else itself.
pub(super) fn named(text: &str) -> String {
    let text = text.trim();
    let whole = NAMES.iter().position(|(latin, other)| {
        let plain = plain(text);
        latin.contains(&plain.as_str()) || other.contains(&plain.as_str())
    });
    let known = whole.and_then(|at| DIMENSIONS.get(at).copied()).or_else(|| of(text));
    known.map_or_else(|| text.to_owned(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_three_languages() {
        for (text, dimension) in [
            ("TAN1_E", "tangibles"),
            ("Reliability 3", "reliability"),
            ("响应性2", "responsiveness"),
            ("保證性：員工有禮貌", "assurance"),
            ("同理心", "empathy"),
        ] {
            assert_eq!(of(text), Some(dimension), "{text}");
        }
        assert_eq!((of("Q1"), of("resting")), (None, None));
        assert_eq!((named(" Empathy "), named("Price")), ("empathy".to_owned(), "Price".to_owned()));
    }
}
