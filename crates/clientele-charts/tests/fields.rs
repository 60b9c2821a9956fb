//! Every column of every customer table has its name in every language, and so has every code in one.

#![cfg(test)]

use clientele_core::mapping::Mapping;
use clientele_core::model::{CustomerValues, Dataset, View};
use clientele_core::{Cx, Day, analysis, ingest, sample};
use clientele_text::{Locale, Words};

#[test]
fn every_field_and_every_code_has_a_word() {
    let text = sample::orders(&sample::Options { customers: 120, ..Default::default() });
    let roles =
        r#"{"customer":"Customer","date":"Date","quantity":"Quantity","price":"Price","order":"Order"}"#;
    let mapping: Mapping = serde_json::from_str(roles).unwrap();
    let data = Dataset::new(ingest::read_text(&text).unwrap().table, mapping);
    let view = View::all(&data, data.transactions.as_ref().unwrap());
    let words = Locale::ALL.map(Words::new);
    let mut missing = Vec::new();
    for analysis in analysis::ALL.iter().filter(|analysis| (analysis.fits)(&data)) {
        let Some(customers) = analysis.customers else { continue };
        let table = customers(&view, &serde_json::Value::Null, &Cx::silent()).unwrap();
        for column in &table.columns {
            let mut keys = vec![format!("field-{}", column.name.replace('_', "-"))];
            if let CustomerValues::Labels { labels, .. } = &column.values {
                // A date speaks for itself.
                let codes = labels.iter().filter(|label| label.parse::<Day>().is_err());
                keys.extend(
                    codes.map(|code| format!("{}-{}-{}", analysis.id, column.name, code.replace('_', "-"))),
                );
            }
            let unsaid =
                keys.into_iter().filter(|key| words.iter().any(|words| words.find(key, &[]).is_none()));
            missing.extend(unsaid);
        }
    }
    missing.sort();
    missing.dedup();
    assert!(missing.is_empty(), "no word for {missing:#?}");
}
