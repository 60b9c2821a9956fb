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

/// One column of scores, each so many times.
fn column(name: &str, counts: &[(&str, u32)]) -> Dataset {
    let mut text = format!("id,{name}\n");
    let mut id = 0;
    for (score, n) in counts {
        for _ in 0..*n {
            id += 1;
            writeln!(text, "c{id:04},{score}").unwrap();
        }
    }
    load(&text, &format!(r#"{{"customer":"id","score":"{name}"}}"#))
}

fn near(found: f64, wanted: f64, by: f64) {
    assert!((found - wanted).abs() <= by, "{found} is not {wanted}");
}

#[test]
fn nps_of_the_textbook() {
    let report = ask(&column("score", &[("10", 60), ("9", 40), ("7", 60), ("0", 40)]), "{}").unwrap();
    let nps = report.nps.unwrap();
    assert_eq!((nps.n, nps.promoters, nps.passives, nps.detractors), (200, 100, 60, 40));
    near(nps.points, 30.0, 1e-9);
    near(nps.se_points, 5.5227, 1e-4);
    near(nps.lo, 19.176, 1e-3);
    near(nps.hi, 40.824, 1e-3);
    // A score whose name asks nothing is satisfaction, too.
    near(report.csat.unwrap().share, 0.5, 1e-12);
    assert!(report.ces.is_none() && report.ladder.is_none());
    // 1.96^2 * .61 / .05^2, and 2 * .61 (1.96 + .84)^2 / .05^2.
    assert_eq!((report.sample.n_for_margin, report.sample.n_for_move), (938, 3831));
    near(report.sample.margin_now_points, 10.824, 1e-3);
}

#[test]
fn csat_has_wilsons_interval() {
    for (yes, n, lo, hi) in [(8, 10, 0.490, 0.943), (45, 60, 0.628, 0.842)] {
        let report = ask(&column("satisfaction", &[("5", yes - 1), ("4", 1), ("1", n - yes)]), "{}").unwrap();
        let csat = report.csat.unwrap();
        assert_eq!((csat.n, csat.satisfied, csat.from), (u64::from(n), u64::from(yes), 4));
        near(csat.lo, lo, 5e-4);
        near(csat.hi, hi, 5e-4);
        assert!(report.nps.is_none(), "satisfaction on five points is no net promoter score");
    }
}

#[test]
fn effort_is_told_by_version() {
    let seven = ask(&column("CES", &[("7", 4), ("5", 2), ("4", 2), ("1", 2)]), "{}").unwrap();
    let ces = seven.ces.unwrap();
    assert_eq!((ces.version.as_str(), ces.easy, ces.n), ("2.0", 6, 10));
    near(ces.mean, 4.8, 1e-12);
    near(ces.share, 0.6, 1e-12);
    assert!(seven.grades.is_empty() && seven.csat.is_none());
    let effort = column("effort", &[("1", 5), ("2", 1), ("3", 2), ("5", 2)]);
    let ces = ask(&effort, "{}").unwrap().ces.unwrap();
    // Turned: 5, 4, 3, 1.
    assert_eq!((ces.version.as_str(), ces.easy), ("1.0", 6));
    near(ces.mean, 3.7, 1e-12);
    let turned = ask(&effort, r#"{"ces_version":"v2"}"#).unwrap().ces.unwrap();
    assert_eq!((turned.version.as_str(), turned.easy), ("2.0", 2));
    near(turned.mean, 2.3, 1e-12);
}

#[test]
fn what_is_no_score_is_named_and_left_out() {
    let rows = [("5", 20), ("4", 10), ("1", 10), ("9", 1), ("0", 1), ("3.5", 2), ("great", 1), ("", 30)];
    let report = ask(&column("satisfaction", &rows), "{}").unwrap();
    assert_eq!((report.scale.lo, report.scale.hi), (1, 5));
    assert_eq!(
        (report.n, report.n_off_scale, report.n_fraction, report.n_text, report.n_blank),
        (40, 2, 2, 1, 30)
    );
    assert_eq!(report.n_rows, 75);
    near(report.csat.unwrap().share, 0.75, 1e-12);
    let codes: Vec<&str> = report.caveats.iter().map(|caveat| caveat.code.as_str()).collect();
    for code in ["text", "off-scale", "fraction", "blank", "grades-from-score"] {
        assert!(codes.contains(&format!("satisfaction-{code}").as_str()), "{code} in {codes:?}");
    }
    assert_eq!(report.left_out[0], LeftOut { text: "3.5".into(), n: 2 });
}

#[test]
fn scales_may_be_named() {
    let data = column("score", &[("3", 10), ("2", 10), ("1", 20)]);
    let report = ask(&data, r#"{"scale_hi":3}"#).unwrap();
    near(report.csat.unwrap().share, 0.5, 1e-12);
    let first = ask(&data, "{}").unwrap();
    assert!(first.caveats.iter().any(|caveat| caveat.code == "satisfaction-end-unseen"));
    assert_eq!(ask(&data, r#"{"scale_lo":3,"scale_hi":3}"#).unwrap_err(), bad("scale_lo"));
    assert_eq!(ask(&data, r#"{"measure":"nps","scale_hi":7}"#).unwrap_err(), bad("scale_hi"));
    assert_eq!(ask(&data, r#"{"scale_hi":11}"#).unwrap_err(), bad("scale_hi"));
    // Few answers need not reach the end of a scale that the measure says.
    let nps = ask(&data, r#"{"measure":"nps"}"#).unwrap();
    assert_eq!((nps.nps.unwrap().detractors, nps.scale.hi), (40, 10));
}

fn bad(name: &str) -> AnalysisError {
    AnalysisError::BadParameter { name: name.to_owned() }
}

/// Three questions of yes and no, in Chinese.
fn ladder(rows: &[(&str, u32)]) -> Dataset {
    let mut text = String::from("客户编号,我满意,我还会来,还会带朋友来\n");
    let mut id = 0;
    for (answers, n) in rows {
        for _ in 0..*n {
            id += 1;
            let words: Vec<&str> = answers.chars().map(|c| ["否", "是"][usize::from(c == '1')]).collect();
            writeln!(text, "{id:03},{}", words.join(",")).unwrap();
        }
    }
    load(&text, r#"{"customer":"客户编号"}"#)
}

#[test]
fn three_questions_are_a_ladder() {
    let rows =
        [("000", 20), ("100", 30), ("110", 40), ("111", 39), ("010", 10), ("001", 5), ("101", 4), ("011", 2)];
    let data = ladder(&rows);
    let report = ask(&data, "{}").unwrap();
    let own: Vec<(Grade, u64, u64)> = report.grades.iter().map(|row| (row.grade, row.n_yes, row.n)).collect();
    let wanted = [(Grade::Satisfied, 113, 150), (Grade::ComeAgain, 91, 150), (Grade::BringFriends, 50, 150)];
    assert_eq!(own, wanted);
    // 21 of 450 answers are in error; the shares alone would make 37 + 59 + 50.
    let found = report.ladder.unwrap();
    near(found.reproducibility, 1.0 - 21.0 / 450.0, 1e-12);
    near(found.scalability.unwrap(), 1.0 - 21.0 / 146.0, 1e-12);
    assert!(found.holds && found.errors == 21);
    near(report.grades[1].step.unwrap(), 79.0 / 113.0, 1e-12);
    // The last question asks for a recommendation, but has no ten points.
    assert_eq!((report.measure, report.nps), (Measure::Csat, None));
    let view = View::all(&data, data.rows());
    let table = customers(&view, &Params::default(), &Cx::silent()).unwrap();
    let grades = table.column("grade").unwrap();
    assert_eq!((grades.values.text(0), grades.values.text(149)), ("none".into(), "none".into()));
    let n = (0..150).filter(|at| grades.values.text(*at) == "bring_friends").count();
    assert_eq!(n, 39);
}

#[test]
fn friends_are_asked_for_beside_a_recommendation() {
    let text = "Customer ID,Recommend score,Satisfied,Would come again,Brings friends\n\
        C1,9,yes,yes,yes\nC2,4,no,no,no\nC3,10,yes,yes,no\n";
    let report = ask(&load(text, r#"{"customer":"Customer ID","score":"Recommend score"}"#), "{}").unwrap();
    assert_eq!((report.measure, report.nps.unwrap().promoters), (Measure::Nps, 2));
    let yes: Vec<(String, u64)> = report.grades.iter().map(|row| (row.column.clone(), row.n_yes)).collect();
    assert_eq!(yes, [("Satisfied".into(), 2), ("Would come again".into(), 2), ("Brings friends".into(), 1)]);
    near(report.csat.unwrap().share, 2.0 / 3.0, 1e-12);
}

/// The questions of one customer below each other.
const LONG: &str = "customer,date,question,answer\n\
    a,2024-01-05,How satisfied are you?,5\na,2024-01-05,Would you recommend us?,10\na,2024-01-05,Would you come again?,yes\n\
    b,2024-01-06,How satisfied are you?,4\nb,2024-01-06,Would you recommend us?,3\nb,2024-01-06,Would you come again?,no\n\
    c,2024-01-07,How satisfied are you?,1\nc,2024-01-07,Would you recommend us?,9\nc,2024-01-07,Would you come again?,no\n";

#[test]
fn questions_below_each_other_are_never_mixed() {
    let data = load(LONG, r#"{"customer":"customer","score":"answer","question":"question"}"#);
    let report = ask(&data, "{}").unwrap();
    assert_eq!(report.question.as_deref(), Some("Would you recommend us?"));
    let nps = report.nps.unwrap();
    assert_eq!((nps.n, nps.promoters, nps.detractors), (3, 2, 1));
    assert_eq!(report.csat.unwrap().satisfied, 2);
    let yes: Vec<u64> = report.grades.iter().map(|row| row.n_yes).collect();
    assert_eq!(yes, [2, 1, 2]);
    assert_eq!(report.ladder.unwrap().errors, 1);
    let other = ask(&data, r#"{"question":"How satisfied are you?"}"#).unwrap();
    assert_eq!((other.measure, other.n), (Measure::Csat, 3));
    assert_eq!(ask(&data, r#"{"question":"Why?"}"#).unwrap_err(), bad("question: Why?"));
    let view = View::all(&data, data.rows());
    let table = customers(&view, &Params::default(), &Cx::silent()).unwrap();
    let grades: Vec<String> = (0..3).map(|at| table.column("grade").unwrap().values.text(at)).collect();
    assert_eq!(grades, ["bring_friends", "satisfied", "none"]);
}

#[test]
fn of_several_answers_the_last_is_kept() {
    let text = "id,date,nps\na,2024-01-05,10\na,2024-03-05,2\nb,2024-01-05,9\nb,2024-01-05,7\n";
    let data = load(text, r#"{"customer":"id","date":"date","score":"nps"}"#);
    assert_eq!(ask(&data, "{}").unwrap().nps.unwrap().n, 4, "all answers count");
    let view = View::all(&data, data.rows());
    let table = customers(&view, &Params::default(), &Cx::silent()).unwrap();
    let text = |name: &str, at| table.column(name).unwrap().values.text(at);
    assert_eq!([text("score", 0), text("class", 0), text("n_answers", 0)], ["2", "detractor", "2"]);
    assert_eq!([text("score", 1), text("class", 1)], ["7", "passive"], "the lower of one day");
    let detractors = Clause::Members {
        analysis: "satisfaction".into(),
        params: serde_json::Value::Null,
        is: [("class".into(), Test::Any(vec!["detractor".into()]))].into(),
    };
    assert_eq!(Filter { all: vec![detractors] }.view(&data, &Cx::silent()).unwrap().rows.count(), 2);
}

/// Promoters come back, detractors do not, but for one of each; the last two answered too late. The orders are beside.
#[test]
fn answers_are_held_against_what_was_done() {
    let survey = "id,date,nps,referrals\n\
        a,2022-01-10,10,2\nb,2022-01-10,9,0\nc,2022-01-10,10,1\nd,2022-01-10,3,0\ne,2022-01-10,2,0\n\
        f,2022-12-01,10,1\ng,2022-12-01,1,0\nx,2022-01-10,10,0\n";
    let orders = "id,date,amount\n\
        a,2021-12-01,5\na,2022-02-01,40\na,2022-03-01,60\nb,2021-06-01,5\nb,2022-06-01,20\nc,2022-01-10,9\n\
        d,2021-01-01,9\ne,2022-01-01,5\ne,2022-05-05,30\nf,2022-01-01,5\ng,2022-12-31,5\nd,2023-01-11,77\n";
    let files = [
        load(survey, r#"{"customer":"id","date":"date","score":"nps"}"#),
        load(orders, r#"{"customer":"id","date":"date","amount":"amount"}"#),
    ];
    let view = Filter::default().among(&files, 0, &Cx::silent()).unwrap();
    let report = run(&view, &Params::default(), &Cx::silent()).unwrap();
    let after = report.after.unwrap();
    // d's order of 2023-01-11 is a day too late for the 365 days.
    assert_eq!((after.n_customers, after.n_too_late, after.n_unknown), (5, 2, 1));
    let own: Vec<(Grade, u64, f64)> =
        after.grades.iter().map(|row| (row.grade, row.n_customers, row.returned)).collect();
    assert_eq!(own, [(Grade::None, 2, 0.5), (Grade::BringFriends, 3, 2.0 / 3.0)]);
    let best = &after.grades[1];
    near(best.spend, 40.0, 1e-9);
    near(best.spend_share.unwrap(), 120.0 / 150.0, 1e-12);
    near(best.referred.unwrap(), 2.0 / 3.0, 1e-12);
    let corners: Vec<(Loyalty, u64)> =
        after.loyalty.iter().map(|row| (row.loyalty, row.n_customers)).collect();
    let wanted = [(Loyalty::True, 2), (Loyalty::Latent, 1), (Loyalty::Spurious, 1), (Loyalty::None, 1)];
    assert_eq!(corners, wanted);
    let ages: Vec<(u32, u64)> = after.ages.iter().map(|row| (row.from_months, row.n)).collect();
    // a one month, b seven, c the same day, d twelve, e nine days, f eleven; g before the first order.
    assert_eq!((ages, after.n_before_first), (vec![(0, 3), (6, 2), (12, 1)], 1));
    let table = customers(&view, &Params::default(), &Cx::silent()).unwrap();
    let loyalty = &table.column("loyalty").unwrap().values;
    let texts: Vec<String> = (0..8).map(|at| loyalty.text(at)).collect();
    assert_eq!(texts, ["true", "true", "latent", "none", "spurious", "", "", ""]);
    // Detractors of the survey narrow the orders.
    let is = [("class".into(), Test::Any(vec!["detractor".into()]))].into();
    let clause = Clause::Members { analysis: "satisfaction".into(), params: serde_json::Value::Null, is };
    let orders = Filter { all: vec![clause] }.among(&files, 1, &Cx::silent()).unwrap();
    assert_eq!(orders.rows.count(), 5, "those of d, e and g");
}

/// So many promoters and detractors a month.
fn months(counts: &[(u32, u32)]) -> Dataset {
    let mut text = String::from("id,date,nps,shop\n");
    for (month, (promoters, detractors)) in counts.iter().enumerate() {
        for at in 0..promoters + detractors {
            let score = if at < *promoters { 10 } else { 3 };
            let day = at % 28 + 1;
            writeln!(
                text,
                "{month}-{at},2024-{:02}-{day:02},{score},{}",
                month + 1,
                ["x", "y"][(at % 2) as usize]
            )
            .unwrap();
        }
    }
    load(&text, r#"{"customer":"id","date":"date","score":"nps"}"#)
}

#[test]
fn a_move_is_judged_by_both_variances() {
    let data = months(&[(10, 10), (50, 50), (70, 30), (1, 0)]);
    let report = ask(&data, "{}").unwrap();
    let own: Vec<(String, u64, bool)> =
        report.trend.iter().map(|row| (row.start.to_string(), row.n, row.complete)).collect();
    assert_eq!(own[1], ("2024-02-01".into(), 100, true));
    assert_eq!(own[3], ("2024-04-01".into(), 1, false));
    let moved = report.last_move.unwrap();
    // Standard error 100 sqrt(1/100 + .84/100).
    assert_eq!((moved.from.to_string(), moved.to.to_string()), ("2024-02-01".into(), "2024-03-01".into()));
    near(moved.difference, 40.0, 1e-9);
    near(moved.lo, 40.0 - 1.959964 * 13.5647, 1e-3);
    near(moved.p.unwrap(), 0.00319, 1e-5);
    assert!(moved.real && moved.method == Method::Normal);
}

#[test]
fn few_answers_are_judged_by_the_bootstrap() {
    let same = ask(&months(&[(2, 0), (0, 2), (1, 0)]), "{}").unwrap().last_move.unwrap();
    assert_eq!((same.method, same.p, same.difference), (Method::Bootstrap, None, -200.0));
    assert!(same.lo < same.hi && same.lo >= -200.0, "answers that are all alike are not certain");
    let far = ask(&months(&[(20, 1), (1, 20), (1, 0)]), "{}").unwrap().last_move.unwrap();
    assert!(far.real, "{far:?}");
    let near_by = ask(&months(&[(5, 4), (6, 4), (1, 0)]), "{}").unwrap().last_move.unwrap();
    assert!(!near_by.real, "{near_by:?}");
}

#[test]
fn groups_are_compared_with_everybody_else() {
    let mut text = String::from("id,csat,shop\n");
    for at in 0..300 {
        let (shop, score) = match at % 3 {
            0 => ("a", if at % 2 == 0 { 5 } else { 1 }),
            1 => ("b", if at % 2 == 0 { 5 } else { 1 }),
            _ => ("c", 5),
        };
        writeln!(text, "{at},{score},{shop}").unwrap();
    }
    let report = ask(&load(&text, r#"{"customer":"id"}"#), r#"{"group":"shop"}"#).unwrap();
    let c = report.groups.iter().find(|row| row.group == "c").unwrap();
    assert_eq!((c.n, c.value, c.classes), (100, 1.0, [100, 0, 0]));
    // Everybody else: 100 of 200; normal with both variances.
    assert!(c.p.unwrap() < 1e-20 && c.q.unwrap() >= c.p.unwrap());
    let a = report.groups.iter().find(|row| row.group == "a").unwrap();
    // .5 against .75 of 200: z = .25 / sqrt(.0025 + .0009375).
    near(a.p.unwrap(), 2.0 * crate::stats::normal::normal_cdf(-0.25 / 0.0034375f64.sqrt()), 1e-12);
}

#[test]
fn periods_on_another_scale_are_named() {
    let mut text = String::from("id,date,nps\n");
    for at in 0..120 {
        let (month, score) = if at < 60 { (1, at % 11) } else { (2, at % 5 + 1) };
        writeln!(text, "{at},2024-{month:02}-10,{score}").unwrap();
    }
    let data = load(&text, r#"{"customer":"id","date":"date","score":"nps"}"#);
    let caveats = ask(&data, "{}").unwrap().caveats;
    let mixed = caveats.iter().find(|caveat| caveat.code == "satisfaction-mixed-scales").unwrap();
    assert_eq!(mixed.args["parts"], 1.0);
}

#[test]
fn files_without_scores_are_refused() {
    let none = load("id,city\n1,Bern\n2,Basel\n", "{}");
    assert!(!fits(&none));
    assert!(matches!(ask(&none, "{}").unwrap_err(), AnalysisError::NotEnough { .. }));
    assert!(matches!(ask(&none, r#"{"column":"nps"}"#).unwrap_err(), AnalysisError::NoSuchColumn { .. }));
    let texts = column("satisfaction", &[("very good", 3), ("bad", 4)]);
    assert!(!fits(&texts));
    let one = ask(&column("nps", &[("10", 1)]), "{}").unwrap().nps.unwrap();
    assert!(one.points == 100.0 && one.lo < 0.0 && one.hi == 100.0, "{one:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn classes_add_up_and_the_order_of_rows_changes_nothing(
        rows in proptest::collection::vec((0u8..12, 0u8..5, 1u8..28), 20..60),
    ) {
        let text = |rows: &[(u8, u8, u8)]| {
            let lines = rows.iter().map(|(score, who, day)| format!("c{who},2024-01-{day:02},{score}\n"));
            format!("id,date,nps\n{}", lines.collect::<String>())
        };
        let roles = r#"{"customer":"id","date":"date","score":"nps"}"#;
        let mut turned = rows.clone();
        turned.reverse();
        let (data, other) = (load(&text(&rows), roles), load(&text(&turned), roles));
        let ends = r#"{"scale_lo":0,"scale_hi":10}"#;
        if let Ok(report) = ask(&data, ends) {
            let nps = report.nps.clone().unwrap();
            prop_assert_eq!(nps.promoters + nps.passives + nps.detractors, nps.n);
            prop_assert!(nps.lo <= nps.points && nps.points <= nps.hi);
            prop_assert_eq!(report.n + report.n_off_scale, report.n_rows);
            prop_assert!(report.grades.is_sorted_by(|a, b| a.share >= b.share));
            prop_assert_eq!(report, ask(&other, ends).unwrap());
            let table = |data: &Dataset| customers(&View::all(data, data.rows()), &Params::default(), &Cx::silent());
            prop_assert_eq!(table(&data), table(&other));
        }
    }
}
