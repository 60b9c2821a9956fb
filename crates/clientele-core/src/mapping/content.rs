//! How well a column's cells fit a role.

use super::Role;
use super::facts::Facts;
use crate::table::Kind;

/// 0..1: how well the cells fit a role; `None`: they cannot play it.
pub(super) fn content_score(role: Role, facts: &Facts) -> Option<f64> {
    let when = |fits: bool, score: f64| fits.then_some(score);
    // An empty column can play what its name says: then the load report tells what is missing.
    if facts.kind == Kind::Empty {
        return Some(0.0);
    }
    let number = facts.kind.is_number();
    let varies = if facts.distinct > 2.0 { 1.0 } else { 0.5 };
    match role {
        Role::Customer => when(facts.identifies(), identifier(facts, 10.0, 2000.0)),
        Role::Order => match facts.kind {
            // Numbers that begin with a day are read as one.
            Kind::Date | Kind::DateTime => None,
            _ => when(facts.identifies(), identifier(facts, 20.0, 500.0)),
        },
        Role::Product => when(facts.identifies(), if facts.repeats > 1.05 { 1.0 } else { 0.7 }),
        Role::Date => when(facts.kind.is_time(), 1.0),
        Role::Amount => match facts.kind {
            Kind::Money | Kind::Decimal => Some(varies),
            Kind::Integer => Some(0.8 * varies),
            _ => None,
        },
        Role::Quantity => match facts.kind {
            Kind::Integer => Some(1.0),
            Kind::Decimal => Some(if facts.whole { 1.0 } else { 0.6 }),
            _ => None,
        },
        Role::Price | Role::Cost | Role::AcquisitionCost => match facts.kind {
            Kind::Money | Kind::Decimal => Some(1.0),
            Kind::Integer => Some(0.8),
            _ => None,
        },
        Role::Category | Role::Channel | Role::Region => match facts.kind {
            Kind::Category => Some(1.0),
            Kind::Text => Some(0.5),
            Kind::Integer if facts.distinct <= 1000.0 => Some(0.4),
            _ => None,
        },
        Role::Name => match facts.kind {
            Kind::Text => Some(1.0),
            Kind::Category => Some(0.8),
            _ => None,
        },
        Role::Churned => when(facts.kind == Kind::Boolean || facts.distinct == 2.0, 1.0),
        Role::Tenure => when(number && facts.no_negative, 1.0),
        // Up to ten on nearly every scale; a few use a hundred.
        Role::Score => match facts.kind {
            _ if number && facts.no_negative && facts.largest <= 10.0 => Some(1.0),
            _ if number && facts.largest <= 100.0 => Some(0.4),
            Kind::Category => Some(0.3),
            _ => None,
        },
        Role::Text => match facts.kind {
            Kind::Text => Some(1.0),
            Kind::Category => Some(0.2),
            _ => None,
        },
        Role::Question => match facts.kind {
            Kind::Category | Kind::Text => Some(1.0),
            Kind::Integer if facts.distinct <= 200.0 => Some(0.6),
            _ => None,
        },
        Role::Opened | Role::Responded | Role::Resolved | Role::Promised => when(facts.kind.is_time(), 1.0),
        Role::Agent => match facts.kind {
            Kind::Category | Kind::Text => Some(1.0),
            Kind::Integer => Some(0.6),
            _ => None,
        },
        Role::Recovery => Some(1.0),
    }
}

/// Identifiers are many, and none has most of the rows.
fn identifier(facts: &Facts, few: f64, most_repeats: f64) -> f64 {
    if facts.repeats > most_repeats || (facts.distinct < few && facts.n_rows > few * 20.0) {
        0.1
    } else if facts.repeats > 1.05 {
        1.0
    } else {
        0.7
    }
}
