//! The figures of texts: every word in every language, every mark told apart, every pick a filter that works, and the words
//! that made a score in their colours.

#![cfg(test)]

mod common;

use clientele_charts::palette::Ink;
use clientele_charts::{PlainMeasure, Stage, ViewOptions, display::Shape, figures, headline, layout};
use clientele_core::filter::Filter;
use clientele_core::mapping::Mapping;
use clientele_core::model::{Dataset, View};
use clientele_core::{Cx, analysis, ingest};
use clientele_text::{Locale, Words};
use common::is_told;

fn data() -> Dataset {
    const TEXTS: [&str; 4] =
        ["服务态度很好，不慢", "等了一个小时，太慢了", "The staff were not helpful", "I came at noon"];
    let mut text = String::from("id,date,city,comment,stars\n");
    for row in 0..40_usize {
        let city = ["Bern", "Basel"][row % 2];
        text.push_str(&format!(
            "c{row},2024-0{}-05,{city},\"{}\",{}\n",
            row % 3 + 1,
            TEXTS[row % 4],
            row % 5 + 1
        ));
    }
    let mapping: Mapping =
        serde_json::from_str(r#"{"customer":"id","date":"date","text":"comment"}"#).unwrap();
    Dataset::new(ingest::read_text(&text).unwrap().table, mapping)
}

fn report(data: &Dataset) -> String {
    let params = serde_json::json!({
        "group": "city", "label_column": "stars", "labels": {"1": "positive", "2": "negative"}
    });
    (analysis::find("sentiment").unwrap().run)(&View::all(data, data.rows()), &params, &Cx::silent()).unwrap()
}

#[test]
fn every_word_is_there_and_every_mark_told_apart() {
    let report = report(&data());
    for locale in Locale::ALL {
        let words = Words::new(locale);
        let all = figures("sentiment", &report, &words, &ViewOptions::default()).unwrap();
        let ids: Vec<&str> = all.iter().map(|figure| &figure.id["sentiment-".len()..]).collect();
        let expected = [
            "distribution",
            "trend",
            "groups",
            "aspects",
            "words",
            "texts",
            "confusion-own",
            "confusion-column",
        ];
        assert_eq!(ids, expected);
        let missing = |text: &str| text.is_empty() || text.contains("sentiment-") || text.contains("{$");
        let found = headline("sentiment", &report, &words, &ViewOptions::default()).unwrap();
        assert!(!missing(&found) && found.contains("50%"), "{found}");
        for figure in &all {
            is_told(figure, locale, &missing);
        }
    }
}

#[test]
fn bars_pick_their_texts() {
    let data = data();
    let all = figures("sentiment", &report(&data), &Words::new(Locale::En), &ViewOptions::default()).unwrap();
    let mut n = 0;
    for mark in all[0].marks() {
        let filter = Filter { all: vec![mark.pick.clone().unwrap()] };
        n += filter.view(&data, &Cx::silent()).unwrap().rows.count();
    }
    assert_eq!(n, 40, "each text stands in one bar");
    for pick in all.iter().flat_map(|figure| figure.marks()).filter_map(|mark| mark.pick.clone()) {
        assert!(Filter { all: vec![pick] }.view(&data, &Cx::silent()).is_ok());
    }
}

#[test]
fn words_that_made_a_score_have_its_colour() {
    let words = Words::new(Locale::ZhHans);
    let all = figures("sentiment", &report(&data()), &words, &ViewOptions::default()).unwrap();
    let texts = all.iter().find(|figure| figure.id == "sentiment-texts").unwrap();
    for width in [341.0, 1040.0] {
        let stage = Stage::new(width, texts.height(width.into()) as f32, &PlainMeasure, &words);
        let scene = layout(texts, &stage).unwrap();
        let ink_of = |wanted: &str| {
            scene.items.iter().find_map(|item| match &item.shape {
                Shape::Text(label) if label.text == wanted => Some(item.paint.ink),
                _ => None,
            })
        };
        assert_eq!((ink_of("很好"), ink_of("慢")), (Some(Ink::Positive), Some(Ink::Positive)), "at {width}");
        assert_eq!(ink_of("helpful"), Some(Ink::Negative));
    }
}
