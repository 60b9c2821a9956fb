//! Tables as CSV: UTF-8, RFC 4180, CR LF, with formulas made harmless.

use clientele_core::formula::is_formula;
use clientele_core::model::{Bitmap, CustomerTable, Keys};
use clientele_core::table::Table;
use std::collections::BTreeMap;

/// The UTF-8 byte order mark, which Excel wants.
pub const BOM: &str = "\u{feff}";

/// The customers of a table, at these places and in this order, with what is known of each; in a table of rows each begins
/// with its number, from 1 below the header.
pub(crate) fn customers<'a>(
    text: impl Fn(u32) -> &'a str,
    table: &CustomerTable,
    order: &[u32],
    labels: &BTreeMap<String, String>,
) -> String {
    let head: &[&str] = if table.rows.is_empty() { &["customer"] } else { &["row", "customer"] };
    let fields = head.iter().copied().chain(table.columns.iter().map(|column| column.name.as_str()));
    let mut out = String::new();
    record(&mut out, fields.map(|field| labels.get(field).map_or(field, String::as_str)), harmless);
    for &at in order {
        let at = at as usize;
        let row = table.rows.get(at).map(|row| (row + 1).to_string());
        let values: Vec<String> = table.columns.iter().map(|column| column.values.text(at)).collect();
        let customer = table.customers.get(at).copied().unwrap_or(Keys::NONE);
        let head = row.as_deref().into_iter().chain([text(customer)]);
        record(&mut out, head.chain(values.iter().map(String::as_str)), harmless);
    }
    out
}

/// Rows of the file, as the file wrote them; all, or those of a view. `exact`: formulas too.
pub fn rows(table: &Table, only: Option<&Bitmap>, labels: &BTreeMap<String, String>, exact: bool) -> String {
    write_rows(table, only, labels, if exact { as_it_is } else { harmless })
}

/// The table to the letter: what `clientele convert` writes. A table without a header gets none.
pub fn verbatim(table: &Table) -> String {
    write_rows(table, None, &BTreeMap::new(), as_it_is)
}

fn write_rows(
    table: &Table,
    only: Option<&Bitmap>,
    labels: &BTreeMap<String, String>,
    guard: fn(&str) -> (&str, bool),
) -> String {
    let mut out = String::new();
    if table.columns.iter().any(|column| !column.name.is_empty()) {
        let names =
            table.columns.iter().map(|column| labels.get(&column.name).unwrap_or(&column.name).as_str());
        record(&mut out, names, guard);
    }
    let mut row = |row| record(&mut out, table.columns.iter().map(|column| column.text(row)), guard);
    match only {
        Some(rows) => rows.iter().for_each(&mut row),
        None => (0..table.n_rows).for_each(&mut row),
    }
    out
}

fn as_it_is(cell: &str) -> (&str, bool) {
    (cell, false)
}

/// An apostrophe before a formula makes it text.
fn harmless(cell: &str) -> (&str, bool) {
    (cell, is_formula(cell))
}

fn record<'a>(out: &mut String, cells: impl Iterator<Item = &'a str>, guard: fn(&str) -> (&str, bool)) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            out.push(',');
        }
        let (cell, guarded) = guard(cell);
        let quoted = cell.contains([',', '"', '\n', '\r']);
        if quoted {
            out.push('"');
        }
        if guarded {
            out.push('\'');
        }
        match quoted && cell.contains('"') {
            true => out.push_str(&cell.replace('"', "\"\"")),
            false => out.push_str(cell),
        }
        if quoted {
            out.push('"');
        }
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_text_and_numbers_stay_numbers() {
        let mut out = String::new();
        record(&mut out, ["=1+1", "-5", "-cmd", "a,b", "say \"hi\"", ""].into_iter(), harmless);
        assert_eq!(out, "'=1+1,-5,'-cmd,\"a,b\",\"say \"\"hi\"\"\",\r\n");
    }
}
