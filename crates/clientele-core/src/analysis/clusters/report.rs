//! The report.

use super::features::{self, Features};
use super::model::{self, GAP_SAMPLE, Model, REFERENCES, REPLICATES, STARTS};
use super::params::{Params, Scaling};
use super::rules::{self, Rule};
use crate::Day;
use crate::analysis::as_of::later_rows;
use crate::analysis::{AnalysisError, Caveat};
use crate::cx::Cx;
use crate::model::{Returns, View};
use crate::stats::cluster::{sample, silhouette};
use serde::{Deserialize, Serialize};

/// Clusters of the customers of a view.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The day it is asked as of; null without transactions.
    pub as_of: Option<Day>,
    /// What was done with returns.
    pub returns: Returns,
    /// Customers clustered.
    pub n_customers: u64,
    /// Customers left out because a feature has no number for them.
    pub n_left_out: u64,
    /// Their money, returns taken off; null without transactions.
    pub revenue: Option<f64>,
    /// The features.
    pub features: Vec<FeatureRow>,
    /// How features were made comparable.
    pub scaling: Scaling,
    /// Clusters.
    pub k: u32,
    /// How their number came about.
    pub k_by: Chosen,
    /// Sum of the squared distances to the centres, standardised.
    pub inertia: f64,
    /// Share of the sum of the squared distances to the mean of all that the clusters take away; null when all are equal.
    pub explained: Option<f64>,
    /// Mean silhouette width; null for a single cluster.
    pub silhouette: Option<f64>,
    /// Customers in each cluster.
    pub sizes: Vec<u64>,
    /// The clusters, by mean money.
    pub clusters: Vec<ClusterRow>,
    /// Numbers of clusters compared.
    pub scree: Vec<Scree>,
    /// The number of clusters by the gap; null when the gap grows to the end.
    pub gap_k: Option<u32>,
    /// The number of clusters of the greatest silhouette.
    pub silhouette_k: Option<u32>,
    /// How well each cluster comes back.
    pub stability: Vec<StabilityRow>,
    /// Mean of that over the clusters, weighted by size; null for a single cluster.
    pub mean_jaccard: Option<f64>,
    /// Whether the clusters are more than noise.
    pub verdict: Verdict,
    /// Some customers on two features; null with one feature.
    pub scatter: Option<Scatter>,
    /// Rounds of k-means with all customers.
    pub n_iterations: u32,
    /// Beginnings of k-means.
    pub n_starts: u32,
    /// Customers that numbers of clusters were compared on.
    pub n_sample: u64,
    /// Customers that the gap was computed on.
    pub n_gap: u64,
    /// Reference sets of the gap.
    pub n_references: u32,
    /// Bootstrap samples.
    pub n_bootstrap: u32,
    /// Seed of all draws.
    pub seed: u64,
    /// Reservations.
    pub caveats: Vec<Caveat>,
}

/// How the number of clusters came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Chosen {
    /// It was chosen.
    Asked,
    /// The gap statistic.
    Gap,
    /// The greatest silhouette, because the gap gives no answer above 1.
    Silhouette,
}

/// Whether clusters are more than noise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// They come back.
    Stable,
    /// One of them or more does not come back well.
    Doubtful,
    /// They do not come back, or the gap finds none.
    Noise,
}

/// One feature.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FeatureRow {
    /// Its code, or the name of its column.
    pub feature: String,
    /// It is a column of the file.
    pub column: bool,
    /// Whole numbers.
    pub whole: bool,
    /// All customers have the same value: it took no part.
    pub constant: bool,
    /// Median of all customers.
    pub median: f64,
}

/// One cluster.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ClusterRow {
    /// Its number, from 1.
    pub cluster: u32,
    /// Customers.
    pub n_customers: u64,
    /// Share of the customers.
    pub share_customers: f64,
    /// Money; null without transactions.
    pub revenue: Option<f64>,
    /// Share of the money; null when there is none above zero.
    pub share_revenue: Option<f64>,
    /// What is typical of it, feature by feature.
    pub profile: Vec<Profile>,
    /// When a customer is taken for one of it; null for a single cluster.
    pub rule: Option<Rule>,
}

