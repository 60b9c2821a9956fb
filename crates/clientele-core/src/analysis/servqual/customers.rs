//! Expectation, perception and gap of each customer.

use super::{Params, sheet};
use crate::analysis::AnalysisError;
use crate::analysis::ratings::{Sheet, customer_means};
use crate::cx::Cx;
use crate::model::{CustomerTable, View};

/// `expectation`, `perception` and `gap` (means of the customer's dimensions), then the gap in each dimension; NaN where the
/// customer answered no pair.
pub fn customers(view: &View, params: &Params, cx: &Cx) -> Result<CustomerTable, AnalysisError> {
    params.check()?;
    let (sheet, parts): (Sheet<'_>, _) = sheet(view, params)?;
    customer_means(&sheet, (&parts.names, &parts.items), ["expectation", "perception"], view, cx)
}
