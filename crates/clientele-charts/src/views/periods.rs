//! Names of periods, and picks that speak of one of them.

use super::context::{Context, any};
use crate::figure::Format;
use clientele_core::Day;
use clientele_core::filter::{Clause, Test};
use clientele_core::period::Period;
use serde_json::Value;

/// A period by its first day: `Dec 2011`, `2011 Q4`, a day.
pub(super) fn name(period: Period, start: Day, context: &Context<'_>) -> String {
    let value = f64::from(start.0);
    match period {
        Period::Month => Format::Month.full(value, context.numbers()),
        Period::Quarter => {
            let (year, month, _) = start.ymd();
            let (year, quarter) = (year.to_string(), context.count(u64::from(month.div_ceil(3))));
            context.fill("chart-quarter", &[("year", &year), ("quarter", &quarter)])
        }
        Period::Day | Period::Week => Format::Day.full(value, context.numbers()),
    }
}

/// Customers whom an analysis, asked for `at`, puts here.
pub(super) fn members_at<const N: usize>(
    context: &Context<'_>,
    analysis: &str,
    at: Value,
    is: [(&str, Test); N],
) -> Clause {
    let mut params = context.options.params.as_object().cloned().unwrap_or_default();
    params.insert("at".to_owned(), at);
    let is = is.into_iter().map(|(field, test)| (field.to_owned(), test)).collect();
    Clause::Members { analysis: analysis.to_owned(), params: Value::Object(params), is }
}

/// Customers in a state in the period that begins on a day.
pub(super) fn in_state(context: &Context<'_>, analysis: &str, start: Day, state: &str) -> Clause {
    let is = [("period", any(start)), ("state", any(state))];
    members_at(context, analysis, start.to_string().into(), is)
}
