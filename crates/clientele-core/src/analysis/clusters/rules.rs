//! Plain rules: a small tree tells one cluster from all others, in the features' own units with round thresholds.

use super::features::Features;
use super::model::Model;
use crate::cx::Cx;
use crate::stats::cluster::sample;
use serde::{Deserialize, Serialize};

/// Splits from the root to a leaf.
const DEPTH: usize = 3;
/// Customers that trees are grown on.
const GROWN_ON: usize = 10_000;
/// Candidate thresholds a feature.
const CUTS: usize = 40;
/// A longer rule must be better by this much of F1.
const WORTH: f64 = 0.01;

/// When a customer is taken for one of the cluster.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Rule {
    /// All must hold.
    pub conditions: Vec<Condition>,
    /// Customers under the rule.
    pub n_customers: u64,
    /// Share of them who are in the cluster; null when nobody is under the rule.
    pub precision: Option<f64>,
    /// Share of the cluster under the rule.
    pub recall: f64,
}

/// A range of one feature.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Condition {
    /// The feature.
    pub feature: String,
    /// Least, included.
    pub at_least: Option<f64>,
    /// Most, excluded.
    pub below: Option<f64>,
}

/// The rule of each cluster; none for a single cluster.
pub(super) fn rules(features: &Features, model: &Model, cx: &Cx) -> Vec<Option<Rule>> {
    let k = model.fit.k();
    if k < 2 {
        return vec![None; k];
    }
    let n = features.customers.len();
    let places = sample(n, GROWN_ON, &mut super::model::random(cx, 6));
    let binned: Vec<Binned> =
        model.used.iter().filter_map(|&at| Binned::new(features, at, &places)).collect();
    (0..k as u32)
        .map(|cluster| {
            let inside = places.iter().map(|&at| model.fit.of.get(at as usize) == Some(&cluster)).collect();
            let tree = Tree { binned: &binned, inside };
            Some(measured(tree.rule(features), cluster, features, model))
        })
        .collect()
}

/// How good a rule is, with all customers.
fn measured(conditions: Vec<Condition>, cluster: u32, features: &Features, model: &Model) -> Rule {
    let mut under = vec![true; features.customers.len()];
    for condition in &conditions {
        let feature = features.list.iter().find(|feature| feature.name == condition.feature);
        let (lo, hi) =
            (condition.at_least.unwrap_or(f64::NEG_INFINITY), condition.below.unwrap_or(f64::INFINITY));
        let values = feature.map(|feature| feature.values.as_slice()).unwrap_or_default();
        under.iter_mut().zip(values).for_each(|(under, &x)| *under &= lo <= x && x < hi);
    }
    let (mut n_customers, mut hits) = (0, 0u64);
    for (under, &of) in under.into_iter().zip(&model.fit.of) {
        n_customers += u64::from(under);
        hits += u64::from(under && of == cluster);
    }
    let size = model.fit.sizes.get(cluster as usize).copied().unwrap_or(0).max(1);
    Rule {
        conditions,
        n_customers,
        precision: (n_customers > 0).then(|| hits as f64 / n_customers as f64),
        recall: hits as f64 / size as f64,
    }
}

/// One feature of the customers that trees are grown on: round cuts, and between which of them each lies.
struct Binned {
    /// Place in the list of features.
    feature: usize,
    cuts: Vec<f64>,
    /// How many cuts are at or below each value.
    bins: Vec<u8>,
}

impl Binned {
    fn new(features: &Features, at: usize, places: &[u32]) -> Option<Self> {
        let feature = features.list.get(at)?;
        let values: Vec<f64> =
            places.iter().filter_map(|&place| feature.values.get(place as usize)).copied().collect();
        let mut sorted = values.clone();
        sorted.sort_unstable_by(f64::total_cmp);
        let mut cuts: Vec<f64> = Vec::new();
        let mut last = *sorted.first()?;
        let step = (sorted.len() / CUTS).max(1);
        for &value in sorted.iter().skip(step - 1).step_by(step).chain(sorted.last()) {
            if value > last {
                let cut = roundest(last, value, feature.whole);
                cuts.push(cut);
                last = value;
            }
        }
        cuts.dedup();
        let bins = values.iter().map(|x| cuts.partition_point(|cut| cut <= x) as u8).collect();
        Some(Self { feature: at, cuts, bins })
    }
}

/// The number with the fewest digits above `lo` and at most `hi`.
fn roundest(lo: f64, hi: f64, whole: bool) -> f64 {
    if lo < 0.0 && 0.0 <= hi {
        return 0.0;
    }
    let most = lo.abs().max(hi.abs());
    let top = if most > 0.0 { most.log10().floor() as i32 } else { 0 };
    let least = if whole { 0 } else { top - 6 };
    for power in (least..=top.max(least)).rev() {
        // A negative power is divided by: 0.3 and not 0.30000000000000004.
        let scale = 10f64.powi(power.abs());
        let at = if power < 0 { (hi * scale).floor() / scale } else { (hi / scale).floor() * scale };
        if lo < at && at <= hi {
            return at;
        }
    }
    hi
}

