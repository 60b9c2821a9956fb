//! The cases themselves, one by one: for the portrait of a customer.

use super::measure::{LeftOut, Measured};
use super::{Clock, Params, hours};
use crate::analysis::AnalysisError;
use crate::cx::Cx;
use crate::model::View;
use serde::{Deserialize, Serialize};

/// One case on one clock.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ClockCase {
    /// Which of the eight.
    pub clock: Clock,
    /// Opening hours that it took, or has taken so far.
    pub hours: f64,
    /// Its target.
    pub target_hours: f64,
    /// It has ended.
    pub ended: bool,
    /// It is beyond its target; on the clock of the warranty, ended before it.
    pub missed: bool,
}

/// The cases of the rows of a view on every clock, with their rows.
pub(crate) fn cases(view: &View, params: &Params, cx: &Cx) -> Result<Vec<(usize, ClockCase)>, AnalysisError> {
    params.check()?;
    let measured = Measured::of(view, params, cx)?;
    let mut left_out = LeftOut::none(view.rows.len());
    let mut all = Vec::new();
    for spec in &measured.specs {
        let target_hours = params.target(spec.clock);
        measured.each(spec, &mut left_out, cx, |case| {
            let hours = hours(case.seconds);
            let beyond = hours > target_hours;
            let missed = if spec.clock.longer_is_better() { case.ended && !beyond } else { beyond };
            all.push((
                case.row,
                ClockCase { clock: spec.clock, hours, target_hours, ended: case.ended, missed },
            ));
        })?;
    }
    Ok(all)
}
