//! The figures of needs: every word in every language, every mark told apart, and every pick a filter that works.

#![cfg(test)]

mod common;

use clientele_charts::{ViewOptions, figures, headline};
use clientele_core::filter::Filter;
use clientele_core::mapping::Mapping;
use clientele_core::model::{Dataset, View};
use clientele_core::{Cx, analysis, ingest};
use clientele_text::{Locale, Words};
use common::is_told;

fn data() -> Dataset {
    let mut text = String::from("id,city");
    for name in ["price", "speed", "respect", "safety"] {
        text.push_str(&format!(",{name} importance,{name} satisfaction"));
    }
    for row in 0..40_usize {
        let city = ["Bern", "Basel"][row % 2];
        let (a, b) = (row % 2, row % 3);
        text.push_str(&format!("\nc{row},{city},{},4,{},4,{},{},5,5", 2 + a, 3 + b, 4 + a, 1 + b));
    }
    let mapping: Mapping = serde_json::from_str(r#"{"customer":"id"}"#).unwrap();
    Dataset::new(ingest::read_text(&text).unwrap().table, mapping)
}

fn report(data: &Dataset) -> String {
    let view = View::all(data, data.rows());
    let params = serde_json::json!({ "group": "city" });
    (analysis::find("needs").unwrap().run)(&view, &params, &Cx::silent()).unwrap()
}

#[test]
fn every_word_is_there_and_every_mark_told_apart() {
    let report = report(&data());
    for locale in Locale::ALL {
        let words = Words::new(locale);
        let all = figures("needs", &report, &words, &ViewOptions::default()).unwrap();
        let ids: Vec<&str> = all.iter().map(|figure| figure.id.as_str()).collect();
        assert_eq!(ids, ["needs-matrix", "needs-gaps", "needs-layers", "needs-groups"]);
        let missing = |text: &str| {
            text.is_empty() || text.contains("needs-") || text.contains("ratings-") || text.contains("{$")
        };
        let found = headline("needs", &report, &words, &ViewOptions::default()).unwrap();
        assert!(!missing(&found) && found.contains("respect") && found.contains("-2.5"), "{found}");
        for figure in &all {
            is_told(figure, locale, &missing);
        }
    }
}

#[test]
fn a_layer_picks_the_customers_whose_needs_are_not_met() {
    let data = data();
    let all = figures("needs", &report(&data), &Words::new(Locale::En), &ViewOptions::default()).unwrap();
    let marks = || all.iter().flat_map(|figure| figure.marks());
    let mark = marks().find(|mark| mark.id == "performance:human").unwrap();
    let filter = Filter { all: vec![mark.pick.clone().unwrap()] };
    // Safety is met; respect is 4 or 5 against 1 to 3, so everybody's human needs are short.
    assert_eq!(filter.view(&data, &Cx::silent()).unwrap().rows.count(), 40);
    for pick in marks().filter_map(|mark| mark.pick.clone()) {
        assert!(Filter { all: vec![pick] }.view(&data, &Cx::silent()).is_ok());
    }
}