/// Bins from one to below another of each feature.
type Ranges = Vec<(usize, usize)>;

struct Tree<'a> {
    binned: &'a [Binned],
    /// Who is in the cluster.
    inside: Vec<bool>,
}

/// A node: who is in it and how it was reached.
struct Node {
    members: Vec<u32>,
    ranges: Ranges,
    depth: usize,
}

impl Tree<'_> {
    /// The conditions of the node of greatest F1.
    fn rule(&self, features: &Features) -> Vec<Condition> {
        let whole: Ranges = self.binned.iter().map(|binned| (0, binned.cuts.len() + 1)).collect();
        let all = self.inside.iter().filter(|inside| **inside).count();
        let mut open =
            vec![Node { members: (0..self.inside.len() as u32).collect(), ranges: whole, depth: 0 }];
        let mut best: (f64, Ranges) = (f64::NEG_INFINITY, Vec::new());
        while let Some(node) = open.pop() {
            let hits = self.hits(&node.members);
            if node.depth > 0 {
                let f1 = 2.0 * hits as f64 / (all + node.members.len()).max(1) as f64;
                let value = f1 - WORTH * self.conditions(&node.ranges, features).len() as f64;
                if value > best.0 {
                    best = (value, node.ranges.clone());
                }
            }
            if node.depth < DEPTH && hits > 0 && hits < node.members.len() {
                open.extend(self.split(&node).into_iter().flatten());
            }
        }
        self.conditions(&best.1, features)
    }

    fn is_inside(&self, at: u32) -> bool {
        self.inside.get(at as usize).copied().unwrap_or(false)
    }

    fn hits(&self, members: &[u32]) -> usize {
        members.iter().filter(|&&at| self.is_inside(at)).count()
    }

    /// The two halves of least Gini impurity; none when no cut divides.
    fn split(&self, node: &Node) -> Option<[Node; 2]> {
        let n = node.members.len() as f64;
        let hits = self.hits(&node.members) as f64;
        let mut best: Option<(f64, usize, usize)> = None;
        for (at, binned) in self.binned.iter().enumerate() {
            let mut counts = vec![(0.0, 0.0); binned.cuts.len() + 1];
            for &member in &node.members {
                let bin = binned.bins.get(member as usize).copied().unwrap_or(0);
                if let Some((all, inside)) = counts.get_mut(bin as usize) {
                    *all += 1.0;
                    *inside += f64::from(u8::from(self.is_inside(member)));
                }
            }
            let (mut left, mut left_hits) = (0.0, 0.0);
            for (cut, (all, inside)) in counts.iter().enumerate().take(binned.cuts.len()) {
                left += all;
                left_hits += inside;
                if left == 0.0 || left == n {
                    continue;
                }
                // Twice the impurity of both halves, weighted: n p (1 - p).
                let impurity = left_hits * (left - left_hits) / left
                    + (hits - left_hits) * (n - left - hits + left_hits) / (n - left);
                if best.is_none_or(|(least, ..)| impurity < least) {
                    best = Some((impurity, at, cut + 1));
                }
            }
        }
        let (_, at, cut) = best?;
        let binned = self.binned.get(at)?;
        let below =
            |member: &u32| binned.bins.get(*member as usize).is_some_and(|bin| usize::from(*bin) < cut);
        let (low, high): (Vec<u32>, Vec<u32>) = node.members.iter().partition(|member| below(member));
        let half = |members: Vec<u32>, low: bool| {
            let mut ranges = node.ranges.clone();
            if let Some((from, to)) = ranges.get_mut(at) {
                if low { *to = (*to).min(cut) } else { *from = (*from).max(cut) }
            }
            Node { members, ranges, depth: node.depth + 1 }
        };
        Some([half(low, true), half(high, false)])
    }

    fn conditions(&self, ranges: &Ranges, features: &Features) -> Vec<Condition> {
        let one = |(binned, &(from, to)): (&Binned, &(usize, usize))| {
            let cut = |at: usize| at.checked_sub(1).and_then(|at| binned.cuts.get(at)).copied();
            let (at_least, below) = (cut(from), cut(to).filter(|_| to <= binned.cuts.len()));
            let feature = features.list.get(binned.feature)?.name.clone();
            (at_least.is_some() || below.is_some()).then_some(Condition { feature, at_least, below })
        };
        self.binned.iter().zip(ranges).filter_map(one).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::roundest;

    #[test]
    fn thresholds_are_round() {
        assert_eq!(roundest(187.0, 213.0, true), 200.0);
        assert_eq!(roundest(1.0, 2.0, true), 2.0);
        assert_eq!(roundest(57.2, 58.9, false), 58.0);
        assert_eq!(roundest(0.24, 0.37, false), 0.3);
        assert_eq!(roundest(-3.7, -1.2, false), -2.0);
        assert_eq!(roundest(-0.5, 0.5, false), 0.0);
        assert_eq!(roundest(1234.0, 1234.5, false), 1234.5);
    }
}