/// One feature of a cluster.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Profile {
    /// The feature.
    pub feature: String,
    /// Median in the feature's own unit.
    pub median: f64,
    /// Mean of the standardised feature less that of all, in standard deviations of all; null for a constant.
    pub z: Option<f64>,
}

/// One number of clusters.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Scree {
    /// Clusters.
    pub k: u32,
    /// Inertia of the sample, scaled up to all customers.
    pub inertia: f64,
    /// Mean silhouette width.
    pub silhouette: Option<f64>,
    /// Gap statistic.
    pub gap: Option<f64>,
    /// Its standard error.
    pub gap_se: Option<f64>,
}

/// How well a cluster comes back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StabilityRow {
    /// The cluster.
    pub cluster: u32,
    /// Mean of the greatest Jaccard similarity with a cluster of a bootstrap sample.
    pub jaccard: Option<f64>,
}

/// Some customers on two features.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Scatter {
    /// The feature on the x axis.
    pub x: String,
    /// The feature on the y axis.
    pub y: String,
    /// The customers.
    pub points: Vec<ScatterPoint>,
}

/// One customer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ScatterPoint {
    /// Value of the feature on the x axis.
    pub x: f64,
    /// Value of the feature on the y axis.
    pub y: f64,
    /// The cluster.
    pub cluster: u32,
}

/// Customers on whom the silhouette is computed.
const SILHOUETTE: usize = 5_000;
/// Customers drawn in the scatter.
const DRAWN: usize = 500;
/// Hennig's borders.
const STABLE: f64 = 0.75;
const NOISE: f64 = 0.6;

pub(super) fn build(view: &View, params: &Params, cx: &Cx) -> Result<Report, AnalysisError> {
    let features = features::gather(view, params, cx)?;
    let model = model::fit(&features, params, true, cx)?;
    let fit = &model.fit;
    let n = features.customers.len();
    let choice = model.choice.as_ref();
    let stability: Vec<StabilityRow> =
        (1..).zip(&model.stable).map(|(cluster, &jaccard)| StabilityRow { cluster, jaccard }).collect();
    let mean_jaccard = mean_jaccard(&model);
    let total: f64 = (0..model.points.d()).map(|at| spread(model.points.column(at))).sum();
    let gap_k = choice.and_then(|choice| choice.gap_k).map(|k| k as u32);
    let mut report = Report {
        as_of: features.as_of,
        returns: params.returns,
        n_customers: n as u64,
        n_left_out: features.n_left_out,
        revenue: features.minor.as_ref().map(|minor| view.transactions.money(minor.iter().sum())),
        features: feature_rows(&features, &model),
        scaling: params.scaling,
        k: fit.k() as u32,
        k_by: model.chosen,
        inertia: fit.inertia,
        explained: (total > 0.0).then(|| 1.0 - fit.inertia / total),
        silhouette: mean_silhouette(&model, cx),
        sizes: fit.sizes.clone(),
        clusters: cluster_rows(view, &features, &model, cx),
        scree: choice.map(|choice| choice.scree.clone()).unwrap_or_default(),
        gap_k,
        silhouette_k: choice.and_then(|choice| choice.silhouette_k).map(|k| k as u32),
        verdict: verdict(&stability, mean_jaccard, gap_k),
        stability,
        mean_jaccard,
        scatter: scatter(&features, &model, params),
        n_iterations: fit.iterations,
        n_starts: STARTS,
        n_sample: model.sample.len() as u64,
        n_gap: model.sample.len().min(GAP_SAMPLE) as u64,
        n_references: REFERENCES,
        n_bootstrap: REPLICATES,
        seed: cx.seed,
        caveats: Vec::new(),
    };
    report.caveats = caveats(&report, &features, &model, params);
    report.caveats.extend(features.as_of.and_then(|as_of| later_rows(view, as_of)));
    Ok(report)
}

/// Sum of the squared distances to the mean.
fn spread(values: impl Iterator<Item = f64> + Clone) -> f64 {
    let n = values.clone().count() as f64;
    let mean = values.clone().sum::<f64>() / n;
    values.map(|x| (x - mean) * (x - mean)).sum()
}

