//! Rows that add up the others.

use super::aside::{Density, filled, rows_where};
use crate::ingest::cells::number;
use crate::issue::IssueCode;
use crate::table::{Column, Table};
use std::collections::{BTreeMap, BTreeSet};

/// How a cell says that its row is a total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    /// The word and nothing else.
    Bare,
    /// The word among others: `Rome Total`, `合计：3笔`.
    Within,
}

/// Rows of totals. `known` rows are no data and are not added up.
pub(super) fn rows(table: &Table, density: &Density, known: &BTreeMap<u32, IssueCode>) -> Vec<u32> {
    let mut said = said(table, density);
    said.retain(|row| !known.contains_key(row));
    // Words that stand all over the table are its data.
    if said.len() * 2 > table.n_rows.max(4) {
        said.clear();
    }
    let mut found: BTreeSet<u32> = BTreeSet::new();
    let mut since = 0;
    for row in said {
        let Some((at, text)) = filled(table, row as usize).next() else { continue };
        let gap = density.has_gap(table, row as usize);
        let total = match label(text) {
            Some(Label::Bare) if gap && at + 1 < table.columns.len() => true,
            Some(_) => adds_up(table, row, since, known, &found) || adds_up(table, row, 0, known, &found),
            None => false,
        };
        if total {
            found.insert(row);
            since = row + 1;
        }
    }
    found.extend(wordless(table, density, known, &found));
    found.into_iter().collect()
}

/// Rows whose first filled cell has a word for total. It stands in the first column that is always filled, or in one
/// before it, or that column has a gap in this row.
fn said(table: &Table, density: &Density) -> BTreeSet<u32> {
    /// A column of more different texts holds names or numbers of records; its totals stand at the end.
    const MANY: usize = 20_000;
    const END: usize = 1_000;
    let mut rows = BTreeSet::new();
    for (at, column) in table.columns.iter().enumerate() {
        let always = density.always.contains(&at);
        if column.dict.len() > MANY {
            rows.extend((table.n_rows.saturating_sub(END)..table.n_rows).map(|row| row as u32));
        } else {
            rows.extend(rows_where(column, |_, text| {
                label(text).is_some() || (always && text.trim().is_empty())
            }));
        }
        if always {
            break;
        }
    }
    rows.retain(|&row| filled(table, row as usize).next().is_some_and(|(_, text)| label(text).is_some()));
    rows
}

/// The last row of data, when it has gaps and all its numbers are sums.
fn wordless(
    table: &Table,
    density: &Density,
    known: &BTreeMap<u32, IssueCode>,
    found: &BTreeSet<u32>,
) -> Option<u32> {
    let ends = |row: &usize| filled(table, *row).count() > 1;
    let row = (0..table.n_rows).rev().take(20).find(ends)?;
    let last = row as u32;
    let bare = filled(table, row)
        .all(|(at, text)| table.columns.get(at).is_some_and(|column| value(column, text).is_some()));
    let candidate = !known.contains_key(&last) && !found.contains(&last) && row >= 3;
    (candidate && bare && density.has_gap(table, row) && adds_up(table, last, 0, known, found))
        .then_some(last)
}

/// Whether the numbers of a row are the sums of the rows of data above it from `from` on: all of them when there is
/// one or two, most of them when there are more (averages and shares are no sums).
fn adds_up(
    table: &Table,
    row: u32,
    from: u32,
    known: &BTreeMap<u32, IssueCode>,
    found: &BTreeSet<u32>,
) -> bool {
    let data: Vec<usize> = (from..row)
        .filter(|row| !known.contains_key(row) && !found.contains(row))
        .map(|row| row as usize)
        .collect();
    if data.len() < 2 {
        return false;
    }
    let (mut sums, mut numbers) = (0, 0);
    for (at, text) in filled(table, row as usize) {
        let Some(column) = table.columns.get(at) else { continue };
        let Some(total) = value(column, text) else { continue };
        numbers += 1;
        let values = data.iter().filter_map(|&row| value(column, column.text(row)));
        let (sum, size) = values.fold((0.0, 0.0), |(sum, size), value| (sum + value, size + f64::abs(value)));
        // Cells are rounded to the decimals they show.
        let slack = 0.5 * 0.1f64.powi(i32::from(column.reading.decimals)) + size * 1e-9;
        sums += usize::from(size > 0.0 && (sum - total).abs() <= slack);
    }
    sums > 0 && sums * 2 > numbers
}

/// The number of a cell, also in a column that other rows keep from being one of numbers.
fn value(column: &Column, text: &str) -> Option<f64> {
    number(text, column.reading.decimal_comma).map(|number| number.value).filter(|value| value.is_finite())
}

/// What a cell says of totals. Asked of many texts: no copies, and most differ in the first letter.
fn label(text: &str) -> Option<Label> {
    const LONGEST: usize = 60;
    if text.len() > LONGEST {
        return None;
    }
    let text = text.trim().trim_end_matches([':', '：', '.', ' ']).trim_start_matches(['*', '#']);
    let begins = |word: &&str| text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    let ends = |word: &&str| {
        let end = text.len().checked_sub(word.len()).and_then(|from| text.get(from..));
        end.is_some_and(|end| end.eq_ignore_ascii_case(word))
    };
    let apart = |char: Option<char>| char.is_none_or(|char| !char.is_alphabetic());
    let mut within = false;
    for word in WORDS {
        if begins(&word) {
            if text.len() == word.len() {
                return Some(Label::Bare);
            }
            within |= apart(text.get(word.len()..).and_then(|rest| rest.chars().next()));
        } else if ends(&word) {
            let before = text.get(..text.len() - word.len()).and_then(|rest| rest.chars().next_back());
            within |= !word.is_ascii() || apart(before);
        }
    }
    within.then_some(Label::Within)
}

#[rustfmt::skip]
const WORDS: [&str; 58] = [
    "total", "totals", "grand total", "subtotal", "sub-total", "sub total", "sum", "overall",
    "合计", "合計", "总计", "總計", "小计", "小計", "共计", "共計", "总和", "總和", "汇总", "彙總", "累计", "累計", "総計", "総合計",
    "합계", "총계", "소계", "총합계",
    "summe", "gesamt", "gesamtsumme", "zwischensumme", "insgesamt", "gesamtergebnis",
    "total général", "sous-total", "somme", "totaux", "total general", "suma", "totale", "subtotale", "total geral",
    "totaal", "subtotaal", "summa", "razem", "итого", "Итого", "ИТОГО", "всего", "Всего", "ВСЕГО", "итог", "Итог", "toplam", "genel toplam", "ara toplam",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels() {
        for text in ["Total", " TOTAL: ", "合计", "合計：", "Grand Total", "Итого", "Summe."] {
            assert_eq!(label(text), Some(Label::Bare), "{text}");
        }
        for text in ["Rome Total", "Total (3)", "合计：3笔", "上海小计", "Total for May"] {
            assert_eq!(label(text), Some(Label::Within), "{text}");
        }
        for text in [
            "Totally",
            "Sumatra",
            "Anna",
            "",
            "累",
            "subtotals of all kinds of things that are long and so no label",
        ] {
            assert_eq!(label(text), None, "{text}");
        }
    }
}
