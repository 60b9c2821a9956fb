use super::*;
use crate::Day;
use crate::ingest::read_text;
use crate::mapping::Mapping;
use crate::model::Dataset;
use proptest::prelude::*;
use std::fmt::Write;

type Row = (u8, u16, i32, u16);

/// Customers, days, cents and costs as a data set.
fn dataset(rows: &[Row], cost: bool) -> Dataset {
    let mut text = String::from("customer,date,amount,cost\n");
    for &(customer, day, cents, spent) in rows {
        let day = Day(19_000 + i32::from(day));
        writeln!(text, "c{customer},{day},{},{}", f64::from(cents) / 100.0, f64::from(spent) / 100.0)
            .unwrap();
    }
    let mut mapping: Mapping =
        serde_json::from_str(r#"{"customer":"customer","date":"date","amount":"amount"}"#).unwrap();
    if cost {
        mapping.0.insert(crate::mapping::Role::Cost, "cost".into());
    }
    Dataset::new(read_text(&text).unwrap().table, mapping)
}

fn report(data: &Dataset, params: &Params) -> Result<Report, AnalysisError> {
    run(&View::all(data, data.transactions.as_ref().unwrap()), params, &Cx::silent())
}

fn table(data: &Dataset) -> CustomerTable {
    customers(&View::all(data, data.transactions.as_ref().unwrap()), &Params::default(), &Cx::silent())
        .unwrap()
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    proptest::collection::vec((0u8..60, 0u16..400, -2_000i32..9_000, 0u16..5_000), 1..200)
}

fn plain(values: &[i32]) -> Vec<Row> {
    values.iter().enumerate().map(|(at, &value)| (at as u8, 0, value * 100, 0)).collect()
}

proptest! {
    // Every case draws a bootstrap.
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn classes_tiers_and_curves_add_up(rows in rows(), cost in any::<bool>()) {
        let Ok(report) = report(&dataset(&rows, cost), &Params::default()) else { return Ok(()) };
        for rows in [&report.classes, &report.tiers] {
            prop_assert_eq!(rows.iter().map(|row| row.n_customers).sum::<u64>(), report.n_customers);
            prop_assert!((rows.iter().map(|row| row.revenue).sum::<f64>() - report.revenue).abs() < 1e-6);
        }
        if let (Some(first), Some(last)) = (report.lorenz.first(), report.lorenz.last()) {
            prop_assert_eq!((first.customers, first.value), (0.0, 0.0));
            prop_assert_eq!((last.customers, last.value), (1.0, 1.0));
            prop_assert!(report.lorenz.iter().all(|point| point.value <= point.customers + 1e-12));
            prop_assert!(report.lorenz.windows(2).all(|pair| pair[0].customers < pair[1].customers));
        }
        for top in &report.top_shares {
            prop_assert!(top.lo <= top.hi && top.share.is_none_or(f64::is_finite));
        }
        prop_assert!(report.whale.is_some() || !cost);
        let json = serde_json::to_string(&report).unwrap();
        prop_assert_eq!(serde_json::from_str::<Report>(&json).unwrap().gini.is_some(), report.gini.is_some());
    }

    #[test]
    fn the_order_of_rows_changes_nothing(rows in rows(), turn in 0usize..100) {
        let mut turned = rows.clone();
        turned.rotate_left(turn % rows.len());
        turned.reverse();
        let (a, b) = (dataset(&rows, true), dataset(&turned, true));
        prop_assert_eq!(report(&a, &Params::default()), report(&b, &Params::default()));
    }

    #[test]
    fn customers_are_counted_as_in_the_report(rows in rows()) {
        let data = dataset(&rows, false);
        let Ok(report) = report(&data, &Params::default()) else { return Ok(()) };
        let table = table(&data);
        for (field, rows) in [("class", &report.classes), ("tier", &report.tiers)] {
            let values = &table.column(field).unwrap().values;
            for row in rows {
                let n = (0..table.customers.len()).filter(|&at| values.text(at) == row.name).count();
                prop_assert_eq!(n as u64, row.n_customers);
            }
        }
    }
}

#[test]
fn equal_customers_share_class_and_tier() {
    let report = report(&dataset(&plain(&[5; 40]), false), &Params::default()).unwrap();
    assert_eq!(report.gini, Some(0.0));
    assert_eq!((report.classes[0].n_customers, report.tiers[0].n_customers), (40, 40));
    assert_eq!(report.customers_for_80, Some(0.8));
}

#[test]
fn the_customer_who_reaches_the_border_is_within() {
    // Money 100 = 50 + 30 + 15 + 5: A reaches 80 with the second, B 95 with the third.
    let report = report(&dataset(&plain(&[5, 15, 50, 30]), false), &Params::default()).unwrap();
    let counts: Vec<u64> = report.classes.iter().map(|row| row.n_customers).collect();
    assert_eq!(counts, [2, 1, 1]);
    assert_eq!(report.classes[0].from_value, Some(30.0));
}

#[test]
fn values_below_zero_make_a_whale_and_a_caveat() {
    // 30 comes back from who paid 10 on the same day as part of another order that stays above zero in sum.
    let data = dataset(&[(1, 0, 10_000, 0), (2, 0, 1_000, 0), (2, 5, -3_000, 0)], false);
    let report = report(&data, &Params::default()).unwrap();
    let whale = report.whale.unwrap();
    assert_eq!((whale.n_gaining, whale.n_losing, whale.losses), (1, 1, -20.0));
    assert_eq!((whale.peak, whale.peak_customers), (Some(1.25), 0.5));
    assert!(report.caveats.iter().any(|caveat| caveat.code == "pareto-negative"));
}

#[test]
fn profit_is_money_less_cost() {
    let data = dataset(&[(1, 0, 1_000, 400), (2, 0, 2_000, 2_600)], true);
    let whale = report(&data, &Params::default()).unwrap().whale.unwrap();
    assert_eq!((whale.basis, whale.n_losing), (Basis::Profit, 1));
    assert!(whale.total.abs() < 1e-9 && (whale.losses + 6.0).abs() < 1e-9);
    assert_eq!((whale.peak, whale.points.len()), (None, 0));
}

#[test]
fn one_customer_is_answered_with_a_caveat() {
    let report = report(&dataset(&plain(&[5]), false), &Params::default()).unwrap();
    assert_eq!((report.gini, report.gini_corrected), (Some(0.0), None));
    assert!(report.caveats.iter().any(|caveat| caveat.code == "pareto-few-customers"));
    assert_eq!(report.stability, None);
}

#[test]
fn the_same_customers_at_the_top_are_all_kept_and_strangers_none() {
    let stretch = |day: u16, value: fn(u8) -> i32| {
        (0u8..50).flat_map(move |who| [(who, day, value(who), 0), (who, day + 99, value(who), 0)])
    };
    let same: Vec<Row> =
        stretch(0, |who| 100 + i32::from(who)).chain(stretch(100, |who| 100 + i32::from(who))).collect();
    let stable = report(&dataset(&same, false), &Params::default()).unwrap().stability.unwrap();
    assert_eq!((stable.n_top, stable.n_stayed, stable.chance), (10, 10, 0.2));
    assert!(stable.expected > 0.8 && stable.rank_correlation > 0.999);
    let turned: Vec<Row> =
        stretch(0, |who| 100 + i32::from(who)).chain(stretch(100, |who| 200 - i32::from(who))).collect();
    let turned = report(&dataset(&turned, false), &Params::default()).unwrap().stability.unwrap();
    assert_eq!(turned.n_stayed, 0);
    assert!(turned.expected < 0.01 && turned.rank_correlation < -0.999);
}

#[test]
fn borders_must_ascend_within_one() {
    let data = dataset(&plain(&[5, 6]), false);
    for params in [
        Params { a_border: 0.9, b_border: 0.5, ..Params::default() },
        Params { medium_border: 1.5, ..Params::default() },
        Params { top_border: f64::NAN, ..Params::default() },
    ] {
        assert!(matches!(report(&data, &params), Err(AnalysisError::BadParameter { .. })));
    }
}

/// The interval of the share of the top fifth holds the truth about as often as it says: an exponential distribution,
/// whose top fifth brings `0.2 (1 - ln 0.2)` = 52.2%.
#[test]
fn intervals_hold_the_truth() {
    use rand_xoshiro::rand_core::{RngCore, SeedableRng};
    let mut random = rand_xoshiro::Xoshiro256PlusPlus::seed_from_u64(7);
    let truth = 0.2 * (1.0 - 0.2f64.ln());
    for n in [300, 3_000] {
        let mut held = 0;
        for _ in 0..20 {
            let mut draw = || 1.0 - (random.next_u64() >> 11) as f64 / 2f64.powi(53);
            let mut values: Vec<i64> = (0..n).map(|_| (-draw().ln() * 1e6) as i64).collect();
            values.sort_unstable_by(|a, b| b.cmp(a));
            let found = bootstrap::intervals(&values, &[0.2], &Cx::silent()).unwrap();
            let (lo, hi) = found.tops[0].unwrap();
            held += u32::from(lo <= truth && truth <= hi);
        }
        assert!((16..=20).contains(&held), "{held} of 20 with {n} customers");
    }
}
