//! Recovery: the groups matched with each other, who came back, the steps taken, satisfaction by steps, and the classes of prior
//! value.

mod after;
mod classes;
mod differences;
mod explain;
mod headline;
mod scores;
mod steps;

pub(super) use clientele_core::analysis::recovery::Report;
pub(super) use explain::explain;
pub(super) use headline::headline;

use super::context::Context;
use crate::figure::Figure;
use crate::palette::Ink;
use clientele_core::analysis::recovery::Group;

/// The analysis's id, in picks and ids.
const ID: &str = "recovery";

/// All figures of a report, the main one first.
pub(super) fn figures(report: &Report, context: &Context<'_>) -> Vec<Figure> {
    let mut out = Vec::new();
    out.extend(differences::figure(report, context));
    out.extend(after::figure(report, context));
    out.push(steps::figure(report, context));
    out.extend(scores::figure(report, context));
    out.extend(classes::figure(report, context));
    out
}

/// The name of a group.
fn group(group: Group, context: &Context<'_>) -> String {
    context.say(&format!("recovery-recovery-{}", group.id().replace('_', "-")))
}

/// The colour of a group, the same on every figure.
fn ink(group: Group) -> Ink {
    match group {
        Group::Recovered => Ink::Category(0),
        Group::Unrecovered => Ink::Category(1),
        Group::NeverFailed => Ink::Receding,
    }
}

/// Points of a hundred with a sign.
fn points(points: f64, context: &Context<'_>) -> String {
    let number = context.numbers().number(points, 1);
    if points >= 0.05 { format!("+{number}") } else { number }
}
