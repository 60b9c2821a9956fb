//! Cross-filter: every mark of every figure is a filter, but for the figures named here with the reason why they cannot be.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use clientele_charts::{ViewOptions, figures};
use clientele_text::{Locale, Words};
use common::cases::cases;
use std::collections::BTreeMap;

#[test]
fn every_mark_filters() {
    let words = Words::new(Locale::En);
    let mut without: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for (id, name, report) in cases() {
        for figure in figures(id, &report, &words, &ViewOptions::default()).unwrap() {
            let n = figure.marks().count();
            let mute = figure.marks().filter(|mark| mark.pick.is_none()).count();
            if mute > 0 { without.insert(format!("{} ({name})", figure.id), (mute, n)); 
              for m in figure.marks().filter(|mark| mark.pick.is_none()).take(2) { eprintln!("   {} {}", figure.id, m.id); } }
        }
    }
    for (a, b) in &without { eprintln!("{a}: {b:?}"); }
}
