//! The measure over time: is the last move real, and how many answers would it take to know?

use super::ladder::REPLICATES;
use super::measures::{FEW, Hist, Rule, Stat, Z};
use super::report::TrendRow;
use crate::Day;
use crate::cx::Cx;
use crate::model::{Transactions, View};
use crate::period::Period;
use crate::stats::normal::normal_cdf;
use crate::stats::quantile::quantile;
use crate::stats::resample::draws;
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::SeedableRng;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// From one period to the next.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Move {
    /// First day of the earlier period.
    pub from: Day,
    /// First day of the later one.
    pub to: Day,
    /// Answers of the earlier one.
    pub n_from: u64,
    /// Answers of the later one.
    pub n_to: u64,
    /// Later less earlier: points of the net promoter score, else a difference of shares.
    pub difference: f64,
    /// The 95% interval begins here.
    pub lo: f64,
    /// And ends here.
    pub hi: f64,
    /// Chance of such a move if nothing had changed; null where the interval is the bootstrap's.
    pub p: Option<f64>,
    /// How the interval was made.
    pub method: Method,
    /// The interval excludes zero.
    pub real: bool,
}

/// How an interval was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Both variances and the normal distribution.
    Normal,
    /// The middle 95% of bootstrap samples, where a period has few answers or all of them are alike.
    Bootstrap,
}

/// How many answers are needed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sample {
    /// Half the width of the interval wanted, in points.
    pub margin_points: f64,
    /// Half the width that these answers have, in points.
    pub margin_now_points: f64,
    /// Answers needed for the margin.
    pub n_for_margin: u64,
    /// The move to be noticed, in points.
    pub move_points: f64,
    /// Answers needed in each of two periods to notice it four times in five, at 5% of false alarms.
    pub n_for_move: u64,
}

/// More periods than this are a typing error in some year.
const MOST_PERIODS: usize = 1_000;

/// Answers by the number of their period.
pub(super) type Periods = BTreeMap<i32, Hist>;

/// Sort answers into periods. Days without a date are in none.
pub(super) fn periods(bins: &[u8], view: &View<'_>, period: Period) -> Periods {
    let days = &view.transactions.day;
    let known =
        || view.rows.iter().filter_map(|row| days.get(row)).filter(|day| **day != Transactions::NO_DAY);
    let (Some(&first), Some(&last)) = (known().min(), known().max()) else { return Periods::new() };
    let mut out = Periods::new();
    // A day's period is looked up once a day, not once a row, unless one day is far from all others.
    let span = i64::from(last) - i64::from(first);
    if span > 200_000 {
        for (day, bin) in dated(bins, view) {
            out.entry(period.index(Day(day))).or_default().add(bin);
        }
        return out;
    }
    let numbers: Vec<i32> = (first..=last).map(|day| period.index(Day(day))).collect();
    let start = numbers.first().copied().unwrap_or(0);
    let n = numbers.last().map_or(0, |last| (last - start) as usize + 1);
    let mut hists = vec![Hist::default(); n];
    for (day, bin) in dated(bins, view) {
        let at = numbers.get((day - first) as usize).map_or(0, |number| (number - start) as usize);
        if let Some(hist) = hists.get_mut(at) {
            hist.add(bin);
        }
    }
    out.extend((start..).zip(hists).filter(|(_, hist)| hist.n() > 0));
    out
}

fn dated<'v>(bins: &'v [u8], view: &'v View<'_>) -> impl Iterator<Item = (i32, u8)> + 'v {
    let days = &view.transactions.day;
    let of_row = |row: usize| Some((days.get(row).copied()?, bins.get(row).copied()?));
    view.rows.iter().filter_map(of_row).filter(|(day, _)| *day != Transactions::NO_DAY)
}

/// The last day that is known about: the day asked as of, else the end of the data; none without dates.
pub(super) fn known(view: &View<'_>, cx: &Cx) -> Option<Day> {
    let dated = view.transactions.audit.last_day.is_some();
    dated.then(|| cx.as_of.unwrap_or_else(|| view.last_day()))
}

