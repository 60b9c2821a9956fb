//! Bytes in, report out: the same table gives the same report however its file is written.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use clientele_core::sample;
use clientele_engine::protocol::Question;
use common::{load, load_with};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{Cursor, Write};

fn rfm(bytes: &[u8]) -> String {
    ask(&load(bytes, &BTreeMap::new()))
}

fn ask(service: &clientele_engine::Service<clientele_core::cx::Silent>) -> String {
    service.analyze(&Question { id: "rfm".to_owned(), ..Question::default() }).unwrap()
}

fn shop(locale: sample::Language) -> String {
    sample::orders(&sample::Options { customers: 120, locale, seed: 5 })
}

fn encoded(text: &str, encoding: &'static encoding_rs::Encoding) -> Vec<u8> {
    let (bytes, _, unmappable) = encoding.encode(text);
    assert!(!unmappable);
    bytes.into_owned()
}

fn utf16(text: &str, mark: bool) -> Vec<u8> {
    let mark = if mark { "\u{feff}" } else { "" };
    mark.encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

#[test]
fn encodings_of_the_same_table_give_the_same_report() {
    let simplified = shop(sample::Language::ZhHans);
    let traditional = shop(sample::Language::ZhHant);
    let expected = rfm(simplified.as_bytes());
    assert!(expected.contains("\"n_customers\":"));
    assert_eq!(rfm(&encoded(&simplified, encoding_rs::GBK)), expected, "GBK");
    assert_eq!(rfm(&encoded(&simplified, encoding_rs::GB18030)), expected, "GB18030");
    assert_eq!(rfm(&utf16(&simplified, true)), expected, "UTF-16 with a mark");
    assert_eq!(rfm(&utf16(&simplified.replace(',', "\t"), true)), expected, "Excel's Unicode text");
    assert_eq!(rfm(&utf16(&simplified, false)), expected, "UTF-16 without a mark");
    assert_eq!(rfm(format!("\u{feff}{simplified}").as_bytes()), expected, "UTF-8 with a mark");
    let expected = rfm(traditional.as_bytes());
    assert_eq!(rfm(&encoded(&traditional, encoding_rs::BIG5)), expected, "Big5");
}

#[test]
fn ways_of_writing_the_same_table_give_the_same_report() {
    let text = shop(sample::Language::En);
    let expected = rfm(text.as_bytes());
    let quoted: String = text.lines().map(|line| format!("\"{}\"\n", line.replace(',', "\",\""))).collect();
    let cases = [
        ("semicolons", text.replace(',', ";")),
        ("tabs", text.replace(',', "\t")),
        ("bars", text.replace(',', "|")),
        ("CR LF", text.replace('\n', "\r\n")),
        ("CR", text.replace('\n', "\r")),
        ("quotes", quoted),
        ("no last line break", text.trim_end().to_owned()),
        ("a preamble", format!("Tea shop\nExported 2025-01-03\n\n{text}")),
        ("delimiters at the end", text.lines().map(|line| format!("{line},\n")).collect()),
        ("Excel's sep line", format!("sep=;\n{}", text.replace(',', ";"))),
    ];
    for (name, text) in cases {
        assert_eq!(rfm(text.as_bytes()), expected, "{name}");
    }
}

#[test]
fn json_of_the_same_table_gives_the_same_report() {
    let text = shop(sample::Language::En);
    let mut lines = text.lines();
    let header: Vec<&str> = lines.next().unwrap().split(',').collect();
    let objects: Vec<String> = lines
        .map(|line| {
            let cells = header.iter().zip(line.split(',')).map(|(name, cell)| format!("{name:?}:{cell:?}"));
            format!("{{{}}}", cells.collect::<Vec<_>>().join(","))
        })
        .collect();
    let expected = rfm(text.as_bytes());
    assert_eq!(rfm(format!("[{}]", objects.join(",")).as_bytes()), expected, "an array of objects");
    assert_eq!(rfm(objects.join("\n").as_bytes()), expected, "NDJSON");
}

/// The table as a workbook: numbers as numbers, days as serials with a date format, the rest as inline texts.
fn workbook(text: &str) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const RELS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let cell = |text: &str| match text.parse::<clientele_core::Day>() {
        Ok(day) => format!(r#"<c s="1"><v>{}</v></c>"#, day.0 + 25_569),
        Err(_) if text.parse::<f64>().is_ok() && !text.starts_with('0') => format!("<c><v>{text}</v></c>"),
        Err(_) => {
            let text = text.replace('&', "&amp;").replace('<', "&lt;");
            format!(r#"<c t="inlineStr"><is><t>{text}</t></is></c>"#)
        }
    };
    let row = |line: &str| format!("<row>{}</row>", line.split(',').map(cell).collect::<String>());
    let rows: String = text.lines().map(row).collect();
    let link = |id: &str, kind: &str, to: &str| {
        format!(
            r#"<Relationships><Relationship Id="{id}" Type="{RELS}/{kind}" Target="{to}"/></Relationships>"#
        )
    };
    let parts = [
        ("_rels/.rels", link("b", "officeDocument", "xl/workbook.xml")),
        ("xl/_rels/workbook.xml.rels", link("s", "worksheet", "worksheets/1.xml")),
        (
            "xl/workbook.xml",
            format!(
                r#"<workbook xmlns="{MAIN}" xmlns:r="{RELS}"><sheets><sheet name="S" sheetId="1" r:id="s"/></sheets></workbook>"#
            ),
        ),
        (
            "xl/styles.xml",
            r#"<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#.into(),
        ),
        (
            "xl/worksheets/1.xml",
            format!(r#"<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>"#),
        ),
    ];
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn every_analysis_answers_alike_from_a_workbook_and_from_gbk() {
    let text = shop(sample::Language::ZhHans);
    let [csv, gbk, sheet] = [text.clone().into_bytes(), encoded(&text, encoding_rs::GBK), workbook(&text)]
        .map(|bytes| load(&bytes, &BTreeMap::new()));
    let fits = |analysis: &&clientele_core::analysis::Analysis| (analysis.fits)(&csv.files()[0]);
    for analysis in clientele_core::analysis::ALL.iter().filter(fits) {
        let question = Question { id: analysis.id.to_owned(), ..Question::default() };
        let expected = csv.analyze(&question).unwrap();
        assert_eq!(gbk.analyze(&question).unwrap(), expected, "{}", analysis.id);
        let [sheet, csv] = [sheet.analyze(&question).unwrap(), expected]
            .map(|text| serde_json::from_str::<Value>(&text).unwrap());
        assert_same(&sheet, &csv, analysis.id);
    }
}

/// Equal but for the last digits of shares: a workbook keeps `12.50` as 12.5, so money is counted in other units.
fn assert_same(a: &Value, b: &Value, at: &str) {
    match (a, b) {
        (Value::Array(a), Value::Array(b)) => {
            assert_eq!(a.len(), b.len(), "{at}");
            a.iter().zip(b).enumerate().for_each(|(i, (a, b))| assert_same(a, b, &format!("{at}[{i}]")));
        }
        (Value::Object(a), Value::Object(b)) => {
            assert!(a.keys().eq(b.keys()), "{at}");
            a.iter().zip(b.values()).for_each(|((name, a), b)| assert_same(a, b, &format!("{at}.{name}")));
        }
        (Value::Number(a), Value::Number(b)) => {
            let (a, b) = (a.as_f64().unwrap(), b.as_f64().unwrap());
            assert!((a - b).abs() <= 1e-9 * a.abs().max(1e-6), "{at}: {a} {b}");
        }
        _ => assert_eq!(a, b, "{at}"),
    }
}

#[test]
fn the_users_word_on_the_encoding_counts() {
    let text = shop(sample::Language::ZhHans);
    let read = clientele_core::ingest::Options { encoding: Some("gbk".to_owned()), ..Default::default() };
    let service = load_with(&encoded(&text, encoding_rs::GBK), read, &BTreeMap::new());
    assert_eq!(ask(&service), rfm(text.as_bytes()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn the_order_of_lines_changes_no_report(seed in 0u64..1000, turn in 1usize..500) {
        let text = sample::orders(&sample::Options { customers: 40, seed, ..Default::default() });
        let mut lines: Vec<&str> = text.lines().collect();
        let n = lines.len();
        lines[1..].rotate_left(turn % (n - 1));
        let turned = lines.join("\n");
        prop_assert_eq!(rfm(turned.as_bytes()), rfm(text.as_bytes()));
    }
}

#[test]
fn the_texts_of_a_column_come_most_frequent_first() {
    let rows = ["a,2024-01-01,1,FR", "b,2024-01-02,1,ES", "c,2024-01-03,1,ES", "d,2024-01-04,1,"];
    let text = format!("customer,date,amount,country\n{}\n", rows.join("\n"));
    let mut service = load(text.as_bytes(), &BTreeMap::new());
    let mut values = |column: &str, limit: usize| {
        service.answer(&format!(r#"{{"op":"values","column":"{column}","limit":{limit}}}"#))
    };
    assert_eq!(values("country", 9).unwrap(), r#"{"total":2,"values":["ES","FR"],"rows":[2,1]}"#);
    assert_eq!(values("country", 1).unwrap(), r#"{"total":2,"values":["ES"],"rows":[2]}"#);
    assert!(values("planet", 1).unwrap_err().json().contains("no-such-column"));
    let found = service.answer(r#"{"op":"values","column":"country","limit":9,"search":" ｆr"}"#).unwrap();
    assert_eq!(found, r#"{"total":1,"values":["FR"],"rows":[1]}"#);
}
