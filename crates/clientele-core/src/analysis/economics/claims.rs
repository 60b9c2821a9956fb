//! Claims that are often quoted, held against these customers.

use super::base::Retention;
use super::response::Response;
use super::value::Terms;
use serde::{Deserialize, Serialize};

/// Average and marginal costs of winning and keeping, and what becomes of the claims.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Claims {
    /// Cost of winning a customer over the cost of keeping one for a period (spending over retention rate).
    pub average_ratio: Option<f64>,
    /// Cost of winning the next customer over that of keeping the next: what a decision needs, beside what each is worth.
    /// Missing, like the others, where a cost is assumed.
    pub marginal_ratio: Option<f64>,
    /// The average ratio if both were spent on best: no rule says that it should be high or low (Pfeifer 2005).
    pub average_ratio_at_best: Option<f64>,
    /// The claims.
    pub rows: Vec<Claim>,
}

/// One claim.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Claim {
    /// What it is about.
    pub kind: ClaimKind,
    /// The figure claimed, or the lower end of the range.
    pub claimed: f64,
    /// The upper end of the range; the figure again where there is none.
    pub claimed_hi: f64,
    /// The figure here; missing where what is spent is not known.
    pub found: Option<f64>,
    /// Lower end, at that of the retention rate.
    pub found_lo: Option<f64>,
    /// Upper end.
    pub found_hi: Option<f64>,
    /// Whether it is true here.
    pub verdict: Verdict,
    /// What may be spent on keeping an active customer in a period for the claim to be true.
    pub implied_retention_cost: Option<f64>,
}

/// What a claim is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClaimKind {
    /// Winning a customer costs so many times as much as keeping one.
    CostRatio,
    /// Five points more retention raise the value of a customer by this share.
    FivePoints,
}

/// Whether a claim is true here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The interval of what was found reaches the claim.
    Holds,
    /// More than claimed.
    Higher,
    /// Less than claimed.
    Lower,
    /// It cannot be told.
    Unknown,
}

/// Ratios that are quoted without a source worth the name; the fifteen of the course is one firm's anecdote.
const RATIOS: [f64; 2] = [5.0, 15.0];
/// Reichheld and Sasser, Harvard Business Review 68 (1990), 105-111: 25% to 85%, by industry.
const FIVE_POINTS: (f64, f64) = (0.25, 0.85);

/// Costs, each known or assumed: an assumption proves no claim.
pub(super) struct Costs {
    pub(super) acquisition: f64,
    pub(super) retention: f64,
    pub(super) known: bool,
}

pub(super) fn claims(
    terms: &Terms,
    kept: &Retention,
    costs: &Costs,
    responses: (Option<&Response>, Option<&Response>),
) -> Claims {
    let ratio = |rate: f64| costs.acquisition * rate / costs.retention;
    let found = (costs.known && costs.retention > 0.0).then(|| ratio(kept.rate));
    let ends = found.map(|_| (ratio(kept.lo), ratio(kept.hi))).unzip();
    let cost = |claimed: f64| {
        let implied = costs.acquisition * kept.rate / claimed;
        Claim::of(ClaimKind::CostRatio, (claimed, claimed), (found, ends.0, ends.1), Some(implied))
    };
    let rise = |rate: f64| {
        let more = (rate + 0.05 <= 1.0).then(|| terms.value(rate + 0.05, 0.0)).flatten()?;
        let now = terms.value(rate, 0.0).filter(|now| *now > 0.0)?;
        Some(more / now - 1.0)
    };
    let risen = (rise(kept.rate), rise(kept.lo), rise(kept.hi));
    let mut rows: Vec<Claim> = RATIOS.map(cost).to_vec();
    rows.push(Claim::of(ClaimKind::FivePoints, FIVE_POINTS, risen, None));
    let (won, kept) = responses;
    let both = |of: fn(&Response) -> Option<f64>| {
        let (won, kept) = (of(won?)?, of(kept?)?);
        (costs.known && kept > 0.0).then_some(won / kept).filter(|ratio| ratio.is_finite())
    };
    Claims {
        average_ratio: found,
        marginal_ratio: both(|response| response.present.marginal_cost),
        average_ratio_at_best: both(|response| response.best.average_cost),
        rows,
    }
}

impl Claim {
    fn of(
        kind: ClaimKind,
        (claimed, claimed_hi): (f64, f64),
        (found, a, b): (Option<f64>, Option<f64>, Option<f64>),
        implied_retention_cost: Option<f64>,
    ) -> Self {
        let (found_lo, found_hi) = a.zip(b).map(|(a, b)| (a.min(b), a.max(b))).unzip();
        let (lo, hi) = (found_lo.or(found), found_hi.or(found));
        let verdict = match lo.zip(hi) {
            None => Verdict::Unknown,
            Some((lo, _)) if lo > claimed_hi => Verdict::Higher,
            Some((_, hi)) if hi < claimed => Verdict::Lower,
            Some(_) => Verdict::Holds,
        };
        Self { kind, claimed, claimed_hi, found, found_lo, found_hi, verdict, implied_retention_cost }
    }
}
