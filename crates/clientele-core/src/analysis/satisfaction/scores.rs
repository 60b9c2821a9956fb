//! Scores: what the texts of a column say, and the scale that they lie on.

use crate::ingest::cells::half_width;
use crate::model::is_missing;
use serde::{Deserialize, Serialize};

/// Bins of answers: a score from 0 to 10, or why there is none.
pub(super) const N_SCORES: usize = 11;
/// A number, but none of the scale.
pub(super) const OFF: u8 = 11;
/// A number between two scores.
pub(super) const FRACTION: u8 = 12;
/// A text that is no number.
pub(super) const TEXT: u8 = 13;
/// Nothing.
pub(super) const BLANK: u8 = 14;
/// The row answers another question.
pub(super) const OTHER: u8 = 15;
/// How many bins there are.
pub(super) const BINS: usize = 16;
/// Yes and no, before the scale is known.
const YES: u8 = 16;
/// See [`YES`].
const NO: u8 = 17;
/// Bins before the scale is known.
pub(super) const SAID: usize = 18;

/// How many answers say what.
pub(super) type Said = [u64; SAID];

/// The ends of a scale. From 0 to 1 is no and yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scale {
    /// The least score.
    pub lo: u8,
    /// The greatest score.
    pub hi: u8,
}

impl Scale {
    pub(super) const YES_NO: Self = Self { lo: 0, hi: 1 };

    /// Whether it is one of ten (0-10 or 1-10), as the net promoter score needs it.
    pub(super) fn is_ten(self) -> bool {
        self.hi == 10 && self.lo <= 1
    }

    /// From this score on an answer is in the top two boxes; of yes and no, yes.
    pub(super) fn top_two(self) -> u8 {
        if self == Self::YES_NO { 1 } else { self.hi.saturating_sub(1).max(self.lo) }
    }

    /// The bin of what a text says.
    pub(super) fn bin(self, said: u8) -> u8 {
        match said {
            YES | NO if self == Self::YES_NO => YES + 1 - said,
            YES | NO => TEXT,
            score if usize::from(score) < N_SCORES && !(self.lo..=self.hi).contains(&score) => OFF,
            other => other,
        }
    }

    /// The scale of answers: the shortest of 1-5, 1-7 and 1-10 that holds 19 of 20 numbers. It begins at 0 where ten-point
    /// answers say 0, or more than one in twenty of shorter ones do. Yes and no, or nothing but 0 and 1, are a scale of two.
    /// None where there are no numbers, or most lie beyond ten.
    pub(super) fn of(said: &Said) -> Option<Self> {
        let of = |at: u8| said.get(usize::from(at)).copied().unwrap_or(0);
        let up_to = |hi: u8| (0..=hi).map(of).sum::<u64>();
        let numbers = up_to(10) + of(OFF);
        if of(YES) + of(NO) > numbers + of(FRACTION) {
            return Some(Self::YES_NO);
        }
        if numbers == 0 {
            return None;
        }
        if up_to(1) == numbers {
            return (of(0) > 0).then_some(Self::YES_NO).or(Some(Self { lo: 1, hi: 5 }));
        }
        let holds = |hi: &u8| up_to(*hi) * 20 >= numbers * 19;
        let hi = [5, 7, 10].into_iter().find(holds).or_else(|| (up_to(10) * 2 > numbers).then_some(10))?;
        let from_zero = if hi == 10 { of(0) > 0 } else { of(0) * 20 > numbers };
        Some(Self { lo: u8::from(!from_zero), hi })
    }
}

/// What a text says: a score from 0 to 10, or one of the bins above.
pub(super) fn read(text: &str) -> u8 {
    if is_missing(text) {
        return BLANK;
    }
    let half = half_width(text);
    let plain = half.trim();
    let stars = plain.chars().filter(|c| matches!(c, '★' | '⭐')).count();
    if stars > 0 && plain.chars().all(|c| matches!(c, '★' | '⭐' | '☆' | '\u{fe0f}')) {
        return if stars < N_SCORES { stars as u8 } else { OFF };
    }
    match number(plain) {
        Some(value) if value.fract() != 0.0 => FRACTION,
        Some(value) if (0.0..=10.0).contains(&value) => value as u8,
        Some(_) => OFF,
        None => yes_or_no(plain),
    }
}

