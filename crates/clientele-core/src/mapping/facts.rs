//! What the cells of a column say about its role, from an even sample of rows.

use crate::model::is_missing;
use crate::table::{Column, Kind, Table};

/// Most rows looked at.
const MOST_ROWS: usize = 1000;

/// A column in figures.
#[derive(Debug, Clone, Copy)]
pub(super) struct Facts {
    pub(super) kind: Kind,
    /// Different texts.
    pub(super) distinct: f64,
    /// Filled rows for each different text.
    pub(super) repeats: f64,
    /// Rows of the table.
    pub(super) n_rows: f64,
    /// All numbers looked at are whole.
    pub(super) whole: bool,
    /// All numbers looked at are zero or more.
    pub(super) no_negative: bool,
    /// The largest number looked at; 0 when there is none.
    pub(super) largest: f64,
    /// Characters of a filled cell, on average.
    pub(super) mean_chars: f64,
}

impl Facts {
    pub(super) fn of(column: &Column, n_rows: usize) -> Self {
        let rows: Vec<usize> = sampled(n_rows).collect();
        let filled = rows.iter().filter(|row| !is_missing(column.text(**row))).count();
        let chars: usize = rows.iter().map(|row| column.text(*row).chars().count()).sum();
        let numbers = || rows.iter().map(|row| column.number(*row)).filter(|number| !number.is_nan());
        let share = filled as f64 / rows.len().max(1) as f64;
        let distinct = (column.dict.len() as f64 - f64::from(u8::from(share < 1.0))).max(0.0);
        Self {
            kind: column.reading.kind,
            distinct,
            repeats: n_rows as f64 * share / distinct.max(1.0),
            n_rows: n_rows as f64,
            whole: numbers().all(|number| number.fract() == 0.0),
            no_negative: numbers().all(|number| number >= 0.0),
            largest: numbers().fold(0.0, f64::max),
            mean_chars: chars as f64 / filled.max(1) as f64,
        }
    }

    /// Text or whole numbers: what can identify something.
    pub(super) fn identifies(&self) -> bool {
        let kind = matches!(self.kind, Kind::Text | Kind::Category | Kind::Integer);
        kind || (self.kind == Kind::Decimal && self.whole)
    }
}

fn sampled(n_rows: usize) -> impl Iterator<Item = usize> {
    (0..n_rows).step_by(n_rows.div_ceil(MOST_ROWS).max(1))
}

/// Three columns of which the last is the product of the other two: quantity, price and the line's amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Product {
    pub(super) quantity: usize,
    pub(super) price: usize,
    pub(super) amount: usize,
}

/// Find such columns among the first numeric ones. The quantity is the one with whole numbers.
///
/// Definition: amount = quantity x price to half a unit of the amount's last decimal on 95% of the rows that have all
/// three, of which at least a fifth must have factors other than 0 and 1.
pub(super) fn product(table: &Table, facts: &[Facts]) -> Option<Product> {
    const MOST_COLUMNS: usize = 12;
    let numeric: Vec<usize> = facts
        .iter()
        .enumerate()
        .filter(|(_, facts)| facts.kind.is_number() && facts.distinct > 1.0)
        .map(|(at, _)| at)
        .take(MOST_COLUMNS)
        .collect();
    let values: Vec<(usize, Vec<f64>, u8)> = numeric
        .iter()
        .filter_map(|&at| {
            let column = table.columns.get(at)?;
            let values = sampled(table.n_rows).map(|row| column.number(row)).collect();
            Some((at, values, column.reading.decimals))
        })
        .collect();
    for (amount, totals, decimals) in &values {
        for (quantity, pieces, _) in &values {
            let whole = facts.get(*quantity).is_some_and(|facts| facts.whole);
            for (price, prices, _) in &values {
                let different = amount != quantity && amount != price && quantity != price;
                if whole && different && multiplies(pieces, prices, totals, *decimals) {
                    return Some(Product { quantity: *quantity, price: *price, amount: *amount });
                }
            }
        }
    }
    None
}

fn multiplies(pieces: &[f64], prices: &[f64], totals: &[f64], decimals: u8) -> bool {
    let tolerance = 0.500_001 * 10f64.powi(-i32::from(decimals));
    let (mut rows, mut telling, mut right) = (0u32, 0u32, 0u32);
    for ((piece, price), total) in pieces.iter().zip(prices).zip(totals) {
        if piece.is_nan() || price.is_nan() || total.is_nan() {
            continue;
        }
        let trivial = |value: f64| value == 0.0 || value == 1.0;
        rows += 1;
        telling += u32::from(!trivial(*piece) && !trivial(*price));
        right += u32::from((piece * price - total).abs() <= tolerance);
    }
    telling >= 3 && telling * 5 >= rows && right * 20 >= rows * 19
}

/// Whether an amount is the order's total repeated on each of its lines, which no sum over lines may use: it stays the
/// same from line to line of an order while quantity times price changes.
pub(super) fn repeats_in_order(
    order: &Column,
    amount: &Column,
    quantity: &Column,
    price: &Column,
    n_rows: usize,
) -> bool {
    let (mut pairs, mut same, mut changes) = (0u32, 0u32, 0u32);
    for row in sampled(n_rows.saturating_sub(1)) {
        let next = row + 1;
        let line = |row| quantity.number(row) * price.number(row);
        if order.codes.get(row) != order.codes.get(next) || is_missing(order.text(row)) {
            continue;
        }
        pairs += 1;
        same += u32::from(amount.number(row) == amount.number(next));
        changes += u32::from(line(row) != line(next));
    }
    pairs >= 3 && same * 20 >= pairs * 19 && changes * 5 >= pairs
}
