//! The finding in one sentence: when half have gone, or how many have not.

use super::Report;
use crate::views::context::Context;
use crate::views::contracts;
use clientele_core::analysis::survival::{Clock, Curve};

/// The median of the first group with its interval; the share left at the end where the median is not reached.
pub(in crate::views) fn headline(report: &Report, context: &Context<'_>) -> String {
    let Some(curve) = report.curves.first() else { return context.customers(report.n) };
    let key = match report.clock {
        Clock::Repeat => "survival-headline-repeat",
        _ => "survival-headline",
    };
    let name = super::group(&curve.group, report, context);
    match curve.median {
        Some(median) => {
            let median = contracts::time(median, report.time_unit, context);
            let args = [("group", name.as_str()), ("median", &median)];
            match interval(curve, report, context) {
                Some(interval) => {
                    let mut args = args.to_vec();
                    args.push(("interval", &interval));
                    context.fill(key, &args)
                }
                None => context.fill(&format!("{key}-plain"), &args),
            }
        }
        None => unreached(curve, &name, (report, key), context),
    }
}

/// The interval of the median; an open end where it is not reached.
fn interval(curve: &Curve, report: &Report, context: &Context<'_>) -> Option<String> {
    let lo = contracts::time(curve.median_lo?, report.time_unit, context);
    let Some(hi) = curve.median_hi else {
        return Some(context.fill("survival-interval-open", &[("lo", &lo)]));
    };
    let hi = contracts::time(hi, report.time_unit, context);
    Some(context.fill("survival-interval", &[("lo", &lo), ("hi", &hi)]))
}

fn unreached(curve: &Curve, name: &str, (report, key): (&Report, &str), context: &Context<'_>) -> String {
    let Some(last) = curve.points.last() else { return context.customers(report.n) };
    let (share, time) = (context.share(last.survival), contracts::time(last.time, report.time_unit, context));
    context.fill(&format!("{key}-unreached"), &[("group", name), ("share", &share), ("time", &time)])
}
