//! The finding in one sentence: how many to call, and what it brings.

use super::Report;
use crate::views::context::Context;

pub(in crate::views) fn headline(report: &Report, context: &Context<'_>) -> String {
    let Some(profit) = &report.profit else {
        return context
            .fill("churn-headline-nobody", &[("customers", &context.customers(report.n_customers))]);
    };
    let listed = profit.curve.last().map_or(0, |point| point.n);
    let best = profit.curve.iter().find(|point| point.n == profit.best_n).filter(|point| point.n > 0);
    let Some(best) = best else {
        return context.fill("churn-headline-none", &[("customers", &context.customers(listed))]);
    };
    let args = [
        ("customers", context.customers(best.n)),
        ("profit", context.short_money(best.profit)),
        ("lo", context.short_money(best.lo)),
        ("hi", context.short_money(best.hi)),
        ("listed", context.count(listed)),
        ("all", context.short_money(profit.profit_of_all)),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let sure = best.lo >= best.hi;
    context.fill(if sure { "churn-headline-plain" } else { "churn-headline" }, &args)
}
