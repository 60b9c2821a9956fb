use super::*;
use crate::ingest::read_text;
use crate::mapping::Mapping;
use crate::model::Dataset;
use proptest::prelude::*;
use std::fmt::Write;

type Row = (u8, u16, i32);

fn dataset(rows: &[Row]) -> Dataset {
    let mut text = String::from("customer,date,amount\n");
    for &(customer, day, amount) in rows {
        writeln!(text, "c{customer},{},{amount}", Day(19_000 + i32::from(day))).unwrap();
    }
    let mapping: Mapping =
        serde_json::from_str(r#"{"customer":"customer","date":"date","amount":"amount"}"#).unwrap();
    Dataset::new(read_text(&text).unwrap().table, mapping)
}

fn report_at(data: &Dataset, params: &Params, cx: &Cx) -> Result<Report, AnalysisError> {
    run(&View::all(data, data.transactions.as_ref().unwrap()), params, cx)
}

fn report(data: &Dataset, params: &Params) -> Result<Report, AnalysisError> {
    report_at(data, params, &Cx::silent())
}

fn table(data: &Dataset, params: &Params) -> CustomerTable {
    customers(&View::all(data, data.transactions.as_ref().unwrap()), params, &Cx::silent()).unwrap()
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    proptest::collection::vec((0u8..25, 0u16..500, -20i32..90), 1..120)
}

fn any_params() -> impl Strategy<Value = Params> {
    let period =
        prop_oneof![Just(Period::Day), Just(Period::Week), Just(Period::Month), Just(Period::Quarter)];
    let returns = prop_oneof![Just(Returns::Net), Just(Returns::Exclude), Just(Returns::Keep)];
    (period, returns, 1.0f64..300.0).prop_map(|(period, returns, days)| Params {
        period,
        returns,
        swing_days: days,
        ..Params::default()
    })
}

proptest! {
    #[test]
    fn the_flows_add_up(rows in rows(), params in any_params()) {
        let Ok(report) = report(&dataset(&rows), &params) else { return Ok(()) };
        prop_assert_eq!(report.identity, Identity { n_checked: report.periods.len() as u64 - 1, n_broken: 0 });
        prop_assert_eq!(report.periods.iter().map(|row| row.new).sum::<u64>(), report.n_customers);
        prop_assert_eq!(report.groups.iter().map(|row| row.n_customers).sum::<u64>(), report.n_customers);
        let settled = report.periods.iter().position(|row| row.start == report.stock_at).unwrap();
        let known: u64 = report.periods[..=settled].iter().map(|row| row.new).sum();
        prop_assert_eq!(report.n_dormant + report.periods[settled].active, known);
        for row in &report.stock {
            prop_assert!(row.n_reactivated <= row.n_at_risk && row.lo <= row.rate && row.rate <= row.hi);
        }
    }

    #[test]
    fn the_order_of_rows_changes_nothing(rows in rows(), params in any_params(), turn in 0usize..100) {
        let mut turned = rows.clone();
        turned.rotate_left(turn % rows.len());
        turned.reverse();
        prop_assert_eq!(report(&dataset(&rows), &params), report(&dataset(&turned), &params));
    }

    #[test]
    fn customers_are_counted_as_in_every_period(rows in rows(), which in 0usize..20) {
        let data = dataset(&rows);
        let Ok(report) = report(&data, &Params::default()) else { return Ok(()) };
        let row = &report.periods[which % report.periods.len()];
        let table = table(&data, &Params { at: Some(row.start), ..Params::default() });
        let states = &table.column("state").unwrap().values;
        let count = |state: &str| (0..table.customers.len()).filter(|&at| states.text(at) == state).count() as u64;
        prop_assert_eq!(
            [count("new"), count("returning"), count("resurrected"), count("dormant")],
            [row.new, row.returning, row.resurrected, row.dormant]
        );
    }
}

#[test]
fn the_last_period_is_complete_when_its_last_day_is_known() {
    // 19,000 is 2022-01-08.
    let data = dataset(&[(1, 0, 5), (1, 30, 5)]);
    let complete = |cx: &Cx| {
        let report = report_at(&data, &Params::default(), cx).unwrap();
        report.periods.iter().map(|row| row.complete).collect::<Vec<_>>()
    };
    assert_eq!(complete(&Cx::silent()), [true, false]);
    assert_eq!(complete(&Cx::silent().with_as_of("2022-02-28".parse().ok())), [true, true]);
    assert_eq!(complete(&Cx::silent().with_as_of("2022-03-15".parse().ok())), [true, true, false]);
}

#[test]
fn reactivation_is_counted_by_age() {
    // Months 1 and 4, and 1 only; the fifth month is complete.
    let data = dataset(&[(1, 0, 5), (1, 90, 5), (2, 0, 5)]);
    let cx = Cx::silent().with_as_of("2022-05-31".parse().ok());
    let report = report_at(&data, &Params::default(), &cx).unwrap();
    let told: Vec<_> =
        report.stock[..4].iter().map(|row| (row.n_customers, row.n_at_risk, row.n_reactivated)).collect();
    // Both were one and two months away; one came back after two, the other is four months away now.
    assert_eq!(told, [(1, 2, 0), (0, 2, 1), (0, 1, 0), (1, 0, 0)]);
    assert_eq!(report.n_dormant, 2);
}

#[test]
fn groups_go_by_first_last_and_longest_gap() {
    let params = Params::default();
    let of = |days: &[i32]| GROUPS[groups::of(days, Day(1_000), &params) as usize];
    assert_eq!(of(&[920, 990]), "new");
    assert_eq!(of(&[700, 780, 850, 930]), "old");
    assert_eq!(of(&[600, 780, 850, 930]), "swing");
    assert_eq!(of(&[890]), "swing");
    assert_eq!(of(&[500, 600]), "rival");
}

#[test]
fn a_wrong_year_makes_a_caveat_and_no_million_rows() {
    let data = dataset(&[(1, 0, 5), (1, 60_000, 5)]);
    let report = report(&data, &Params { period: Period::Day, ..Params::default() }).unwrap();
    assert_eq!(report.periods.len(), 1_000);
    assert!(report.caveats.iter().any(|caveat| caveat.code == "lifecycle-cut"));
    assert_eq!(report.identity.n_broken, 0);
}

#[test]
fn bad_borders_and_periods_are_refused() {
    let data = dataset(&[(1, 0, 5)]);
    let bad = Params { swing_days: f64::NAN, ..Params::default() };
    assert!(matches!(report(&data, &bad), Err(AnalysisError::BadParameter { .. })));
    let view = View::all(&data, data.transactions.as_ref().unwrap());
    let at = Params { at: Some(Day(0)), ..Params::default() };
    assert!(matches!(customers(&view, &at, &Cx::silent()), Err(AnalysisError::BadParameter { .. })));
}
