//! The figures of the analyses on the product's own sample data: every word is there in every language, every mark is told
//! apart, and all of them can be laid out at every size.

#![cfg(test)]

mod common;

use clientele_charts::{PlainMeasure, Stage, ViewOptions, figures, headline, layout};
use clientele_core::mapping::Mapping;
use clientele_core::model::{Dataset, View};
use clientele_core::{Cx, analysis, ingest, sample};
use clientele_text::{Locale, Words};
use common::is_told;

const IDS: [&str; 6] = ["pareto", "clusters", "lifecycle", "cohorts", "churn", "economics"];

fn report(id: &str) -> String {
    let text = sample::orders(&sample::Options { customers: 120, ..Default::default() });
    let roles =
        r#"{"customer":"Customer","date":"Date","quantity":"Quantity","price":"Price","order":"Order"}"#;
    let mapping: Mapping = serde_json::from_str(roles).unwrap();
    let data = Dataset::new(ingest::read_text(&text).unwrap().table, mapping);
    let view = View::all(&data, data.transactions.as_ref().unwrap());
    (analysis::find(id).unwrap().run)(&view, &serde_json::Value::Null, &Cx::silent()).unwrap()
}

#[test]
fn every_word_is_there_and_every_mark_told_apart() {
    for id in IDS {
        let report = report(id);
        for locale in Locale::ALL {
            let words = Words::new(locale);
            let options = ViewOptions { currency: Some("GBP".into()), ..ViewOptions::default() };
            let all = figures(id, &report, &words, &options).unwrap();
            assert!(all.len() >= 2, "{id}");
            let missing =
                |text: &str| text.is_empty() || text.contains(&format!("{id}-")) || text.contains("{$");
            let found = headline(id, &report, &words, &options).unwrap();
            assert!(!missing(&found), "{found}");
            for figure in &all {
                is_told(figure, locale, &missing);
                for (width, height) in [(1040.0, 400.0), (640.0, 320.0), (340.0, 300.0)] {
                    let stage = Stage::new(width, height, &PlainMeasure, &words).with_heading();
                    assert!(!layout(figure, &stage).unwrap().items.is_empty(), "{}", figure.id);
                }
            }
        }
    }
}

#[test]
fn every_pick_asks_for_a_field_of_the_customer_table() {
    use clientele_core::filter::{Clause, Filter};
    let text = sample::orders(&sample::Options { customers: 120, ..Default::default() });
    let roles =
        r#"{"customer":"Customer","date":"Date","quantity":"Quantity","price":"Price","order":"Order"}"#;
    let data = Dataset::new(
        ingest::read_text(&text).unwrap().table,
        serde_json::from_str::<Mapping>(roles).unwrap(),
    );
    for id in IDS {
        let report = report(id);
        let all = figures(id, &report, &Words::new(Locale::En), &ViewOptions::default()).unwrap();
        let picks: Vec<&Clause> =
            all.iter().flat_map(|figure| figure.marks()).filter_map(|mark| mark.pick.as_ref()).collect();
        assert!(!picks.is_empty(), "{id}");
        for pick in picks.into_iter().step_by(17) {
            let filter = Filter { all: vec![pick.clone()] };
            assert!(filter.view(&data, &Cx::silent()).is_ok(), "{pick:?}");
        }
    }
}
