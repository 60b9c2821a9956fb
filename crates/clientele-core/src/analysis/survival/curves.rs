//! Curves of groups, their restricted means and those at risk.

use super::Params;
use super::report::{AtRisk, Curve, Difference, LogRankRow, Point, Report};
use crate::analysis::contract::Cohort;
use crate::stats::km::{KaplanMeier, Lifetime, RestrictedMean, Step, normal_quantile};
use crate::stats::log_rank::LogRank;
use crate::stats::logistic::two_sided_p;

/// More points than this are thinned.
const MOST_POINTS: usize = 1_000;

/// The curves, at-risk table and differences of the groups.
pub(super) fn fill(report: &mut Report, groups: &[(String, Vec<Lifetime>)], params: &Params) {
    let curves: Vec<KaplanMeier> =
        groups.iter().map(|(_, lives)| KaplanMeier::of(lives, params.band, params.level)).collect();
    let last = |curve: &KaplanMeier| curve.steps.last().map_or(0.0, |step| step.time);
    let limit = params.limit.unwrap_or_else(|| common_limit(&curves));
    report.n = curves.iter().map(|curve| curve.n).sum();
    for ((group, _), curve) in groups.iter().zip(&curves) {
        report.curves.push(row(group, curve, limit, params));
    }
    report.at_risk = at_risk(groups, curves.iter().map(last).fold(0.0, f64::max));
    report.differences = differences(&report.curves, params);
}

/// The last time until which the curves of all groups are known: a curve ends with its last life, but one at 0 stays
/// there. A group in which nobody has ended yet says nothing of the others' time, unless all are such.
fn common_limit(curves: &[KaplanMeier]) -> f64 {
    let ends = || curves.iter().filter_map(|curve| Some((curve.events > 0, curve.steps.last()?)));
    let open = ends().filter(|(events, last)| *events && last.survival > 0.0).map(|(_, last)| last.time);
    open.reduce(f64::min)
        .or_else(|| ends().filter(|(events, _)| *events).map(|(_, last)| last.time).reduce(f64::max))
        .or_else(|| ends().map(|(_, last)| last.time).reduce(f64::min))
        .unwrap_or(0.0)
}

/// The mean within the limit, where the curve is known that far.
fn mean_within(curve: &KaplanMeier, limit: f64, params: &Params) -> Option<RestrictedMean> {
    let known = curve.steps.last().is_none_or(|last| last.time >= limit || last.survival <= 0.0);
    known.then(|| curve.restricted_mean(limit, params.level))
}

fn row(group: &str, curve: &KaplanMeier, limit: f64, params: &Params) -> Curve {
    let (median_lo, median_hi) = curve.median_interval();
    let reliable = curve.steps.iter().rev().find(|step| step.at_risk >= params.min_at_risk);
    Curve {
        group: group.to_owned(),
        n: curve.n,
        events: curve.events,
        median: curve.median(),
        median_lo,
        median_hi,
        restricted_mean: mean_within(curve, limit, params),
        reliable_until: reliable.map_or(0.0, |step| step.time),
        points: thin(&curve.steps),
    }
}

/// Every step, or evenly chosen ones with the counts of those left out added.
fn thin(steps: &[Step]) -> Vec<Point> {
    let size = steps.len().div_ceil(MOST_POINTS).max(1);
    let point = |some: &[Step]| {
        let (first, last) = (some.first()?, some.last()?);
        Some(Point {
            time: last.time,
            at_risk: first.at_risk,
            events: some.iter().map(|step| step.events).sum(),
            censored: some.iter().map(|step| step.censored).sum(),
            survival: last.survival,
            lo: Some(last.lo),
            hi: Some(last.hi),
        })
    };
    steps.chunks(size).filter_map(point).collect()
}

/// A renewal table as a curve: nobody is censored before its end, and intervals are left out, because its numbers may
/// be shares.
pub(super) fn of_table(cohort: &Cohort, params: &Params) -> Curve {
    let survivors = cohort.survivors();
    let first = survivors.first().copied().unwrap_or(0.0);
    let share = |there: f64| if first > 0.0 { there / first } else { 0.0 };
    let pairs = survivors.iter().zip(survivors.iter().skip(1)).zip(1u32..);
    let points: Vec<Point> = pairs
        .map(|((&before, &there), period)| Point {
            time: f64::from(period),
            at_risk: before.round() as u64,
            events: (before - there).max(0.0).round() as u64,
            censored: 0,
            survival: share(there),
            lo: None,
            hi: None,
        })
        .collect();
    let n = first.round() as u64;
    let last = points.len() as f64;
    let mean = survivors.iter().take(points.len()).map(|&there| share(there)).sum();
    let median = points.iter().find(|point| point.survival <= 0.5).map(|point| point.time);
    let reliable = points.iter().rev().find(|point| point.at_risk >= params.min_at_risk);
    Curve {
        group: cohort.name().to_owned(),
        n,
        events: points.iter().map(|point| point.events).sum(),
        median,
        median_lo: None,
        median_hi: None,
        restricted_mean: Some(RestrictedMean { limit: last, mean, standard_error: 0.0, lo: mean, hi: mean }),
        reliable_until: reliable.map_or(0.0, |point| point.time),
        points,
    }
}

/// At risk just after about eight round times.
fn at_risk(groups: &[(String, Vec<Lifetime>)], last: f64) -> AtRisk {
    let step = round_step(last / 8.0);
    let times: Vec<f64> = (0..=8).map(|i| f64::from(i) * step).take_while(|&time| time <= last).collect();
    let count = |lives: &[Lifetime]| {
        let mut entries: Vec<f64> =
            lives.iter().filter(|life| life.is_usable()).map(|life| life.entry).collect();
        let mut ends: Vec<f64> = lives.iter().filter(|life| life.is_usable()).map(|life| life.time).collect();
        entries.sort_unstable_by(f64::total_cmp);
        ends.sort_unstable_by(f64::total_cmp);
        let under = |time: f64| {
            let entered = entries.partition_point(|&entry| entry <= time);
            (entered - ends.partition_point(|&end| end < time).min(entered)) as u64
        };
        times.iter().map(|&time| under(time)).collect()
    };
    let counts = groups.iter().map(|(_, lives)| count(lives)).collect();
    AtRisk { times, counts }
}

/// 1, 2 or 5 times a power of ten, at least `least`.
fn round_step(least: f64) -> f64 {
    if least <= 0.0 {
        return 1.0;
    }
    let power = 10f64.powf(least.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|digit| digit * power).find(|&step| step >= least);
    step.unwrap_or(least)
}

/// Each group's restricted mean against that of the first that has one.
fn differences(curves: &[Curve], params: &Params) -> Vec<Difference> {
    let z = normal_quantile(0.5 + params.level / 2.0);
    let mut known = curves.iter().filter_map(|curve| Some((&curve.group, curve.restricted_mean.as_ref()?)));
    let Some((versus, first)) = known.next() else { return Vec::new() };
    let compare = |(group, mean): (&String, &RestrictedMean)| {
        let difference = mean.mean - first.mean;
        let error = mean.standard_error.hypot(first.standard_error);
        Difference {
            group: group.clone(),
            versus: versus.clone(),
            difference,
            lo: difference - z * error,
            hi: difference + z * error,
            p: (error > 0.0).then(|| two_sided_p(difference / error)),
        }
    };
    known.map(compare).collect()
}

pub(super) fn log_rank_row(test: LogRank) -> LogRankRow {
    let LogRank { chi2, df, p, observed, expected } = test;
    LogRankRow { chi2, df, p, observed, expected }
}
