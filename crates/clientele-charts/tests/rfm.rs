//! Figures of RFM: what they say, that nothing is cut or covered at any size in any language, and how they look.
//!
//! The fixture is the report of the product's own sample data; the pictures are kept as snapshots to look at.

#![cfg(test)]

use clientele_charts::display::{Anchor, Label, Rect, Scene, Shape};
use clientele_charts::figure::{Figure, State};
use clientele_charts::palette::Theme;
use clientele_charts::{
    Font, Ground, Hits, PlainMeasure, Stage, TextMeasure, ViewOptions, csv, figures, headline, layout, svg,
};
use clientele_core::filter::{Clause, Test};
use clientele_text::{Locale, Words};
use serde_json::Value;
use std::collections::BTreeSet;

const REPORT: &str = include_str!("fixtures/rfm.json");

fn options() -> ViewOptions {
    ViewOptions { currency: Some("GBP".into()), ..ViewOptions::default() }
}

fn all(locale: Locale) -> Vec<Figure> {
    figures("rfm", REPORT, &Words::new(locale), &options()).unwrap()
}

fn report() -> Value {
    serde_json::from_str(REPORT).unwrap()
}

fn scene(figure: &Figure, words: &Words, width: f32, height: f32, heading: bool) -> Scene {
    let stage = Stage::new(width, height, &PlainMeasure, words);
    layout(figure, &if heading { stage.with_heading() } else { stage }).unwrap()
}

fn segment(name: &str) -> Clause {
    let is = [("segment".to_owned(), Test::Any(vec![name.to_owned()]))].into();
    Clause::Members { analysis: "rfm".into(), params: Value::Null, is }
}

/// The box of a text as it is measured.
fn place(label: &Label) -> Rect {
    let width = PlainMeasure.width(&label.text, Font { size: label.size, bold: label.bold });
    let (up, down) = (label.size * 0.72, label.size * 0.1);
    let before = match label.anchor {
        Anchor::Start => 0.0,
        Anchor::Middle => width / 2.0,
        Anchor::End => width,
    };
    if label.turned {
        return Rect { x: label.x - up, y: label.y - (width - before), width: up + down, height: width };
    }
    Rect { x: label.x - before, y: label.y - up, width, height: up + down }
}

fn labels(scene: &Scene) -> Vec<&Label> {
    let texts = scene.items.iter().filter_map(|item| match &item.shape {
        Shape::Text(label) => Some(label),
        _ => None,
    });
    texts.collect()
}

#[test]
fn there_is_a_figure_for_every_question() {
    let ids: Vec<String> = all(Locale::En).into_iter().map(|figure| figure.id).collect();
    let expected = ["grid", "tree", "bars", "scatter", "recency", "frequency", "monetary", "cross"]
        .map(|id| format!("rfm-{id}"));
    assert_eq!(ids, expected);
}

#[test]
fn the_headline_names_the_segment_with_most_revenue_and_its_interval() {
    let words = Words::new(Locale::En);
    let found = headline("rfm", REPORT, &words, &options()).unwrap();
    assert_eq!(found, "Champions are 17% of customers and 67% of revenue (45–89%).");
    let words = Words::new(Locale::ZhHans);
    let found = headline("rfm", REPORT, &words, &options()).unwrap();
    assert_eq!(found, "冠军客户占客户的 17%，贡献消费金额的 67%（45–89%）。");
}

#[test]
fn every_mark_has_a_name_values_a_filter_and_an_id_of_its_own() {
    for locale in Locale::ALL {
        for figure in all(locale) {
            let mut ids = BTreeSet::new();
            for mark in figure.marks() {
                assert!(ids.insert(&mark.id), "{}: {} is there twice", figure.id, mark.id);
                assert!(!mark.label.is_empty() && !mark.details.is_empty(), "{}: {}", figure.id, mark.id);
                assert!(mark.pick.is_some(), "{}: {}", figure.id, mark.id);
                let spoken = mark.spoken();
                assert!(!spoken.contains("rfm-") && !spoken.contains("{$"), "a word is missing: {spoken}");
            }
            assert!(!ids.is_empty(), "{}", figure.id);
            for text in [&figure.title, &figure.subtitle, &figure.summary] {
                assert!(
                    !text.is_empty() && !text.contains("rfm-") && !text.contains("{$"),
                    "{}: {text}",
                    figure.id
                );
            }
        }
    }
}

