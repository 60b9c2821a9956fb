//! The finding in one sentence: what the customers are still worth.

use super::Report;
use crate::views::context::Context;
use crate::views::contracts;
use clientele_core::analysis::clv::Estimate;

/// The value within the horizon with its interval; value so far where nothing can be predicted.
pub(in crate::views) fn headline(report: &Report, context: &Context<'_>) -> String {
    let customers = context.customers(report.n_customers);
    if let Some(outlook) = &report.outlook {
        let horizon = contracts::time(report.horizon.round(), Some(report.time_unit), context);
        let alive = context.count(outlook.n_alive.value.round().max(0.0) as u64);
        let value = context.money(outlook.value.value);
        let args = [("value", &value), ("horizon", &horizon), ("alive", &alive), ("customers", &customers)];
        return sentence("clv-headline", &args, outlook.value, context);
    }
    if let Some(historical) = &report.historical {
        let mean = context.money(historical.mean.value);
        return sentence(
            "clv-headline-past",
            &[("customers", &customers), ("mean", &mean)],
            historical.mean,
            context,
        );
    }
    contracts::headline(&report.projections, context).unwrap_or(customers)
}

/// A sentence with the interval where it is known.
fn sentence(key: &str, args: &[(&str, &String)], estimate: Estimate, context: &Context<'_>) -> String {
    let mut args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let Some((lo, hi)) = estimate.lo.zip(estimate.hi) else {
        return context.fill(&format!("{key}-plain"), &args);
    };
    let (lo, hi) = (context.money(lo), context.money(hi));
    args.extend([("lo", lo.as_str()), ("hi", hi.as_str())]);
    context.fill(key, &args)
}
