//! What a questionnaire of a million rows costs: `cargo bench -p clientele-core --bench servqual`. Medians of several runs.

mod common;

use clientele_core::analysis::{needs, servqual};
use clientele_core::mapping::Mapping;
use clientele_core::model::{Dataset, View};
use clientele_core::{Cx, ingest};
use common::median_ms;
use std::fmt::Write;

fn main() {
    for items in [5, 22] {
        service(items);
    }
    needs();
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
    println!("  found {:.0} ms", median_ms(5, || fits(&data)));
    println!("  report {:.0} ms", median_ms(5, || run(&view, &Params::default(), &cx)));
    let by_city = Params { group: Some("city".to_owned()), ..Params::default() };
    println!("  by city {:.0} ms", median_ms(5, || run(&view, &by_city, &cx)));
    println!("  customers {:.0} ms", median_ms(5, || customers(&view, &Params::default(), &cx)));
}

fn needs() {
    use needs::{Params, run};
    let Some(data) = table("I", "P", 6) else { return };
    let view = View::all(&data, data.rows());
    println!("1,000,000 rows, 6 needs");
    println!("  report {:.0} ms", median_ms(5, || run(&view, &Params::default(), &Cx::silent())));
}
