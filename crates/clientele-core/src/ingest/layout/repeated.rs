//! Headers that come again.

use super::aside::{filled, rows_where};
use crate::ingest::cells::{number, time};
use crate::ingest::things::{Thing, look};
use crate::model::is_missing;
use crate::table::{Column, Table, Values};

/// Rows that repeat the names of their columns, or name other ones.
pub(super) fn rows(table: &Table) -> Vec<u32> {
    let mut rows = same(table);
    rows.extend(other(table));
    rows
}

/// Most filled cells are the names of their columns.
fn same(table: &Table) -> Vec<u32> {
    let Some(named) = table.columns.iter().find(|column| !column.name.is_empty()) else { return Vec::new() };
    let repeats = |row: &u32| {
        let (mut equal, mut all) = (0, 0);
        for (at, text) in filled(table, *row as usize) {
            all += 1;
            equal += usize::from(table.columns.get(at).is_some_and(|column| column.name == text));
        }
        equal * 5 >= all * 4 && (equal > 1 || table.columns.len() == 1)
    };
    rows_where(named, |_, text| text.trim() == named.name).into_iter().filter(repeats).collect()
}

/// Words in all columns of numbers and times, of which there are at least two.
fn other(table: &Table) -> Vec<u32> {
    let typed: Vec<&Column> = table.columns.iter().filter(|column| is_typed(column, table.n_rows)).collect();
    let [first, second, ..] = typed.as_slice() else { return Vec::new() };
    let is_word = |text: &str| {
        let word = matches!(look(text, true), Thing::Word | Thing::Text) && !is_missing(text);
        word && text.chars().count() <= 40
    };
    let names = |row: &u32| {
        let row = *row as usize;
        is_word(second.text(row))
            && filled(table, row).all(|(_, text)| is_word(text))
            && typed.iter().all(|column| is_word(column.text(row)))
    };
    rows_where(first, |code, text| !reads(first, code, text) && is_word(text))
        .into_iter()
        .filter(names)
        .collect()
}

/// Numbers or times in seven of ten cells. The column's kind alone does not say it of a short table, where the very
/// header that is looked for makes it one of texts.
fn is_typed(column: &Column, n_rows: usize) -> bool {
    if column.reading.kind.is_number() || column.reading.kind.is_time() {
        return true;
    }
    const SHORT: usize = 400;
    if n_rows > SHORT {
        return false;
    }
    let things = (0..n_rows).map(|row| look(column.text(row), true)).filter(|thing| *thing != Thing::Empty);
    let (values, all) = things.fold((0, 0), |(values, all), thing| {
        (values + usize::from(matches!(thing, Thing::Number | Thing::Time)), all + 1)
    });
    all > 0 && values * 10 >= all * 7
}

/// The text is what its column holds. The values tell it without another look, where the column has any.
fn reads(column: &Column, code: u32, text: &str) -> bool {
    let reading = &column.reading;
    match &column.values {
        Values::Number(_) => !column.values.number(code).is_nan(),
        Values::Time(_) => column.values.seconds(code).is_some(),
        _ => {
            number(text, reading.decimal_comma).is_some()
                || time(text, reading.date_order, reading.roc_years).is_some()
        }
    }
}
