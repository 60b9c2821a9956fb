//! What became of the customers: three groups, matched on what they were worth before.

use super::complaints::{Complaints, Failure};
use super::params::Params;
use super::report::{After, Comparison, Group, GroupRow, Paradox, Stratum, Verdict};
use crate::Day;
use crate::analysis::AnalysisError;
use crate::beside::Beside;
use crate::cx::Cx;
use crate::model::{Bitmap, Dataset, Purchases, Returns, View};
use crate::stats::stratified::{Cell, difference};
use crate::stats::wilson::wilson;
use std::collections::BTreeMap;

/// One customer with what was before and behind the failure.
struct Subject {
    group: Group,
    prior_money: i64,
    prior_orders: u32,
    retained: bool,
    spend: i64,
}

/// Why a customer is in no group.
enum Reason {
    TooLate,
    NoPrior,
}

/// Orders that are no complaints.
fn orders(data: &Dataset) -> bool {
    data.transactions.is_ok() && !super::fits(data)
}

/// `None` without orders beside the complaints.
pub(super) fn after(
    view: &View,
    complaints: &Complaints<'_>,
    params: &Params,
    cx: &Cx,
) -> Result<Option<After>, AnalysisError> {
    let Some(beside) = view.beside(orders, cx)? else { return Ok(None) };
    let last = cx.as_of.unwrap_or(Day(i32::MAX)).min(beside.view.last_day());
    let purchases = beside.view.purchases(last, Returns::Net);
    let study = Study {
        purchases: &purchases,
        last: last.0,
        before: params.before as i32,
        window: params.window as i32,
    };
    let mut after = After {
        last_day: last,
        before: params.before,
        window: params.window,
        groups: Vec::new(),
        comparisons: Vec::new(),
        paradox: None,
        money_cuts: Vec::new(),
        order_cuts: Vec::new(),
        strata: Vec::new(),
        n_too_late: 0,
        n_no_prior: 0,
        n_unknown: 0,
        n_not_in_orders: 0,
    };
    let mut days = Vec::new();
    let mut subjects = failed(&study, &beside, &complaints.failures(), &mut days, &mut after);
    cx.tick(1, 3)?;
    subjects.extend(never_failed(&study, &beside, &complaints.ever(), &days, &mut after));
    cx.tick(2, 3)?;
    let failed = || subjects.iter().filter(|subject| subject.group != Group::NeverFailed);
    let money_cuts = cuts(failed().map(|subject| subject.prior_money).collect(), params.money_classes);
    let order_cuts =
        cuts(failed().map(|subject| i64::from(subject.prior_orders)).collect(), params.order_classes);
    let strata = strata(&subjects, (&money_cuts, &order_cuts), &beside.view);
    let money = |minor: i64| beside.view.transactions.money(minor);
    after.groups = Group::ALL.map(|group| row(group, &subjects, money)).into();
    after.comparisons = compare(&strata);
    after.paradox =
        after.comparisons.first().and_then(|comparison| comparison.retention).map(|found| Paradox {
            verdict: match (found.lo, found.hi) {
                (lo, _) if lo > 0.0 => Verdict::Real,
                (_, hi) if hi < 0.0 => Verdict::Opposite,
                _ => Verdict::CannotTell,
            },
            difference: found.difference,
            lo: found.lo,
            hi: found.hi,
        });
    after.money_cuts = money_cuts.into_iter().map(money).collect();
    after.order_cuts = order_cuts.into_iter().map(|cut| cut as u32).collect();
    after.strata = strata.iter().map(|(classes, cells)| stratum(*classes, cells)).collect();
    Ok(Some(after))
}

/// The orders, and how far before and behind a failure they are looked at.
struct Study<'p> {
    purchases: &'p Purchases,
    last: i32,
    before: i32,
    window: i32,
}

impl Study<'_> {
    /// What was bought in the days up to and with the failure's, and within the window behind it.
    fn subject(&self, who: u32, day: i32, group: Group) -> Result<Subject, Reason> {
        if day.saturating_add(self.window) > self.last {
            return Err(Reason::TooLate);
        }
        let (days, amounts) = self.purchases.of(who as usize);
        let until = |day: i32| days.partition_point(|&other| other <= day);
        let sum = |from: usize, to: usize| amounts.get(from..to).unwrap_or_default().iter().sum::<i64>();
        let (from, at, to) = (until(day.saturating_sub(self.before)), until(day), until(day + self.window));
        if from == at {
            return Err(Reason::NoPrior);
        }
        Ok(Subject {
            group,
            prior_money: sum(from, at),
            prior_orders: (at - from) as u32,
            retained: to > at,
            spend: sum(at, to),
        })
    }
}

/// Those who complained; `days` gets the days of their failures.
fn failed(
    study: &Study<'_>,
    beside: &Beside<'_>,
    failures: &[Failure],
    days: &mut Vec<i32>,
    after: &mut After,
) -> Vec<Subject> {
    let mut subjects = Vec::new();
    for failure in failures {
        let Some(who) = beside.key(failure.who).filter(|&who| !study.purchases.of(who as usize).0.is_empty())
        else {
            after.n_not_in_orders += 1;
            continue;
        };
        let Some(recovered) = failure.recovered else {
            after.n_unknown += 1;
            continue;
        };
        let group = if recovered { Group::Recovered } else { Group::Unrecovered };
        match study.subject(who, failure.day, group) {
            Ok(subject) => {
                days.push(failure.day);
                subjects.push(subject);
            }
            Err(Reason::TooLate) => after.n_too_late += 1,
            Err(Reason::NoPrior) => after.n_no_prior += 1,
        }
    }
    days.sort_unstable();
    subjects
}