#[test]
fn every_segment_of_every_map_has_a_name_in_every_language() {
    use clientele_core::analysis::rfm::Map;
    for locale in Locale::ALL {
        let words = Words::new(locale);
        for map in [Map::A, Map::B, Map::C, Map::D, Map::E] {
            let mut names = BTreeSet::new();
            for id in map.segments() {
                let key = format!("rfm-segment-{}", id.replace('_', "-"));
                let name = words.find(&key, &[]).unwrap_or_else(|| panic!("{} has no {key}", locale.tag()));
                assert!(names.insert(name), "{}: two segments of map {map:?} are called alike", locale.tag());
            }
        }
    }
}

#[test]
fn the_table_says_what_the_figure_shows() {
    let report = report();
    for figure in all(Locale::En) {
        let table = &figure.table;
        assert!(table.rows.iter().all(|row| row.len() == table.columns.len()), "{}", figure.id);
        let column = |id: &str| table.columns.iter().position(|column| column.id == id);
        if let Some(at) = column("n_customers") {
            let sum: f64 = table.rows.iter().filter_map(|row| row[at].value).sum();
            let outside = match figure.id.as_str() {
                "rfm-recency" => "recency_days",
                "rfm-frequency" => "frequency",
                "rfm-monetary" => "monetary",
                _ => "",
            };
            let spread = &report["distributions"][outside];
            let outside = spread["below"].as_f64().unwrap_or(0.0) + spread["above"].as_f64().unwrap_or(0.0);
            assert_eq!(sum + outside, report["n_customers"].as_f64().unwrap(), "{}", figure.id);
        }
        if let Some(at) = column("revenue") {
            let sum: f64 = table.rows.iter().filter_map(|row| row[at].value).sum();
            assert!((sum - report["revenue"].as_f64().unwrap()).abs() < 0.01, "{}: {sum}", figure.id);
        }
        assert_eq!(csv(table).lines().count(), table.rows.len() + 1, "{}", figure.id);
    }
}

#[test]
fn a_selected_segment_stands_out_and_the_rest_recedes() {
    let options = ViewOptions { selection: vec![segment("loyal")], ..options() };
    let figures = figures("rfm", REPORT, &Words::new(Locale::En), &options).unwrap();
    let states = |id: &str| {
        let figure = figures.iter().find(|figure| figure.id == id).unwrap();
        let of = |state| figure.marks().filter(|mark| mark.state == state).count();
        (of(State::Normal), of(State::Selected), of(State::Faded))
    };
    assert_eq!(states("rfm-tree").0, 0);
    assert_eq!(states("rfm-tree").1, 1);
    assert_eq!(states("rfm-bars").1, 2);
    assert_eq!(states("rfm-cross").1, 8, "the segment's row");
    // Whether a cell of scores belongs to a segment cannot be told from the report.
    assert_eq!((states("rfm-grid").1, states("rfm-grid").2), (0, 0));
}

#[test]
fn picks_repeat_the_parameters_that_the_report_was_made_with() {
    let params = serde_json::json!({ "map": "b", "compare": "c" });
    let options = ViewOptions { params: params.clone(), ..options() };
    for figure in figures("rfm", REPORT, &Words::new(Locale::En), &options).unwrap() {
        for mark in figure.marks() {
            let Some(Clause::Members { params: own, .. }) = &mark.pick else { panic!("{}", mark.id) };
            assert_eq!(own, &params, "{}", mark.id);
        }
    }
}

const SIZES: [(f32, f32); 5] =
    [(1040.0, 400.0), (720.0, 320.0), (480.0, 320.0), (340.0, 300.0), (320.0, 520.0)];

#[test]
fn no_text_is_cut_and_none_lies_on_another() {
    for locale in Locale::ALL {
        let words = Words::new(locale);
        for figure in all(locale) {
            for (width, height) in SIZES {
                for heading in [false, true] {
                    let height = if heading { height + 90.0 } else { height };
                    let scene = scene(&figure, &words, width, height, heading);
                    let what = format!("{} {} {width}x{height}", figure.id, locale.tag());
                    check_labels(&scene, &what);
                }
            }
        }
    }
}

fn check_labels(scene: &Scene, what: &str) {
    let labels = labels(scene);
    assert!(labels.len() > 3, "{what}: hardly a word");
    for (at, label) in labels.iter().enumerate() {
        let own = place(label);
        let inside = own.x >= -1.0
            && own.y >= -1.0
            && own.right() <= scene.width + 1.0
            && own.bottom() <= scene.height + 1.0;
        assert!(inside, "{what}: {:?} is cut: {own:?}", label.text);
        for other in labels.iter().skip(at + 1) {
            let apart = place(other).inset(1.0, 1.0, 1.0, 1.0);
            assert!(!own.overlaps(&apart), "{what}: {:?} lies on {:?}", other.text, label.text);
        }
    }
}

