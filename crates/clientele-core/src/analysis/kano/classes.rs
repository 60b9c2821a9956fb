//! Classes: the table of 25 cells, a feature's class, and whether its lead is more than chance.

use super::answers::ANSWERS;
use super::{Rule, Table};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a feature is to customers, in the order in which ties are decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Class {
    /// Must-be (basic): missed when absent, not noticed when there.
    #[serde(rename = "M")]
    MustBe,
    /// One-dimensional (the more the better).
    #[serde(rename = "O")]
    OneDimensional,
    /// Attractive (delighting): not missed when absent.
    #[serde(rename = "A")]
    Attractive,
    /// Indifferent.
    #[serde(rename = "I")]
    Indifferent,
    /// Reverse: not wanted.
    #[serde(rename = "R")]
    Reverse,
    /// Questionable: the two answers contradict each other.
    #[serde(rename = "Q")]
    Questionable,
}

/// Answers of each class; all six are there.
pub type Counts = BTreeMap<Class, u64>;

/// Answers by functional (row) and dysfunctional (column) answer: like, expect, neutral, live with, dislike.
pub type Cells = [[u64; ANSWERS]; ANSWERS];

impl Class {
    /// All, in the order in which ties are decided.
    pub const ALL: [Self; 6] = [
        Self::MustBe,
        Self::OneDimensional,
        Self::Attractive,
        Self::Indifferent,
        Self::Reverse,
        Self::Questionable,
    ];

    /// The class of a pair of answers, each 0 (like) to 4 (dislike).
    ///
    /// ```
    /// use clientele_core::analysis::kano::{Class, Table};
    /// assert_eq!(Class::of(Table::Classic, 0, 4), Class::OneDimensional);
    /// assert_eq!(Class::of(Table::Classic, 3, 3), Class::Indifferent);
    /// assert_eq!(Class::of(Table::Pouliot, 3, 3), Class::Questionable);
    /// ```
    pub fn of(table: Table, functional: usize, dysfunctional: usize) -> Self {
        match (functional, dysfunctional) {
            (0, 0) | (4, 4) => Self::Questionable,
            (1, 1) | (3, 3) if table == Table::Pouliot => Self::Questionable,
            (0, 4) => Self::OneDimensional,
            (0, _) => Self::Attractive,
            (_, 4) => Self::MustBe,
            (4, _) | (_, 0) => Self::Reverse,
            _ => Self::Indifferent,
        }
    }

    /// The letter by which the class is known.
    pub fn letter(self) -> &'static str {
        match self {
            Self::MustBe => "M",
            Self::OneDimensional => "O",
            Self::Attractive => "A",
            Self::Indifferent => "I",
            Self::Reverse => "R",
            Self::Questionable => "Q",
        }
    }
}

/// The answers of each class.
pub(super) fn count(cells: &Cells, table: Table) -> Counts {
    let mut counts: Counts = Class::ALL.map(|class| (class, 0)).into();
    for (functional, row) in cells.iter().enumerate() {
        for (dysfunctional, &n) in row.iter().enumerate() {
            *counts.entry(Class::of(table, functional, dysfunctional)).or_default() += n;
        }
    }
    counts
}

/// The most frequent of some classes; ties go to the one that is first among [`Class::ALL`].
fn largest(counts: &Counts, among: impl Fn(Class) -> bool) -> Option<Counted> {
    let among = counts.iter().filter(|(class, _)| among(**class));
    among.rev().max_by_key(|(_, n)| **n).map(|(class, n)| (*class, *n)).filter(|(_, n)| *n > 0)
}

/// Attractive, one-dimensional and must-be: those that move satisfaction.
pub(super) fn moves(class: Class) -> bool {
    matches!(class, Class::MustBe | Class::OneDimensional | Class::Attractive)
}

/// A class with its answers.
type Counted = (Class, u64);

/// The class of a feature and the strongest other one.
pub(super) fn decide(counts: &Counts, rule: Rule) -> Option<(Counted, Option<Counted>)> {
    let strong = total(counts, moves) > total(counts, |class| !moves(class));
    let first = match rule {
        Rule::Mode => largest(counts, |_| true),
        Rule::Strength => largest(counts, |class| moves(class) == strong),
    }?;
    Some((first, largest(counts, |class| class != first.0)))
}

pub(super) fn total(counts: &Counts, among: impl Fn(Class) -> bool) -> u64 {
    counts.iter().filter(|(class, _)| among(**class)).map(|(_, n)| *n).sum()
}

/// How far two counts out of `n` must be apart to differ, in Fong's test at the 10% level (two-sided).
pub(super) fn fong(a: u64, b: u64, n: u64) -> f64 {
    let (sum, twice) = ((a + b) as f64, 2.0 * n as f64);
    1.65 * (sum * (twice - sum) / twice.max(1.0)).sqrt()
}
