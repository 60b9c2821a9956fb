//! What to do next: a short table of rules over a few signs, so that a reader can check each by hand.

use super::everybody::{Everybody, Known};
use crate::model::{CustomerColumn, CustomerValues};
use serde::{Deserialize, Serialize};

/// What the rules look at. Codes of words are their snake-case names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sign {
    /// Tickets beyond their target.
    Missed,
    /// A complaint that was not made good: 1.
    Unrecovered,
    /// The last answer, where it is of the worst class.
    BadScore,
    /// Probability of ever buying again.
    PAlive,
    /// Score of money, 1 to 5.
    MScore,
    /// Score of frequency.
    FScore,
    /// Score of recency.
    RScore,
    /// Silent for longer than usual: 1.
    Alarmed,
    /// Orders.
    Orders,
}

impl Sign {
    /// All, in the order of [`Signs`].
    pub const ALL: [Self; 9] = [
        Self::Missed,
        Self::Unrecovered,
        Self::BadScore,
        Self::PAlive,
        Self::MScore,
        Self::FScore,
        Self::RScore,
        Self::Alarmed,
        Self::Orders,
    ];

    /// The analysis and field that it is read from.
    fn field(self) -> (&'static str, &'static str) {
        match self {
            Self::Missed => ("clocks", "missed"),
            Self::Unrecovered => ("recovery", "recovery"),
            Self::BadScore => ("satisfaction", "score"),
            Self::PAlive => ("clv", "p_alive"),
            Self::MScore => ("rfm", "m_score"),
            Self::FScore => ("rfm", "f_score"),
            Self::RScore => ("rfm", "r_score"),
            Self::Alarmed => ("churn", "alarm"),
            Self::Orders => ("rfm", "frequency"),
        }
    }
}

/// A test of one sign.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Test {
    /// At least this.
    AtLeast(Sign, f64),
    /// Below this.
    Below(Sign, f64),
    /// It is known.
    Is(Sign),
}

/// An action and the tests that must all hold.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Rule {
    /// Its code.
    pub action: &'static str,
    /// The tests.
    pub tests: &'static [Test],
}

/// The rules; the first whose tests all hold is the action.
pub const RULES: &[Rule] = {
    use Sign::*;
    use Test::*;
    &[
        // The course's service recovery comes before any offer.
        Rule { action: "recover", tests: &[AtLeast(Unrecovered, 1.0)] },
        Rule { action: "recover", tests: &[Is(BadScore)] },
        Rule { action: "recover", tests: &[AtLeast(Missed, 1.0)] },
        Rule { action: "win_back", tests: &[AtLeast(MScore, 4.0), Below(PAlive, 0.5)] },
        Rule { action: "call", tests: &[AtLeast(MScore, 4.0), AtLeast(Alarmed, 1.0)] },
        Rule { action: "let_go", tests: &[Below(MScore, 3.0), Below(PAlive, 0.2)] },
        Rule { action: "second_purchase", tests: &[Below(Orders, 2.0), AtLeast(RScore, 3.0)] },
        Rule { action: "reward", tests: &[AtLeast(RScore, 4.0), AtLeast(FScore, 4.0), AtLeast(MScore, 4.0)] },
        Rule {
            action: "cross_sell",
            tests: &[AtLeast(RScore, 3.0), AtLeast(FScore, 3.0), Below(MScore, 4.0)],
        },
        Rule { action: "raise_frequency", tests: &[AtLeast(RScore, 3.0), AtLeast(MScore, 4.0)] },
        Rule { action: "remind", tests: &[AtLeast(Alarmed, 1.0)] },
        Rule { action: "keep_in_touch", tests: &[AtLeast(Orders, 1.0)] },
    ]
};

/// What to do, and why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Action {
    /// Its code.
    pub action: String,
    /// The tests that held, with the values; for a group, the members' means.
    pub reasons: Vec<Reason>,
}

/// One test that held.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Reason {
    /// The sign.
    pub sign: Sign,
    /// Its value.
    pub value: f64,
    /// Least value that holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_least: Option<f64>,
    /// Values below this hold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub below: Option<f64>,
}

/// The signs of one customer; NaN where nothing is known.
pub(super) type Signs = [f64; Sign::ALL.len()];

/// Reads the signs of any customer.
pub(super) struct Reader<'a>(Vec<(Sign, Option<(&'a Known, &'a CustomerColumn)>)>, Option<Classes<'a>>);

/// The classes of the last answers.
type Classes<'a> = &'a CustomerColumn;

impl<'a> Reader<'a> {
    pub(super) fn of(everybody: &'a Everybody) -> Self {
        let column = |sign: Sign| {
            let (id, field) = sign.field();
            (sign, everybody.column(id, field))
        };
        let classes = everybody.column("satisfaction", "class").map(|(_, column)| column);
        Self(Sign::ALL.into_iter().map(column).collect(), classes)
    }

    pub(super) fn signs(&self, who: u32) -> Signs {
        let mut signs = [f64::NAN; Sign::ALL.len()];
        for (slot, (sign, source)) in signs.iter_mut().zip(&self.0) {
            let Some((known, column)) = source else { continue };
            if let Some(place) = known.place(who) {
                *slot = self.value(*sign, column, place);
            }
        }
        signs
    }

    fn value(&self, sign: Sign, column: &CustomerColumn, place: usize) -> f64 {
        let is = |values: &CustomerValues, codes: &[&str]| codes.contains(&values.text(place).as_str());
        match sign {
            Sign::Unrecovered => f64::from(u8::from(is(&column.values, &["unrecovered"]))),
            Sign::Alarmed => f64::from(u8::from(is(&column.values, &["alarmed"]))),
            Sign::BadScore => {
                let worst = ["detractor", "dissatisfied", "hard"];
                let bad = self.1.is_some_and(|classes| is(&classes.values, &worst));
                if bad { column.values.number(place) } else { f64::NAN }
            }
            _ => column.values.number(place),
        }
    }
}

fn of(signs: &Signs, sign: Sign) -> f64 {
    Sign::ALL
        .iter()
        .position(|other| *other == sign)
        .and_then(|at| signs.get(at))
        .copied()
        .unwrap_or(f64::NAN)
}

impl Test {
    fn holds(self, signs: &Signs) -> bool {
        match self {
            Self::AtLeast(sign, least) => of(signs, sign) >= least,
            Self::Below(sign, border) => of(signs, sign) < border,
            Self::Is(sign) => !of(signs, sign).is_nan(),
        }
    }

    fn reason(self, signs: &Signs) -> Reason {
        let (sign, at_least, below) = match self {
            Self::AtLeast(sign, least) => (sign, Some(least), None),
            Self::Below(sign, border) => (sign, None, Some(border)),
            Self::Is(sign) => (sign, None, None),
        };
        Reason { sign, value: of(signs, sign), at_least, below }
    }
}

/// The rule that fits, by its place in the table.
pub(super) fn rule(signs: &Signs) -> Option<usize> {
    RULES.iter().position(|rule| rule.tests.iter().all(|test| test.holds(signs)))
}

/// A rule as an action, with its reasons' values.
pub(super) fn action(rule: usize, signs: &Signs) -> Option<Action> {
    let rule = RULES.get(rule)?;
    let reasons = rule.tests.iter().map(|test| test.reason(signs)).filter(|reason| reason.value.is_finite());
    Some(Action { action: rule.action.to_owned(), reasons: reasons.collect() })
}
