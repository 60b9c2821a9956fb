//! Names, colours and numbers: of measures, classes, grades and corners of the loyalty square.

use super::{ID, Report};
use crate::figure::{Axis, AxisKind, Datum, Format, Mark};
use crate::palette::Ink;
use crate::views::context::{Context, any};
use clientele_core::analysis::satisfaction::{Class, Grade, Loyalty, Measure};
use clientele_core::filter::{Clause, Test};

/// A value with the ends of its interval.
pub(super) type Ends = (f64, f64, f64);

/// `NPS`.
pub(super) fn measure(measure: Measure, context: &Context<'_>) -> String {
    context.say(match measure {
        Measure::Nps => "satisfaction-nps",
        Measure::Csat => "satisfaction-csat",
        Measure::Ces => "satisfaction-ces",
    })
}

/// A value of the measure: points, or per cent.
pub(super) fn value(value: f64, measure: Measure, context: &Context<'_>) -> String {
    match measure {
        Measure::Nps => points(value, context),
        Measure::Csat | Measure::Ces => context.share(value),
    }
}

/// Whole points; no minus before zero.
pub(super) fn points(value: f64, context: &Context<'_>) -> String {
    context.numbers().number(if value.abs() < 0.5 { 0.0 } else { value }, 0)
}

/// A value of the measure with its interval.
pub(super) fn with_interval((own, lo, hi): Ends, measure: Measure, context: &Context<'_>) -> String {
    let [own, lo, hi] = [own, lo, hi].map(|end| value(end, measure, context));
    context.fill("chart-interval", &[("value", &own), ("lo", &lo), ("hi", &hi)])
}

/// A value in a table: points with one decimal.
pub(super) fn datum(own: f64, measure: Measure, context: &Context<'_>) -> Datum {
    match measure {
        Measure::Nps => Datum::number(own, context.numbers().number(own, 1)),
        Measure::Csat | Measure::Ces => context.datum(&Format::Percent, Some(own)),
    }
}

/// An axis of the measure that holds these intervals.
pub(super) fn axis(ends: impl Iterator<Item = (f64, f64)>, report: &Report, context: &Context<'_>) -> Axis {
    let (lo, hi) = ends.fold((f64::MAX, f64::MIN), |(lo, hi), (a, b)| (lo.min(a), hi.max(b)));
    let title = measure(report.measure, context);
    match report.measure {
        Measure::Nps => {
            let kind = AxisKind::Linear { lo: lo.min(0.0), hi: hi.max(0.0), nice: true };
            Axis::new(title, kind, Format::Number).in_unit(context.say("satisfaction-points"))
        }
        Measure::Csat | Measure::Ces => {
            Axis::new(title, AxisKind::Linear { lo: 0.0, hi: 1.0, nice: false }, Format::Percent)
        }
    }
}

pub(super) fn class(class: Class, context: &Context<'_>) -> String {
    context.say(&format!("satisfaction-class-{}", class.code()))
}

/// The same colours for the best, the middle and the worst of every measure.
pub(super) fn ink(class: Class) -> Ink {
    match class {
        Class::Promoter | Class::Satisfied | Class::Easy => Ink::Positive,
        Class::Passive | Class::Neutral | Class::Middling => Ink::Receding,
        Class::Detractor | Class::Dissatisfied | Class::Hard => Ink::Negative,
    }
}

pub(super) fn grade(grade: Grade, context: &Context<'_>) -> String {
    context.say(&format!("satisfaction-grade-{}", grade.code().replace('_', "-")))
}

pub(super) fn grade_ink(grade: Grade) -> Ink {
    match grade {
        Grade::None => Ink::Other,
        Grade::Satisfied => Ink::Category(2),
        Grade::ComeAgain => Ink::Category(1),
        Grade::BringFriends => Ink::Category(0),
    }
}

pub(super) fn loyalty(loyalty: Loyalty, context: &Context<'_>) -> String {
    context.say(&format!("satisfaction-loyalty-{}", loyalty.code()))
}

/// Standing for the customers whose field is one of these; nobody where rows are not of customers.
pub(super) fn picking(
    mut mark: Mark,
    field: &str,
    is: &[&str],
    report: &Report,
    context: &Context<'_>,
) -> Mark {
    let test = Test::Any(is.iter().map(|text| (*text).to_owned()).collect());
    mark.pick = report.by_customer.then(|| context.members(ID, [(field, test)]));
    mark
}

/// The customers of a score.
pub(super) fn pick_score(score: u8, report: &Report, context: &Context<'_>) -> Option<Clause> {
    report.by_customer.then(|| context.members(ID, [("score", any(score))]))
}
