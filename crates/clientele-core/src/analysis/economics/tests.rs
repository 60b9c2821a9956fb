use super::*;
use crate::Day;
use crate::ingest::read_text;
use crate::mapping::Mapping;
use crate::model::Dataset;
use proptest::prelude::*;
use std::fmt::Write;

const ROLES: &str = r#"{"customer":"customer","date":"date","amount":"amount"}"#;

fn load(text: &str, roles: &str) -> Dataset {
    let mapping: Mapping = serde_json::from_str(roles).unwrap();
    Dataset::new(read_text(text).unwrap().table, mapping)
}

fn shop(rows: &[(u8, u16)]) -> Dataset {
    let mut text = String::from("customer,date,amount\n");
    for &(customer, day) in rows {
        writeln!(text, "c{customer:03},{},{}", Day(19_000 + i32::from(day)), 5 + customer % 7).unwrap();
    }
    load(&text, ROLES)
}

fn ask(data: &Dataset, params: &str) -> Result<Report, AnalysisError> {
    let params = serde_json::from_str(params).unwrap();
    run(&View::all(data, data.transactions.as_ref().unwrap()), &params, &Cx::silent())
}

fn finite(report: &Report) {
    let back: Result<Report, _> = serde_json::from_str(&serde_json::to_string(report).unwrap());
    assert!(back.is_ok(), "{:?}", back.err());
}

fn close(ours: f64, theirs: f64) {
    assert!((ours - theirs).abs() <= 1e-9 * theirs.abs().max(1.0), "{ours} is not {theirs}");
}

fn codes(report: &Report) -> Vec<&str> {
    report.caveats.iter().map(|caveat| caveat.code.as_str()).collect()
}

/// 100 customers win new ones each month and keep four in five, each paying 10 a month.
fn town() -> Dataset {
    let mut text = String::from("customer,date,amount,cost,acquisition\n");
    for customer in 0..300u32 {
        let from = customer % 10;
        for month in from..12 {
            // One in five leaves after each month, always the same ones.
            if month > from && (customer / 10 + month * 7) % 5 == 0 {
                break;
            }
            writeln!(text, "c{customer:03},2023-{:02}-{:02},10,4,12", month + 1, 1 + customer % 28).unwrap();
        }
    }
    text += "c000,2023-12-31,10,4,12\n";
    load(
        &text,
        r#"{"customer":"customer","date":"date","amount":"amount","cost":"cost","acquisition_cost":"acquisition"}"#,
    )
}

/// Gupta and Lehmann (2003), table 1: margin multiple by retention and discount rate of a period.
#[test]
fn margin_multiples() {
    for (rate, discount, multiple) in [(0.8, 0.12, 2.50), (0.9, 0.10, 4.50), (0.6, 0.16, 1.07)] {
        let terms = Terms { margin: 1.0, discount, horizon: None };
        let kept = Retention { rate, lo: rate, hi: rate, n: 1, n_kept: 1, n_pairs: 1 };
        let clv = terms.clv(&kept).unwrap();
        assert!((clv.margin_multiple - multiple).abs() < 0.005, "{}", clv.margin_multiple);
        close(clv.first_excluded.value, clv.margin_multiple);
        close(clv.first_included.value, (1.0 + discount) / (1.0 + discount - rate));
    }
}

#[test]
fn a_long_horizon_comes_near_an_endless_one() {
    let endless = Terms { margin: 7.0, discount: 0.01, horizon: None };
    let long = Terms { horizon: Some(1_200), ..endless };
    for rate in [0.0, 0.3, 0.9] {
        close(long.value(rate, 0.5).unwrap(), endless.value(rate, 0.5).unwrap());
        close(long.slope(rate).unwrap(), endless.slope(rate).unwrap());
    }
    // Two later payments, by hand.
    let two = Terms { margin: 100.0, discount: 0.1, horizon: Some(2) };
    close(two.value(0.5, 0.0).unwrap(), 100.0 + 50.0 / 1.1 + 25.0 / 1.21);
    assert_eq!(Terms { discount: 0.0, ..endless }.value(1.0, 0.0), None);
}

#[test]
fn the_slope_is_the_slope() {
    for horizon in [None, Some(5), Some(60)] {
        let terms = Terms { margin: 7.0, discount: 0.01, horizon };
        let numeric = (terms.series(0.7 + 1e-6).unwrap() - terms.series(0.7 - 1e-6).unwrap()) / 2e-6;
        assert!((terms.slope(0.7).unwrap() - numeric).abs() < 1e-5 * numeric, "{horizon:?}");
        let kept = Retention { rate: 0.7, lo: 0.65, hi: 0.75, n: 10, n_kept: 7, n_pairs: 1 };
        let point = terms.point(&kept, 50).unwrap();
        assert!(point.by_slope < point.per_customer.value, "value is convex in the rate");
        close(point.base.value, 50.0 * point.per_customer.value);
        assert!(point.per_customer.lo < point.per_customer.value);
        assert!(point.per_customer.value < point.per_customer.hi);
    }
}

