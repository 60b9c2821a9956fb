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

/// A wide table with words: each row is a pair of answers, 0 to 4, about each of two features.
fn wide(rows: &[[u8; 4]]) -> String {
    const WORDS: [&str; 5] = ["很喜欢", "理所当然", "无所谓", "可以忍受", "不喜欢"];
    let mut text = String::from("顾客,城市,续航_有,续航_没有,外观_有,外观_没有\n");
    for (at, row) in rows.iter().enumerate() {
        let [a, b, c, d] = row.map(|answer| WORDS.get(usize::from(answer)).copied().unwrap_or(""));
        writeln!(text, "c{at:03},{},{a},{b},{c},{d}", ["north", "south"][at % 2]).unwrap();
    }
    text
}

const CUSTOMER: &str = r#"{"customer":"顾客"}"#;

#[test]
fn the_table_of_classes() {
    let letters = |table| {
        let class = |row, column| Class::of(table, row, column).letter();
        (0..5).map(|row| (0..5).map(|column| class(row, column)).collect()).collect::<Vec<String>>()
    };
    assert_eq!(letters(Table::Classic), ["QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"]);
    assert_eq!(letters(Table::Pouliot), ["QAAAO", "RQIIM", "RIIIM", "RIIQM", "RRRRQ"]);
}

