//! Windows of tables: the page never holds more than it shows.

use crate::protocol::{Failure, Window};
use clientele_core::analysis::AnalysisError;
use clientele_core::model::{CustomerColumn, CustomerTable, CustomerValues, Dataset, Keys, View};
use serde::Serialize;
use std::collections::BTreeMap;

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

/// The texts of a column, the most frequent first, equals by their text; empty cells are no value.
pub(crate) fn values(data: &Dataset, name: &str, limit: usize) -> Result<String, Failure> {
    let column = data.table.column(name);
    let column = column.ok_or_else(|| AnalysisError::NoSuchColumn { column: name.to_owned() })?;
    let mut rows: BTreeMap<&str, u64> = BTreeMap::new();
    for (text, count) in column.dict.iter().zip(column.counts()).filter(|(text, _)| !text.trim().is_empty()) {
        *rows.entry(text).or_insert(0) += u64::from(*count);
    }
    let mut found: Vec<(&str, u64)> = rows.into_iter().filter(|(_, rows)| *rows > 0).collect();
    found.sort_by_key(|(_, rows)| std::cmp::Reverse(*rows));
    let total = found.len();
    found.truncate(limit);
    let (values, rows) = found.into_iter().unzip();
    Ok(serde_json::to_string(&ValuesReply { total, values, rows })?)
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
struct Field<'a> {
    name: &'a str,
    kind: &'static str,
}

#[derive(Serialize)]
struct CustomersReply<'a> {
    total: usize,
    columns: Vec<Field<'a>>,
    rows: Vec<Vec<serde_json::Value>>,
}

/// Customers with the analysis's columns.
pub(crate) fn customers(view: &View<'_>, table: &CustomerTable, window: &Window) -> Result<String, Failure> {
    let mut order: Vec<usize> = match &window.search {
        Some(search) if !search.is_empty() => {
            let search = search.to_lowercase();
            let found = |&at: &usize| {
                let customer = table.customers.get(at).copied().unwrap_or(Keys::NONE);
                view.customer_text(customer).to_lowercase().contains(&search)
            };
            (0..table.customers.len()).filter(found).collect()
        }
        _ => (0..table.customers.len()).collect(),
    };
    if let Some(column) = window.sort.as_deref().and_then(|name| table.column(name)) {
        sort(&mut order, column, window.descending);
    } else if window.descending {
        order.reverse();
    }
    // A table of rows says which one, under the same name as its export.
    let of_rows = !table.rows.is_empty();
    let number = of_rows.then_some(Field { name: "row", kind: "integer" });
    let fields = table.columns.iter().map(|column| Field { name: &column.name, kind: kind(&column.values) });
    let row = |&at: &usize| {
        let customer = table.customers.get(at).copied().unwrap_or(Keys::NONE);
        let number = table.rows.get(at).map(|row| u64::from(*row) + 1);
        std::iter::once(view.customer_text(customer).into())
            .chain(number.map(Into::into))
            .chain(table.columns.iter().map(|column| value(&column.values, at)))
            .collect()
    };
    let customer = Field { name: "customer", kind: "label" };
    let reply = CustomersReply {
        total: order.len(),
        columns: std::iter::once(customer).chain(number).chain(fields).collect(),
        rows: order.iter().skip(window.offset).take(window.limit).map(row).collect(),
    };
    Ok(serde_json::to_string(&reply)?)
}

fn kind(values: &CustomerValues) -> &'static str {
    match values {
        CustomerValues::Numbers(_) => "number",
        CustomerValues::Integers(_) => "integer",
        CustomerValues::Labels { .. } => "label",
    }
}

fn value(values: &CustomerValues, at: usize) -> serde_json::Value {
    match values {
        CustomerValues::Numbers(numbers) => numbers.get(at).copied().into(),
        CustomerValues::Integers(numbers) => numbers.get(at).copied().into(),
        CustomerValues::Labels { .. } => values.text(at).into(),
    }
}

/// Stable, so that equal values keep the order of the identifiers.
fn sort(order: &mut [usize], column: &CustomerColumn, descending: bool) {
    let turned = |ordering: std::cmp::Ordering| if descending { ordering.reverse() } else { ordering };
    match &column.values {
        CustomerValues::Labels { .. } => {
            order.sort_by(|&a, &b| turned(column.values.text(a).cmp(&column.values.text(b))));
        }
        values => order.sort_by(|&a, &b| turned(values.number(a).total_cmp(&values.number(b)))),
    }
}

/// The part of a customer table whose customers, or rows, are in a view.
pub(crate) fn present(view: &View<'_>, table: CustomerTable) -> CustomerTable {
    let keep: Vec<bool> = if table.rows.is_empty() {
        let seen = view.present();
        table.customers.iter().map(|&customer| seen.get(customer as usize)).collect()
    } else {
        table.rows.iter().map(|&row| view.rows.get(row as usize)).collect()
    };
    if keep.iter().all(|&keep| keep) {
        return table;
    }
    let columns = table.columns.into_iter().map(|column| CustomerColumn {
        name: column.name,
        values: match column.values {
            CustomerValues::Numbers(values) => CustomerValues::Numbers(kept(values, &keep)),
            CustomerValues::Integers(values) => CustomerValues::Integers(kept(values, &keep)),
            CustomerValues::Labels { labels, of } => CustomerValues::Labels { labels, of: kept(of, &keep) },
        },
    });
    let columns = columns.collect();
    let rows = if table.rows.is_empty() { Vec::new() } else { kept(table.rows, &keep) };
    CustomerTable { columns, rows, customers: kept(table.customers, &keep) }
}

fn kept<T>(values: Vec<T>, keep: &[bool]) -> Vec<T> {
    values.into_iter().zip(keep).filter(|(_, keep)| **keep).map(|(value, _)| value).collect()
}
