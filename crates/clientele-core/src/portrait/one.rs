//! The portrait of one customer.

use super::action::{self, Reader};
use super::contacts::Contacts;
use super::everybody::{Everybody, Known};
use super::report::{Card, Fact, History, Missing, Portrait, Purchase, Subject, Value, Why};
use crate::Day;
use crate::analysis::clv::{self, LifePoint};
use crate::analysis::occasions::Occasions;
use crate::analysis::{AnalysisError, read_params};
use crate::cx::Cx;
use crate::model::{CustomerTable, CustomerValues, Returns, View};
use crate::period::Period;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;

/// More purchases than this are added up by month.
const MOST_DAYS: usize = 400;

/// The parameters of an analysis among those of all.
pub(super) fn read<P: DeserializeOwned + Default>(
    params: &BTreeMap<String, serde_json::Value>,
    id: &str,
) -> Result<P, AnalysisError> {
    read_params(params.get(id).unwrap_or(&serde_json::Value::Null))
}

impl Portrait {
    /// Of a customer, by the identifier in the file. `view` is the portraits' file under the filter.
    pub fn of_customer(
        everybody: &Everybody,
        view: &View,
        customer: &str,
        cx: &Cx,
    ) -> Result<Self, AnalysisError> {
        let who = view.data.customer(customer).ok_or(AnalysisError::NothingMatches)?;
        let subject = Subject::Customer(view.customer_text(who).to_owned());
        let mut out = Self::empty(subject, everybody, view);
        for known in &everybody.known {
            match (&known.table, known.of_customers(), known.place(who)) {
                (Ok(_), Some(table), Some(place)) => {
                    out.cards.push(Card { analysis: known.id.to_owned(), facts: facts(table, place) });
                }
                (Ok(_), None, Some(_)) => {}
                (Ok(_), ..) => out.missing.push(missing(known.id, Why::NotInIt)),
                (Err(problem), ..) => out.missing.push(refused(known, problem)),
            }
        }
        out.contacts = Contacts::of(everybody, view, who, cx)?;
        let signs = Reader::of(everybody).signs(who);
        out.action = action::rule(&signs).and_then(|rule| action::action(rule, &signs));
        if view.need_transactions().is_ok() {
            let as_of = cx.as_of.unwrap_or_else(|| view.last_day());
            out.as_of = Some(as_of);
            out.history = history(view, as_of, |other| other == who, MOST_DAYS);
            out.alive = alive(everybody, view, who, as_of)?;
        }
        out.n_customers = 1;
        Ok(out)
    }

    pub(super) fn empty(subject: Subject, everybody: &Everybody, view: &View) -> Self {
        Self {
            subject,
            as_of: None,
            n_customers: 0,
            n_everybody: view.present().count() as u64,
            cards: Vec::new(),
            history: None,
            alive: Vec::new(),
            contacts: Contacts::default(),
            differences: Vec::new(),
            action: None,
            actions: Vec::new(),
            missing: everybody.absent.iter().map(|id| missing(id, Why::NotLoaded)).collect(),
        }
    }
}

pub(super) fn missing(id: &str, why: Why) -> Missing {
    Missing { analysis: id.to_owned(), why }
}

pub(super) fn refused(known: &Known, problem: &AnalysisError) -> Missing {
    missing(known.id, Why::Refused { problem: problem.clone() })
}

/// The fields of a table without the ends of intervals, which belong to their value.
pub(super) fn fields(table: &CustomerTable) -> impl Iterator<Item = &crate::model::CustomerColumn> {
    let end = |name: &str| {
        let own = name.strip_suffix("_lo").or(name.strip_suffix("_hi"));
        own.is_some_and(|own| table.column(own).is_some())
    };
    table.columns.iter().filter(move |column| !end(&column.name))
}

fn facts(table: &CustomerTable, place: usize) -> Vec<Fact> {
    let end = |name: &str, end: &str| {
        let column = table.column(&format!("{name}_{end}"))?;
        Some(column.values.number(place)).filter(|value| value.is_finite())
    };
    let fact = |column: &crate::model::CustomerColumn| {
        let blank = Fact {
            name: column.name.clone(),
            value: Value::Number(0.0),
            lo: end(&column.name, "lo"),
            hi: end(&column.name, "hi"),
            mean: None,
            below: None,
            share: None,
            share_of_all: None,
        };
        match &column.values {
            CustomerValues::Labels { labels, of } => {
                let own = *of.get(place)?;
                let label = labels.get(own as usize)?.clone();
                let same = of.iter().filter(|&&other| other == own).count();
                let share_of_all = Some(same as f64 / of.len() as f64);
                Some(Fact { value: Value::Label(label), share_of_all, ..blank })
            }
            values => {
                let own = Some(values.number(place)).filter(|value| value.is_finite())?;
                let (mut n, mut sum, mut less) = (0u64, 0.0, 0u64);
                for other in (0..table.customers.len()).map(|at| values.number(at)).filter(|v| v.is_finite())
                {
                    n += 1;
                    sum += other;
                    less += u64::from(other < own);
                }
                let n = n as f64;
                Some(Fact {
                    value: Value::Number(own),
                    mean: Some(sum / n),
                    below: Some(less as f64 / n),
                    ..blank
                })
            }
        }
    };
    fields(table).filter_map(fact).collect()
}

/// Orders of some customers up to the as-of date; by day while there are no more than `most` days.
pub(super) fn history(view: &View, as_of: Day, is: impl Fn(u32) -> bool, most: usize) -> Option<History> {
    let purchases = view.purchases(as_of, Returns::Net);
    let mut all: Vec<(i32, i64)> = Vec::new();
    let mut refunds = 0;
    for (who, days, amounts) in purchases.buyers().filter(|(who, ..)| is(*who)) {
        all.extend(days.iter().copied().zip(amounts.iter().copied()));
        refunds += purchases.refund(who as usize);
    }
    all.sort_unstable();
    let (first, last) = (all.first()?.0, all.last()?.0);
    let n_days = all.chunk_by(|a, b| a.0 == b.0).count();
    let by_month = n_days > most;
    let place =
        |day: i32| if by_month { Period::Month.start(Period::Month.index(Day(day))) } else { Day(day) };
    let merged = all.chunk_by(|a, b| place(a.0) == place(b.0)).filter_map(|same| {
        Some(Purchase {
            day: place(same.first()?.0),
            n_orders: same.len() as u64,
            amount: view.transactions.money(same.iter().map(|(_, amount)| amount).sum()),
        })
    });
    let revenue = all.iter().map(|(_, amount)| amount).sum::<i64>() + refunds;
    Some(History {
        first: Day(first),
        last: Day(last),
        n_orders: all.len() as u64,
        revenue: view.transactions.money(revenue),
        by_month,
        purchases: merged.collect(),
    })
}

fn alive(everybody: &Everybody, view: &View, who: u32, as_of: Day) -> Result<Vec<LifePoint>, AnalysisError> {
    let Some(model) = &everybody.model else { return Ok(Vec::new()) };
    let params: clv::Params = read(&everybody.params, "clv")?;
    let occasions = Occasions::collect(view, as_of, params.returns);
    let buyer = occasions.buyers().find(|buyer| buyer.customer == who);
    Ok(buyer
        .map(|buyer| clv::alive_over_time(buyer.days, model, as_of, params.horizon()))
        .unwrap_or_default())
}
