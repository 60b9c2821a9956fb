//! What a questionnaire of a million rows costs: `cargo bench -p clientele-core --bench kano`. Medians of several runs.

mod common;

use clientele_core::analysis::kano::{Params, customers, fits, run};
use clientele_core::mapping::Mapping;
use clientele_core::model::{Dataset, View};
use clientele_core::{Cx, ingest};
use common::median_ms;
use std::fmt::Write;

const WORDS: [&str; 5] = ["I like it", "I expect it", "I am neutral", "I can live with it", "I dislike it"];

fn main() {
    wide();
    long();
}

/// A number without a pattern, for a row and a column.
fn mixed(row: u64, column: u64) -> u64 {
    (row * 31 + column).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40
}

fn word(row: u64, column: u64) -> &'static str {
    WORDS.get((mixed(row, column) % 5) as usize).copied().unwrap_or("")
}

/// Ten features, two columns each.
fn wide() {
    let heads: Vec<String> = (1..=10).map(|at| format!("F{at}_functional,F{at}_dysfunctional")).collect();
    let mut text = format!("id,city,{}\n", heads.join(","));
    for row in 0..1_000_000 {
        let _ = write!(text, "{row},city {}", mixed(row, 99) % 6);
        (0..20).for_each(|column| {
            let _ = write!(text, ",{}", word(row, column));
        });
        text.push('\n');
    }
    report("wide, 10 features", &text, "{}");
}

/// Ten features, one a row.
fn long() {
    let mut text = String::from("id,feature,functional,dysfunctional,city\n");
    for row in 0..1_000_000u64 {
        let (a, b) = (word(row, 0), word(row, 1));
        let _ = writeln!(text, "{},F{},{a},{b},city {}", row / 10, row % 10, mixed(row, 99) % 6);
    }
    report("long, 10 features", &text, r#"{"customer":"id"}"#);
}

fn report(name: &str, text: &str, roles: &str) {
    let (Ok(load), Ok(mapping)) = (ingest::read_text(text), serde_json::from_str::<Mapping>(roles)) else {
        return;
    };
    let data = Dataset::new(load.table, mapping);
    let view = View::all(&data, data.rows());
    let cx = Cx::silent();
    println!("1,000,000 rows, {name}");
    println!("  found {:.0} ms", median_ms(5, || fits(&data)));
    println!("  report {:.0} ms", median_ms(5, || run(&view, &Params::default(), &cx)));
    let by_city = Params { group: Some("city".to_owned()), ..Params::default() };
    println!("  by city {:.0} ms", median_ms(5, || run(&view, &by_city, &cx)));
    if roles.len() > 2 {
        println!("  customers {:.0} ms", median_ms(5, || customers(&view, &Params::default(), &cx)));
    }
}
