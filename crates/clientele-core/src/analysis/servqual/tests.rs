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

fn near(found: Option<f64>, expected: f64) {
    assert!(found.is_some_and(|found| (found - expected).abs() < 1e-9), "{found:?} is not {expected}");
}

fn caveat(report: &Report, code: &str) -> Option<f64> {
    let caveat = report.caveats.iter().find(|caveat| caveat.code == code)?;
    Some(caveat.args.values().next().copied().unwrap_or(0.0))
}

/// The questionnaire of 22 items; E and P of respondent r and item i by formulas.
fn standard(rows: usize) -> String {
    let heads: Vec<String> =
        (1..=22).map(|at| format!("E{at}")).chain((1..=22).map(|at| format!("P{at}"))).collect();
    let mut text = format!("id,branch,{}\n", heads.join(","));
    for row in 0..rows {
        let _ = write!(text, "c{row},{}", ["north", "south"][row % 2]);
        for at in 0..22 {
            let _ = write!(text, ",{}", 5 + (row + at) % 3);
        }
        for at in 0..22 {
            let _ = write!(text, ",{}", 3 + (row * 7 + at * 5) % 4);
        }
        text.push('\n');
    }
    text
}

#[test]
fn twenty_two_items_are_the_standard_questionnaire() {
    let report = ask(&load(&standard(24), "{}"), "{}").unwrap();
    let dimensions: Vec<_> =
        report.dimensions.iter().map(|row| (row.dimension.as_str(), row.n_items)).collect();
    assert_eq!(
        dimensions,
        [("tangibles", 4), ("reliability", 5), ("responsiveness", 4), ("assurance", 4), ("empathy", 5)]
    );
    assert_eq!((report.assigned, report.items[8].dimension.as_str()), (Assigned::Standard, "reliability"));
    assert_eq!(caveat(&report, "servqual-standard-order"), Some(0.0));
    // Every item takes 5, 6, 7 and 3 to 6 equally often in 24 rows.
    near(report.unweighted, 4.5 - 6.0);
    near(report.servperf, 4.5);
    assert_eq!((report.scale_lo, report.scale_hi), (1.0, 7.0));
}

/// By hand: two dimensions, two items each, four respondents.
const SMALL: &str = "id,tan1_E,tan1_P,tan2_E,tan2_P,rel1_E,rel1_P,rel2_E,rel2_P\n\
                     a,7,5,6,4,7,7,6,6\nb,6,5,6,6,7,5,7,6\nc,7,3,7,4,6,6,6,5\nd,6,5,7,6,7,4,7,5\n";

