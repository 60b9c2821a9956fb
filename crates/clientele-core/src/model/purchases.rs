//! Orders that count: what each customer bought, when, for how much.

use super::{Bitmap, Transactions};
use serde::{Deserialize, Serialize};

/// What to do with returns and credit notes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Returns {
    /// Money given back lowers the customer's money; an order that is not above zero in sum is no purchase.
    #[default]
    Net,
    /// Rows whose quantity, price or amount is not above zero are left out, as if they were not in the file.
    Exclude,
    /// Every row counts as it stands, and a credit note is an order like any other.
    Keep,
}

/// The purchases of all customers, grouped by customer and ascending by day within. A purchase is one order.
#[derive(Debug, Clone, Default)]
pub struct Purchases {
    /// Purchases of customer `c` are `starts[c]..starts[c + 1]`; one more entry than customers.
    starts: Vec<u32>,
    days: Vec<i32>,
    amounts: Vec<i64>,
    /// Money given back outside the purchases, per customer, zero or below.
    refunds: Vec<i64>,
}

impl Purchases {
    /// Collect the purchases of the rows in `rows` up to and with the day `until`. Cost: one pass over the rows and
    /// one over the orders.
    pub fn collect(data: &Transactions, rows: &Bitmap, until: i32, returns: Returns) -> Self {
        let n_orders = data.order_customer.len();
        let mut total = vec![0i64; n_orders];
        // The last day of an order with rows at all; i32::MIN: none.
        let mut last = vec![i32::MIN; n_orders];
        for row in rows.iter() {
            let (Some(&order), Some(&day), Some(&amount)) =
                (data.order.get(row), data.day.get(row), data.amount.get(row))
            else {
                continue;
            };
            if day > until || (returns == Returns::Exclude && data.not_positive.get(row)) {
                continue;
            }
            if let (Some(total), Some(last)) = (total.get_mut(order as usize), last.get_mut(order as usize)) {
                *total += amount;
                *last = (*last).max(day);
            }
        }
        Self::group(data, &total, &last, returns)
    }

    fn group(data: &Transactions, total: &[i64], last: &[i32], returns: Returns) -> Self {
        let n_customers = data.customers.len();
        let counts = |total: i64| returns != Returns::Net || total > 0;
        let orders = || {
            (data.order_customer.iter().zip(total).zip(last))
                .filter(|(_, last)| **last != i32::MIN)
                .map(|((&customer, &total), &last)| (customer as usize, total, last))
        };
        let mut starts = vec![0u32; n_customers + 1];
        let mut refunds = vec![0i64; n_customers];
        for (customer, total, _) in orders() {
            if counts(total) {
                if let Some(count) = starts.get_mut(customer + 1) {
                    *count += 1;
                }
            } else if let Some(refund) = refunds.get_mut(customer) {
                *refund += total;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut pairs = vec![(0i32, 0i64); sum as usize];
        for (customer, total, last) in orders().filter(|&(_, total, _)| counts(total)) {
            if let Some(at) = next.get_mut(customer) {
                if let Some(pair) = pairs.get_mut(*at as usize) {
                    *pair = (last, total);
                }
                *at += 1;
            }
        }
        // Ties of day are ordered by amount, so that the rows' order changes nothing.
        for bounds in starts.windows(2) {
            if let [from, to] = *bounds
                && let Some(own) = pairs.get_mut(from as usize..to as usize)
            {
                own.sort_unstable();
            }
        }
        let (days, amounts) = pairs.into_iter().unzip();
        Self { starts, days, amounts, refunds }
    }

    /// All customers of the data set, those without purchases included.
    pub fn n_customers(&self) -> usize {
        self.refunds.len()
    }

    /// The number of purchases.
    pub fn n_orders(&self) -> usize {
        self.days.len()
    }

    /// Days (ascending) and amounts in minor units of a customer's purchases.
    #[inline]
    pub fn of(&self, customer: usize) -> (&[i32], &[i64]) {
        let range = match (self.starts.get(customer), self.starts.get(customer + 1)) {
            (Some(&from), Some(&to)) => from as usize..to as usize,
            _ => 0..0,
        };
        (self.days.get(range.clone()).unwrap_or_default(), self.amounts.get(range).unwrap_or_default())
    }

    /// What the customer was given back outside the purchases, in minor units, zero or below.
    pub fn refund(&self, customer: usize) -> i64 {
        self.refunds.get(customer).copied().unwrap_or(0)
    }

    /// The customers with at least one purchase: key, days, amounts.
    pub fn buyers(&self) -> impl Iterator<Item = (u32, &[i32], &[i64])> + '_ {
        (0..self.n_customers()).filter_map(|customer| {
            let (days, amounts) = self.of(customer);
            (!days.is_empty()).then_some((customer as u32, days, amounts))
        })
    }
}