#[test]
fn ties_go_to_must_be_and_strength_looks_at_both_sides() {
    // Two must-be, two attractive: M. Three of I against two A and two O: mode I, strength O.
    let tie =
        ask(&load(&wide(&[[1, 4, 9, 9], [1, 4, 9, 9], [0, 1, 9, 9], [0, 1, 9, 9]]), "{}"), "{}").unwrap();
    let first = &tie.features[0].summary;
    assert_eq!((first.class, first.runner_up), (Some(Class::MustBe), Some(Class::Attractive)));
    assert_eq!(first.fong_distinct, Some(false));
    let rows =
        [[2, 2, 9, 9], [2, 2, 9, 9], [2, 2, 9, 9], [0, 1, 9, 9], [0, 1, 9, 9], [0, 4, 9, 9], [0, 4, 9, 9]];
    let data = load(&wide(&rows), "{}");
    let class = |params| ask(&data, params).unwrap().features[0].summary.class;
    assert_eq!(class("{}"), Some(Class::Indifferent));
    assert_eq!(class(r#"{"rule":"strength"}"#), Some(Class::OneDimensional));
}

#[test]
fn incomplete_and_strange_answers_are_counted_apart() {
    let text = "id,F1 functional,F1 dysfunctional,F2 functional,F2 dysfunctional\n\
                1,like,dislike,like,neutral\n2,like,,like,neutral\n3,what?,dislike,like,neutral\n\
                4,like,dislike,,\n5,like,dislike,like,neutral\n6,like,neutral,like,dislike\n";
    let report = ask(&load(text, "{}"), "{}").unwrap();
    let own: Vec<(u64, u64, u64)> = report
        .features
        .iter()
        .map(|row| (row.summary.n, row.summary.n_half, row.summary.n_unknown))
        .collect();
    assert_eq!(own, [(4, 1, 1), (5, 0, 0)]);
    let caveat = |code: &str| report.caveats.iter().find(|caveat| caveat.code == code);
    assert_eq!(caveat("kano-half-answered").unwrap().args["answers"], 1.0);
    assert_eq!(caveat("kano-unknown-answers").unwrap().args["answers"], 1.0);
    assert_eq!(caveat("kano-few-answers").unwrap().args["features"], 2.0);
}

#[test]
fn numbers_are_read_from_the_end_that_likes() {
    let ends = |a: [u8; 2], b: [u8; 2]| {
        let text = format!(
            "id,Q1F,Q1D\n1,{},{}\n2,{},{}\n3,9,1\n4,{},{}\n5,{},{}\n6,1,\n",
            a[0], a[1], b[0], b[1], a[0], a[1], b[0], b[1]
        );
        ask(&load(&text, "{}"), "{}").unwrap()
    };
    // Having it is 1 and lacking it 5, or the other way round: one-dimensional and attractive in both.
    for (report, like) in [(ends([1, 5], [1, 3]), 1), (ends([5, 1], [5, 3]), 5)] {
        assert_eq!(report.like, Some(like));
        let counts = &report.features[0].summary.counts;
        assert_eq!((counts[&Class::OneDimensional], counts[&Class::Attractive]), (2, 2));
        assert_eq!((report.n_unknown, report.n_half), (1, 1));
        assert!(report.caveats.iter().any(|caveat| caveat.code == "kano-scores"));
    }
    let turned = ask(&load("id,Q1F,Q1D\n1,1,5\n", "{}"), r#"{"like":"five"}"#).unwrap();
    assert_eq!(turned.features[0].summary.class, Some(Class::Reverse));
}

#[test]
fn long_tables_and_named_pairs() {
    let text = "customer,feature,functional,dysfunctional\n\
                a,wifi,like,dislike\na,desk,like,neutral\nb,wifi,neutral,neutral\nb,desk,like,live with\n";
    let long = load(text, r#"{"customer":"customer"}"#);
    assert!(fits(&long));
    let report = ask(&long, r#"{"feature":"wifi"}"#).unwrap();
    let names: Vec<&str> = report.features.iter().map(|row| row.feature.as_str()).collect();
    assert_eq!((names, report.shown), (vec!["desk", "wifi"], 1));
    assert_eq!(report.features[0].summary.class, Some(Class::Attractive));
    let table = customers(&View::all(&long, long.rows()), &Params::default(), &Cx::silent()).unwrap();
    assert_eq!(table.column("wifi").unwrap().values.text(1), "I");

    // What the pair is called does not matter, and its own columns name no features.
    let said = ask(&load(&text.replace("functional", "functional answer"), "{}"), "{}").unwrap();
    assert_eq!((said.feature_column.as_deref(), said.features.len()), (Some("feature"), 2));
    let one = ask(&load("id,功能_有,功能_没有\n1,喜欢,无所谓\n", "{}"), "{}").unwrap();
    assert_eq!((one.feature_column, one.features[0].feature.as_str()), (None, "功能"));

    let odd = load("id,x,y\np1,like,dislike\np2,like,dislike\n", "{}");
    assert!(!fits(&odd));
    assert!(matches!(ask(&odd, "{}"), Err(AnalysisError::NotEnough { .. })));
    let named = ask(&odd, r#"{"pairs":[{"feature":"sofa","functional":"x","dysfunctional":"y"}]}"#).unwrap();
    assert_eq!((named.features[0].feature.as_str(), named.n), ("sofa", 2));
    let no = |params| ask(&odd, params);
    assert!(matches!(
        no(r#"{"pairs":[{"functional":"x","dysfunctional":"z"}]}"#),
        Err(AnalysisError::NoSuchColumn { .. })
    ));
    assert!(matches!(
        no(r#"{"pairs":[{"functional":"x","dysfunctional":"x"}]}"#),
        Err(AnalysisError::BadParameter { .. })
    ));
    assert!(matches!(
        no(r#"{"pairs":[{"functional":"id","dysfunctional":"x"}]}"#),
        Err(AnalysisError::NotEnough { .. })
    ));
}

#[test]
fn groups_and_picks_of_classes() {
    let rows: Vec<[u8; 4]> =
        (0..40).map(|at| if at % 2 == 0 { [0, 2, 2, 4] } else { [2, 2, 0, 4] }).collect();
    let data = load(&wide(&rows), CUSTOMER);
    let report = ask(&data, r#"{"group":"城市"}"#).unwrap();
    let classes: Vec<_> =
        report.groups.iter().map(|row| (row.group.as_str(), row.features[0].class)).collect();
    assert_eq!(classes, [("north", Some(Class::Attractive)), ("south", Some(Class::Indifferent))]);
    assert_eq!(report.groups.iter().map(|row| row.n).sum::<u64>(), report.n);
    let pick = Clause::Members {
        analysis: "kano".into(),
        params: serde_json::Value::Null,
        is: [("续航".to_owned(), Test::Any(vec!["A".into()]))].into(),
    };
    let filter = Filter { all: vec![pick] };
    assert_eq!(filter.view(&data, &Cx::silent()).unwrap().rows.count(), 20);
    let nobody = load(&wide(&rows), "{}");
    let none = customers(&View::all(&nobody, nobody.rows()), &Params::default(), &Cx::silent());
    assert!(matches!(none, Err(AnalysisError::MissingRole { .. })));
}

#[test]
fn ellipses_are_as_wide_as_theory_says() {
    // Better is a share: its standard error is sqrt(p (1 - p) / n), and the ellipse reaches 2.448 of them.
    let rows: Vec<[u8; 4]> =
        (0..400).map(|at| if at % 4 == 0 { [0, 4, 9, 9] } else { [2, 2, 9, 9] }).collect();
    let report = ask(&load(&wide(&rows), "{}"), "{}").unwrap();
    let place = report.features[0].place.unwrap();
    let ellipse = place.ellipse.unwrap();
    let expected = 2.4477 * (0.25f64 * 0.75 / 400.0).sqrt();
    assert!((ellipse.better / expected - 1.0).abs() < 0.12, "{ellipse:?}");
    assert!(ellipse.correlation > 0.99, "every answer moves both: {ellipse:?}");
    assert_eq!((place.quadrant, place.quadrant_share), (Class::Indifferent, 1.0));
}

proptest! {
    #[test]
    fn counts_add_up_in_any_order(rows in proptest::collection::vec(proptest::array::uniform4(0u8..7), 1..60), turn in 0usize..60) {
        let params = r#"{"group":"城市","split":"mean"}"#;
        let text = wide(&rows);
        let Ok(report) = ask(&load(&text, CUSTOMER), params) else { return Ok(()) };
        for row in &report.features {
            let summary = &row.summary;
            prop_assert_eq!(summary.counts.values().sum::<u64>(), summary.n);
            prop_assert_eq!(row.cells.iter().flatten().sum::<u64>(), summary.n);
            prop_assert!(summary.better.is_none_or(|share| (0.0..=1.0).contains(&share)));
            prop_assert!(summary.worse.is_none_or(|share| (-1.0..=0.0).contains(&share)));
            prop_assert!(summary.n + summary.n_half + summary.n_unknown <= rows.len() as u64);
        }
        let written = serde_json::to_string(&report).unwrap();
        prop_assert!(serde_json::from_str::<Report>(&written).is_ok());
        let mut lines: Vec<&str> = text.lines().skip(1).collect();
        lines.rotate_left(turn % rows.len());
        let turned = format!("{}\n{}\n", text.lines().next().unwrap(), lines.join("\n"));
        prop_assert_eq!(ask(&load(&turned, CUSTOMER), params).unwrap(), report);
    }
}
