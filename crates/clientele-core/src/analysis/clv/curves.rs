//! Curves and matrices: purchases over time against the models, P(alive) over frequency and recency, and over one
//! customer's life.

use super::base::Base;
use super::models::Fitted;
use crate::Day;
use crate::analysis::occasions::{Buyer, Occasions};
use crate::stats::btyd::{Days, History, PurchaseModel, TimeUnit};
use serde::{Deserialize, Serialize};

/// Repeat purchases up to a day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TrackingPoint {
    /// Last day of the period.
    pub day: Day,
    /// False after the day up to which the models were fitted.
    pub fitted: bool,
    /// Repeat purchases from the beginning to this day.
    pub actual: u64,
    /// The same by each model, in the order of `models`.
    pub expected: Vec<f64>,
}

/// Most points of a tracking curve.
const MOST_POINTS: i32 = 80;
/// Most ages at which a model's expectation is computed; between them it is interpolated.
const MOST_AGES: usize = 400;

/// Cumulative repeat purchases of the customers of the base, from their first day to `until`.
pub(super) fn tracking(
    base: &Base,
    fitted: &[Fitted],
    occasions: &Occasions,
    until: Day,
    unit: TimeUnit,
) -> Vec<TrackingPoint> {
    let begin = base.begin().0;
    let span = until.0 - begin;
    // Whole units, as many as keep the curve readable.
    let units = (f64::from(span) / unit.length().0 / f64::from(MOST_POINTS)).ceil().max(1.0);
    let step = (units * unit.length().0).round().max(1.0) as i32;
    let mut firsts = base.first.clone();
    firsts.sort_unstable();
    let mut repeats: Vec<i32> = Vec::new();
    let mut known = base.customers.iter().peekable();
    for buyer in occasions.buyers().filter(|buyer| known.next_if_eq(&&buyer.customer).is_some()) {
        repeats.extend(buyer.days.iter().skip(1));
    }
    repeats.sort_unstable();
    let curves: Vec<Ages> = fitted.iter().map(|fitted| Ages::of(&fitted.model, span)).collect();
    let cohorts: Vec<(i32, f64)> = firsts
        .chunk_by(|a, b| a == b)
        .map(|same| (same.first().copied().unwrap_or(begin), same.len() as f64))
        .collect();
    let ends = (1..).map(|i| begin + i * step - 1).take_while(|&end| end <= until.0);
    ends.map(|end| {
        let expected = curves.iter().map(|curve| {
            let arrived = cohorts.iter().take_while(|(first, _)| *first < end);
            arrived.map(|(first, n)| n * curve.at(end - first)).sum()
        });
        TrackingPoint {
            day: Day(end),
            fitted: end <= base.as_of,
            actual: repeats.partition_point(|&day| day <= end) as u64,
            expected: expected.collect(),
        }
    })
    .collect()
}

/// A new customer's expected purchases by age.
struct Ages {
    spacing: f64,
    values: Vec<f64>,
}

impl Ages {
    fn of(model: &PurchaseModel, span: i32) -> Self {
        let n = (span.max(1) as usize).min(MOST_AGES);
        let spacing = f64::from(span.max(1)) / n as f64;
        Self { spacing, values: (0..=n).map(|i| model.of_new(Days(i as f64 * spacing))).collect() }
    }

    fn at(&self, age: i32) -> f64 {
        let place = f64::from(age) / self.spacing;
        let (below, part) = (place.floor() as usize, place.fract());
        let value = |i: usize| self.values.get(i).or(self.values.last()).copied().unwrap_or(0.0);
        value(below) * (1.0 - part) + value(below + 1) * part
    }
}

/// P(alive) and expected purchases over frequency and recency, for a customer as old as the oldest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FrequencyRecency {
    /// Age of the customer in the report's time unit.
    pub age: f64,
    /// Repeat purchases: the rows.
    pub frequency: Vec<u32>,
    /// Time from first to last purchase in the report's time unit: the columns.
    pub recency: Vec<f64>,
    /// One row a frequency; missing where no such history exists (no repeats but a later purchase).
    pub p_alive: Vec<Vec<Option<f64>>>,
    /// Expected purchases within the horizon.
    pub expected: Vec<Vec<Option<f64>>>,
}

