//! Rows as transactions: who, when, which order, how much.

use super::view::Collected;
use super::{Bitmap, Keys};
use crate::Day;
use crate::issue::IssueCode;
use crate::mapping::{Mapping, Role};
use crate::table::{Column, Table, Values};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

/// What happened to the rows of the table on their way into the model. Every row is in exactly one of `rows_used`,
/// `missing_customer`, `missing_date`, `missing_amount` and `set_aside`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Audit {
    /// Rows of the table.
    pub rows_read: u64,
    /// Rows that became transactions.
    pub rows_used: u64,
    /// Rows without a customer.
    pub missing_customer: u64,
    /// Rows with a customer but no readable date.
    pub missing_date: u64,
    /// Rows with customer and date but no readable amount.
    pub missing_amount: u64,
    /// Totals, notes and repeated headers.
    pub set_aside: u64,
    /// Used rows that take money back: an amount below zero.
    pub returned_rows: u64,
    /// Orders whose rows are all returns: credit notes.
    pub credit_notes: u64,
    /// Used rows worth nothing.
    pub zero_rows: u64,
    /// Customers among the used rows.
    pub customers: u64,
    /// Orders among the used rows; without an order column, a customer's day is an order.
    pub orders: u64,
    /// First day used.
    pub first_day: Option<Day>,
    /// Last day used.
    pub last_day: Option<Day>,
}

/// Why a table makes no transactions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum TransactionsError {
    /// A role that must be mapped is not.
    MissingRole {
        /// The role; for money, [`Role::Amount`] stands for "amount, or quantity and price".
        role: Role,
    },
    /// The mapping names a column that the table does not have.
    NoSuchColumn {
        /// The name.
        column: String,
    },
    /// No row has customer, date and amount.
    NoUsableRow {
        /// What happened to the rows.
        audit: Audit,
    },
}

/// The transactions of a table, column by column; all vectors have one entry per row of the table.
#[derive(Debug, Clone, Default)]
pub struct Transactions {
    /// The customers, numbered in the order of their identifiers.
    pub customers: Keys,
    /// The customer of each row; [`Keys::NONE`] where the row is not used.
    pub customer: Vec<u32>,
    /// The day of each row, counted from 1970-01-01.
    pub day: Vec<i32>,
    /// The order of each row: dense numbers, each of one customer.
    pub order: Vec<u32>,
    /// The customer of each order.
    pub order_customer: Vec<u32>,
    /// Money of each row in units of `10^-scale`: sums are exact and do not depend on the rows' order.
    pub amount: Vec<i64>,
    /// Decimals of [`Transactions::amount`].
    pub scale: u8,
    /// Cost of each row in the same units, where a cost column is mapped.
    pub cost: Option<Vec<i64>>,
    /// Rows that a purist leaves out: quantity, price or amount not above zero.
    pub not_positive: Bitmap,
    /// Rows that became transactions.
    pub used: Bitmap,
    /// What happened to the rows.
    pub audit: Audit,
    /// The purchases of all used rows, kept when first asked for: every filter by an analysis begins with them.
    pub(super) purchases: Collected,
}

impl Transactions {
    /// The day of a row that has none.
    pub const NO_DAY: i32 = i32::MIN;

    /// Read the mapped columns of a table. A row is used when it has a customer, a readable date and a readable
    /// amount (or quantity and price) and was not set aside. Cost: one pass per mapped column and one over the rows.
    pub fn build(table: &Table, mapping: &Mapping) -> Result<Self, TransactionsError> {
        if table.n_rows == 0 {
            return Err(TransactionsError::NoUsableRow { audit: Audit::default() });
        }
        let column = |role: Role| -> Result<Option<&Column>, TransactionsError> {
            let Some(name) = mapping.get(role) else { return Ok(None) };
            table.column(name).map(Some).ok_or(TransactionsError::NoSuchColumn { column: name.to_owned() })
        };
        let need = |role: Role| column(role)?.ok_or(TransactionsError::MissingRole { role });

        let customer_column = need(Role::Customer)?;
        let date = need(Role::Date)?;
        let money = Money::of(column(Role::Amount)?, column(Role::Quantity)?, column(Role::Price)?)?;
        let order_column = column(Role::Order)?;
        let cost_column = column(Role::Cost)?;

        let customers = Keys::of(customer_column);
        let mut customer = customer_column.codes.gather(customers.of_code(), Keys::NONE);
        let day = days(date);
        let (amount, scale, not_positive) = money.read(table.n_rows);

        let mut audit = Audit { rows_read: table.n_rows as u64, ..Audit::default() };
        let mut aside = table.aside.iter().map(|&(row, _)| row).peekable();
        let mut used = Bitmap::new(table.n_rows, false);
        for (row, ((who, &when), &worth)) in customer.iter_mut().zip(&day).zip(&amount).enumerate() {
            let set_aside = aside.next_if_eq(&(row as u32)).is_some();
            let reason = if set_aside {
                &mut audit.set_aside
            } else if *who == Keys::NONE {
                &mut audit.missing_customer
            } else if when == NO_DAY {
                &mut audit.missing_date
            } else if worth == NO_AMOUNT {
                &mut audit.missing_amount
            } else {
                used.set(row, true);
                audit.rows_used += 1;
                audit.returned_rows += u64::from(worth < 0);
                audit.zero_rows += u64::from(worth == 0);
                audit.first_day = Some(audit.first_day.map_or(Day(when), |first| first.min(Day(when))));
                audit.last_day = Some(audit.last_day.map_or(Day(when), |last| last.max(Day(when))));
                continue;
            };
            *reason += 1;
            *who = Keys::NONE;
        }
        if audit.rows_used == 0 {
            return Err(TransactionsError::NoUsableRow { audit });
        }
        let (order, order_customer) = orders(order_column, &customer, &day, &used);
        audit.orders = order_customer.len() as u64;
        audit.credit_notes = credit_notes(&order, &amount, &used, order_customer.len());
        let mut seen = Bitmap::new(customers.len(), false);
        used.iter().filter_map(|row| customer.get(row)).for_each(|&who| seen.set(who as usize, true));
        audit.customers = seen.count() as u64;
        let cost = cost_column.map(|cost| to_minor(&cost.codes.gather(&numbers(cost), f64::NAN), scale, 0));
        Ok(Self {
            customers,
            customer,
            day,
            order,
            order_customer,
            amount,
            scale,
            cost,
            not_positive,
            used,
            audit,
            purchases: Collected::default(),
        })
    }

