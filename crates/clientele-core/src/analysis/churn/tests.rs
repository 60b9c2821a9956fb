use super::*;
use crate::Day;
use crate::ingest::read_text;
use crate::mapping::Mapping;
use crate::model::{CustomerValues, Dataset};
use crate::stats::scoring::Scores;
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

fn shop(rows: &[(u8, u16)]) -> Dataset {
    let mut text = String::from("customer,date,amount\n");
    for &(customer, day) in rows {
        writeln!(text, "c{customer:03},{},{}", Day(19_000 + i32::from(day)), 5 + customer % 7).unwrap();
    }
    load(&text, r#"{"customer":"customer","date":"date","amount":"amount"}"#)
}

/// Customers with gaps of 5 to 40 days, half of whom stop somewhere.
fn town() -> Dataset {
    let mut rows = Vec::new();
    for customer in 0..200u16 {
        let gap = 5 + customer % 36;
        let end = if customer % 2 == 0 { 360 } else { 90 + customer * 37 % 270 };
        let mut day = customer * 11 % 60;
        while day < end {
            rows.push((customer as u8, day));
            day += gap + (day * 7 + customer) % 9;
        }
    }
    shop(&rows)
}

fn finite(report: &Report) {
    let back: Result<Report, _> = serde_json::from_str(&serde_json::to_string(report).unwrap());
    assert!(back.is_ok(), "{:?}", back.err());
}

fn codes(report: &Report) -> Vec<&str> {
    report.caveats.iter().map(|caveat| caveat.code.as_str()).collect()
}

#[test]
fn the_alarm_is_each_customers_own() {
    // a comes every 2 days, b every 30; both were last seen 10 days ago; c came once.
    let mut rows: Vec<(u8, u16)> = (0..45).map(|i| (0, i * 2 + 2)).collect();
    rows.extend((0..7).map(|i| (1, i * 15 * 2 - i * 15)));
    rows.extend([(1, 90), (2, 40), (3, 100)]);
    let data = shop(&rows);
    let view = View::all(&data, data.transactions.as_ref().unwrap());
    let table = customers(&view, &Params::default(), &Cx::silent()).unwrap();
    let text = |name: &str, at: usize| table.column(name).unwrap().values.text(at);
    assert_eq!(
        (text("usual_days", 0), text("basis", 0), text("alarm", 0)),
        ("2".into(), "own".into(), "alarmed".into())
    );
    assert_eq!(
        (text("usual_days", 1), text("basis", 1), text("alarm", 1)),
        ("15".into(), "own".into(), "quiet".into())
    );
    assert_eq!((text("basis", 2), text("alarm", 2)), ("group".into(), "alarmed".into()));
    assert_eq!(text("recency_days", 0), "10");
}

#[test]
fn a_short_history_is_shrunk() {
    // 40 gaps of 10 days from others; one customer with 3 gaps of 40 days: halfway in logarithms, 20 days.
    let mut rows: Vec<(u8, u16)> = (1..9).flat_map(|c| (0..6).map(move |i| (c, i * 10))).collect();
    rows.extend([(0, 0), (0, 40), (0, 80), (0, 120)]);
    let data = shop(&rows);
    let view = View::all(&data, data.transactions.as_ref().unwrap());
    let table = customers(&view, &Params::default(), &Cx::silent()).unwrap();
    let usual = table.column("usual_days").unwrap().values.number(0);
    assert!((usual - 20.0).abs() < 1e-9, "{usual}");
    assert_eq!(table.column("basis").unwrap().values.text(0), "blended");
}

#[test]
fn the_regression_learns_and_is_judged_on_later_outcomes() {
    let report = ask(&town(), "{}").unwrap();
    finite(&report);
    let names: Vec<&str> = report.coefficients.iter().map(|c| c.name.as_str()).collect();
    assert_eq!(names[0], "intercept");
    assert!(names.contains(&"rhythm") && report.coefficients.iter().all(|c| c.se > 0.0));
    let validation = report.validation.as_ref().unwrap();
    assert!(validation.auc.unwrap() > 0.7, "{:?}", validation.auc);
    assert!(validation.brier < validation.brier_of_share);
    assert!(report.log_likelihood.unwrap() > report.null_log_likelihood.unwrap());
    let profit = report.profit.as_ref().unwrap();
    assert!(profit.curve.iter().all(|point| point.profit <= profit.best_profit + 1e-9));
    assert!(profit.curve.iter().any(|point| point.n == profit.best_n));
    assert!(report.list.windows(2).all(|pair| pair[0].gain >= pair[1].gain));
    let alarm = report.alarm.as_ref().unwrap();
    assert_eq!(alarm.by_basis.iter().map(|row| row.n).sum::<u64>(), report.n_customers);
    assert_eq!(alarm.by_basis.iter().map(|row| row.n_alarmed).sum::<u64>(), alarm.n_alarmed);
}

#[test]
fn every_way_of_telling_is_judged_on_the_same_outcomes() {
    let report = ask(&town(), "{}").unwrap();
    let (regression, model, alarm) = (
        report.validation.as_ref().unwrap(),
        report.validation_of_model.as_ref().unwrap(),
        report.validation_of_alarm.unwrap(),
    );
    assert_eq!((regression.n, regression.positive), (alarm.n, alarm.n_churned));
    assert_eq!((model.n, model.positive), (alarm.n, alarm.n_churned));
    assert!(model.auc.unwrap() > 0.6, "{:?}", model.auc);
    let precision = alarm.n_both as f64 / alarm.n_alarmed as f64;
    assert!((alarm.precision.unwrap() - precision).abs() < 1e-12);
    assert!(precision > alarm.n_churned as f64 / alarm.n as f64, "{alarm:?}");
}

#[test]
fn the_list_and_the_table_say_the_same() {
    let data = town();
    let view = View::all(&data, data.transactions.as_ref().unwrap());
    let params: Params = serde_json::from_str(r#"{"margin":0.5}"#).unwrap();
    let (report, table) =
        (run(&view, &params, &Cx::silent()).unwrap(), customers(&view, &params, &Cx::silent()).unwrap());
    let column = |name: &str| &table.column(name).unwrap().values;
    let whole = ask(&data, "{}").unwrap();
    for (place, row) in (1..).zip(&report.list) {
        let at =
            (0..table.customers.len()).find(|&at| column("place").number(at) == f64::from(place)).unwrap();
        assert_eq!(view.customer_text(table.customers[at]), row.customer);
        assert_eq!(column("gain").number(at), row.gain);
        assert_eq!(column("p_churn").number(at), row.p_churn);
        let other = whole.list.iter().find(|other| other.customer == row.customer);
        assert!(other.is_none_or(|other| (other.value * 0.5 - row.value).abs() <= 1e-9 * other.value));
    }
    let best = report.profit.unwrap();
    let gained = (0..table.customers.len()).map(|at| column("gain").number(at)).filter(|gain| *gain > 0.0);
    assert!((gained.sum::<f64>() - best.best_profit).abs() < 1e-6);
    assert!(best.curve.iter().all(|point| point.lo <= point.profit && point.profit <= point.hi));
    assert!(codes(&whole).contains(&"value-is-revenue"));
}

#[test]
fn nothing_later_is_known() {
    // What happens after the as-of date changes nothing but the caveat.
    let data = town();
    let view = View::all(&data, data.transactions.as_ref().unwrap());
    let cx = Cx::silent().with_as_of(Some(Day(19_250)));
    let whole = run(&view, &Params::default(), &cx).unwrap();
    let rows: Vec<(u8, u16)> = (0..data.table.n_rows)
        .map(|row| {
            let customer: u8 = data.table.cell(row, 0).trim_start_matches('c').parse().unwrap();
            let day: Day = data.table.cell(row, 1).parse().unwrap();
            (customer, (day.0 - 19_000) as u16)
        })
        .filter(|(_, day)| *day <= 250)
        .collect();
    let cut = shop(&rows);
    let view = View::all(&cut, cut.transactions.as_ref().unwrap());
    let known = run(&view, &Params::default(), &cx).unwrap();
    assert!(
        known.coefficients == whole.coefficients && known.list == whole.list && known.profit == whole.profit
    );
    assert!(codes(&whole).contains(&"later-rows") && !codes(&known).contains(&"later-rows"));
}

/// The validation is what somebody would have seen who had asked a window earlier and waited: nothing known later, such as
/// who is in which segment now, is in it.
#[test]
fn the_validation_is_a_prediction_made_earlier() {
    let data = town();
    let view = View::all(&data, data.transactions.as_ref().unwrap());
    for group in ["null", r#""rfm""#, r#""lifecycle.state""#] {
        let params = format!(r#"{{"group":{group},"horizon":30,"min_gaps":50}}"#);
        let params: Params = serde_json::from_str(&params).unwrap();
        let cx = |day: i32| Cx::silent().with_as_of(Some(Day(day)));
        let earlier = customers(&view, &params, &cx(19_270)).unwrap();
        let waited = customers(&view, &params, &cx(19_300)).unwrap();
        let number = |table: &CustomerTable, name: &str, at| table.column(name).unwrap().values.number(at);
        let judged: Vec<(f64, bool)> = (0..earlier.customers.len())
            .filter(|&at| number(&earlier, "recency_days", at) <= 60.0)
            .map(|at| {
                let later = waited.customers.binary_search(&earlier.customers[at]).unwrap();
                (number(&earlier, "p_churn", at), number(&waited, "recency_days", later) >= 30.0)
            })
            .collect();
        let report = run(&view, &params, &cx(19_300)).unwrap();
        assert_eq!(Scores::of(&judged), report.validation, "{group}");
    }
}

#[test]
fn labelled_files() {
    let mut text = String::from("id,plan,months,fee,left\n");
    for i in 0..200u32 {
        let (plan, months) = (["month", "year", "two"][(i % 3) as usize], i * 7 % 60);
        let left = (i * 13 % 10) < if plan == "month" { 9 - months / 10 } else { 1 };
        let fee = if i == 5 { String::new() } else { (20 + i % 9).to_string() };
        writeln!(text, "u{i},{plan},{months},{fee},{}", if left { "Yes" } else { "No" }).unwrap();
    }
    let roles = r#"{"customer":"id","churned":"left","tenure":"months","amount":"fee"}"#;
    let data = load(&text, roles);
    let report = ask(&data, r#"{"top":7}"#).unwrap();
    finite(&report);
    let names: Vec<&str> = report.coefficients.iter().map(|c| c.name.as_str()).collect();
    assert_eq!(names, ["intercept", "plan=two", "plan=year", "months", "fee"]);
    assert_eq!((report.n_fitted, report.list.len(), report.basis), (199, 7, Outcome::Label));
    assert!(codes(&report).contains(&"incomplete-rows"));
    assert!(report.validation.as_ref().unwrap().auc.unwrap() > 0.6);
    let view = View::all(&data, data.rows());
    let table = customers(&view, &Params::default(), &Cx::silent()).unwrap();
    assert_eq!(table.customers.len(), 199);
    let p = match &table.column("p_churn").unwrap().values {
        CustomerValues::Numbers(p) => p.iter().sum::<f64>(),
        _ => 0.0,
    };
    assert!((p - report.n_churned as f64).abs() < 1e-6);
    // The same seed, the same folds; another seed, others.
    assert!(ask(&data, r#"{"top":7}"#).unwrap() == report);
    assert!(ask(&data, r#"{"top":7,"seed":9}"#).unwrap().validation != report.validation);
}

#[test]
fn bad_input_is_answered() {
    // Perfect separation.
    let text: String =
        (0..40).fold("x,left\n".into(), |text, i| format!("{text}{i},{}\n", u8::from(i >= 20)));
    let separated = ask(&load(&text, r#"{"churned":"left"}"#), "{}").unwrap();
    finite(&separated);
    assert!(codes(&separated).contains(&"separated"));
    // One outcome only.
    let one = ask(&load("x,left\n1,0\n2,0\n3,0\n", r#"{"churned":"left"}"#), "{}").unwrap();
    finite(&one);
    assert!(codes(&one).contains(&"no-regression"));
    // One customer, one purchase; one-time buyers; every gap equal.
    finite(&ask(&shop(&[(0, 3)]), "{}").unwrap());
    let once: Vec<(u8, u16)> = (0..30).map(|c| (c, u16::from(c))).collect();
    let once = ask(&shop(&once), "{}").unwrap();
    finite(&once);
    assert!(codes(&once).contains(&"no-repeat-buyers"));
    let equal: Vec<(u8, u16)> = (0..20u8).flat_map(|c| (0..8).map(move |i| (c, i * 7))).collect();
    finite(&ask(&shop(&equal), "{}").unwrap());
    finite(&ask(&town(), r#"{"save_rate":0,"offer_cost":1e12,"value":1e12}"#).unwrap());
    for params in [
        r#"{"quantile":1.0}"#,
        r#"{"margin":2}"#,
        r#"{"save_rate":-1}"#,
        r#"{"horizon":0}"#,
        r#"{"offer_cost":-5}"#,
    ] {
        assert!(matches!(ask(&town(), params), Err(AnalysisError::BadParameter { .. })), "{params}");
    }
    assert!(matches!(ask(&town(), r#"{"label":"nowhere"}"#), Err(AnalysisError::NoSuchColumn { .. })));
    assert!(matches!(ask(&town(), r#"{"label":"customer"}"#), Err(AnalysisError::BadParameter { .. })));
    assert!(matches!(ask(&load("a\n1\n", "{}"), "{}"), Err(AnalysisError::MissingRole { .. })));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn finite_and_in_any_order(
        rows in proptest::collection::vec((0u8..15, 0u16..300), 1..80), turn in 0usize..80,
    ) {
        let report = ask(&shop(&rows), "{}").unwrap();
        finite(&report);
        let mut turned = rows.clone();
        turned.rotate_left(turn % rows.len());
        let again = ask(&shop(&turned), "{}").unwrap();
        prop_assert!(again == report);
    }
}
