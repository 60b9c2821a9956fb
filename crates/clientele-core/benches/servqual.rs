//! What a questionnaire of a million rows costs: `cargo bench -p clientele-core --bench servqual`. Medians of several runs.

use clientele_core::analysis::{needs, servqual};
use clientele_core::mapping::Mapping;
use clientele_core::model::{Dataset, View};
use clientele_core::{Cx, ingest};
use std::fmt::Write;
use std::time::Instant;

fn main() {
    for items in [5, 22] {
        service(items);
    }
    needs();
}

fn median_ms<R>(mut work: impl FnMut() -> R) -> f64 {
    let mut times: Vec<f64> = (0..5)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box(work());
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times.get(2).copied().unwrap_or(f64::NAN)
}

/// A number without a pattern, for a row and a column.
fn mixed(row: u64, column: u64) -> u64 {
    (row * 31 + column).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40
}

/// A million rows of pairs of columns from 1 to 7.
fn table(first: &str, second: &str, items: u64) -> Option<Dataset> {
    let heads: Vec<String> = (1..=items).map(|at| format!("{first}{at},{second}{at}")).collect();
    let mut text = format!("id,city,{}\n", heads.join(","));
    for row in 0..1_000_000 {
        let _ = write!(text, "{row},city {}", mixed(row, 99) % 6);
        (0..items * 2).for_each(|column| {
            let _ = write!(text, ",{}", mixed(row, column) % 7 + 1);
        });
        text.push('\n');
    }
    let table = ingest::read_text(&text).ok()?.table;
    let mapping: Mapping = serde_json::from_str(r#"{"customer":"id"}"#).ok()?;
    Some(Dataset::new(table, mapping))
}

fn service(items: u64) {
    use servqual::{Params, customers, fits, run};
    let Some(data) = table("E", "P", items) else { return };
    let view = View::all(&data, data.rows());
    let cx = Cx::silent();
    println!("1,000,000 rows, {items} items of service quality");
    println!("  found {:.0} ms", median_ms(|| fits(&data)));
    println!("  report {:.0} ms", median_ms(|| run(&view, &Params::default(), &cx)));
    let by_city = Params { group: Some("city".to_owned()), ..Params::default() };
    println!("  by city {:.0} ms", median_ms(|| run(&view, &by_city, &cx)));
    println!("  customers {:.0} ms", median_ms(|| customers(&view, &Params::default(), &cx)));
}

fn needs() {
    use needs::{Params, run};
    let Some(data) = table("I", "P", 6) else { return };
    let view = View::all(&data, data.rows());
    println!("1,000,000 rows, 6 needs");
    println!("  report {:.0} ms", median_ms(|| run(&view, &Params::default(), &Cx::silent())));
}