/// Those who never complained. The days of the failures, in their order, are dealt out to them in turn, in the order of
/// their identifiers: nobody's day depends on what he did.
fn never_failed(
    study: &Study<'_>,
    beside: &Beside<'_>,
    ever: &Bitmap,
    days: &[i32],
    after: &mut After,
) -> Vec<Subject> {
    let mut complained = Bitmap::new(study.purchases.n_customers(), false);
    ever.iter().filter_map(|here| beside.key(here as u32)).for_each(|who| complained.set(who as usize, true));
    let others = study.purchases.buyers().filter(|(who, ..)| !complained.get(*who as usize));
    let subject = |((who, ..), &day): ((u32, &[i32], &[i64]), &i32)| {
        let subject = study.subject(who, day, Group::NeverFailed);
        // Their day was dealt to them: who was not there yet is no failure's match.
        after.n_no_prior += u64::from(matches!(subject, Err(Reason::NoPrior)));
        subject.ok()
    };
    others.zip(days.iter().cycle()).filter_map(subject).collect()
}

/// Upper ends of classes of about equally many: quantiles (type 1), equal ones once, the last class open.
fn cuts(mut values: Vec<i64>, classes: u32) -> Vec<i64> {
    values.sort_unstable();
    let at = |class: u32| {
        values.get((values.len() * class as usize).div_ceil(classes as usize).checked_sub(1)?).copied()
    };
    let mut cuts: Vec<i64> = (1..classes).filter_map(at).collect();
    cuts.dedup();
    cuts
}

/// Retention and money of the three groups.
type Cells = [(Cell, Cell); 3];

fn strata(subjects: &[Subject], cuts: (&[i64], &[i64]), orders: &View) -> BTreeMap<(u32, u32), Cells> {
    let mut strata: BTreeMap<(u32, u32), Cells> = BTreeMap::new();
    let class = |cuts: &[i64], value: i64| cuts.partition_point(|&cut| cut < value) as u32;
    for subject in subjects {
        let classes = (class(cuts.0, subject.prior_money), class(cuts.1, subject.prior_orders.into()));
        if let Some((retained, spend)) = strata.entry(classes).or_default().get_mut(subject.group as usize) {
            retained.add(f64::from(u8::from(subject.retained)));
            spend.add(orders.transactions.money(subject.spend));
        }
    }
    strata
}

fn compare(strata: &BTreeMap<(u32, u32), Cells>) -> Vec<Comparison> {
    use Group::{NeverFailed, Recovered, Unrecovered};
    let pairs = [(Recovered, NeverFailed), (Unrecovered, NeverFailed), (Recovered, Unrecovered)];
    let compare = |(first, second): (Group, Group)| {
        let both = strata
            .values()
            .filter_map(|cells| Some((*cells.get(first as usize)?, *cells.get(second as usize)?)));
        let both: Vec<_> = both.filter(|(one, other)| one.0.n > 0.0 && other.0.n > 0.0).collect();
        let retained: Vec<(Cell, Cell)> = both.iter().map(|(one, other)| (one.0, other.0)).collect();
        let spend: Vec<(Cell, Cell)> = both.iter().map(|(one, other)| (one.1, other.1)).collect();
        Comparison {
            first,
            second,
            n_first: retained.iter().map(|(one, _)| one.n as u64).sum(),
            n_second: retained.iter().map(|(_, other)| other.n as u64).sum(),
            n_strata: retained.len() as u64,
            retention: difference(&retained, true),
            spend: difference(&spend, false),
        }
    };
    pairs.map(compare).into()
}

fn row(group: Group, subjects: &[Subject], money: impl Fn(i64) -> f64) -> GroupRow {
    let own = || subjects.iter().filter(|subject| subject.group == group);
    let n = own().count() as u64;
    let retained = own().filter(|subject| subject.retained).count() as u64;
    let ends = wilson(retained, n);
    let mean = |sum: f64| (n > 0).then(|| sum / n as f64);
    GroupRow {
        group,
        n,
        retained,
        share: mean(retained as f64),
        lo: ends.map(|(lo, _)| lo),
        hi: ends.map(|(_, hi)| hi),
        spend: mean(money(own().map(|subject| subject.spend).sum())),
        prior_money: mean(money(own().map(|subject| subject.prior_money).sum())),
        prior_orders: mean(own().map(|subject| f64::from(subject.prior_orders)).sum()),
    }
}

fn stratum((money_class, order_class): (u32, u32), cells: &Cells) -> Stratum {
    Stratum {
        money_class,
        order_class,
        n: cells.each_ref().map(|(retained, _)| retained.n as u64),
        retained: cells.each_ref().map(|(retained, _)| retained.sum as u64),
        spend: cells.each_ref().map(|(_, spend)| (spend.n > 0.0).then(|| spend.mean())),
    }
}
