//! Rows of a table that are no data: repeated headers, totals, notes below.

use super::{footer, repeated, totals};
use crate::issue::IssueCode;
use crate::table::{Column, Table};
use std::collections::BTreeMap;

/// Rows to set aside, ascending, each with its reason; they stay in the table.
///
/// - [`IssueCode::RepeatedHeader`]: the cells are the names of their columns, or names stand where the columns hold
///   numbers and times (a second table).
/// - [`IssueCode::TotalsRow`]: the first filled cell says total, 合计, Summe ... and the row is emptier than the
///   others or its numbers are sums of the rows above; also a last row of sums without a word.
/// - [`IssueCode::Footer`]: dashes; and at the end, rows of a single cell below rows of many, and empty ones.
///
/// A word alone is not enough: a shop may sell the brand Total.
///
/// Cost: the dictionaries, once; rows are only walked where a dictionary holds something suspicious.
pub fn aside(table: &Table) -> Vec<(u32, IssueCode)> {
    let mut rows = BTreeMap::new();
    for row in repeated::rows(table) {
        rows.entry(row).or_insert(IssueCode::RepeatedHeader);
    }
    for row in footer::dashes(table) {
        rows.entry(row).or_insert(IssueCode::Footer);
    }
    let density = Density::of(table);
    for row in totals::rows(table, &density, &rows) {
        rows.entry(row).or_insert(IssueCode::TotalsRow);
    }
    for row in footer::notes(table, &density, &rows) {
        rows.entry(row).or_insert(IssueCode::Footer);
    }
    rows.into_iter().collect()
}

/// How full rows usually are, from a sample.
pub(super) struct Density {
    /// Filled cells of the middle row.
    pub(super) typical: usize,
    /// Columns that are filled in nearly all rows.
    pub(super) always: Vec<usize>,
}

impl Density {
    const SAMPLE: usize = 500;

    fn of(table: &Table) -> Self {
        let step = table.n_rows.div_ceil(Self::SAMPLE).max(1);
        let sample: Vec<usize> = (0..table.n_rows).step_by(step).collect();
        let mut fills: Vec<usize> = sample.iter().map(|&row| filled(table, row).count()).collect();
        fills.sort_unstable();
        let always = |column: &Column| {
            let empty = sample.iter().filter(|&&row| column.text(row).trim().is_empty()).count();
            // One row in ten, and always one: the total itself is in the sample of a short table.
            empty <= (sample.len() / 10).max(1)
        };
        let columns = table.columns.iter().enumerate();
        Self {
            typical: fills.get(fills.len() / 2).copied().unwrap_or(0),
            always: columns.filter(|(_, column)| always(column)).map(|(at, _)| at).collect(),
        }
    }

    /// A cell is empty that nearly never is.
    pub(super) fn has_gap(&self, table: &Table, row: usize) -> bool {
        self.always.iter().any(|&column| table.cell(row, column).trim().is_empty())
    }
}

/// The columns in which a row is filled, and their texts.
pub(super) fn filled(table: &Table, row: usize) -> impl Iterator<Item = (usize, &str)> {
    let cells = table.columns.iter().enumerate().map(move |(at, column)| (at, column.text(row).trim()));
    cells.filter(|(_, text)| !text.is_empty())
}

