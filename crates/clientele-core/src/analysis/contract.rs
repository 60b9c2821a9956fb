//! Contracts: who renewed how often, read from a renewal table or from rows with tenure and a mark for churned, and
//! the sBG fitted on it.

use super::clv::ModelRow;
use super::{AnalysisError, Caveat};
use crate::mapping::Role;
use crate::model::View;
use crate::stats::btyd::{Renewals, ShiftedBetaGeometric};
use crate::table::{Column, Values};
use serde::{Deserialize, Serialize};

/// A cohort against the sBG fitted on it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Projection {
    /// The column of the renewal table, or `all`.
    pub group: String,
    /// Share still there, seen and fitted, beyond the data too.
    pub points: Vec<ProjectionPoint>,
    /// Expected residual lifetime by renewals made so far.
    pub residual: Vec<Residual>,
}

/// One period of a projection.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ProjectionPoint {
    /// The period; 0 is the beginning.
    pub period: u32,
    /// Share still there after it; missing beyond the data.
    pub survival: Option<f64>,
    /// The same by the model.
    pub fitted: f64,
    /// Share of those there before it who renewed.
    pub retention: Option<f64>,
    /// The same by the model: rises, although nobody changes.
    pub retention_fitted: Option<f64>,
    /// True for periods the model was fitted on.
    pub used: bool,
}

/// Residual lifetime of a customer who has renewed so often.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Residual {
    /// Renewals made.
    pub renewals: u32,
    /// Discounted expected periods still to come, the one being decided now included (DERL).
    pub periods: f64,
}

/// A cohort to fit: its name, survivors by period where it is a table, and the renewals.
pub(crate) struct Cohort {
    name: String,
    survivors: Vec<f64>,
    renewals: Vec<Renewals>,
}

impl Cohort {
    /// Columns of a renewal table: customers (or percent, or shares) at the beginning and after each period, top to
    /// bottom, up to the first cell that is no number.
    pub(crate) fn from_columns(view: &View, names: &[String]) -> Result<Vec<Self>, AnalysisError> {
        let cohort = |name: &String| {
            let missing = || AnalysisError::NoSuchColumn { column: name.clone() };
            let column = view.data.table.column(name).ok_or_else(missing)?;
            let survivors: Vec<f64> = view
                .rows
                .iter()
                .map(|row| column.number(row))
                .take_while(|n| n.is_finite() && *n >= 0.0)
                .collect();
            let (needed, found) = (2, survivors.len() as u64);
            if found < needed {
                return Err(AnalysisError::NotEnough { what: "periods".into(), needed, found });
            }
            let renewals = ShiftedBetaGeometric::renewals_of(&survivors);
            Ok(Self { name: name.clone(), survivors, renewals })
        };
        names.iter().map(cohort).collect()
    }

    /// Rows with a tenure in whole periods and whether the customer has left; a row without either is not used, nor
    /// one whose tenure is below one period.
    pub(crate) fn from_lives(lives: impl Iterator<Item = (f64, bool)>) -> Self {
        let mut renewals: Vec<Renewals> = Vec::new();
        let mut all: Vec<(u32, bool)> = lives
            .filter(|(tenure, _)| (1.0..1e6).contains(tenure))
            .map(|(tenure, left)| (tenure as u32, left))
            .collect();
        all.sort_unstable();
        for same in all.chunk_by(|a, b| a.0 == b.0) {
            let lost = same.iter().filter(|(_, left)| *left).count();
            let period = same.first().map_or(1, |(period, _)| *period);
            renewals.push(Renewals { period, lost: lost as f64, censored: (same.len() - lost) as f64 });
        }
        Self { name: "all".into(), survivors: Vec::new(), renewals }
    }

    /// The column of the renewal table, or `all`.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Customers there at the beginning and after each period; empty for cohorts of lives.
    pub(crate) fn survivors(&self) -> &[f64] {
        &self.survivors
    }

    /// Keep the first `periods` of a renewal table for the fit; the rest stays for comparison.
    pub(crate) fn fitted_on(mut self, periods: Option<u32>) -> Self {
        if let Some(periods) = periods.filter(|_| !self.survivors.is_empty()) {
            let kept: Vec<f64> = self.survivors.iter().take(periods as usize + 1).copied().collect();
            self.renewals = ShiftedBetaGeometric::renewals_of(&kept);
        }
        self
    }

    /// Fit; `None` where nobody left.
    pub(crate) fn fit(&self) -> Option<(ShiftedBetaGeometric, ModelRow)> {
        let (model, fit) = ShiftedBetaGeometric::fit(&self.renewals)?;
        let n: f64 = self.renewals.iter().map(|r| r.lost + r.censored).sum();
        let mut row = ModelRow::of("sbg", ["alpha", "beta"], &fit, n.round() as u64);
        row.group = Some(self.name.clone());
        if self.survivors.first().is_some_and(|&first| first == 100.0 || first == 1.0) {
            row.caveats.push(Caveat::new("shares-not-counts", []));
        }
        Some((model, row))
    }