pub(super) fn frequency_recency(base: &Base, model: &PurchaseModel, horizon: Days) -> FrequencyRecency {
    const ROWS: u32 = 16;
    const COLUMNS: u32 = 20;
    let age = base.histories.iter().map(|h| h.t).max().unwrap_or(0);
    // Up to the frequency that all but 1% of the repeat buyers stay below.
    let mut x: Vec<u32> = base.histories.iter().map(|h| h.x).filter(|&x| x > 0).collect();
    x.sort_unstable();
    let most = x.get(x.len().saturating_sub(1) * 99 / 100).copied().unwrap_or(1).max(1);
    let rows = most.min(ROWS);
    let mut frequency: Vec<u32> =
        (0..=rows).map(|i| (f64::from(i) * f64::from(most) / f64::from(rows)) as u32).collect();
    frequency.dedup();
    let columns = age.clamp(1, COLUMNS);
    let days: Vec<u32> =
        (0..=columns).map(|i| (f64::from(i) * f64::from(age) / f64::from(columns)) as u32).collect();
    let table = |value: &dyn Fn(&History) -> f64| -> Vec<Vec<Option<f64>>> {
        let cell = |x: u32, t_x: u32| ((x == 0) == (t_x == 0)).then(|| value(&History { x, t_x, t: age }));
        frequency.iter().map(|&x| days.iter().map(|&t_x| cell(x, t_x)).collect()).collect()
    };
    FrequencyRecency {
        age: Days(f64::from(age)).in_units(model.unit),
        recency: days.iter().map(|&d| Days(f64::from(d)).in_units(model.unit)).collect(),
        p_alive: table(&|h| model.p_alive(h)),
        expected: table(&|h| model.expected(h, horizon)),
        frequency: frequency.clone(),
    }
}

/// P(alive) of one customer, day by day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Life {
    /// The customer as the file writes it.
    pub customer: String,
    /// Days with a purchase.
    pub purchases: Vec<Day>,
    /// P(alive) from the first purchase to the end of the horizon, as if nothing were bought after the as-of date.
    pub points: Vec<LifePoint>,
}

/// P(alive) on one day, knowing what was known then.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct LifePoint {
    /// The day.
    pub day: Day,
    /// P(alive).
    pub p_alive: f64,
}

pub(super) fn life(name: &str, buyer: Buyer<'_>, model: &PurchaseModel, as_of: Day, horizon: Days) -> Life {
    let known = buyer.until(as_of).map_or(&[][..], |buyer| buyer.days);
    Life {
        customer: name.to_owned(),
        purchases: known.iter().map(|&day| Day(day)).collect(),
        points: alive_over_time(known, model, as_of, horizon),
    }
}

/// P(alive) from the first of these days, ascending and all by the as-of date, to the end of the horizon.
pub(crate) fn alive_over_time(
    known: &[i32],
    model: &PurchaseModel,
    as_of: Day,
    horizon: Days,
) -> Vec<LifePoint> {
    const POINTS: i32 = 240;
    let Some(&first) = known.first() else { return Vec::new() };
    let last = as_of.0.saturating_add(horizon.0.min(36_525.0) as i32);
    let step = ((last - first) / POINTS).max(1);
    // A regular grid, and both sides of each jump.
    let mut days: Vec<i32> = (0..).map(|i| first + i * step).take_while(|&day| day < last).collect();
    days.extend(known.iter().flat_map(|&day| [day - 1, day]));
    days.extend([as_of.0, last]);
    days.retain(|&day| day >= first);
    days.sort_unstable();
    days.dedup();
    let point = |day: i32| {
        let history = History::of(known.iter().copied(), day)?;
        Some(LifePoint { day: Day(day), p_alive: model.p_alive(&history) })
    };
    days.into_iter().filter_map(point).collect()
}
