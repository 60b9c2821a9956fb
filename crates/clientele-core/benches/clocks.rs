//! What a million tickets cost: `cargo bench -p clientele-core --bench clocks`. Medians of five runs.

mod common;

use clientele_core::analysis::clocks::{Params, customers, run};
use clientele_core::mapping::Mapping;
use clientele_core::model::{Dataset, View};
use clientele_core::{Cx, Day, ingest};
use common::median_ms;
use std::fmt::Write;

const TICKETS: u64 = 1_000_000;
const CALENDAR: &str = r#"{"mon":["09:00-12:00","13:00-18:00"],"tue":["09:00-12:00","13:00-18:00"],"wed":["09:00-12:00","13:00-18:00"],
    "thu":["09:00-12:00","13:00-18:00"],"fri":["09:00-12:00","13:00-17:00"],
    "holidays":["2024-01-01","2024-02-12","2024-02-13","2024-05-01","2024-10-01","2024-10-02","2024-10-03","2024-12-25"]}"#;

/// A number without a pattern, for a row and a column.
fn mixed(row: u64, column: u64) -> u64 {
    (row * 31 + column).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40
}

fn moment(seconds: u64) -> String {
    let day = Day(19_700 + (seconds / 86_400) as i32);
    let clock = seconds % 86_400;
    format!("{day} {:02}:{:02}:{:02}", clock / 3_600, clock / 60 % 60, clock % 60)
}

fn tickets() -> String {
    let mut text = String::from("customer,opened,first_response,resolved,promised,agent,score\n");
    for row in 0..TICKETS {
        let opened = mixed(row, 0) * 31_536_000 / (1 << 24);
        let replied = opened + mixed(row, 1) % 40_000;
        let end = replied + mixed(row, 2) % 400_000;
        let end = if row % 20 == 0 { String::new() } else { moment(end) };
        let agent = mixed(row, 3) % 8;
        let _ = writeln!(
            text,
            "c{},{},{},{end},{},agent {agent},{}",
            mixed(row, 4) % 200_000,
            moment(opened),
            moment(replied),
            moment(opened + 172_800),
            1 + mixed(row, 5) % 5
        );
    }
    text
}

fn main() {
    let roles = r#"{"customer":"customer","opened":"opened","score":"score"}"#;
    let (Ok(load), Ok(mapping), Ok(calendar)) = (
        ingest::read_text(&tickets()),
        serde_json::from_str::<Mapping>(roles),
        serde_json::from_str(CALENDAR),
    ) else {
        return;
    };
    let data = Dataset::new(load.table, mapping);
    let view = View::all(&data, data.rows());
    let cx = Cx::silent();
    let around = Params::default();
    let hours = Params { calendar: Some(calendar), ..Params::default() };
    let by_agent = Params { group: Some("agent".to_owned()), ..hours.clone() };
    println!("1,000,000 tickets, four clocks, five in a hundred open, scores");
    println!("  around the clock {:.0} ms", median_ms(5, || run(&view, &around, &cx)));
    println!("  with opening hours {:.0} ms", median_ms(5, || run(&view, &hours, &cx)));
    println!("  and by agent {:.0} ms", median_ms(5, || run(&view, &by_agent, &cx)));
    println!("  customers {:.0} ms", median_ms(5, || customers(&view, &hours, &cx)));
}
