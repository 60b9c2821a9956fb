//! The figures of a questionnaire: every word in every language, every mark told apart, and every pick a filter that works.

#![cfg(test)]

mod common;

use clientele_charts::figure::{Body, Layer};
use clientele_charts::{ViewOptions, figures, headline};
use clientele_core::filter::Filter;
use clientele_core::mapping::Mapping;
use clientele_core::model::{Dataset, View};
use clientele_core::{Cx, analysis, ingest};
use clientele_text::{Locale, Words};
use common::is_told;

fn data(roles: &str) -> Dataset {
    const WORDS: [&str; 5] = ["like", "expect", "neutral", "live with", "dislike"];
    let mut text = String::from("id,city,wifi with,wifi without,desk with,desk without\n");
    for row in 0..40_usize {
        let city = ["Bern", "Basel"][row % 2];
        let desk = if row % 3 == 0 { ["like", "neutral"] } else { ["like", "dislike"] };
        let wifi = [WORDS[row % 5], WORDS[row * 3 / 2 % 5]];
        text.push_str(&format!("c{row},{city},{},{}\n", wifi.join(","), desk.join(",")));
    }
    let mapping: Mapping = serde_json::from_str(roles).unwrap();
    Dataset::new(ingest::read_text(&text).unwrap().table, mapping)
}

fn report(data: &Dataset) -> String {
    let view = View::all(data, data.rows());
    let params = serde_json::json!({ "group": "city" });
    (analysis::find("kano").unwrap().run)(&view, &params, &Cx::silent()).unwrap()
}

#[test]
fn every_word_is_there_and_every_mark_told_apart() {
    let report = report(&data(r#"{"customer":"id"}"#));
    for locale in Locale::ALL {
        let words = Words::new(locale);
        let all = figures("kano", &report, &words, &ViewOptions::default()).unwrap();
        let ids: Vec<&str> = all.iter().map(|figure| figure.id.as_str()).collect();
        assert_eq!(ids, ["kano-plane", "kano-bars", "kano-groups", "kano-cells", "kano-continuous"]);
        let missing = |text: &str| text.is_empty() || text.contains("kano-") || text.contains("{$");
        let found = headline("kano", &report, &words, &ViewOptions::default()).unwrap();
        assert!(!missing(&found) && found.contains("Better 1.00"), "{found}");
        for figure in &all {
            is_told(figure, locale, &missing);
        }
    }
}

#[test]
fn a_class_picks_its_customers() {
    let data = data(r#"{"customer":"id"}"#);
    let all = figures("kano", &report(&data), &Words::new(Locale::En), &ViewOptions::default()).unwrap();
    let mark = all.iter().flat_map(|figure| figure.marks()).find(|mark| mark.id == "class-A:1").unwrap();
    let filter = Filter { all: vec![mark.pick.clone().unwrap()] };
    // Every third of forty rows finds the desk attractive.
    assert_eq!(filter.view(&data, &Cx::silent()).unwrap().rows.count(), 14);
    for pick in all.iter().flat_map(|figure| figure.marks()).filter_map(|mark| mark.pick.clone()) {
        assert!(Filter { all: vec![pick] }.view(&data, &Cx::silent()).is_ok());
    }
}

#[test]
fn rows_without_customers_pick_no_class() {
    let all =
        figures("kano", &report(&data("{}")), &Words::new(Locale::En), &ViewOptions::default()).unwrap();
    let bars = all.iter().find(|figure| figure.id == "kano-bars").unwrap();
    assert!(bars.marks().all(|mark| mark.pick.is_none()));
}

#[test]
fn an_ellipse_lies_around_its_feature() {
    let all =
        figures("kano", &report(&data("{}")), &Words::new(Locale::En), &ViewOptions::default()).unwrap();
    let Body::Plot(plot) = &all[0].panels[0].body else { panic!("the main figure is a plot") };
    let areas = plot.layers.iter().filter_map(|layer| match layer {
        Layer::Area(area) => Some(area),
        _ => None,
    });
    let dots = plot.layers.iter().find_map(|layer| match layer {
        Layer::Points { dots } => Some(dots),
        _ => None,
    });
    // Everybody likes the desk to be there: its ellipse has no height, but a width.
    for (area, dot) in areas.zip(dots.unwrap()) {
        assert!(area.points.is_sorted_by_key(|point| point.0));
        let middle = area.points[area.points.len() / 2];
        assert!(
            (middle.0 - dot.x).abs() < 1e-9 && middle.1 <= dot.y && dot.y <= middle.2 + 1e-9,
            "{middle:?}"
        );
        assert!(
            area.points
                .iter()
                .all(|(x, lo, hi)| [x, lo, hi].iter().all(|value| (0.0..=1.0).contains(*value)))
        );
    }
}
