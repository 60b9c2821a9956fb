//! Explanations: what comes out of each formula is the number that the report tells, in every analysis, for every mark of
//! its figures; every word is there in three languages; what is cited is what the analysis's own documentation names.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use clientele_charts::explain::{Explanation, Notation};
use clientele_charts::{ViewOptions, explain, figures};
use clientele_core::analysis;
use clientele_text::glossary::ENTRIES;
use clientele_text::{Locale, Words};
use common::cases::{ask, cases, shop};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;

/// What is wrong with an explanation.
fn wrong(found: &Explanation, place: &str) -> Vec<String> {
    let mut out = Vec::new();
    for step in &found.steps {
        let place = format!("{place}, {}: {} = {}", step.id, step.with_values.text(), step.result);
        let reported = step.reported.unwrap_or(step.value);
        // What is no number is not near.
        let near = (step.value - reported).abs() <= 1e-9 * reported.abs().max(1.0);
        if !near {
            out.push(format!("{place}: {} is not {reported}", step.value));
        }
        let texts = [&step.term, &step.result, &step.formula.text(), &step.with_values.text()];
        let names = step.legend.iter().map(|line| &line.name);
        let unsaid = texts.into_iter().chain(names).chain(&step.interval).filter(|text| missing(text));
        out.extend(unsaid.map(|text| format!("{place}: {text:?}")));
        if symbols(&step.with_values) {
            out.push(format!("{place}: a symbol among the values"));
        }
        if !step.glossary.is_empty() && !ENTRIES.iter().any(|entry| entry.id == step.glossary) {
            out.push(format!("{place}: no entry {} in the glossary", step.glossary));
        }
    }
    let said = found.assumptions.iter().chain(&found.caveats).chain(&found.subject);
    out.extend(said.filter(|text| missing(text)).map(|text| format!("{place}: {text:?}")));
    out
}

fn missing(text: &str) -> bool {
    text.is_empty() || text.contains("explain-") || text.contains("{$") || text.contains("NaN")
}

/// Whether a formula has symbols left; e stands for itself.
fn symbols(notation: &Notation) -> bool {
    match notation {
        Notation::Word(_) => true,
        Notation::Symbol(letters, _) => !matches!(letters.as_str(), "e" | "ln"),
        Notation::Number(_) | Notation::Sign(_) => false,
        Notation::Row(parts) => parts.iter().any(symbols),
        Notation::Over(a, b) | Notation::Power(a, b) => symbols(a) || symbols(b),
        Notation::Root(of) => symbols(of),
    }
}

#[test]
fn what_comes_out_of_each_formula_is_what_the_report_tells() {
    let cases = cases();
    let covered: BTreeSet<&str> = cases.iter().map(|case| case.0).collect();
    let all: BTreeSet<&str> = analysis::ALL.iter().map(|analysis| analysis.id).collect();
    assert_eq!(covered, all, "every analysis is explained here");
    let options = ViewOptions::default();
    let mut broken = Vec::new();
    let mut seen = BTreeSet::new();
    for (id, name, report) in &cases {
        for locale in Locale::ALL {
            let words = Words::new(locale);
            let place = format!("{id} {name} {}", locale.tag());
            let found = explain(id, report, &[], &words, &options).unwrap();
            if found.assumptions.is_empty() || !found.steps.iter().any(|step| step.reported.is_some()) {
                broken.push(format!("{place}: nothing is taken for granted, or nothing is compared"));
            }
            broken.extend(wrong(&found, &place));
            seen.extend(found.steps.iter().map(|step| step.id));
            for figure in figures(id, report, &words, &options).unwrap() {
                // In one language every mark, in the others so many that each kind of words is met.
                let most = if locale == Locale::En { usize::MAX } else { 12 };
                let ids = figure.marks().map(|mark| mark.id.clone()).take(most);
                for marks in ids.chain(["numbers".to_owned()]).map(|id| [id]) {
                    let found = explain(id, report, &marks, &words, &options).unwrap();
                    broken.extend(wrong(&found, &format!("{place}, {} {}", figure.id, marks[0])));
                    seen.extend(found.steps.iter().map(|step| step.id));
                }
            }
        }
    }
    broken.extend(
        written()
            .into_iter()
            .filter(|id| !seen.contains(id.as_str()))
            .map(|id| format!("no case shows {id}")),
    );
    broken.truncate(60);
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn a_mark_is_explained_by_its_own_numbers() {
    let report = ask(&shop(), &[], "rfm", Value::Null);
    let words = Words::new(Locale::En);
    let of =
        |mark: &str| explain("rfm", &report, &[mark.to_owned()], &words, &ViewOptions::default()).unwrap();
    let value: Value = serde_json::from_str(&report).unwrap();
    for row in value["segments"].as_array().unwrap() {
        let found = of(&format!("tile:{}", row["segment"].as_str().unwrap()));
        assert_eq!(found.steps[0].reported, row["share_customers"].as_f64());
    }
    let share = &of("tile:champions").steps[0];
    assert_eq!(share.formula.text(), "customers of it / all customers");
    let all = format!(" / {}", value["n_customers"]);
    assert!(share.with_values.text().ends_with(&all), "{}", share.with_values.text());
}

#[test]
fn sources_are_those_of_the_documentation() {
    let mut broken = Vec::new();
    for (id, _, report) in cases() {
        let found = explain(id, &report, &[], &Words::new(Locale::En), &ViewOptions::default()).unwrap();
        assert!(!found.sources.is_empty(), "{id} cites nothing");
        let docs = documentation(id);
        for source in found.sources {
            let (author, year) = (source.author, source.year.to_string());
            if !(docs.contains(author) && docs.contains(&year)) {
                broken.push(format!("{id}: {author} {year} is not in its documentation"));
            }
            let plain = source.text.replace(['ć', 'ž'], "c");
            if !plain.starts_with(author) || !source.text.contains(&format!("({year})")) {
                broken.push(format!("{id}: {} is not {author} {year}", source.text));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// The steps that are written in the views.
fn written() -> BTreeSet<String> {
    let views = Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/clientele-charts/src/views");
    let mut ids = BTreeSet::new();
    for id in analysis::ALL.iter().map(|analysis| analysis.id) {
        let code = std::fs::read_to_string(views.join(id).join("explain.rs")).unwrap();
        let steps = code.split("out.step(").skip(1).filter_map(|rest| rest.trim_start().strip_prefix("(\""));
        ids.extend(steps.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
    }
    assert!(ids.len() > 60, "the views are read");
    ids
}

/// Everything that is written of an analysis in its room.
fn documentation(id: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/clientele-core/src/analysis");
    let mut text = std::fs::read_to_string(folder.join(format!("{id}.rs"))).unwrap();
    for entry in std::fs::read_dir(folder.join(id)).unwrap().flatten() {
        text.push_str(&std::fs::read_to_string(entry.path()).unwrap_or_default());
    }
    text
}
