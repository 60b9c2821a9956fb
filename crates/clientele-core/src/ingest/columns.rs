//! What the columns mean: kinds, values, and rows that are not data.

use super::cells;
use super::encoding::Hint;
use super::error::IngestError;
use super::layout;
use crate::Cx;
use crate::issue::Issues;
use crate::table::{Reading, Table};

/// Infer and read every column, and find the rows that are not data.
pub(super) fn understand(
    table: &mut Table,
    issues: &mut Issues,
    hint: Option<Hint>,
    cx: &Cx,
) -> Result<(), IngestError> {
    let total = table.columns.len() as u64;
    let lines = std::mem::take(&mut table.lines);
    for (at, column) in table.columns.iter_mut().enumerate() {
        cx.tick(at as u64, total)?;
        let reading = cells::infer(column, hint);
        cells::read(column, reading, &lines, at as u32 + 1, issues);
    }
    table.lines = lines;
    table.aside = layout::aside(table);
    for &(row, code) in &table.aside {
        issues.push(code, table.lines.get(row), 0, table.cell(row as usize, 0));
    }
    Ok(())
}

/// Read a column in another way. What its earlier reading complained of is forgotten.
pub fn reread(table: &mut Table, name: &str, reading: Reading, issues: &mut Issues) {
    let Some(at) = table.position(name) else { return };
    if let Some(column) = table.columns.get_mut(at) {
        cells::forget(column, at as u32 + 1, issues);
        cells::read(column, reading, &table.lines, at as u32 + 1, issues);
    }
}