    /// The rows of a table that makes no transactions: customers and days where those roles are mapped (the day that a
    /// ticket was opened, where there is no other), no money. Empty unless `wanted`.
    pub(super) fn bare(table: &Table, mapping: &Mapping, wanted: bool) -> Self {
        let n_rows = if wanted { table.n_rows } else { 0 };
        let column = |role| mapping.get(role).and_then(|name| table.column(name)).filter(|_| wanted);
        let customers = column(Role::Customer).map(Keys::of).unwrap_or_default();
        let customer =
            column(Role::Customer).map(|column| column.codes.gather(customers.of_code(), Keys::NONE));
        let day = column(Role::Date).or_else(|| column(Role::Opened)).map(days);
        let day = day.unwrap_or_else(|| vec![NO_DAY; n_rows]);
        let mut used = Bitmap::new(n_rows, true);
        table.aside.iter().for_each(|&(row, _)| used.set(row as usize, false));
        let dated = || used.iter().filter_map(|row| day.get(row)).filter(|&&day| day != NO_DAY);
        let audit = Audit {
            rows_read: n_rows as u64,
            first_day: dated().min().map(|&day| Day(day)),
            last_day: dated().max().map(|&day| Day(day)),
            ..Audit::default()
        };
        let customer = customer.unwrap_or_else(|| vec![Keys::NONE; n_rows]);
        Self { customers, customer, day, used, audit, ..Self::default() }
    }

    /// A sum of minor units as money.
    pub fn money(&self, minor: i64) -> f64 {
        minor as f64 / 10f64.powi(i32::from(self.scale))
    }

    /// Rows that did not become transactions, with the reason, for the issues list.
    pub fn why_unused(&self, row: usize, table: &Table) -> Option<IssueCode> {
        if self.used.get(row) {
            return None;
        }
        let aside = table.aside.binary_search_by_key(&(row as u32), |&(aside, _)| aside);
        if let Some(&(_, code)) = aside.ok().and_then(|at| table.aside.get(at)) {
            return Some(code);
        }
        let missing = |values: Option<bool>| values.unwrap_or(true);
        Some(if missing(self.day.get(row).map(|&day| day == NO_DAY)) {
            IssueCode::MissingDate
        } else if missing(self.amount.get(row).map(|&amount| amount == NO_AMOUNT)) {
            IssueCode::MissingAmount
        } else {
            IssueCode::MissingCustomer
        })
    }
}

const NO_DAY: i32 = Transactions::NO_DAY;
const NO_AMOUNT: i64 = i64::MIN;

fn days(column: &Column) -> Vec<i32> {
    let by_code: Vec<i32> = match &column.values {
        Values::Time(times) => times
            .iter()
            .map(|&time| if time == Values::NO_TIME { NO_DAY } else { time.div_euclid(86_400) as i32 })
            .collect(),
        _ => Vec::new(),
    };
    column.codes.gather(&by_code, NO_DAY)
}

fn numbers(column: &Column) -> Vec<f64> {
    (0..column.dict.len() as u32).map(|code| column.values.number(code)).collect()
}

/// Where the money of a row comes from.
enum Money<'a> {
    Amount { amount: &'a Column, quantity: Option<&'a Column>, price: Option<&'a Column> },
    Product { quantity: &'a Column, price: &'a Column },
}

