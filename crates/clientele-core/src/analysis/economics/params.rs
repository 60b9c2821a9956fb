//! What can be chosen.

use crate::analysis::{AnalysisError, Param};
use crate::model::Returns;
use crate::period::Period;
use serde::{Deserialize, Serialize};

/// Parameters. Money is in the file's unit; what is spent cannot be read from purchases, so what is left out is assumed,
/// and the report says so.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// How time is cut.
    pub period: Period,
    /// What to do with returns.
    pub returns: Returns,
    /// How many of the last complete pairs of periods the retention rate is taken from; all when left out.
    pub pairs: Option<u32>,
    /// Share of revenue that is margin; when left out, from the cost column, or else 1: then value is revenue.
    pub margin: Option<f64>,
    /// Discount rate of a year; 0.1 is 10%.
    pub annual_discount_rate: f64,
    /// Periods that value is counted for; without end when left out.
    pub horizon: Option<u32>,
    /// What winning one customer costs; when left out, from the acquisition cost column, or else a third of a new
    /// customer's value is assumed.
    pub acquisition_cost: Option<f64>,
    /// Share of the prospects addressed who are won at that cost.
    pub acquisition_rate: f64,
    /// Share that would be won at any cost; twice the present one, or halfway to all, is assumed.
    pub acquisition_ceiling: Option<f64>,
    /// What is spent on keeping an active customer in a period; a tenth of the margin is assumed.
    pub retention_cost: Option<f64>,
    /// Retention rate at any cost; halfway from the present one to all is assumed.
    pub retention_ceiling: Option<f64>,
    /// Spend of a year in a lifetime figure; that of the file's customers when left out.
    pub yearly_spend: Option<f64>,
    /// Years of a lifetime figure.
    pub years: u32,
    /// Retention of a year in a lifetime figure; that of the file's customers when left out.
    pub yearly_retention: Option<f64>,
}

impl Default for Params {
    fn default() -> Self {
        Self {
            period: Period::Month,
            returns: Returns::default(),
            pairs: None,
            margin: None,
            annual_discount_rate: 0.1,
            horizon: None,
            acquisition_cost: None,
            acquisition_rate: 0.05,
            acquisition_ceiling: None,
            retention_cost: None,
            retention_ceiling: None,
            yearly_spend: None,
            years: 20,
            yearly_retention: None,
        }
    }
}

impl Params {
    pub(super) fn check(&self) -> Result<(), AnalysisError> {
        let money = |value: f64| (0.0..=1e12).contains(&value);
        let share = |value: f64| value > 0.0 && value <= 0.999;
        let none_or = |value: Option<f64>, ok: &dyn Fn(f64) -> bool| value.is_none_or(ok);
        let fine = [
            ("pairs", self.pairs.is_none_or(|pairs| pairs > 0)),
            ("margin", none_or(self.margin, &|margin| (0.0..=1.0).contains(&margin))),
            ("annual_discount_rate", (0.0..=10.0).contains(&self.annual_discount_rate)),
            ("horizon", self.horizon.is_none_or(|periods| (1..=1_200).contains(&periods))),
            ("acquisition_cost", none_or(self.acquisition_cost, &|cost| cost > 0.0 && money(cost))),
            ("acquisition_rate", share(self.acquisition_rate)),
            (
                "acquisition_ceiling",
                none_or(self.acquisition_ceiling, &|ceiling| {
                    share(ceiling) && ceiling > self.acquisition_rate
                }),
            ),
            ("retention_cost", none_or(self.retention_cost, &|cost| cost > 0.0 && money(cost))),
            ("retention_ceiling", none_or(self.retention_ceiling, &share)),
            ("yearly_spend", none_or(self.yearly_spend, &money)),
            ("years", (1..=100).contains(&self.years)),
            ("yearly_retention", none_or(self.yearly_retention, &|rate| (0.0..=1.0).contains(&rate))),
        ];
        match fine.iter().find(|(_, fine)| !fine) {
            Some((name, _)) => Err(AnalysisError::BadParameter { name: (*name).to_owned() }),
            None => Ok(()),
        }
    }
}

/// The parameters, described.
pub fn params() -> Vec<Param> {
    use serde_json::Value::Null;
    let share = |name, default: serde_json::Value| Param::number(name, (0.001, 0.999, 0.001), default);
    let money = |name| Param::number(name, (0.01, 1e6, 0.01), Null);
    vec![
        Param::choice("period", Period::IDS, "month"),
        Param::number("pairs", (1.0, 120.0, 1.0), Null),
        Param::number("margin", (0.0, 1.0, 0.01), Null),
        Param::number("annual_discount_rate", (0.0, 0.5, 0.01), 0.1),
        Param::number("horizon", (1.0, 240.0, 1.0), Null),
        money("acquisition_cost"),
        share("acquisition_rate", 0.05.into()),
        share("acquisition_ceiling", Null),
        money("retention_cost"),
        share("retention_ceiling", Null),
        Param::number("yearly_spend", (0.0, 1e6, 1.0), Null),
        Param::number("years", (1.0, 100.0, 1.0), 20),
        Param::number("yearly_retention", (0.0, 1.0, 0.01), Null),
        Param::returns(),
    ]
}
