//! Churn as the file says it: a regression on the other columns.

use super::Params;
use super::profit::{Candidate, gain, order, profit};
use super::regression::{Regression, cross_validate};
use super::report::{ListRow, Outcome, Report};
use crate::analysis::contract::marks;
use crate::analysis::{AnalysisError, Caveat};
use crate::cx::Cx;
use crate::mapping::Role;
use crate::model::{CustomerTable, CustomerValues, Keys, View, is_missing};
use crate::stats::scoring::correlation;
use crate::table::{Column, Values};

/// Whether the question is one of a labelled file: a label is named, or a churned column is mapped in a file that makes
/// no transactions.
pub(super) fn asked(view: &View, params: &Params) -> bool {
    let mapped = view.data.mapping.get(Role::Churned).is_some();
    params.label.is_some() || (mapped && view.data.transactions.is_err())
}

/// A label says yes, no and perhaps something between; a column with more values is none.
const MOST_LABELS: usize = 3;
/// A category with more values than this is an identifier.
const MOST_LEVELS: usize = 20;
/// A column with more than this share missing is not used.
const MOST_MISSING: f64 = 0.2;
/// Columns of the regression at most.
const MOST_TERMS: usize = 60;
/// Value of a kept customer where nothing tells it: the default of the R package `EMP`.
const USUAL_VALUE: f64 = 200.0;
/// Periods of a year that a kept customer pays.
const PERIODS: f64 = 12.0;

/// One column as terms of the regression.
enum Term<'a> {
    /// A number as it stands.
    Number(&'a Column),
    /// 1 for rows with this code's text, 0 for others.
    Level { column: &'a Column, of_code: Vec<Option<bool>>, name: String },
}

/// The rows that can be learnt from, and the regression.
struct Learnt {
    /// Rows of the table with all values, ordered by customer, then by row.
    rows: Vec<usize>,
    values: Vec<f64>,
    churned: Vec<bool>,
    regression: Option<Regression>,
    names: Vec<String>,
    n_incomplete: usize,
    /// Columns that make no term.
    n_unused: usize,
    /// What a customer pays in a period, by row of the table; empty where the file does not tell.
    fee: Vec<f64>,
}

impl Learnt {
    fn of(view: &View, params: &Params) -> Result<Self, AnalysisError> {
        let table = &view.data.table;
        let column = |name: &str| {
            table.column(name).ok_or_else(|| AnalysisError::NoSuchColumn { column: name.to_owned() })
        };
        let label = params.label.as_deref().or_else(|| view.data.mapping.get(Role::Churned));
        let label = label.ok_or(AnalysisError::MissingRole { role: Role::Churned })?;
        let label_column = column(label)?;
        let churned = marks(label_column);
        let used: Vec<&Column> = if params.features.is_empty() {
            let not = [Role::Customer, Role::Name, Role::Order].map(|role| view.data.mapping.get(role));
            let free = |c: &&Column| c.name != label && !not.contains(&Some(c.name.as_str()));
            table.columns.iter().filter(free).collect()
        } else {
            params.features.iter().map(|name| column(name)).collect::<Result<_, _>>()?
        };
        let rows: Vec<usize> =
            view.rows.iter().filter(|&row| churned.get(row).copied().flatten().is_some()).collect();
        if different(label_column, &rows) > MOST_LABELS {
            return Err(AnalysisError::BadParameter { name: "label".to_owned() });
        }
        let (mut terms, mut n_unused): (Vec<Term>, usize) = (Vec::new(), 0);
        for column in used {
            let more = self::terms(column, &rows);
            if more.is_empty() || terms.len() + more.len() > MOST_TERMS {
                n_unused += 1;
            } else {
                terms.extend(more);
            }
        }
        let names: Vec<String> = terms.iter().map(Term::name).collect();
        let mut by_customer = rows.clone();
        by_customer.sort_by_key(|&row| (view.transactions.customer.get(row).copied(), row));
        let mut learnt = Self {
            rows: Vec::new(),
            values: Vec::new(),
            churned: Vec::new(),
            regression: None,
            names,
            n_incomplete: 0,
            n_unused,
            fee: fees(view, &rows),
        };
        for row in by_customer {
            let values: Option<Vec<f64>> = terms.iter().map(|term| term.value(row)).collect();
            match values.zip(churned.get(row).copied().flatten()) {
                Some((values, churned)) => {
                    learnt.rows.push(row);
                    learnt.values.extend(values);
                    learnt.churned.push(churned);
                }
                None => learnt.n_incomplete += 1,
            }
        }
        if learnt.rows.is_empty() || learnt.names.is_empty() {
            let found = learnt.rows.len() as u64;
            return Err(AnalysisError::NotEnough { what: "labelled-rows".into(), needed: 1, found });
        }
        learnt.regression = Regression::fit(learnt.names.clone(), &learnt.values, &learnt.churned);
        Ok(learnt)
    }

    fn row(&self, at: usize) -> &[f64] {
        let width = self.names.len();
        self.values.get(at * width..(at + 1) * width).unwrap_or_default()
    }

    fn p_churn(&self, at: usize) -> f64 {
        let share = || self.churned.iter().filter(|y| **y).count() as f64 / self.churned.len() as f64;
        self.regression.as_ref().map_or_else(share, |regression| regression.fit.probability(self.row(at)))
    }

    fn value(&self, at: usize, params: &Params) -> f64 {
        let from_data = || {
            let fee = *self.fee.get(*self.rows.get(at)?)?;
            (fee.is_finite() && fee >= 0.0).then_some(PERIODS * fee * params.margin.unwrap_or(1.0))
        };
        params.value.or_else(from_data).unwrap_or(USUAL_VALUE)
    }

    /// Those who have not left, in the order of calling.
    fn candidates(&self, params: &Params) -> Vec<Candidate> {
        let there = self.churned.iter().enumerate().filter(|(_, churned)| !**churned);
        let mut candidates: Vec<Candidate> = there
            .map(|(at, _)| {
                let interval = self.regression.as_ref().map(|found| found.fit.interval(self.row(at), 1.96));
                Candidate::new(params, at, (self.p_churn(at), interval), self.value(at, params))
            })
            .collect();
        order(&mut candidates);
        candidates
    }
}

/// What each row pays in a period: the price column; or the amount, which is divided by the tenure where it grows with
/// it (correlation above one half) and so must be a total.
fn fees(view: &View, rows: &[usize]) -> Vec<f64> {
    let column = |role: Role| view.data.mapping.get(role).and_then(|name| view.data.table.column(name));
    let all =
        |column: &Column| (0..view.data.table.n_rows).map(|row| column.number(row)).collect::<Vec<f64>>();
    let (price, amount) = (column(Role::Price), column(Role::Amount));
    let Some(mut fees) = price.or(amount).map(all) else { return Vec::new() };
    if let (None, Some(tenure)) = (price, column(Role::Tenure).map(all)) {
        let pairs = rows.iter().filter_map(|&row| Some((*fees.get(row)?, *tenure.get(row)?)));
        let (paid, lasted): (Vec<f64>, Vec<f64>) =
            pairs.filter(|(fee, t)| fee.is_finite() && t.is_finite()).unzip();
        if correlation(&paid, &lasted).is_some_and(|r| r > 0.5) {
            fees.iter_mut().zip(&tenure).for_each(|(fee, tenure)| *fee /= tenure.max(1.0));
        }
    }
    fees
}

/// Different texts of a column in some rows, missing ones left out.
fn different(column: &Column, rows: &[usize]) -> usize {
    let texts = rows.iter().map(|&row| column.text(row).trim()).filter(|text| !is_missing(text));
    texts.collect::<std::collections::BTreeSet<_>>().len()
}

impl Term<'_> {
    fn name(&self) -> String {
        match self {
            Self::Number(column) => column.name.clone(),
            Self::Level { name, .. } => name.clone(),
        }
    }

    /// `None` where the cell is empty or no number.
    fn value(&self, row: usize) -> Option<f64> {
        match self {
            Self::Number(column) => Some(column.number(row)).filter(|value| value.is_finite()),
            Self::Level { column, of_code, .. } => {
                let is = of_code.get(column.codes.get(row)? as usize).copied().flatten()?;
                Some(f64::from(u8::from(is)))
            }
        }
    }
}

