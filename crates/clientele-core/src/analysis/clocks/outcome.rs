//! What follows a service: the score that the customer gave, or whether the customer bought again.

use super::measure::Case;
use super::report::Bands;
use super::{Outcome, Params, bands};
use crate::analysis::AnalysisError;
use crate::calendar::DAY;
use crate::cx::Cx;
use crate::mapping::Role;
use crate::model::{Keys, Returns, View};
use crate::table::Column;

/// What follows, in bands; `None` where neither this file nor one beside it says it.
pub(super) fn bands(
    view: &View,
    cases: &[Case],
    params: &Params,
    cx: &Cx,
) -> Result<Option<Bands>, AnalysisError> {
    if let Some((column, name)) = scores(view).filter(|_| params.outcome != Outcome::Return) {
        let ended = cases.iter().filter(|case| case.ended);
        let score = |case: &Case| (case.seconds, column.number(case.row));
        let known = ended.map(score).filter(|(_, score)| score.is_finite()).collect();
        return Ok(Some(of(known, Outcome::Score, Some(name), None)));
    }
    if params.outcome == Outcome::Score {
        return Ok(None);
    }
    let returned = returned(view, cases, params.window, cx)?;
    Ok(returned.map(|known| of(known, Outcome::Return, None, Some(params.window))))
}

fn of(known: Vec<(i64, f64)>, outcome: Outcome, column: Option<String>, window: Option<f64>) -> Bands {
    let n = known.len() as u64;
    let (bands, cliff) = bands::of(known, outcome == Outcome::Return);
    Bands { outcome, column, window, n, bands, cliff }
}

/// The column of scores.
fn scores<'a>(view: &View<'a>) -> Option<(&'a Column, String)> {
    let name = view.data.mapping.get(Role::Score)?;
    let column = view.data.table.column(name)?;
    Some((column, name.to_owned()))
}

/// Seconds of each ended case, and 1 where the customer bought again within the window behind its end, else 0. Only cases
/// whose whole window is known, of customers who are in the orders at all.
fn returned(
    view: &View,
    cases: &[Case],
    window: f64,
    cx: &Cx,
) -> Result<Option<Vec<(i64, f64)>>, AnalysisError> {
    let Some(orders) = view.orders(cx)? else { return Ok(None) };
    let (last, window) = (orders.view.last_day().0, window as i32);
    let purchases = orders.view.purchases(orders.view.last_day(), Returns::Net);
    let one = |case: &Case| {
        let who = view.transactions.customer.get(case.row).copied().filter(|&who| who != Keys::NONE)?;
        let (days, _) = purchases.of(orders.key(who)? as usize);
        let end = case.end.div_euclid(DAY) as i32;
        if days.is_empty() || end.checked_add(window)? > last {
            return None;
        }
        let next = days.get(days.partition_point(|&day| day <= end));
        let came_back = next.is_some_and(|&day| day <= end + window);
        Some((case.seconds, f64::from(u8::from(came_back))))
    };
    Ok(Some(cases.iter().filter(|case| case.ended).filter_map(one).collect()))
}
