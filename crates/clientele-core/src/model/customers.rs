//! One row a customer: what an analysis knows of each.

use serde::{Deserialize, Serialize};

/// The values of one column of a [`CustomerTable`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CustomerValues {
    /// Numbers; NaN where there is none.
    Numbers(Vec<f64>),
    /// Whole numbers (scores, counts, days).
    Integers(Vec<i64>),
    /// One of a few labels, by position in the list; labels are codes such as `champions`, never words.
    Labels {
        /// The labels.
        labels: Vec<String>,
        /// Position in `labels` for each customer.
        of: Vec<u32>,
    },
}

/// One column of a [`CustomerTable`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CustomerColumn {
    /// The field's name, as in exports (`recency_days`, `segment`).
    pub name: String,
    /// One value a customer.
    pub values: CustomerValues,
}

/// What an analysis knows of each customer: the table behind `--customers`, the customer grid, and the filter
/// clauses that name an analysis's result.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomerTable {
    /// Customer keys, ascending; in a table of rows the customer of each, [`crate::model::Keys::NONE`] where there is none.
    pub customers: Vec<u32>,
    /// Rows of the file, ascending, where each row has its own values (texts); empty where each customer has.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<u32>,
    /// The columns; each has one value a customer.
    pub columns: Vec<CustomerColumn>,
}

impl CustomerTable {
    /// A table of these customers, with columns by name.
    pub fn new<N: Into<String>>(
        customers: Vec<u32>,
        columns: impl IntoIterator<Item = (N, CustomerValues)>,
    ) -> Self {
        let column = |(name, values): (N, CustomerValues)| CustomerColumn { name: name.into(), values };
        Self { customers, rows: Vec::new(), columns: columns.into_iter().map(column).collect() }
    }

    /// The column of a name.
    pub fn column(&self, name: &str) -> Option<&CustomerColumn> {
        self.columns.iter().find(|column| column.name == name)
    }
}

impl CustomerValues {
    /// Labels, and the position of each customer's in them.
    pub fn labels<L: Into<String>>(labels: impl IntoIterator<Item = L>, of: Vec<u32>) -> Self {
        Self::Labels { labels: labels.into_iter().map(Into::into).collect(), of }
    }

    /// The value of one customer as text for exports; numbers with a point, empty where there is none.
    pub fn text(&self, at: usize) -> String {
        match self {
            Self::Numbers(numbers) => match numbers.get(at) {
                Some(number) if number.is_finite() => number.to_string(),
                _ => String::new(),
            },
            Self::Integers(numbers) => numbers.get(at).map_or_else(String::new, i64::to_string),
            Self::Labels { labels, of } => {
                of.get(at).and_then(|&label| labels.get(label as usize)).cloned().unwrap_or_default()
            }
        }
    }

    /// The value of one customer as a number; NaN for labels.
    pub fn number(&self, at: usize) -> f64 {
        match self {
            Self::Numbers(numbers) => numbers.get(at).copied().unwrap_or(f64::NAN),
            Self::Integers(numbers) => numbers.get(at).map_or(f64::NAN, |&number| number as f64),
            Self::Labels { .. } => f64::NAN,
        }
    }
}
