//! Customers with what analyses say of each, side by side: what a window, a search and an export work on.
//!
//! A grid borrows nothing, so that it is kept for the next window of the same question, with its last order. Sorting is by
//! keys of eight bytes: numbers by value, labels by their place in the analysis's list (segments: best first); who has no
//! value stands last in either direction, and equals keep the order of the identifiers.

use crate::protocol::{Failure, Window};
use clientele_core::model::{Bitmap, CustomerColumn, CustomerTable, CustomerValues, Dataset, Keys};
use clientele_core::search::Needle;
use serde::Serialize;
use std::cell::RefCell;
use std::rc::Rc;

/// One column as replies name it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Field {
    name: String,
    kind: &'static str,
    /// Why nobody has a value.
    #[serde(skip_serializing_if = "Option::is_none")]
    problem: Option<Failure>,
}

impl Field {
    /// The identifier.
    pub(crate) fn customer() -> Self {
        Self { name: "customer".to_owned(), kind: "label", problem: None }
    }

    /// The number of a row.
    pub(crate) fn row() -> Self {
        Self { name: "row".to_owned(), kind: "integer", problem: None }
    }
}

/// The table of an analysis in the file that answered it.
pub(crate) struct Scored {
    pub(crate) home: usize,
    pub(crate) table: Rc<CustomerTable>,
}

/// Customers of a file with columns.
pub(crate) struct Grid {
    /// The file that customers are numbered in.
    pub(crate) file: usize,
    pub(crate) table: Rc<CustomerTable>,
    pub(crate) fields: Vec<Field>,
    ordered: RefCell<Ordered>,
}

/// The last order: what it was asked by, everybody in it, and of them those found.
#[derive(Default)]
struct Ordered {
    by: (Option<String>, bool),
    all: Rc<[u32]>,
    search: String,
    found: Rc<[u32]>,
}

impl Grid {
    /// The table of one analysis as it is.
    pub(crate) fn of_analysis(file: usize, table: Rc<CustomerTable>) -> Self {
        let field = |column: &CustomerColumn| Field {
            name: column.name.clone(),
            kind: kind(&column.values),
            problem: None,
        };
        let fields = table.columns.iter().map(field).collect();
        Self::new(file, table, fields)
    }

    /// These customers of a file, with columns of several analyses joined to them.
    pub(crate) fn joined(file: usize, present: &Bitmap, columns: Vec<Joined>) -> Self {
        let customers = present.iter().map(|customer| customer as u32).collect();
        let (fields, columns): (Vec<_>, Vec<_>) = columns
            .into_iter()
            .map(|own| {
                let field = Field { name: own.name.clone(), kind: own.kind, problem: own.problem };
                (field, CustomerColumn { name: own.name, values: own.values })
            })
            .unzip();
        Self::new(file, Rc::new(CustomerTable { customers, rows: Vec::new(), columns }), fields)
    }

    fn new(file: usize, table: Rc<CustomerTable>, fields: Vec<Field>) -> Self {
        let all: Rc<[u32]> = (0..table.customers.len() as u32).collect();
        let ordered = Ordered { found: Rc::clone(&all), all, ..Ordered::default() };
        Self { file, table, fields, ordered: RefCell::new(ordered) }
    }

    /// Roughly how much memory it takes beside the table.
    pub(crate) fn bytes(&self) -> usize {
        self.table.customers.len() * 8
    }

    /// Places of the customers in the table, in the order asked for, of those found.
    pub(crate) fn order(&self, window: &Window, data: &Dataset) -> Rc<[u32]> {
        let needle = Needle::new(window.search.as_deref().unwrap_or_default());
        let by = (window.sort.clone(), window.descending);
        let mut last = self.ordered.borrow_mut();
        let resorted = last.by != by;
        if resorted {
            last.all = sorted(&self.table, window);
            last.by = by;
        }
        if resorted || last.search != needle.text() {
            // Who types on looks among those found.
            let narrower = !resorted && !last.search.is_empty() && needle.text().contains(&last.search);
            let among = Rc::clone(if narrower { &last.found } else { &last.all });
            last.search = needle.text().to_owned();
            last.found =
                if last.search.is_empty() { among } else { found(&self.table, &among, needle, data) };
        }
        Rc::clone(&last.found)
    }
}

/// A column of several analyses' fields side by side.
pub(crate) struct Joined {
    pub(crate) name: String,
    kind: &'static str,
    values: CustomerValues,
    problem: Option<Failure>,
}

