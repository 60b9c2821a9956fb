use super::*;
use crate::ingest::read_text;
use crate::mapping::Mapping;
use crate::model::Dataset;
use proptest::prelude::*;
use std::fmt::Write;

type Row = (u8, u16, i32);

/// Customers, days and cents as a data set.
fn dataset(rows: &[Row], factor: i64) -> Dataset {
    let mut text = String::from("customer,date,amount\n");
    for &(customer, day, cents) in rows {
        let minor = i64::from(cents) * factor;
        let sign = if minor < 0 { "-" } else { "" };
        let (whole, part) = (minor.abs() / 100, minor.abs() % 100);
        writeln!(text, "c{customer},{},{sign}{whole}.{part:02}", Day(19_000 + i32::from(day))).unwrap();
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

fn rows() -> impl Strategy<Value = Vec<Row>> {
    proptest::collection::vec((0u8..30, 0u16..400, -2_000i32..9_000), 1..120)
}

fn any_params() -> impl Strategy<Value = Params> {
    let maps = prop_oneof![Just(Map::A), Just(Map::B), Just(Map::C), Just(Map::D), Just(Map::E)];
    let schemes = prop_oneof![
        Just(Scheme::Share),
        Just(Scheme::Quantile),
        Just(Scheme::Tiles),
        Just(Scheme::Nested),
        Just(Scheme::HighLow)
    ];
    let returns = prop_oneof![Just(Returns::Net), Just(Returns::Exclude), Just(Returns::Keep)];
    (maps, schemes, returns).prop_map(|(map, scheme, returns)| Params {
        map,
        scheme,
        returns,
        compare: Some(Map::C),
        ..Params::default()
    })
}

proptest! {
    #[test]
    fn a_selection_is_a_part_of_everybody(rows in rows(), params in any_params(), odd in 0u32..2) {
        let data = dataset(&rows, 1);
        let mut view = View::all(&data, data.transactions.as_ref().unwrap());
        let Ok(all) = run(&view, &params, &Cx::silent()) else { return Ok(()) };
        let n = view.transactions.customers.len();
        view.focus = Some(crate::model::Bitmap::from_fn(n, |customer| customer as u32 % 2 == odd));
        let focused = run(&view, &params, &Cx::silent()).unwrap();
        let table = customers(&view, &params, &Cx::silent()).unwrap();
        let selected = table.customers.iter().filter(|&&customer| customer % 2 == odd).count() as u64;
        prop_assert_eq!(&Report { focus: None, ..focused.clone() }, &all);
        prop_assert_eq!(focused.focus.is_some(), selected > 0);
        if let Some(part) = focused.focus {
            prop_assert_eq!(part.n_customers, selected);
            prop_assert_eq!(part.grid.iter().map(|cell| cell.n_customers).sum::<u64>(), selected);
            prop_assert_eq!(&part.thresholds, &all.thresholds);
            let bins = |report: &Report| report.distributions.monetary.edges.clone();
            prop_assert_eq!(bins(&part), bins(&all));
            for (mine, whole) in part.segments.iter().zip(&all.segments) {
                prop_assert!(mine.n_customers <= whole.n_customers);
            }
        }
    }

    #[test]
    fn segments_and_grid_add_up(rows in rows(), params in any_params()) {
        let data = dataset(&rows, 1);
        let Ok(report) = report(&data, &params) else { return Ok(()) };
        let customers: u64 = report.segments.iter().map(|row| row.n_customers).sum();
        let orders: u64 = report.segments.iter().map(|row| row.n_orders).sum();
        let revenue: f64 = report.segments.iter().map(|row| row.revenue).sum();
        prop_assert_eq!((customers, orders), (report.n_customers, report.n_orders));
        prop_assert!((revenue - report.revenue).abs() < 1e-6);
        prop_assert_eq!(report.grid.iter().map(|cell| cell.n_customers).sum::<u64>(), report.n_customers);
        prop_assert!((report.grid.iter().map(|cell| cell.revenue).sum::<f64>() - report.revenue).abs() < 1e-6);
        let crossed: u64 = report.cross_tab.iter().flat_map(|tab| &tab.rows).flat_map(|row| &row.counts).sum();
        prop_assert_eq!(crossed, report.n_customers);
        for histogram in [
            &report.distributions.recency_days,
            &report.distributions.frequency,
            &report.distributions.monetary,
        ] {
            let all = histogram.below + histogram.above + histogram.counts.iter().sum::<u64>();
            prop_assert_eq!(all, report.n_customers);
        }
        prop_assert_eq!(report.scatter.iter().map(|cell| cell.n_customers).sum::<u64>(), report.n_customers);
    }

    #[test]
    fn the_order_of_rows_changes_nothing(rows in rows(), params in any_params(), turn in 0usize..100) {
        let mut turned = rows.clone();
        turned.rotate_left(turn % rows.len());
        turned.reverse();
        let (a, b) = (dataset(&rows, 1), dataset(&turned, 1));
        prop_assert_eq!(report(&a, &params), report(&b, &params));
    }

    #[test]
    fn the_unit_of_money_changes_no_score(rows in rows(), factor in 2i64..50) {
        let params = Params::default();
        let (a, b) = (dataset(&rows, 1), dataset(&rows, factor));
        prop_assume!(report(&a, &params).is_ok());
        let (a, b) = (table(&a, &params), table(&b, &params));
        for field in ["r_score", "f_score", "m_score", "segment"] {
            prop_assert_eq!(a.column(field), b.column(field));
        }
    }

    #[test]
    fn reported_thresholds_give_the_same_scores(rows in rows()) {
        let data = dataset(&rows, 1);
        let Ok(first) = report(&data, &Params::default()) else { return Ok(()) };
        let fixed = Params { thresholds: Some(first.thresholds.clone()), ..Params::default() };
        prop_assert_eq!(table(&data, &Params::default()), table(&data, &fixed));
    }
}

#[test]
fn map_a_has_the_published_number_of_cells() {
    let mut counts = std::collections::BTreeMap::new();
    for cell in (1..=5).flat_map(|r| (1..=5).flat_map(move |f| (1..=5).map(move |m| (r, f, m)))) {
        *counts.entry(maps::map_a(cell)).or_insert(0) += 1;
    }
    let of = |names: &[&str]| names.iter().map(|name| counts[name]).collect::<Vec<_>>();
    assert_eq!(of(Map::A.segments()), [1, 35, 15, 8, 15, 6, 7, 4, 10, 14, 10]);
}

#[test]
fn map_b_has_the_published_borders() {
    let cells: Vec<&str> = (1..=5).flat_map(|r| (1..=5).map(move |f| maps::map_b(r, f))).collect();
    let (sleep, loyal, maybe) = ("about_to_sleep", "loyal", "potential_loyalist");
    assert_eq!(cells[..5], ["hibernating", "hibernating", "at_risk", "at_risk", "cant_lose"]);
    assert_eq!(cells[5..10], cells[..5]);
    assert_eq!(cells[10..15], [sleep, sleep, "need_attention", loyal, loyal]);
    assert_eq!(cells[15..20], ["promising", maybe, maybe, loyal, loyal]);
    assert_eq!(cells[20..], ["new", maybe, maybe, "champions", "champions"]);
}

#[test]
fn map_e_lists_46_of_64_codes() {
    let codes = (1..=4).flat_map(|r| (1..=4).flat_map(move |f| (1..=4).map(move |m| (r, f, m))));
    assert_eq!(codes.filter(|&code| maps::map_e(code) != "other").count(), 46);
}

#[test]
fn a_return_is_no_purchase_and_lowers_the_money() {
    // Ann buys twice and gives 3.00 back on a day of its own; Bob only gives back.
    let data = dataset(&[(1, 0, 1000), (1, 10, 500), (1, 20, -300), (2, 5, -100)], 1);
    let net = report(&data, &Params::default()).unwrap();
    assert_eq!((net.n_customers, net.n_orders, net.revenue, net.n_without_purchase), (1, 2, 12.0, 1));
    let exclude = report(&data, &Params { returns: Returns::Exclude, ..Params::default() }).unwrap();
    assert_eq!((exclude.n_customers, exclude.n_orders, exclude.revenue), (1, 2, 15.0));
    let keep = report(&data, &Params { returns: Returns::Keep, ..Params::default() }).unwrap();
    assert_eq!((keep.n_customers, keep.n_orders, keep.revenue), (2, 4, 11.0));
}

#[test]
fn an_earlier_as_of_date_leaves_later_rows_out_and_says_so() {
    let data = dataset(&[(1, 0, 1000), (2, 10, 500)], 1);
    let view = View::all(&data, data.transactions.as_ref().unwrap());
    let at = |day: i32| run(&view, &Params::default(), &Cx::silent().with_as_of(Some(Day(19_000 + day))));
    let early = at(5).unwrap();
    assert_eq!((early.n_customers, early.revenue), (1, 10.0));
    assert!(early.caveats.iter().any(|caveat| caveat.code == "later-rows"));
    assert_eq!(at(-1), Err(AnalysisError::AsOfBeforeFirst { as_of: Day(18_999), first: Day(19_000) }));
}

#[test]
fn cut_offs_must_be_there_and_ascend() {
    let data = dataset(&[(1, 0, 1000)], 1);
    let missing = Params { scheme: Scheme::Cutoffs, ..Params::default() };
    assert!(matches!(report(&data, &missing), Err(AnalysisError::BadParameter { .. })));
    let falling = Thresholds { frequency: Some([5.0, 4.0, 3.0, 2.0]), ..Thresholds::default() };
    let falling = Params { thresholds: Some(falling), ..Params::default() };
    assert!(matches!(report(&data, &falling), Err(AnalysisError::BadParameter { .. })));
}

#[test]
fn one_customer_and_equal_customers_get_the_lowest_scores_and_a_caveat() {
    for rows in [vec![(1, 0, 100)], vec![(1, 0, 100), (2, 0, 100), (3, 0, 100)]] {
        let report = report(&dataset(&rows, 1), &Params::default()).unwrap();
        assert_eq!(report.grid[0].n_customers, rows.len() as u64);
        assert!(report.caveats.iter().any(|caveat| caveat.code == "few-levels-frequency"));
    }
}