impl<'a> Money<'a> {
    fn of(
        amount: Option<&'a Column>,
        quantity: Option<&'a Column>,
        price: Option<&'a Column>,
    ) -> Result<Self, TransactionsError> {
        match (amount, quantity, price) {
            (Some(amount), _, _) => Ok(Self::Amount { amount, quantity, price }),
            (None, Some(quantity), Some(price)) => Ok(Self::Product { quantity, price }),
            _ => Err(TransactionsError::MissingRole { role: Role::Amount }),
        }
    }

    /// Minor units of each row, their scale, and the rows that are not above zero.
    fn read(&self, n_rows: usize) -> (Vec<i64>, u8, Bitmap) {
        let cells = |column: &Column| column.codes.gather(&numbers(column), f64::NAN);
        let below =
            |values: &[f64]| Bitmap::from_fn(n_rows, |row| values.get(row).is_some_and(|&v| v <= 0.0));
        match self {
            Self::Amount { amount, quantity, price } => {
                let values = cells(amount);
                let mut not_positive = below(&values);
                for other in [quantity, price].into_iter().flatten() {
                    let other = cells(other);
                    for (row, _) in other.iter().enumerate().filter(|(_, value)| **value <= 0.0) {
                        not_positive.set(row, true);
                    }
                }
                let scale = fitting_scale(&values, amount.reading.decimals);
                (to_minor(&values, scale, NO_AMOUNT), scale, not_positive)
            }
            Self::Product { quantity, price } => {
                let mut values = cells(quantity);
                let prices = cells(price);
                let not_positive = Bitmap::from_fn(n_rows, |row| {
                    values.get(row).is_some_and(|&q| q <= 0.0) || prices.get(row).is_some_and(|&p| p <= 0.0)
                });
                values.iter_mut().zip(&prices).for_each(|(value, price)| *value *= price);
                let scale = fitting_scale(&values, quantity.reading.decimals + price.reading.decimals);
                (to_minor(&values, scale, NO_AMOUNT), scale, not_positive)
            }
        }
    }
}

/// The most decimals, up to `wanted` and 6, with which every row stays an exact whole number of minor units.
fn fitting_scale(values: &[f64], wanted: u8) -> u8 {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    let largest =
        values.iter().copied().filter(|value| value.is_finite()).fold(0.0f64, |a, b| a.max(b.abs()));
    (0..=wanted.min(6)).rev().find(|&scale| largest * 10f64.powi(i32::from(scale)) < EXACT).unwrap_or(0)
}

fn to_minor(values: &[f64], scale: u8, missing: i64) -> Vec<i64> {
    let factor = 10f64.powi(i32::from(scale));
    values
        .iter()
        .map(|value| if value.is_finite() { (value * factor).round() as i64 } else { missing })
        .collect()
}

/// Number the orders. An order number that two customers share is two orders.
fn orders(column: Option<&Column>, customer: &[u32], day: &[i32], used: &Bitmap) -> (Vec<u32>, Vec<u32>) {
    let mut order = vec![Keys::NONE; customer.len()];
    let mut owners: Vec<u32> = Vec::new();
    let mut pairs: FxHashMap<(u32, u32), u32> = FxHashMap::default();
    // Order numbers mostly belong to one customer: the first is kept in a vector, the rest in the map.
    let keys = column.map(Keys::of);
    let mut first: Vec<u32> = vec![Keys::NONE; keys.as_ref().map_or(0, Keys::len)];
    let codes =
        keys.as_ref().zip(column).map(|(keys, column)| column.codes.gather(keys.of_code(), Keys::NONE));
    for row in used.iter() {
        let (Some(&who), Some(&when), Some(slot)) = (customer.get(row), day.get(row), order.get_mut(row))
        else {
            continue;
        };
        let key = codes.as_ref().and_then(|codes| codes.get(row)).copied().unwrap_or(Keys::NONE);
        let next = owners.len() as u32;
        let known = match first.get_mut(key as usize) {
            Some(known) if *known == Keys::NONE => {
                *known = next;
                next
            }
            Some(known) if owners.get(*known as usize) == Some(&who) => *known,
            // A shared order number, or a row without one: then the customer's day is the order.
            Some(_) => *pairs.entry((who, key)).or_insert(next),
            None => *pairs.entry((who, when as u32 | 1 << 31)).or_insert(next),
        };
        if known == next {
            owners.push(who);
        }
        *slot = known;
    }
    (order, owners)
}

fn credit_notes(order: &[u32], amount: &[i64], used: &Bitmap, n_orders: usize) -> u64 {
    let mut buys = Bitmap::new(n_orders, false);
    for row in used.iter() {
        if let (Some(&order), Some(&amount)) = (order.get(row), amount.get(row))
            && amount >= 0
        {
            buys.set(order as usize, true);
        }
    }
    (n_orders - buys.count()) as u64
}