impl Joined {
    /// A column that could not be had.
    pub(crate) fn missing(name: &str, n: usize, problem: Failure) -> Self {
        let values = CustomerValues::Labels { labels: Vec::new(), of: vec![u32::MAX; n] };
        Self { name: name.to_owned(), kind: "label", values, problem: Some(problem) }
    }

    /// A column of an analysis for other customers: `there` says who each is in the analysis's file. An analysis of rows gives
    /// a customer the mean of its numbers.
    pub(crate) fn of(
        name: &str,
        column: &CustomerColumn,
        scored: &CustomerTable,
        there: impl Iterator<Item = u32>,
    ) -> Self {
        let last = scored.customers.iter().copied().filter(|&who| who != Keys::NONE).max();
        let mut at = vec![u32::MAX; last.map_or(0, |last| last as usize + 1)];
        for (place, &who) in scored.customers.iter().enumerate() {
            at.iter_mut().skip(who as usize).take(1).for_each(|slot| *slot = place as u32);
        }
        let places = there.map(|who| at.get(who as usize).copied().unwrap_or(u32::MAX));
        let values = match &column.values {
            values if !scored.rows.is_empty() => {
                let means = means(values, &scored.customers, at.len());
                let own = places.map(|place| scored.customers.get(place as usize).copied());
                CustomerValues::Numbers(
                    own.map(|who| who.and_then(|who| means.get(who as usize)).copied().unwrap_or(f64::NAN))
                        .collect(),
                )
            }
            CustomerValues::Labels { labels, of } => CustomerValues::Labels {
                labels: labels.clone(),
                of: places.map(|at| of.get(at as usize).copied().unwrap_or(u32::MAX)).collect(),
            },
            values => CustomerValues::Numbers(
                places.map(|at| if at == u32::MAX { f64::NAN } else { values.number(at as usize) }).collect(),
            ),
        };
        let kind = if scored.rows.is_empty() { kind(&column.values) } else { "number" };
        Self { name: name.to_owned(), kind, values, problem: None }
    }
}

/// Mean of each customer's rows, in the order of the rows; NaN without any.
fn means(values: &CustomerValues, customers: &[u32], n: usize) -> Vec<f64> {
    let mut sums = vec![(0.0, 0u32); n];
    for (at, &who) in customers.iter().enumerate() {
        let value = values.number(at);
        if let Some((sum, n)) = sums.get_mut(who as usize).filter(|_| !value.is_nan()) {
            *sum += value;
            *n += 1;
        }
    }
    sums.into_iter().map(|(sum, n)| if n == 0 { f64::NAN } else { sum / f64::from(n) }).collect()
}

fn kind(values: &CustomerValues) -> &'static str {
    match values {
        CustomerValues::Numbers(_) => "number",
        CustomerValues::Integers(_) => "integer",
        CustomerValues::Labels { .. } => "label",
    }
}

fn found(table: &CustomerTable, among: &[u32], mut needle: Needle, data: &Dataset) -> Rc<[u32]> {
    let text = data.customer_texts();
    let is =
        |at: &&u32| needle.is_in(text(table.customers.get(**at as usize).copied().unwrap_or(Keys::NONE)));
    among.iter().filter(is).copied().collect()
}

fn sorted(table: &CustomerTable, window: &Window) -> Rc<[u32]> {
    let n = table.customers.len() as u32;
    let Some(column) = window.sort.as_deref().and_then(|name| table.column(name)) else {
        return if window.descending { (0..n).rev().collect() } else { (0..n).collect() };
    };
    let turned = |key: u64| if window.descending { !key } else { key };
    let key = |at: u32| match &column.values {
        CustomerValues::Labels { labels, of } => match of.get(at as usize) {
            Some(&label) if (label as usize) < labels.len() => turned(label.into()),
            _ => u64::MAX,
        },
        values => match values.number(at as usize) {
            value if value.is_nan() => u64::MAX,
            value => turned(ascending(value)),
        },
    };
    let mut keyed: Vec<(u64, u32)> = (0..n).map(|at| (key(at), at)).collect();
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, at)| at).collect()
}

/// A whole number that orders as the number does.
fn ascending(value: f64) -> u64 {
    let bits = (value + 0.0).to_bits();
    if bits >> 63 == 1 { !bits } else { bits | 1 << 63 }
}
