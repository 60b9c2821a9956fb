//! The report.

use super::fit::{Design, Fit};
use crate::analysis::Caveat;
use crate::analysis::ratings::{Coded, Scale};
use crate::stats::adjust::benjamini_hochberg;
use crate::stats::student::{t95, two_sided};
use serde::{Deserialize, Serialize};

/// Penalty and reward of each feature.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The column of overall satisfaction.
    pub overall: String,
    /// Least score of its scale.
    pub overall_lo: f64,
    /// Greatest score of its scale.
    pub overall_hi: f64,
    /// Rows of the view.
    pub n_rows: u64,
    /// Rows in which everything is rated.
    pub n: u64,
    /// Share of the variance of overall satisfaction that the ratings explain.
    pub r_squared: f64,
    /// Overall satisfaction where no feature is rated low or high.
    pub base: f64,
    /// The features, by impact.
    pub features: Vec<FeatureRow>,
    /// Reservations.
    pub caveats: Vec<Caveat>,
}

/// One feature.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FeatureRow {
    /// Its column.
    pub feature: String,
    /// Ratings up to this are low.
    pub low_to: f64,
    /// Ratings from this on are high.
    pub high_from: f64,
    /// Rows with a low rating.
    pub n_low: u64,
    /// Rows with a high rating.
    pub n_high: u64,
    /// What a low rating costs; null where there is none.
    pub penalty: Option<Effect>,
    /// What a high rating brings; null where there is none.
    pub reward: Option<Effect>,
    /// Reward plus penalty.
    pub asymmetry: Option<Effect>,
    /// Reward less penalty, in points of the overall score.
    pub impact: f64,
    /// What follows.
    pub class: Class,
}

/// A coefficient, in points of the overall score.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Effect {
    /// The coefficient.
    pub value: f64,
    /// Lower end of its 95% interval.
    pub lo: f64,
    /// Upper end.
    pub hi: f64,
    /// Two-sided p.
    pub p: f64,
    /// The same, adjusted; that of an asymmetry is not.
    pub p_adjusted: f64,
}

/// Kano's classes, as far as ratings can tell them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Doing badly costs, doing well brings nothing that shows.
    Basic,
    /// Both show.
    OneDimensional,
    /// Doing well brings, doing badly costs nothing that shows.
    Attractive,
    /// Neither shows.
    Indifferent,
}

/// The least adjusted p that shows nothing.
const LEVEL: f64 = 0.05;

pub(super) fn features(rated: &[(String, Scale, Coded)], design: &Design, fit: &Fit) -> Vec<FeatureRow> {
    let effect = |(value, variance): (f64, f64)| {
        let se = variance.max(0.0).sqrt();
        let p = if se > 0.0 { two_sided(value / se, fit.df) } else { f64::from(u8::from(value == 0.0)) };
        let half = t95(fit.df) * se;
        Effect { value, lo: value - half, hi: value + half, p, p_adjusted: p }
    };
    let mut rows: Vec<FeatureRow> = rated
        .iter()
        .enumerate()
        .map(|(at, (feature, scale, _))| {
            let (low, high) = (1 + 2 * at, 2 + 2 * at);
            FeatureRow {
                feature: feature.clone(),
                low_to: scale.lo + 0.3 * (scale.hi - scale.lo),
                high_from: scale.lo + 0.9 * (scale.hi - scale.lo),
                n_low: design.count(low),
                n_high: design.count(high),
                penalty: fit.at(low).map(effect),
                reward: fit.at(high).map(effect),
                asymmetry: fit.sum(low, high).map(effect),
                impact: 0.0,
                class: Class::Indifferent,
            }
        })
        .collect();
    let all: Vec<Option<f64>> = rows
        .iter()
        .flat_map(|row| [&row.penalty, &row.reward])
        .map(|effect| effect.as_ref().map(|own| own.p))
        .collect();
    let mut adjusted = benjamini_hochberg(&all).into_iter();
    for row in &mut rows {
        for effect in [&mut row.penalty, &mut row.reward] {
            let p = adjusted.next().flatten();
            if let (Some(effect), Some(p)) = (effect, p) {
                effect.p_adjusted = p;
            }
        }
        let value = |effect: &Option<Effect>| effect.as_ref().map_or(0.0, |own| own.value);
        row.impact = value(&row.reward) - value(&row.penalty);
        row.class = class(row);
    }
    rows
}

/// A penalty above zero, or a reward below, is none.
fn class(row: &FeatureRow) -> Class {
    let shown = |effect: &Option<Effect>, sign: f64| {
        effect.as_ref().is_some_and(|own| own.p_adjusted < LEVEL && own.value * sign > 0.0)
    };
    let leans = row.asymmetry.as_ref().map_or(0.0, |own| {
        if own.lo > 0.0 {
            1.0
        } else if own.hi < 0.0 {
            -1.0
        } else {
            0.0
        }
    });
    match (shown(&row.penalty, -1.0), shown(&row.reward, 1.0)) {
        (true, true) if leans < 0.0 => Class::Basic,
        (true, true) if leans > 0.0 => Class::Attractive,
        (true, true) => Class::OneDimensional,
        (true, false) => Class::Basic,
        (false, true) => Class::Attractive,
        (false, false) => Class::Indifferent,
    }
}
