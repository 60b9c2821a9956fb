//! What is known of each customer as numbers.

use super::Params;
use crate::Day;
use crate::analysis::as_of::day_after;
use crate::analysis::{AnalysisError, rfm};
use crate::cx::Cx;
use crate::mapping::Role;
use crate::model::{CustomerValues, Keys, Returns, View};
use crate::table::Column;

/// Features of purchases: days from the last purchase and from the first to the as-of date, purchases, money, money a
/// purchase, different products bought.
pub const FEATURES: [&str; 6] =
    ["recency_days", "frequency", "monetary", "mean_order_value", "tenure_days", "products"];
/// The features when none are chosen.
pub(super) const DEFAULT: [&str; 3] = ["recency_days", "frequency", "monetary"];
/// Columns taken when none are chosen and there are no purchases.
const COLUMNS: usize = 8;

/// One feature of all customers.
#[derive(Debug, Clone)]
pub(super) struct Feature {
    /// Its code, or the name of its column.
    pub(super) name: String,
    /// It is a column's.
    pub(super) column: bool,
    /// Every value is a whole number.
    pub(super) whole: bool,
    /// One value a customer.
    pub(super) values: Vec<f64>,
}

impl Feature {
    fn new(name: &str, column: bool, values: Vec<f64>) -> Self {
        let whole = values.iter().all(|value| value.fract() == 0.0 && value.abs() < 9e15);
        Self { name: name.to_owned(), column, whole, values }
    }

    /// As a column of the customer table.
    pub(super) fn into_values(self) -> CustomerValues {
        if self.whole {
            CustomerValues::Integers(self.values.into_iter().map(|value| value as i64).collect())
        } else {
            CustomerValues::Numbers(self.values)
        }
    }
}

/// The customers and their features.
#[derive(Debug, Clone)]
pub(super) struct Features {
    /// The as-of date, where there are transactions.
    pub(super) as_of: Option<Day>,
    /// Customer keys, ascending.
    pub(super) customers: Vec<u32>,
    /// The features in the order chosen.
    pub(super) list: Vec<Feature>,
    /// Money of each customer in minor units, where there are transactions.
    pub(super) minor: Option<Vec<i64>>,
    /// Customers left out because a chosen column has no number for them.
    pub(super) n_left_out: u64,
    /// Customers without a purchase.
    pub(super) n_without_purchase: u64,
}

/// The features of the customers of a view.
pub(super) fn gather(view: &View, params: &Params, cx: &Cx) -> Result<Features, AnalysisError> {
    params.check()?;
    let names = names(view, params)?;
    let purchases = view.data.transactions.is_ok();
    if names.iter().any(|name| FEATURES.contains(&name.as_str())) {
        view.need_transactions()?;
    }
    let (as_of, metrics) = if purchases {
        let as_of = day_after(view, cx)?;
        (Some(as_of), rfm::metrics(view, params.returns, as_of))
    } else if view.data.mapping.get(Role::Customer).is_some() {
        (None, rfm::Metrics { customers: present(view), ..rfm::Metrics::default() })
    } else {
        return Err(AnalysisError::MissingRole { role: Role::Customer });
    };
    let mut found = Features {
        as_of,
        list: Vec::new(),
        minor: purchases.then(|| metrics.minor.clone()),
        n_left_out: 0,
        n_without_purchase: metrics.n_without_purchase,
        customers: metrics.customers.clone(),
    };
    for name in &names {
        let (column, values) = match name.as_str() {
            "recency_days" => (false, floats(&metrics.recency_days)),
            "frequency" => (false, floats(&metrics.frequency)),
            "monetary" => (false, metrics.monetary.clone()),
            "mean_order_value" => {
                let pairs = metrics.monetary.iter().zip(&metrics.frequency);
                (false, pairs.map(|(money, &orders)| money / orders.max(1) as f64).collect())
            }
            "tenure_days" => (false, tenures(view, params.returns, as_of)),
            "products" => (false, products(view, params.returns, as_of, &found.customers)?),
            _ => (true, means(view, name, as_of, &found.customers)?),
        };
        found.list.push(Feature::new(name, column, values));
    }
    found.leave_out_incomplete();
    if found.customers.is_empty() {
        let what = if purchases { "purchases" } else { "customers" };
        return Err(AnalysisError::NotEnough { what: what.into(), needed: 1, found: 0 });
    }
    Ok(found)
}

impl Features {
    /// Customers without a number in some column cannot be placed.
    fn leave_out_incomplete(&mut self) {
        let keep: Vec<bool> = (0..self.customers.len())
            .map(|at| self.list.iter().all(|feature| feature.values.get(at).is_some_and(|x| x.is_finite())))
            .collect();
        self.n_left_out = keep.iter().filter(|keep| !**keep).count() as u64;
        if self.n_left_out == 0 {
            return;
        }
        retain(&mut self.customers, &keep);
        self.minor.iter_mut().for_each(|minor| retain(minor, &keep));
        for feature in &mut self.list {
            let values = std::mem::take(&mut feature.values);
            let kept = values.into_iter().zip(&keep).filter_map(|(value, keep)| keep.then_some(value));
            *feature = Feature::new(&feature.name, feature.column, kept.collect());
        }
    }
}

fn retain<T>(values: &mut Vec<T>, keep: &[bool]) {
    let mut keep = keep.iter();
    values.retain(|_| keep.next().copied().unwrap_or(false));
}

