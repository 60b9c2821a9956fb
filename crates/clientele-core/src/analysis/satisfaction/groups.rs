//! The measure in each group, and whether it differs from everybody else's.

use super::measures::{Hist, Rule, Stat};
use super::report::GroupRow;
use crate::analysis::groups::Groups;
use crate::model::View;
use crate::stats::adjust::benjamini_hochberg;
use crate::stats::normal::normal_cdf;

/// Answers by group.
pub(super) fn hists(groups: &Groups, bins: &[u8], view: &View<'_>) -> Vec<Hist> {
    let mut hists = vec![Hist::default(); groups.labels.len()];
    for row in view.rows.iter() {
        let group = groups.of.get(row).copied().flatten();
        if let (Some(hist), Some(&bin)) =
            (group.and_then(|group| hists.get_mut(group as usize)), bins.get(row))
        {
            hist.add(bin);
        }
    }
    hists
}

/// The groups with answers; `all` are the answers of everybody, those of no group included.
pub(super) fn rows(groups: &Groups, hists: &[Hist], all: &Hist, rule: Rule) -> Vec<GroupRow> {
    let row = |(label, hist): (&String, &Hist)| {
        let own = hist.stat(rule)?;
        let p = all.without(hist).stat(rule).and_then(|rest| differs(&own, &rest, rule));
        let classes = rule.classes().map(|class| hist.n_of(class, rule));
        let Stat { n, value, lo, hi, .. } = own;
        Some(GroupRow { group: label.clone(), n, value, lo, hi, classes, p, q: None })
    };
    let mut rows: Vec<GroupRow> = groups.labels.iter().zip(hists).filter_map(row).collect();
    let adjusted = benjamini_hochberg(&rows.iter().map(|row| row.p).collect::<Vec<_>>());
    rows.iter_mut().zip(adjusted).for_each(|(row, q)| row.q = q);
    rows
}

/// Two-sided chance of such a difference, normal with both variances.
fn differs(own: &Stat, rest: &Stat, rule: Rule) -> Option<f64> {
    let se = rule.unit() * (own.variance / own.n as f64 + rest.variance / rest.n as f64).sqrt();
    (se > 0.0).then(|| 2.0 * normal_cdf(-((own.value - rest.value) / se).abs()))
}
