//! The scale of ratings: from what to what, and whether all columns are on the same.

use super::read::{Said, read};
use crate::table::Column;

/// From what to what ratings go.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Scale {
    pub(crate) lo: f64,
    pub(crate) hi: f64,
}

impl Scale {
    pub(crate) fn holds(self, score: f64) -> bool {
        (self.lo..=self.hi).contains(&score)
    }
}

/// Upper ends of scales in use.
const TOPS: [f64; 6] = [5.0, 7.0, 9.0, 10.0, 20.0, 100.0];
/// At most one answer in so many is off the scale; more of them are the scale.
const STRAY: u64 = 50;
/// A column with fewer answers need not reach the end of its scale.
const ENOUGH: u64 = 50;

/// The scale of these columns, and how many of them are on another one than most. Of the whole file: no filter changes how a
/// questionnaire is read. An end that is given is taken as it is.
///
/// The upper end is the least of 5, 7, 9, 10, 20 and 100 that all but one in fifty answers (or a single one of ten) keep
/// to, else the greatest answer; the lower end is 1, or the least answer where more than that are below 1.
pub(crate) fn scale(columns: &[&Column], lo: Option<f64>, hi: Option<f64>) -> (Scale, u64) {
    let each: Vec<Vec<(f64, u64)>> = columns.iter().map(|column| answers(column)).collect();
    let all: Vec<(f64, u64)> = each.iter().flatten().copied().collect();
    let scale = Scale { lo: lo.unwrap_or_else(|| bottom(&all)), hi: hi.unwrap_or_else(|| top(&all)) };
    if hi.is_some() {
        return (scale, 0);
    }
    let tops: Vec<f64> = each.iter().filter(|own| total(own) >= ENOUGH).map(|own| top(own)).collect();
    let with = |top: f64| tops.iter().filter(|own| **own == top).count() as u64;
    let most = tops.iter().map(|top| with(*top)).max().unwrap_or(0);
    (scale, tops.len() as u64 - most)
}

fn answers(column: &Column) -> Vec<(f64, u64)> {
    let texts = column.dict.iter().zip(column.counts());
    let score = |(text, count): (&str, &u32)| match read(text) {
        Said::Score(score) => Some((score, u64::from(*count))),
        _ => None,
    };
    texts.filter_map(score).collect()
}

fn total(answers: &[(f64, u64)]) -> u64 {
    answers.iter().map(|(_, count)| count).sum()
}

/// How many may be off the scale.
fn stray(n: u64) -> u64 {
    (n / STRAY).max(u64::from(n >= 10))
}

fn top(answers: &[(f64, u64)]) -> f64 {
    let allowed = stray(total(answers));
    let above =
        |top: f64| answers.iter().filter(|(score, _)| *score > top).map(|(_, count)| count).sum::<u64>();
    let greatest = answers.iter().map(|(score, _)| *score).fold(1.0, f64::max);
    TOPS.into_iter().find(|top| above(*top) <= allowed).unwrap_or(greatest)
}

fn bottom(answers: &[(f64, u64)]) -> f64 {
    let below: u64 = answers.iter().filter(|(score, _)| *score < 1.0).map(|(_, count)| count).sum();
    if below <= stray(total(answers)) {
        return 1.0;
    }
    answers.iter().map(|(score, _)| *score).fold(0.0, f64::min)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::read_text;

    fn of(columns: &[&[f64]]) -> (f64, f64, u64) {
        let heads: Vec<String> = (0..columns.len()).map(|at| format!("c{at}")).collect();
        let mut text = format!("id,{}\n", heads.join(","));
        for row in 0..columns[0].len() {
            let cells: Vec<String> = columns.iter().map(|column| column[row].to_string()).collect();
            text.push_str(&format!("r{row},{}\n", cells.join(",")));
        }
        let table = read_text(&text).unwrap().table;
        let columns: Vec<&Column> = table.columns.iter().skip(1).collect();
        let (scale, mixed) = scale(&columns, None, None);
        (scale.lo, scale.hi, mixed)
    }

    #[test]
    fn ends_of_scales() {
        assert_eq!(of(&[&[1.0, 5.0, 4.0]]), (1.0, 5.0, 0));
        assert_eq!(of(&[&[1.0, 6.0, 4.0]]), (1.0, 7.0, 0));
        // One 77 among twenty answers is a slip; one 0 too.
        let mut slip = [4.0; 20];
        slip[3] = 77.0;
        assert_eq!(of(&[&slip]), (1.0, 5.0, 0));
        slip[3] = 0.0;
        assert_eq!(of(&[&slip]), (1.0, 5.0, 0));
        assert_eq!(of(&[&[-1.6, 0.0, 5.5, 3.0]]), (-1.6, 7.0, 0));
        assert_eq!(of(&[&[0.0, 10.0, 0.0]]), (0.0, 10.0, 0));
    }

    #[test]
    fn columns_on_another_scale_are_counted() {
        let five: Vec<f64> = (0..60).map(|row| f64::from(row % 5 + 1)).collect();
        let ten: Vec<f64> = five.iter().map(|score| score * 2.0).collect();
        assert_eq!(of(&[&five, &five, &ten]), (1.0, 10.0, 1));
        assert_eq!(of(&[&five, &five, &five]), (1.0, 5.0, 0));
    }
}
