//! What clustering costs: `cargo bench -p clientele-core --bench clusters`. Medians of several runs.
//!
//! Online Retail is read from the data sets (`../shared/datasets`, or `CLIENTELE_DATASETS`); without them its report is
//! skipped.

mod common;

use clientele_core::analysis::clusters::{Params, customers, run};
use clientele_core::mapping::Mapping;
use clientele_core::model::{Dataset, View};
use clientele_core::stats::cluster::{Kmeans, Points, Stop, lloyd, plus_plus, silhouette, uniform};
use clientele_core::{Cx, ingest};
use common::median_ms;
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::SeedableRng;

fn main() {
    million();
    match online_retail() {
        Some(data) => report(&data),
        None => println!("skipped: no data sets"),
    }
}

/// A million points around eight centres that overlap.
fn million() {
    let random = &mut Xoshiro256PlusPlus::seed_from_u64(1);
    let mut column = |seed: u32| -> Vec<f64> {
        let place = |at: u32| f64::from(at.wrapping_mul(seed) % 8) * 0.7;
        (0..1_000_000).map(|at| place(at % 8) + (0..6).map(|_| uniform(random)).sum::<f64>()).collect()
    };
    let points = Points::from_columns(&[column(3), column(5), column(7)]);
    // As scikit-learn's default: squared moves below 1e-4 of the mean variance.
    let stop = Stop { most: 300, still: 1e-4 * points.mean_variance() };
    let one = || {
        let begun = plus_plus(&points, 5, &mut Xoshiro256PlusPlus::seed_from_u64(2));
        lloyd(&points, begun, stop, &mut || Ok(()))
    };
    if let Ok(fit) = one() {
        println!("1,000,000 x 3, k = 5, one start: {} rounds, {:.0} ms", fit.iterations, median_ms(5, one));
    }
    let ten = || {
        let how = Kmeans { k: 5, starts: 10, sample: 10_000, still: 0.0 };
        how.fit(&points, &mut Xoshiro256PlusPlus::seed_from_u64(2), &mut || Ok(()))
    };
    if let Ok(fit) = ten() {
        println!("ten starts on a sample, then all: {} rounds, {:.0} ms", fit.iterations, median_ms(5, ten));
        let few = points.subset(&(0..5_000).collect::<Vec<u32>>());
        let of = fit.of.get(..5_000).unwrap_or_default();
        println!("silhouette of 5,000: {:.0} ms", median_ms(5, || silhouette(&few, of)));
    }
}

fn report(data: &Dataset) {
    let view = View::all(data, data.rows());
    let cx = Cx::silent();
    for params in [Params::default(), Params { k: Some(5), ..Params::default() }] {
        println!("Online Retail, k = {:?}", params.k);
        println!("  report {:.0} ms", median_ms(5, || run(&view, &params, &cx)));
        println!("  customers {:.0} ms", median_ms(5, || customers(&view, &params, &cx)));
    }
}

fn online_retail() -> Option<Dataset> {
    let root = std::env::var("CLIENTELE_DATASETS").unwrap_or_else(|_| "../shared/datasets".to_owned());
    let text = std::fs::read_to_string(format!("{root}/online_retail/online_retail.csv")).ok()?;
    let roles = r#"{"customer":"CustomerID","date":"InvoiceDate","quantity":"Quantity","price":"UnitPrice",
        "order":"InvoiceNo","product":"StockCode"}"#;
    let mapping: Mapping = serde_json::from_str(roles).ok()?;
    Some(Dataset::new(ingest::read_text(&text).ok()?.table, mapping))
}
