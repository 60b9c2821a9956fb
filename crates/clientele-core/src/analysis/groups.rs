//! Groups of customers or rows: by a column, or by what another analysis says of each customer.

use super::AnalysisError;
use crate::beside;
use crate::cx::Cx;
use crate::model::{CustomerValues, Dataset, Keys, View, is_missing};
use crate::order::Order;
use crate::table::Column;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

/// What a `group` parameter names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GroupBy {
    /// A column of the file; labels are its texts.
    Column {
        /// Its name.
        name: String,
    },
    /// A column of labels of an analysis's customer table; labels are codes.
    Analysis {
        /// The analysis.
        id: String,
        /// The field, `segment` unless named (`rfm.segment`).
        field: String,
    },
}

/// Labels, the largest group first, and the group of each unit (row or customer).
#[derive(Debug, Clone, Default)]
pub(crate) struct Groups {
    /// Labels of the groups kept.
    pub(crate) labels: Vec<String>,
    /// Position in `labels` by unit; `None` for units of no group or of one left out.
    pub(crate) of: Vec<Option<u32>>,
    /// Groups left out because they are the smallest.
    pub(crate) n_left_out: usize,
}

/// More curves than this in one figure cannot be told apart.
const MOST: usize = 8;

impl GroupBy {
    /// What a name stands for: a column of that name, here or in a file beside, or else an analysis.
    pub(crate) fn of(view: &View, name: &str) -> Result<Self, AnalysisError> {
        if view.files.iter().any(|data| data.table.column(name).is_some()) {
            return Ok(Self::Column { name: name.to_owned() });
        }
        let (id, field) = name.split_once('.').unwrap_or((name, "segment"));
        match super::find(id).and_then(|analysis| analysis.customers) {
            Some(_) => Ok(Self::Analysis { id: id.to_owned(), field: field.to_owned() }),
            None => Err(AnalysisError::NoSuchColumn { column: name.to_owned() }),
        }
    }

    /// The group of each customer by key. In a column, a customer's group is the text of the customer's first row
    /// that has one (by day, then text), so that the order of rows does not matter.
    pub(crate) fn customers(&self, view: &View, cx: &Cx) -> Result<Groups, AnalysisError> {
        let at = self.home(view);
        if at == view.at() {
            return self.customers_here(view, cx);
        }
        let beside = view.file(at, cx)?.ok_or(AnalysisError::NotJoined)?;
        let there = self.customers_here(&beside.view, cx)?;
        let of_key = |key: u32| there.of.get(key as usize).copied().flatten();
        let of = (0..view.transactions.customers.len() as u32).map(|who| of_key(beside.key(who)?)).collect();
        Ok(Groups { of, ..there })
    }

    /// The file that has the column, or that the analysis is asked of; this one if it can be.
    fn home(&self, view: &View) -> usize {
        let here = view.at();
        match self {
            Self::Column { name } if view.data.table.column(name).is_some() => here,
            Self::Column { name } => {
                let has = |data: &Dataset| data.table.column(name).is_some();
                view.files.iter().position(has).unwrap_or(here)
            }
            Self::Analysis { id, .. } => beside::home(view.files, id).unwrap_or(here),
        }
    }

    fn customers_here(&self, view: &View, cx: &Cx) -> Result<Groups, AnalysisError> {
        match self {
            Self::Column { name } => {
                let column = column(view, name)?;
                let mut first: Vec<Option<(i32, &str)>> = vec![None; view.transactions.customers.len()];
                for row in view.rows.iter() {
                    let (Some(&who), Some(&day)) =
                        (view.transactions.customer.get(row), view.transactions.day.get(row))
                    else {
                        continue;
                    };
                    let text = column.text(row).trim();
                    if let (Some(slot), false) = (first.get_mut(who as usize), is_missing(text)) {
                        *slot = Some(slot.map_or((day, text), |known| known.min((day, text))));
                    }
                }
                Ok(Groups::largest(first.into_iter().map(|first| first.map(|(_, text)| text))))
            }
            Self::Analysis { id, field } => {
                let unknown = || AnalysisError::NoSuchAnalysis { id: id.clone() };
                let list = super::find(id).and_then(|analysis| analysis.customers).ok_or_else(unknown)?;
                let table = list(view, &serde_json::Value::Null, cx)?;
                let bad = || AnalysisError::BadParameter { name: format!("group: {id}.{field}") };
                let CustomerValues::Labels { labels, of } = &table.column(field).ok_or_else(bad)?.values
                else {
                    return Err(bad());
                };
                let mut by_key: Vec<Option<&str>> = vec![None; view.transactions.customers.len()];
                for (&customer, &label) in table.customers.iter().zip(of) {
                    if let Some(slot) = by_key.get_mut(customer as usize) {
                        *slot = labels.get(label as usize).map(String::as_str);
                    }
                }
                Ok(Groups::largest(by_key.into_iter()))
            }
        }
    }

    /// The group of each row of the table; groups of customers are those of the row's customer.
    pub(crate) fn rows(&self, view: &View, cx: &Cx) -> Result<Groups, AnalysisError> {
        if let Self::Column { name } = self
            && let Some(column) = view.data.table.column(name)
        {
            let text = |row: usize| {
                let text = column.text(row).trim();
                (view.rows.get(row) && !is_missing(text)).then_some(text)
            };
            return Ok(Groups::largest((0..view.data.table.n_rows).map(text)));
        }
        let groups = self.customers(view, cx)?;
        let of_row =
            |&who: &u32| groups.of.get(who as usize).copied().flatten().filter(|_| who != Keys::NONE);
        let of = view.transactions.customer.iter().map(of_row).collect();
        Ok(Groups { of, ..groups })
    }
}

fn column<'a>(view: &View<'a>, name: &str) -> Result<&'a Column, AnalysisError> {
    view.data.table.column(name).ok_or_else(|| AnalysisError::NoSuchColumn { column: name.to_owned() })
}

impl Groups {
    /// Number the texts, the most frequent first, and keep the largest.
    fn largest<'t>(units: impl Iterator<Item = Option<&'t str>> + Clone) -> Self {
        let mut counts: FxHashMap<&str, u64> = FxHashMap::default();
        units.clone().flatten().for_each(|text| *counts.entry(text).or_default() += 1);
        let mut order: Vec<(&str, u64)> = counts.into_iter().collect();
        order.order_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
        let n_left_out = order.len().saturating_sub(MOST);
        order.truncate(MOST);
        let number: FxHashMap<&str, u32> = order.iter().map(|(text, _)| *text).zip(0..).collect();
        Self {
            of: units.map(|text| number.get(text?).copied()).collect(),
            labels: order.into_iter().map(|(text, _)| text.to_owned()).collect(),
            n_left_out,
        }
    }
}
