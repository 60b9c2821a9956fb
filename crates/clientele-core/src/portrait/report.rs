//! The report.

use super::action::Action;
use super::contacts::Contacts;
use super::group::Group;
use crate::Day;
use crate::analysis::AnalysisError;
use crate::analysis::clv::LifePoint;
use serde::{Deserialize, Serialize};

/// One page about a customer or a group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Portrait {
    /// Whom it is about.
    pub subject: Subject,
    /// The day it is asked as of; missing without purchases.
    pub as_of: Option<Day>,
    /// Customers it speaks of: 1, or those of the group.
    pub n_customers: u64,
    /// Everybody.
    pub n_everybody: u64,
    /// What each analysis says, in the order of the menus.
    pub cards: Vec<Card>,
    /// Orders over time.
    pub history: Option<History>,
    /// P(alive) over time, of a customer who bought.
    pub alive: Vec<LifePoint>,
    /// Tickets, answers and texts of a customer.
    pub contacts: Contacts,
    /// What distinguishes a group, the greatest first.
    pub differences: Vec<Difference>,
    /// What to do next; none where nothing is known.
    pub action: Option<Action>,
    /// Actions of the members of a group with their number, the most frequent first.
    pub actions: Vec<(String, u64)>,
    /// What could not be said, and why.
    pub missing: Vec<Missing>,
}

/// Whom a portrait is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// A customer, as the file writes it.
    Customer(String),
    /// Customers that an analysis puts together.
    Group(Group),
}

/// What one analysis says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// The analysis.
    pub analysis: String,
    /// Its fields.
    pub facts: Vec<Fact>,
}

/// One field of one analysis.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// The field.
    pub name: String,
    /// Its value; of a group the mean, or the most frequent label.
    pub value: Value,
    /// Lower end of the value's interval, where the analysis gives one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lo: Option<f64>,
    /// Upper end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hi: Option<f64>,
    /// Everybody's mean, of numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mean: Option<f64>,
    /// Of a customer's number: share of customers with less.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub below: Option<f64>,
    /// Of a group's label: share of the group that has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<f64>,
    /// Of a label: share of everybody that has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share_of_all: Option<f64>,
}

/// A value of a field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// A number.
    Number(f64),
    /// A code.
    Label(String),
}

/// Orders over time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct History {
    /// Day of the first order.
    pub first: Day,
    /// Day of the last.
    pub last: Day,
    /// Orders.
    pub n_orders: u64,
    /// Their money, returns taken off.
    pub revenue: f64,
    /// Whether purchases are added up by month.
    pub by_month: bool,
    /// The purchases, in order of time; months begin on their first day.
    pub purchases: Vec<Purchase>,
}

/// Orders of one day or month.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Purchase {
    /// The day, or the month's first.
    pub day: Day,
    /// Orders.
    pub n_orders: u64,
    /// Money.
    pub amount: f64,
}

/// Where a group differs from everybody.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Difference {
    /// The analysis.
    pub analysis: String,
    /// The field.
    pub field: String,
    /// The label whose share is meant; none: means of a number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The group's mean or share.
    pub group: f64,
    /// Everybody's.
    pub everybody: f64,
    /// Difference in standard deviations (d), or of shares (h).
    pub effect: f64,
}

/// An analysis that says nothing here.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Missing {
    /// The analysis.
    pub analysis: String,
    /// Why.
    #[serde(flatten)]
    pub why: Why,
}

/// Why an analysis says nothing here.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "kebab-case")]
pub enum Why {
    /// No file that is loaded answers it.
    NotLoaded,
    /// It knows others, but not whom the portrait is about.
    NotInIt,
    /// It cannot be computed.
    Refused {
        /// The reason.
        problem: AnalysisError,
    },
}
