//! The words that made the scores.

use super::report::Word;
use super::texts::Scorer;
use crate::order::Order;
use rustc_hash::FxHashMap;

/// So many words of each side are told.
const MOST: usize = 20;
/// Effects are added in units of this, so that their order does not matter.
const UNIT: f64 = 1e-6;

#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    n: u64,
    n_turned: u64,
    effect: i64,
}

/// What each word added, as the texts write it.
#[derive(Debug, Default)]
pub(super) struct Words {
    sums: FxHashMap<String, Sum>,
    scratch: String,
}

impl Words {
    /// Add the words of a text that stands in `n_rows` rows.
    pub(super) fn add(&mut self, scorer: &Scorer, raw: &str, n_rows: u64) {
        for hit in &scorer.found.hits {
            let (from, to) = (scorer.folded.raw(hit.from as usize), scorer.folded.raw(hit.to as usize));
            let Some(word) = raw.get(from..to) else { continue };
            self.scratch.clear();
            self.scratch.extend(word.trim_end().chars().flat_map(char::to_lowercase));
            let sum = match self.sums.get_mut(self.scratch.as_str()) {
                Some(sum) => sum,
                None => self.sums.entry(self.scratch.clone()).or_default(),
            };
            sum.n += n_rows;
            sum.n_turned += if hit.turned { n_rows } else { 0 };
            sum.effect += (hit.effect / UNIT).round() as i64 * n_rows as i64;
        }
    }

    /// The words that add most, then those that take most away.
    pub(super) fn most(self) -> Vec<Word> {
        let mut all: Vec<(String, Sum)> = self.sums.into_iter().collect();
        all.order_by(|(a, x), (b, y)| y.effect.cmp(&x.effect).then_with(|| a.cmp(b)));
        let good = all.iter().take(MOST).filter(|(_, sum)| sum.effect > 0);
        let bad = all.iter().rev().take(MOST).filter(|(_, sum)| sum.effect < 0);
        let word = |(word, sum): &(String, Sum)| Word {
            word: word.clone(),
            n: sum.n,
            n_turned: sum.n_turned,
            effect: sum.effect as f64 * UNIT,
        };
        good.chain(bad).map(word).collect()
    }
}