#[test]
fn at_the_best_spending_the_next_customer_costs_what_it_is_worth() {
    for horizon in [None, Some(12)] {
        let terms = Terms { margin: 50.0, discount: 0.02, horizon };
        let curve = Curve::through(4.0, 0.6, 0.9).unwrap();
        close(curve.rate(4.0), 0.6);
        let kept = response::retention(&terms, curve, 4.0, [curve, curve]).unwrap();
        let best = kept.best;
        assert!((best.marginal_cost.unwrap() / best.worth - 1.0).abs() < 1e-5, "{best:?}");
        assert!(kept.curve.iter().all(|point| point.value <= best.value + 1e-9));
        assert!(best.value >= kept.present.value);
        close(kept.best_spend_lo, kept.best_spend_hi);
    }
    let won = response::acquisition(Curve::through(5.0, 0.05, 0.1).unwrap(), 5.0, (300.0, 250.0, 350.0));
    close(won.best.marginal_cost.unwrap(), 300.0);
    assert!(won.best_spend_lo < won.best.spend && won.best.spend < won.best_spend_hi);
    // A customer who is not worth the first one's cost: nothing is to be spent.
    let none = response::acquisition(Curve::through(5.0, 0.05, 0.1).unwrap(), 5.0, (20.0, 20.0, 20.0));
    assert_eq!((none.best.spend, none.best.value), (0.0, 0.0));
    for (spend, rate, ceiling) in [(0.0, 0.1, 0.2), (1.0, 0.0, 0.2), (1.0, 0.2, 0.2), (1.0, 0.3, 0.2)] {
        assert_eq!(Curve::through(spend, rate, ceiling), None);
    }
}

