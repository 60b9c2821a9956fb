//! The class of each feature for each customer.

use super::answers::ANSWERS;
use super::count::{self, Features};
use super::recognise::Survey;
use super::{Class, Params};
use crate::analysis::AnalysisError;
use crate::cx::Cx;
use crate::mapping::Role;
use crate::model::{Bitmap, CustomerTable, CustomerValues, Keys, View};

/// One column a feature: letters of classes, empty where a pair is incomplete. Of several answers of one customer about one
/// feature, the class that is first among [`Class::ALL`] counts, whatever the order of the rows.
pub fn customers(view: &View, params: &Params, cx: &Cx) -> Result<CustomerTable, AnalysisError> {
    params.check()?;
    if view.data.mapping.get(Role::Customer).is_none() {
        return Err(AnalysisError::MissingRole { role: Role::Customer });
    }
    let survey = Survey::of(&view.data.table, params)?;
    let n_customers = view.transactions.customers.len();
    let mut seen = Bitmap::new(n_customers, false);
    let who = |row: usize| view.transactions.customer.get(row).copied().filter(|&key| key != Keys::NONE);
    view.rows.iter().filter_map(who).for_each(|key| seen.set(key as usize, true));
    let customers: Vec<u32> = seen.iter().map(|key| key as u32).collect();

    let long = Features::of(&survey);
    let mut columns = Vec::new();
    for (at, question) in survey.questions.iter().enumerate() {
        cx.tick(at as u64, survey.questions.len() as u64)?;
        let names = long.as_ref().map_or_else(|| vec![question.feature.clone()], |long| long.names.clone());
        let mut best = vec![vec![NONE; n_customers]; names.len()];
        let (with, without) = count::answers(question, survey.like_is_one());
        for row in view.rows.iter() {
            let feature = long.as_ref().map_or(Some(0), |long| long.of_row.get(row).copied());
            let (Some(feature), Some(who), Some(&a), Some(&b)) =
                (feature, who(row), with.get(row), without.get(row))
            else {
                continue;
            };
            let [a, b] = [usize::from(a), usize::from(b)];
            let slot = best.get_mut(feature as usize).and_then(|of| of.get_mut(who as usize));
            if let (Some(slot), true) = (slot, a < ANSWERS && b < ANSWERS) {
                *slot = (*slot).min(Class::of(params.table, a, b) as u32);
            }
        }
        for (name, best) in names.into_iter().zip(best) {
            let of = customers.iter().map(|&key| best.get(key as usize).copied().unwrap_or(NONE)).collect();
            columns.push((name, CustomerValues::labels(Class::ALL.map(Class::letter), of)));
        }
    }
    Ok(CustomerTable::new(customers, columns))
}

/// No class: beyond the labels.
const NONE: u32 = u32::MAX;
