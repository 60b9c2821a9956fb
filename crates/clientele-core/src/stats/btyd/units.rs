//! Time with its unit: a week cannot be taken for a day.

use serde::{Deserialize, Serialize};

/// A length of time in days. Everything that enters or leaves a purchase model is in days; the model converts.
#[derive(Debug, Clone, Copy, Default, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Days(pub f64);

/// The unit in which rates are reported: a model's `alpha` is in these units, `r / alpha` is purchases per unit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimeUnit {
    /// 1 day.
    Day,
    /// 7 days.
    #[default]
    Week,
    /// A twelfth of 365.25 days.
    Month,
}

/// Days in a year, leap years included.
pub const DAYS_PER_YEAR: f64 = 365.25;

impl TimeUnit {
    /// How long one unit is.
    pub fn length(self) -> Days {
        Days(match self {
            Self::Day => 1.0,
            Self::Week => 7.0,
            Self::Month => DAYS_PER_YEAR / 12.0,
        })
    }

    /// So many units.
    ///
    /// ```
    /// use clientele_core::stats::btyd::{Days, TimeUnit};
    /// assert_eq!(TimeUnit::Week.span(39.0), Days(273.0));
    /// ```
    pub fn span(self, units: f64) -> Days {
        Days(self.length().0 * units)
    }
}

impl Days {
    /// This length in a unit.
    pub fn in_units(self, unit: TimeUnit) -> f64 {
        self.0 / unit.length().0
    }
}
