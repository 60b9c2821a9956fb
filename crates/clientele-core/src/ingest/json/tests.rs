//! Documents of every layout, whole, cut and hostile.

use super::{JsonKind, Lines, MOST_LEVELS, read_json};
use crate::ingest::IngestError;
use crate::issue::{IssueCode, Issues};
use crate::table::Table;
use crate::{Cx, Signal};
use proptest::prelude::*;

fn read(json: &str) -> Result<(Table, Issues), IngestError> {
    let kind = super::sniff(json).unwrap_or(JsonKind::Json);
    let mut issues = Issues::default();
    read_json(json.as_bytes(), kind, &mut issues, &Cx::silent()).map(|table| (table, issues))
}

/// Names, then rows, `|` between cells.
fn shown(json: &str) -> Vec<String> {
    let (table, _) = read(json).unwrap_or_else(|error| panic!("{json}: {error:?}"));
    let names = table.columns.iter().map(|column| column.name.as_str()).collect::<Vec<_>>().join("|");
    let row = |row| (0..table.columns.len()).map(|at| table.cell(row, at)).collect::<Vec<_>>().join("|");
    std::iter::once(names).chain((0..table.n_rows).map(row)).collect()
}

#[test]
fn layouts() {
    let expected = ["id|name", "1|Anna", "2|Bob"];
    for json in [
        r#"[{"id": 1, "name": "Anna"}, {"id": 2, "name": "Bob"}]"#,
        r#"{"id": [1, 2], "name": ["Anna", "Bob"]}"#,
        r#"{"id": {"0": 1, "1": 2}, "name": {"0": "Anna", "1": "Bob"}}"#,
        r#"{"columns": ["id", "name"], "index": [0, 1], "data": [[1, "Anna"], [2, "Bob"]]}"#,
        r#"[["id", "name"], [1, "Anna"], [2, "Bob"]]"#,
        r#"{"status": "ok", "tags": ["x"], "data": [{"id": 1, "name": "Anna"}, {"id": 2, "name": "Bob"}]}"#,
        r#"{"result": {"page": 1, "items": [{"id": 1, "name": "Anna"}, {"name": "Bob", "id": 2}]}}"#,
        r#"{"a7": {"id": 1, "name": "Anna"}, "b9": {"id": 2, "name": "Bob"}}"#,
        "{\"id\": 1, \"name\": \"Anna\"}\n{\"id\": 2, \"name\": \"Bob\"}\n",
        "{\n \"id\": 1,\n \"name\": \"Anna\"\n}\n{\n \"id\": 2,\n \"name\": \"Bob\"\n}\n",
        "[1, \"Anna\"]\n[2, \"Bob\"]\n",
    ] {
        let shown = shown(json);
        match json.starts_with("[1,") {
            true => assert_eq!(shown[1..], expected[1..], "{json}"),
            false => assert_eq!(shown, expected, "{json}"),
        }
    }
    assert_eq!(shown(r#"{"id": 1, "name": "Anna"}"#), ["id|name", "1|Anna"]);
}

#[test]
fn values_keep_their_text() {
    let json = r#"[{"id": 9007199254740993, "price": 1.50, "ok": true, "none": null, "t": "a\n\u00e9\"", "e": 1E5},
        {"id": "00123", "list": [1, {"x": 2}], "t": "客户", "id": 7}]"#;
    assert_eq!(
        shown(json),
        [
            "id|price|ok|none|t|e|list",
            "9007199254740993|1.50|true||a\né\"|1E5|",
            "00123||||客户||[1, {\"x\": 2}]",
        ]
    );
    let (table, issues) = read(json).unwrap();
    assert_eq!((table.lines.get(0), table.lines.get(1)), (1, 2));
    assert_eq!(issues.first.len(), 1);
    assert_eq!(
        (issues.first[0].code, issues.first[0].row, issues.first[0].column),
        (IssueCode::NestedValue, 2, 7)
    );
}

#[test]
fn what_is_no_record_is_told() {
    let (table, issues) = read(r#"[{"a": 1}, 5, "x", null, {"a": 2}]"#).unwrap();
    assert_eq!((table.n_rows, issues.count(IssueCode::NotAnObject)), (2, 3));
    let (table, issues) = read("{\"a\": 1}\n{\"a\": 2}\noops\n\n{\"a\": 3}\n{\"a\": ").unwrap();
    assert_eq!((table.n_rows, table.lines.get(2)), (3, 5));
    assert_eq!((issues.count(IssueCode::NotAnObject), issues.count(IssueCode::Truncated)), (1, 1));
    let (_, issues) = read(r#"{"a": [1, 2], "b": [3]}"#).unwrap();
    assert_eq!(issues.count(IssueCode::MissingCells), 1);
}

#[test]
fn a_list_cut_off_keeps_what_came_before() {
    let json = r#"[{"id": 1}, {"id": 2}, {"id":"#;
    let (table, issues) = read(json).unwrap();
    assert_eq!((table.n_rows, issues.count(IssueCode::Truncated)), (2, 1));
    assert_eq!(read(r#"[{"id":"#).unwrap_err(), IngestError::Truncated);
    assert_eq!(read(r#"{"data": [{"id": 1}"#).unwrap_err(), IngestError::Truncated);
}

#[test]
fn errors() {
    let deep = format!("{}1{}", "[".repeat(10_000), "]".repeat(10_000));
    let object = format!("{}1{}", r#"{"a":"#.repeat(10_000), "}".repeat(10_000));
    for json in [deep, object.clone(), format!("{{\"a\": 1}}\n{object}\n")] {
        assert_eq!(read(&json).unwrap_err(), IngestError::TooDeep { limit: MOST_LEVELS });
    }
    assert_eq!(
        read("[{\"a\": 1},\n {\"a\": 2,}]").unwrap_err(),
        IngestError::BrokenJson { line: 2, column: 10 }
    );
    for json in ["[]", "{}", "[[]]x".trim_end_matches('x'), "5", "\"x\""] {
        let error = read(json).map(|(table, _)| table.n_rows);
        assert!(matches!(error, Err(IngestError::NotTabular) | Ok(1)), "{json}: {error:?}");
    }
    assert_eq!(read(" ").unwrap_err(), IngestError::Empty);
    let wide: Vec<String> = (0..20_000).map(|n| format!("\"k{n}\": {n}")).collect();
    assert!(matches!(read(&format!("[{{{}}}]", wide.join(","))), Err(IngestError::TooManyColumns { .. })));
}

#[test]
fn cancel_stops() {
    struct Never;
    impl Signal for Never {
        fn cancelled(&self) -> bool {
            true
        }
    }
    let cx = Cx::new(None, 1, &Never);
    for (json, kind) in [("[{\"a\": 1}]", JsonKind::Json), ("{\"a\": 1}\n{\"a\": 1}", JsonKind::Lines)] {
        let outcome = read_json(json.as_bytes(), kind, &mut Issues::default(), &cx);
        assert_eq!(outcome.map(|table| table.n_rows), Err(IngestError::Cancelled));
    }
}

proptest! {
    #[test]
    fn hostile_text_gives_a_table_or_an_error(json in r#"[\[\]{}",:0-9a\\ \n]{0,60}"#) {
        for kind in [JsonKind::Json, JsonKind::Lines] {
            if let Ok(table) = read_json(json.as_bytes(), kind, &mut Issues::default(), &Cx::silent()) {
                prop_assert!(table.columns.iter().all(|column| column.codes.len() == table.n_rows));
            }
        }
    }

    #[test]
    fn cuts_change_nothing(
        lines in proptest::collection::vec(r#"(\{"a": "[a-z客]{0,3}"(, "b": [0-9]{1,3})?\}|\[1\]|x|)"#, 0..8),
        size in 1usize..30,
    ) {
        let json = lines.join("\n");
        let read = |size: usize| {
            let mut reader = Lines::default();
            json.as_bytes().chunks(size).for_each(|piece| reader.feed(piece).unwrap());
            let mut issues = Issues::default();
            let table = reader.finish(&mut issues);
            let cells = table.map(|table| {
                let cells = |row| (0..table.columns.len()).map(|at| table.cell(row, at).to_owned()).collect();
                (0..table.n_rows).map(cells).collect::<Vec<Vec<String>>>()
            });
            (cells, issues)
        };
        prop_assert_eq!(read(size), read(1 << 20));
    }

    #[test]
    fn what_serde_wrote_comes_back(rows in proptest::collection::vec(("\\PC{0,8}", any::<i64>(), any::<bool>()), 1..20)) {
        let json: Vec<serde_json::Value> =
            rows.iter().map(|(a, b, c)| serde_json::json!({ "a": a, "b": b, "c": c })).collect();
        let (table, _) = read(&serde_json::Value::from(json).to_string()).unwrap();
        for (at, (a, b, c)) in rows.iter().enumerate() {
            prop_assert_eq!(table.cell(at, 0), a);
            prop_assert_eq!(table.cell(at, 1), b.to_string());
            prop_assert_eq!(table.cell(at, 2), c.to_string());
        }
    }
}
