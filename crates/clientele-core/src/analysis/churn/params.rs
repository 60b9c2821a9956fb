//! What can be chosen.

use crate::analysis::{AnalysisError, Param};
use crate::model::Returns;
use crate::stats::btyd::TimeUnit;
use serde::{Deserialize, Serialize};

/// Parameters. Costs and the rate of saving default to those of the R package `EMP`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// What to do with returns.
    pub returns: Returns,
    /// The unit of `horizon`.
    pub time_unit: TimeUnit,
    /// Length of the window in which no purchase means churned, in units; when left out the 90% quantile of all gaps,
    /// at least 14 days and at most a quarter of the time observed.
    pub horizon: Option<f64>,
    /// The quantile of a customer's own gaps beyond which silence is an alarm.
    pub quantile: f64,
    /// With this many gaps a customer's own rhythm counts alone.
    pub min_gaps: u32,
    /// Whose gaps stand in for a short history: a column, or an analysis that segments; all customers when left out.
    pub group: Option<String>,
    /// The column that says who has churned; the churned role when left out.
    pub label: Option<String>,
    /// Columns to predict from, where there is a label; all usable ones when empty.
    pub features: Vec<String>,
    /// What a kept customer is worth; from the data when left out.
    pub value: Option<f64>,
    /// Share of revenue that is margin, where value comes from the data; when left out, from the cost column, or else 1.
    pub margin: Option<f64>,
    /// Share of those about to leave who stay when called.
    pub save_rate: f64,
    /// Cost of a call.
    pub contact_cost: f64,
    /// Cost of the offer, for everybody who takes it: those saved and those who would have stayed.
    pub offer_cost: f64,
    /// Length of the list in the report.
    pub top: u32,
    /// Seed of the folds of the validation where there is a label; the question's when left out.
    pub seed: Option<u64>,
}

impl Default for Params {
    fn default() -> Self {
        Self {
            returns: Returns::default(),
            time_unit: TimeUnit::Day,
            horizon: None,
            quantile: 0.9,
            min_gaps: 6,
            group: None,
            label: None,
            features: Vec::new(),
            value: None,
            margin: None,
            save_rate: 0.3,
            contact_cost: 1.0,
            offer_cost: 10.0,
            top: 100,
            seed: None,
        }
    }
}

impl Params {
    pub(super) fn check(&self) -> Result<(), AnalysisError> {
        let bad = |name: &str| Err(AnalysisError::BadParameter { name: name.to_owned() });
        let money = 0.0..=1e12;
        if self.horizon.is_some_and(|units| !(1.0..=3_650.0).contains(&self.time_unit.span(units).0)) {
            return bad("horizon");
        }
        if !(0.5..1.0).contains(&self.quantile) {
            return bad("quantile");
        }
        if !(0.0..=1.0).contains(&self.save_rate) {
            return bad("save_rate");
        }
        if !money.contains(&self.contact_cost) {
            return bad("contact_cost");
        }
        if !money.contains(&self.offer_cost) {
            return bad("offer_cost");
        }
        if self.margin.is_some_and(|margin| !(0.0..=1.0).contains(&margin)) {
            return bad("margin");
        }
        if self.value.is_some_and(|value| !money.contains(&value)) {
            return bad("value");
        }
        Ok(())
    }
}

/// The parameters, described.
pub fn params() -> Vec<Param> {
    use serde_json::Value::Null;
    vec![
        Param::number("horizon", (1.0, 730.0, 1.0), Null),
        Param::choice("time_unit", &["day", "week", "month"], "day"),
        Param::number("quantile", (0.5, 0.99, 0.01), 0.9),
        Param::number("min_gaps", (1.0, 20.0, 1.0), 6),
        Param::group(),
        Param::column("label"),
        Param::custom("features", serde_json::json!([])),
        Param::number("value", (0.0, 10_000.0, 1.0), Null),
        Param::number("margin", (0.0, 1.0, 0.01), Null),
        Param::number("save_rate", (0.0, 1.0, 0.01), 0.3),
        Param::number("contact_cost", (0.0, 100.0, 0.1), 1.0),
        Param::number("offer_cost", (0.0, 1_000.0, 1.0), 10.0),
        Param::number("top", (1.0, 1_000.0, 1.0), 100),
        Param::returns(),
        Param::number("seed", (0.0, 1e9, 1.0), Null),
    ]
}
