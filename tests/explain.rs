//! Explanations: what comes out of each formula is the number that the report tells, in every analysis, for every mark of
//! its figures; every word is there in three languages; what is cited is what the analysis's own documentation names.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use clientele_charts::explain::{Explanation, Notation};
use clientele_charts::{ViewOptions, csv_of_rows, explain, figures};
use clientele_core::{analysis, sample};
use clientele_engine::protocol::{LoadOptions, Question};
use clientele_text::glossary::ENTRIES;
use clientele_text::{Locale, Template, Words};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

/// An analysis, what it is called, its report.
type Case = (&'static str, &'static str, String);

fn ask(text: &str, roles: &[(&str, &str)], id: &str, params: Value) -> String {
    let roles: BTreeMap<String, String> =
        roles.iter().map(|(role, column)| ((*role).to_owned(), (*column).to_owned())).collect();
    let service = common::load(text.as_bytes(), &roles);
    service.analyze(&Question { id: id.to_owned(), params, ..Question::default() }).unwrap()
}

/// The same of the first of two files of the same people.
fn ask_both(files: [&str; 2], id: &str, params: Value) -> String {
    let [first, second] = files;
    let mut service = common::load(first.as_bytes(), &BTreeMap::new());
    service.begin(LoadOptions { beside: true, ..LoadOptions::default() });
    service.feed(second.as_bytes()).unwrap();
    service.finish().unwrap();
    service.analyze(&Question { id: id.to_owned(), params, ..Question::default() }).unwrap()
}

/// Orders of those who complained and of as many who did not, before and after March.
fn orders() -> String {
    let mut text = String::from("customer,date,amount\n");
    for row in 0..200_usize {
        writeln!(text, "c{row},2024-02-{:02},{}", 1 + row % 28, 10 + row % 3 * 20).unwrap();
        if row % 3 != 0 {
            writeln!(text, "c{row},2024-04-{:02},{}", 1 + row % 28, 10 + row % 5).unwrap();
        }
    }
    text + "c199,2024-08-01,10\n"
}

fn shop() -> String {
    sample::orders(&sample::Options { customers: 300, ..Default::default() })
}

fn of_template(template: Template) -> String {
    csv_of_rows(&template.rows(&Words::new(Locale::En)))
}

/// Answers of forty guests: a score, three grades, four rated needs and an overall rating.
fn guests() -> String {
    let mut text = String::from("id,recommend,satisfied,come again,bring friends");
    for name in ["price", "speed", "respect", "safety"] {
        write!(text, ",{name} importance,{name} satisfaction").unwrap();
    }
    for row in 0..40_usize {
        let (a, b, yes) = (row % 2, row % 3, |n: usize| if row % n == 0 { "no" } else { "yes" });
        write!(
            text,
            "\nc{row},{},{},{},{},{},4,{},4,{},{},5,5",
            row * 7 % 11,
            yes(5),
            yes(4),
            yes(3),
            2 + a,
            3 + b,
            4 + a,
            1 + b
        )
        .unwrap();
    }
    text
}

fn ratings() -> String {
    let mut text = String::from("overall,room,welcome\n");
    for row in 0..60_usize {
        let (room, welcome) = (1 + row % 5, 1 + row / 5 % 5);
        let overall = (1 + (room + welcome + row % 2) / 2).min(5);
        writeln!(text, "{overall},{room},{welcome}").unwrap();
    }
    text
}

fn kano() -> String {
    const WORDS: [&str; 5] = ["like", "expect", "neutral", "live with", "dislike"];
    let mut text = String::from("id,wifi with,wifi without,desk with,desk without\n");
    for row in 0..60_usize {
        let desk = if row % 3 == 0 { "like,neutral" } else { "like,dislike" };
        writeln!(text, "c{row},{},{},{desk}", WORDS[row % 5], WORDS[row * 3 / 2 % 5]).unwrap();
    }
    text
}

