//! How many clusters, and which.

use super::features::Features;
use super::params::{MOST, Params};
use super::report::{Chosen, Scree};
use super::scaling::scale;
use super::work::Work;
use crate::analysis::AnalysisError;
use crate::cx::{Cancelled, Cx};
use crate::order::Order;
use crate::stats::cluster::{Fit, Gap, Kmeans, Points, gap_k, gaps, sample, silhouette, stability};
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::SeedableRng;

/// Beginnings of k-means.
pub(super) const STARTS: u32 = 10;
/// With more customers than this the beginnings are tried on a sample.
pub(super) const BEGUN_ON: usize = 10_000;
/// Customers on whom numbers of clusters are compared and clusters drawn again.
pub(super) const SAMPLE: usize = 2_500;
/// Customers on whom the gap is computed.
pub(super) const GAP_SAMPLE: usize = 1_000;
/// Reference sets of the gap.
pub(super) const REFERENCES: u32 = 20;
/// Bootstrap samples.
pub(super) const REPLICATES: u32 = 50;
/// Beginnings where fits are many.
pub(super) const FEW_STARTS: u32 = 2;

/// Clusters of all customers.
pub(super) struct Model {
    /// The customers, standardised; no dimension when all are equal.
    pub(super) points: Points,
    /// Features that the points have.
    pub(super) used: Vec<usize>,
    /// The clusters, numbered from 0 by mean money, the greatest first.
    pub(super) fit: Fit,
    /// How the number of clusters came about.
    pub(super) chosen: Chosen,
    /// Places of the sample.
    pub(super) sample: Vec<u32>,
    /// What was compared to choose; none when that was not asked for.
    pub(super) choice: Option<Choice>,
    /// Mean Jaccard similarity of each cluster over the bootstrap; empty when that was not asked for.
    pub(super) stable: Vec<Option<f64>>,
}

/// Numbers of clusters compared.
pub(super) struct Choice {
    pub(super) scree: Vec<Scree>,
    pub(super) gap_k: Option<usize>,
    pub(super) silhouette_k: Option<usize>,
}

/// Draws that do not depend on what was drawn for other questions.
pub(super) fn random(cx: &Cx, question: u64) -> Xoshiro256PlusPlus {
    Xoshiro256PlusPlus::seed_from_u64(cx.seed ^ (question << 56))
}

/// Cluster the customers. `compare`: compare numbers of clusters even where one is chosen.
pub(super) fn fit(
    features: &Features,
    params: &Params,
    compare: bool,
    cx: &Cx,
) -> Result<Model, AnalysisError> {
    let n = features.customers.len();
    let scaled = scale(features, params.scaling);
    let points = scaled.points;
    let sample = sample(n, SAMPLE, &mut random(cx, 1));
    if scaled.used.is_empty() {
        let fit = Fit {
            centers: Vec::new(),
            of: vec![0; n],
            sizes: vec![n as u64],
            inertia: 0.0,
            iterations: 0,
            converged: true,
        };
        let chosen = if params.k.is_some() { Chosen::Asked } else { Chosen::Silhouette };
        return Ok(Model {
            points,
            used: scaled.used,
            fit,
            chosen,
            sample,
            choice: None,
            stable: vec![None],
        });
    }
    let wanted = compare || params.k.is_none();
    let few = sample.len().min(GAP_SAMPLE);
    let mut stages = vec![
        (STARTS * MOST as u32, sample.len()),
        ((REFERENCES + 1) * FEW_STARTS * MOST as u32, few),
        (1, n.min(BEGUN_ON) * STARTS as usize + if n > BEGUN_ON { 2 * n } else { 0 }),
        (if compare { REPLICATES * FEW_STARTS } else { 0 }, sample.len()),
    ];
    stages.drain(..if wanted { 0 } else { 2 });
    let mut work = Work::new(cx, &stages);
    let choice = if wanted { Some(choose(&points, &sample, cx, &mut work)?) } else { None };
    let (k, chosen) = match (params.k, &choice) {
        (Some(k), _) => (k as usize, Chosen::Asked),
        (None, Some(Choice { gap_k: Some(k), .. })) if *k > 1 => (*k, Chosen::Gap),
        (None, choice) => {
            (choice.as_ref().and_then(|choice| choice.silhouette_k).unwrap_or(1), Chosen::Silhouette)
        }
    };
    work.next();
    let how = Kmeans { k, starts: STARTS, sample: BEGUN_ON, still: 0.0 };
    let fit = how.fit(&points, &mut random(cx, 4), &mut || work.round(n))?;
    let fit = numbered(fit, features, &scaled.used);
    let stable = if compare { stable(&points, &sample, &fit, cx, &mut work)? } else { Vec::new() };
    Ok(Model { points, used: scaled.used, fit, chosen, sample, choice, stable })
}

