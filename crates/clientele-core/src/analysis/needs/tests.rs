use super::*;
use crate::filter::{Clause, Filter, Test};
use crate::ingest::read_text;
use crate::mapping::Mapping;
use proptest::prelude::*;
use std::fmt::Write;

fn load(text: &str, roles: &str) -> Dataset {
    let mapping: Mapping = serde_json::from_str(roles).unwrap();
    Dataset::new(read_text(text).unwrap().table, mapping)
}

fn ask(data: &Dataset, params: &str) -> Result<Report, AnalysisError> {
    let params = serde_json::from_str(params).unwrap();
    run(&View::all(data, data.rows()), &params, &Cx::silent())
}

fn caveat(report: &Report, code: &str) -> Option<f64> {
    report.caveats.iter().find(|caveat| caveat.code == code).map(|caveat| caveat.args.values().sum())
}

/// Four needs: price and speed are basic, respect and safety human.
const SMALL: &str = "客户,城市,价格_重要性,价格_满意度,速度_重要性,速度_满意度,尊重_重要性,尊重_满意度,安全_重要性,安全_满意度\n\
                     a,北,3,4,4,5,5,2,5,5\nb,南,3,4,3,4,5,3,5,4\nc,北,2,5,4,4,4,2,4,5\nd,南,2,4,3,5,5,2,5,5\n";
const CUSTOMER: &str = r#"{"customer":"客户"}"#;

#[test]
fn a_small_table_by_hand() {
    let report = ask(&load(SMALL, CUSTOMER), "{}").unwrap();
    let names: Vec<_> =
        report.needs.iter().map(|row| (row.need.as_str(), row.layer.as_str(), row.human)).collect();
    assert_eq!(
        names,
        [
            ("价格", "basic", None),
            ("速度", "basic", None),
            ("尊重", "human", Some(Human::Respect)),
            ("安全", "human", Some(Human::Safety)),
        ]
    );
    let gaps: Vec<f64> = report.needs.iter().filter_map(|row| row.gap).collect();
    assert_eq!(gaps, [1.75, 1.0, -2.5, 0.0]);
    let quadrants: Vec<_> = report.needs.iter().filter_map(|row| row.quadrant).collect();
    assert_eq!(quadrants, [Quadrant::Overkill, Quadrant::Overkill, Quadrant::Concentrate, Quadrant::Keep]);
    // Importance 2.5, 3.5, 4.75, 4.75; performance 4.25, 4.5, 2.25, 4.75.
    assert_eq!(report.split, Some(Split { importance: 3.875, performance: 3.9375 }));
    let layers: Vec<_> = report.layers.iter().map(|row| (row.layer.as_str(), row.gap)).collect();
    assert_eq!(layers, [("basic", Some(1.375)), ("human", Some(-1.25))]);
    // Respect: gaps -3, -2, -2, -3: t = -2.5 / (sqrt(1/3) / 2).
    let t = report.needs[2].tests.t.unwrap();
    assert!((t + 2.5 / ((1.0f64 / 3.0).sqrt() / 2.0)).abs() < 1e-12, "{t}");
    assert_eq!(caveat(&report, "ratings-few"), Some(4.0));
    assert_eq!(caveat(&report, "needs-no-layers"), None);
}

