//! Reading the texts of a column into values, and saying which cells could not be read.

use super::infer::{Hints, MOST_DECIMALS, infer};
use super::{Time, boolean, number, stamp, time};
use crate::cx::{Cancelled, Cx};
use crate::issue::{IssueCode, Issues};
use crate::model::is_missing;
use crate::table::{Column, DateOrder, Dict, Kind, Lines, Reading, Table, Values};

/// Read a column's dictionary under `reading`: fills [`Column::values`] and [`Column::reading`].
///
/// Cells that hold something else are counted row by row as [`IssueCode::NotANumber`] or [`IssueCode::NotADate`], and
/// every date that two orders read as [`IssueCode::AmbiguousDate`] while the column's order is undecided
/// ([`Reading::ambiguous`]). Placeholders are no issue. A column of dates reads single Excel serials too, which
/// spreadsheets leave among texts. The reading's `decimals` becomes the most of any number, at most 6, and an integer
/// column with decimals a decimal one.
///
/// `column_no` is the column as a spreadsheet counts it, from 1. Cost: one reading per different text; the rows are
/// only walked when something is odd.
pub fn read(column: &mut Column, mut reading: Reading, lines: &Lines, column_no: u32, issues: &mut Issues) {
    let (values, odd) = values(&column.dict, &mut reading);
    (column.values, column.reading) = (values, reading);
    odd.each_row(column, |row, code, issue| {
        issues.push(issue, lines.get(row), column_no, column.dict.get(code));
    });
}

/// Guess how every column of a table is read, and read it. Reports progress in columns.
///
/// Columns that do not decide by themselves follow the file: a decimal comma found in one column holds for numbers
/// that both conventions read, and a date order found in one column for dates that both orders read.
pub fn read_table(table: &mut Table, hints: &Hints, issues: &mut Issues, cx: &Cx) -> Result<(), Cancelled> {
    let total = table.columns.len() as u64 * 2;
    let mut readings = Vec::with_capacity(table.columns.len());
    for (column, done) in table.columns.iter().zip(0..) {
        cx.tick(done, total)?;
        readings.push(infer(column, hints));
    }
    let of_file = file_hints(&readings, hints);
    if of_file != *hints {
        for (column, reading) in table.columns.iter().zip(&mut readings) {
            if reading.ambiguous || reading.kind.is_number() {
                *reading = infer(column, &of_file);
            }
        }
    }
    for ((column, reading), column_no) in table.columns.iter_mut().zip(readings).zip(1..) {
        cx.tick(total / 2 + u64::from(column_no), total)?;
        read(column, reading, &table.lines, column_no, issues);
    }
    Ok(())
}

/// What the columns that decide by themselves say to the others.
fn file_hints(readings: &[Reading], hints: &Hints) -> Hints {
    let decided = readings.iter().filter(|reading| reading.kind.is_time() && !reading.ambiguous);
    let order = decided.map(|reading| reading.date_order).find(|&order| order != DateOrder::Ymd);
    Hints {
        date_order: order.or(hints.date_order),
        decimal_comma: hints.decimal_comma || readings.iter().any(|reading| reading.decimal_comma),
    }
}

fn values(dict: &Dict, reading: &mut Reading) -> (Values, Odd) {
    let mut odd = Odd::default();
    let values = match reading.kind {
        kind if kind.is_number() => Values::Number(numbers(dict, reading, &mut odd)),
        kind if kind.is_time() => Values::Time(times(dict, reading, &mut odd)),
        Kind::Boolean => Values::Boolean(dict.iter().map(boolean).collect()),
        _ => Values::Text,
    };
    (values, odd)
}

fn numbers(dict: &Dict, reading: &mut Reading, odd: &mut Odd) -> Vec<f64> {
    reading.decimals = 0;
    let values = (0..)
        .zip(dict.iter())
        .map(|(code, text)| match number(text, reading.decimal_comma) {
            Some(number) => {
                reading.decimals = reading.decimals.max(number.decimals.min(MOST_DECIMALS));
                number.value
            }
            None => {
                odd.unless_missing(code, text, IssueCode::NotANumber);
                f64::NAN
            }
        })
        .collect();
    if reading.kind == Kind::Integer && reading.decimals > 0 {
        reading.kind = Kind::Decimal;
    }
    values
}

