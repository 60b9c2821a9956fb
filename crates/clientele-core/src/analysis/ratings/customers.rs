//! Means of each customer's pairs.

use super::Sheet;
use crate::analysis::AnalysisError;
use crate::cx::Cx;
use crate::mapping::Role;
use crate::model::{CustomerTable, CustomerValues, Keys, View};

/// Scores are added in fractions of this, in whole numbers, so that the order of rows changes no sum.
const FRACTIONS: f64 = 1_000_000.0;

/// One row a customer: the means of first and second by these names and `gap`, each the mean of the customer's parts, then
/// the gap of each part by its name. NaN where a customer has no complete pair.
pub(crate) fn customer_means(
    sheet: &Sheet<'_>,
    (names, parts): (&[String], &[Vec<usize>]),
    [first_name, second_name]: [&str; 2],
    view: &View<'_>,
    cx: &Cx,
) -> Result<CustomerTable, AnalysisError> {
    if view.data.mapping.get(Role::Customer).is_none() {
        return Err(AnalysisError::MissingRole { role: Role::Customer });
    }
    let customers: Vec<u32> = view.present().iter().map(|key| key as u32).collect();
    let who = |row: usize| view.transactions.customer.get(row).copied().filter(|&key| key != Keys::NONE);
    let mut whole = vec![Sums::default(); customers.len()];
    let mut gaps = Vec::new();
    for (at, own) in parts.iter().enumerate() {
        cx.tick(at as u64, parts.len() as u64)?;
        let mut sums = vec![Sums::default(); view.transactions.customers.len()];
        for item in own.iter().filter_map(|item| sheet.items.get(*item)) {
            let (first, second) = sheet.coded(item);
            let fixed = |values: &[f64]| -> Vec<i64> {
                values.iter().map(|value| (value * FRACTIONS).round() as i64).collect()
            };
            let (one, two) = (fixed(&first.values), fixed(&second.values));
            item.each(&view.rows, |row| {
                let (Some(a), Some(b), Some(who)) = (first.at(row), second.at(row), who(row)) else { return };
                if let (Some(&a), Some(&b), Some(sums)) = (one.get(a), two.get(b), sums.get_mut(who as usize))
                {
                    sums.n += 1.0;
                    sums.first += a as f64;
                    sums.second += b as f64;
                }
            });
        }
        let own: Vec<Sums> =
            customers.iter().map(|key| sums.get(*key as usize).copied().unwrap_or_default()).collect();
        gaps.push(CustomerValues::Numbers(own.iter().map(|sums| sums.second() - sums.first()).collect()));
        for (all, sums) in whole.iter_mut().zip(&own).filter(|(_, sums)| sums.n > 0.0) {
            all.n += 1.0;
            all.first += sums.first() * FRACTIONS;
            all.second += sums.second() * FRACTIONS;
        }
    }
    let numbers = |of: fn(&Sums) -> f64| CustomerValues::Numbers(whole.iter().map(of).collect());
    let columns = [
        (first_name.to_owned(), numbers(Sums::first)),
        (second_name.to_owned(), numbers(Sums::second)),
        ("gap".to_owned(), numbers(|sums| sums.second() - sums.first())),
    ];
    let parts = names.iter().cloned().zip(gaps);
    Ok(CustomerTable::new(customers, columns.into_iter().chain(parts)))
}

/// Sums of whole fractions: exact, whatever their order.
#[derive(Clone, Copy, Default)]
struct Sums {
    n: f64,
    first: f64,
    second: f64,
}

impl Sums {
    fn first(&self) -> f64 {
        self.first / self.n / FRACTIONS
    }

    fn second(&self) -> f64 {
        self.second / self.n / FRACTIONS
    }
}
