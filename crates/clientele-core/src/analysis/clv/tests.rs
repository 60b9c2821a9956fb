use super::*;
use crate::Day;
use crate::analysis::AnalysisError;
use crate::ingest::read_text;
use crate::mapping::Mapping;
use crate::model::{CustomerValues, Dataset};
use crate::stats::btyd::TimeUnit;
use proptest::prelude::*;
use std::fmt::Write;

/// Customers, days and amounts as a data set.
fn dataset(rows: &[(u8, u16, i32)]) -> Dataset {
    let mut text = String::from("customer,date,amount\n");
    for &(customer, day, amount) in rows {
        writeln!(text, "c{customer:03},{},{amount}", Day(19_000 + i32::from(day))).unwrap();
    }
    let mapping: Mapping =
        serde_json::from_str(r#"{"customer":"customer","date":"date","amount":"amount"}"#).unwrap();
    Dataset::new(read_text(&text).unwrap().table, mapping)
}

fn report(data: &Dataset, params: &Params) -> Result<Report, AnalysisError> {
    let view = View::all(data, data.transactions.as_ref().unwrap());
    run(&view, params, &Cx::silent())
}

fn table(data: &Dataset, params: &Params) -> CustomerTable {
    let view = View::all(data, data.transactions.as_ref().unwrap());
    customers(&view, params, &Cx::silent()).unwrap()
}

fn numbers<'a>(table: &'a CustomerTable, name: &str) -> &'a [f64] {
    match &table.column(name).unwrap().values {
        CustomerValues::Numbers(numbers) => numbers,
        other => panic!("{name} is {other:?}"),
    }
}

/// A shop with regular, rare and one-time buyers.
fn shop() -> Dataset {
    let mut rows = Vec::new();
    for customer in 0..120u8 {
        let first = u16::from(customer) * 7 % 90;
        rows.push((customer, first, 20 + i32::from(customer % 9)));
        let gap = [9, 23, 61, 0][usize::from(customer % 4)];
        let end = if customer % 3 == 0 { 140 } else { 300 };
        let mut day = first + gap;
        while gap > 0 && day < end {
            rows.push((customer, day, 15 + i32::from(customer % 7) * 3 + i32::from(day % 5)));
            day += gap + (day * 13 + u16::from(customer)) % 11;
        }
    }
    dataset(&rows)
}

fn codes(report: &Report) -> Vec<&str> {
    let of_models = report.models.iter().flat_map(|model| &model.caveats);
    report.caveats.iter().chain(of_models).map(|caveat| caveat.code.as_str()).collect()
}

/// JSON has no NaN: serde writes null. So every number of a report that is not optional must survive the way back.
fn finite(report: &Report) {
    let text = serde_json::to_string(report).unwrap();
    let back: Result<Report, _> = serde_json::from_str(&text);
    assert!(back.is_ok(), "{:?}", back.err());
}

#[test]
fn everything_hangs_together() {
    let data = shop();
    let report = report(&data, &Params::default()).unwrap();
    finite(&report);
    assert_eq!((report.n_customers, report.n_repeat), (120, 89));
    let ids: Vec<&str> = report.models.iter().map(|model| model.model.as_str()).collect();
    assert_eq!(ids, ["bg_nbd", "mbg_nbd", "pareto_nbd", "gamma_gamma"]);
    let outlook = report.outlook.as_ref().unwrap();
    let of_deciles: f64 = report.deciles.iter().map(|decile| decile.value).sum();
    assert!((of_deciles / outlook.value.value - 1.0).abs() < 1e-9);
    assert_eq!(report.deciles.iter().map(|decile| decile.n_customers).sum::<u64>(), 120);
    let holdout = report.holdout.as_ref().unwrap();
    assert!(holdout.refitted && holdout.scores.len() == 6);
    assert_eq!(holdout.calibration.iter().map(|row| row.n).sum::<u64>(), holdout.n_customers);
    let spend = report.spend.as_ref().unwrap();
    assert_eq!(spend.histogram.iter().map(|bin| bin.n).sum::<u64>(), spend.n);
    let table = table(&data, &Params::default());
    let (p, lo, hi) =
        (numbers(&table, "p_alive"), numbers(&table, "p_alive_lo"), numbers(&table, "p_alive_hi"));
    for ((p, lo), hi) in p.iter().zip(lo).zip(hi) {
        assert!(0.0 < *p && *p <= 1.0 && lo <= p && p <= hi && *hi <= 1.0, "{lo} {p} {hi}");
    }
    let total: f64 = numbers(&table, "value").iter().sum();
    assert!((total / outlook.value.value - 1.0).abs() < 1e-9);
    assert!(
        outlook.value.lo.unwrap() < outlook.value.value && outlook.value.value < outlook.value.hi.unwrap()
    );
}

