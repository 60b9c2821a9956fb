//! The lines of a table of counts whose total a reader may know: what makes a hidden cell of them a secret or none.

use crate::figure::DataTable;
use std::collections::BTreeMap;

/// Row and column of a cell.
pub(super) type Place = (usize, usize);

/// Every count of a table.
pub(super) fn counts(table: &DataTable) -> BTreeMap<Place, f64> {
    let cells =
        table.rows.iter().enumerate().flat_map(|(row, cells)| {
            cells.iter().enumerate().map(move |(column, cell)| ((row, column), cell))
        });
    cells.filter(|(_, cell)| cell.is_count).filter_map(|(place, cell)| Some((place, cell.value?))).collect()
}

/// The first column that counts; those before it are keys.
pub(super) fn first_count(table: &DataTable) -> usize {
    counts(table).keys().map(|(_, column)| *column).min().unwrap_or(usize::MAX)
}

/// The lines, of two cells or more: each column, each column's cells that share a key, each row of several counts; and
/// where one column is the sum of others, or the first or last row the sum of the rest, the parts without their sum.
pub(super) fn lines(table: &DataTable, counts: &BTreeMap<Place, f64>) -> Vec<Vec<Place>> {
    let keys = first_count(table).min(table.columns.len());
    let mut lines: BTreeMap<(u8, usize, usize, &str), Vec<Place>> = BTreeMap::new();
    for &(row, column) in counts.keys() {
        lines.entry((0, column, 0, "")).or_default().push((row, column));
        lines.entry((1, row, 0, "")).or_default().push((row, column));
        for key in 0..keys {
            let name = table.rows.get(row).and_then(|cells| cells.get(key)).map_or("", |cell| &cell.text);
            lines.entry((2, column, key, name)).or_default().push((row, column));
        }
    }
    let parts = parts_of_columns(table, counts).into_iter().chain(parts_of_rows(table, counts));
    lines.into_values().chain(parts).filter(|line| line.len() > 1).collect()
}

/// Cells of a row that add up to another cell of it, in every row.
fn parts_of_columns(table: &DataTable, counts: &BTreeMap<Place, f64>) -> Vec<Vec<Place>> {
    let mut columns: Vec<usize> = counts.keys().map(|(_, column)| *column).collect();
    columns.sort_unstable();
    columns.dedup();
    let of = |row: usize, column: usize| counts.get(&(row, column)).copied().unwrap_or_default();
    let rows = || 0..table.rows.len();
    let mut lines = Vec::new();
    for from in 0..columns.len() {
        for n in 2..=columns.len() - from {
            let run: Vec<usize> = columns.iter().skip(from).take(n).copied().collect();
            let sum = |row: usize| run.iter().map(|&column| of(row, column)).sum::<f64>();
            let adds_up =
                |total: &&usize| !run.contains(total) && rows().all(|row| of(row, **total) == sum(row));
            if columns.iter().any(|total| adds_up(&total)) {
                lines.extend(rows().map(|row| run.iter().map(|&column| (row, column)).collect::<Vec<_>>()));
            }
        }
    }
    lines.iter_mut().for_each(|line| line.retain(|place| counts.contains_key(place)));
    lines
}

/// Cells of a column that add up to its first or last cell, in every column.
fn parts_of_rows(table: &DataTable, counts: &BTreeMap<Place, f64>) -> Vec<Vec<Place>> {
    let n = table.rows.len();
    let mut lines: BTreeMap<Place, Vec<Place>> = BTreeMap::new();
    for total in [0, n.saturating_sub(1)] {
        let mut sums: BTreeMap<usize, f64> = BTreeMap::new();
        for ((row, column), count) in counts {
            *sums.entry(*column).or_default() += if *row == total { -count } else { *count };
        }
        if n > 2 && sums.values().all(|sum| *sum == 0.0) {
            for &(row, column) in counts.keys().filter(|(row, _)| *row != total) {
                lines.entry((total, column)).or_default().push((row, column));
            }
        }
    }
    lines.into_values().collect()
}
