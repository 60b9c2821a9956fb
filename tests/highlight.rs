//! Highlighting works for every analysis: figures of a filter on those of everybody, each mark once, laid out without an error.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use clientele_charts::figure::State;
use clientele_charts::{PlainMeasure, Stage, ViewOptions, figures, highlighted, layout};
use clientele_engine::protocol::Question;
use clientele_text::{Locale, Words};
use common::cases::shop;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn what_a_filter_lets_through_is_seen_among_all() {
    let service = common::load(shop().as_bytes(), &BTreeMap::new());
    let filter =
        serde_json::from_value(json!({ "all": [{ "range": { "column": "Quantity", "min": 2.0 } }] }))
            .unwrap();
    let words = Words::new(Locale::En);
    let options = ViewOptions::default();
    let mut overlaid = BTreeSet::new();
    for id in ["rfm", "pareto", "clusters", "lifecycle", "cohorts", "survival", "clv", "churn", "economics"] {
        let ask =
            |filter| service.analyze(&Question { id: id.to_owned(), filter, ..Question::default() }).unwrap();
        let (whole, part) = (ask(Default::default()), ask(std::clone::Clone::clone(&filter)));
        let all = figures(id, &whole, &words, &options).unwrap();
        let found = highlighted(id, &whole, &part, &words, &options).unwrap();
        assert_eq!(found.len(), all.len(), "{id}: every figure of everybody is there");
        for figure in &found {
            let ids: Vec<&str> = figure.marks().map(|mark| mark.id.as_str()).collect();
            let once: BTreeSet<&str> = ids.iter().copied().collect();
            assert_eq!(ids.len(), once.len(), "{}: a mark twice", figure.id);
            for mark in figure.marks().filter(|mark| mark.id.starts_with("part:")) {
                assert_eq!(mark.state, State::Normal);
                overlaid.insert(figure.id.clone());
            }
            for width in [341.0, 1040.0] {
                let stage = Stage::new(width, figure.height(width.into()) as f32, &PlainMeasure, &words);
                layout(figure, &stage).unwrap();
            }
        }
        let same = highlighted(id, &whole, &whole, &words, &options).unwrap();
        assert_eq!(same, all, "{id}: a filter that changes nothing changes no figure");
    }
    assert!(overlaid.len() > 8, "most figures show both: {overlaid:?}");
}
