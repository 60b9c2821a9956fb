//! The portrait of a group: averages and shares beside everybody's, what distinguishes it, and what its members need.

use super::action::{self, RULES, Reader, Signs};
use super::everybody::{Everybody, Known};
use super::one::{fields, history, missing, refused};
use super::report::{Card, Difference, Fact, Portrait, Subject, Value, Why};
use crate::analysis::AnalysisError;
use crate::cx::Cx;
use crate::model::{Bitmap, CustomerColumn, CustomerTable, CustomerValues, View};
use crate::order::Order;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Customers that an analysis puts together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// The analysis.
    pub analysis: String,
    /// The field of its customer table.
    pub field: String,
    /// The label.
    pub value: String,
}

/// Differences that are told.
const MOST: usize = 12;
/// Smaller ones are not: Cohen calls 0.2 small.
const LEAST: f64 = 0.1;

impl Portrait {
    /// Of a group. `view` is the portraits' file under the filter.
    pub fn of_group(
        everybody: &Everybody,
        view: &View,
        group: &Group,
        cx: &Cx,
    ) -> Result<Self, AnalysisError> {
        let (known, column) = everybody
            .column(&group.analysis, &group.field)
            .ok_or_else(|| AnalysisError::BadParameter { name: group.field.clone() })?;
        let is = |who: usize| {
            known.place(who as u32).is_some_and(|place| column.values.text(place) == group.value)
        };
        let members = Bitmap::from_fn(view.transactions.customers.len(), is);
        if members.count() == 0 {
            return Err(AnalysisError::NothingMatches);
        }
        let mut out = Self::empty(Subject::Group(group.clone()), everybody, view);
        // That champions are champions is no news, nor what made them so, whoever else says it.
        let own: BTreeSet<&str> =
            known.of_customers().into_iter().flat_map(fields).map(|own| own.name.as_str()).collect();
        for known in &everybody.known {
            match (&known.table, known.of_customers()) {
                (Ok(_), Some(table)) => out.compare(known, table, &members, &own),
                (Ok(_), None) => {}
                (Err(problem), _) => out.missing.push(refused(known, problem)),
            }
        }
        out.differences.order_by(|a, b| b.effect.abs().total_cmp(&a.effect.abs()));
        // A field is told once, by the label or the analysis that differs most.
        let mut told = BTreeSet::new();
        out.differences.retain(|own| told.insert(own.field.clone()));
        out.differences.truncate(MOST);
        out.act(everybody, &members);
        if view.need_transactions().is_ok() {
            let as_of = cx.as_of.unwrap_or_else(|| view.last_day());
            out.as_of = Some(as_of);
            out.history = history(view, as_of, |who| members.get(who as usize), 0);
        }
        out.n_customers = members.count() as u64;
        Ok(out)
    }

    /// The card of one analysis, and what in it is different.
    fn compare(&mut self, known: &Known, table: &CustomerTable, members: &Bitmap, defining: &BTreeSet<&str>) {
        let mut own = vec![false; table.customers.len()];
        for place in members.iter().filter_map(|who| known.place(who as u32)) {
            own.iter_mut().skip(place).take(1).for_each(|slot| *slot = true);
        }
        if own.iter().all(|own| !own) {
            return self.missing.push(missing(known.id, Why::NotInIt));
        }
        let mut facts = Vec::new();
        for column in fields(table) {
            let (fact, differences) = compared(known.id, column, &own);
            facts.extend(fact);
            if !defining.contains(column.name.as_str()) {
                self.differences.extend(differences.into_iter().filter(|own| own.effect.abs() >= LEAST));
            }
        }
        self.cards.push(Card { analysis: known.id.to_owned(), facts });
    }

