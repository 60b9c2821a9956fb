//! Every analysis against published figures: `tests/golden/<id>.toml`.
//!
//! A file holds cases: `source` (who published the figures), `file` (below the data sets) or `text` (a small table),
//! `mapping`, `params`, `as_of`, `tolerance` (relative, default 0), then `report` (JSON pointer -> value) and
//! `customers` (identifier -> field -> text, as in the export).
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use clientele_engine::protocol::{Export, Question, Request};
use common::{datasets, load};
use serde_json::Value;
use std::collections::BTreeMap;

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Golden {
    case: Vec<Case>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    source: String,
    file: Option<String>,
    text: Option<String>,
    #[serde(default)]
    mapping: BTreeMap<String, String>,
    #[serde(default)]
    params: Value,
    as_of: Option<clientele_core::Day>,
    #[serde(default)]
    tolerance: f64,
    #[serde(default)]
    report: BTreeMap<String, Value>,
    #[serde(default)]
    customers: BTreeMap<String, BTreeMap<String, String>>,
}

#[test]
fn analyses_reproduce_published_figures() {
    let mut wrong = Vec::new();
    for analysis in clientele_core::analysis::ALL {
        let path = format!("{}/tests/golden/{}.toml", env!("CARGO_MANIFEST_DIR"), analysis.id);
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        let golden: Golden = toml::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
        assert!(!golden.case.is_empty(), "{path} has no case");
        for case in &golden.case {
            check(analysis.id, case, &mut wrong);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn check(id: &str, case: &Case, wrong: &mut Vec<String>) {
    let bytes = match (&case.file, &case.text) {
        (Some(file), None) => match datasets(file) {
            Some(bytes) => bytes,
            None => return,
        },
        (None, Some(text)) => text.clone().into_bytes(),
        _ => panic!("{id}: a case has either a file or a text"),
    };
    let mut service = load(&bytes, &case.mapping);
    let question =
        Question { id: id.to_owned(), params: case.params.clone(), as_of: case.as_of, ..Question::default() };
    let report: Value = serde_json::from_str(&service.analyze(&question).unwrap()).unwrap();
    let mut compare = |what: &str, expected: &Value, found: &Value| {
        let close = match (expected.as_f64(), found.as_f64()) {
            (Some(a), Some(b)) => (a - b).abs() <= case.tolerance * a.abs().max(1e-300),
            _ => expected == found,
        };
        if !close {
            wrong.push(format!("{id} {what}: expected {expected}, found {found} ({})", case.source));
        }
    };
    for (pointer, expected) in &case.report {
        compare(pointer, expected, report.pointer(pointer).unwrap_or(&Value::Null));
    }
    if case.customers.is_empty() {
        return;
    }
    let request =
        Request::Export { what: Export::Customers, question, labels: BTreeMap::new(), exact: false };
    let table = service.handle(request).unwrap();
    let mut lines = table.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let header = lines.next().unwrap();
    let rows: BTreeMap<&str, Vec<&str>> = lines.map(|line| (line[0], line)).collect();
    for (customer, fields) in &case.customers {
        for (field, expected) in fields {
            let at =
                header.iter().position(|name| name == field).unwrap_or_else(|| panic!("no field {field}"));
            let found = rows.get(customer.as_str()).map_or("nobody", |row| row[at]);
            compare(&format!("{customer}.{field}"), &expected.as_str().into(), &found.into());
        }
    }
}
