//! What can be counted of each text alone.

use super::report::{Bin, Report};
use super::tally::Tally;
use super::texts::Texts;
use super::{Label, Params};

/// Texts of more bytes than this are named.
const LONG: usize = 100_000;

/// A report of what can be said of each text alone; the rest is empty.
pub(super) fn texts(texts: &Texts, params: &Params) -> Report {
    let mut tally = Tally::default();
    let mut bins = bins(params);
    let [mut without, mut signs, mut long, mut chinese, mut latin, mut units, mut hits] = [0u64; 7];
    for (code, scored) in (0..).zip(&texts.of_code) {
        let Some(scored) = scored else { continue };
        let (n, makeup) = (scored.n_rows, &scored.makeup);
        tally.add(scored.score, scored.label, n);
        if let Some(bin) = bins.iter_mut().rfind(|bin| bin.holds(scored.score, scored.label)) {
            bin.n += n;
        }
        let all = u64::from(makeup.han + makeup.latin + makeup.signs);
        let found = u64::from(makeup.hit + makeup.signs);
        units += all * n;
        hits += found * n;
        without += if found == 0 { n } else { 0 };
        signs += if makeup.han + makeup.latin == 0 { n } else { 0 };
        long += if texts.column.dict.get(code).len() > LONG { n } else { 0 };
        chinese += if makeup.han > makeup.latin { n } else { 0 };
        latin += if makeup.latin >= makeup.han && makeup.latin > 0 { n } else { 0 };
    }
    let n = tally.n();
    Report {
        column: String::new(),
        language: params.language,
        positive_from: params.positive_from,
        negative_to: params.negative_to,
        summary: tally.summary(),
        n_empty: 0,
        n_signs_only: signs,
        n_without_hit: without,
        n_long: long,
        n_chinese: chinese,
        n_latin: latin,
        coverage: 1.0 - without as f64 / n.max(1) as f64,
        coverage_words: hits as f64 / units.max(1) as f64,
        bins,
        period: params.period,
        periods: Vec::new(),
        group: None,
        groups: Vec::new(),
        aspects_told: params.aspects,
        aspects: Vec::new(),
        words: Vec::new(),
        examples: Vec::new(),
        sample: Vec::new(),
        seed: 0,
        against_column: None,
        against_own: None,
        caveats: Vec::new(),
    }
}

/// Width of a bin.
const STEP: i32 = 10;

/// Bins of a tenth, cut at the borders between the labels.
fn bins(params: &Params) -> Vec<Bin> {
    let mut edges: Vec<f64> = (-100 / STEP..=100 / STEP).map(|step| f64::from(step * STEP) / 100.0).collect();
    edges.retain(|edge| *edge < params.negative_to || *edge > params.positive_from);
    edges.extend([params.negative_to, params.positive_from]);
    edges.sort_unstable_by(f64::total_cmp);
    edges.dedup();
    let label = |from: f64| {
        if from < params.negative_to {
            Label::Negative
        } else if from < params.positive_from {
            Label::Neutral
        } else {
            Label::Positive
        }
    };
    let bin = |(&from, &to): (&f64, &f64)| Bin { from, to, label: label(from), n: 0 };
    edges.iter().zip(edges.iter().skip(1)).map(bin).collect()
}

impl Bin {
    /// Whether a text is counted here: by its label, and among the bins of that label by its score.
    fn holds(&self, score: f64, label: Label) -> bool {
        self.label == label && (label == Label::Neutral || self.from <= score || self.from <= -1.0)
    }
}