/// The features chosen, each once; columns must exist and hold numbers.
fn names(view: &View, params: &Params) -> Result<Vec<String>, AnalysisError> {
    let table = &view.data.table;
    let mut names: Vec<String> = match &params.features {
        Some(chosen) if !chosen.is_empty() => chosen.clone(),
        _ if view.data.transactions.is_ok() => DEFAULT.map(str::to_owned).to_vec(),
        _ => {
            let taken: Vec<&str> = view.data.mapping.0.values().map(String::as_str).collect();
            let labels = (0..table.columns.len()).map(|at| table.label(at));
            let numbers = labels.filter(|label| {
                let kind = table.column(label).map(|column| column.reading.kind);
                kind.is_some_and(|kind| kind.is_number()) && !taken.contains(&label.as_str())
            });
            numbers.take(COLUMNS).collect()
        }
    };
    let mut seen = std::collections::BTreeSet::new();
    names.retain(|name| seen.insert(name.clone()));
    for name in names.iter().filter(|name| !FEATURES.contains(&name.as_str())) {
        let column =
            table.column(name).ok_or_else(|| AnalysisError::NoSuchColumn { column: name.clone() })?;
        if !column.reading.kind.is_number() {
            return Err(AnalysisError::BadParameter { name: format!("features: {name}") });
        }
    }
    if names.is_empty() {
        return Err(AnalysisError::NotEnough { what: "features".into(), needed: 1, found: 0 });
    }
    Ok(names)
}

fn floats(values: &[i64]) -> Vec<f64> {
    values.iter().map(|&value| value as f64).collect()
}

/// Customers of a table without transactions.
fn present(view: &View) -> Vec<u32> {
    let mut seen = vec![false; view.transactions.customers.len()];
    for row in view.rows.iter() {
        let who = view.transactions.customer.get(row).copied().unwrap_or(Keys::NONE);
        if let Some(seen) = seen.get_mut(who as usize) {
            *seen = true;
        }
    }
    (0u32..).zip(seen).filter_map(|(who, seen)| seen.then_some(who)).collect()
}

/// Days from the first purchase to the as-of date.
fn tenures(view: &View, returns: Returns, as_of: Option<Day>) -> Vec<f64> {
    let Some(as_of) = as_of else { return Vec::new() };
    let purchases = view.purchases(as_of, returns);
    let first = |days: &[i32]| days.first().copied().unwrap_or(as_of.0);
    purchases.buyers().map(|(_, days, _)| f64::from(as_of.0 - first(days))).collect()
}

/// The rows of the view up to the as-of date with their customers.
fn rows<'a>(view: &'a View, as_of: Option<Day>) -> impl Iterator<Item = (usize, u32)> + 'a {
    let until = as_of.map_or(i32::MAX, |day| day.0);
    let data = view.transactions;
    view.rows.iter().filter_map(move |row| {
        let who = *data.customer.get(row)?;
        (who != Keys::NONE && data.day.get(row).is_none_or(|day| *day <= until)).then_some((row, who))
    })
}

/// Different products; rows that give back are no purchase of one.
fn products(
    view: &View,
    returns: Returns,
    as_of: Option<Day>,
    customers: &[u32],
) -> Result<Vec<f64>, AnalysisError> {
    let role = Role::Product;
    let name = view.data.mapping.get(role).ok_or(AnalysisError::MissingRole { role })?;
    let column = column(view, name)?;
    let keys = Keys::of(column);
    let of_row = column.codes.gather(keys.of_code(), Keys::NONE);
    let mut pairs: Vec<(u32, u32)> = rows(view, as_of)
        .filter(|&(row, _)| returns == Returns::Keep || !view.transactions.not_positive.get(row))
        .filter_map(|(row, who)| Some((who, *of_row.get(row)?)))
        .filter(|&(_, product)| product != Keys::NONE)
        .collect();
    pairs.sort_unstable();
    pairs.dedup();
    let mut counts = vec![0.0; view.transactions.customers.len()];
    for (who, _) in pairs {
        if let Some(count) = counts.get_mut(who as usize) {
            *count += 1.0;
        }
    }
    Ok(customers.iter().map(|&who| counts.get(who as usize).copied().unwrap_or(0.0)).collect())
}

/// The mean of a numeric column over each customer's rows; NaN where no row has a number. Sums go from the least value to
/// the greatest, so that the order of rows changes nothing.
fn means(view: &View, name: &str, as_of: Option<Day>, customers: &[u32]) -> Result<Vec<f64>, AnalysisError> {
    let column = column(view, name)?;
    let mut pairs: Vec<(u32, f64)> = rows(view, as_of)
        .map(|(row, who)| (who, column.number(row)))
        .filter(|(_, value)| value.is_finite())
        .collect();
    pairs.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let mut means = vec![f64::NAN; view.transactions.customers.len()];
    for own in pairs.chunk_by(|a, b| a.0 == b.0) {
        let mean = own.iter().map(|(_, value)| value).sum::<f64>() / own.len() as f64;
        if let Some(slot) = own.first().and_then(|(who, _)| means.get_mut(*who as usize)) {
            *slot = mean;
        }
    }
    Ok(customers.iter().map(|&who| means.get(who as usize).copied().unwrap_or(f64::NAN)).collect())
}

fn column<'a>(view: &View<'a>, name: &str) -> Result<&'a Column, AnalysisError> {
    view.data.table.column(name).ok_or_else(|| AnalysisError::NoSuchColumn { column: name.to_owned() })
}
