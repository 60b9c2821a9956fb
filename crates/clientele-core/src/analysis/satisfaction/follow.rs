//! Following customers from their answers to what they did: the join with purchases.

use super::behaviour::{After, AfterRow, AgeRow, Loyalty, LoyaltyRow, ReturnRow};
use super::customers::{Last, last_answers};
use super::measures::{Hist, Stat, Z};
use super::names::names_referral;
use super::report::Grade;
use super::scores::{self, N_SCORES};
use super::{Answers, Params};
use crate::analysis::AnalysisError;
use crate::beside::Beside;
use crate::cx::Cx;
use crate::mapping::Role;
use crate::model::{Keys, Purchases, Returns, Transactions, View};
use crate::stats::wilson::wilson;

/// What a customer did after an answer.
#[derive(Debug, Clone, Copy)]
pub(super) struct Follow {
    last: Last,
    pub(super) loyalty: Loyalty,
    /// In minor units.
    spend: i64,
    brought: Option<bool>,
}

/// Answers and purchases of the same customers.
pub(super) struct Joined<'a> {
    orders: Beside<'a>,
    purchases: Purchases,
    /// The last day that is known about.
    known: i32,
    follow_days: i32,
}

impl<'a> Joined<'a> {
    /// None without purchases of the same customers, or without days of the answers.
    pub(super) fn of(view: &View<'a>, params: &Params, cx: &Cx) -> Result<Option<Self>, AnalysisError> {
        let dated = view.transactions.audit.last_day.is_some();
        if view.data.mapping.get(Role::Customer).is_none() || !dated {
            return Ok(None);
        }
        let Some(orders) = view.orders(cx)? else { return Ok(None) };
        let known = cx.as_of.unwrap_or_else(|| orders.view.last_day());
        let purchases = orders.view.purchases(known, Returns::Net).into_owned();
        Ok(Some(Self { orders, purchases, known: known.0, follow_days: params.follow_days as i32 }))
    }

    /// What each customer did, by key: those whose last answer that can be followed has a date and who are among the
    /// purchases.
    pub(super) fn follow(
        &self,
        answers: &Answers,
        view: &View<'_>,
        params: &Params,
    ) -> Result<Vec<Option<Follow>>, AnalysisError> {
        let brought = self.brought(view, params)?;
        let [good, ..] = answers.rule.classes();
        let in_time =
            |day: i32| day != Transactions::NO_DAY && day.saturating_add(self.follow_days) <= self.known;
        let follow = |(key, last): (u32, Option<Last>)| {
            let last = last?;
            let (days, amounts) = self.purchases.of(self.orders.key(key)? as usize);
            let later = last.day..=last.day.saturating_add(self.follow_days);
            let after = |day: &i32| *day != last.day && later.contains(day);
            let bought = days.iter().zip(amounts).filter(|(day, _)| after(day));
            let returned = bought.clone().next().is_some();
            let spend = bought.map(|(_, amount)| amount).sum();
            let loyalty = Loyalty::of(answers.rule.class(last.score) == good, returned);
            Some(Follow { last, loyalty, spend, brought: brought.get(key as usize).copied().flatten() })
        };
        Ok((0u32..).zip(last_answers(answers, view, in_time)).map(follow).collect())
    }

