//! Occasions: the days on which each customer bought.

use crate::Day;
use crate::model::{Bitmap, Returns, View};

/// Days with a purchase, by customer: all orders of a day are one occasion, because models of timing ask when people
/// come. Under [`Returns::Net`] an order whose rows are all worth nothing (a gift, a voucher) is an occasion too:
/// somebody came; it counts for timing and not for spending. Orders that only give back are none.
#[derive(Debug, Clone, Default)]
pub(crate) struct Occasions {
    /// Customer keys, ascending.
    customers: Vec<u32>,
    /// Occasions of the customer at `i` are `starts[i]..starts[i + 1]`.
    starts: Vec<u32>,
    days: Vec<i32>,
    amounts: Vec<i64>,
}

/// One customer's occasions.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Buyer<'a> {
    /// Customer key.
    pub(crate) customer: u32,
    /// Days, ascending, each once; never empty.
    pub(crate) days: &'a [i32],
    /// Money of each day in minor units.
    pub(crate) amounts: &'a [i64],
}

impl Occasions {
    /// Collect the occasions of a view up to and with `until`. Cost: one pass over the orders; one more over the rows
    /// where some are worth nothing.
    pub(crate) fn collect(view: &View, until: Day, returns: Returns) -> Self {
        let purchases = view.purchases(until, returns);
        let mut all: Vec<(u32, i32, i64)> = Vec::with_capacity(purchases.n_orders());
        for (customer, days, amounts) in purchases.buyers() {
            all.extend(days.iter().zip(amounts).map(|(&day, &amount)| (customer, day, amount)));
        }
        if returns == Returns::Net && view.transactions.audit.zero_rows > 0 {
            all.extend(worth_nothing(view, until));
        }
        // Sorted already but for the last.
        all.sort();
        let mut occasions = Self::default();
        for same in all.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
            let Some(&(customer, day, _)) = same.first() else { continue };
            if occasions.customers.last() != Some(&customer) {
                occasions.customers.push(customer);
                occasions.starts.push(occasions.days.len() as u32);
            }
            occasions.days.push(day);
            occasions.amounts.push(same.iter().map(|(_, _, amount)| amount).sum());
        }
        occasions.starts.push(occasions.days.len() as u32);
        occasions
    }

    /// The customers in the order of their keys.
    pub(crate) fn buyers(&self) -> impl Iterator<Item = Buyer<'_>> {
        self.customers.iter().zip(self.starts.windows(2)).filter_map(|(&customer, bounds)| {
            let [from, to] = *bounds else { return None };
            let range = from as usize..to as usize;
            let (days, amounts) = (self.days.get(range.clone())?, self.amounts.get(range)?);
            Some(Buyer { customer, days, amounts })
        })
    }
}

impl<'a> Buyer<'a> {
    /// The same customer up to and with a day; `None` without an occasion by then.
    pub(crate) fn until(self, day: Day) -> Option<Buyer<'a>> {
        let n = self.days.partition_point(|&other| other <= day.0);
        let (days, amounts) = (self.days.get(..n)?, self.amounts.get(..n)?);
        (n > 0).then_some(Buyer { days, amounts, ..self })
    }

    /// The first occasion.
    pub(crate) fn first(&self) -> Day {
        Day(self.days.first().copied().unwrap_or(0))
    }

    /// The last occasion.
    pub(crate) fn last(&self) -> Day {
        Day(self.days.last().copied().unwrap_or(0))
    }
}

/// Orders all of whose rows are worth nothing: customer, day, 0.
fn worth_nothing(view: &View, until: Day) -> impl Iterator<Item = (u32, i32, i64)> {
    let data = view.transactions;
    let mut last = vec![i32::MIN; data.order_customer.len()];
    let mut has_money = Bitmap::new(last.len(), false);
    for row in view.rows.iter() {
        if let (Some(&order), Some(&day), Some(&amount)) =
            (data.order.get(row), data.day.get(row), data.amount.get(row))
            && day <= until.0
        {
            let order = order as usize;
            if amount != 0 {
                has_money.set(order, true);
            }
            if let Some(last) = last.get_mut(order) {
                *last = (*last).max(day);
            }
        }
    }
    (data.order_customer.iter().zip(last).enumerate())
        .filter(move |&(order, (_, day))| day != i32::MIN && !has_money.get(order))
        .map(|(_, (&customer, day))| (customer, day, 0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::read_text;
    use crate::model::Dataset;

    #[test]
    fn days_are_merged_and_free_orders_are_occasions() {
        let text = "customer,date,order,amount\n\
            a,2024-01-01,1,10\na,2024-01-01,2,5\na,2024-01-03,3,0\na,2024-01-04,4,-5\n\
            b,2024-01-02,5,0\nc,2024-01-02,6,8\nc,2024-01-02,6,-8\n";
        let roles = r#"{"customer":"customer","date":"date","amount":"amount","order":"order"}"#;
        let data = Dataset::new(read_text(text).unwrap().table, serde_json::from_str(roles).unwrap());
        let view = View::all(&data, data.transactions.as_ref().unwrap());
        let occasions = Occasions::collect(&view, view.last_day(), Returns::Net);
        let first = view.last_day().plus(-3).0;
        let all: Vec<(u32, Vec<i32>, Vec<i64>)> =
            occasions.buyers().map(|b| (b.customer, b.days.to_vec(), b.amounts.to_vec())).collect();
        assert_eq!(all, [(0, vec![first, first + 2], vec![15, 0]), (1, vec![first + 1], vec![0])]);
        let buyer = occasions.buyers().next().unwrap();
        assert_eq!(buyer.until(Day(first + 1)).unwrap().days, [first]);
        assert!(buyer.until(Day(first - 1)).is_none());
        assert_eq!(Occasions::collect(&view, view.last_day(), Returns::Exclude).buyers().count(), 2);
    }
}
