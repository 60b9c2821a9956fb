//! Files to fill in: in each language, as CSV and as a workbook, they load back with the roles and analyses they are made
//! for, and give the same figures.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use clientele_charts::csv_of_rows;
use clientele_core::analysis::{FileKind, kind, serves};
use clientele_engine::{
    Sheet,
    protocol::{Question, Request},
    workbook,
};
use clientele_text::{Locale, Template, Words};
use serde_json::Value;
use std::collections::BTreeMap;

/// What each template is recognised as, and an analysis that it serves.
const MADE_FOR: [(Template, FileKind, &str); 7] = [
    (Template::Orders, FileKind::Orders, "rfm"),
    (Template::Survey, FileKind::Survey, "satisfaction"),
    (Template::Kano, FileKind::Kano, "kano"),
    (Template::Servqual, FileKind::Servqual, "servqual"),
    (Template::Tickets, FileKind::Tickets, "clocks"),
    (Template::Tickets, FileKind::Tickets, "recovery"),
    (Template::Texts, FileKind::Texts, "sentiment"),
];

fn report(bytes: &[u8], kind_wanted: FileKind, id: &str) -> Value {
    let service = common::load(bytes, &BTreeMap::new());
    let data = &service.files()[0];
    assert!(serves(data).contains(&id), "{id} is not served: {:?}", data.mapping);
    assert_eq!(kind(data), kind_wanted, "{:?}", data.mapping);
    let question = Question { id: id.into(), ..Question::default() };
    serde_json::from_str(&service.analyze(&question).unwrap()).unwrap()
}

/// Names of columns, features and products differ from language to language; numbers must not.
fn numbers(value: &Value, out: &mut Vec<f64>) {
    match value {
        Value::Number(number) => out.extend(number.as_f64()),
        Value::Array(list) => list.iter().for_each(|value| numbers(value, out)),
        Value::Object(fields) => fields.values().for_each(|value| numbers(value, out)),
        _ => {}
    }
}

#[test]
fn filled_templates_load_back_with_the_same_figures() {
    for (template, kind, id) in MADE_FOR {
        let mut first: Option<Vec<f64>> = None;
        for locale in Locale::ALL {
            let rows = template.rows(&Words::new(locale));
            let from_csv = report(format!("\u{feff}{}", csv_of_rows(&rows)).as_bytes(), kind, id);
            let from_xlsx =
                report(&workbook(&[Sheet { name: "1".into(), rows: rows.clone() }]).unwrap(), kind, id);
            assert_eq!(from_csv, from_xlsx, "{template:?} {locale:?}");
            let mut found = Vec::new();
            numbers(&from_csv, &mut found);
            assert!(!found.is_empty());
            let known = first.get_or_insert_with(|| found.clone());
            // Texts are others in each language, and so is what they say.
            assert!(template == Template::Texts || *known == found, "{template:?} {locale:?}");
        }
    }
}

/// Columns of customer tables are shown and saved under these words.
#[test]
fn every_field_of_a_customer_has_words() {
    for (template, _, id) in MADE_FOR {
        let rows = csv_of_rows(&template.rows(&Words::new(Locale::En)));
        let mut service = common::load(rows.as_bytes(), &BTreeMap::new());
        let question = Question { id: id.into(), ..Question::default() };
        let reply = service.handle(Request::Customers { question, window: Default::default() }).unwrap();
        let reply: Value = serde_json::from_str(&reply).unwrap();
        let columns = reply["columns"].as_array().unwrap();
        assert!(columns.len() > 1, "{id}");
        // The columns of Kano's are the features of the file.
        for column in columns.iter().filter(|_| id != "kano") {
            let key = format!("field-{}", column["name"].as_str().unwrap().replace('_', "-"));
            for locale in Locale::ALL {
                assert!(Words::new(locale).find(&key, &[]).is_some(), "{id}: {key} in {locale:?}");
            }
        }
    }
}

#[test]
fn questionnaires_ask_for_every_item() {
    for locale in Locale::ALL {
        let words = Words::new(locale);
        let text = Template::Servqual.questionnaire(&words).unwrap();
        assert!((1..=22).all(|item| text.contains(&format!("\n{item}. "))), "{text}");
        assert_eq!(Template::Servqual.rows(&words)[0].len(), 45);
        for template in Template::ALL {
            let rows = template.rows(&words);
            assert!(
                rows.len() > 1 && rows.iter().all(|row| row.len() == rows[0].len()),
                "{template:?} {locale:?}"
            );
        }
    }
}
