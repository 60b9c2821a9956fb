//! Dashes, and what stands below the data.

use super::aside::{Density, filled, rows_where};
use crate::issue::IssueCode;
use crate::table::Table;
use std::collections::BTreeMap;

/// Rows of lines drawn with characters.
pub(super) fn dashes(table: &Table) -> Vec<u32> {
    // In a single column of texts one of them may well be dashes.
    let [first, _, ..] = table.columns.as_slice() else { return Vec::new() };
    let drawn = |text: &str| {
        let text = text.trim();
        text.len() >= 3
            && text
                .chars()
                .all(|char| matches!(char, '-' | '=' | '_' | '*' | '#' | '─' | '—' | '＝' | '+' | '|'))
    };
    let alone = |row: &u32| filled(table, *row as usize).all(|(_, text)| drawn(text));
    rows_where(first, |_, text| drawn(text)).into_iter().filter(alone).collect()
}

/// Rows at the end that are empty, or a single cell where rows have at least three.
pub(super) fn notes(table: &Table, density: &Density, known: &BTreeMap<u32, IssueCode>) -> Vec<u32> {
    /// More are not a footer.
    const MOST: usize = 50;
    let mut notes = Vec::new();
    for row in (0..table.n_rows).rev().take(MOST.min(table.n_rows / 2 + 1)) {
        if known.contains_key(&(row as u32)) {
            continue;
        }
        match filled(table, row).count() {
            0 => {}
            1 if density.typical >= 3 => {}
            _ => return notes,
        }
        notes.push(row as u32);
    }
    // No row of data was met: these rows are the table.
    Vec::new()
}