#[test]
fn a_small_table_by_hand() {
    let report = ask(&load(SMALL, "{}"), r#"{"weights":{"tangibles":30,"reliability":90}}"#).unwrap();
    let [tangibles, reliability] = report.dimensions.as_slice() else { panic!("two dimensions") };
    // Item gaps: -2, -1, -4, -1 and -2, 0, -3, -1; 0, -2, 0, -3 and 0, -1, -1, -2.
    near(tangibles.gap, (-2.0 - 1.5) / 2.0);
    near(reliability.gap, (-1.25 - 1.0) / 2.0);
    near(report.unweighted, (-1.75 - 1.125) / 2.0);
    // Weights of 120 points: a quarter and three.
    near(report.weighted, 0.25 * -1.75 + 0.75 * -1.125);
    assert_eq!((report.weights_sum, tangibles.weight), (Some(120.0), Some(0.25)));
    assert_eq!(caveat(&report, "servqual-weights-sum"), Some(120.0));
    // Respondents' mean gaps -2, -0.5, -3.5, -1: mean -1.75, sd sqrt(5.25 / 3), over 2, times t(3) = 3.182446.
    let half = 3.182446305284263 * (5.25f64 / 3.0).sqrt() / 2.0;
    near(tangibles.gap_hi, -1.75 + half);
    near(tangibles.gap_lo, -1.75 - half);
    // Variances of the items' gaps 2 and 5/3, of their sum 7: alpha = 2 (1 - (2 + 5/3) / 7).
    near(tangibles.alpha, 2.0 * (1.0 - (2.0 + 5.0 / 3.0) / 7.0));
    near(
        report.weighted_hi.zip(report.weighted_lo).map(|(hi, lo)| hi + lo),
        2.0 * (0.25 * -1.75 + 0.75 * -1.125),
    );
    let item = &report.items[0];
    near(item.tests.t, -2.0 / (2f64.sqrt() / 2.0));
    // Ranks 3, 1.5, 4, 1.5, all below zero: one of sixteen, twice.
    assert_eq!((item.tests.w_plus, item.tests.p_wilcoxon), (Some(0.0), Some(0.125)));
    assert!(item.tests.p_t_adjusted >= item.tests.p_t);
    assert_eq!(report.adjustment, "benjamini_hochberg");
}

#[test]
fn left_out_answers_are_counted_and_named() {
    let mut text = String::from("id,emp1_E,emp1_P,emp2_E,emp2_P\n");
    for row in 0..60 {
        let odd = match row {
            0 => "7,",
            1 => "7,good",
            2 => "7,77",
            3 => ",",
            _ => "7,5",
        };
        let _ = writeln!(text, "c{row},{odd},{},{}", 5 + row % 2, 4 + row % 3);
    }
    let report = ask(&load(&text, "{}"), "{}").unwrap();
    let item = &report.items[0];
    assert_eq!((item.n, item.n_half, item.n_unknown, item.n_off_scale), (56, 1, 1, 1));
    assert_eq!(caveat(&report, "ratings-half-answered"), Some(1.0));
    assert_eq!(caveat(&report, "ratings-unknown"), Some(1.0));
    assert_eq!(caveat(&report, "ratings-off-scale"), Some(1.0));
    // All gaps of the first item are alike.
    assert_eq!((item.gap, item.tests.t, item.gap_lo), (Some(-2.0), None, None));
    assert_eq!(caveat(&report, "ratings-no-variance"), Some(1.0));
    assert_eq!((report.n_respondents, report.dimensions[0].n_alpha), (60, 56));
}

#[test]
fn one_item_has_no_alpha_and_unknown_dimensions_are_told() {
    let text = "id,tan1_E,tan1_P,x_E,x_P\na,7,5,6,4\nb,6,5,6,6\nc,7,3,7,4\n";
    let report = ask(&load(text, "{}"), "{}").unwrap();
    assert_eq!(report.dimensions[0].alpha, None);
    assert_eq!(report.dimensions[1].dimension, "unassigned");
    assert_eq!(caveat(&report, "servqual-one-item"), Some(2.0));
    assert_eq!(caveat(&report, "servqual-unassigned"), Some(1.0));
    let named = r#"{"items":[{"item":"clean","dimension":"有形性","expectation":"x_E","perception":"x_P"}]}"#;
    let report = ask(&load(text, "{}"), named).unwrap();
    assert_eq!(
        (report.items[0].item.as_str(), report.dimensions[0].dimension.as_str()),
        ("clean", "tangibles")
    );
    assert_eq!(report.assigned, Assigned::Parameter);
    let no = |params| ask(&load(text, "{}"), params);
    let missing = r#"{"items":[{"item":"a","expectation":"x_E","perception":"nope"}]}"#;
    assert!(matches!(no(missing), Err(AnalysisError::NoSuchColumn { .. })));
    assert!(matches!(no(r#"{"weights":{"price":100}}"#), Err(AnalysisError::BadParameter { .. })));
    assert!(matches!(no(r#"{"importance":"stated"}"#), Err(AnalysisError::BadParameter { .. })));
    assert!(matches!(ask(&load("id,x\na,1\nb,2\n", "{}"), "{}"), Err(AnalysisError::NotEnough { .. })));
    assert!(!fits(&load("id,x\na,1\nb,2\n", "{}")) && fits(&load(text, "{}")));
    let amounts = "order,expected amount,actual amount\n1,4000,3900\n2,5000,5100\n";
    assert!(!fits(&load(amounts, "{}")), "one pair, and on no scale");
}

#[test]
fn long_tables_are_the_same_questionnaire() {
    let wide = load(SMALL, "{}");
    let mut text = String::from("customer,item,dimension,expectation,perception\n");
    for line in SMALL.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        for (at, (item, dimension)) in
            [("t1", "有形性"), ("t2", "有形性"), ("r1", "可靠性"), ("r2", "可靠性")].iter().enumerate()
        {
            let _ =
                writeln!(text, "{},{item},{dimension},{},{}", cells[0], cells[1 + at * 2], cells[2 + at * 2]);
        }
    }
    let long = load(&text, r#"{"customer":"customer"}"#);
    let (one, two) = (ask(&wide, "{}").unwrap(), ask(&long, "{}").unwrap());
    assert_eq!(two.item_column.as_deref(), Some("item"));
    for (a, b) in one.dimensions.iter().zip(&two.dimensions) {
        near(b.gap, a.gap.unwrap());
        near(b.gap_lo, a.gap_lo.unwrap());
        near(b.alpha, a.alpha.unwrap());
        assert_eq!(a.dimension, b.dimension);
    }
    let pick = Clause::Members {
        analysis: "servqual".into(),
        params: serde_json::Value::Null,
        is: [("tangibles".to_owned(), Test::Range { min: None, max: Some(-1.5) })].into(),
    };
    let view = Filter { all: vec![pick] }.view(&long, &Cx::silent()).unwrap();
    assert_eq!(view.rows.count(), 8, "the rows of a and c");
}

#[test]
fn tolerance_importance_and_weights_of_columns() {
    let mut text = String::from(
        "id,tan1_E,tan1_P,tan1_min,tan1_desired,tan1_imp,rel1_E,rel1_P,rel1_min,rel1_desired,rel1_imp,tangibles weight,reliability weight,overall\n",
    );
    for row in 0..40 {
        let up = row % 2;
        let _ = writeln!(
            text,
            "c{row},6,{},3,6,{},7,{},4,7,{},40,60,{}",
            4 + up,
            2 + up,
            2 + row % 3,
            4 + up,
            3 + row % 3
        );
    }
    let data = load(&text, "{}");
    let report = ask(&data, "{}").unwrap();
    assert_eq!(
        (report.importance, report.weights_from),
        (ImportanceKind::Stated, Some(WeightsFrom::Columns))
    );
    let [tangibles, reliability] = report.dimensions.as_slice() else { panic!("two dimensions") };
    near(tangibles.msa, 1.5);
    near(tangibles.mss, -1.5);
    assert_eq!((tangibles.zone, reliability.zone), (Some(Zone::Within), Some(Zone::Below)));
    assert_eq!((tangibles.weight, reliability.weight), (Some(0.4), Some(0.6)));
    assert_eq!(report.items[0].quadrant, Some(Quadrant::Overkill));
    assert_eq!(
        (report.items[1].quadrant, report.items[1].quadrant_sure),
        (Some(Quadrant::Concentrate), Some(true))
    );
    // Overall satisfaction follows reliability alone.
    let derived = ask(&data, r#"{"importance":"derived","overall":"overall"}"#).unwrap();
    assert_eq!(derived.importance, ImportanceKind::Derived);
    assert!(derived.r_squared.unwrap() > 0.999 && derived.items[1].importance.unwrap() > 0.99);
    let expected = ask(&data, r#"{"importance":"expectation"}"#).unwrap();
    near(expected.items[1].importance, 7.0);
}

/// By hand: customers expect 6 and perceive 4.
const FORMS: &str = "role,dimension,belief,standard,delivery,promise\n\
                     manager,Tangibles,5,4.5,,\nmanager,Tangibles,6,4.5,,\nmanager,Reliability,6,6,,\nmanager,Reliability,5,5,,\n\
                     staff,Tangibles,,,4,5\nstaff,Tangibles,,,5,6\nstaff,Reliability,,,5,5\nstaff,Reliability,,,6,6\n";

#[test]
fn five_gaps_from_forms_beside() {
    let customers = "id,tan1_E,tan1_P,rel1_E,rel1_P\na,7,5,6,4\nb,6,4,6,3\nc,5,3,6,5\n";
    let load_by_name = |text: &str| Dataset::new(read_text(text).unwrap().table, Mapping::default());
    let files = [load_by_name(customers), load_by_name(FORMS)];
    let filter = Filter::default();
    let view = crate::beside::among(&filter, &files, 0, &Cx::silent()).unwrap();
    let report = run(&view, &Params::default(), &Cx::silent()).unwrap();
    let gaps = report.gaps.as_ref().unwrap();
    let whole_gaps = gaps.whole.gaps.clone();
    assert_eq!((gaps.beside, gaps.n_forms, gaps.n_managers, gaps.n_staff), (true, 8, 4, 4));
    let tangibles = &gaps.dimensions[0];
    let values: Vec<f64> = tangibles.gaps.iter().map(|row| row.value).collect();
    // 6, believed 5.5, standard 4.5, delivered 4.5, promised 5.5, perceived 4.
    assert_eq!(values, [-0.5, -1.0, 0.0, -1.0, -2.0]);
    assert_eq!((tangibles.unexplained, tangibles.feeds), (Some(0.5), Some(Gap::Procedure)));
    // Beliefs 5 and 6: mean off by 0.5 each; t(1) = 12.7062; customers' 7, 6, 5 have a standard error of 1 / sqrt(3).
    let half = 12.706204736174694 * (0.25f64 + 1.0 / 3.0).sqrt();
    near(tangibles.gaps[0].hi, -0.5 + half);
    let whole: Vec<f64> = gaps.whole.gaps.iter().map(|row| row.value).collect();
    assert_eq!(whole, [-0.5, -0.5, 0.0, -0.5, -2.0]);
    near(gaps.whole.unexplained, -0.5);
    assert_eq!(caveat(&report, "servqual-few-forms"), Some(8.0));
    // In the same file, in wide columns.
    let same = "id,tan1_E,tan1_P,tangibles belief,tangibles standard\na,7,5,,\nb,6,4,,\nm,,,5,4\n";
    let report = ask(&load(same, "{}"), "{}").unwrap();
    let gaps = report.gaps.unwrap();
    assert_eq!((gaps.beside, gaps.whole.gaps.len(), gaps.whole.unexplained), (false, 3, None));
    assert_eq!(ask(&load(customers, "{}"), "{}").unwrap().gaps, None);
    for heads in
        ["角色,维度,管理者认知,服务标准,实际提供,对外承诺", "角色,構面,管理者認知,服務標準,實際提供,對外承諾"]
    {
        let forms = FORMS.replace("role,dimension,belief,standard,delivery,promise", heads);
        let forms =
            forms.replace("manager", "管理者").replace("staff", "員工").replace("Tangibles", "有形性");
        let files = [load_by_name(customers), load_by_name(&forms)];
        let view = crate::beside::among(&filter, &files, 0, &Cx::silent()).unwrap();
        let own = run(&view, &Params::default(), &Cx::silent()).unwrap().gaps.unwrap();
        assert_eq!((own.n_managers, own.n_staff, own.dimensions[0].gaps.len()), (4, 4, 5), "{heads}");
        assert_eq!(own.whole.gaps, whole_gaps, "{heads}");
    }
}

#[test]
fn groups_are_measured_apart() {
    let report = ask(&load(&standard(24), r#"{"customer":"id"}"#), r#"{"group":"branch"}"#).unwrap();
    let names: Vec<&str> = report.groups.iter().map(|row| row.group.as_str()).collect();
    assert_eq!(names, ["north", "south"]);
    assert_eq!(report.groups.iter().map(|row| row.n).sum::<u64>(), 24);
    assert!(report.groups.iter().all(|row| row.dimensions.len() == 5));
}

proptest! {
    #[test]
    fn any_order_of_rows_is_the_same_report(
        rows in proptest::collection::vec(proptest::array::uniform8(0u8..9), 1..40),
        turn in 0usize..40,
    ) {
        let mut text = String::from("id,city,tan1_E,tan1_P,tan2_E,tan2_P,rel1_E,rel1_P,q_E,q_P\n");
        for (at, row) in rows.iter().enumerate() {
            let cells: Vec<String> =
                row.iter().map(|cell| if *cell == 8 { String::new() } else { cell.to_string() }).collect();
            writeln!(text, "c{},{},{}", at % 17, at % 3, cells.join(",")).unwrap();
        }
        let params = r#"{"group":"city","scale_lo":0,"scale_hi":7}"#;
        let roles = r#"{"customer":"id"}"#;
        let Ok(report) = ask(&load(&text, roles), params) else { return Ok(()) };
        for row in &report.dimensions {
            prop_assert!(row.gap_lo.is_none_or(|lo| lo <= row.gap.unwrap()));
            prop_assert!(row.alpha.is_none_or(|alpha| alpha <= 1.0));
            if let (Some(e), Some(p), Some(gap)) = (row.expectation, row.perception, row.gap) {
                prop_assert!((p - e - gap).abs() < 1e-9);
            }
        }
        let written = serde_json::to_string(&report).unwrap();
        prop_assert!(serde_json::from_str::<Report>(&written).is_ok());
        let mut lines: Vec<&str> = text.lines().skip(1).collect();
        lines.rotate_left(turn % rows.len());
        let turned = format!("{}\n{}\n", text.lines().next().unwrap(), lines.join("\n"));
        prop_assert_eq!(serde_json::to_string(&ask(&load(&turned, roles), params).unwrap()).unwrap(), written);
    }
}
