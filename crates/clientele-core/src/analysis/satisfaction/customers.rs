//! Each customer's last answer.

use super::follow::Joined;
use super::recognise::Survey;
use super::report::Grade;
use super::scores::N_SCORES;
use super::{Answers, Class, Loyalty, Params};
use crate::analysis::AnalysisError;
use crate::cx::Cx;
use crate::mapping::Role;
use crate::model::{CustomerTable, CustomerValues, Keys, Transactions, View};

/// A customer's last answer, the lower score of two on one day, so that the order of rows does not matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Last {
    pub(super) day: i32,
    pub(super) score: u8,
    pub(super) grade: Option<Grade>,
    pub(super) n: u32,
}

/// The last answer of each customer by key; none for those who gave none. `counts` says which days count.
pub(super) fn last_answers(
    answers: &Answers,
    view: &View<'_>,
    counts: impl Fn(i32) -> bool,
) -> Vec<Option<Last>> {
    let data = view.transactions;
    let mut out: Vec<Option<Last>> = vec![None; data.customers.len()];
    for row in view.rows.iter() {
        let (Some(&who), Some(&score)) = (data.customer.get(row), answers.bins.get(row)) else { continue };
        if who == Keys::NONE || usize::from(score) >= N_SCORES {
            continue;
        }
        let day = data.day.get(row).copied().unwrap_or(Transactions::NO_DAY);
        let Some(slot) = out.get_mut(who as usize).filter(|_| counts(day)) else { continue };
        let own = Last { day, score, grade: answers.grades.grade(row, who, score), n: 1 };
        *slot = Some(match *slot {
            None => own,
            Some(known) => {
                let n = known.n + 1;
                let later = (own.day, std::cmp::Reverse((own.score, own.grade)));
                let keep = (known.day, std::cmp::Reverse((known.score, known.grade))) >= later;
                Last { n, ..if keep { known } else { own } }
            }
        });
    }
    out
}

/// Score and class of each answer of a view, with its row.
pub(crate) fn answers(view: &View, params: &Params) -> Result<Vec<(usize, u8, Class)>, AnalysisError> {
    params.check()?;
    let survey = Survey::of(view.data, params)?;
    let answers = Answers::of(&survey, params, view);
    let score = |row: usize| answers.bins.get(row).copied().filter(|&score| usize::from(score) < N_SCORES);
    Ok(view.rows.iter().filter_map(|row| Some((row, score(row)?, answers.rule.class(score(row)?)))).collect())
}

/// One row a customer with an answer: the last score, its class, its grade, and how many answers there are; with purchases of
/// the same customers, the corner of the loyalty square.
pub fn customers(view: &View, params: &Params, cx: &Cx) -> Result<CustomerTable, AnalysisError> {
    if view.data.mapping.get(Role::Customer).is_none() {
        return Err(AnalysisError::MissingRole { role: Role::Customer });
    }
    params.check()?;
    let survey = Survey::of(view.data, params)?;
    let answers = Answers::of(&survey, params, view);
    let own = last_answers(&answers, view, |_| true);
    let known: Vec<(u32, Last)> = (0u32..).zip(own).filter_map(|(key, last)| Some((key, last?))).collect();
    let rule = answers.rule;
    let (classes, corners) = (rule.classes(), Loyalty::ALL);
    let integers =
        |of: fn(&Last) -> i64| CustomerValues::Integers(known.iter().map(|(_, last)| of(last)).collect());
    let places = |of: &dyn Fn(u32, &Last) -> Option<usize>| {
        known.iter().map(|(key, last)| of(*key, last).map_or(u32::MAX, |at| at as u32)).collect()
    };
    let class = places(&|_, last| classes.iter().position(|class| *class == rule.class(last.score)));
    let grade = places(&|_, last| Grade::ALL.iter().position(|grade| Some(*grade) == last.grade));
    let mut columns = vec![
        ("score", integers(|last| last.score.into())),
        ("class", CustomerValues::labels(classes.map(Class::code), class)),
        ("grade", CustomerValues::labels(Grade::ALL.map(Grade::code), grade)),
        ("n_answers", integers(|last| last.n.into())),
    ];
    if let Some(joined) = Joined::of(view, params, cx)? {
        let follow = joined.follow(&answers, view, params)?;
        let corner = |key: u32| follow.get(key as usize).copied().flatten().map(|own| own.loyalty);
        let loyalty = places(&|key, _| corners.iter().position(|own| Some(*own) == corner(key)));
        columns.push(("loyalty", CustomerValues::labels(corners.map(Loyalty::code), loyalty)));
    }
    Ok(CustomerTable::new(known.iter().map(|(key, _)| *key).collect(), columns))
}