fn times(dict: &Dict, reading: &Reading, odd: &mut Odd) -> Vec<i64> {
    let read = |text| time(text, reading.date_order, reading.roc_years).or_else(|| stamp(text));
    (0..)
        .zip(dict.iter())
        .map(|(code, text)| match read(text) {
            Some(Time { seconds, ambiguous, .. }) => {
                if ambiguous && reading.ambiguous {
                    odd.0.push((code, IssueCode::AmbiguousDate));
                }
                seconds
            }
            None => {
                odd.unless_missing(code, text, IssueCode::NotADate);
                Values::NO_TIME
            }
        })
        .collect()
}

/// Texts with something to say, ascending by code.
#[derive(Default)]
struct Odd(Vec<(u32, IssueCode)>);

impl Odd {
    fn unless_missing(&mut self, code: u32, text: &str, issue: IssueCode) {
        if !is_missing(text) {
            self.0.push((code, issue));
        }
    }

    /// Call `each` with row, code and what is odd, for every row that holds such a text.
    fn each_row(self, column: &Column, mut each: impl FnMut(u32, u32, IssueCode)) {
        if self.0.is_empty() {
            return;
        }
        let mut of_code = vec![None; column.dict.len()];
        for (code, issue) in self.0 {
            if let Some(slot) = of_code.get_mut(code as usize) {
                *slot = Some(issue);
            }
        }
        column.codes.for_each(|row, code| {
            if let Some(Some(issue)) = of_code.get(code as usize) {
                each(row as u32, code, *issue);
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::ColumnBuilder;

    fn column(name: &str, cells: &[&str]) -> Column {
        let mut builder = ColumnBuilder::default();
        cells.iter().for_each(|cell| builder.push(cell.as_bytes()));
        builder.finish(name.into())
    }

    fn lines() -> Lines {
        let mut lines = Lines::default();
        lines.set(0, 2);
        lines
    }

    #[test]
    fn odd_cells_are_counted_by_row() {
        let mut column = column("amount", &["1.5", "oops", "NA", "2", "oops"]);
        let mut issues = Issues::default();
        let reading = Reading { kind: Kind::Integer, ..Reading::default() };
        read(&mut column, reading, &lines(), 4, &mut issues);
        assert_eq!(issues.count(IssueCode::NotANumber), 2);
        let places: Vec<(u64, u32)> = issues.first.iter().map(|issue| (issue.row, issue.column)).collect();
        assert_eq!(places, [(3, 4), (6, 4)]);
        assert_eq!((column.reading.kind, column.reading.decimals), (Kind::Decimal, 1));
        assert_eq!(column.number(0), 1.5);
        assert!(column.number(1).is_nan());
    }

    #[test]
    fn ambiguous_dates_are_counted_while_undecided() {
        let mut issues = Issues::default();
        let mut undecided = column("d", &["05/01/2024", "06/06/2024", "40513", "soon", ""]);
        let reading =
            Reading { kind: Kind::Date, date_order: DateOrder::Dmy, ambiguous: true, ..Reading::default() };
        read(&mut undecided, reading.clone(), &lines(), 1, &mut issues);
        assert_eq!(issues.count(IssueCode::AmbiguousDate), 1);
        assert_eq!(issues.count(IssueCode::NotADate), 1);
        assert_eq!(undecided.seconds(2), Some((40_513 - 25_569) * 86_400));
        let mut issues = Issues::default();
        read(&mut undecided, Reading { ambiguous: false, ..reading }, &lines(), 1, &mut issues);
        assert_eq!(issues.count(IssueCode::AmbiguousDate), 0);
    }

    #[test]
    fn undecided_columns_follow_the_file() {
        let columns = vec![
            column("order date", &["25/12/2024", "26/12/2024"]),
            column("ship date", &["05/01/2025", "06/01/2025"]),
            column("price", &["1,5", "2,25"]),
            column("points", &["1.234", "5.678"]),
        ];
        let mut table = Table { columns, n_rows: 2, ..Table::default() };
        let mut issues = Issues::default();
        let hints = Hints { date_order: Some(DateOrder::Mdy), decimal_comma: false };
        read_table(&mut table, &hints, &mut issues, &Cx::silent()).unwrap();
        assert_eq!(table.columns[1].reading.date_order, DateOrder::Dmy);
        assert_eq!(table.columns[3].number(0), 1234.0);
        assert_eq!(issues.count(IssueCode::AmbiguousDate), 2);
    }

    #[test]
    fn booleans_are_flags_and_numbers() {
        let mut column = column("churn", &["Yes", "No", ""]);
        let mut issues = Issues::default();
        let reading = infer(&column, &Hints::default());
        read(&mut column, reading, &lines(), 1, &mut issues);
        assert_eq!((column.number(0), column.number(1)), (1.0, 0.0));
        assert!(column.number(2).is_nan() && issues.is_empty());
    }
}
