//! The portrait of one customer, or of a group of customers: what every analysis says, the history, and what to do next.
//!
//! # What it answers
//! Who is this, how does this compare with everybody, and what should be done next, for which reason?
//!
//! # Definition
//! - **Facts** are the columns of the analyses' customer tables: the value of the customer (of a group: the mean, or the most
//!   frequent label) beside everybody's, and where it stands: the share of customers with less, or with the same label.
//! - **History**: orders that count, returns taken off ([`crate::model::Purchases`]), by day, or by month for a group and for
//!   customers with very many.
//! - **P(alive) over time** is that of the model that [`crate::analysis::clv`] predicts with, on each day from what was known
//!   then, and after the as-of date as if nothing were bought.
//! - **Contacts**: the customer's tickets on each clock, answers, and texts of the files loaded beside.
//! - **Differences** of a group: means by standard deviations of everybody (Cohen's d), shares of a label by Cohen's h; what the
//!   group is defined by is left out.
//! - **Action**: the first rule of [`RULES`] whose tests all hold; a test of what is not known does not. The action of a group is
//!   the most frequent one of its members.
//!
//! # Input
//! The files loaded together and the tables of their analyses; customers are those of one file, others are joined by identifier.
//!
//! # Output
//! [`Portrait`]: codes and numbers.
//!
//! # Errors
//! [`AnalysisError::NothingMatches`]: no such customer, or nobody in the group. What an analysis refuses is in
//! [`Portrait::missing`], with its reason.
//!
//! # Edge cases
//! A customer without purchases has no history and no P(alive); a file without purchases gives facts and contacts alone.
//!
//! # Cost
//! One pass over each column for a customer's place among everybody; the tables themselves are made once ([`Everybody`]).
//!
//! # Source
//! The course's service recovery (apologise, listen, solve, make good), early warning and win-back, cross-selling and word of mouth;
//! Cohen (1988), Statistical Power Analysis, for d and h; Fader, Hardie and Lee (2005) for P(alive).

mod action;
mod contacts;
mod everybody;
mod group;
mod one;
mod painter;
mod report;

pub use action::{Action, RULES, Reason, Rule, Sign, Test};
pub use contacts::{Contact, Contacts, What};
pub use everybody::{ANALYSES, Everybody, Known};
pub use group::Group;
pub use painter::{everybody, portrait};
pub use report::{Card, Difference, Fact, History, Missing, Portrait, Purchase, Subject, Value, Why};

#[cfg(test)]
mod tests;
