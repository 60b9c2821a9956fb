//! Churn: who is leaving, how sure that is, and whom to call.
//!
//! # Definition
//! From purchases, three views of the same customer:
//! - the alarm by the customer's own rhythm: silent for longer than the chosen quantile (type 7, 90% by default) of the
//!   customer's own gaps between purchase days. With fewer than `min_gaps` gaps the own quantile is shrunk towards that
//!   of the group, on the scale of logarithms and with the weight `gaps / min_gaps`; with none the group's counts;
//! - the MBG/NBD ([`crate::analysis::clv`]): P(alive), and the probability of no purchase within the window;
//! - a logistic regression of "no purchase within the window" on what was known before the window
//!   (recency, frequency, spend, age, rhythm, recent purchases), among those who bought within two windows before. It is
//!   fitted on the last window whose outcome is known; the validation judges a regression of the window before on it.
//!
//! Where the file says who has churned (the churned role in a file without purchases, or `label`), a logistic
//! regression on the other columns: numbers as they stand, categories of up to 20 values against their most frequent;
//! validated in five folds drawn with the seed.
//!
//! All three are judged on the same later outcomes, where there are purchases.
//!
//! The list is ordered by the expected gain of a call, `p x save rate x value - contact cost - offer cost x (p x save
//! rate + 1 - p)`; from purchases only customers who bought within the last two windows are on it. The profit curve adds
//! the gains up, and its optimum is where they cease to be above zero. Value is the residual value of the next year if
//! kept, or in contract files twelve times what a period brings: the price, or the amount, which is divided by the tenure
//! where it grows with it.
//!
//! # Input
//! Customer, date and money; or a column that says who has churned, and others to predict it from.
//!
//! # Output
//! [`Report`]; probabilities and shares are 0..1, money is in the file's unit.
//!
//! # Errors
//! The view's own; an unknown column; a quantile, rate or cost out of range; a label with more than three values; no row
//! with a label and all values.
//!
//! # Edge cases
//! Too short a time or one outcome only: no regression, probabilities are the purchase model's, or the share of all where
//! there is a label; caveat `no-regression`. Perfect
//! separation: a ridge penalty and the caveat `separated`. Features that depend on others are left out and counted.
//! Nobody bought twice: alarms after 90 days, P(alive) unknown, probabilities one half.
//!
//! # Cost
//! The fit of one purchase model at two dates (most of the time where many customers differ), two regressions over the customers at risk, one sort of all gaps.
//!
//! # Source
//! Batislam et al. (2007); McCullagh and Nelder (1989); Verbraken, Verbeke and Baesens (2013), A Novel Profit Maximizing
//! Metric; Hanley and McNeil (1982) for the interval of the area.
//!
//! # Example
//! ```
//! use clientele_core::{Cx, analysis::churn, mapping::Mapping, model::{Dataset, View}};
//! let mut text = String::from("hours,left\n");
//! let passed = [0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1];
//! for (quarter, left) in [2, 3, 4, 5, 6, 7, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 22].into_iter().zip(passed) {
//!     text += &format!("{},{left}\n", f64::from(quarter) / 4.0);
//! }
//! let table = clientele_core::ingest::read_text(&text).unwrap().table;
//! let mapping: Mapping = serde_json::from_str(r#"{"churned":"left"}"#).unwrap();
//! let data = Dataset::new(table, mapping);
//! let report = churn::run(&View::all(&data, data.rows()), &churn::Params::default(), &Cx::silent()).unwrap();
//! assert_eq!(report.coefficients[1].name, "hours");
//! assert!((report.coefficients[1].estimate - 1.5046).abs() < 0.0001);
//! ```

mod alarm;
mod features;
mod labelled;
mod params;
mod profit;
mod regression;
mod report;
mod silence;

pub use alarm::{AlarmScore, AlarmSummary, Basis, BasisRow};
pub use params::{Params, params};
pub use profit::{Profit, ProfitPoint};
pub use regression::Coefficient;
pub use report::{ListRow, Outcome, Report};

use super::AnalysisError;
use crate::cx::Cx;
use crate::model::{CustomerTable, View};

/// Who is leaving among the customers of a view.
pub fn run(view: &View, params: &Params, cx: &Cx) -> Result<Report, AnalysisError> {
    params.check()?;
    if labelled::asked(view, params) {
        labelled::run(view, params, cx)
    } else {
        silence::run(view, params, cx)
    }
}

/// Alarm, probabilities, value and place on the list of each customer.
pub fn customers(view: &View, params: &Params, cx: &Cx) -> Result<CustomerTable, AnalysisError> {
    params.check()?;
    if labelled::asked(view, params) {
        return labelled::customers(view, params);
    }
    silence::customers(view, params, cx)
}

#[cfg(test)]
mod tests;