fn mean_jaccard(model: &Model) -> Option<f64> {
    let pairs =
        || model.stable.iter().zip(&model.fit.sizes).filter_map(|(j, &size)| Some(((*j)?, size as f64)));
    let weight: f64 = pairs().map(|(_, size)| size).sum();
    (weight > 0.0).then(|| pairs().map(|(jaccard, size)| jaccard * size).sum::<f64>() / weight)
}

fn verdict(stability: &[StabilityRow], mean: Option<f64>, gap_k: Option<u32>) -> Verdict {
    let Some(mean) = mean.filter(|_| gap_k != Some(1)) else { return Verdict::Noise };
    let least = stability.iter().filter_map(|row| row.jaccard).fold(f64::INFINITY, f64::min);
    if mean < NOISE {
        Verdict::Noise
    } else if least < STABLE {
        Verdict::Doubtful
    } else {
        Verdict::Stable
    }
}

fn mean_silhouette(model: &Model, cx: &Cx) -> Option<f64> {
    let fit = &model.fit;
    if fit.of.len() <= SILHOUETTE {
        return silhouette(&model.points, &fit.of);
    }
    let places = sample(fit.of.len(), SILHOUETTE, &mut model::random(cx, 7));
    let of: Vec<u32> = places.iter().filter_map(|&at| fit.of.get(at as usize)).copied().collect();
    silhouette(&model.points.subset(&places), &of)
}

fn feature_rows(features: &Features, model: &Model) -> Vec<FeatureRow> {
    let row = |(at, feature): (usize, &features::Feature)| FeatureRow {
        feature: feature.name.clone(),
        column: feature.column,
        whole: feature.whole,
        constant: !model.used.contains(&at),
        median: median(feature.values.clone()),
    };
    features.list.iter().enumerate().map(row).collect()
}

fn cluster_rows(view: &View, features: &Features, model: &Model, cx: &Cx) -> Vec<ClusterRow> {
    let fit = &model.fit;
    let n = features.customers.len() as f64;
    let money = |cluster: u32| {
        let own = features.minor.as_ref()?.iter().zip(&fit.of).filter(|(_, of)| **of == cluster);
        Some(own.map(|(minor, _)| minor).sum::<i64>())
    };
    let total: Option<i64> = features.minor.as_ref().map(|minor| minor.iter().sum());
    let rules = rules::rules(features, model, cx);
    let profiles = profiles(features, model);
    let rows = fit.sizes.iter().zip(rules).zip(profiles).zip(0u32..);
    rows.map(|(((&size, rule), profile), at)| {
        let revenue = money(at);
        let share = |(own, all): (i64, i64)| (all > 0).then(|| own as f64 / all as f64);
        ClusterRow {
            cluster: at + 1,
            n_customers: size,
            share_customers: size as f64 / n,
            revenue: revenue.map(|minor| view.transactions.money(minor)),
            share_revenue: revenue.zip(total).and_then(share),
            profile,
            rule,
        }
    })
    .collect()
}

/// Medians and standardised means of each cluster.
fn profiles(features: &Features, model: &Model) -> Vec<Vec<Profile>> {
    let fit = &model.fit;
    let mut profiles: Vec<Vec<Profile>> = vec![Vec::new(); fit.k()];
    for (at, feature) in features.list.iter().enumerate() {
        let mut own: Vec<Vec<f64>> =
            fit.sizes.iter().map(|&size| Vec::with_capacity(size as usize)).collect();
        for (&of, &value) in fit.of.iter().zip(&feature.values) {
            if let Some(own) = own.get_mut(of as usize) {
                own.push(value);
            }
        }
        let used = model.used.iter().position(|&used| used == at);
        let z = used.map(|axis| standardised_means(model, axis));
        for ((cluster, values), profile) in own.into_iter().enumerate().zip(&mut profiles) {
            profile.push(Profile {
                feature: feature.name.clone(),
                median: median(values),
                z: z.as_ref().and_then(|z| z.get(cluster)).copied(),
            });
        }
    }
    profiles
}

