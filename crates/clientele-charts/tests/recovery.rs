//! The figures of a recovery: every word in every language, every mark told apart, and every pick a filter that works.

#![cfg(test)]

mod common;

use clientele_charts::{PlainMeasure, Stage, ViewOptions, figures, headline, layout};
use clientele_core::filter::Filter;
use clientele_core::mapping::Mapping;
use clientele_core::model::Dataset;
use clientele_core::{Cx, analysis, ingest};
use clientele_text::{Locale, Words};
use common::is_told;

/// Forty customers who complained and sixty who did not; those with a remedy come back more often.
fn files() -> [Dataset; 2] {
    let mut complaints = String::from("customer,opened,apology,solution,compensation,score\n");
    let mut orders = String::from("customer,date,amount\nlast,2024-12-31,1\n");
    for at in 0..100_usize {
        for order in 0..=(at % 3) {
            orders.push_str(&format!("c{at:03},2024-01-{:02},{}\n", 5 + order, 10 + at % 7));
        }
        let remedy = at % 2 == 0;
        if at % 5 < if remedy { 4 } else { 2 } {
            orders.push_str(&format!("c{at:03},2024-03-15,{}\n", 20 + at % 9));
        }
        if at < 40 {
            let said = |yes: bool| if yes { "yes" } else { "no" };
            let (apology, solution) = (said(at % 3 > 0), said(remedy || at % 4 > 1));
            let score = 1 + usize::from(remedy) * 2 + at % 3;
            complaints.push_str(&format!(
                "c{at:03},2024-02-{:02},{apology},{solution},{},{score}\n",
                1 + at % 28,
                said(remedy)
            ));
        }
    }
    let load = |text: &str, roles: &str| {
        let mapping: Mapping = serde_json::from_str(roles).unwrap();
        Dataset::new(ingest::read_text(text).unwrap().table, mapping)
    };
    [
        load(&complaints, r#"{"customer":"customer","opened":"opened","score":"score"}"#),
        load(&orders, r#"{"customer":"customer","date":"date","amount":"amount"}"#),
    ]
}

fn report(files: &[Dataset]) -> String {
    let view = Filter::default().among(files, 0, &Cx::silent()).unwrap();
    (analysis::find("recovery").unwrap().run)(&view, &serde_json::json!({ "window": 90 }), &Cx::silent())
        .unwrap()
}

#[test]
fn every_word_is_there_and_every_mark_told_apart() {
    let files = files();
    let with =
        ["recovery-differences", "recovery-after", "recovery-steps", "recovery-scores", "recovery-classes"];
    let alone = ["recovery-steps", "recovery-scores"];
    for (report, wanted) in [(report(&files), &with[..]), (report(&files[..1]), &alone[..])] {
        for locale in Locale::ALL {
            let words = Words::new(locale);
            let options = ViewOptions { currency: Some("GBP".into()), ..ViewOptions::default() };
            let all = figures("recovery", &report, &words, &options).unwrap();
            let ids: Vec<&str> = all.iter().map(|figure| figure.id.as_str()).collect();
            assert_eq!(ids, wanted);
            let missing = |text: &str| text.is_empty() || text.contains("recovery-") || text.contains("{$");
            let found = headline("recovery", &report, &words, &options).unwrap();
            assert!(!missing(&found), "{found}");
            for figure in &all {
                is_told(figure, locale, &missing);
                for (width, height) in [(1040.0, 400.0), (340.0, 300.0)] {
                    let stage = Stage::new(width, height, &PlainMeasure, &words).with_heading();
                    assert!(!layout(figure, &stage).unwrap().items.is_empty() || figure.panels.is_empty());
                }
            }
        }
    }
}

#[test]
fn the_recovered_are_picked_in_both_files() {
    let files = files();
    let all = figures("recovery", &report(&files), &Words::new(Locale::En), &ViewOptions::default()).unwrap();
    let pick = |id: &str| {
        all.iter().flat_map(|figure| figure.marks()).find(|mark| mark.id == id).unwrap().pick.clone()
    };
    let filter = Filter { all: vec![pick("group:recovered").unwrap()] };
    let customers = |at: usize| filter.among(&files, at, &Cx::silent()).unwrap().present().count();
    assert_eq!((customers(0), customers(1)), (20, 20));
    assert_eq!(pick("group:never_failed"), None, "they are in no row of the complaints");
}
