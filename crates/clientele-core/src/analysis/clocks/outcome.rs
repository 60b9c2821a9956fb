//! What follows a service: the score that the customer gave, or whether the customer bought again.

use super::measure::Case;
use super::report::Bands;
use super::{Outcome, Params, bands};
use crate::analysis::AnalysisError;
use crate::cx::Cx;
use crate::mapping::Role;
use crate::model::View;
use crate::table::Column;

/// What follows, in bands; `None` where the file does not say it.
pub(super) fn bands(
    view: &View,
    cases: &[Case],
    params: &Params,
    _cx: &Cx,
) -> Result<Option<Bands>, AnalysisError> {
    let score = scores(view).filter(|_| params.outcome != Outcome::Return);
    let Some((column, name)) = score else { return Ok(None) };
    let ended = cases.iter().filter(|case| case.ended);
    let known: Vec<(i64, f64)> = ended
        .map(|case| (case.seconds, column.number(case.row)))
        .filter(|(_, score)| score.is_finite())
        .collect();
    let n = known.len() as u64;
    let (bands, cliff) = bands::of(known, false);
    Ok(Some(Bands { outcome: Outcome::Score, column: Some(name), window: None, n, bands, cliff }))
}

/// The column of scores.
fn scores<'a>(view: &View<'a>) -> Option<(&'a Column, String)> {
    let name = view.data.mapping.get(Role::Score)?;
    let column = view.data.table.column(name)?;
    Some((column, name.to_owned()))
}
