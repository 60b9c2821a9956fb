//! The figures of a survey: every word in every language, every mark told apart, and every pick a filter that works.

#![cfg(test)]

mod common;

use clientele_charts::figure::{Body, Layer};
use clientele_charts::{ViewOptions, figures, headline};
use clientele_core::filter::Filter;
use clientele_core::mapping::Mapping;
use clientele_core::model::Dataset;
use clientele_core::{Cx, analysis, ingest};
use clientele_text::{Locale, Words};
use common::is_told;
use std::fmt::Write;

fn load(text: &str, roles: &str) -> Dataset {
    let mapping: Mapping = serde_json::from_str(roles).unwrap();
    Dataset::new(ingest::read_text(text).unwrap().table, mapping)
}

/// Sixty customers, three months, three questions, and their orders: every second one came back.
fn files(customer: bool) -> [Dataset; 2] {
    let mut survey = String::from("id,day,city,satisfaction,would_come_again,nps,effort,referrals\n");
    let mut orders = String::from("id,day,amount\n");
    for at in 0..60_u32 {
        let (month, city) = (at % 3 + 1, ["Bern", "Basel"][(at % 2) as usize]);
        let (good, again, nps) = (at % 5 + 1, if at % 4 == 0 { "no" } else { "yes" }, at % 11);
        writeln!(survey, "c{at:02},2022-{month:02}-15,{city},{good},{again},{nps},{},{}", at % 7 + 1, at % 2)
            .unwrap();
        writeln!(orders, "c{at:02},2021-{:02}-01,20", at % 12 + 1).unwrap();
        if at % 2 == 0 {
            writeln!(orders, "c{at:02},2022-09-01,{}", 10 + at).unwrap();
        }
    }
    orders.push_str("c00,2023-12-31,5\n");
    let roles = if customer { r#"{"customer":"id","date":"day"}"# } else { r#"{"date":"day"}"# };
    [load(&survey, roles), load(&orders, r#"{"customer":"id","date":"day","amount":"amount"}"#)]
}

fn report(files: &[Dataset], params: &serde_json::Value) -> String {
    let cx = Cx::silent();
    let view = Filter::default().among(files, 0, &cx).unwrap();
    (analysis::find("satisfaction").unwrap().run)(&view, params, &cx).unwrap()
}

#[test]
fn every_word_is_there_and_every_mark_told_apart() {
    let files = files(true);
    for measure in ["nps", "csat", "ces"] {
        let report = report(&files, &serde_json::json!({ "group": "city", "measure": measure }));
        for locale in Locale::ALL {
            let words = Words::new(locale);
            let all = figures("satisfaction", &report, &words, &ViewOptions::default()).unwrap();
            let ids: Vec<&str> = all.iter().map(|figure| figure.id.as_str()).collect();
            let parts = ["grades", "scores", "trend", "groups", "after", "loyalty"];
            assert_eq!(ids, parts.map(|part| format!("satisfaction-{part}")));
            let missing =
                |text: &str| text.is_empty() || text.contains("satisfaction-") || text.contains("{$");
            let found = headline("satisfaction", &report, &words, &ViewOptions::default()).unwrap();
            assert!(!missing(&found), "{found}");
            for figure in &all {
                is_told(figure, locale, &missing);
            }
        }
    }
}

#[test]
fn marks_pick_their_customers() {
    let files = files(true);
    let report = report(&files, &serde_json::Value::Null);
    let all = figures("satisfaction", &report, &Words::new(Locale::En), &ViewOptions::default()).unwrap();
    let rows_of = |id: &str, file: usize| {
        let mark = all.iter().flat_map(|figure| figure.marks()).find(|mark| mark.id == id).unwrap();
        let filter = Filter { all: vec![mark.pick.clone().unwrap()] };
        filter.among(&files, file, &Cx::silent()).unwrap().rows.count()
    };
    // Scores 0 to 10 go round in sixty answers; detractors are 0 to 6.
    assert_eq!(rows_of("class:detractor", 0), 40);
    assert_eq!(rows_of("score:10", 0), 5);
    // The orders of those who came back: one each before, one each after, and the last one.
    assert_eq!(rows_of("loyalty:true", 1) + rows_of("loyalty:spurious", 1), 61);
    for pick in all.iter().flat_map(|figure| figure.marks()).filter_map(|mark| mark.pick.clone()) {
        assert!(Filter { all: vec![pick] }.among(&files, 1, &Cx::silent()).is_ok());
    }
}

#[test]
fn rows_without_customers_pick_nobody() {
    let report = report(&files(false), &serde_json::Value::Null);
    let all = figures("satisfaction", &report, &Words::new(Locale::En), &ViewOptions::default()).unwrap();
    let ids: Vec<&str> = all.iter().map(|figure| figure.id.as_str()).collect();
    assert_eq!(ids, ["satisfaction-grades", "satisfaction-scores", "satisfaction-trend"]);
    for figure in all.iter().take(2) {
        assert!(figure.marks().all(|mark| mark.pick.is_none()), "{}", figure.id);
    }
}

#[test]
fn a_bar_lies_inside_its_interval() {
    let report = report(&files(true), &serde_json::Value::Null);
    let all = figures("satisfaction", &report, &Words::new(Locale::En), &ViewOptions::default()).unwrap();
    let Body::Plot(plot) = &all[0].panels[0].body else { panic!("the main figure is a plot") };
    let [Layer::Bars { bars, .. }] = plot.layers.as_slice() else { panic!("of bars") };
    assert_eq!(bars.len(), 3);
    for bar in bars {
        let (lo, hi) = bar.interval.unwrap();
        assert!(lo < bar.along.1 && bar.along.1 < hi && 0.0 <= lo && hi <= 1.0, "{bar:?}");
    }
}
