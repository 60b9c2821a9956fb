//! What the columns mean: kinds, values, and rows that are not data.

use super::{cells, layout};
use crate::issue::{IssueCode, Issues};
use crate::table::{Column, Dict, Reading, Table};
use crate::{Cancelled, Cx};

/// Infer and read every column, and find the rows that are not data.
pub(super) fn understand(table: &mut Table, issues: &mut Issues, cx: &Cx) -> Result<(), Cancelled> {
    for at in 0..table.columns.len() {
        mend(table, at, issues);
    }
    cells::read_table(table, &cells::Hints::default(), issues, cx)?;
    table.aside = layout::aside(table);
    for &(row, code) in &table.aside {
        issues.push(code, table.lines.get(row), 0, table.cell(row as usize, 0));
    }
    Ok(())
}

/// Read columns in other ways, by name. What the readings complain of is told anew for the whole table: a reading costs
/// one look at each different text.
pub fn reread(
    table: &mut Table,
    readings: &std::collections::BTreeMap<String, Reading>,
    issues: &mut Issues,
) {
    if readings.is_empty() {
        return;
    }
    issues.forget(&[IssueCode::NotANumber, IssueCode::NotADate, IssueCode::AmbiguousDate]);
    let labels: Vec<String> = (0..table.columns.len()).map(|at| table.label(at)).collect();
    for (at, (column, label)) in table.columns.iter_mut().zip(&labels).enumerate() {
        let reading = readings.get(label).unwrap_or(&column.reading).clone();
        cells::read(column, reading, &table.lines, at as u32 + 1, issues);
    }
}

/// Cells with bytes that were no text, and cells with NULs, which are taken out.
fn mend(table: &mut Table, at: usize, issues: &mut Issues) {
    let Some(column) = table.columns.get_mut(at) else { return };
    for (code, sign) in [(IssueCode::InvalidBytes, '\u{fffd}'), (IssueCode::NulBytes, '\0')] {
        let bad: Vec<bool> = column.dict.iter().map(|text| text.contains(sign)).collect();
        if !bad.contains(&true) {
            continue;
        }
        let Column { codes, dict, .. } = &*column;
        codes.for_each(|row, entry| {
            if bad.get(entry as usize) == Some(&true) {
                issues.push(code, table.lines.get(row as u32), at as u32 + 1, dict.get(entry));
            }
        });
        if code == IssueCode::NulBytes {
            let mut clean = Dict::default();
            for text in column.dict.iter() {
                clean.push(&text.replace(sign, ""));
            }
            column.dict = clean;
        }
    }
}
