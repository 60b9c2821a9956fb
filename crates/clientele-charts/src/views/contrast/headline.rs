//! The finding in one sentence: what costs most where it is bad, what brings most where it is good.

use super::{Report, written};
use crate::views::context::Context;
use clientele_core::analysis::contrast::{Effect, FeatureRow};

pub(in crate::views) fn headline(report: &Report, context: &Context<'_>) -> String {
    let most = |of: fn(&FeatureRow) -> Option<&Effect>, sign: f64| {
        let shown = report.features.iter().filter_map(move |row| Some((row, of(row)?)));
        let shown = shown.filter(|(_, effect)| effect.p_adjusted < 0.05 && effect.value * sign > 0.0);
        shown.max_by(|a, b| (a.1.value * sign).total_cmp(&(b.1.value * sign)))
    };
    let penalty = most(|row| row.penalty.as_ref(), -1.0);
    let reward = most(|row| row.reward.as_ref(), 1.0);
    let n = context.count(report.n);
    let name = |found: Option<(&FeatureRow, &Effect)>| {
        found.map(|(row, effect)| (row.feature.clone(), written(Some(effect), context)))
    };
    match (name(penalty), name(reward)) {
        (Some((worse, loss)), Some((better, gain))) => context.fill(
            "contrast-headline",
            &[("worse", &worse), ("loss", &loss), ("better", &better), ("gain", &gain), ("n", &n)],
        ),
        (Some((worse, loss)), None) => {
            context.fill("contrast-headline-penalty", &[("worse", &worse), ("loss", &loss), ("n", &n)])
        }
        (None, Some((better, gain))) => {
            context.fill("contrast-headline-reward", &[("better", &better), ("gain", &gain), ("n", &n)])
        }
        (None, None) => context.fill("contrast-headline-none", &[("n", &n)]),
    }
}
