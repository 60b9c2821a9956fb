//! What customers did after they answered: returned, spent, brought somebody.

use super::Class;
use super::report::Grade;
use serde::{Deserialize, Serialize};

/// What customers did after their answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct After {
    /// How long they had, in days.
    pub follow_days: u32,
    /// Customers who answered and could be followed so long.
    pub n_customers: u64,
    /// Customers who answered later than that, left out.
    pub n_too_late: u64,
    /// Customers who answered and are not among the purchases, or whose answer has no date.
    pub n_unknown: u64,
    /// By grade, from the lowest.
    pub grades: Vec<AfterRow>,
    /// By score.
    pub scores: Vec<ReturnRow>,
    /// The loyalty square: attitude by behaviour.
    pub loyalty: Vec<LoyaltyRow>,
    /// The measure by the time since the first purchase; all answers count.
    pub ages: Vec<AgeRow>,
    /// Answers before the customer's first purchase, in none of `ages`.
    pub n_before_first: u64,
}

/// What customers of a grade did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AfterRow {
    /// The grade.
    pub grade: Grade,
    /// Customers.
    pub n_customers: u64,
    /// Share that bought again within the time.
    pub returned: f64,
    /// Wilson's 95% interval begins here.
    pub lo: f64,
    /// And ends here.
    pub hi: f64,
    /// Spent within the time, a customer.
    pub spend: f64,
    /// Its 95% interval begins here; null for one customer.
    pub spend_lo: Option<f64>,
    /// And ends here.
    pub spend_hi: Option<f64>,
    /// Of what all of them spent, the share of this grade; null where nobody spent.
    pub spend_share: Option<f64>,
    /// Share that brought somebody; null where no column says so.
    pub referred: Option<f64>,
    /// Its 95% interval begins here.
    pub referred_lo: Option<f64>,
    /// And ends here.
    pub referred_hi: Option<f64>,
}

/// How many of those with a score returned.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReturnRow {
    /// The score.
    pub score: u8,
    /// Where it stands.
    pub class: Class,
    /// Customers.
    pub n_customers: u64,
    /// Share that bought again within the time.
    pub returned: f64,
    /// Wilson's 95% interval begins here.
    pub lo: f64,
    /// And ends here.
    pub hi: f64,
}

/// A corner of the loyalty square (Dick and Basu 1994).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Loyalty {
    /// Of good opinion, and returned.
    True,
    /// Of good opinion, and did not return.
    Latent,
    /// Of no good opinion, and returned all the same.
    Spurious,
    /// Neither.
    None,
}

impl Loyalty {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::True, Self::Latent, Self::Spurious, Self::None];

    /// Its code, in reports and customer tables.
    pub fn code(self) -> &'static str {
        match self {
            Self::True => "true",
            Self::Latent => "latent",
            Self::Spurious => "spurious",
            Self::None => "none",
        }
    }

    /// The corner of an opinion and a return.
    pub(super) fn of(good: bool, returned: bool) -> Self {
        match (good, returned) {
            (true, true) => Self::True,
            (true, false) => Self::Latent,
            (false, true) => Self::Spurious,
            (false, false) => Self::None,
        }
    }
}

/// Customers in a corner of the loyalty square.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LoyaltyRow {
    /// The corner.
    pub loyalty: Loyalty,
    /// Customers.
    pub n_customers: u64,
    /// Of all of them.
    pub share: f64,
    /// Wilson's 95% interval begins here.
    pub lo: f64,
    /// And ends here.
    pub hi: f64,
    /// Spent within the time, a customer.
    pub spend: f64,
}

/// The measure at an age of the customer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AgeRow {
    /// Months since the first purchase, from.
    pub from_months: u32,
    /// To below; null for an open end.
    pub to_months: Option<u32>,
    /// Answers.
    pub n: u64,
    /// Points of the net promoter score, else a share.
    pub value: f64,
    /// The 95% interval begins here.
    pub lo: f64,
    /// And ends here.
    pub hi: f64,
}
