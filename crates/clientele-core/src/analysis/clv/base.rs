//! What the models are fitted on: each customer's history and spending up to a day.

use crate::Day;
use crate::analysis::occasions::Occasions;
use crate::model::Transactions;
use crate::stats::btyd::{Histories, History, Spending};

/// Customers with at least one occasion by the day, in the order of their keys.
#[derive(Debug, Clone, Default)]
pub(super) struct Base {
    pub(super) customers: Vec<u32>,
    pub(super) histories: Vec<History>,
    /// Repeat occasions that were worth something; `None` without one.
    pub(super) spending: Vec<Option<Spending>>,
    /// Money so far, and the exact sum of it.
    pub(super) revenue: Vec<f64>,
    pub(super) total_revenue: f64,
    /// Day of the first occasion.
    pub(super) first: Vec<i32>,
    pub(super) as_of: i32,
}

impl Base {
    pub(super) fn of(occasions: &Occasions, as_of: Day, data: &Transactions) -> Self {
        let mut base = Self { as_of: as_of.0, ..Self::default() };
        let mut total = 0;
        for buyer in occasions.buyers().filter_map(|buyer| buyer.until(as_of)) {
            let Some(history) = History::of(buyer.days.iter().copied(), as_of.0) else { continue };
            let repeats = || buyer.amounts.iter().skip(1).filter(|&&amount| amount > 0);
            let (x, sum) = (repeats().count(), repeats().sum::<i64>());
            let mean = data.money(sum) / x as f64;
            base.customers.push(buyer.customer);
            base.histories.push(history);
            base.spending.push((x > 0).then_some(Spending { x: x as u32, mean }));
            let revenue: i64 = buyer.amounts.iter().sum();
            total += revenue;
            base.revenue.push(data.money(revenue));
            base.first.push(buyer.first().0);
        }
        base.total_revenue = data.money(total);
        base
    }

    pub(super) fn n(&self) -> usize {
        self.customers.len()
    }

    pub(super) fn n_repeat(&self) -> usize {
        self.histories.iter().filter(|history| history.x > 0).count()
    }

    pub(super) fn collapsed(&self) -> Histories {
        Histories::collapse(self.histories.iter().copied())
    }

    /// First day of any customer.
    pub(super) fn begin(&self) -> Day {
        Day(self.first.iter().copied().min().unwrap_or(self.as_of))
    }

    /// Positions of the customers so that equal histories, and equal `x` and age before that, stand together.
    pub(super) fn by_history(&self) -> Vec<u32> {
        let mut order: Vec<u32> = (0..self.customers.len() as u32).collect();
        let key = |&at: &u32| self.histories.get(at as usize).map(|h| (h.x, h.t, h.t_x));
        order.sort_unstable_by_key(|at| (key(at), *at));
        order
    }
}