    /// Who brought somebody, by the customers here: as a column says, here or beside.
    fn brought(&self, view: &View<'_>, params: &Params) -> Result<Vec<Option<bool>>, AnalysisError> {
        let find = |view: &View<'_>| {
            let table = &view.data.table;
            let named =
                || (0..table.columns.len()).map(|at| table.label(at)).find(|label| names_referral(label));
            params.referral.clone().filter(|name| table.column(name).is_some()).or_else(named)
        };
        if let Some(name) = find(view) {
            return Ok(says(view, &name));
        }
        if let Some(name) = find(&self.orders.view) {
            let there = says(&self.orders.view, &name);
            let of = |here: u32| there.get(self.orders.key(here)? as usize).copied().flatten();
            return Ok((0..view.transactions.customers.len() as u32).map(of).collect());
        }
        match &params.referral {
            Some(name) => Err(AnalysisError::NoSuchColumn { column: name.clone() }),
            None => Ok(Vec::new()),
        }
    }

    /// All that is said of what customers did.
    pub(super) fn after(
        &self,
        answers: &Answers,
        view: &View<'_>,
        params: &Params,
    ) -> Result<After, AnalysisError> {
        let follow = self.follow(answers, view, params)?;
        let followed: Vec<Follow> = follow.iter().copied().flatten().collect();
        let all = last_answers(answers, view, |_| true);
        let answered = (0u32..).zip(&all).filter_map(|(key, last)| Some((key, last.as_ref()?)));
        let (mut n_too_late, mut n_unknown) = (0, 0);
        for (key, last) in answered {
            if last.day == Transactions::NO_DAY || self.orders.key(key).is_none() {
                n_unknown += 1;
            } else if follow.get(key as usize).is_none_or(Option::is_none) {
                n_too_late += 1;
            }
        }
        let (ages, n_before_first) = self.ages(answers, view);
        Ok(After {
            follow_days: self.follow_days.unsigned_abs(),
            n_customers: followed.len() as u64,
            n_too_late,
            n_unknown,
            grades: self.grades(&followed),
            scores: returns(&followed, answers),
            loyalty: self.loyalty(&followed),
            ages,
            n_before_first,
        })
    }

    fn money(&self, minor: f64) -> f64 {
        minor / 10f64.powi(i32::from(self.orders.view.transactions.scale))
    }

    fn grades(&self, followed: &[Follow]) -> Vec<AfterRow> {
        let total: i64 = followed.iter().map(|own| own.spend).sum();
        let row = |grade: Grade| {
            let own: Vec<&Follow> = followed.iter().filter(|own| own.last.grade == Some(grade)).collect();
            let (lo, hi) = wilson(n_returned(own.iter().copied()), own.len() as u64)?;
            let n = own.len() as f64;
            let sum: i64 = own.iter().map(|own| own.spend).sum();
            let mean = sum as f64 / n;
            let squares: f64 = own.iter().map(|own| (own.spend as f64 - mean).powi(2)).sum();
            let half = (own.len() > 1).then(|| Z * (squares / (n - 1.0) / n).sqrt());
            let told = own.iter().filter_map(|own| own.brought);
            let (yes, asked) = (told.clone().filter(|yes| *yes).count() as u64, told.count() as u64);
            let referred = wilson(yes, asked);
            Some(AfterRow {
                grade,
                n_customers: own.len() as u64,
                returned: n_returned(own.iter().copied()) as f64 / n,
                lo,
                hi,
                spend: self.money(mean),
                spend_lo: half.map(|half| self.money(mean - half)),
                spend_hi: half.map(|half| self.money(mean + half)),
                spend_share: (total > 0).then(|| sum as f64 / total as f64),
                referred: referred.map(|_| yes as f64 / asked as f64),
                referred_lo: referred.map(|ends| ends.0),
                referred_hi: referred.map(|ends| ends.1),
            })
        };
        Grade::ALL.into_iter().filter_map(row).collect()
    }

    fn loyalty(&self, followed: &[Follow]) -> Vec<LoyaltyRow> {
        let all = followed.len() as u64;
        let row = |loyalty: Loyalty| {
            let own = || followed.iter().filter(|own| own.loyalty == loyalty);
            let n_customers = own().count() as u64;
            let (lo, hi) = wilson(n_customers, all)?;
            let spend = own().map(|own| own.spend).sum::<i64>() as f64 / n_customers.max(1) as f64;
            let share = n_customers as f64 / all as f64;
            Some(LoyaltyRow { loyalty, n_customers, share, lo, hi, spend: self.money(spend) })
        };
        Loyalty::ALL.into_iter().filter_map(row).collect()
    }

    /// The measure by the time since the first purchase, and the answers before it.
    fn ages(&self, answers: &Answers, view: &View<'_>) -> (Vec<AgeRow>, u64) {
        let mut hists = vec![Hist::default(); AGES.len()];
        let mut before = 0;
        for row in view.rows.iter() {
            let (Some(&who), Some(&day), Some(&bin)) =
                (view.transactions.customer.get(row), view.transactions.day.get(row), answers.bins.get(row))
            else {
                continue;
            };
            if who == Keys::NONE || day == Transactions::NO_DAY || usize::from(bin) >= N_SCORES {
                continue;
            }
            let first = self.orders.key(who).and_then(|key| self.purchases.of(key as usize).0.first());
            let Some(age) = first.map(|first| day - first) else { continue };
            // Months of 30.4375 days.
            let months = (f64::from(age) / 30.4375) as u32;
            let band = AGES.iter().rposition(|from| months >= *from);
            match band.and_then(|band| hists.get_mut(band)) {
                Some(hist) if age >= 0 => hist.add(bin),
                _ => before += 1,
            }
        }
        let row = |(at, hist): (usize, &Hist)| {
            let Stat { n, value, lo, hi, .. } = hist.stat(answers.rule)?;
            let (from, to) = (AGES.get(at).copied()?, AGES.get(at + 1).copied());
            Some(AgeRow { from_months: from, to_months: to, n, value, lo, hi })
        };
        (hists.iter().enumerate().filter_map(row).collect(), before)
    }
}

/// Where the bands of ages begin, in months.
const AGES: [u32; 5] = [0, 3, 6, 12, 24];

fn n_returned<'f>(own: impl Iterator<Item = &'f Follow>) -> u64 {
    own.filter(|own| matches!(own.loyalty, Loyalty::True | Loyalty::Spurious)).count() as u64
}

fn returns(followed: &[Follow], answers: &Answers) -> Vec<ReturnRow> {
    let row = |score: u8| {
        let own = || followed.iter().filter(|own| own.last.score == score);
        let (n_customers, n) = (own().count() as u64, n_returned(own()));
        let (lo, hi) = wilson(n, n_customers)?;
        let returned = n as f64 / n_customers as f64;
        Some(ReturnRow { score, class: answers.rule.class(score), n_customers, returned, lo, hi })
    };
    (0..N_SCORES as u8).filter_map(row).collect()
}

/// Who brought somebody by a column of yes and no, or of numbers: yes once is yes.
fn says(view: &View<'_>, name: &str) -> Vec<Option<bool>> {
    let Some(column) = view.data.table.column(name) else { return Vec::new() };
    let of_code: Vec<Option<bool>> = column.dict.iter().map(scores::says_yes).collect();
    let mut out = vec![None; view.transactions.customers.len()];
    for row in view.rows.iter() {
        let said = column.codes.get(row).and_then(|code| of_code.get(code as usize).copied().flatten());
        let who = view.transactions.customer.get(row).filter(|who| **who != Keys::NONE);
        if let (Some(slot), Some(said)) = (who.and_then(|who| out.get_mut(*who as usize)), said) {
            *slot = Some(slot.unwrap_or(false) || said);
        }
    }
    out
}
