//! The day a question is asked as of.

use super::AnalysisError;
use crate::Day;
use crate::cx::Cx;
use crate::model::View;

/// The day asked for, or else `default`. Errors: nothing passes the filter, or it lies before everything.
pub(crate) fn as_of(view: &View, cx: &Cx, default: Day) -> Result<Day, AnalysisError> {
    let first = view.rows.iter().filter_map(|row| view.transactions.day.get(row)).min();
    let first = Day(*first.ok_or(AnalysisError::NothingMatches)?);
    let as_of = cx.as_of.unwrap_or(default);
    if first > as_of { Err(AnalysisError::AsOfBeforeFirst { as_of, first }) } else { Ok(as_of) }
}