/// A number, alone or with its unit (`4分`, `5 stars`) or the words of its box (`9 - very likely`).
fn number(text: &str) -> Option<f64> {
    let parse = |text: &str| {
        let text = text.trim();
        let plain = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '+'));
        text.replacen(',', ".", 1).parse::<f64>().ok().filter(|_| plain)
    };
    const UNITS: [&str; 8] = ["分", "星", "颗星", "顆星", "points", "point", "stars", "star"];
    let bare = UNITS.iter().filter_map(|unit| text.strip_suffix(unit)).min_by_key(|bare| bare.len());
    if let Some(value) = parse(bare.unwrap_or(text)) {
        return Some(value);
    }
    let digits = text.find(|c: char| !c.is_ascii_digit()).filter(|at| *at > 0)?;
    let (number, words) = text.split_at_checked(digits)?;
    let words = words.trim_start();
    let marked = words.starts_with(['-', '–', '—', ':', '=', '.', '(', '、']);
    let says = words.chars().any(char::is_alphabetic) && !words.chars().any(|c| c.is_ascii_digit());
    (marked && says).then(|| parse(number)).flatten()
}

/// Whether a text says yes, or a number above zero; none for other texts.
pub(super) fn says_yes(text: &str) -> Option<bool> {
    match read(text) {
        YES => Some(true),
        NO | 0 => Some(false),
        TEXT | BLANK => None,
        OFF | FRACTION => number(&half_width(text)).map(|value| value > 0.0),
        _ => Some(true),
    }
}

#[rustfmt::skip]
const YES_WORDS: [&str; 17] = [
    "yes", "y", "true", "oui", "ja", "si", "是", "是的", "会", "會", "有", "愿意", "願意", "一定会", "一定會", "满意", "滿意",
];
#[rustfmt::skip]
const NO_WORDS: [&str; 17] = [
    "no", "n", "false", "non", "nein", "否", "不", "不是", "不会", "不會", "没有", "沒有", "无", "不愿意", "不願意", "不满意", "不滿意",
];

fn yes_or_no(text: &str) -> u8 {
    let plain = text.to_lowercase();
    if YES_WORDS.contains(&plain.as_str()) {
        YES
    } else if NO_WORDS.contains(&plain.as_str()) {
        NO
    } else {
        TEXT
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(texts: &[&str]) -> Option<(u8, u8)> {
        let mut said = [0; SAID];
        texts.iter().for_each(|text| said[usize::from(read(text))] += 1);
        Scale::of(&said).map(|scale| (scale.lo, scale.hi))
    }

    #[test]
    fn texts_are_read_as_scores_or_named() {
        let own: Vec<u8> =
            ["7", " １０ ", "4.0", "4分", "5 stars", "★★★☆☆", "9 - very likely"].map(read).into();
        assert_eq!(own, [7, 10, 4, 4, 5, 3, 9]);
        let own: Vec<u8> =
            ["11", "-1", "99", "3.5", "3,5", "8/10", "good", "2024-01-05", "NA", ""].map(read).into();
        assert_eq!(own, [OFF, OFF, OFF, FRACTION, FRACTION, TEXT, TEXT, TEXT, BLANK, BLANK]);
        assert_eq!(["Yes", "会", "不願意", "no"].map(read), [YES, YES, NO, NO]);
    }

    #[test]
    fn scales_are_found_in_the_data() {
        assert_eq!(scale(&["1", "5", "3", "4"]), Some((1, 5)));
        assert_eq!(scale(&["1", "6", "7"]), Some((1, 7)));
        assert_eq!(scale(&["0", "10", "9"]), Some((0, 10)));
        assert_eq!(scale(&["1", "10", "9"]), Some((1, 10)));
        assert_eq!(scale(&["yes", "no", "NA"]), Some((0, 1)));
        assert_eq!(scale(&["0", "1", "1"]), Some((0, 1)));
        assert_eq!(scale(&["good", "bad"]), None);
        assert_eq!(scale(&["40", "90", "85"]), None);
        let mut mostly = vec!["4"; 40];
        mostly.extend(["99", "0"]);
        assert_eq!(scale(&mostly), Some((1, 5)), "one in twenty may be off");
        let five = Scale { lo: 1, hi: 5 };
        assert_eq!((five.bin(0), five.bin(6), five.bin(YES), five.top_two()), (OFF, OFF, TEXT, 4));
        assert_eq!((Scale::YES_NO.bin(YES), Scale::YES_NO.bin(NO), Scale::YES_NO.top_two()), (1, 0, 1));
    }
}
