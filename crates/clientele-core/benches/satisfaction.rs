//! What a survey of a million rows costs: `cargo bench -p clientele-core --bench satisfaction`. Medians of several runs.

mod common;

use clientele_core::analysis::satisfaction::{Params, customers, fits, run};
use clientele_core::filter::Filter;
use clientele_core::mapping::Mapping;
use clientele_core::model::{Dataset, View};
use clientele_core::{Cx, ingest};
use common::median_ms;
use std::fmt::Write;

fn main() {
    let wide = data(&wide(), r#"{"customer":"id","date":"date","score":"nps"}"#);
    let long = data(&long(), r#"{"customer":"id","date":"date","score":"score","question":"question"}"#);
    let orders = data(&orders(), r#"{"customer":"id","date":"date","amount":"amount"}"#);
    if let (Some(wide), Some(long), Some(orders)) = (wide, long, orders) {
        report("wide, three questions", &wide);
        report("long, three questions", &long);
        joined(wide, orders);
    }
}

/// A number without a pattern, for a row and a column.
fn mixed(row: u64, column: u64) -> u64 {
    (row * 31 + column).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40
}

fn day(row: u64) -> String {
    let at = mixed(row, 7) % 700;
    format!("{}-{:02}-{:02}", 2022 + at / 360, at % 360 / 30 + 1, at % 28 + 1)
}

fn wide() -> String {
    let mut text = String::from("id,date,shop,satisfaction,would_come_again,nps\n");
    for row in 0..1_000_000u64 {
        let score = |column| mixed(row, column) % 11;
        let (id, shop) = (mixed(row, 1) % 200_000, mixed(row, 2) % 6);
        let _ = writeln!(text, "{id},{},shop {shop},{},{},{}", day(row), score(3), score(4), score(5));
    }
    text
}

fn long() -> String {
    let mut text = String::from("id,date,question,score\n");
    for row in 0..1_000_000u64 {
        let question = match row % 3 {
            0 => "satisfied?",
            1 => "would come again?",
            _ => "would recommend?",
        };
        let _ = writeln!(text, "{},{},{question},{}", row / 3 % 200_000, day(row / 3), mixed(row, 3) % 11);
    }
    text
}

fn orders() -> String {
    let mut text = String::from("id,date,amount\n");
    for row in 0..1_000_000u64 {
        let _ = writeln!(text, "{},{},{}.50", mixed(row, 11) % 250_000, day(row * 3), mixed(row, 12) % 90);
    }
    text
}

fn data(text: &str, roles: &str) -> Option<Dataset> {
    let load = ingest::read_text(text).ok()?;
    let mapping: Mapping = serde_json::from_str(roles).ok()?;
    Some(Dataset::new(load.table, mapping))
}

fn report(name: &str, data: &Dataset) {
    let (view, cx) = (View::all(data, data.rows()), Cx::silent());
    println!("1,000,000 rows, {name}");
    println!("  found {:.0} ms", median_ms(5, || fits(data)));
    println!("  report {:.0} ms", median_ms(5, || run(&view, &Params::default(), &cx)));
    if data.table.column("shop").is_some() {
        let by_shop = Params { group: Some("shop".to_owned()), ..Params::default() };
        println!("  by shop {:.0} ms", median_ms(5, || run(&view, &by_shop, &cx)));
    }
    println!("  customers {:.0} ms", median_ms(5, || customers(&view, &Params::default(), &cx)));
}

/// With a million orders of the same customers beside.
fn joined(wide: Dataset, orders: Dataset) {
    let (files, cx) = ([wide, orders], Cx::silent());
    if let Ok(view) = Filter::default().among(&files, 0, &cx) {
        println!("1,000,000 rows beside 1,000,000 orders");
        println!("  report {:.0} ms", median_ms(5, || run(&view, &Params::default(), &cx)));
    }
}
