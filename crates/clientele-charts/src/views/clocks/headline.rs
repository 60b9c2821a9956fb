//! The finding in one sentence: how many are in target, and how long half and nine in ten take.

use super::{Report, names};
use crate::views::context::Context;
use clientele_core::analysis::clocks::Clock;

pub(in crate::views) fn headline(report: &Report, context: &Context<'_>) -> String {
    let Some(row) = names::shown(report) else { return String::new() };
    let summary = &row.summary;
    let args = [
        ("clock", names::clock(row, context)),
        ("share", names::share(summary, context)),
        ("target", names::target(row, report, context)),
        ("median", names::reached(summary.median, report, context)),
        ("p90", names::reached(summary.p90, report, context)),
        ("open", context.count(summary.open)),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let key = match (summary.median, summary.p90) {
        _ if row.clock == Clock::Delay => "clocks-headline-delay",
        (Some(_), Some(_)) => "clocks-headline",
        (Some(_), None) => "clocks-headline-median",
        _ => "clocks-headline-open",
    };
    context.fill(key, &args)
}
