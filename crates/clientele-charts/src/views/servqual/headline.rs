//! The finding in one sentence: how far the service falls short, where most, and which gap feeds it.

use super::{Report, names};
use crate::views::context::Context;
use crate::views::ratings::{interval, number};

pub(in crate::views) fn headline(report: &Report, context: &Context<'_>) -> String {
    let ends = (report.unweighted, report.unweighted_lo, report.unweighted_hi);
    let gap = interval(ends, context);
    let scale = [report.scale_lo, report.scale_hi].map(|end| number_short(end, context));
    let [lo, hi] = scale;
    let worst = report.dimensions.iter().filter(|row| row.gap.is_some());
    let worst = worst.min_by(|a, b| a.gap.unwrap_or(0.0).total_cmp(&b.gap.unwrap_or(0.0)));
    let key = match ends {
        (_, Some(low), Some(high)) if low <= 0.0 && high >= 0.0 => "servqual-headline-even",
        (Some(value), ..) if value > 0.0 => "servqual-headline-above",
        _ => "servqual-headline-below",
    };
    let name = worst.map_or_else(String::new, |row| names::dimension(&row.dimension, context));
    let most = worst.map_or_else(String::new, |row| interval((row.gap, row.gap_lo, row.gap_hi), context));
    let args: [(&str, &str); 5] =
        [("gap", &gap), ("lo", &lo), ("hi", &hi), ("dimension", &name), ("most", &most)];
    let sentence = context.fill(key, &args);
    let feeds = report.gaps.as_ref().and_then(|gaps| {
        let row = gaps.whole.gaps.iter().find(|row| Some(row.gap) == gaps.whole.feeds)?;
        let gap = super::five::name(row.gap, context);
        Some(
            context.fill("servqual-headline-feeds", &[("gap", &gap), ("value", &number(row.value, context))]),
        )
    });
    match feeds {
        Some(feeds) => context.fill("servqual-both", &[("first", &sentence), ("second", &feeds)]),
        None => sentence,
    }
}

/// An end of the scale, without decimals that it does not have.
fn number_short(value: f64, context: &Context<'_>) -> String {
    context.numbers().number(value, if value.fract() == 0.0 { 0 } else { 1 })
}
