use super::*;
use crate::Day;
use crate::ingest::read_text;
use crate::mapping::Mapping;
use crate::model::Dataset;
use proptest::prelude::*;
use std::fmt::Write;

type Row = (u8, u16, i32);

fn dataset(rows: &[Row]) -> Dataset {
    let mut text = String::from("customer,date,amount,cost\n");
    for &(customer, day, amount) in rows {
        writeln!(text, "c{customer},{},{amount},{}", Day(19_000 + i32::from(day)), amount / 2).unwrap();
    }
    let roles = r#"{"customer":"customer","date":"date","amount":"amount","cost":"cost"}"#;
    Dataset::new(read_text(&text).unwrap().table, serde_json::from_str::<Mapping>(roles).unwrap())
}

fn report(data: &Dataset, params: &Params) -> Result<Report, AnalysisError> {
    run(&View::all(data, data.transactions.as_ref().unwrap()), params, &Cx::silent())
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    proptest::collection::vec((0u8..25, 0u16..500, -20i32..90), 1..120)
}

fn any_params() -> impl Strategy<Value = Params> {
    let period = prop_oneof![Just(Period::Month), Just(Period::Quarter)];
    let measure = prop_oneof![
        Just(Measure::Customers),
        Just(Measure::Orders),
        Just(Measure::Revenue),
        Just(Measure::Margin),
        Just(Measure::CumulativeValue)
    ];
    let mode = prop_oneof![Just(Mode::On), Just(Mode::OnOrAfter)];
    let returns = prop_oneof![Just(Returns::Net), Just(Returns::Exclude), Just(Returns::Keep)];
    (period, measure, mode, returns).prop_map(|(period, measure, mode, returns)| Params {
        period,
        measure,
        mode,
        returns,
        at: None,
    })
}

proptest! {
    #[test]
    fn sizes_and_cells_add_up(rows in rows(), period in prop_oneof![Just(Period::Month), Just(Period::Quarter)]) {
        let data = dataset(&rows);
        let of = |measure| report(&data, &Params { period, measure, ..Params::default() });
        let Ok(customers) = of(Measure::Customers) else { return Ok(()) };
        prop_assert_eq!(customers.cohorts.iter().map(|cohort| cohort.size).sum::<u64>(), customers.n_customers);
        for cohort in &customers.cohorts {
            prop_assert_eq!(cohort.cells[0].value, cohort.size as f64);
            for cell in &cohort.cells {
                prop_assert!(cell.lo <= cell.share && cell.share <= cell.hi);
            }
        }
        let view = View::all(&data, data.transactions.as_ref().unwrap());
        let purchases = view.purchases(Day(30_000), Returns::Net);
        let total = |report: Report| report.cohorts.iter().flat_map(|row| &row.cells).map(|cell| cell.value).sum::<f64>();
        prop_assert_eq!(total(of(Measure::Orders).unwrap()), purchases.n_orders() as f64);
        let money: i64 = purchases.buyers().flat_map(|(_, _, amounts)| amounts).sum();
        prop_assert!((total(of(Measure::Revenue).unwrap()) - data.transactions.as_ref().unwrap().money(money)).abs() < 1e-6);
    }

    #[test]
    fn retention_on_or_after_never_increases(rows in rows(), measure in prop_oneof![Just(Measure::Customers), Just(Measure::Orders)]) {
        let params = Params { measure, mode: Mode::OnOrAfter, ..Params::default() };
        let Ok(after) = report(&dataset(&rows), &params) else { return Ok(()) };
        let on = report(&dataset(&rows), &Params { measure, ..Params::default() }).unwrap();
        for (after, on) in after.cohorts.iter().zip(&on.cohorts) {
            prop_assert!(after.cells.windows(2).all(|pair| pair[1].value <= pair[0].value));
            prop_assert!(after.cells.iter().zip(&on.cells).all(|(after, on)| on.value <= after.value));
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
    fn customers_are_counted_as_in_the_cells(rows in rows(), age in 0u32..8) {
        let data = dataset(&rows);
        let Ok(report) = report(&data, &Params::default()) else { return Ok(()) };
        let view = View::all(&data, data.transactions.as_ref().unwrap());
        let table = customers(&view, &Params { at: Some(age), ..Params::default() }, &Cx::silent()).unwrap();
        let values = |field: &str| &table.column(field).unwrap().values;
        for cohort in &report.cohorts {
            let start = cohort.start.to_string();
            let n = (0..table.customers.len())
                .filter(|&at| values("cohort").text(at) == start && values("active").text(at) == "yes")
                .count();
            let told = cohort.cells.get(age as usize).map_or(0.0, |cell| cell.value);
            prop_assert_eq!(n as f64, told);
        }
    }
}

#[test]
fn a_cohort_of_one_has_a_wide_interval() {
    let report = report(&dataset(&[(1, 0, 5), (1, 40, 5)]), &Params::default()).unwrap();
    let cell = &report.cohorts[0].cells[1];
    assert_eq!((cell.share, cell.hi), (Some(1.0), Some(1.0)));
    assert!(cell.lo.unwrap() < 0.21);
    assert!(!cell.complete && report.mean.len() == 1, "the second month is not known to its end");
}

#[test]
fn margin_needs_a_cost() {
    let text = "customer,date,amount\na,2024-01-01,5\n";
    let roles = r#"{"customer":"customer","date":"date","amount":"amount"}"#;
    let data = Dataset::new(read_text(text).unwrap().table, serde_json::from_str::<Mapping>(roles).unwrap());
    let found = report(&data, &Params { measure: Measure::Margin, ..Params::default() });
    assert_eq!(found, Err(AnalysisError::MissingRole { role: crate::mapping::Role::Cost }));
}

#[test]
fn more_cohorts_than_can_be_read_are_cut_with_a_caveat() {
    let rows: Vec<Row> = (0u8..100).map(|at| (at, u16::from(at), 5)).collect();
    let report = report(&dataset(&rows), &Params { period: Period::Day, ..Params::default() }).unwrap();
    assert_eq!((report.cohorts.len(), report.n_customers), (60, 100));
    assert!(report.caveats.iter().any(|caveat| caveat.code == "cohorts-cut"));
}