    /// The model's curve, as far again as the data go, with what was seen.
    pub(crate) fn project(&self, model: &ShiftedBetaGeometric, rate: f64) -> Projection {
        let used = self.renewals.iter().map(|r| r.period).max().unwrap_or(0);
        let seen = used.max(self.survivors.len().saturating_sub(1) as u32);
        let first = self.survivors.first().copied().unwrap_or(f64::NAN);
        let there = |period: u32| self.survivors.get(period as usize).copied();
        let points = (0..=(2 * seen).clamp(4, 400)).map(|period| ProjectionPoint {
            period,
            survival: there(period).map(|n| n / first).filter(|share| share.is_finite()),
            fitted: model.survival(f64::from(period)),
            retention: (period.checked_sub(1).and_then(there).zip(there(period)))
                .map(|(before, after)| after / before)
                .filter(|share| share.is_finite()),
            retention_fitted: (period > 0).then(|| model.retention(period)),
            used: period <= used,
        });
        let residual = (0..=used.min(20))
            .map(|renewals| Residual { renewals, periods: model.residual(renewals + 1, rate) });
        Projection {
            group: self.name.clone(),
            points: points.collect(),
            residual: residual.filter(|residual| residual.periods.is_finite()).collect(),
        }
    }
}

/// The tenure and churned columns of a contract list.
pub(crate) struct ContractColumns<'a> {
    /// How long each row's contract has lasted.
    pub(crate) tenure: &'a Column,
    /// Whether it has ended.
    pub(crate) churned: Vec<Option<bool>>,
}

impl<'a> ContractColumns<'a> {
    /// The columns of the two roles; `None` unless both are mapped.
    pub(crate) fn of(view: &View<'a>) -> Option<Self> {
        let column = |role: Role| view.data.table.column(view.data.mapping.get(role)?);
        Some(Self { tenure: column(Role::Tenure)?, churned: marks(column(Role::Churned)?) })
    }

    /// Tenure and mark of each row of the view that has both.
    pub(crate) fn lives(&self, view: &View) -> impl Iterator<Item = (usize, f64, bool)> {
        view.rows.iter().filter_map(|row| {
            let tenure = self.tenure.number(row);
            let churned = self.churned.get(row).copied().flatten()?;
            tenure.is_finite().then_some((row, tenure, churned))
        })
    }
}

/// A column as yes or no, row by row: booleans as they are; of two different numbers the greater is yes (0 and 1, but
/// also 1 and 2 of older tables); of two different texts the one that begins like a yes in English, Chinese, German,
/// French or Spanish, or stands for having left.
pub(crate) fn marks(column: &Column) -> Vec<Option<bool>> {
    let texts: Vec<String> = column.dict.iter().map(|text| text.trim().to_lowercase()).collect();
    let by_code: Vec<Option<bool>> = match &column.values {
        Values::Boolean(flags) => flags.clone(),
        Values::Number(numbers) => {
            let finite = || numbers.iter().copied().filter(|n| n.is_finite());
            let (least, most) =
                (finite().fold(f64::INFINITY, f64::min), finite().fold(f64::NEG_INFINITY, f64::max));
            let least = if least == most { 0.0 } else { least };
            numbers.iter().map(|&n| n.is_finite().then_some(n > least)).collect()
        }
        Values::Text | Values::Time(_) => texts
            .iter()
            .map(|text| {
                (!crate::model::is_missing(text)).then(|| YES.iter().any(|yes| text.starts_with(yes)))
            })
            .collect(),
    };
    column.codes.gather(&by_code, None)
}

/// Beginnings of words for "yes" and "left".
const YES: [&str; 16] = [
    "y",
    "true",
    "t",
    "1",
    "churn",
    "left",
    "lost",
    "gone",
    "attrit",
    "exited",
    "是",
    "流失",
    "已流失",
    "ja",
    "oui",
    "s\u{ed}",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::read_text;

    #[test]
    fn marks_of_many_kinds() {
        let read = |cells: &str| marks(&read_text(&format!("x,y\n{cells}")).unwrap().table.columns[0]);
        assert_eq!(read("Yes,a\nNo,b\nYes,c\n"), [Some(true), Some(false), Some(true)]);
        assert_eq!(read("1,a\n2,b\n2,c\n"), [Some(false), Some(true), Some(true)]);
        assert_eq!(read("0,a\n1,b\n0,c\n"), [Some(false), Some(true), Some(false)]);
        assert_eq!(read("流失,a\n在网,b\n流失,c\n"), [Some(true), Some(false), Some(true)]);
    }
}