/// The centres on one axis, in standard deviations from the mean of all.
fn standardised_means(model: &Model, axis: usize) -> Vec<f64> {
    let n = model.points.n() as f64;
    let mean = model.points.column(axis).sum::<f64>() / n;
    let sd = (spread(model.points.column(axis)) / n).sqrt();
    let d = model.points.d().max(1);
    model.fit.centers.iter().skip(axis).step_by(d).map(|center| (center - mean) / sd).collect()
}

/// The median, in time that grows with the values only.
fn median(mut values: Vec<f64>) -> f64 {
    let Some(half) = values.len().checked_sub(1).map(|last| last / 2) else { return f64::NAN };
    let even = values.len().is_multiple_of(2);
    let (_, &mut low, above) = values.select_nth_unstable_by(half, f64::total_cmp);
    let next = above.iter().copied().fold(f64::INFINITY, f64::min);
    if even { f64::midpoint(low, next) } else { low }
}

fn scatter(features: &Features, model: &Model, params: &Params) -> Option<Scatter> {
    let axes: Vec<&features::Feature> = model.used.iter().filter_map(|&at| features.list.get(at)).collect();
    let named = |name: &Option<String>| axes.iter().find(|feature| Some(&feature.name) == name.as_ref());
    let x = named(&params.x).or(axes.iter().find(|feature| Some(&feature.name) != params.y.as_ref()))?;
    let y = named(&params.y).filter(|y| y.name != x.name);
    let y = y.or(axes.iter().rfind(|feature| feature.name != x.name))?;
    let step = model.sample.len().div_ceil(DRAWN).max(1);
    let point = |&at: &u32| {
        let at = at as usize;
        let (x, y) = (x.values.get(at)?, y.values.get(at)?);
        Some(ScatterPoint { x: *x, y: *y, cluster: model.fit.of.get(at)? + 1 })
    };
    let points = model.sample.iter().step_by(step).filter_map(point).collect();
    Some(Scatter { x: x.name.clone(), y: y.name.clone(), points })
}

/// Below this silhouette Kaufman and Rousseeuw (1990) find no substantial structure.
const WEAK: f64 = 0.25;
/// Fewer customers a cluster than this make a caveat.
const FEW: u64 = 10;

fn caveats(report: &Report, features: &Features, model: &Model, params: &Params) -> Vec<Caveat> {
    let mut caveats = Vec::new();
    let mut say = |when: bool, code: &str, name: &str, n: f64| {
        if when {
            caveats.push(if name.is_empty() {
                Caveat::new(code, [])
            } else {
                Caveat::new(code, [(name, n)])
            });
        }
    };
    let constant = report.features.iter().filter(|feature| feature.constant).count();
    let mean = report.mean_jaccard;
    let below = |border: f64| {
        report.stability.iter().filter(|row| row.jaccard.is_some_and(|jaccard| jaccard < border)).count()
            as f64
    };
    let (lost, partly) = (below(NOISE), below(STABLE) - below(NOISE));
    say(report.gap_k == Some(1), "clusters-gap-one", "", 0.0);
    say(mean.is_some_and(|mean| mean < NOISE), "clusters-noise", "jaccard", mean.unwrap_or(0.0));
    let doubtful = report.verdict == Verdict::Doubtful;
    say(doubtful && lost > 0.0, "clusters-doubtful", "clusters", lost);
    say(doubtful && partly > 0.0, "clusters-partly", "clusters", partly);
    let weak = report.silhouette.filter(|silhouette| *silhouette < WEAK);
    say(weak.is_some(), "clusters-weak", "silhouette", weak.unwrap_or(0.0));
    say(report.k == 1, "clusters-one", "", 0.0);
    let fewer = params.k.is_some_and(|k| k > report.k) && report.k > 1;
    say(fewer, "clusters-fewer", "k", f64::from(report.k));
    say(constant > 0, "clusters-constant", "features", constant as f64);
    let least = report.sizes.iter().min().copied().unwrap_or(0);
    say(report.k > 1 && least < FEW, "clusters-small", "customers", least as f64);
    say(!model.fit.converged, "clusters-not-converged", "", 0.0);
    say(report.n_left_out > 0, "clusters-left-out", "customers", report.n_left_out as f64);
    let without = features.n_without_purchase;
    say(without > 0, "clusters-without-purchase", "customers", without as f64);
    caveats
}
