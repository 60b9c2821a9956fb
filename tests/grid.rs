//! Customers side by side: windows, order, search, columns of several analyses and of several files.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use clientele_core::cx::Silent;
use clientele_engine::Service;
use common::load;
use serde_json::{Value, json};
use std::collections::BTreeMap;

const SHOP: &str = "customer,date,amount\n陳一,2024-01-05,30\n陈二,2024-02-01,80\nＡlice,2024-03-01,10\n\
    Alice,2024-03-02,25\nBob,2024-03-03,25\nBob,2024-04-03,40\n陈二,2024-05-03,5\n";

fn shop() -> Service<Silent> {
    load(SHOP.as_bytes(), &BTreeMap::new())
}

fn ask(service: &mut Service<Silent>, request: Value) -> Value {
    serde_json::from_str(&service.answer(&request.to_string()).unwrap()).unwrap()
}

/// The first column of the rows.
fn names(reply: &Value) -> Vec<&str> {
    reply["rows"].as_array().unwrap().iter().map(|row| row[0].as_str().unwrap()).collect()
}

fn with(base: &Value, more: Value) -> Value {
    let mut request = base.clone();
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    request
}

#[test]
fn windows_of_an_order_are_its_parts() {
    let mut service = load(clientele_core::sample::orders(&Default::default()).as_bytes(), &BTreeMap::new());
    let base = json!({"op": "customers", "columns": ["rfm.monetary", "rfm.segment", "clv.p_alive"]});
    for sort in ["rfm.monetary", "rfm.segment", "clv.p_alive", "customer"] {
        for descending in [false, true] {
            let order = with(&base, json!({"sort": sort, "descending": descending}));
            let all = ask(&mut service, with(&order, json!({"limit": 10_000})));
            let rows = all["rows"].as_array().unwrap();
            assert_eq!(rows.len() as u64, all["total"].as_u64().unwrap());
            if sort == "rfm.monetary" {
                let money: Vec<f64> = rows.iter().map(|row| row[1].as_f64().unwrap()).collect();
                assert!(money.is_sorted_by(|a, b| if descending { a >= b } else { a <= b }));
            }
            for offset in [0, 7, rows.len() - 3] {
                let part = ask(&mut service, with(&order, json!({"offset": offset, "limit": 5})));
                let end = rows.len().min(offset + 5);
                assert_eq!(part["rows"].as_array().unwrap()[..], rows[offset..end], "{sort} from {offset}");
            }
        }
    }
}

#[test]
fn groups_are_those_of_the_analysis_with_their_customers() {
    let mut service = shop();
    let reply = ask(&mut service, json!({"op": "groups", "id": "rfm", "field": "segment"}));
    let values: Vec<&str> =
        reply["values"].as_array().unwrap().iter().map(|value| value.as_str().unwrap()).collect();
    assert_eq!(values, clientele_core::analysis::rfm::Map::B.segments());
    let customers: u64 = reply["customers"].as_array().unwrap().iter().map(|n| n.as_u64().unwrap()).sum();
    assert_eq!(customers, 5);
    // Of whole numbers those that there are.
    let scores = ask(&mut service, json!({"op": "groups", "id": "rfm", "field": "f_score"}));
    assert!(scores["values"].as_array().unwrap().len() <= 5);
    for wrong in ["monetary", "planet"] {
        let request = json!({"op": "groups", "id": "rfm", "field": wrong}).to_string();
        assert!(service.answer(&request).unwrap_err().json().contains("bad-parameter"), "{wrong}");
    }
}

#[test]
fn search_does_not_mind_case_width_and_script() {
    let mut service = shop();
    let base = json!({"op": "customers", "columns": ["rfm.monetary"], "limit": 10});
    let found = |service: &mut Service<Silent>, text: &str, more: Value| {
        let reply = ask(service, with(&with(&base, json!({"search": text})), more));
        (reply["total"].as_u64().unwrap(), names(&reply).join(" "))
    };
    assert_eq!(found(&mut service, "陳", json!({})), (2, "陈二 陳一".to_owned()));
    assert_eq!(found(&mut service, "陈", json!({"sort": "rfm.monetary"})), (2, "陳一 陈二".to_owned()));
    assert_eq!(found(&mut service, "a", json!({})), (2, "Alice Ａlice".to_owned()));
    // Typing on, taking back, and another order of what is found.
    assert_eq!(found(&mut service, "alice", json!({})).0, 2);
    assert_eq!(
        found(&mut service, "ali", json!({"sort": "rfm.monetary", "descending": true})).1,
        "Alice Ａlice"
    );
    assert_eq!(found(&mut service, "nobody", json!({})).0, 0);
    assert_eq!(found(&mut service, "", json!({})).0, 5);
}

#[test]
fn who_has_no_value_stands_last_either_way() {
    let mut service = shop();
    let survey = "customer,nps_score\nBob,9\nAlice,2\n";
    service.begin(serde_json::from_str(r#"{"beside":true}"#).unwrap());
    service.feed(survey.as_bytes()).unwrap();
    service.finish().unwrap();
    let base =
        json!({"op": "customers", "columns": ["satisfaction.score", "rfm.monetary", "kano.x"], "limit": 9});
    let up = ask(&mut service, with(&base, json!({"sort": "satisfaction.score"})));
    assert_eq!(names(&up)[..2], ["Alice", "Bob"]);
    assert!(up["rows"][4][1].is_null());
    let down = ask(&mut service, with(&base, json!({"sort": "satisfaction.score", "descending": true})));
    assert_eq!(names(&down)[..2], ["Bob", "Alice"]);
    assert!(down["rows"][2][1].is_null());
    // A column that cannot be had says why, and the others are there.
    assert!(up["columns"][3]["problem"]["code"].is_string(), "{}", up["columns"]);
    assert_eq!(up["columns"][1]["kind"], "integer");
}

#[test]
fn one_filter_narrows_the_list_and_picking_a_customer_changes_nothing_about_him() {
    let mut service = shop();
    let base = json!({"op": "customers", "columns": ["rfm.segment", "rfm.r_score"], "limit": 9});
    let all = ask(&mut service, base.clone());
    let bob = all["rows"].as_array().unwrap().iter().find(|row| row[0] == "Bob").unwrap();
    let one = ask(&mut service, with(&base, json!({"filter": {"all": [{"customers": {"any": ["Bob"]}}]}})));
    assert_eq!(one["rows"].as_array().unwrap(), std::slice::from_ref(bob));
    let since = json!({"filter": {"all": [{"dates": {"from": "2024-03-02"}}]}});
    assert_eq!(ask(&mut service, with(&base, since))["total"], 3);
}

#[test]
fn an_export_follows_order_and_search_and_disarms_formulas() {
    let mut service = load(format!("{SHOP}=1+1,2024-05-05,7\n").as_bytes(), &BTreeMap::new());
    let request = json!({"op": "export", "what": "customers", "columns": ["rfm.monetary"], "sort": "rfm.monetary",
        "search": "1", "labels": {"customer": "Who", "rfm.monetary": "Money"}});
    assert_eq!(service.answer(&request.to_string()).unwrap(), "Who,Money\r\n'=1+1,7\r\n");
}

#[test]
fn what_is_kept_ends_with_the_data() {
    let mut service = shop();
    let base = json!({"op": "customers", "columns": ["rfm.monetary"], "limit": 9});
    assert_eq!(ask(&mut service, base.clone())["total"], 5);
    service.begin(Default::default());
    service.feed(b"customer,date,amount\nx,2024-01-01,1\n").unwrap();
    service.finish().unwrap();
    assert_eq!(ask(&mut service, base)["total"], 1);
}