    /// The most frequent action of the members, with the means of what its rule looks at.
    fn act(&mut self, everybody: &Everybody, members: &Bitmap) {
        let reader = Reader::of(everybody);
        let mut by_rule: Vec<(u64, Vec<(f64, u64)>)> =
            RULES.iter().map(|_| (0, vec![(0.0, 0); Signs::default().len()])).collect();
        for who in members.iter() {
            let signs = reader.signs(who as u32);
            let Some((n, sums)) = action::rule(&signs).and_then(|rule| by_rule.get_mut(rule)) else {
                continue;
            };
            *n += 1;
            for ((sum, n), sign) in sums.iter_mut().zip(signs).filter(|(_, sign)| sign.is_finite()) {
                *sum += sign;
                *n += 1;
            }
        }
        for (rule, (n, _)) in RULES.iter().zip(&by_rule).filter(|(_, (n, _))| *n > 0) {
            match self.actions.iter_mut().find(|(action, _)| action == rule.action) {
                Some((_, known)) => *known += n,
                None => self.actions.push((rule.action.to_owned(), *n)),
            }
        }
        self.actions.order_by_key(|(_, n)| std::cmp::Reverse(*n));
        let Some((most, _)) = self.actions.first() else { return };
        let of_it = RULES.iter().zip(&by_rule).enumerate().filter(|(_, (rule, _))| rule.action == most);
        let Some((rule, (_, (_, sums)))) = of_it.max_by_key(|(_, (_, (n, _)))| *n) else { return };
        let mut means = Signs::default();
        for (mean, (sum, n)) in means.iter_mut().zip(sums) {
            *mean = if *n == 0 { f64::NAN } else { sum / *n as f64 };
        }
        self.action = action::action(rule, &means);
    }
}

/// A field of the group beside everybody's.
fn compared(id: &str, column: &CustomerColumn, own: &[bool]) -> (Option<Fact>, Vec<Difference>) {
    let fact = |value| Fact {
        name: column.name.clone(),
        value,
        lo: None,
        hi: None,
        mean: None,
        below: None,
        share: None,
        share_of_all: None,
    };
    let difference = |label: Option<&String>, group, everybody, effect| Difference {
        analysis: id.to_owned(),
        field: column.name.clone(),
        label: label.cloned(),
        group,
        everybody,
        effect,
    };
    match &column.values {
        CustomerValues::Labels { labels, of } => {
            let mut counts = vec![(0u64, 0u64); labels.len()];
            for (label, own) in of.iter().zip(own) {
                if let Some((group, all)) = counts.get_mut(*label as usize) {
                    *group += u64::from(*own);
                    *all += 1;
                }
            }
            let n = counts.iter().fold((0, 0), |n, own| (n.0 + own.0, n.1 + own.1));
            if n.0 == 0 {
                return (None, Vec::new());
            }
            let shares: Vec<(f64, f64)> =
                counts.iter().map(|own| (own.0 as f64 / n.0 as f64, own.1 as f64 / n.1 as f64)).collect();
            let h = |(group, all): (f64, f64)| 2.0 * (group.sqrt().asin() - all.sqrt().asin());
            let rows = labels.iter().zip(&shares);
            let differences =
                rows.map(|(label, own)| difference(Some(label), own.0, own.1, h(*own))).collect();
            let most = labels.iter().zip(&shares).rev().max_by(|a, b| a.1.0.total_cmp(&b.1.0));
            let fact = most.map(|(label, (share, all))| Fact {
                share: Some(*share),
                share_of_all: Some(*all),
                ..fact(Value::Label(label.clone()))
            });
            (fact, differences)
        }
        values => {
            let known = || (0..own.len()).map(|at| values.number(at)).zip(own).filter(|(v, _)| v.is_finite());
            let (n, sum) = known().fold((0.0, 0.0), |(n, sum), (value, _)| (n + 1.0, sum + value));
            let group = known().filter(|(_, own)| **own);
            let (n_own, sum_own) = group.fold((0.0, 0.0), |(n, sum), (value, _)| (n + 1.0, sum + value));
            if n_own == 0.0 {
                return (None, Vec::new());
            }
            let (mean, own_mean) = (sum / n, sum_own / n_own);
            let squares: f64 = known().map(|(value, _)| (value - mean).powi(2)).sum();
            let sd = (squares / n).sqrt();
            let differences = if sd > 0.0 {
                vec![difference(None, own_mean, mean, (own_mean - mean) / sd)]
            } else {
                Vec::new()
            };
            (Some(Fact { mean: Some(mean), ..fact(Value::Number(own_mean)) }), differences)
        }
    }
}
