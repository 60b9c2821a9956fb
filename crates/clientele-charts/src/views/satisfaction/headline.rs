//! The finding in one sentence: the measure with its interval, and how far up the ladder customers are.

use super::{Report, names};
use crate::views::context::Context;
use clientele_core::analysis::satisfaction::{Grade, GradesFrom, Measure};

pub(in crate::views) fn headline(report: &Report, context: &Context<'_>) -> String {
    let first = measured(report, context);
    match climbed(report, context) {
        Some(second) => context.fill("satisfaction-two", &[("first", &first), ("second", &second)]),
        None => first,
    }
}

/// The measure that is followed.
pub(super) fn measured(report: &Report, context: &Context<'_>) -> String {
    let fill = |key: &str, args: &[(&str, String)]| {
        let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
        context.fill(key, &args)
    };
    let n = context.count(report.n);
    let scale = || {
        let [lo, hi] = [report.scale.lo, report.scale.hi].map(|end| context.count(end.into()));
        context.fill("chart-range", &[("lo", &lo), ("hi", &hi)])
    };
    let ends = |share: f64, lo: f64, hi: f64| context.interval(share, Some((lo, hi)));
    match (report.measure, &report.nps, &report.csat, &report.ces) {
        (Measure::Nps, Some(nps), ..) => {
            let share = |n: u64| context.share(n as f64 / nps.n.max(1) as f64);
            let args = [
                ("value", names::with_interval((nps.points, nps.lo, nps.hi), Measure::Nps, context)),
                ("good", share(nps.promoters)),
                ("bad", share(nps.detractors)),
                ("n", n),
            ];
            fill("satisfaction-headline-nps", &args)
        }
        (Measure::Ces, _, _, Some(ces)) => {
            let mean = context.numbers().number(ces.mean, 1);
            let args = [
                ("value", ends(ces.share, ces.lo, ces.hi)),
                ("version", ces.version.clone()),
                ("mean", mean),
                ("scale", scale()),
                ("n", n),
            ];
            fill("satisfaction-headline-ces", &args)
        }
        (_, _, Some(csat), _) => {
            let args = [("value", ends(csat.share, csat.lo, csat.hi)), ("scale", scale()), ("n", n)];
            let yes_no = csat.scale.hi == 1;
            fill(if yes_no { "satisfaction-headline-yes" } else { "satisfaction-headline-csat" }, &args)
        }
        _ => fill("satisfaction-headline-none", &[("n", n)]),
    }
}

/// The two upper grades, where each has a question of its own.
fn climbed(report: &Report, context: &Context<'_>) -> Option<String> {
    if report.grades_from != Some(GradesFrom::Questions) {
        return None;
    }
    let share = |grade: Grade| {
        let row = report.grades.iter().find(|row| row.grade == grade)?;
        Some(context.interval(row.share, Some((row.lo, row.hi))))
    };
    let (again, friends) = (share(Grade::ComeAgain)?, share(Grade::BringFriends)?);
    Some(context.fill("satisfaction-headline-grades", &[("again", &again), ("friends", &friends)]))
}
