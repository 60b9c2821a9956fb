//! Labels by somebody else: a column of the file, or the reader's own.

use super::report::Checked;
use super::texts::Texts;
use super::{Label, Params};
use crate::analysis::AnalysisError;
use crate::model::{View, is_missing};
use crate::stats::agreement::agreement;

/// Words for labels, folded; the first of a row is the label's own.
const WORDS: [(Label, &[&str]); 3] = [
    (
        Label::Negative,
        &["negative", "neg", "bad", "n", "-1", "负面", "负向", "消极", "差评", "差", "不满意", "负", "反面"],
    ),
    (Label::Neutral, &["neutral", "neu", "mixed", "none", "中性", "中立", "中评", "一般", "中", "普通"]),
    (
        Label::Positive,
        &["positive", "pos", "good", "p", "+1", "正面", "正向", "积极", "好评", "好", "满意", "正"],
    ),
];

/// Against a column of labels.
pub(super) fn column(view: &View, texts: &Texts, params: &Params) -> Result<Option<Checked>, AnalysisError> {
    let Some(name) = &params.label_column else { return Ok(None) };
    let column = view.data.table.column(name);
    let column = column.ok_or_else(|| AnalysisError::NoSuchColumn { column: name.clone() })?;
    let scale = Scale::of(column.dict.iter());
    let of_code: Vec<Result<Label, bool>> = column.dict.iter().map(|text| scale.read(text)).collect();
    let pairs = texts.rows.iter().filter_map(|&row| {
        let label = of_code.get(column.codes.get(row as usize)? as usize)?;
        Some((*label, texts.at(row as usize)?.label))
    });
    Ok(Some(check(pairs)))
}

/// Against the reader's own labels.
pub(super) fn own(texts: &Texts, params: &Params) -> Option<Checked> {
    if params.labels.is_empty() {
        return None;
    }
    let pairs = params.labels.iter().filter_map(|(row, label)| {
        let row = row.parse::<usize>().ok()?.checked_sub(1)?;
        texts.rows.binary_search(&(row as u32)).ok()?;
        Some((Ok(*label), texts.at(row)?.label))
    });
    Some(check(pairs))
}

/// Pairs of a label (or why there is none: whether something stands there) and what this analysis says.
fn check(pairs: impl Iterator<Item = (Result<Label, bool>, Label)>) -> Checked {
    let mut confusion = [[0; 3]; 3];
    let mut n_unread = 0;
    for (label, found) in pairs {
        match label {
            Ok(label) => {
                let row = confusion.get_mut(label as usize);
                if let Some(count) = row.and_then(|row: &mut [u64; 3]| row.get_mut(found as usize)) {
                    *count += 1;
                }
            }
            Err(filled) => n_unread += u64::from(filled),
        }
    }
    let [[right_bad, _, wrong_bad], _, [wrong_good, _, right_good]] = confusion;
    let n_decided = right_bad + wrong_bad + wrong_good + right_good;
    Checked {
        n: confusion.iter().flatten().sum(),
        n_unread,
        confusion,
        agreement: agreement(&confusion),
        accuracy_decided: (n_decided > 0).then(|| (right_bad + right_good) as f64 / n_decided as f64),
        n_decided,
    }
}

/// What numbers mean.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Scale {
    /// 0 is negative, 1 positive.
    Binary,
    /// The sign says it.
    Sign,
    /// 1 and 2 stars are negative, 3 neutral, 4 and 5 positive.
    Stars,
}

impl Scale {
    fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let numbers: Vec<f64> = texts.filter_map(|text| text.trim().parse().ok()).collect();
        let (lo, hi) = numbers.iter().fold((0.0f64, 0.0f64), |(lo, hi), n| (lo.min(*n), hi.max(*n)));
        match (lo < 0.0, hi > 1.0) {
            (true, _) => Self::Sign,
            (false, true) => Self::Stars,
            (false, false) => Self::Binary,
        }
    }

    /// The label of a cell, or whether the cell holds something else.
    fn read(self, text: &str) -> Result<Label, bool> {
        let text = text.trim();
        if let Ok(number) = text.parse::<f64>() {
            return match self {
                Self::Binary if number == 0.0 => Ok(Label::Negative),
                Self::Binary if number == 1.0 => Ok(Label::Positive),
                Self::Sign if number < 0.0 => Ok(Label::Negative),
                Self::Sign if number == 0.0 => Ok(Label::Neutral),
                Self::Sign => Ok(Label::Positive),
                Self::Stars if (1.0..=2.0).contains(&number) => Ok(Label::Negative),
                Self::Stars if number == 3.0 => Ok(Label::Neutral),
                Self::Stars if (4.0..=5.0).contains(&number) => Ok(Label::Positive),
                _ => Err(true),
            };
        }
        let folded: String = text.to_lowercase().chars().map(crate::script::simplified).collect();
        let known = WORDS.iter().find(|(_, words)| words.contains(&folded.as_str()));
        known.map(|(label, _)| *label).ok_or(!is_missing(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_in_many_spellings() {
        let read = |texts: &[&str]| {
            let scale = Scale::of(texts.iter().copied());
            texts.iter().map(|text| scale.read(text).map(Label::id)).collect::<Vec<_>>()
        };
        assert_eq!(read(&["0", "1", ""]), [Ok("negative"), Ok("positive"), Err(false)]);
        assert_eq!(read(&["-1", "0", "1"]), [Ok("negative"), Ok("neutral"), Ok("positive")]);
        assert_eq!(read(&["5", "3", "1", "9"]), [Ok("positive"), Ok("neutral"), Ok("negative"), Err(true)]);
        assert_eq!(
            read(&["差評", "中性", "Positive", "?"]),
            [Ok("negative"), Ok("neutral"), Ok("positive"), Err(true)]
        );
    }
}