/// The rows of a column whose code and text pass a test. The test sees each different text once.
pub(super) fn rows_where(column: &Column, mut test: impl FnMut(u32, &str) -> bool) -> Vec<u32> {
    let passes: Vec<bool> = (0u32..).zip(column.dict.iter()).map(|(code, text)| test(code, text)).collect();
    let mut rows = Vec::new();
    if passes.contains(&true) {
        column.codes.for_each(|row, code| {
            if passes.get(code as usize) == Some(&true) {
                rows.push(row as u32);
            }
        });
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::IssueCode::{Footer, RepeatedHeader, TotalsRow};
    use super::*;
    use crate::ingest::read_text;

    fn set_aside(text: &str) -> Vec<(u32, IssueCode)> {
        let load = read_text(text).unwrap();
        assert_eq!(load.table.aside, aside(&load.table));
        load.table.aside
    }

    #[test]
    fn totals_with_a_word() {
        let body =
            "id,date,city,amount\n1,2024-01-05,Rome,10.5\n2,2024-01-06,Oslo,20\n3,2024-01-07,Rome,12.25\n";
        for line in [
            "Total,,,42.75",
            "合计,,,42.75",
            "總計：,,,42.75",
            ",,Summe,42.75",
            "Grand total,,,",
            "Итого:,,,42.75",
        ] {
            assert_eq!(set_aside(&format!("{body}{line}\n")), [(3, TotalsRow)], "{line}");
        }
        // With every cell filled only the sum tells.
        let full = "shop,orders,amount\nRome,3,10\nOslo,4,20\nBern,5,30\n";
        assert_eq!(set_aside(&format!("{full}Total,12,60\n")), [(3, TotalsRow)]);
        assert_eq!(set_aside(&format!("{full}Total,7,11\nParis,3,4\n")), []);
    }

    #[test]
    fn subtotals() {
        let text = "city,shop,amount\nRome,a,1\nRome,b,2\nRome Total,,3\nOslo,c,5\nOslo,d,6\nOslo Total,,11\nGrand Total,,14\n";
        assert_eq!(set_aside(text), [(2, TotalsRow), (5, TotalsRow), (6, TotalsRow)]);
    }

    #[test]
    fn a_last_row_of_sums_without_a_word() {
        let body = "id,city,orders,amount\n1,Rome,1,10.5\n2,Oslo,2,20\n3,Rome,4,12.25\n";
        assert_eq!(set_aside(&format!("{body},,7,42.75\n")), [(3, TotalsRow)]);
        assert_eq!(set_aside(&format!("{body},,7,42.70\n")), []);
    }

    #[test]
    fn brands_and_words_are_data() {
        let text = "brand,product,price\nTotal,oil,12\nShell,oil,13\nTotal,grease,5\nSumma,wax,3\n";
        assert_eq!(set_aside(text), []);
        let text = "measure,value\nsubtotal,3\ntax,4\ntotal,9\n";
        assert_eq!(set_aside(text), []);
    }

    #[test]
    fn footers() {
        let body = "交易号,时间,对方,金额\nA1,2024-01-05,甲,1\nA2,2024-01-06,乙,2\nA3,2024-01-06,丙,4\n";
        let foot = "----------------\n共3笔记录\n导出时间:2024-02-01    用户:张三\n";
        assert_eq!(set_aside(&format!("{body}{foot}")), [(3, Footer), (4, Footer), (5, Footer)]);
        assert_eq!(set_aside(&format!("{body},,,\n")), [(3, Footer)]);
        assert_eq!(set_aside(&format!("{body}合计,,,7\n注：仅供参考,,,\n")), [(3, TotalsRow), (4, Footer)]);
        // A sparse table has such rows everywhere, and two columns leave nothing to tell by.
        assert_eq!(set_aside("a,b,c\n1,,\n,2,\n,,3\n4,,\n"), []);
        assert_eq!(set_aside("name,note\nAnna,x\nBob,\n"), []);
    }

    #[test]
    fn further_headers() {
        let text = "id,date,amount\n1,2024-01-05,3\n2,2024-01-06,4\nid,date,amount\n3,2024-01-07,5\n4,2024-01-08,6\n";
        assert_eq!(set_aside(text), [(2, RepeatedHeader)]);
        let text = "id,date,amount\n1,2024-01-05,3\n2,2024-01-06,4\n3,2024-01-07,5\nshop,since,sales\n\
            7,2024-01-07,5\n8,2024-01-08,6\n9,2024-01-09,6\n";
        assert_eq!(set_aside(text), [(3, RepeatedHeader)]);
    }

    #[test]
    fn nothing_to_set_aside() {
        assert_eq!(aside(&Table::default()), []);
        assert_eq!(set_aside("id,n\n"), []);
        assert_eq!(set_aside("id,n\n1,2\n"), []);
    }
}
