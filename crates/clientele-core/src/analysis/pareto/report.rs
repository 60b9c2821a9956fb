//! The report.

use super::curve::{Curve, Point};
use super::{CLASSES, Params, Ranked, Stability, TIERS, Tier, Whale, bootstrap, stability, tiers, whale};
use crate::Day;
use crate::analysis::{AnalysisError, Caveat};
use crate::cx::Cx;
use crate::model::{Returns, View};
use serde::{Deserialize, Serialize};

/// Concentration of the money of a view.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The day it is asked as of.
    pub as_of: Day,
    /// What was done with returns.
    pub returns: Returns,
    /// Customers with a purchase.
    pub n_customers: u64,
    /// Their money, returns taken off.
    pub revenue: f64,
    /// Money of each customer times his rank, the least valuable first, added up: what Gini's formula asks for.
    pub rank_sum: f64,
    /// Gini's coefficient: 0 when all bring the same; null when there is no money to share.
    pub gini: Option<f64>,
    /// Lower end of its interval.
    pub gini_lo: Option<f64>,
    /// Upper end of its interval.
    pub gini_hi: Option<f64>,
    /// Gini's coefficient times `n / (n - 1)`; null for one customer.
    pub gini_corrected: Option<f64>,
    /// What the top shares of customers bring.
    pub top_shares: Vec<TopShare>,
    /// Share of customers, most valuable first, who bring 80% of the money.
    pub customers_for_80: Option<f64>,
    /// The Lorenz curve, least valuable customers first; empty when there is no money to share.
    pub lorenz: Vec<Point>,
    /// Share of the money that class A reaches.
    pub a_border: f64,
    /// Share of the money that classes A and B reach.
    pub b_border: f64,
    /// Classes A, B and C.
    pub classes: Vec<Tier>,
    /// Share of the customers in the top tier.
    pub top_border: f64,
    /// Share of the customers down to the high tier.
    pub high_border: f64,
    /// Share of the customers down to the medium tier.
    pub medium_border: f64,
    /// The pyramid, from the top.
    pub tiers: Vec<Tier>,
    /// Who brings profit and who takes it away; null without a cost column and without values below zero.
    pub whale: Option<Whale>,
    /// How many of the top fifth stayed; null when time or customers are too few.
    pub stability: Option<Stability>,
    /// Seed of the bootstrap.
    pub seed: u64,
    /// Samples of the bootstrap.
    pub n_bootstrap: u32,
    /// Reservations.
    pub caveats: Vec<Caveat>,
}

/// What a top share of customers brings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TopShare {
    /// Share of the customers.
    pub p: f64,
    /// Share of the money; null when there is none to share.
    pub share: Option<f64>,
    /// Lower end of its interval.
    pub lo: Option<f64>,
    /// Upper end of its interval.
    pub hi: Option<f64>,
}

/// The top shares told.
const PS: [f64; 6] = [0.01, 0.05, 0.1, 0.2, 0.3, 0.5];
/// Fewer customers than this make a caveat.
const FEW: usize = 30;

pub(super) fn build(view: &View, ranked: &Ranked, params: &Params, cx: &Cx) -> Result<Report, AnalysisError> {
    let descending = &ranked.descending;
    let curve = Curve::new(descending);
    let (n, total) = (curve.n(), curve.total());
    let money = |minor: i64| view.transactions.money(minor);
    let shared = |minor: f64| (total > 0).then(|| minor / total as f64);
    let intervals = bootstrap::intervals(descending, &PS, cx)?;
    let top_shares = PS.iter().zip(&intervals.tops).map(|(&p, interval)| TopShare {
        p,
        share: shared(curve.top(p)),
        lo: interval.map(|(lo, _)| lo),
        hi: interval.map(|(_, hi)| hi),
    });
    let lorenz = curve.places().into_iter().rev().filter_map(|p| {
        let value = 1.0 - shared(curve.top(p))?;
        // The ends are exact.
        Some(Point { customers: 1.0 - p, value: if p == 1.0 { 0.0 } else { value } })
    });
    let gini = curve.gini();
    let by_money = tiers::by_money(descending, &[params.a_border, params.b_border]);
    let borders = [params.top_border, params.high_border, params.medium_border];
    let by_customers = tiers::by_customers(descending, &borders);
    Ok(Report {
        as_of: ranked.as_of,
        returns: params.returns,
        n_customers: n as u64,
        revenue: money(total),
        rank_sum: curve.rank_sum() * money(1),
        gini,
        gini_lo: intervals.gini.map(|(lo, _)| lo),
        gini_hi: intervals.gini.map(|(_, hi)| hi),
        gini_corrected: gini.filter(|_| n > 1).map(|gini| gini * n as f64 / (n as f64 - 1.0)),
        top_shares: top_shares.collect(),
        customers_for_80: curve.customers_for(0.8),
        lorenz: lorenz.collect(),
        a_border: params.a_border,
        b_border: params.b_border,
        classes: tiers::rows(descending, &CLASSES, &by_money, money),
        top_border: params.top_border,
        high_border: params.high_border,
        medium_border: params.medium_border,
        tiers: tiers::rows(descending, &TIERS, &by_customers, money),
        whale: whale::whale(view, ranked, params.returns),
        stability: stability::stability(view, params.returns, ranked.as_of),
        seed: cx.seed,
        n_bootstrap: bootstrap::REPLICATES,
        caveats: caveats(descending, total),
    })
}

fn caveats(descending: &[i64], total: i64) -> Vec<Caveat> {
    let n = descending.len();
    let negative = n - descending.partition_point(|value| *value >= 0);
    let mut caveats = Vec::new();
    if total <= 0 {
        caveats.push(Caveat::new("pareto-no-money", []));
    }
    if negative > 0 {
        caveats.push(Caveat::new("pareto-negative", [("customers", negative as f64)]));
    }
    if n < FEW {
        caveats.push(Caveat::new("pareto-few-customers", [("customers", n as f64)]));
    }
    caveats
}
