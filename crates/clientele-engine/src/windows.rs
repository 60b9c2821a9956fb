//! Windows of tables: the page never holds more than it shows.

use crate::grid::{Field, Grid};
use crate::protocol::{Failure, Window};
use clientele_core::analysis::AnalysisError;
use clientele_core::model::{CustomerColumn, CustomerTable, CustomerValues, Dataset, Keys, View};
use clientele_core::search::Needle;
use serde::Serialize;
use std::collections::BTreeMap;
use std::rc::Rc;

#[derive(Serialize)]
struct RowsReply<'a> {
    total: usize,
    /// The line of the file at which each row begins.
    lines: Vec<u64>,
    rows: Vec<Vec<&'a str>>,
}

#[derive(Serialize)]
struct ValuesReply<'a> {
    /// How many there are.
    total: usize,
    values: Vec<&'a str>,
    /// Rows of each.
    rows: Vec<u64>,
}

/// The texts of a column that contain what is looked for, the most frequent first, equals by their text; empty cells are no value.
pub(crate) fn values(data: &Dataset, name: &str, limit: usize, search: &str) -> Result<String, Failure> {
    let column = data.table.column(name);
    let column = column.ok_or_else(|| AnalysisError::NoSuchColumn { column: name.to_owned() })?;
    let mut rows: BTreeMap<&str, u64> = BTreeMap::new();
    let mut needle = Needle::new(search);
    let mut wanted = |text: &str| !text.trim().is_empty() && (search.is_empty() || needle.is_in(text));
    for (text, count) in column.dict.iter().zip(column.counts()).filter(|(text, _)| wanted(text)) {
        *rows.entry(text).or_insert(0) += u64::from(*count);
    }
    let mut found: Vec<(&str, u64)> = rows.into_iter().filter(|(_, rows)| *rows > 0).collect();
    found.sort_by_key(|(_, rows)| std::cmp::Reverse(*rows));
    let total = found.len();
    found.truncate(limit);
    let (values, rows) = found.into_iter().unzip();
    Ok(serde_json::to_string(&ValuesReply { total, values, rows })?)
}

#[derive(Serialize)]
struct GroupsReply {
    values: Vec<String>,
    /// Customers of each.
    customers: Vec<u64>,
}

/// The groups of a field: labels in the order of the analysis, whole numbers ascending; who is in none is not counted.
pub(crate) fn groups(table: &CustomerTable, field: &str) -> Result<String, Failure> {
    let bad = || AnalysisError::BadParameter { name: field.to_owned() };
    let reply = match &table.column(field).ok_or_else(bad)?.values {
        CustomerValues::Labels { labels, of } => {
            let mut customers = vec![0; labels.len()];
            for label in of {
                customers.iter_mut().skip(*label as usize).take(1).for_each(|customers| *customers += 1);
            }
            GroupsReply { values: labels.clone(), customers }
        }
        CustomerValues::Integers(numbers) => {
            let mut found: BTreeMap<i64, u64> = BTreeMap::new();
            numbers.iter().for_each(|number| *found.entry(*number).or_insert(0) += 1);
            let (values, customers) = found.into_iter().map(|(number, n)| (number.to_string(), n)).unzip();
            GroupsReply { values, customers }
        }
        CustomerValues::Numbers(_) => return Err(bad().into()),
    };
    Ok(serde_json::to_string(&reply)?)
}

/// Rows of the file as text.
pub(crate) fn rows(view: &View<'_>, window: &Window) -> Result<String, Failure> {
    let table = &view.data.table;
    let shown: Vec<usize> = view.rows.iter().skip(window.offset).take(window.limit).collect();
    let reply = RowsReply {
        total: view.rows.count(),
        lines: shown.iter().map(|&row| table.lines.get(row as u32)).collect(),
        rows: shown
            .iter()
            .map(|&row| table.columns.iter().map(|column| column.text(row)).collect())
            .collect(),
    };
    Ok(serde_json::to_string(&reply)?)
}

#[derive(Serialize)]
struct CustomersReply<'a> {
    total: usize,
    columns: Vec<&'a Field>,
    rows: Vec<Vec<serde_json::Value>>,
}

/// Customers with what is known of each.
pub(crate) fn customers(data: &Dataset, grid: &Grid, window: &Window) -> Result<String, Failure> {
    let (order, text, table) = (grid.order(window, data), data.customer_texts(), &grid.table);
    let row = |&at: &u32| {
        let at = at as usize;
        let customer = table.customers.get(at).copied().unwrap_or(Keys::NONE);
        let number = table.rows.get(at).map(|row| u64::from(*row) + 1);
        std::iter::once(text(customer).into())
            .chain(number.map(Into::into))
            .chain(table.columns.iter().map(|column| value(&column.values, at)))
            .collect()
    };
    // A table of rows says which one, under the same name as its export.
    let head = [Field::customer(), Field::row()];
    let n_head = if table.rows.is_empty() { 1 } else { 2 };
    let reply = CustomersReply {
        total: order.len(),
        columns: head.iter().take(n_head).chain(&grid.fields).collect(),
        rows: order.iter().skip(window.offset).take(window.limit).map(row).collect(),
    };
    Ok(serde_json::to_string(&reply)?)
}

fn value(values: &CustomerValues, at: usize) -> serde_json::Value {
    match values {
        CustomerValues::Numbers(numbers) => numbers.get(at).copied().into(),
        CustomerValues::Integers(numbers) => numbers.get(at).copied().into(),
        CustomerValues::Labels { labels, of } => {
            of.get(at).and_then(|&label| labels.get(label as usize)).map(String::as_str).into()
        }
    }
}

/// The part of a customer table whose customers, or rows, are in a view.
pub(crate) fn present(view: &View<'_>, table: &Rc<CustomerTable>) -> Rc<CustomerTable> {
    let keep: Vec<bool> = if table.rows.is_empty() {
        let seen = view.present();
        table.customers.iter().map(|&customer| seen.get(customer as usize)).collect()
    } else {
        table.rows.iter().map(|&row| view.rows.get(row as usize)).collect()
    };
    if keep.iter().all(|&keep| keep) {
        return Rc::clone(table);
    }
    let columns = table.columns.iter().map(|column| CustomerColumn {
        name: column.name.clone(),
        values: match &column.values {
            CustomerValues::Numbers(values) => CustomerValues::Numbers(kept(values, &keep)),
            CustomerValues::Integers(values) => CustomerValues::Integers(kept(values, &keep)),
            CustomerValues::Labels { labels, of } => {
                CustomerValues::Labels { labels: labels.clone(), of: kept(of, &keep) }
            }
        },
    });
    let (columns, rows) = (columns.collect(), kept(&table.rows, &keep));
    Rc::new(CustomerTable { columns, rows, customers: kept(&table.customers, &keep) })
}

fn kept<T: Copy>(values: &[T], keep: &[bool]) -> Vec<T> {
    values.iter().zip(keep).filter(|(_, keep)| **keep).map(|(value, _)| *value).collect()
}
