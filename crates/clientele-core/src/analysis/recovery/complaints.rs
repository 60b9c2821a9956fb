//! The complaints: which steps were taken, whether they count as recovered, and the first one of each customer.

use super::params::{Params, Rule, Step};
use super::report::{StepRow, StepShare, StepsRow};
use super::steps::{self, StepColumn};
use crate::analysis::AnalysisError;
use crate::mapping::Role;
use crate::model::{Bitmap, Keys, Transactions, View};
use crate::stats::stratified::Cell;
use crate::stats::wilson::wilson;
use crate::table::Column;
use statrs::distribution::{ContinuousCDF, StudentsT};

/// The complaints of a view.
pub(super) struct Complaints<'a> {
    view: &'a View<'a>,
    params: &'a Params,
    pub(super) columns: Vec<StepColumn<'a>>,
    score: Option<&'a Column>,
}

/// The first failure of a customer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Failure {
    pub(super) who: u32,
    pub(super) day: i32,
    /// `None`: it is not said.
    pub(super) recovered: Option<bool>,
    /// Complaints of the customer in all.
    pub(super) n: i64,
    /// Steps taken at the first, at most.
    pub(super) steps: i64,
}

impl<'a> Complaints<'a> {
    /// Errors: a named column that is not there; no step; scores wanted where there are none.
    pub(super) fn of(view: &'a View<'a>, params: &'a Params) -> Result<Self, AnalysisError> {
        let columns = steps::find(view.data, params)?;
        if columns.is_empty() {
            return Err(AnalysisError::NotEnough { what: "steps".to_owned(), needed: 1, found: 0 });
        }
        let score = view.data.mapping.get(Role::Score).and_then(|name| view.data.table.column(name));
        if score.is_none() && params.rule == Rule::Score {
            return Err(AnalysisError::MissingRole { role: Role::Score });
        }
        Ok(Self { view, params, columns, score })
    }

    fn step(&self, step: Step) -> Option<&StepColumn<'a>> {
        self.columns.iter().find(|column| column.step == step)
    }

    fn score(&self, row: usize) -> Option<f64> {
        self.score.map(|column| column.number(row)).filter(|score| score.is_finite())
    }

    /// Steps taken in a row; `None` where one is not said.
    fn taken(&self, row: usize) -> Option<u32> {
        self.columns.iter().map(|column| column.at(row).map(u32::from)).sum()
    }

    /// Whether a complaint counts as recovered; `None` where it is not said.
    pub(super) fn recovered(&self, row: usize) -> Option<bool> {
        let all = || every(self.columns.iter().map(|column| column.at(row)));
        match (self.params.rule, self.step(Step::Remedy)) {
            (Rule::Score, _) => self.score(row).map(|score| score >= self.params.threshold),
            (Rule::Remedy, Some(remedy)) => {
                let solution = self.step(Step::Solution).map(|column| column.at(row));
                every(std::iter::once(remedy.at(row)).chain(solution))
            }
            _ => all(),
        }
    }

    /// How often a thing was so, of the rows of which it is said.
    fn share(&self, of: impl Fn(usize) -> Option<bool>) -> StepShare {
        let (mut n, mut done) = (0, 0);
        for said in self.view.rows.iter().filter_map(of) {
            n += 1;
            done += u64::from(said);
        }
        let ends = wilson(done, n);
        let share = (n > 0).then(|| done as f64 / n as f64);
        StepShare { n, done, share, lo: ends.map(|(lo, _)| lo), hi: ends.map(|(_, hi)| hi) }
    }

    pub(super) fn step_rows(&self) -> Vec<StepRow> {
        let row = |column: &StepColumn<'_>| StepRow {
            step: column.step,
            column: column.label.clone(),
            share: self.share(|row| column.at(row)),
        };
        self.columns.iter().map(row).collect()
    }

    pub(super) fn all_steps(&self) -> StepShare {
        self.share(|row| every(self.columns.iter().map(|column| column.at(row))))
    }

    pub(super) fn all_recovered(&self) -> StepShare {
        self.share(|row| self.recovered(row))
    }

    /// Complaints and scores by the number of steps taken.
    pub(super) fn by_steps(&self) -> Vec<StepsRow> {
        let mut counts = vec![(0u64, Cell::default()); self.columns.len() + 1];
        let mut scores: Vec<(u32, f64)> = Vec::new();
        for row in self.view.rows.iter() {
            let Some(taken) = self.taken(row) else { continue };
            if let Some((n, _)) = counts.get_mut(taken as usize) {
                *n += 1;
            }
            scores.extend(self.score(row).map(|score| (taken, score)));
        }
        // Sums that do not depend on the order of rows.
        scores.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        for (taken, score) in scores {
            if let Some((_, cell)) = counts.get_mut(taken as usize) {
                cell.add(score);
            }
        }
        let row = |(steps, (n, cell)): (u32, (u64, Cell))| {
            let ends = student(&cell);
            StepsRow {
                steps,
                n,
                n_scores: cell.n as u64,
                score: (cell.n > 0.0).then(|| cell.mean()),
                lo: ends.map(|(lo, _)| lo),
                hi: ends.map(|(_, hi)| hi),
            }
        };
        (0..).zip(counts).map(row).collect()
    }

    /// The first failure of each customer in the view, by customer; the complaints of one day are one failure, recovered
    /// when all of them are.
    pub(super) fn failures(&self) -> Vec<Failure> {
        let rows = self.view.transactions;
        let mut first: Vec<Option<Failure>> = vec![None; rows.customers.len()];
        for row in self.view.rows.iter() {
            let (Some(&who), Some(&day)) = (rows.customer.get(row), rows.day.get(row)) else { continue };
            if who == Keys::NONE || day == Transactions::NO_DAY {
                continue;
            }
            let steps = i64::from(self.taken(row).unwrap_or(0));
            let new = Failure { who, day, recovered: self.recovered(row), n: 1, steps };
            let Some(slot) = first.get_mut(who as usize) else { continue };
            *slot = Some(match *slot {
                None => new,
                Some(known) if known.day == day => Failure {
                    recovered: every([known.recovered, new.recovered].into_iter()),
                    n: known.n + 1,
                    steps: known.steps.max(steps),
                    ..known
                },
                Some(known) if known.day < day => Failure { n: known.n + 1, ..known },
                Some(known) => Failure { n: known.n + 1, ..new },
            });
        }
        first.into_iter().flatten().collect()
    }

    /// Customers with a complaint in the whole file, whatever the filter.
    pub(super) fn ever(&self) -> Bitmap {
        let rows = self.view.data.rows();
        let mut ever = Bitmap::new(rows.customers.len(), false);
        let who = rows.used.iter().filter_map(|row| rows.customer.get(row));
        who.filter(|&&who| who != Keys::NONE).for_each(|&who| ever.set(who as usize, true));
        ever
    }
}

/// True when all are, false when one is not, else not said.
fn every(mut said: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let mut known = true;
    let no = said.any(|said| {
        known &= said.is_some();
        said == Some(false)
    });
    if no { Some(false) } else { known.then_some(true) }
}

fn student(cell: &Cell) -> Option<(f64, f64)> {
    if cell.n < 2.0 {
        return None;
    }
    let t = StudentsT::new(0.0, 1.0, cell.n - 1.0).ok()?.inverse_cdf(0.975);
    let variance = (cell.squares - cell.sum * cell.sum / cell.n).max(0.0) / (cell.n - 1.0);
    let margin = t * (variance / cell.n).sqrt();
    Some((cell.mean() - margin, cell.mean() + margin))
}
