//! The finding in one sentence: who brings the most.

use super::{Report, segments};
use crate::views::context::Context;

/// The segment with the greatest revenue, its shares and the interval.
pub(in crate::views) fn headline(report: &Report, context: &Context<'_>) -> String {
    let by_revenue = report.segments.iter().max_by(|a, b| a.revenue.total_cmp(&b.revenue));
    let Some((row, revenue)) = by_revenue.and_then(|row| Some((row, row.share_revenue?))) else {
        return context.customers(report.n_customers);
    };
    let segment = segments::subject(&row.segment, context);
    let (share, revenue) = (context.share(row.share_customers), context.share(revenue));
    let mut args = vec![("segment", segment.as_str()), ("share", &share), ("revenue", &revenue)];
    match row.share_revenue_lo.zip(row.share_revenue_hi) {
        Some((lo, hi)) => {
            let interval = context.shares(lo, hi);
            args.push(("interval", &interval));
            context.fill("rfm-headline", &args)
        }
        None => context.fill("rfm-headline-plain", &args),
    }
}
