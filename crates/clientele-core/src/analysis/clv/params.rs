//! What can be chosen.

use crate::analysis::{AnalysisError, Param};
use crate::model::Returns;
use crate::stats::btyd::{DAYS_PER_YEAR, Days, Discounting, ModelKind, TimeUnit};
use serde::{Deserialize, Serialize};

/// Parameters.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// What to do with returns.
    pub returns: Returns,
    /// The unit of the models' times, of `horizon` and of `holdout`.
    pub time_unit: TimeUnit,
    /// How far ahead, in units; a year of 365.25 days when left out.
    pub horizon: Option<f64>,
    /// Discount rate of a year; 0.1 is 10%.
    pub annual_discount_rate: f64,
    /// Share of revenue that is margin; when left out, from the cost column, or else 1: then value is revenue.
    pub margin: Option<f64>,
    /// The model that predictions are made with.
    pub model: Choice,
    /// How much of the end to keep back for the scorecard, in units; a third when left out, 0: none. Not used when
    /// the file goes on after the as-of date.
    pub holdout: Option<f64>,
    /// The customer whose P(alive) is drawn; the most valuable when left out.
    pub customer: Option<String>,
    /// Columns of a renewal table: customers still there at the beginning and after each period.
    pub survivors: Vec<String>,
    /// How many periods of the renewal table the sBG is fitted on; all when left out.
    pub periods: Option<u32>,
}

impl Default for Params {
    fn default() -> Self {
        Self {
            returns: Returns::default(),
            time_unit: TimeUnit::default(),
            horizon: None,
            annual_discount_rate: 0.1,
            margin: None,
            model: Choice::default(),
            holdout: None,
            customer: None,
            survivors: Vec::new(),
            periods: None,
        }
    }
}

/// Which model predicts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// The one with the least error in the holdout, or else the greatest likelihood.
    #[default]
    Auto,
    /// BG/NBD.
    BgNbd,
    /// MBG/NBD.
    MbgNbd,
    /// Pareto/NBD.
    ParetoNbd,
}

impl Choice {
    /// The id of the model chosen; `None` for the best.
    pub(super) fn id(self) -> Option<&'static str> {
        match self {
            Self::Auto => None,
            Self::BgNbd => Some(ModelKind::BgNbd.id()),
            Self::MbgNbd => Some(ModelKind::MbgNbd.id()),
            Self::ParetoNbd => Some(ModelKind::ParetoNbd.id()),
        }
    }
}

impl Params {
    /// Horizons beyond this are refused: no model holds for a thousand years.
    const LONGEST: Days = Days(365_250.0);

    pub(super) fn check(&self) -> Result<(), AnalysisError> {
        let bad = |name: &str| Err(AnalysisError::BadParameter { name: name.to_owned() });
        let horizon = self.horizon();
        if !(horizon.0 > 0.0 && horizon <= Self::LONGEST) {
            return bad("horizon");
        }
        if !(0.0..=100.0).contains(&self.annual_discount_rate) {
            return bad("annual_discount_rate");
        }
        if self.margin.is_some_and(|margin| !(0.0..=1e9).contains(&margin)) {
            return bad("margin");
        }
        if self.holdout.is_some_and(|holdout| !(0.0..=1e6).contains(&holdout)) {
            return bad("holdout");
        }
        if self.periods.is_some_and(|periods| !(1..=10_000).contains(&periods)) {
            return bad("periods");
        }
        Ok(())
    }

    pub(crate) fn horizon(&self) -> Days {
        self.horizon.map_or(Days(DAYS_PER_YEAR), |units| self.time_unit.span(units))
    }

    pub(super) fn plan(&self) -> Discounting {
        let step = TimeUnit::Month.length();
        // A horizon of many years is discounted in as many steps as ten years are.
        let step = Days(step.0.max(self.horizon().0 / 120.0));
        Discounting { horizon: self.horizon(), step, annual_rate: self.annual_discount_rate }
    }
}

/// The parameters, described.
pub fn params() -> Vec<Param> {
    use serde_json::Value::Null;
    vec![
        Param::choice("model", &["auto", "bg_nbd", "mbg_nbd", "pareto_nbd"], "auto"),
        Param::choice("time_unit", &["day", "week", "month"], "week"),
        Param::number("horizon", (1.0, 520.0, 1.0), Null),
        Param::number("annual_discount_rate", (0.0, 0.5, 0.01), 0.1),
        Param::number("margin", (0.0, 1.0, 0.01), Null),
        Param::number("holdout", (0.0, 520.0, 1.0), Null),
        Param::returns(),
        Param::custom("customer", Null),
        Param::custom("survivors", serde_json::json!([])),
        Param::number("periods", (1.0, 100.0, 1.0), Null),
    ]
}
