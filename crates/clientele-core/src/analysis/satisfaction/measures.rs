//! The three measures: what a score is worth in each, and what many of them come to.

use super::report::{Ces, Csat, Nps};
use super::scores::{BINS, N_SCORES, Scale};
use crate::stats::wilson::wilson;
use serde::{Deserialize, Serialize};

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Net promoter score: promoters less detractors, in points.
    Nps,
    /// Customer satisfaction: the share in the top two boxes.
    Csat,
    /// Customer effort score: the share of those who found it easy.
    Ces,
}

/// Where an answer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// NPS 9 and 10.
    Promoter,
    /// NPS 7 and 8.
    Passive,
    /// NPS 6 and below.
    Detractor,
    /// CSAT, the top two boxes.
    Satisfied,
    /// CSAT, between.
    Neutral,
    /// CSAT, the bottom two boxes.
    Dissatisfied,
    /// CES, easy.
    Easy,
    /// CES, between.
    Middling,
    /// CES, hard.
    Hard,
}

impl Class {
    /// Its code, in reports and customer tables.
    pub fn code(self) -> &'static str {
        match self {
            Self::Promoter => "promoter",
            Self::Passive => "passive",
            Self::Detractor => "detractor",
            Self::Satisfied => "satisfied",
            Self::Neutral => "neutral",
            Self::Dissatisfied => "dissatisfied",
            Self::Easy => "easy",
            Self::Middling => "middling",
            Self::Hard => "hard",
        }
    }
}

/// How scores are judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rule {
    pub(super) measure: Measure,
    pub(super) scale: Scale,
    /// Of effort: a low score is good (version 1.0).
    pub(super) low_is_good: bool,
}

/// 97.5% of a standard normal variable.
pub(super) const Z: f64 = 1.959_963_984_540_054;
/// Fewer answers than this, and intervals do not lean on the normal distribution.
pub(super) const FEW: u64 = 30;

impl Rule {
    /// The classes of the measure, the best first.
    pub(super) fn classes(self) -> [Class; 3] {
        match self.measure {
            Measure::Nps => [Class::Promoter, Class::Passive, Class::Detractor],
            Measure::Csat => [Class::Satisfied, Class::Neutral, Class::Dissatisfied],
            Measure::Ces => [Class::Easy, Class::Middling, Class::Hard],
        }
    }

    /// Where a score stands.
    pub(super) fn class(self, score: u8) -> Class {
        let Scale { lo, hi } = self.scale;
        let [best, middle, worst] = self.classes();
        let (good, bad) = match self.measure {
            Measure::Nps => (score >= 9, score <= 6),
            Measure::Csat if self.scale == Scale::YES_NO => (score == 1, score == 0),
            Measure::Csat => (score >= self.scale.top_two(), score <= lo + 1),
            // The two boxes of least effort; or three of agreement, and as many of disagreement.
            Measure::Ces if self.low_is_good => (score <= lo + 1, score + 1 >= hi),
            Measure::Ces => {
                let boxes = if hi - lo >= 6 { 2 } else { 1 };
                (score + boxes >= hi, score <= lo + boxes)
            }
        };
        if good {
            best
        } else if bad {
            worst
        } else {
            middle
        }
    }

    /// What an answer of each class adds: 1, 0 or -1 to the net promoter score, 1 or 0 to a share.
    pub(super) fn worth(self) -> [f64; 3] {
        [1.0, 0.0, if self.measure == Measure::Nps { -1.0 } else { 0.0 }]
    }

    /// Answers added to each class where there are few, so that answers that are all alike do not look certain: three to the
    /// net promoter score (Rocks 2016), two to a share (Agresti and Caffo 2000).
    pub(super) fn added(self) -> [f64; 3] {
        if self.measure == Measure::Nps { [0.75, 1.5, 0.75] } else { [1.0, 0.5, 0.5] }
    }

    /// Values as reports give them: points of the net promoter score, else shares.
    pub(super) fn unit(self) -> f64 {
        if self.measure == Measure::Nps { 100.0 } else { 1.0 }
    }
}

/// How many answers are in which bin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Hist(pub(super) [u64; BINS]);

/// What answers come to, in the unit of reports.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Stat {
    pub(super) n: u64,
    pub(super) value: f64,
    pub(super) lo: f64,
    pub(super) hi: f64,
    /// The variance of one answer, values 1, 0 and -1.
    pub(super) variance: f64,
}

impl Hist {
    #[inline]
    pub(super) fn add(&mut self, bin: u8) {
        if let Some(count) = self.0.get_mut(usize::from(bin)) {
            *count += 1;
        }
    }

    pub(super) fn of(&self, bin: u8) -> u64 {
        self.0.get(usize::from(bin)).copied().unwrap_or(0)
    }

