//! The purchases of a view in the periods they lie in.

use super::AnalysisError;
use super::as_of::day_after;
use crate::Day;
use crate::cx::Cx;
use crate::model::{Purchases, Returns, View};
use crate::period::Period;
use std::borrow::Cow;

/// Reports have at most so many periods: a typing error in one year must not make millions.
pub(crate) const MOST_PERIODS: i32 = 1_000;

/// Purchases and periods.
pub(crate) struct Times<'a> {
    pub(crate) as_of: Day,
    /// The last day that is known about.
    pub(crate) known: Day,
    pub(crate) period: Period,
    pub(crate) purchases: Cow<'a, Purchases>,
    /// Numbers of the first and the last period told.
    pub(crate) first: i32,
    pub(crate) last: i32,
    /// Periods before the first one that are not told.
    pub(crate) n_cut: i32,
}

impl<'a> Times<'a> {
    /// The periods from the first purchase to the last day known, the newest `most` of them. Errors: no purchase.
    pub(crate) fn of(
        view: &'a View,
        (period, returns): (Period, Returns),
        most: i32,
        cx: &Cx,
    ) -> Result<Self, AnalysisError> {
        let as_of = day_after(view, cx)?;
        let purchases = view.purchases(as_of, returns);
        let first = purchases.buyers().filter_map(|(_, days, _)| days.first()).min().copied();
        let none = || AnalysisError::NotEnough { what: "purchases".into(), needed: 1, found: 0 };
        let earliest = period.index(Day(first.ok_or_else(none)?));
        let known = cx.as_of.unwrap_or_else(|| view.last_day());
        let last = period.index(known).max(earliest);
        let first = earliest.max(last.saturating_sub(most - 1));
        Ok(Self { as_of, known, period, purchases, first, last, n_cut: first - earliest })
    }

    /// The number of the period of a day.
    pub(crate) fn index(&self, day: i32) -> i32 {
        self.period.index(Day(day))
    }

    /// Whether everything of a period is known.
    pub(crate) fn complete(&self, index: i32) -> bool {
        self.period.end(index) <= self.known
    }
}
