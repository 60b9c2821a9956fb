//! The finding in one sentence: the last complete period.

use super::Report;
use crate::views::context::Context;
use crate::views::periods;

pub(in crate::views) fn headline(report: &Report, context: &Context<'_>) -> String {
    let complete = report.periods.iter().rev().find(|row| row.complete);
    let Some(row) = complete.or(report.periods.last()) else {
        return context.customers(report.n_customers);
    };
    let args = [
        ("period", periods::name(report.period, row.start, context)),
        ("customers", context.customers(row.active)),
        ("new", context.count(row.new)),
        ("returning", context.count(row.returning)),
        ("resurrected", context.count(row.resurrected)),
        ("dormant", context.count(row.dormant)),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    context.fill("lifecycle-headline", &args)
}