    /// All but these answers.
    pub(super) fn without(&self, other: &Self) -> Self {
        let mut rest = *self;
        rest.0.iter_mut().zip(other.0).for_each(|(n, own)| *n = n.saturating_sub(own));
        rest
    }

    /// Scores with their counts.
    pub(super) fn scores(&self) -> impl Iterator<Item = (u8, u64)> + '_ {
        (0u8..).zip(self.0.iter().copied()).take(N_SCORES)
    }

    /// Answers on the scale.
    pub(super) fn n(&self) -> u64 {
        self.scores().map(|(_, n)| n).sum()
    }

    /// Answers of a class.
    pub(super) fn n_of(&self, class: Class, rule: Rule) -> u64 {
        self.scores().filter(|(score, _)| rule.class(*score) == class).map(|(_, n)| n).sum()
    }

    /// The measure of these answers with its 95% interval; none without answers.
    pub(super) fn stat(&self, rule: Rule) -> Option<Stat> {
        let n = self.n();
        let [best, _, worst] = rule.classes().map(|class| self.n_of(class, rule));
        if rule.measure != Measure::Nps {
            let (lo, hi) = wilson(best, n)?;
            let value = best as f64 / n as f64;
            return Some(Stat { n, value, lo, hi, variance: value * (1.0 - value) });
        }
        if n == 0 {
            return None;
        }
        let (value, variance) = net(best as f64, worst as f64, n as f64);
        let few = n < FEW || variance == 0.0;
        let (middle, spread, n_used) = if few {
            let [p, passive, d] = rule.added();
            let n = n as f64 + p + passive + d;
            let (middle, spread) = net(best as f64 + p, worst as f64 + d, n);
            (middle, spread, n)
        } else {
            (value, variance, n as f64)
        };
        let half = Z * (spread / n_used).sqrt();
        let end = |end: f64| end.clamp(-1.0, 1.0) * rule.unit();
        Some(Stat {
            n,
            value: value * rule.unit(),
            lo: end(middle - half).min(value * rule.unit()),
            hi: end(middle + half).max(value * rule.unit()),
            variance,
        })
    }
}

/// Promoters less detractors as a share, and the variance of one answer: p + d - (p - d)^2.
fn net(promoters: f64, detractors: f64, n: f64) -> (f64, f64) {
    let (p, d) = (promoters / n, detractors / n);
    (p - d, (p + d - (p - d) * (p - d)).max(0.0))
}

pub(super) fn nps(hist: &Hist, rule: Rule, column: String, question: Option<String>) -> Option<Nps> {
    let stat = hist.stat(rule)?;
    let [promoters, passives, detractors] = rule.classes().map(|class| hist.n_of(class, rule));
    let se_points = rule.unit() * (stat.variance / stat.n as f64).sqrt();
    let Stat { value: points, lo, hi, n, .. } = stat;
    Some(Nps {
        points,
        lo,
        hi,
        se_points,
        n,
        promoters,
        passives,
        detractors,
        scale: rule.scale,
        column,
        question,
    })
}

pub(super) fn csat(hist: &Hist, rule: Rule, column: String, question: Option<String>) -> Option<Csat> {
    let Stat { value: share, lo, hi, n, .. } = hist.stat(rule)?;
    let satisfied = hist.n_of(Class::Satisfied, rule);
    let from = rule.scale.top_two();
    Some(Csat { share, lo, hi, n, satisfied, from, scale: rule.scale, column, question })
}

pub(super) fn ces(hist: &Hist, rule: Rule, column: String, question: Option<String>) -> Option<Ces> {
    let Stat { value: share, lo, hi, n, .. } = hist.stat(rule)?;
    let (low, high) = (f64::from(rule.scale.lo), f64::from(rule.scale.hi));
    // Turned, so that a high mean is good in both versions.
    let turned = |score: u8| if rule.low_is_good { low + high - f64::from(score) } else { f64::from(score) };
    let count = n as f64;
    let mean = hist.scores().map(|(score, n)| turned(score) * n as f64).sum::<f64>() / count;
    let squares = hist.scores().map(|(score, n)| (turned(score) - mean).powi(2) * n as f64).sum::<f64>();
    let half = (n > 1).then(|| Z * (squares / (count - 1.0) / count).sqrt());
    Some(Ces {
        version: if rule.low_is_good { "1.0" } else { "2.0" }.to_owned(),
        mean,
        mean_lo: half.map(|half| (mean - half).max(low)),
        mean_hi: half.map(|half| (mean + half).min(high)),
        share,
        lo,
        hi,
        n,
        easy: hist.n_of(Class::Easy, rule),
        scale: rule.scale,
        column,
        question,
    })
}
