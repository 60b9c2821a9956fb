//! Interim: roles by name only, until core guesses them.

use clientele_core::mapping::{Mapping, Role, RoleGuess};
use clientele_core::table::Table;

/// Roles by name.
pub(crate) fn guess(table: &Table) -> Vec<RoleGuess> {
    let names = [
        (Role::Customer, &["customerid", "customer id", "customer", "会员号", "會員編號"][..]),
        (Role::Date, &["invoicedate", "date", "下单时间", "訂購時間"]),
        (Role::Order, &["invoiceno", "invoice", "order", "订单号", "訂單編號"]),
        (Role::Quantity, &["quantity", "数量", "數量"]),
        (Role::Price, &["unitprice", "price", "单价", "單價"]),
        (Role::Amount, &["amount"]),
        (Role::Region, &["country", "region", "地区", "地區"]),
        (Role::Product, &["product", "description", "商品"]),
    ];
    names
        .iter()
        .filter_map(|(role, names)| {
            let column = table.columns.iter().find(|c| names.contains(&c.name.to_lowercase().as_str()))?;
            Some(RoleGuess { role: *role, column: column.name.clone(), confidence: 0.7 })
        })
        .collect()
}

/// All guesses as a mapping.
pub(crate) fn mapping(guesses: &[RoleGuess]) -> Mapping {
    Mapping(guesses.iter().map(|guess| (guess.role, guess.column.clone())).collect())
}
