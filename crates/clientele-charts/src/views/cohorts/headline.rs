//! The finding in one sentence: what is left after one period.

use super::{Report, measure};
use crate::views::context::Context;
use clientele_core::analysis::cohorts::Measure;
use clientele_text::Arg;

pub(in crate::views) fn headline(report: &Report, context: &Context<'_>) -> String {
    let next = report.mean.iter().find(|cell| cell.period == 1);
    let Some((cell, share)) = next.and_then(|cell| Some((cell, cell.share?))) else {
        return context.customers(report.n_customers);
    };
    let text = context.share(share);
    let n = Arg::Number(cell.n_cohorts as f64);
    match (report.measure, cell.lo.zip(cell.hi)) {
        (Measure::Customers, Some((lo, hi))) => {
            let interval = context.shares(lo, hi);
            let args = [("share", Arg::Text(&text)), ("interval", Arg::Text(&interval)), ("n", n)];
            context.with("cohorts-headline", &args)
        }
        _ => {
            let name = measure(report, context);
            let args = [("share", Arg::Text(&text)), ("measure", Arg::Text(&name)), ("n", n)];
            context.with("cohorts-headline-measure", &args)
        }
    }
}
