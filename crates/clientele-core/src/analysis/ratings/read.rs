//! Cells of ratings: numbers, numbers with their wording, blanks, and what is none of these.

use super::Scale;
use crate::ingest::cells::half_width;
use crate::model::is_missing;
use crate::table::Column;

/// What a text says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Said {
    Score(f64),
    Blank,
    Unknown,
}

/// Read one text: `5`, `５`, `4.5`, `6分`, or a number with its wording (`7 - strongly agree`, `7（非常同意）`).
pub(super) fn read(text: &str) -> Said {
    if is_missing(text) {
        return Said::Blank;
    }
    let half = half_width(text);
    let plain = half.trim().trim_end_matches(['分', '점']).trim_end();
    if let Ok(score) = plain.parse::<f64>() {
        return if score.is_finite() { Said::Score(score) } else { Said::Unknown };
    }
    let end = plain.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(plain.len());
    let (digits, wording) = plain.split_at_checked(end).unwrap_or_default();
    let is_wording = wording.starts_with([' ', '-', '–', '—', ':', '=', '(', '、', ','])
        && wording.chars().any(char::is_alphabetic)
        && !wording.chars().any(|c| c.is_ascii_digit());
    match digits.trim_end_matches('.').parse::<f64>() {
        Ok(score) if is_wording || (digits.ends_with('.') && wording.chars().any(char::is_alphabetic)) => {
            Said::Score(score)
        }
        _ => Said::Unknown,
    }
}

/// A column as positions in the list of its different scores.
pub(crate) struct Coded {
    /// The different scores, ascending.
    pub(crate) values: Vec<f64>,
    /// One a row: a position in `values`, or one of the three beyond.
    pub(crate) rows: Vec<u16>,
}

impl Coded {
    /// Positions beyond the scores: an empty cell, a text, a number off the scale.
    pub(crate) const BLANK: usize = 0;
    /// See [`Coded::BLANK`].
    pub(crate) const UNKNOWN: usize = 1;
    /// See [`Coded::BLANK`].
    pub(crate) const OFF: usize = 2;
    /// How many there are.
    pub(crate) const KINDS: usize = 3;

    /// The number of positions: scores and those beyond.
    pub(crate) fn len(&self) -> usize {
        self.values.len() + Self::KINDS
    }

    /// Whether a row's cell is empty.
    pub(crate) fn is_blank(&self, row: usize) -> bool {
        self.rows.get(row).is_none_or(|at| usize::from(*at) == self.values.len() + Self::BLANK)
    }

    /// The position of a row's score in `values`.
    #[inline]
    pub(crate) fn at(&self, row: usize) -> Option<usize> {
        let at = usize::from(self.rows.get(row).copied()?);
        (at < self.values.len()).then_some(at)
    }
}

/// Read a column on a scale. Cost: each different text once, then one gather.
pub(crate) fn coded(column: &Column, scale: Scale) -> Coded {
    let said: Vec<Said> = column.dict.iter().map(read).collect();
    let mut values: Vec<f64> = said
        .iter()
        .filter_map(|said| match said {
            Said::Score(score) if scale.holds(*score) => Some(*score),
            _ => None,
        })
        .collect();
    values.sort_unstable_by(f64::total_cmp);
    values.dedup();
    values.truncate(usize::from(u16::MAX) - Coded::KINDS);
    let beyond = |kind: usize| (values.len() + kind) as u16;
    let code = |said: &Said| match said {
        Said::Blank => beyond(Coded::BLANK),
        Said::Unknown => beyond(Coded::UNKNOWN),
        Said::Score(score) => match values.binary_search_by(|value| value.total_cmp(score)) {
            Ok(at) => at as u16,
            Err(_) => beyond(Coded::OFF),
        },
    };
    let codes: Vec<u16> = said.iter().map(code).collect();
    let rows = column.codes.gather(&codes, beyond(Coded::BLANK));
    Coded { values, rows }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_wordings_and_others() {
        for (text, score) in [
            ("5", 5.0),
            (" ７ ", 7.0),
            ("4.5", 4.5),
            ("6分", 6.0),
            ("-1.6", -1.6),
            ("7 - Strongly agree", 7.0),
            ("7（非常同意）", 7.0),
            ("3. neutral", 3.0),
        ] {
            assert_eq!(read(text), Said::Score(score), "{text}");
        }
        for text in ["20대", "2024-01-05", "2-3 times", "agree", "inf", "1,234 x"] {
            assert_eq!(read(text), Said::Unknown, "{text}");
        }
        assert_eq!((read(""), read("NA")), (Said::Blank, Said::Blank));
    }
}