/// Compare 1 to 8 clusters on the sample.
fn choose(points: &Points, sample: &[u32], cx: &Cx, work: &mut Work) -> Result<Choice, Cancelled> {
    let own = points.subset(sample);
    work.next();
    let mut draws = random(cx, 2);
    let mut found: Vec<(f64, Option<f64>)> = Vec::new();
    for k in 1..=MOST.min(own.n()) {
        let how = Kmeans { k, starts: STARTS, sample: usize::MAX, still: 0.0 };
        let fit = how.fit(&own, &mut draws, &mut || work.round(own.n()))?;
        // Fewer different customers than that.
        if fit.k() < k {
            break;
        }
        found.push((fit.inertia, silhouette(&own, &fit.of)));
    }
    work.next();
    let places = crate::stats::cluster::sample(own.n(), GAP_SAMPLE, &mut random(cx, 3));
    let few = own.subset(&places);
    let rounds = &mut || work.round(few.n());
    let gaps = gaps(&few, found.len(), REFERENCES, FEW_STARTS, &mut random(cx, 3), rounds)?;
    let all = points.n() as f64 / own.n().max(1) as f64;
    let row = |((inertia, silhouette), gap): (&(f64, Option<f64>), &Gap)| Scree {
        k: gap.k as u32,
        inertia: inertia * all,
        silhouette: *silhouette,
        gap: gap.gap,
        gap_se: gap.se,
    };
    let scree: Vec<Scree> = found.iter().zip(&gaps).map(row).collect();
    let mut best: Option<(usize, f64)> = None;
    for row in &scree {
        if let Some(silhouette) = row.silhouette
            && best.is_none_or(|(_, most)| silhouette > most)
        {
            best = Some((row.k as usize, silhouette));
        }
    }
    Ok(Choice { scree, gap_k: gap_k(&gaps), silhouette_k: best.map(|(k, _)| k) })
}

/// How well each cluster comes back when the sample is drawn again.
fn stable(
    points: &Points,
    sample: &[u32],
    fit: &Fit,
    cx: &Cx,
    work: &mut Work,
) -> Result<Vec<Option<f64>>, Cancelled> {
    work.next();
    if fit.k() < 2 {
        return Ok(vec![None; fit.k()]);
    }
    let own = points.subset(sample);
    let of: Vec<u32> = sample.iter().filter_map(|&at| fit.of.get(at as usize)).copied().collect();
    let how = Kmeans { k: fit.k(), starts: FEW_STARTS, sample: usize::MAX, still: 1e-4 };
    stability(&own, &of, how, REPLICATES, &mut random(cx, 5), &mut || work.round(own.n()))
}

/// Number the clusters by mean money, or by the mean of the first feature where there is none, the greatest first.
fn numbered(fit: Fit, features: &Features, used: &[usize]) -> Fit {
    let mut means = vec![0.0; fit.k()];
    let mut add = |of: u32, value: f64| {
        if let Some(sum) = means.get_mut(of as usize) {
            *sum += value;
        }
    };
    match &features.minor {
        Some(minor) => fit.of.iter().zip(minor).for_each(|(&of, &minor)| add(of, minor as f64)),
        None => {
            let first = used.first().and_then(|&at| features.list.get(at));
            let values = first.map(|feature| feature.values.as_slice()).unwrap_or_default();
            fit.of.iter().zip(values).for_each(|(&of, &value)| add(of, value));
        }
    }
    means.iter_mut().zip(&fit.sizes).for_each(|(sum, &size)| *sum /= size as f64);
    let mut order: Vec<usize> = (0..fit.k()).collect();
    let mean = |at: &usize| means.get(*at).copied().unwrap_or(0.0);
    order.order_by(|a, b| mean(b).total_cmp(&mean(a)));
    let mut number = vec![0u32; fit.k()];
    for (new, &old) in (0..).zip(&order) {
        if let Some(slot) = number.get_mut(old) {
            *slot = new;
        }
    }
    let d = fit.centers.len() / fit.k().max(1);
    let center = |&old: &usize| fit.centers.get(old * d..(old + 1) * d).unwrap_or_default();
    Fit {
        centers: order.iter().flat_map(center).copied().collect(),
        of: fit.of.iter().map(|&old| number.get(old as usize).copied().unwrap_or(0)).collect(),
        sizes: order.iter().filter_map(|&old| fit.sizes.get(old)).copied().collect(),
        ..fit
    }
}