/// A column as terms: a number, or one term for each value but the most frequent; none for identifiers, dates, constant
/// and mostly empty columns.
fn terms<'a>(column: &'a Column, rows: &[usize]) -> Vec<Term<'a>> {
    if matches!(column.values, Values::Time(_)) || rows.is_empty() {
        return Vec::new();
    }
    if matches!(column.values, Values::Number(_)) {
        let missing = rows.iter().filter(|&&row| !column.number(row).is_finite()).count();
        let usable = missing as f64 <= MOST_MISSING * rows.len() as f64;
        return if usable { vec![Term::Number(column)] } else { Vec::new() };
    }
    // Levels by text, since a column may hold an equal text under several codes.
    let texts: Vec<Option<&str>> =
        column.dict.iter().map(|text| Some(text.trim()).filter(|text| !is_missing(text))).collect();
    let mut counts: std::collections::BTreeMap<&str, usize> = Default::default();
    let mut missing = 0;
    for &row in rows {
        match column.codes.get(row).and_then(|code| texts.get(code as usize).copied().flatten()) {
            Some(text) => *counts.entry(text).or_default() += 1,
            None => missing += 1,
        }
    }
    if counts.len() < 2 || counts.len() > MOST_LEVELS || missing as f64 > MOST_MISSING * rows.len() as f64 {
        return Vec::new();
    }
    let reference = counts.iter().rev().max_by_key(|(_, n)| **n).map(|(text, _)| *text);
    let levels = counts.into_keys().filter(|&text| Some(text) != reference);
    levels
        .map(|level| Term::Level {
            column,
            of_code: texts.iter().map(|text| text.map(|text| text == level)).collect(),
            name: format!("{}={level}", column.name),
        })
        .collect()
}