fn tickets() -> String {
    let mut text =
        String::from("customer,opened,first_response,resolved,agent,score,apology,solution,remedy\n");
    for row in 0..120_usize {
        let (day, hour) = (1 + row / 6, 9 + row * 7 % 13);
        let resolved =
            if row % 11 == 0 { String::new() } else { format!("2024-03-{:02} {hour:02}:30", day + row % 4) };
        let yes = |n: usize| if row % n == 0 { "no" } else { "yes" };
        writeln!(
            text,
            "c{row},2024-03-{day:02} 09:00,2024-03-{day:02} {hour:02}:00,{resolved},{},{},{},{},{}",
            ["Li", "Wu", "Tang"][row % 3],
            1 + row % 5,
            yes(2),
            yes(3),
            yes(4)
        )
        .unwrap();
    }
    text
}

fn servqual() -> String {
    let items = ["tangibles 1", "tangibles 2", "reliability 1", "reliability 2", "empathy 1", "empathy 2"];
    let mut text = String::from("id");
    for item in items {
        write!(text, ",{item} expectation,{item} perception").unwrap();
    }
    for row in 0..30_usize {
        write!(text, "\nc{row}").unwrap();
        for at in 0..items.len() {
            write!(text, ",{},{}", 5 + (row + at) % 3, 2 + (row * (at / 2 + 1) + at) % 5).unwrap();
        }
    }
    text
}

fn cases() -> Vec<Case> {
    let shop = shop();
    let of_orders =
        ["rfm", "pareto", "clusters", "lifecycle", "cohorts", "survival", "clv", "churn", "economics"];
    let mut cases: Vec<Case> = of_orders
        .into_iter()
        .map(|id| (id, "shop", ask(&shop, &[], id, json!({ "returns": "net" }))))
        .collect();
    let mut more = |id, name, report| cases.push((id, name, report));
    more("rfm", "nested", ask(&shop, &[], "rfm", json!({ "scheme": "nested" })));
    more("cohorts", "revenue", ask(&shop, &[], "cohorts", json!({ "measure": "revenue" })));
    more("clv", "mbg_nbd", ask(&shop, &[], "clv", json!({ "model": "mbg_nbd" })));
    more("clv", "bg_nbd", ask(&shop, &[], "clv", json!({ "model": "bg_nbd" })));
    let table = "period,high end,regular\n0,1000,1000\n1,869,631\n2,743,468\n3,653,382\n4,593,326\n";
    more(
        "survival",
        "renewals",
        ask(table, &[], "survival", json!({ "survivors": ["high end", "regular"] })),
    );
    more("satisfaction", "guests", ask(&guests(), &[("customer", "id")], "satisfaction", Value::Null));
    more("satisfaction", "survey", ask(&of_template(Template::Survey), &[], "satisfaction", Value::Null));
    for measure in ["csat", "ces"] {
        let score = "id,score\n1,5\n2,4\n3,2\n4,5\n5,1\n6,3\n";
        let params = json!({ "measure": measure });
        more("satisfaction", measure, ask(score, &[("score", "score")], "satisfaction", params));
    }
    more("needs", "guests", ask(&guests(), &[("customer", "id")], "needs", Value::Null));
    more("contrast", "ratings", ask(&ratings(), &[("score", "overall")], "contrast", Value::Null));
    more("kano", "guests", ask(&kano(), &[("customer", "id")], "kano", Value::Null));
    more("servqual", "guests", ask(&servqual(), &[("customer", "id")], "servqual", Value::Null));
    let weights = json!({ "weights": { "tangibles": 20, "reliability": 50, "empathy": 30 } });
    more("servqual", "weights", ask(&servqual(), &[("customer", "id")], "servqual", weights));
    let forms = [of_template(Template::Servqual), of_template(Template::Forms)];
    more("servqual", "forms", ask_both(forms.each_ref().map(String::as_str), "servqual", Value::Null));
    more("servqual", "template", ask(&of_template(Template::Servqual), &[], "servqual", Value::Null));
    for id in ["clocks", "recovery"] {
        let roles = [("customer", "customer"), ("score", "score")];
        more(id, "tickets", ask(&tickets(), &roles, id, json!({})));
    }
    let study = json!({ "before": 60, "window": 60 });
    more("recovery", "orders", ask_both([&tickets(), &orders()], "recovery", study));
    more("sentiment", "template", ask(&of_template(Template::Texts), &[], "sentiment", Value::Null));
    let labelled = "text,label\ngood,positive\nnot good,negative\nbad,negative\nfine and good,negative\n";
    let params = json!({ "label_column": "label" });
    more("sentiment", "labelled", ask(labelled, &[("text", "text")], "sentiment", params));
    cases
}

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
