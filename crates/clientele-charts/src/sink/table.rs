//! The data twin as rows of text for files.

use crate::figure::{ColumnKind, DataTable, Datum};
use clientele_core::formula::is_formula;

/// Header and rows as they stand in a workbook: numbers bare and in full, texts as they are.
pub fn rows(table: &DataTable) -> Vec<Vec<String>> {
    written(table, str::to_owned)
}

fn written(table: &DataTable, text: fn(&str) -> String) -> Vec<Vec<String>> {
    let header = table.columns.iter().map(|column| text(&column.label)).collect();
    let cell = |(datum, kind): (&Datum, ColumnKind)| match datum.value {
        // Days are for readers and for machines the same text.
        Some(value) if kind != ColumnKind::Date => value.to_string(),
        _ => text(&datum.text),
    };
    let kinds = || table.columns.iter().map(|column| column.kind);
    let body = table.rows.iter().map(|row| row.iter().zip(kinds()).map(cell).collect());
    std::iter::once(header).chain(body).collect()
}

/// The table as RFC 4180 text, texts guarded against being run as formulas. A byte order mark, for spreadsheets that want one, is the caller's.
///
/// ```
/// use clientele_charts::figure::{Column, ColumnKind, DataTable, Datum};
/// let table = DataTable {
///     columns: vec![
///         Column::new("segment", "Segment", ColumnKind::Text),
///         Column::new("share", "Share", ColumnKind::Share),
///     ],
///     rows: vec![vec![Datum::text("Can't, \"won't\""), Datum::number(0.25, "25%")]],
/// };
/// assert_eq!(clientele_charts::csv(&table), "Segment,Share\r\n\"Can't, \"\"won't\"\"\",0.25\r\n");
/// ```
pub fn csv(table: &DataTable) -> String {
    csv_of_rows(&written(table, guarded))
}

/// Rows of texts as RFC 4180 text.
pub fn csv_of_rows(rows: &[Vec<String>]) -> String {
    let mut out = String::new();
    for row in rows {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                out.push(',');
            }
            if cell.contains([',', '"', '\r', '\n']) {
                out.push('"');
                out.push_str(&cell.replace('"', "\"\""));
                out.push('"');
            } else {
                out.push_str(cell);
            }
        }
        out.push_str("\r\n");
    }
    out
}

/// An apostrophe before a formula makes it text.
fn guarded(text: &str) -> String {
    if is_formula(text) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::Column;

    #[test]
    fn names_are_never_formulas_and_numbers_stay_numbers() {
        let columns = vec![
            Column::new("name", "=cmd", ColumnKind::Text),
            Column::new("n", "n", ColumnKind::Number),
            Column::new("day", "day", ColumnKind::Date),
        ];
        let row = |name: &str| {
            vec![Datum::text(name), Datum::number(-1.5, "-1.5"), Datum::number(15_317.0, "Dec 9, 2011")]
        };
        let table = DataTable { columns, rows: vec![row("@SUM(A1)"), row("-12"), row("plain")] };
        let written = csv(&table);
        let lines: Vec<&str> = written.lines().collect();
        assert_eq!(lines[0], "'=cmd,n,day");
        assert_eq!(lines[1], "'@SUM(A1),-1.5,\"Dec 9, 2011\"");
        assert!(lines[2].starts_with("-12,") && lines[3].starts_with("plain,"), "{written}");
        assert_eq!(rows(&table)[1][0], "@SUM(A1)", "a workbook writes texts as texts");
    }
}
