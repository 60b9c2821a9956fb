//! The finding in one sentence: is the paradox real here, or how many complaints were recovered.

use super::{Report, points};
use crate::views::context::Context;
use clientele_core::analysis::recovery::Verdict;

pub(in crate::views) fn headline(report: &Report, context: &Context<'_>) -> String {
    let paradox = report.after.as_ref().and_then(|after| after.paradox);
    let Some(paradox) = paradox else {
        let share = &report.recovered;
        let interval =
            share.share.map_or("–".to_owned(), |known| context.interval(known, share.lo.zip(share.hi)));
        let key =
            if report.after.is_none() { "recovery-headline-alone" } else { "recovery-headline-unmatched" };
        return context.fill(key, &[("share", &interval), ("n", &context.count(share.n))]);
    };
    let key = match paradox.verdict {
        Verdict::Real => "recovery-headline-real",
        Verdict::Opposite => "recovery-headline-opposite",
        Verdict::CannotTell => "recovery-headline-unsure",
    };
    let [difference, lo, hi] =
        [paradox.difference, paradox.lo, paradox.hi].map(|share| points(share * 100.0, context));
    context.fill(key, &[("difference", &difference), ("lo", &lo), ("hi", &hi)])
}
