//! What each customer met with on the shown clock.

use super::measure::{LeftOut, Measured};
use super::{Params, hours, shown};
use crate::analysis::AnalysisError;
use crate::cx::Cx;
use crate::mapping::Role;
use crate::model::{CustomerTable, CustomerValues, Keys, View};

/// Cases of one customer.
#[derive(Debug, Clone, Copy)]
struct Own {
    n: i64,
    open: i64,
    missed: i64,
    longest: i64,
}

/// `tickets`, `open`, `missed` (beyond the target, open ones that are so already included), `longest_hours`, and `target`:
/// `missed` where one was, else `open`, else `kept`.
pub fn customers(view: &View, params: &Params, cx: &Cx) -> Result<CustomerTable, AnalysisError> {
    params.check()?;
    if view.data.mapping.get(Role::Customer).is_none() {
        return Err(AnalysisError::MissingRole { role: Role::Customer });
    }
    let measured = Measured::of(view, params, cx)?;
    let mut left_out = LeftOut::none(view.rows.len());
    let spec = shown(&measured, params, cx)?;
    let target = (params.target(spec.clock) * 3600.0).round() as i64;
    let mut all: Vec<Option<Own>> = vec![None; view.transactions.customers.len()];
    measured.each(&spec, &mut left_out, cx, |case| {
        let who = view.transactions.customer.get(case.row).copied().filter(|&who| who != Keys::NONE);
        let Some(slot) = who.and_then(|who| all.get_mut(who as usize)) else { return };
        let own = slot.get_or_insert(Own { n: 0, open: 0, missed: 0, longest: i64::MIN });
        let beyond = case.seconds > target;
        let missed = if spec.clock.longer_is_better() { case.ended && !beyond } else { beyond };
        own.n += 1;
        own.open += i64::from(!case.ended);
        own.missed += i64::from(missed);
        own.longest = own.longest.max(case.seconds);
    })?;
    let rows: Vec<(u32, Own)> = all.into_iter().zip(0..).filter_map(|(own, who)| Some((who, own?))).collect();
    let count = |of: fn(&Own) -> i64| CustomerValues::Integers(rows.iter().map(|(_, own)| of(own)).collect());
    let state = |own: &Own| if own.missed > 0 { 2 } else { u32::from(own.open > 0) };
    let longest = CustomerValues::Numbers(rows.iter().map(|(_, own)| hours(own.longest)).collect());
    let target =
        CustomerValues::labels(["kept", "open", "missed"], rows.iter().map(|(_, own)| state(own)).collect());
    let columns = [
        ("tickets", count(|own| own.n)),
        ("open", count(|own| own.open)),
        ("missed", count(|own| own.missed)),
        ("longest_hours", longest),
        ("target", target),
    ];
    Ok(CustomerTable::new(rows.iter().map(|(who, _)| *who).collect(), columns))
}
