use super::*;
use crate::Day;
use crate::ingest::read_text;
use crate::mapping::Mapping;
use crate::model::Dataset;
use proptest::prelude::*;
use std::fmt::Write;

type Row = (u8, u16, u16);

/// Customers, days and whole money as a data set.
fn dataset(rows: &[Row]) -> Dataset {
    let mut text = String::from("customer,date,amount,product\n");
    for &(customer, day, money) in rows {
        let day = Day(19_000 + i32::from(day));
        writeln!(text, "c{customer:03},{day},{money},p{}", money % 7).unwrap();
    }
    let roles = r#"{"customer":"customer","date":"date","amount":"amount","product":"product"}"#;
    Dataset::new(read_text(&text).unwrap().table, serde_json::from_str::<Mapping>(roles).unwrap())
}

fn bare(text: &str) -> Dataset {
    Dataset::new(read_text(text).unwrap().table, serde_json::from_str(r#"{"customer":"id"}"#).unwrap())
}

fn report(data: &Dataset, params: &Params) -> Result<Report, AnalysisError> {
    run(&View::all(data, data.rows()), params, &Cx::silent())
}

fn table(data: &Dataset, params: &Params) -> CustomerTable {
    customers(&View::all(data, data.rows()), params, &Cx::silent()).unwrap()
}

fn asked(k: u32) -> Params {
    Params { k: Some(k), ..Params::default() }
}

fn has(report: &Report, code: &str) -> bool {
    report.caveats.iter().any(|caveat| caveat.code == code)
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    proptest::collection::vec((0u8..50, 0u16..400, 1u16..900), 1..150)
}

/// Three kinds of customers that nobody would mix up: 20 of each.
fn kinds() -> Vec<Row> {
    let of = |first: u8, orders: u16, money: u16, last: u16| {
        (0..20u8).flat_map(move |who| {
            (0..orders).map(move |order| {
                (first + who, last - order * 9 - u16::from(who % 3), money + u16::from(who))
            })
        })
    };
    of(0, 12, 300, 390).chain(of(20, 1, 10, 60)).chain(of(40, 4, 60, 250)).collect()
}

proptest! {
    // Every case compares eight numbers of clusters.
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn clusters_add_up(rows in rows()) {
        let report = report(&dataset(&rows), &Params::default()).unwrap();
        prop_assert_eq!(report.sizes.iter().sum::<u64>(), report.n_customers);
        let revenue: f64 = report.clusters.iter().filter_map(|row| row.revenue).sum();
        prop_assert!((revenue - report.revenue.unwrap()).abs() < 1e-6);
        prop_assert_eq!(report.k as usize, report.clusters.len());
        let means: Vec<f64> = report.clusters.iter().map(|row| row.revenue.unwrap() / row.n_customers as f64).collect();
        prop_assert!(means.windows(2).all(|pair| pair[0] >= pair[1]), "{:?}", means);
        prop_assert!(report.scree.windows(2).all(|pair| pair[1].inertia <= pair[0].inertia * 1.02));
        let json = serde_json::to_string(&report).unwrap();
        prop_assert_eq!(serde_json::from_str::<Report>(&json).unwrap().sizes, report.sizes);
    }

    #[test]
    fn the_order_of_rows_changes_nothing(rows in rows(), turn in 0usize..100) {
        let mut turned = rows.clone();
        turned.rotate_left(turn % rows.len());
        turned.reverse();
        let (a, b) = (dataset(&rows), dataset(&turned));
        let params = Params { features: Some(vec!["monetary".into(), "products".into(), "amount".into()]), ..asked(3) };
        prop_assert_eq!(report(&a, &params), report(&b, &params));
    }

    #[test]
    fn rules_are_as_good_as_they_say(rows in rows(), k in 2u32..5) {
        let data = dataset(&rows);
        let report = report(&data, &asked(k)).unwrap();
        let table = table(&data, &asked(k));
        let cluster = &table.column("cluster").unwrap().values;
        for row in &report.clusters {
            let Some(rule) = &row.rule else { continue };
            let holds = |at: usize| rule.conditions.iter().all(|condition| {
                let x = table.column(&condition.feature).unwrap().values.number(at);
                condition.at_least.is_none_or(|lo| lo <= x) && condition.below.is_none_or(|hi| x < hi)
            });
            let under: Vec<usize> = (0..table.customers.len()).filter(|&at| holds(at)).collect();
            let hits = under.iter().filter(|&&at| cluster.text(at) == row.cluster.to_string()).count() as f64;
            prop_assert_eq!(rule.n_customers, under.len() as u64);
            prop_assert!((rule.recall - hits / row.n_customers as f64).abs() < 1e-12);
            prop_assert!(rule.precision.is_none_or(|share| (share - hits / under.len() as f64).abs() < 1e-12));
        }
    }

    #[test]
    fn money_in_another_unit_changes_nothing_by_rank_and_z(rows in rows(), scaling in prop_oneof![Just(Scaling::Rank), Just(Scaling::Z)]) {
        let pence: Vec<Row> = rows.iter().map(|&(who, day, money)| (who, day, money * 64)).collect();
        let params = Params { scaling, ..asked(3) };
        prop_assert_eq!(report(&dataset(&rows), &params).unwrap().sizes, report(&dataset(&pence), &params).unwrap().sizes);
    }
}

#[test]
fn three_kinds_are_found_named_and_stable() {
    let data = dataset(&kinds());
    let found = report(&data, &Params::default()).unwrap();
    assert_eq!((found.k, found.sizes.as_slice()), (3, &[20, 20, 20][..]));
    assert_eq!(found.verdict, Verdict::Stable);
    assert!(found.silhouette.unwrap() > 0.8 && found.mean_jaccard.unwrap() > 0.99);
    let best = found.clusters[0].rule.as_ref().unwrap();
    assert_eq!((best.precision, best.recall, best.conditions.len()), (Some(1.0), 1.0, 1));
    assert_eq!(found.clusters[0].profile[1].median, 12.0);
    let table = table(&data, &asked(found.k));
    assert_eq!(table.column("cluster").unwrap().values.text(0), "1");
    assert!(table.column("silhouette").unwrap().values.number(0) > 0.5);
    // The number found and the same number asked for are the same clusters.
    assert_eq!(report(&data, &asked(3)).unwrap().clusters, found.clusters);
}

#[test]
fn noise_is_called_noise() {
    // A filled square: nothing to find.
    let mut text = String::from("id,x,y\n");
    for at in 0..900 {
        writeln!(text, "{at},{},{}", at % 30, at / 30).unwrap();
    }
    let found = report(&bare(&text), &Params { scaling: Scaling::Z, ..Params::default() }).unwrap();
    assert_eq!((found.gap_k, found.verdict, found.revenue), (Some(1), Verdict::Noise, None));
    assert!(has(&found, "clusters-gap-one") && found.k > 1);
}

#[test]
fn equal_customers_are_one_cluster() {
    let rows: Vec<Row> = (0..30).map(|who| (who, 10, 5)).collect();
    for params in [Params::default(), asked(4)] {
        let found = report(&dataset(&rows), &params).unwrap();
        assert_eq!((found.k, found.silhouette, found.explained), (1, None, None));
        assert!(has(&found, "clusters-one") && has(&found, "clusters-constant"));
        assert!(found.features.iter().all(|feature| feature.constant) && found.clusters[0].rule.is_none());
    }
    assert_eq!(table(&dataset(&rows), &asked(4)).column("distance").unwrap().values.number(3), 0.0);
    let one = report(&dataset(&[(1, 1, 1)]), &Params::default()).unwrap();
    assert_eq!((one.k, one.n_customers), (1, 1));
}

#[test]
fn fewer_different_customers_than_clusters() {
    let rows: Vec<Row> = (0..30).map(|who| (who, 10, if who < 12 { 5 } else { 700 })).collect();
    let found = report(&dataset(&rows), &asked(5)).unwrap();
    assert_eq!((found.k, found.sizes.as_slice()), (2, &[18, 12][..]));
    assert!(found.inertia < 1e-20);
    assert!(has(&found, "clusters-fewer"));
}

#[test]
fn tables_without_transactions_and_missing_numbers() {
    let mut text = String::from("id,income,city,score\n");
    for at in 0..40 {
        let income = if at == 7 { "NA".to_owned() } else { (if at % 2 == 0 { 20 } else { 90 }).to_string() };
        writeln!(text, "m{at},{income},town,{}", at % 5).unwrap();
    }
    let found = report(&bare(&text), &asked(2)).unwrap();
    let names: Vec<&str> = found.features.iter().map(|feature| feature.feature.as_str()).collect();
    assert_eq!((names, found.n_customers, found.n_left_out), (vec!["income", "score"], 39, 1));
    assert_eq!(found.clusters[0].profile[0].median, 90.0);
    let params = |feature: &str| Params { features: Some(vec![feature.into()]), ..Params::default() };
    let bad = |feature: &str| report(&bare(&text), &params(feature)).unwrap_err();
    assert!(matches!(bad("frequency"), AnalysisError::MissingRole { .. }));
    assert!(matches!(bad("no such"), AnalysisError::NoSuchColumn { .. }));
    assert!(matches!(bad("city"), AnalysisError::BadParameter { .. }));
    assert!(matches!(report(&bare(&text), &asked(9)), Err(AnalysisError::BadParameter { .. })));
}
