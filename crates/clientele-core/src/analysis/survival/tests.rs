use super::*;
use crate::Day;
use crate::ingest::read_text;
use crate::mapping::Mapping;
use crate::model::Dataset;
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

const ROLES: &str = r#"{"customer":"customer","date":"date","amount":"amount"}"#;

fn shop(rows: &[(u8, u16)]) -> Dataset {
    let mut text = String::from("customer,date,amount,city\n");
    for &(customer, day) in rows {
        let city = ["north", "south"][usize::from(customer % 2)];
        writeln!(text, "c{customer:03},{},5,{city}", Day(19_000 + i32::from(day))).unwrap();
    }
    load(&text, ROLES)
}

#[test]
fn lapses_are_judged_without_looking_ahead() {
    // a: silent from day 10 to 60, back on 60; b: never silent for 30 days; c: one purchase on day 40; d: first on the last day.
    let data = shop(&[(0, 0), (0, 10), (0, 60), (1, 0), (1, 25), (1, 50), (1, 70), (2, 40), (3, 75)]);
    let report = ask(&data, r#"{"inactive_days":30,"time_unit":"day"}"#).unwrap();
    let curve = &report.curves[0];
    assert_eq!((report.n, report.n_left_out, curve.events), (3, 1, 2));
    let points: Vec<_> = curve.points.iter().map(|p| (p.time, p.at_risk, p.events, p.censored)).collect();
    assert_eq!(points, [(30.0, 3, 1, 0), (40.0, 2, 1, 0), (75.0, 1, 0, 1)]);
    let view = View::all(&data, data.transactions.as_ref().unwrap());
    let params = Params { inactive_days: Some(30.0), ..Params::default() };
    let table = customers(&view, &params, &Cx::silent()).unwrap();
    let state = &table.column("state").unwrap().values;
    assert_eq!((0..4).map(|at| state.text(at)).collect::<Vec<_>>(), ["ended", "active", "ended", "active"]);
}

#[test]
fn time_to_the_second_purchase() {
    let data = shop(&[(0, 0), (0, 14), (1, 7), (2, 0), (2, 0), (2, 21)]);
    let report = ask(&data, r#"{"clock":"repeat","time_unit":"week"}"#).unwrap();
    let points: Vec<_> = report.curves[0].points.iter().map(|p| (p.time, p.events, p.censored)).collect();
    assert_eq!(points, [(2.0, 1, 1), (3.0, 1, 0)]);
    assert_eq!((report.clock, report.inactive_days), (Clock::Repeat, None));
}

#[test]
fn groups_by_column_and_by_segment() {
    let rows: Vec<(u8, u16)> = (0..40u8)
        .flat_map(|c| (0..4).map(move |i| (c, u16::from(c) + i * (5 + u16::from(c % 2) * 40))))
        .collect();
    let data = shop(&rows);
    let report = ask(&data, r#"{"group":"city","inactive_days":30}"#).unwrap();
    let names: Vec<&str> = report.curves.iter().map(|curve| curve.group.as_str()).collect();
    assert_eq!(names, ["north", "south"]);
    let test = report.log_rank.unwrap();
    assert!(test.df == 1 && test.p < 0.01, "{test:?}");
    assert_eq!(report.at_risk.counts.len(), 2);
    assert_eq!(report.at_risk.counts[0][0], 20);
    let by_segment = ask(&data, r#"{"group":"rfm","inactive_days":30}"#).unwrap();
    assert_eq!(
        by_segment.group,
        Some(crate::analysis::groups::GroupBy::Analysis { id: "rfm".into(), field: "segment".into() })
    );
    assert_eq!(by_segment.n + by_segment.n_left_out, 40);
    assert!(matches!(ask(&data, r#"{"group":"nowhere"}"#), Err(AnalysisError::NoSuchColumn { .. })));
}

#[test]
fn bad_input_is_answered() {
    let one = ask(&shop(&[(0, 5), (0, 9)]), "{}").unwrap();
    assert_eq!(one.curves[0].events, 0);
    assert!(one.caveats.iter().any(|caveat| caveat.code == "all-censored"));
    assert!(one.caveats.iter().any(|caveat| caveat.code == "few-gaps"));
    // Everybody on the as-of date: nothing has a length.
    let nothing = ask(&shop(&[(0, 5), (1, 5)]), "{}").unwrap();
    assert_eq!((nothing.n, nothing.n_left_out), (0, 2));
    assert!(serde_json::to_string(&nothing).is_ok());
    assert!(matches!(ask(&shop(&[(0, 5)]), r#"{"level":1.5}"#), Err(AnalysisError::BadParameter { .. })));
    let text = "weeks,left\n3,maybe\nx,1\n";
    let roles = r#"{"tenure":"weeks","churned":"left"}"#;
    let strange = ask(&load(text, roles), "{}");
    assert!(strange.is_ok() || matches!(strange, Err(AnalysisError::NotEnough { .. })));
    assert!(matches!(ask(&load("a,b\n1,2\n", "{}"), "{}"), Err(AnalysisError::MissingRole { .. })));
}

#[test]
fn a_renewal_table_with_its_projection() {
    let text = "year,regular\n0,1000\n1,631\n2,468\n3,382\n4,326\n5,289\n6,262\n7,241\n8,223\n";
    let report = ask(&load(text, "{}"), r#"{"survivors":["regular"],"periods":7}"#).unwrap();
    assert_eq!((report.curves[0].n, report.curves[0].median), (1000, Some(2.0)));
    assert!((report.models[0].parameters["alpha"] - 0.7041).abs() < 0.001);
    assert_eq!(report.projections[0].points.len(), 17);
}

proptest! {
    #[test]
    fn monotone_finite_and_in_any_order(
        rows in proptest::collection::vec((0u8..15, 0u16..300), 1..80), turn in 0usize..80,
    ) {
        let by_city = r#"{"group":"city"}"#;
        let report = ask(&shop(&rows), by_city).unwrap();
        for curve in &report.curves {
            prop_assert!(curve.points.windows(2).all(|pair| pair[1].survival <= pair[0].survival));
        }
        let text = serde_json::to_string(&report).unwrap();
        prop_assert!(serde_json::from_str::<Report>(&text).is_ok());
        let mut turned = rows.clone();
        turned.rotate_left(turn % rows.len());
        let again = ask(&shop(&turned), by_city).unwrap();
        prop_assert!(again == report);
    }
}

#[test]
fn a_group_without_an_end_does_not_shorten_the_mean_of_the_others() {
    // Long stays to 50 with somebody left, gone ends at 0 after 20, young are seen for 4 and nobody has left.
    let text = "id,weeks,left,kind\na,10,1,long\nb,30,1,long\nc,50,0,long\nd,5,1,gone\ne,20,1,gone\nf,4,0,young\ng,3,0,young\n";
    let data = load(text, r#"{"customer":"id","tenure":"weeks","churned":"left"}"#);
    let report = ask(&data, r#"{"group":"kind"}"#).unwrap();
    let of = |group: &str| {
        let curve = report.curves.iter().find(|curve| curve.group == group).unwrap();
        curve.restricted_mean.as_ref().map(|mean| (mean.limit, mean.mean))
    };
    // 10 + 20 * 2/3 + 20 * 1/3 and (5 + 20) / 2.
    let (limit, mean) = of("long").unwrap();
    assert!(limit == 50.0 && (mean - 30.0).abs() < 1e-12, "{limit} {mean}");
    assert_eq!(of("gone"), Some((50.0, 12.5)));
    assert_eq!(of("young"), None, "not observed that long");
    assert_eq!(report.differences.len(), 1);
    assert_eq!(
        (report.differences[0].group.as_str(), report.differences[0].versus.as_str()),
        ("gone", "long")
    );
}

#[test]
fn the_limit_is_where_the_first_open_curve_ends() {
    let text = "id,weeks,left,kind\na,10,1,x\nb,30,0,x\nc,12,1,y\nd,40,0,y\n";
    let data = load(text, r#"{"customer":"id","tenure":"weeks","churned":"left"}"#);
    let limits = |params: &str| -> Vec<f64> {
        let report = ask(&data, params).unwrap();
        report.curves.iter().filter_map(|curve| Some(curve.restricted_mean.as_ref()?.limit)).collect()
    };
    assert_eq!(limits(r#"{"group":"kind"}"#), [30.0, 30.0]);
    assert_eq!(limits(r#"{"group":"kind","limit":35}"#), [35.0], "one is not known until then");
}