pub(super) fn run(view: &View, params: &Params, cx: &Cx) -> Result<Report, AnalysisError> {
    let learnt = Learnt::of(view, params)?;
    cx.tick(1, 3)?;
    let regression = learnt.regression.as_ref();
    let seed = params.seed.unwrap_or(cx.seed);
    let validation =
        regression.and_then(|_| cross_validate(learnt.names.len(), &learnt.values, &learnt.churned, seed));
    cx.tick(2, 3)?;
    let candidates = learnt.candidates(params);
    let mut caveats =
        regression.map(Regression::caveats).unwrap_or_else(|| vec![Caveat::new("no-regression", [])]);
    if learnt.n_incomplete > 0 {
        caveats.push(Caveat::new("incomplete-rows", [("rows", learnt.n_incomplete as f64)]));
    }
    if learnt.n_unused > 0 {
        caveats.push(Caveat::new("columns-unused", [("columns", learnt.n_unused as f64)]));
    }
    caveats.push(Caveat::new("no-time-split", []));
    if params.value.is_none() && learnt.fee.is_empty() {
        caveats.push(Caveat::new("value-assumed", [("value", USUAL_VALUE)]));
    } else if params.value.is_none() {
        caveats.push(Caveat::new("value-of-a-year", [("periods", PERIODS)]));
        if params.margin.is_none() {
            caveats.push(Caveat::new("value-is-revenue", []));
        }
    }
    let list = candidates.iter().take(params.top as usize).filter_map(|candidate| {
        let row = *learnt.rows.get(candidate.at)?;
        let customer = view.transactions.customer.get(row).copied().filter(|&key| key != Keys::NONE);
        Some(ListRow {
            customer: customer
                .map_or_else(|| (row + 1).to_string(), |key| view.customer_text(key).to_owned()),
            p_churn: candidate.p_churn,
            p_churn_lo: candidate.interval.map(|ends| ends.0),
            p_churn_hi: candidate.interval.map(|ends| ends.1),
            value: candidate.value,
            gain: candidate.gain,
            p_alive: None,
            alarm_day: None,
        })
    });
    Ok(Report {
        as_of: None,
        basis: Outcome::Label,
        returns: params.returns,
        horizon_days: None,
        n_customers: learnt.rows.len() as u64,
        n_fitted: regression.map_or(0, |regression| regression.in_sample.n),
        n_churned: learnt.churned.iter().filter(|churned| **churned).count() as u64,
        coefficients: regression.map(Regression::coefficients).unwrap_or_default(),
        auc: regression.and_then(|regression| regression.in_sample.auc),
        log_likelihood: regression.map(|regression| regression.fit.log_likelihood),
        null_log_likelihood: regression.map(|regression| regression.fit.null_log_likelihood),
        validation,
        validation_of_model: None,
        validation_of_alarm: None,
        alarm: None,
        profit: profit(params, &candidates),
        list: list.collect(),
        caveats,
    })
}

/// One customer of a labelled file.
struct Member {
    key: u32,
    p_churn: f64,
    value: f64,
    gain: f64,
    churned: bool,
    /// Place on the list, from 1; 0 for those who have left.
    place: i64,
}

pub(super) fn customers(view: &View, params: &Params) -> Result<CustomerTable, AnalysisError> {
    let learnt = Learnt::of(view, params)?;
    let mut places = vec![0i64; learnt.rows.len()];
    for (place, candidate) in (1..).zip(learnt.candidates(params)) {
        places.iter_mut().skip(candidate.at).take(1).for_each(|cell| *cell = place);
    }
    let member = |(at, &row): (usize, &usize)| {
        let key = view.transactions.customer.get(row).copied().filter(|&key| key != Keys::NONE)?;
        let (p_churn, value) = (learnt.p_churn(at), learnt.value(at, params));
        let (churned, place) = (learnt.churned.get(at).copied()?, places.get(at).copied()?);
        Some(Member { key, p_churn, value, gain: gain(params, p_churn, value), churned, place })
    };
    let mut members: Vec<Member> = learnt.rows.iter().enumerate().filter_map(member).collect();
    // Ascending by key already; a customer with several rows keeps the first.
    members.dedup_by_key(|member| member.key);
    let numbers = |of: fn(&Member) -> f64| CustomerValues::Numbers(members.iter().map(of).collect());
    let states = members.iter().map(|member| u32::from(member.churned)).collect();
    let columns = [
        ("state", CustomerValues::labels(["active", "churned"], states)),
        ("p_churn", numbers(|member| member.p_churn)),
        ("value", numbers(|member| member.value)),
        ("gain", numbers(|member| member.gain)),
        ("place", CustomerValues::Integers(members.iter().map(|member| member.place).collect())),
    ];
    let customers = members.iter().map(|member| member.key).collect();
    Ok(CustomerTable::new(customers, columns))
}
