//! The finding in one sentence: what the top fifth brings.

use super::Report;
use crate::views::context::Context;
use clientele_core::analysis::pareto::TopShare;

/// The top fifth.
pub(super) fn fifth(report: &Report) -> Option<(&TopShare, f64)> {
    report.top_shares.iter().find(|top| top.p == 0.2).and_then(|top| Some((top, top.share?)))
}

/// The share of the top fifth with its interval.
pub(in crate::views) fn headline(report: &Report, context: &Context<'_>) -> String {
    let Some((top, share)) = fifth(report) else { return context.customers(report.n_customers) };
    let (p, share) = (context.share(top.p), context.share(share));
    match top.lo.zip(top.hi) {
        Some((lo, hi)) => {
            let interval = context.shares(lo, hi);
            context.fill("pareto-headline", &[("p", &p), ("share", &share), ("interval", &interval)])
        }
        None => context.fill("pareto-headline-plain", &[("p", &p), ("share", &share)]),
    }
}
