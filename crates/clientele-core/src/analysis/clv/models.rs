//! The fitted models as the report shows them.

use super::base::Base;
use crate::analysis::Caveat;
use crate::stats::btyd::{GammaGamma, Histories, ModelKind, PurchaseModel, Spending, TimeUnit};
use crate::stats::matrix::Square;
use crate::stats::optimize::{Fit, Verdict};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One fitted model.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ModelRow {
    /// `bg_nbd`, `mbg_nbd`, `pareto_nbd`, `gamma_gamma` or `sbg`.
    pub model: String,
    /// Whom it describes, where there are several groups: a column of a renewal table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// Parameters by the literature's names; times are in the report's `time_unit`, money in the file's unit.
    pub parameters: BTreeMap<String, f64>,
    /// Standard errors of the parameters; empty when the likelihood does not determine them.
    pub standard_errors: BTreeMap<String, f64>,
    /// Log-likelihood, of densities in the same units.
    pub log_likelihood: f64,
    /// Customers it is fitted on.
    pub n: u64,
    /// Whether the search ended at a maximum.
    pub verdict: Verdict,
    /// Length of the gradient of the mean log-likelihood where the search ended; 0 at a maximum.
    pub gradient_norm: f64,
    /// Greatest over least curvature; large values mean that some direction is poorly determined.
    pub condition: Option<f64>,
    /// Starting points of the search.
    pub starts: u32,
    /// How many of them led to this maximum.
    pub starts_agreeing: u32,
    /// Reservations about this model.
    pub caveats: Vec<Caveat>,
}

impl ModelRow {
    /// A row of a fit with its parameters' names.
    pub(crate) fn of<const N: usize>(model: &str, names: [&str; N], fit: &Fit<N>, n: u64) -> Self {
        let named = |values: [f64; N]| {
            names
                .iter()
                .map(|&name| name.to_owned())
                .zip(values)
                .filter(|(_, value)| value.is_finite())
                .collect()
        };
        let finite = |value: f64| value.is_finite().then_some(value);
        let mut caveats: Vec<Caveat> = match fit.verdict {
            Verdict::Converged => Vec::new(),
            Verdict::AtBound => vec![Caveat::new("at-bound", [])],
            Verdict::NotIdentified => vec![Caveat::new("not-identified", [])],
            Verdict::NotConverged => vec![Caveat::new("not-converged", [("gradient", fit.gradient_norm)])],
        };
        if fit.verdict == Verdict::Converged && fit.starts_agreeing < fit.starts {
            let (agreeing, starts) = (f64::from(fit.starts_agreeing), f64::from(fit.starts));
            caveats.push(Caveat::new("starts-disagree", [("agreeing", agreeing), ("starts", starts)]));
        }
        Self {
            model: model.to_owned(),
            group: None,
            parameters: named(fit.params),
            standard_errors: fit.standard_errors().map(named).unwrap_or_default(),
            log_likelihood: fit.log_likelihood,
            n,
            verdict: fit.verdict,
            gradient_norm: fit.gradient_norm,
            condition: finite(fit.condition),
            starts: fit.starts,
            starts_agreeing: fit.starts_agreeing,
            caveats,
        }
    }
}

/// A model of repeat buying with the covariance of its parameters' logarithms.
pub(super) struct Fitted {
    pub(super) model: PurchaseModel,
    pub(super) covariance: Option<Square>,
    pub(super) row: ModelRow,
}

/// The models of repeat buying, fitted; from where they ended on other histories of these customers, where that is
/// known.
pub(super) fn purchase_models(
    histories: &Histories,
    unit: TimeUnit,
    kinds: &[ModelKind],
    known: &[Fitted],
) -> Vec<Fitted> {
    let fitted = kinds.iter().filter_map(|&kind| {
        let near = known.iter().find(|known| known.model.kind == kind);
        let (model, fit) = match near {
            Some(near) => kind.refit(histories, unit, &near.model)?,
            None => kind.fit(histories, unit)?,
        };
        let row = ModelRow::of(kind.id(), kind.names(), &fit, histories.n as u64);
        Some(Fitted { model, covariance: fit.covariance, row })
    });
    fitted.collect()
}

/// Spending per purchase, fitted.
pub(super) struct FittedSpend {
    pub(super) model: GammaGamma,
    pub(super) covariance: Option<Square>,
    pub(super) row: ModelRow,
}

/// Least number of repeat buyers for a model of spending.
const FEWEST_SPENDERS: usize = 3;

pub(super) fn spend_model(base: &Base) -> Option<FittedSpend> {
    let spenders: Vec<Spending> = base.spending.iter().filter_map(|&spending| spending).collect();
    if spenders.len() < FEWEST_SPENDERS {
        return None;
    }
    let (model, fit) = GammaGamma::fit(&spenders)?;
    let mut row = ModelRow::of("gamma_gamma", ["p", "q", "v"], &fit, spenders.len() as u64);
    if model.q <= 1.0 {
        row.caveats.push(Caveat::new("infinite-mean-spend", [("q", model.q)]));
    }
    Some(FittedSpend { model, covariance: fit.covariance, row })
}
