//! Texts to look at: the most positive, the most negative, the most mixed ones, and some drawn by chance.

use super::report::{Example, Shown, Span};
use super::texts::{Scored, Scorer, Texts};
use super::{Label, Params};
use crate::cx::Cx;
use crate::order::Order;
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{RngCore, SeedableRng};

/// So many texts of each kind are shown.
const MOST: usize = 10;
/// Texts are shown up to so many characters.
const LONGEST: usize = 240;
/// Texts of these many bytes are read at a glance, and shown before others.
const HANDY: std::ops::RangeInclusive<usize> = 24..=400;
/// Good and bad words each have at least this weight in a mixed text.
const MIXED: f64 = 1.0;

/// The examples, without those drawn.
pub(super) fn extremes(texts: &Texts, params: &Params) -> Vec<Example> {
    let all: Vec<(u32, &Scored, &str)> = (0..)
        .zip(&texts.of_code)
        .filter_map(|(code, scored)| Some((code, scored.as_ref()?, texts.column.dict.get(code))))
        .collect();
    let mut scorer = Scorer::default();
    let mut out = Vec::new();
    for shown in [Shown::Positive, Shown::Negative, Shown::Mixed] {
        let mut own: Vec<(bool, f64, &str, u32)> = (all.iter())
            .filter_map(|&(code, scored, text)| {
                Some((HANDY.contains(&text.len()), weight(shown, scored)?, text, code))
            })
            .collect();
        own.sort_unstable_by(|a, b| {
            (b.0, b.1).partial_cmp(&(a.0, a.1)).unwrap_or(std::cmp::Ordering::Equal).then(a.2.cmp(b.2))
        });
        own.dedup_by_key(|(_, _, text, _)| *text);
        own.truncate(MOST);
        let codes: Vec<u32> = own.into_iter().map(|(.., code)| code).collect();
        let first = first_rows(texts, &codes);
        for (code, row) in codes.iter().zip(first) {
            out.extend(example(shown, *code, row, texts, params, &mut scorer));
        }
    }
    out
}

/// How much a text is of a kind; none if it is not.
fn weight(shown: Shown, scored: &Scored) -> Option<f64> {
    match shown {
        Shown::Positive => (scored.label == Label::Positive).then_some(scored.score),
        Shown::Negative => (scored.label == Label::Negative).then_some(-scored.score),
        Shown::Mixed => (scored.mixed >= MIXED).then_some(scored.mixed),
        Shown::Drawn => None,
    }
}

/// The first row of each of a few codes.
fn first_rows(texts: &Texts, codes: &[u32]) -> Vec<u32> {
    let mut first = vec![u32::MAX; codes.len()];
    let mut missing = codes.len();
    for &row in &texts.rows {
        if missing == 0 {
            break;
        }
        let code = texts.column.codes.get(row as usize);
        let at = codes.iter().position(|known| Some(*known) == code);
        if let Some(slot) = at.and_then(|at| first.get_mut(at)).filter(|slot| **slot == u32::MAX) {
            *slot = row;
            missing -= 1;
        }
    }
    first
}

/// Rows drawn by chance, each at most once, in the order of the file.
pub(super) fn drawn(texts: &Texts, params: &Params, cx: &Cx) -> Vec<Example> {
    let mut rows = texts.rows.clone();
    let mut random = Xoshiro256PlusPlus::seed_from_u64(cx.seed);
    let n = (params.sample as usize).min(rows.len());
    for at in 0..n {
        let left = (rows.len() - at) as u64;
        rows.swap(at, at + (random.next_u64() % left) as usize);
    }
    rows.truncate(n);
    rows.sort_unstable();
    let mut scorer = Scorer::default();
    let code = |row: u32| texts.column.codes.get(row as usize);
    rows.iter()
        .filter_map(|&row| example(Shown::Drawn, code(row)?, row, texts, params, &mut scorer))
        .collect()
}

fn example(
    shown: Shown,
    code: u32,
    row: u32,
    texts: &Texts,
    params: &Params,
    scorer: &mut Scorer,
) -> Option<Example> {
    let scored = texts.of_code.get(code as usize)?.as_ref()?;
    let raw = texts.column.dict.get(code);
    scorer.score(raw, params);
    let end = raw.char_indices().nth(LONGEST).map_or(raw.len(), |(at, _)| at);
    let text = raw.get(..end)?;
    Some(Example {
        shown,
        row: u64::from(row) + 1,
        n_rows: scored.n_rows,
        text: text.to_owned(),
        cut: end < raw.len(),
        score: scored.score,
        label: scored.label,
        spans: spans(scorer, text),
    })
}

/// The words that made a score, as stretches of characters; those of the part that is shown.
fn spans(scorer: &Scorer, text: &str) -> Vec<Span> {
    let hits = scorer.found.hits.iter().map(|hit| (hit.from, hit.to, hit.effect));
    let changers = scorer.found.changers.iter().map(|changer| (changer.from, changer.to, 0.0));
    let mut all: Vec<(usize, usize, f64)> = hits
        .chain(changers)
        .map(|(from, to, effect)| (scorer.folded.raw(from as usize), scorer.folded.raw(to as usize), effect))
        .filter(|(_, to, _)| *to <= text.len())
        .collect();
    all.order_by_key(|(from, to, _)| (*from, *to));
    all.dedup_by_key(|(from, ..)| *from);
    let characters = |end: usize| text.get(..end).map_or(0, |text| text.chars().count()) as u32;
    all.into_iter()
        .map(|(from, to, effect)| {
            let word = text.get(from..to).map_or(to, |word| from + word.trim_end().len());
            Span { from: characters(from), to: characters(word), effect }
        })
        .collect()
}
