//! The finding in one sentence: what a point of retention is worth, and when a new customer pays back.

use super::{Report, sentence, time};
use crate::views::context::Context;

pub(in crate::views) fn headline(report: &Report, context: &Context<'_>) -> String {
    let kept = &report.retention;
    let interval = context.shares(kept.lo, kept.hi);
    let Some(point) = &report.point else {
        let args = [("rate", context.share(kept.rate)), ("interval", interval)];
        return sentence("economics-headline-plain", args, context);
    };
    let args = [
        ("value", context.short_money(point.base.value)),
        ("lo", context.short_money(point.base.lo)),
        ("hi", context.short_money(point.base.hi)),
        ("customers", context.customers(point.n_base)),
        ("rate", context.share(kept.rate)),
    ];
    let first = sentence("economics-headline", args, context);
    let second = match report.payback.periods {
        Some(age) => {
            let within = time(age + 1, report, context);
            context.fill("economics-headline-payback", &[("time", &within)])
        }
        None => context.say("economics-headline-no-payback"),
    };
    context.fill("economics-both", &[("first", &first), ("second", &second)])
}