#[test]
fn what_the_file_tells_is_taken_from_it() {
    let report = ask(&town(), "{}").unwrap();
    finite(&report);
    assert!((report.margin - 0.6).abs() < 1e-12);
    assert!((report.margin_per_customer - 6.0).abs() < 0.02, "{}", report.margin_per_customer);
    assert_eq!(report.acquisition_cost, Cost { value: 12.0, source: CostSource::Column });
    assert_eq!(report.retention_cost.source, CostSource::Assumed);
    assert_eq!(report.periods.len(), 12);
    for (row, next) in report.periods.iter().zip(report.periods.iter().skip(1)) {
        assert!(row.kept.unwrap() + next.new <= next.active);
    }
    let kept: u64 = report.periods.iter().filter_map(|row| row.kept).sum();
    assert_eq!(kept, report.retention.n_kept);
    // The first payment brings half of the cost back, the second most of the rest.
    assert_eq!(report.payback.points[0].n, 300);
    assert!((report.payback.points[0].margin - 6.0).abs() < 0.03);
    assert_eq!(report.payback.periods, Some(2));
    assert!(report.payback.earliest <= report.payback.periods);
    assert!(report.claims.rows.iter().take(2).all(|claim| claim.verdict == Verdict::Unknown));
    assert!(codes(&report).contains(&"economics-retention-assumed"));
    assert!(!codes(&report).contains(&"economics-acquisition-assumed"));
    // The last pair alone.
    let last = ask(&town(), r#"{"pairs":1}"#).unwrap();
    let row = report.periods[10];
    assert_eq!((last.retention.n, Some(last.retention.n_kept)), (row.active, row.kept));
}

#[test]
fn claims_are_held_against_known_costs() {
    let claims = |costs: &str| ask(&town(), costs).unwrap().claims;
    let found = claims(r#"{"retention_cost":1.65,"acquisition_cost":12}"#);
    let rate = ask(&town(), "{}").unwrap().retention.rate;
    close(found.average_ratio.unwrap(), 12.0 * rate / 1.65);
    let verdicts: Vec<Verdict> = found.rows.iter().map(|claim| claim.verdict).collect();
    assert_eq!(verdicts[..2], [Verdict::Holds, Verdict::Lower], "{found:?}");
    // What the claim implies makes it true.
    let implied = found.rows[1].implied_retention_cost.unwrap();
    let again = claims(&format!(r#"{{"retention_cost":{implied},"acquisition_cost":12}}"#));
    close(again.average_ratio.unwrap(), 15.0);
    assert_eq!(again.rows[1].verdict, Verdict::Holds);
    assert_eq!(again.rows[0].verdict, Verdict::Higher);
}

/// 24,000 a year for 20 years is quoted as 480,000; at 10%, paid at the beginning of each year, an annuity due of 9.3649
/// payments.
#[test]
fn a_quoted_lifetime_shrinks() {
    let params = r#"{"yearly_spend":24000,"years":20,"yearly_retention":0.8}"#;
    let lifetime = ask(&town(), params).unwrap().lifetime.unwrap();
    assert_eq!(lifetime.undiscounted, 480_000.0);
    assert!((lifetime.discounted / 24_000.0 - 9.364_920).abs() < 1e-6);
    let q: f64 = 0.8 / 1.1;
    close(lifetime.expected, 24_000.0 * (1.0 - q.powi(20)) / (1.0 - q));
    assert_eq!(lifetime.rows.len(), 20);
    assert_eq!(lifetime.rows[19].expected, lifetime.expected);
    let own = ask(&town(), "{}").unwrap().lifetime.unwrap();
    assert!(own.spend_of_file && own.retention_of_file && own.expected_lo < own.expected_hi);
}

/// The interval of the payback curve against one drawn by hand: at age 0 it is that of a mean.
#[test]
fn the_payback_interval_is_that_of_a_mean() {
    let mut text = String::from("customer,date,amount\n");
    for (i, amount) in [4, 8, 8, 20, 10, 10].into_iter().enumerate() {
        writeln!(text, "c{i},2024-01-10,{amount}").unwrap();
    }
    text += "c0,2024-02-29,10\n";
    let report = ask(&load(&text, ROLES), r#"{"acquisition_cost":9}"#).unwrap();
    let point = report.payback.points[0];
    // Sum of squared deviations from 10: 36 + 4 + 4 + 100 = 144; over n squared.
    close(point.cumulative, 10.0);
    close(point.hi - point.cumulative, 1.96 * (144.0f64 / 36.0).sqrt());
    assert_eq!((report.payback.periods, report.payback.earliest), (Some(0), Some(0)));
    assert_eq!(report.payback.latest, None);
}

#[test]
fn bad_input_is_answered() {
    let short = ask(&shop(&[(0, 3), (1, 5)]), "{}");
    assert!(matches!(short, Err(AnalysisError::NotEnough { needed: 2, .. })), "{short:?}");
    // One-time buyers: nobody is kept.
    let once: Vec<(u8, u16)> = (0..30).map(|c| (c, u16::from(c) * 9)).collect();
    let once = ask(&shop(&once), "{}").unwrap();
    finite(&once);
    assert_eq!(once.retention.n_kept, 0);
    assert!(once.keeping.is_none() && codes(&once).contains(&"economics-no-curve"));
    // Everybody always there, nothing discounted: value has no end.
    let rows: Vec<(u8, u16)> = (0..5u8).flat_map(|c| (0..52).map(move |week| (c, week * 7))).collect();
    let always = shop(&rows);
    let endless = ask(&always, r#"{"annual_discount_rate":0}"#).unwrap();
    finite(&endless);
    assert!(endless.clv.is_none() && codes(&endless).contains(&"economics-no-end"));
    assert!(ask(&always, "{}").unwrap().clv.is_some());
    assert!(ask(&always, r#"{"annual_discount_rate":0,"horizon":24}"#).unwrap().clv.is_some());
    // No margin; extreme parameters.
    for params in [
        r#"{"margin":0}"#,
        r#"{"acquisition_cost":1e12,"retention_cost":1e12,"retention_ceiling":0.999}"#,
        r#"{"acquisition_cost":1e-9,"retention_cost":1e-9,"annual_discount_rate":0,"retention_ceiling":0.999}"#,
        r#"{"acquisition_rate":0.998,"acquisition_ceiling":0.999,"horizon":1200,"annual_discount_rate":10}"#,
        r#"{"acquisition_rate":1e-12,"acquisition_ceiling":0.9,"years":100,"yearly_retention":1}"#,
        r#"{"retention_ceiling":0.001}"#,
        r#"{"period":"day"}"#,
    ] {
        finite(&ask(&town(), params).unwrap());
        finite(&ask(&always, params).unwrap());
    }
    let free = ask(&town(), r#"{"margin":0}"#).unwrap();
    assert!(codes(&free).contains(&"economics-no-margin"));
    for params in [
        r#"{"margin":2}"#,
        r#"{"acquisition_rate":0}"#,
        r#"{"acquisition_rate":0.5,"acquisition_ceiling":0.4}"#,
        r#"{"retention_ceiling":1}"#,
        r#"{"years":0}"#,
        r#"{"horizon":0}"#,
        r#"{"annual_discount_rate":-0.1}"#,
        r#"{"acquisition_cost":0}"#,
    ] {
        assert!(matches!(ask(&town(), params), Err(AnalysisError::BadParameter { .. })), "{params}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn finite_and_in_any_order(
        rows in proptest::collection::vec((0u8..15, 0u16..300), 2..80), turn in 0usize..80,
    ) {
        let Ok(report) = ask(&shop(&rows), "{}") else { return Ok(()) };
        finite(&report);
        let mut turned = rows.clone();
        turned.rotate_left(turn % rows.len());
        let again = ask(&shop(&turned), "{}").unwrap();
        prop_assert!(again == report);
    }

    /// More retention is worth more, and money scales.
    #[test]
    fn value_rises_with_retention(rate in 0.0f64..0.9, discount in 0.0f64..0.5, margin in 0.1f64..1e6) {
        let terms = Terms { margin, discount, horizon: None };
        let value = terms.value(rate, 0.0).unwrap();
        prop_assert!(terms.value(rate + 0.05, 0.0).unwrap() > value);
        let unit = Terms { margin: 1.0, ..terms }.value(rate, 0.0).unwrap();
        prop_assert!((unit * margin - value).abs() <= 1e-9 * value);
    }
}
