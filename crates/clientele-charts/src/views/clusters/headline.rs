//! The finding in one sentence: how many clusters, what the first one brings, and whether they are more than noise.

use super::{Report, names};
use crate::views::context::Context;
use clientele_core::analysis::clusters::Verdict;

pub(in crate::views) fn headline(report: &Report, context: &Context<'_>) -> String {
    let Some(first) = report.clusters.first().filter(|_| report.k > 1) else {
        return context.say("clusters-headline-one");
    };
    let args = [
        ("k", context.count(report.k.into())),
        ("first", names::cluster(first.cluster, context)),
        ("share", context.share(first.share_customers)),
        ("verdict", verdict(report, context)),
        ("revenue", first.share_revenue.map_or_else(String::new, |share| context.share(share))),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let key = if first.share_revenue.is_some() { "clusters-headline" } else { "clusters-headline-plain" };
    context.fill(key, &args)
}

/// What is to be thought of the clusters.
pub(super) fn verdict(report: &Report, context: &Context<'_>) -> String {
    context.say(match report.verdict {
        Verdict::Stable => "clusters-verdict-stable",
        Verdict::Doubtful => "clusters-verdict-doubtful",
        Verdict::Noise => "clusters-verdict-noise",
    })
}
