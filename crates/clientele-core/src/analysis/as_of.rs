//! The day a question is asked as of.

use super::{AnalysisError, Caveat};
use crate::Day;
use crate::cx::Cx;
use crate::model::{Transactions, View};

/// The day asked for, or else `default`. Errors: nothing passes the filter, or it lies before everything.
pub(crate) fn as_of(view: &View, cx: &Cx, default: Day) -> Result<Day, AnalysisError> {
    let days = view.rows.iter().filter_map(|row| view.transactions.day.get(row));
    let first = days.filter(|&&day| day != Transactions::NO_DAY).min();
    let first = Day(*first.ok_or(AnalysisError::NothingMatches)?);
    let as_of = cx.as_of.unwrap_or(default);
    if first > as_of { Err(AnalysisError::AsOfBeforeFirst { as_of, first }) } else { Ok(as_of) }
}

/// The day asked for, or else the day after the last one of the view, so that the least recency is 1.
pub(crate) fn day_after(view: &View, cx: &Cx) -> Result<Day, AnalysisError> {
    as_of(view, cx, view.last_day().plus(1))
}

/// The caveat that transactions after the as-of date are left out, when there are some.
pub(crate) fn later_rows(view: &View, as_of: Day) -> Option<Caveat> {
    let days = &view.transactions.day;
    let later = view.rows.iter().filter(|&row| days.get(row).is_some_and(|&day| day > as_of.0)).count();
    (later > 0).then(|| Caveat::new("later-rows", [("rows", later as f64)]))
}
