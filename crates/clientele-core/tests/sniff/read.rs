//! A file as the reader understands it.

use clientele_core::ingest::{Options, read_bytes};

/// The names of the columns and the rows below; nothing of an unusable file. Empty cells at the end of a row are cut:
/// a table fills its rows up.
pub(crate) fn read(bytes: &[u8]) -> (Vec<String>, Vec<Vec<String>>) {
    let Ok(load) = read_bytes(bytes, Options::default()) else { return (Vec::new(), Vec::new()) };
    let names = load.table.columns.iter().map(|column| column.name.clone()).collect();
    let row = |row| load.table.columns.iter().map(|column| column.text(row).to_owned()).collect();
    (names, (0..load.table.n_rows).map(|at| cut(row(at))).collect())
}

pub(crate) fn cut(mut row: Vec<String>) -> Vec<String> {
    while row.last().is_some_and(String::is_empty) {
        row.pop();
    }
    row
}
