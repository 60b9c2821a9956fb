use super::*;
use crate::analysis::{FileKind, kind};
use crate::ingest;
use crate::mapping::{Mapping, guess};
use serde_json::json;

fn file(text: &str) -> Dataset {
    let table = ingest::read_text(text).unwrap().table;
    let mapping = Mapping::from_guesses(&guess(&table));
    Dataset::new(table, mapping)
}

fn files() -> Vec<Dataset> {
    let orders = "customer_id,order_date,amount,country\n\
        a,2024-01-01,10,FR\na,2024-03-01,20,FR\nb,2024-01-05,30,DE\nc,2024-02-01,40,DE\nd,2024-02-02,50,FR\n";
    let survey = "customer_id,answer_date,nps_score\nz,2024-03-05,9\nb,2024-03-01,10\na,2024-03-02,2\n ,2024-03-03,7\nc,2024-03-04,6\n";
    let tickets = "ticket_id,client_id,opened_at,resolved_at,agent\n\
        1,c,2024-02-10 10:00,2024-02-10 12:00,Li\n2,d,2024-02-11 10:00,,Wu\n";
    [orders, survey, tickets].map(file).into()
}

fn filter(clauses: serde_json::Value) -> Filter {
    serde_json::from_value(json!({ "all": clauses })).unwrap()
}

/// Customers who have a row left, in one string.
fn left(files: &[Dataset], at: usize, filter: &Filter) -> String {
    let view = filter.among(files, at, &Cx::silent()).unwrap();
    view.present().iter().map(|who| view.customer_text(who as u32).to_owned()).collect()
}

#[test]
fn kinds_are_recognised() {
    assert_eq!(files().iter().map(kind).collect::<Vec<_>>()[0], FileKind::Orders);
    let mut other = files().remove(0);
    other.kind = Some(FileKind::Texts);
    assert_eq!(kind(&other), FileKind::Texts);
}

#[test]
fn a_column_of_one_file_narrows_the_others_by_customer() {
    let files = files();
    let french = filter(json!([{ "values": { "column": "country", "any": ["FR"] } }]));
    assert_eq!([0, 1, 2].map(|at| left(&files, at, &french)), ["ad", "a", "d"]);
    let detractors = filter(json!([{ "range": { "column": "nps_score", "max": 7.0 } }]));
    assert_eq!([0, 1, 2].map(|at| left(&files, at, &detractors)), ["ac", "ac", "c"]);
}

#[test]
fn dates_are_at_home_in_every_file_that_has_them() {
    let files = files();
    let march = filter(json!([{ "dates": { "from": "2024-03-01" } }]));
    assert_eq!([0, 1, 2].map(|at| left(&files, at, &march)), ["a", "abcz", ""]);
}

#[test]
fn an_analysis_is_asked_where_it_is_at_home() {
    let files = files();
    let once = json!({ "analysis": "rfm", "is": { "frequency": { "range": { "max": 2.0 } } } });
    let once = filter(json!([{ "members": once }]));
    assert_eq!([0, 1, 2].map(|at| left(&files, at, &once)), ["bcd", "bc", "cd"]);
    assert_eq!(home(&files, "rfm"), Some(0));
}

#[test]
fn two_files_narrow_a_third() {
    let files = files();
    let both = filter(json!([
        { "values": { "column": "country", "any": ["DE"] } },
        { "values": { "column": "agent", "any": ["Li"] } },
    ]));
    assert_eq!([0, 1, 2].map(|at| left(&files, at, &both)), ["c", "c", "c"]);
}

#[test]
fn the_purchases_of_those_who_answered() {
    let files = files();
    let view = Filter::default().among(&files, 1, &Cx::silent()).unwrap();
    let orders = view.orders(&Cx::silent()).unwrap().unwrap();
    let names: Vec<&str> =
        (0..4).map(|who| orders.key(who).map_or("-", |key| orders.view.customer_text(key))).collect();
    assert_eq!(names, ["a", "b", "c", "-"]);
    let own = Filter::default().among(&files, 0, &Cx::silent()).unwrap();
    assert_eq!(own.orders(&Cx::silent()).unwrap().unwrap().key(2), Some(2));
}

#[test]
fn a_file_without_customers_cannot_be_joined() {
    let mut files = files();
    files.push(file("question,score\nq1,7\nq2,8\n"));
    let french = filter(json!([{ "values": { "column": "country", "any": ["FR"] } }]));
    assert_eq!(french.among(&files, 3, &Cx::silent()).err(), Some(AnalysisError::NotJoined));
    let nowhere = filter(json!([{ "values": { "column": "colour", "any": ["red"] } }]));
    let missing = AnalysisError::NoSuchColumn { column: "colour".into() };
    assert_eq!(nowhere.among(&files, 0, &Cx::silent()).err(), Some(missing));
}

#[test]
fn groups_come_from_a_file_beside() {
    use crate::analysis::groups::GroupBy;
    let files = files();
    let view = Filter::default().among(&files, 1, &Cx::silent()).unwrap();
    let groups = GroupBy::of(&view, "country").unwrap().rows(&view, &Cx::silent()).unwrap();
    let names: Vec<&str> =
        groups.of.iter().map(|at| at.map_or("-", |at| &groups.labels[at as usize])).collect();
    assert_eq!(names, ["-", "DE", "FR", "-", "DE"]);
    assert!(GroupBy::of(&view, "rfm").unwrap().customers(&view, &Cx::silent()).unwrap().labels.len() > 1);
}
