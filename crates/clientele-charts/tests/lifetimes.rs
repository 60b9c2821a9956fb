//! Figures of lifetime value, survival, churn and economics: what they say, in every language, and how they look.

#![cfg(test)]

use clientele_charts::figure::Figure;
use clientele_charts::palette::Theme;
use clientele_charts::{Ground, PlainMeasure, Stage, ViewOptions, csv, figures, headline, layout, svg};
use clientele_core::analysis::find;
use clientele_core::mapping::Mapping;
use clientele_core::model::{Dataset, View};
use clientele_core::{Cx, ingest, sample};
use clientele_text::{Locale, Words};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Weeks of remission: Embury et al. (1977), the data of the R package survival.
const AML: &str = "time,status,x\n9,1,Maintained\n13,1,Maintained\n13,0,Maintained\n18,1,Maintained\n\
    23,1,Maintained\n28,0,Maintained\n31,1,Maintained\n34,1,Maintained\n45,0,Maintained\n48,1,Maintained\n\
    161,0,Maintained\n5,1,Nonmaintained\n5,1,Nonmaintained\n8,1,Nonmaintained\n8,1,Nonmaintained\n\
    12,1,Nonmaintained\n16,0,Nonmaintained\n23,1,Nonmaintained\n27,1,Nonmaintained\n30,1,Nonmaintained\n\
    33,1,Nonmaintained\n43,1,Nonmaintained\n45,1,Nonmaintained\n";

/// Percent of two groups still there: Fader and Hardie (2007), How to Project Customer Retention, table 1.
const RENEWALS: &str = "year,regular,high_end\n0,100,100\n1,63.1,86.9\n2,46.8,74.3\n3,38.2,65.3\n4,32.6,59.3\n\
    5,28.9,55.1\n6,26.2,51.7\n7,24.1,49.1\n";

/// A column that knows the answer, and nobody worth a call.
const SEPARATED: &str = "x,left\n1,0\n2,0\n3,0\n4,0\n5,1\n6,1\n7,1\n8,1\n";

/// Contracts of which those on a monthly plan leave more often, and less so later.
fn labelled() -> String {
    let row = |i: u32| {
        let (plan, months) = (["month", "year"][(i % 2) as usize], i * 7 % 60);
        let left = i * 13 % 10 < if plan == "month" { 8 - months / 10 } else { 2 };
        format!("u{i},{plan},{months},{}\n", u8::from(left))
    };
    (0..120).fold("id,plan,months,left\n".to_owned(), |text, i| text + &row(i))
}

const ORDERS: &str =
    r#"{"customer":"Customer","date":"Date","quantity":"Quantity","price":"Price","order":"Order"}"#;

/// The report of an analysis on a small file, as JSON.
fn report(id: &str, text: &str, mapping: &str, params: &Value) -> String {
    let table = ingest::read_text(text).unwrap().table;
    let mapping: Mapping = serde_json::from_str(mapping).unwrap();
    let data = Dataset::new(table, mapping);
    let view = match data.transactions.as_ref() {
        Ok(transactions) => View::all(&data, transactions),
        Err(_) => View::all(&data, data.rows()),
    };
    (find(id).unwrap().run)(&view, params, &Cx::silent()).unwrap()
}

