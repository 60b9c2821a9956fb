use super::*;
use crate::ingest;
use crate::mapping::Mapping;
use proptest::prelude::*;

/// Overall = 3 - 2 low(a) + 0 high(a) + 1.5 high(b) + noise of a sign that does not go with them, over a full design.
fn design(repeats: usize, noise: f64) -> Vec<[String; 3]> {
    let mut rows = Vec::new();
    for _ in 0..repeats {
        for a in [1, 3, 5] {
            for b in [2, 3, 4, 5] {
                for sign in [-1.0, 1.0] {
                    let low = if a == 1 { -2.0 } else { 0.0 };
                    let high = if b == 5 { 1.5 } else { 0.0 };
                    let overall = 3.0 + low + high + noise * sign;
                    rows.push([overall.to_string(), a.to_string(), b.to_string()]);
                }
            }
        }
    }
    rows
}

fn run_on(rows: &[[String; 3]]) -> Result<Report, AnalysisError> {
    let mut text = "overall,a,b\n".to_owned();
    rows.iter().for_each(|row| text.push_str(&format!("{}\n", row.join(","))));
    let table = ingest::read_text(&text).unwrap().table;
    let mapping: Mapping = serde_json::from_str(r#"{"score":"overall"}"#).unwrap();
    let data = Dataset::new(table, mapping);
    let params = Params { features: vec!["a".into(), "b".into()], ..Params::default() };
    super::run(&View::all(&data, data.rows()), &params, &Cx::silent())
}

fn feature<'a>(report: &'a Report, name: &str) -> &'a FeatureRow {
    report.features.iter().find(|row| row.feature == name).unwrap()
}

#[test]
fn coefficients_of_a_balanced_design() {
    let report = run_on(&design(2, 0.25)).unwrap();
    let (a, b) = (feature(&report, "a"), feature(&report, "b"));
    assert_eq!((report.n, a.n_low, a.n_high, b.n_low, b.n_high), (48, 16, 16, 12, 12));
    assert!((a.penalty.as_ref().unwrap().value + 2.0).abs() < 1e-12);
    assert!(a.reward.as_ref().unwrap().value.abs() < 1e-12);
    assert!((b.reward.as_ref().unwrap().value - 1.5).abs() < 1e-12);
    assert!((report.base - 3.0).abs() < 1e-12);
    assert_eq!((a.class, b.class), (Class::Basic, Class::Attractive));
    // s^2 = 48 x .0625 / 43; a's columns are balanced, so the variance of low(a) is s^2 (1/16 + 1/16).
    let se = (48.0 * 0.0625 / 43.0 * (2.0 / 16.0f64)).sqrt();
    let half = crate::stats::student::t95(43.0) * se;
    let penalty = a.penalty.as_ref().unwrap();
    assert!((penalty.hi - (-2.0 + half)).abs() < 1e-9 && (penalty.lo - (-2.0 - half)).abs() < 1e-9);
    assert_eq!(report.features[0].feature, "a", "the greater impact first");
}

#[test]
fn what_cannot_be_told_is_said() {
    assert!(matches!(run_on(&design(1, 0.0)[..3]), Err(AnalysisError::NotEnough { .. })));
    let same: Vec<[String; 3]> =
        design(1, 0.0).into_iter().map(|row| ["4".into(), row[1].clone(), row[2].clone()]).collect();
    assert!(matches!(run_on(&same), Err(AnalysisError::NotEnough { .. })));
    let mut rows = design(2, 0.25);
    rows.retain(|row| row[1] != "1");
    rows.push(["4".into(), String::new(), "3".into()]);
    let report = run_on(&rows).unwrap();
    assert_eq!(feature(&report, "a").penalty, None);
    let codes: Vec<&str> = report.caveats.iter().map(|caveat| caveat.code.as_str()).collect();
    assert_eq!(codes, ["contrast-incomplete", "contrast-never-low", "contrast-few"]);
}

#[test]
fn a_survey_of_ratings_is_recognised() {
    let data = |text: &str| {
        let table = ingest::read_text(text).unwrap().table;
        Dataset::new(table, serde_json::from_str(r#"{"score":"overall"}"#).unwrap())
    };
    assert!(fits(&data("overall,room,welcome\n1,2,3\n2,3,4\n5,4,5\n")));
    assert!(!fits(&data("overall,room,welcome\n1,2,301\n2,3,400\n5,4,500\n")), "the second is no rating");
}

proptest! {
    #[test]
    fn the_order_of_rows_changes_nothing(seed in any::<u64>()) {
        let rows = design(1, 0.25);
        let mut other = rows.clone();
        let n = other.len();
        (0..n).for_each(|at| other.swap(at, (seed as usize).wrapping_mul(at + 7) % n));
        prop_assert_eq!(run_on(&rows), run_on(&other));
    }
}
