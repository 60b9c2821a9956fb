//! One row a text.

use super::{Label, Params, Texts};
use crate::analysis::AnalysisError;
use crate::cx::Cx;
use crate::model::{CustomerTable, CustomerValues, Keys, View};

/// The texts of a view with their rows, scores and labels.
pub(crate) fn texts(
    view: &View,
    params: &Params,
    cx: &Cx,
) -> Result<Vec<(usize, String, f64, Label)>, AnalysisError> {
    let texts = Texts::of(view, params, cx, |_, _, _| {})?;
    let told = |&row: &u32| {
        let scored = texts.at(row as usize)?;
        Some((row as usize, texts.column.text(row as usize).to_owned(), scored.score, scored.label))
    };
    Ok(texts.rows.iter().filter_map(told).collect())
}

/// Score and label of each text, in the order of the rows; its customer, where there is one.
pub fn customers(view: &View, params: &Params, cx: &Cx) -> Result<CustomerTable, AnalysisError> {
    let texts = Texts::of(view, params, cx, |_, _, _| {})?;
    let who = |row: u32| view.transactions.customer.get(row as usize).copied().unwrap_or(Keys::NONE);
    let scored = || texts.rows.iter().filter_map(|&row| texts.at(row as usize));
    let columns = [
        ("score", CustomerValues::Numbers(scored().map(|text| text.score).collect())),
        (
            "label",
            CustomerValues::labels(
                Label::ALL.map(Label::id),
                scored().map(|text| text.label as u32).collect(),
            ),
        ),
    ];
    let customers = texts.rows.iter().map(|&row| who(row)).collect();
    Ok(CustomerTable { rows: texts.rows, ..CustomerTable::new(customers, columns) })
}