#[test]
fn a_layer_picks_its_customers_and_groups_differ() {
    let data = load(SMALL, CUSTOMER);
    let pick = Clause::Members {
        analysis: "needs".into(),
        params: serde_json::Value::Null,
        is: [("human".to_owned(), Test::Range { min: None, max: Some(-1.25) })].into(),
    };
    // Human gaps: a -1.5, b -1.5, c -0.5, d -1.5.
    assert_eq!(Filter { all: vec![pick] }.view(&data, &Cx::silent()).unwrap().rows.count(), 3);
    let report = ask(&data, r#"{"group":"城市"}"#).unwrap();
    assert_eq!(report.groups.iter().map(|row| row.n).collect::<Vec<_>>(), [2, 2]);
    assert_eq!(report.groups[0].needs[0].gap, Some(2.0));
    let nobody = load(SMALL, "{}");
    let none = customers(&View::all(&nobody, nobody.rows()), &Params::default(), &Cx::silent());
    assert!(matches!(none, Err(AnalysisError::MissingRole { .. })));
}

#[test]
fn long_tables_named_columns_and_bad_answers() {
    let long = "customer,need,layer,importance,performance\na,尊重,人性需求,5,2\na,价格,基本需求,3,4\nb,尊重,人性需求,4,\nb,价格,基本需求,3,x\nc,尊重,人性需求,4,2\nc,价格,基本需求,3,4\nd,尊重,人性需求,4,2\nd,价格,基本需求,3,4\n";
    let report = ask(&load(long, r#"{"customer":"customer"}"#), "{}").unwrap();
    assert_eq!(report.need_column.as_deref(), Some("need"));
    let respect = report.needs.iter().find(|row| row.need == "尊重").unwrap();
    assert_eq!((respect.layer.as_str(), respect.n, respect.n_half), ("human", 3, 1));
    assert_eq!((report.n_unknown, report.layers.len()), (1, 2));

    let odd = load("id,x,y\n1,5,3\n2,4,2\n3,5,4\n", "{}");
    assert!(!fits(&odd) && fits(&load(SMALL, "{}")));
    let named = r#"{"needs":[{"need":"warm tea","layer":"human","importance":"x","performance":"y"}]}"#;
    let report = ask(&odd, named).unwrap();
    assert_eq!((report.needs[0].layer.as_str(), report.layers[0].layer.as_str()), ("human", "human"));
    let no = |params| ask(&odd, params);
    assert!(matches!(no("{}"), Err(AnalysisError::NotEnough { .. })));
    assert!(matches!(
        no(r#"{"needs":[{"importance":"x","performance":"z"}]}"#),
        Err(AnalysisError::NoSuchColumn { .. })
    ));
    assert!(matches!(
        no(r#"{"needs":[{"importance":"x","performance":"x"}]}"#),
        Err(AnalysisError::BadParameter { .. })
    ));
}

#[test]
fn importance_and_performance_on_different_scales_are_told() {
    let mut text = String::from("id,price importance,price performance\n");
    for row in 0..60 {
        writeln!(text, "c{row},{},{}", 1 + row % 5, 1 + row % 10).unwrap();
    }
    let report = ask(&load(&text, "{}"), "{}").unwrap();
    assert_eq!(caveat(&report, "ratings-mixed-scales"), Some(1.0));
    assert_eq!(caveat(&report, "needs-no-layers"), Some(1.0));
}

proptest! {
    #[test]
    fn any_order_of_rows_is_the_same_report(
        rows in proptest::collection::vec(proptest::array::uniform4(0u8..7), 1..40),
        turn in 0usize..40,
    ) {
        let mut text = String::from("id,city,price importance,price performance,respect importance,respect performance\n");
        for (at, row) in rows.iter().enumerate() {
            let cells: Vec<String> =
                row.iter().map(|cell| if *cell == 6 { String::new() } else { cell.to_string() }).collect();
            writeln!(text, "c{},{},{}", at % 17, at % 3, cells.join(",")).unwrap();
        }
        let params = r#"{"group":"city","scale_lo":0,"scale_hi":5}"#;
        let Ok(report) = ask(&load(&text, "{}"), params) else { return Ok(()) };
        for row in &report.needs {
            prop_assert!(row.n + row.n_half <= rows.len() as u64);
            if let (Some(i), Some(p), Some(gap)) = (row.importance, row.performance, row.gap) {
                prop_assert!((p - i - gap).abs() < 1e-9);
            }
        }
        let written = serde_json::to_string(&report).unwrap();
        let mut lines: Vec<&str> = text.lines().skip(1).collect();
        lines.rotate_left(turn % rows.len());
        let turned = format!("{}\n{}\n", text.lines().next().unwrap(), lines.join("\n"));
        prop_assert_eq!(serde_json::to_string(&ask(&load(&turned, "{}"), params).unwrap()).unwrap(), written);
    }
}
