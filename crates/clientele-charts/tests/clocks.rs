//! The figures of service times: every word in every language, every mark told apart, the target to drag, and every pick a
//! filter that works.

#![cfg(test)]

mod common;

use clientele_charts::figure::{Body, Figure};
use clientele_charts::{PlainMeasure, Stage, ViewOptions, figures, headline, layout};
use clientele_core::filter::Filter;
use clientele_core::mapping::Mapping;
use clientele_core::model::{Dataset, View};
use clientele_core::{Cx, analysis, ingest};
use clientele_text::{Locale, Words};
use common::is_told;

fn data() -> Dataset {
    let mut text = String::from("customer,opened,first_response,resolved,promised,agent,score\n");
    for row in 0..120_usize {
        let (day, agent) = (1 + row / 6, ["Li", "Wu", "Tang"][row % 3]);
        let reply = 9 + row * 7 % 13;
        let resolved = if row % 11 == 0 {
            String::new()
        } else {
            format!("2024-03-{:02} {:02}:30", day + row % 4, reply)
        };
        let score = if reply > 15 { 2 } else { 4 + row % 2 };
        text.push_str(&format!(
            "c{row},2024-03-{day:02} 09:00,2024-03-{day:02} {reply:02}:00,{resolved},2024-03-{:02} 18:00,{agent},{score}\n",
            day + 1
        ));
    }
    let mapping: Mapping =
        serde_json::from_str(r#"{"customer":"customer","opened":"opened","score":"score"}"#).unwrap();
    Dataset::new(ingest::read_text(&text).unwrap().table, mapping)
}

fn report(data: &Dataset, params: serde_json::Value) -> String {
    (analysis::find("clocks").unwrap().run)(&View::all(data, data.rows()), &params, &Cx::silent()).unwrap()
}

fn all(report: &str, locale: Locale) -> Vec<Figure> {
    figures("clocks", report, &Words::new(locale), &ViewOptions::default()).unwrap()
}

#[test]
fn every_word_is_there_and_every_mark_told_apart() {
    let calendar = serde_json::json!({ "mon": ["09:00-12:00", "13:00-18:00"], "tue": ["00:00-24:00"] });
    let data = data();
    let reports = [
        report(&data, serde_json::json!({ "group": "agent" })),
        report(&data, serde_json::json!({ "clock": "delay", "calendar": calendar, "group": "agent" })),
    ];
    for (report, locale) in reports.iter().flat_map(|report| Locale::ALL.map(|locale| (report, locale))) {
        let words = Words::new(locale);
        let all = all(report, locale);
        let ids: Vec<&str> = all.iter().map(|figure| figure.id.as_str()).collect();
        assert_eq!(
            ids,
            [
                "clocks-targets",
                "clocks-curve",
                "clocks-weeks",
                "clocks-groups",
                "clocks-bands",
                "clocks-times"
            ]
        );
        let missing = |text: &str| text.is_empty() || text.contains("clocks-") || text.contains("{$");
        let found = headline("clocks", report, &words, &ViewOptions::default()).unwrap();
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

#[test]
fn the_target_is_dragged_where_it_stands() {
    let report = report(&data(), serde_json::json!({ "target_response": 6 }));
    let all = all(&report, Locale::En);
    let Body::Plot(plot) = &all[1].panels[0].body else { panic!("the curve is a plot") };
    let handle = &plot.handles[0];
    assert_eq!((handle.parameter.as_str(), handle.value), ("target_response", 6.0));
    assert!(handle.limits.0 <= 6.0 && 6.0 < handle.limits.1 && handle.label.contains("6 h"), "{handle:?}");
}

#[test]
fn every_pick_is_a_filter_that_works() {
    let data = data();
    let all = all(&report(&data, serde_json::json!({ "group": "agent" })), Locale::En);
    let left = |id: &str| {
        let mark = all.iter().flat_map(|figure| figure.marks()).find(|mark| mark.id == id).unwrap();
        let filter = Filter { all: vec![mark.pick.clone().unwrap()] };
        filter.view(&data, &Cx::silent()).unwrap().rows.count()
    };
    assert_eq!((left("group:Li"), left("share:2024-03-04")), (40, 42));
    let missed = left("clock:response");
    assert!(missed > 0 && missed < 120, "{missed}");
    for pick in all.iter().flat_map(|figure| figure.marks()).filter_map(|mark| mark.pick.clone()) {
        assert!(Filter { all: vec![pick] }.view(&data, &Cx::silent()).is_ok());
    }
}
