//! What was loaded, in one value: columns, roles, issues, and what happened to the rows.

use crate::protocol::Failure;
use crate::service::About;
use clientele_core::analysis::{self, ALL, FileKind};
use clientele_core::ingest::Facts;
use clientele_core::mapping::{self, Mapping, RoleGuess};
use clientele_core::model::{Audit, Bitmap, Dataset, Transactions, TransactionsError, View, is_missing};
use clientele_core::table::{Column, Kind, Reading};
use clientele_core::{Day, beside};
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
struct Summary<'a> {
    #[serde(flatten)]
    facts: &'a Facts,
    rows: usize,
    columns: Vec<ColumnSummary<'a>>,
    guesses: &'a [RoleGuess],
    mapping: &'a Mapping,
    audit: Option<&'a Audit>,
    problem: Option<&'a TransactionsError>,
    signature: String,
    /// What it holds.
    kind: FileKind,
    /// The same, where the user says so.
    kind_said: Option<FileKind>,
    /// The analyses that can be asked of it.
    serves: &'a [&'static str],
}

/// The first file, and what stands beside it.
#[derive(Serialize)]
struct Everything<'a> {
    #[serde(flatten)]
    first: Summary<'a>,
    /// The other files.
    beside: Vec<Summary<'a>>,
    /// Which file answers for each analysis that can be asked.
    homes: BTreeMap<&'static str, usize>,
}

#[derive(Serialize)]
struct ColumnSummary<'a> {
    /// What mappings and filters call it: its header, or `#3` where that says nothing.
    name: String,
    header: &'a str,
    kind: Kind,
    reading: &'a Reading,
    filled: u64,
    distinct: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    min: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max: Option<String>,
    examples: Vec<&'a str>,
}

/// The summary of what is loaded, as JSON.
pub(crate) fn of(files: &[Dataset], about: &[About]) -> String {
    let mut all = files.iter().zip(about).map(|(dataset, about)| one(dataset, about));
    let Some(first) = all.next() else { return "{}".to_owned() };
    let homes = ALL.iter().filter_map(|analysis| Some((analysis.id, beside::home(files, analysis.id)?)));
    let everything = Everything { first, beside: all.collect(), homes: homes.collect() };
    serde_json::to_string(&everything).unwrap_or_else(|_| "{}".to_owned())
}

fn one<'a>(dataset: &'a Dataset, about: &'a About) -> Summary<'a> {
    Summary {
        facts: &about.facts,
        rows: dataset.table.n_rows,
        columns: (dataset.table.columns.iter().enumerate())
            .map(|(at, own)| column(dataset.table.label(at), own))
            .collect(),
        guesses: &about.guesses,
        mapping: &dataset.mapping,
        audit: dataset.audit(),
        problem: dataset.transactions.as_ref().err(),
        signature: format!("{:016x}", mapping::signature(&dataset.table)),
        kind: analysis::kind(dataset),
        kind_said: dataset.kind,
        serves: analysis::serves(dataset),
    }
}

fn column(name: String, column: &Column) -> ColumnSummary<'_> {
    let counts = column.counts();
    let filled = |(text, _): &(&str, &u32)| !is_missing(text);
    let (min, max) = bounds(column);
    ColumnSummary {
        name,
        header: &column.name,
        kind: column.reading.kind,
        reading: &column.reading,
        filled: column.dict.iter().zip(counts).filter(filled).map(|(_, &count)| u64::from(count)).sum(),
        distinct: column.dict.iter().zip(counts).filter(filled).filter(|(_, count)| **count > 0).count(),
        min,
        max,
        examples: column.dict.iter().filter(|text| !is_missing(text)).take(5).collect(),
    }
}

/// Least and greatest number or day.
fn bounds(column: &Column) -> (Option<String>, Option<String>) {
    let codes = 0..column.dict.len() as u32;
    if column.reading.kind.is_time() {
        let day = |seconds: i64| Day(seconds.div_euclid(86_400) as i32).to_string();
        let times = || codes.clone().filter_map(|code| column.values.seconds(code));
        return (times().min().map(day), times().max().map(day));
    }
    let numbers = || codes.clone().map(|code| column.values.number(code)).filter(|number| number.is_finite());
    (
        numbers().min_by(f64::total_cmp).map(|number| number.to_string()),
        numbers().max_by(f64::total_cmp).map(|number| number.to_string()),
    )
}

#[derive(Serialize)]
struct Counts {
    rows_used: usize,
    rows_total: usize,
    customers: usize,
    first_day: Option<Day>,
    last_day: Option<Day>,
}

/// How much passes a filter, as JSON.
pub(crate) fn counts(view: &View<'_>) -> Result<String, Failure> {
    let mut customers = Bitmap::new(view.transactions.customers.len(), false);
    let (mut first, mut last) = (None::<i32>, None::<i32>);
    for row in view.rows.iter() {
        if let (Some(&customer), Some(&day)) =
            (view.transactions.customer.get(row), view.transactions.day.get(row))
        {
            customers.set(customer as usize, true);
            if day == Transactions::NO_DAY {
                continue;
            }
            first = Some(first.map_or(day, |first| first.min(day)));
            last = Some(last.map_or(day, |last| last.max(day)));
        }
    }
    Ok(serde_json::to_string(&Counts {
        rows_used: view.rows.count(),
        rows_total: view.data.table.n_rows,
        customers: customers.count(),
        first_day: first.map(Day),
        last_day: last.map(Day),
    })?)
}
