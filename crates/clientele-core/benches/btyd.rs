//! What fitting and predicting cost: `cargo bench -p clientele-core --bench btyd`. Medians of several runs.
//!
//! CDNOW is read from the data sets (`../shared/datasets`, or `CLIENTELE_DATASETS`); without them the fits are skipped.

mod common;

use clientele_core::Day;
use clientele_core::stats::btyd::{Discounting, Histories, History, ModelKind, PurchaseModel, TimeUnit};
use common::median_ms;
use std::collections::BTreeMap;

fn main() {
    match cdnow() {
        Some(histories) => fits(&histories),
        None => println!("skipped: no data sets"),
    }
    predictions();
}

fn fits(histories: &Histories) {
    println!("CDNOW: {} customers, {} different histories", histories.n, histories.unique.len());
    for kind in [ModelKind::BgNbd, ModelKind::MbgNbd, ModelKind::ParetoNbd] {
        let Some((model, fit)) = kind.fit(histories, TimeUnit::Week) else { continue };
        let ms = median_ms(15, || kind.fit(histories, TimeUnit::Week));
        println!(
            "{kind:?} {:?} ll {:.1} {:?}, gradient {:.1e}, {} of {} starts, {} evaluations, {ms:.1} ms",
            model.params,
            fit.log_likelihood,
            fit.verdict,
            fit.gradient_norm,
            fit.starts_agreeing,
            fit.starts,
            fit.evaluations
        );
    }
}

/// A million different customers, so that nothing can be shared.
fn predictions() {
    const N: u32 = 1_000_000;
    let customers = || {
        (0..N).map(|i| {
            let t = 30 + (i.wrapping_mul(2_654_435_761) >> 20) % 700;
            let x = i % 12;
            History { x, t_x: if x == 0 { 0 } else { (i >> 4) % t }, t }
        })
    };
    let plan = Discounting {
        horizon: TimeUnit::Month.span(12.0),
        step: TimeUnit::Month.span(1.0),
        annual_rate: 0.1,
    };
    for (kind, params) in [
        (ModelKind::BgNbd, [0.243, 4.414, 0.793, 2.426]),
        (ModelKind::MbgNbd, [0.525, 6.183, 0.891, 1.614]),
        (ModelKind::ParetoNbd, [0.553, 10.578, 0.606, 11.669]),
    ] {
        let model = PurchaseModel { kind, unit: TimeUnit::Week, params };
        let alive = median_ms(3, || customers().map(|c| model.p_alive(&c)).sum::<f64>());
        let expected = median_ms(3, || customers().map(|c| model.expected(&c, plan.horizon)).sum::<f64>());
        println!(
            "{kind:?}: {N} customers, P(alive) {alive:.0} ms, expected purchases of a year {expected:.0} ms"
        );
    }
}

fn cdnow() -> Option<Histories> {
    let folder =
        std::env::var("CLIENTELE_DATASETS").unwrap_or_else(|_| "../../../shared/datasets".to_owned());
    let text = std::fs::read_to_string(format!("{folder}/cdnow/cdnow_sample.csv")).ok()?;
    let mut days: BTreeMap<&str, Vec<i32>> = BTreeMap::new();
    for line in text.lines().skip(1) {
        let mut cells = line.split(',').skip(1);
        let (customer, date) = (cells.next()?, cells.next()?);
        days.entry(customer).or_default().push(date.parse::<Day>().ok()?.0);
    }
    let as_of = Day::from_ymd(1997, 9, 30)?.0;
    Some(Histories::collapse(days.values_mut().filter_map(|days| {
        days.sort_unstable();
        History::of(days.iter().copied(), as_of)
    })))
}
