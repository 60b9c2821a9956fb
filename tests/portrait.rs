//! The portrait through the service, and against published figures of one customer.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use clientele_core::portrait::{Fact, Portrait, Subject, Value};
use common::{datasets, load};
use serde_json::json;
use std::collections::BTreeMap;

fn fact<'a>(portrait: &'a Portrait, analysis: &str, name: &str) -> &'a Fact {
    let card = portrait.cards.iter().find(|card| card.analysis == analysis).unwrap();
    card.facts.iter().find(|fact| fact.name == name).unwrap()
}

fn number(portrait: &Portrait, analysis: &str, name: &str) -> f64 {
    match fact(portrait, analysis, name).value {
        Value::Number(value) => value,
        Value::Label(_) => panic!("{name} is a label"),
    }
}

/// BTYD's walkthrough (R package, section 2.3): customer 1516 of CDNOW, x = 26, Pareto/NBD fitted on 39 weeks: 25.46
/// transactions expected in the next 52 weeks, P(alive) 0.9979.
#[test]
fn a_published_customer() {
    let Some(bytes) = datasets("cdnow/cdnow_sample.csv") else { return };
    let roles = [("customer", "sample_id"), ("date", "date"), ("amount", "amount")];
    let mapping: BTreeMap<String, String> =
        roles.into_iter().map(|(role, column)| (role.to_owned(), column.to_owned())).collect();
    let mut service = load(&bytes, &mapping);
    let params = json!({"clv": {"model": "pareto_nbd", "time_unit": "week", "horizon": 52}});
    let ask =
        json!({"op": "portrait", "subject": {"customer": "1516"}, "as_of": "1997-09-30", "params": params});
    let portrait: Portrait = serde_json::from_str(&service.answer(&ask.to_string()).unwrap()).unwrap();
    assert_eq!(portrait.subject, Subject::Customer("1516".into()));
    assert_eq!(number(&portrait, "clv", "frequency"), 26.0);
    let expected = number(&portrait, "clv", "expected_purchases");
    assert!((expected - 25.46).abs() < 0.01 * 25.46, "{expected}");
    let alive = number(&portrait, "clv", "p_alive");
    assert!((alive - 0.9979).abs() < 0.0005, "{alive}");
    let now = portrait.alive.iter().find(|point| point.day.to_string() == "1997-09-30").unwrap();
    assert_eq!(now.p_alive, alive, "the line passes through the card's value");
    let last = portrait.alive.last().unwrap();
    assert!(last.p_alive < 0.05, "a year of silence says that he is gone: {last:?}");
}

#[test]
fn selections_of_customers_change_no_portrait_and_filters_of_rows_do() {
    let text = clientele_core::sample::orders(&Default::default());
    let mut service = load(text.as_bytes(), &BTreeMap::new());
    let mut ask = |subject: serde_json::Value, filter: serde_json::Value| -> Portrait {
        let request = json!({"op": "portrait", "subject": subject, "filter": {"all": filter}});
        serde_json::from_str(&service.answer(&request.to_string()).unwrap()).unwrap()
    };
    let group = json!({"group": {"analysis": "rfm", "field": "segment", "value": "champions"}});
    let whole = ask(group.clone(), json!([]));
    assert!(whole.n_customers > 1 && whole.n_customers < whole.n_everybody);
    assert!(!whole.differences.is_empty() && whole.action.is_some());
    let selected = json!([{"members": {"analysis": "rfm", "is": {"segment": {"any": ["hibernating"]}}}}]);
    assert_eq!(ask(group.clone(), selected), whole);
    let early = ask(group, json!([{"dates": {"to": "2024-06-30"}}]));
    assert!(early.history.unwrap().last.to_string().as_str() <= "2024-06-30");
    let request = json!({"op": "portrait", "subject": {"customer": "nobody"}});
    let failure = service.answer(&request.to_string()).unwrap_err().json();
    assert_eq!(failure, r#"{"code":"nothing-matches"}"#);
}
