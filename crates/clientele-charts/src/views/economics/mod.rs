//! Economics: what a point of retention is worth, payback, what spending on winning and on keeping brings, claims, lifetime
//! figures, and the retention that all of it rests on.

mod claims;
mod explain;
mod headline;
mod lifetime;
mod payback;
mod periods;
mod response;
mod value;

pub(super) use clientele_core::analysis::economics::Report;
pub(super) use explain::explain;
pub(super) use headline::headline;

use super::context::Context;
use crate::figure::Figure;
use clientele_core::analysis::economics::Interval;
use clientele_core::period::Period;

/// All figures of a report, the main one first.
pub(super) fn figures(report: &Report, context: &Context<'_>) -> Vec<Figure> {
    let mut out: Vec<Figure> = value::figure(report, context).into_iter().collect();
    out.push(payback::figure(report, context));
    out.extend(response::keeping(report, context));
    out.extend(response::acquisition(report, context));
    out.push(claims::figure(report, context));
    out.extend(lifetime::figure(report, context));
    out.push(periods::figure(report, context));
    out
}

fn id(period: Period) -> &'static str {
    match period {
        Period::Day => "day",
        Period::Week => "week",
        Period::Month => "month",
        Period::Quarter => "quarter",
    }
}

/// `3 months`.
fn time(n: u32, report: &Report, context: &Context<'_>) -> String {
    let key = format!("economics-time-{}", id(report.period));
    context.with(&key, &[("n", clientele_text::Arg::Number(f64::from(n)))])
}

/// `month`, to stand after `per` or `a`.
fn unit(report: &Report, context: &Context<'_>) -> String {
    context.say(&format!("economics-unit-{}", id(report.period)))
}

/// Money with its interval.
fn money(interval: &Interval, context: &Context<'_>) -> String {
    let [value, lo, hi] = [interval.value, interval.lo, interval.hi].map(|value| context.money(value));
    context.fill("chart-interval", &[("value", &value), ("lo", &lo), ("hi", &hi)])
}

/// A sentence whose arguments are built texts.
fn sentence<const N: usize>(key: &str, args: [(&str, String); N], context: &Context<'_>) -> String {
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    context.fill(key, &args)
}