/// The newest periods, in order.
pub(super) fn rows(periods: &Periods, rule: Rule, period: Period, known: Day) -> Vec<TrendRow> {
    let row = |(index, hist): (&i32, &Hist)| {
        let Stat { n, value, lo, hi, .. } = hist.stat(rule)?;
        Some(TrendRow {
            start: period.start(*index),
            complete: period.end(*index) <= known,
            n,
            value,
            lo,
            hi,
        })
    };
    let rows: Vec<TrendRow> = periods.iter().filter_map(row).collect();
    let skip = rows.len().saturating_sub(MOST_PERIODS);
    rows.into_iter().skip(skip).collect()
}

/// The move between the last two complete periods with answers.
pub(super) fn last_move(periods: &Periods, rule: Rule, period: Period, known: Day, cx: &Cx) -> Option<Move> {
    let mut complete =
        periods.iter().rev().filter(|(index, hist)| period.end(**index) <= known && hist.n() > 0);
    let ((to, later), (from, earlier)) = (complete.next()?, complete.next()?);
    Some(moved((period.start(*from), earlier), (period.start(*to), later), rule, cx))
}

fn moved((from, earlier): (Day, &Hist), (to, later): (Day, &Hist), rule: Rule, cx: &Cx) -> Move {
    let (own, other) = (earlier.stat(rule), later.stat(rule));
    let part = |stat: Option<Stat>| stat.map_or((0, 0.0, 0.0), |stat| (stat.n, stat.value, stat.variance));
    let ((n_from, before, v_from), (n_to, after, v_to)) = (part(own), part(other));
    let difference = after - before;
    let se = rule.unit() * (v_from / n_from.max(1) as f64 + v_to / n_to.max(1) as f64).sqrt();
    let few = n_from < FEW || n_to < FEW || v_from == 0.0 || v_to == 0.0;
    let (lo, hi) =
        if few { bootstrap(earlier, later, rule, cx) } else { (difference - Z * se, difference + Z * se) };
    let p = (!few).then(|| 2.0 * normal_cdf(-(difference / se).abs()));
    let method = if few { Method::Bootstrap } else { Method::Normal };
    Move { from, to, n_from, n_to, difference, lo, hi, p, method, real: lo > 0.0 || hi < 0.0 }
}

/// The middle 95% of the difference in samples of both periods, each with the answers that [`Rule::added`] adds.
fn bootstrap(earlier: &Hist, later: &Hist, rule: Rule, cx: &Cx) -> (f64, f64) {
    let mut random = Xoshiro256PlusPlus::seed_from_u64(cx.seed);
    let mut sample = |hist: &Hist| {
        let (mut n, mut sum) = (0.0, 0.0);
        for ((class, added), worth) in rule.classes().into_iter().zip(rule.added()).zip(rule.worth()) {
            let drawn = draws(hist.n_of(class, rule) as f64, &mut random) + added * draws(1.0, &mut random);
            n += drawn;
            sum += drawn * worth;
        }
        (n > 0.0).then(|| rule.unit() * sum / n)
    };
    let mut found: Vec<f64> = (0..REPLICATES)
        .filter_map(|_| {
            let (before, after) = (sample(earlier), sample(later));
            Some(after? - before?)
        })
        .collect();
    found.sort_unstable_by(f64::total_cmp);
    (quantile(&found, 0.025), quantile(&found, 0.975))
}

/// 80% of a standard normal variable.
const POWER: f64 = 0.841_621_233_572_914;

/// How many answers the margin and the move need, at the variance of these answers.
pub(super) fn sample(stat: &Stat, rule: Rule, margin_points: f64, move_points: f64) -> Sample {
    // Answers that are all alike say nothing of the variance: then the largest there is.
    let most = if rule.unit() > 1.0 { 1.0 } else { 0.25 };
    let variance = if stat.variance > 0.0 { stat.variance } else { most };
    let count = |n: f64| n.ceil().min(1e15) as u64;
    let (margin, shift) = (margin_points / 100.0, move_points / 100.0);
    Sample {
        margin_points,
        margin_now_points: (stat.hi - stat.lo) / 2.0 * 100.0 / rule.unit(),
        n_for_margin: count(Z * Z * variance / (margin * margin)),
        move_points,
        n_for_move: count(2.0 * variance * (Z + POWER).powi(2) / (shift * shift)),
    }
}
