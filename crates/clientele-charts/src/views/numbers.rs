//! The few numbers that every report of purchases has: how they hang together.

use super::context::Context;
use super::explaining::Explaining;
use crate::explain::Explanation;
use crate::figure::Format;
use serde::Deserialize;

/// The mark of these numbers, which are on no figure.
pub(super) const MARK: &str = "numbers";

#[derive(Deserialize)]
struct Numbers {
    n_customers: Option<u64>,
    n_orders: Option<u64>,
    revenue: Option<f64>,
}

/// Revenue as customers, times their orders, times what an order brings; none where the report lacks them.
pub(super) fn explain(report: &str, context: &Context<'_>) -> Option<Explanation> {
    let Numbers { n_customers, n_orders, revenue } = serde_json::from_str(report).ok()?;
    let (customers, revenue) = (n_customers.filter(|n| *n > 0)?, revenue?);
    let mut out = Explaining::new("numbers", context);
    out.about(context.say("explain-numbers"));
    let n = customers as f64;
    if let Some(orders) = n_orders.filter(|n| *n > 0) {
        let orders_each = orders as f64 / n;
        let order_brings = revenue / orders as f64;
        let each = out.count("chart-orders-name", orders) / out.count("chart-customers-name", customers);
        out.step(("orders-per-customer", "frequency"), &each, &Format::Number, None);
        let brings = out.money("", "chart-revenue-name", revenue) / out.count("chart-orders-name", orders);
        out.step(("revenue-per-order", "monetary"), &brings, &context.money_format(), None);
        let tree = out.count("chart-customers-name", customers)
            * out.n("", "explain-orders-per-customer", orders_each)
            * out.money("", "explain-revenue-per-order", order_brings);
        out.step(("revenue-tree", "monetary"), &tree, &context.money_format(), revenue);
    }
    let mean = out.money("", "chart-revenue-name", revenue) / out.count("chart-customers-name", customers);
    out.step(("revenue-per-customer", "monetary"), &mean, &context.money_format(), None);
    Some(out.done(&[], &[]))
}
