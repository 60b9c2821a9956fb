//! The finding in one sentence: what gladdens most when it is there, what angers most when it is not, and the doubt.

use super::{Report, names};
use crate::views::context::Context;
use clientele_core::analysis::kano::FeatureRow;

pub(in crate::views) fn headline(report: &Report, context: &Context<'_>) -> String {
    let size = |of: fn(&FeatureRow) -> Option<f64>| {
        let known = report.features.iter().filter_map(move |row| Some((row, of(row)?)));
        known.max_by(|a, b| a.1.total_cmp(&b.1)).map(|(row, _)| row)
    };
    let better = size(|row| row.summary.better);
    let worse = size(|row| row.summary.worse.map(f64::abs));
    let (Some(better), Some(worse)) = (better, worse) else {
        let n = context.count(report.n);
        return context.fill("kano-headline-none", &[("n", &n)]);
    };
    let doubt = report.features.iter().filter(|row| row.summary.fong_distinct == Some(false)).count();
    let args = [
        ("better", better.feature.clone()),
        ("gain", names::better(&better.summary, context)),
        ("worse", worse.feature.clone()),
        ("loss", names::worse(&worse.summary, context)),
        ("doubt", context.count(doubt as u64)),
        ("all", context.count(report.features.len() as u64)),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    context.fill(if doubt > 0 { "kano-headline-doubt" } else { "kano-headline" }, &args)
}