/// A name, the analysis and its report.
fn reports() -> Vec<(&'static str, &'static str, String)> {
    let orders = sample::orders(&sample::Options { customers: 120, ..Default::default() });
    let survivors = json!({ "survivors": ["regular", "high_end"] });
    let costs = json!({ "acquisition_cost": 20, "retention_cost": 2, "margin": 0.4, "period": "quarter" });
    let grouped = json!({ "duration": "time", "event": "status", "group": "x", "band": "log" });
    vec![
        ("purchases", "clv", report("clv", &orders, ORDERS, &Value::Null)),
        ("contracts", "clv", report("clv", RENEWALS, "{}", &survivors)),
        ("lapse", "survival", report("survival", &orders, ORDERS, &json!({ "group": "rfm" }))),
        ("repeat", "survival", report("survival", &orders, ORDERS, &json!({ "clock": "repeat" }))),
        ("aml", "survival", report("survival", AML, "{}", &grouped)),
        ("renewals", "survival", report("survival", RENEWALS, "{}", &survivors)),
        ("assumed", "economics", report("economics", &orders, ORDERS, &Value::Null)),
        ("known", "economics", report("economics", &orders, ORDERS, &costs)),
        ("free", "economics", report("economics", &orders, ORDERS, &json!({ "margin": 0, "years": 1 }))),
        ("silence", "churn", report("churn", &orders, ORDERS, &Value::Null)),
        (
            "label",
            "churn",
            report("churn", &labelled(), r#"{"customer":"id","churned":"left"}"#, &Value::Null),
        ),
        ("separated", "churn", report("churn", SEPARATED, r#"{"churned":"left"}"#, &json!({ "value": 0 }))),
    ]
}

fn all(id: &str, report: &str, locale: Locale) -> Vec<Figure> {
    let options = ViewOptions { currency: Some("GBP".into()), ..ViewOptions::default() };
    figures(id, report, &Words::new(locale), &options).unwrap()
}

fn ids(figures: &[Figure]) -> Vec<&str> {
    figures.iter().map(|figure| figure.id.as_str()).collect()
}

#[test]
fn there_is_a_figure_for_every_question() {
    let found: Vec<(&str, Vec<String>)> = reports()
        .iter()
        .map(|(name, id, report)| {
            (*name, ids(&all(id, report, Locale::En)).into_iter().map(str::to_owned).collect())
        })
        .collect();
    let of = |name: &str| found.iter().find(|(found, _)| *found == name).unwrap().1.join(" ");
    assert_eq!(of("purchases"), "clv-matrix clv-deciles clv-tracking clv-calibration clv-scores clv-spend");
    assert_eq!(of("contracts"), "clv-projection clv-retention");
    let first = "economics-value economics-payback economics-keeping economics-acquisition";
    for name in ["assumed", "known"] {
        assert_eq!(of(name), format!("{first} economics-claims economics-lifetime economics-periods"));
    }
    let validation = "churn-calibration churn-capture churn-precision churn-coefficients";
    assert_eq!(of("silence"), format!("churn-profit churn-list churn-alarms {validation}"));
    assert_eq!(of("label"), format!("churn-profit churn-list {validation}"));
    assert_eq!(of("lapse"), "survival-curves survival-means survival-at-risk");
    assert_eq!(
        of("renewals"),
        "survival-curves survival-means survival-projection survival-retention",
        "a renewal table counts no single lives"
    );
}

#[test]
fn the_headline_gives_the_median_with_its_interval() {
    let reports = reports();
    let (_, id, aml) = reports.iter().find(|(name, ..)| *name == "aml").unwrap();
    let say = |locale| headline(id, aml, &Words::new(locale), &ViewOptions::default()).unwrap();
    // Published: median 23 weeks, from 8 to an open end.
    assert_eq!(say(Locale::En), "Nonmaintained: half are gone after 23 periods (at least 8 periods).");
    assert_eq!(say(Locale::ZhHant), "Nonmaintained：23 期後一半已流失（至少 8 期）。");
}

#[test]
fn every_text_is_said_in_every_language() {
    for (name, id, report) in reports() {
        for locale in Locale::ALL {
            let said = headline(id, &report, &Words::new(locale), &ViewOptions::default()).unwrap();
            let mut texts = vec![said];
            for figure in all(id, &report, locale) {
                texts.extend([figure.title.clone(), figure.subtitle.clone(), figure.summary.clone()]);
                texts.extend(figure.notes.clone());
                texts.extend(figure.table.columns.iter().map(|column| column.label.clone()));
                texts.extend(figure.marks().map(|mark| mark.spoken()));
            }
            for text in texts {
                let unsaid = ["clv-", "survival-", "churn-", "economics-", "chart-", "rfm-", "{$"]
                    .into_iter()
                    .find(|sign| text.contains(sign));
                assert!(unsaid.is_none() && !text.is_empty(), "{name} {}: {text:?}", locale.tag());
            }
        }
    }
}

#[test]
fn marks_are_told_apart_and_tables_are_whole() {
    for (name, id, report) in reports() {
        for figure in all(id, &report, Locale::En) {
            let mut seen = BTreeSet::new();
            for mark in figure.marks() {
                assert!(seen.insert(&mark.id), "{name} {}: {} is there twice", figure.id, mark.id);
                assert!(!mark.details.is_empty(), "{name} {}: {}", figure.id, mark.id);
            }
            let table = &figure.table;
            assert!(!table.rows.is_empty(), "{name} {}", figure.id);
            assert!(table.rows.iter().all(|row| row.len() == table.columns.len()), "{name} {}", figure.id);
            assert_eq!(csv(table).lines().count(), table.rows.len() + 1, "{name} {}", figure.id);
        }
    }
}

#[test]
fn pictures_have_no_holes_and_are_small() {
    let words = Words::new(Locale::En);
    for (name, id, report) in reports() {
        for figure in all(id, &report, Locale::En) {
            for width in [640.0f32, 320.0, 60.0] {
                let height = figure.height(f64::from(width)) as f32 + 90.0;
                let stage = Stage::new(width, height, &PlainMeasure, &words).with_heading();
                let picture = svg(&layout(&figure, &stage).unwrap(), &Theme::LIGHT, Ground::Surface);
                let what = format!("{name} {} at {width}", figure.id);
                assert!(!picture.contains("NaN") && !picture.contains("inf"), "{what}");
                assert!(picture.len() <= 20 << 10, "{what}: {} bytes", picture.len());
            }
        }
    }
}
