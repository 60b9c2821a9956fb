//! Cohorts: the grid, and its curves.

mod curves;
mod explain;
mod grid;
mod headline;

pub(super) use clientele_core::analysis::cohorts::Report;
pub(super) use explain::explain;
pub(super) use headline::headline;

use super::context::{Context, any};
use super::periods;
use crate::figure::{Figure, Format};
use clientele_core::Day;
use clientele_core::analysis::cohorts::{Measure, Mode};
use clientele_core::filter::{Clause, Test};

/// The analysis's id, in picks and ids.
const ID: &str = "cohorts";

/// All figures of a report, the main one first.
pub(super) fn figures(report: &Report, context: &Context<'_>) -> Vec<Figure> {
    vec![grid::figure(report, context), curves::figure(report, context)]
}

/// The measure's name.
fn measure(report: &Report, context: &Context<'_>) -> String {
    context.say(match report.measure {
        Measure::Customers => "cohorts-measure-customers",
        Measure::Orders => "cohorts-measure-orders",
        Measure::Revenue => "cohorts-measure-revenue",
        Measure::Margin => "cohorts-measure-margin",
        Measure::CumulativeValue => "cohorts-measure-cumulative-value",
    })
}

/// How values of the measure are written.
fn format(report: &Report, context: &Context<'_>) -> Format {
    match report.measure {
        Measure::Customers | Measure::Orders => Format::Number,
        Measure::Revenue | Measure::Margin | Measure::CumulativeValue => context.money_format(),
    }
}

/// Members of a cohort with a purchase at an age, or at it or later.
fn pick(start: Day, age: u32, report: &Report, context: &Context<'_>) -> Clause {
    let cohort = ("cohort", any(start));
    match report.mode {
        Mode::On => {
            let is = [cohort, ("age", any(age)), ("active", any("yes"))];
            periods::members_at(context, ID, age.into(), is)
        }
        Mode::OnOrAfter => {
            let later = Test::Range { min: Some(age.into()), max: None };
            context.members(ID, [cohort, ("last_age", later)])
        }
    }
}