#[test]
fn every_mark_is_where_the_pointer_finds_it() {
    let words = Words::new(Locale::En);
    for figure in all(Locale::En) {
        let scene = scene(&figure, &words, 720.0, 360.0, false);
        let hits = Hits::new(&scene);
        let drawn = figure.marks().count();
        if figure.id != "rfm-tree" {
            assert_eq!(scene.marks.len(), drawn, "{}", figure.id);
        }
        for (at, mark) in scene.marks.iter().enumerate() {
            let found = hits.mark_at(mark.bounds.middle());
            assert!(found.is_some(), "{}: {} is not found", figure.id, mark.mark.id);
            // Circles lie on each other; all other marks have their place for themselves.
            if figure.id != "rfm-scatter" && figure.id != "rfm-bars" {
                assert_eq!(found, Some(at), "{}: {}", figure.id, mark.mark.id);
            }
            let inside = mark.bounds.x >= -1.0 && mark.bounds.right() <= scene.width + 1.0;
            assert!(inside, "{}: {} is cut", figure.id, mark.mark.id);
        }
    }
}

#[test]
fn nothing_breaks_at_any_size() {
    let words = Words::new(Locale::ZhHant);
    for figure in all(Locale::ZhHant) {
        for (width, height) in
            [(0.0, 0.0), (1.0, 1.0), (60.0, 40.0), (200.0, 90.0), (4000.0, 30.0), (30.0, 4000.0)]
        {
            for heading in [false, true] {
                let scene = scene(&figure, &words, width, height, heading);
                let picture = svg(&scene, &Theme::LIGHT, Ground::Surface);
                assert!(
                    !picture.contains("NaN") && !picture.contains("inf"),
                    "{} at {width}x{height}",
                    figure.id
                );
            }
        }
    }
}

#[test]
fn thresholds_may_be_dragged_between_their_neighbours() {
    let report = report();
    for figure in
        all(Locale::En).iter().filter(|figure| !figure.notes.is_empty() || figure.id == "rfm-recency")
    {
        let scene = scene(figure, &Words::new(Locale::En), 720.0, 320.0, false);
        for handle in scene.frames.iter().flat_map(|frame| &frame.handles) {
            let field = handle.parameter.strip_prefix("thresholds.").unwrap();
            let value = &report["thresholds"][field][handle.index.unwrap()];
            assert_eq!(value.as_f64(), Some(handle.value), "{}", handle.id);
            assert!(handle.limits.0 <= handle.value && handle.value <= handle.limits.1, "{}", handle.id);
        }
    }
}

#[test]
fn the_picture_is_as_it_was() {
    let words = Words::new(Locale::En);
    for figure in all(Locale::En) {
        let height = figure.height(640.0) as f32 + 90.0;
        let picture = svg(&scene(&figure, &words, 640.0, height, true), &Theme::LIGHT, Ground::Surface);
        assert!(picture.len() <= 20 << 10, "{}: {} bytes", figure.id, picture.len());
        insta::assert_snapshot!(figure.id.clone(), picture);
    }
}

#[test]
fn the_chinese_picture_is_as_it_was() {
    for locale in [Locale::ZhHans, Locale::ZhHant] {
        let words = Words::new(locale);
        let figures = all(locale);
        let figure = figures.iter().find(|figure| figure.id == "rfm-tree").unwrap();
        let picture = svg(&scene(figure, &words, 340.0, 300.0, true), &Theme::LIGHT, Ground::Surface);
        insta::assert_snapshot!(format!("rfm-tree-{}", locale.tag()), picture);
    }
}

#[test]
fn the_sample_of_the_product_has_figures() {
    use clientele_core::analysis::rfm;
    use clientele_core::mapping::Mapping;
    use clientele_core::model::{Dataset, View};
    use clientele_core::{Cx, ingest, sample};
    let text = sample::orders(&sample::Options { customers: 60, ..Default::default() });
    let table = ingest::read_text(&text).unwrap().table;
    let roles =
        r#"{"customer":"Customer","date":"Date","quantity":"Quantity","price":"Price","order":"Order"}"#;
    let mapping: Mapping = serde_json::from_str(roles).unwrap();
    let data = Dataset::new(table, mapping);
    let view = View::all(&data, data.transactions.as_ref().unwrap());
    let report = rfm::run(&view, &rfm::Params::default(), &Cx::silent()).unwrap();
    let json = serde_json::to_string(&report).unwrap();
    let figures = figures("rfm", &json, &Words::new(Locale::En), &ViewOptions::default()).unwrap();
    assert_eq!(figures.len(), 7, "without a second map there is no cross-tab");
}