#[test]
fn a_unit_changes_names_of_times_only() {
    let data = shop();
    let of = |time_unit: TimeUnit| {
        let params = Params { time_unit, horizon: Some(364.0 / time_unit.length().0), ..Params::default() };
        report(&data, &params).unwrap()
    };
    let (weeks, days) = (of(TimeUnit::Week), of(TimeUnit::Day));
    for (week, day) in weeks.models.iter().zip(&days.models).take(2) {
        let ratio = |name: &str| day.parameters[name] / week.parameters[name];
        assert!((ratio("alpha") - 7.0).abs() < 1e-3, "{}", ratio("alpha"));
        assert!((ratio("r") - 1.0).abs() < 1e-3 && (ratio("b") - 1.0).abs() < 1e-2);
    }
    assert_eq!(weeks.selected, days.selected);
    let value = |report: &Report| report.outlook.as_ref().unwrap().value.value;
    assert!((value(&weeks) / value(&days) - 1.0).abs() < 1e-4);
    assert_eq!((weeks.horizon, days.horizon, days.horizon_days), (52.0, 364.0, 364.0));
}

#[test]
fn bad_input_is_answered() {
    let default = Params::default();
    // All one-time buyers.
    let rows: Vec<_> = (0..50).map(|c| (c, u16::from(c), 10)).collect();
    let once = report(&dataset(&rows), &default).unwrap();
    finite(&once);
    assert!(codes(&once).contains(&"no-repeat-buyers"));
    assert_eq!((once.models.len(), once.selected.as_deref()), (0, None));
    assert_eq!(once.historical.as_ref().unwrap().mean.value, 10.0);
    // One customer; a customer of one day.
    finite(&report(&dataset(&[(1, 5, 10), (1, 9, 12), (1, 30, 11)]), &default).unwrap());
    finite(&report(&dataset(&[(1, 5, 10)]), &default).unwrap());
    // Every gap equal, everybody alike, duplicates of a day.
    let rows: Vec<_> = (0..30u8).flat_map(|c| (0..6).map(move |i| (c, i * 14, 10))).collect();
    let equal = report(&dataset(&rows), &default).unwrap();
    finite(&equal);
    assert!(equal.models.iter().any(|model| !model.caveats.is_empty()));
    // Zero and negative spend.
    let rows: Vec<_> = (0..40u8)
        .flat_map(|c| {
            (0..3).map(move |i| (c, i * 20 + u16::from(c), if i == 1 { 0 } else { -5 + 5 * i32::from(i) }))
        })
        .collect();
    finite(&report(&dataset(&rows), &default).unwrap());
    // Bad parameters.
    for params in [
        Params { horizon: Some(-1.0), ..Params::default() },
        Params { annual_discount_rate: f64::NAN, ..Params::default() },
        Params { margin: Some(-0.1), ..Params::default() },
    ] {
        assert!(matches!(report(&shop(), &params), Err(AnalysisError::BadParameter { .. })));
    }
    // As-of date before the first purchase.
    let data = shop();
    let view = View::all(&data, data.transactions.as_ref().unwrap());
    let early = run(&view, &default, &Cx::silent().with_as_of(Some(Day(100))));
    assert!(matches!(early, Err(AnalysisError::AsOfBeforeFirst { .. })));
}

#[test]
fn ten_thousand_purchases() {
    let mut text = String::from("customer,date,amount\n");
    for i in 0..10_001 {
        writeln!(text, "often,{},5", Day(i)).unwrap();
    }
    for customer in 0..20 {
        writeln!(text, "c{customer},{},7\nc{customer},{},9", Day(customer * 300), Day(customer * 310 + 40))
            .unwrap();
    }
    let roles = r#"{"customer":"customer","date":"date","amount":"amount"}"#;
    let data = Dataset::new(read_text(&text).unwrap().table, serde_json::from_str(roles).unwrap());
    let report = report(&data, &Params::default()).unwrap();
    finite(&report);
    assert!(report.outlook.unwrap().purchases.value > 100.0);
}

#[test]
fn contracts_and_renewal_tables() {
    let text = "year,regular,high_end\n0,100,100\n1,63.1,86.9\n2,46.8,74.3\n3,38.2,65.3\n4,32.6,59.3\n5,28.9,55.1\n\
        6,26.2,51.7\n7,24.1,49.1\n8,22.3,46.8\n";
    let data = Dataset::new(read_text(text).unwrap().table, Mapping::default());
    let view = View::all(&data, data.rows());
    let survivors = vec!["high_end".to_owned()];
    let params = Params { survivors, periods: Some(7), ..Params::default() };
    let report = run(&view, &params, &Cx::silent()).unwrap();
    finite(&report);
    assert!((report.models[0].parameters["alpha"] / 0.6681 - 1.0).abs() < 0.001);
    assert!((report.models[0].parameters["beta"] / 3.8061 - 1.0).abs() < 0.001);
    let projection = &report.projections[0];
    assert!((projection.residual[0].periods - 5.414).abs() < 0.01);
    assert!(!projection.points[8].used && (projection.points[8].survival.unwrap() - 0.468).abs() < 1e-12);
    // Without any of the ways in, the error names what purchases need.
    assert!(matches!(run(&view, &Params::default(), &Cx::silent()), Err(AnalysisError::MissingRole { .. })));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Any small file gets finite numbers, and the order of its rows changes nothing.
    #[test]
    fn finite_and_in_any_order(
        rows in proptest::collection::vec((0u8..12, 0u16..200, -30i32..90), 1..60), turn in 0usize..60,
    ) {
        let Ok(first) = report(&dataset(&rows), &Params::default()) else { return Ok(()) };
        finite(&first);
        let mut turned = rows.clone();
        turned.rotate_left(turn % rows.len());
        prop_assert!(report(&dataset(&turned), &Params::default()).unwrap() == first);
    }
}
