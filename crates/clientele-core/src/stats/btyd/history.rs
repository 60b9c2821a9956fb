//! What a purchase model knows of a customer, and the collapsed table it is fitted on.

use super::Days;
use crate::order::Order;

/// A customer's purchases as three numbers. The first purchase opens the history and is not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct History {
    /// Repeat purchases: days with a purchase, less the first.
    pub x: u32,
    /// Days from the first purchase to the last; 0 without repeats.
    pub t_x: u32,
    /// Days from the first purchase to the as-of date; at least `t_x`.
    pub t: u32,
}

impl History {
    /// The history of ascending purchase days up to `as_of`: several purchases of one day are one. `None` without a
    /// purchase up to then.
    ///
    /// ```
    /// use clientele_core::stats::btyd::History;
    /// let history = History::of([10, 10, 15, 31].into_iter(), 40).unwrap();
    /// assert_eq!(history, History { x: 2, t_x: 21, t: 30 });
    /// ```
    pub fn of(days: impl Iterator<Item = i32>, as_of: i32) -> Option<Self> {
        let mut days = days.take_while(|&day| day <= as_of);
        let first = days.next()?;
        let (x, last) = days.fold((0, first), |(x, last), day| (x + u32::from(day > last), day));
        Some(Self { x, t_x: last.abs_diff(first), t: as_of.abs_diff(first) })
    }

    /// Time from the first purchase to the last.
    pub fn recency(&self) -> Days {
        Days(f64::from(self.t_x))
    }

    /// Time from the first purchase to the as-of date.
    pub fn age(&self) -> Days {
        Days(f64::from(self.t))
    }
}

/// Histories with equal ones collapsed: a likelihood costs as much as there are different histories, and a million
/// customers have a few thousand.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Histories {
    /// Different histories, ascending by `x`, `t_x`, `t`, each with its number of customers.
    pub unique: Vec<(History, f64)>,
    /// Customers.
    pub n: f64,
    /// Repeat purchases of all customers.
    pub repeats: f64,
    /// The longest history.
    pub longest: Days,
}

impl Histories {
    /// Collapse. Cost: one sort.
    pub fn collapse(all: impl IntoIterator<Item = History>) -> Self {
        let mut all: Vec<History> = all.into_iter().collect();
        all.sort_unstable();
        let unique = all.chunk_by(|a, b| a == b).filter_map(|same| Some((*same.first()?, same.len() as f64)));
        Self::weighted(unique)
    }

    /// Histories that are different already, in any order, with their numbers of customers.
    pub fn weighted(unique: impl IntoIterator<Item = (History, f64)>) -> Self {
        let mut unique: Vec<_> = unique.into_iter().collect();
        unique.order_by_key(|&(history, _)| history);
        let n = unique.iter().map(|(_, weight)| weight).sum();
        let repeats = unique.iter().map(|(history, weight)| f64::from(history.x) * weight).sum();
        let longest = unique.iter().map(|(history, _)| history.t).max().unwrap_or(0);
        Self { unique, n, repeats, longest: Days(f64::from(longest)) }
    }

    /// Every so many-th history, on the same scale of time, where there are more than a search needs to find its way.
    pub(super) fn part(&self) -> Option<Self> {
        const ENOUGH: usize = 3_000;
        let step = self.unique.len() / ENOUGH;
        let part = (step > 1).then(|| Self::weighted(self.unique.iter().step_by(step).copied()))?;
        Some(Self { longest: self.longest, ..part })
    }

    /// Repeats per customer and longest history, as if nobody had dropped out.
    pub(super) fn mean_rate(&self) -> f64 {
        let days: f64 = self.unique.iter().map(|(history, weight)| f64::from(history.t) * weight).sum();
        self.repeats / (days / self.longest.0)
    }
}
