//! The one filter: every click, brush and control becomes a [`Filter`], and every figure answers to the same one.

use crate::Day;
use crate::analysis::{self, AnalysisError};
use crate::beside;
use crate::cx::Cx;
use crate::mapping::Role;
use crate::model::{Bitmap, CustomerValues, Dataset, Keys, Transactions, View};
use crate::table::Column;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Rows that pass all clauses; the empty filter lets everything through.
///
/// ```
/// use clientele_core::filter::Filter;
/// let text = r#"{"all":[{"dates":{"from":"2011-01-01","to":"2011-06-30"}},
///                       {"values":{"column":"Country","any":["France"]}}]}"#;
/// let filter: Filter = serde_json::from_str(text).unwrap();
/// assert_eq!(filter.all.len(), 2);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Filter {
    /// The clauses; a row passes when it passes every one.
    #[serde(default)]
    pub all: Vec<Clause>,
}

/// One condition.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Clause {
    /// Transactions from one day to another, both included; an open end has no limit.
    Dates {
        /// First day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<Day>,
        /// Last day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<Day>,
    },
    /// Rows whose text in a column is one of these.
    Values {
        /// The column's name.
        column: String,
        /// The texts, to the letter.
        any: Vec<String>,
    },
    /// Rows whose number in a column is at least `min` and below `max`.
    Range {
        /// The column's name.
        column: String,
        /// Least, included.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        min: Option<f64>,
        /// Most, excluded.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        max: Option<f64>,
    },
    /// Rows of customers that an analysis puts somewhere: a segment, a score, a range of a value; or the rows themselves, for
    /// an analysis of rows (texts), in its own file. The analysis is
    /// run on the rows that the clauses of other analyses and of rows let through.
    Members {
        /// The analysis's id.
        analysis: String,
        /// Its parameters.
        #[serde(default, skip_serializing_if = "serde_json::Value::is_null")]
        params: serde_json::Value,
        /// Field of the analysis's customer table -> the test it must pass. All must.
        is: BTreeMap<String, Test>,
    },
    /// Rows of these customers.
    Customers {
        /// Identifiers as in the file.
        any: Vec<String>,
    },
}

/// A test of one customer's value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Test {
    /// One of these, numbers written as text.
    Any(Vec<String>),
    /// At least `min` and below `max`.
    Range {
        /// Least, included.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        min: Option<f64>,
        /// Most, excluded.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        max: Option<f64>,
    },
}

impl Test {
    fn holds(&self, values: &CustomerValues, at: usize) -> bool {
        match self {
            Self::Any(texts) => texts.contains(&values.text(at)),
            Self::Range { min, max } => in_range(values.number(at), *min, *max),
        }
    }
}

fn in_range(value: f64, min: Option<f64>, max: Option<f64>) -> bool {
    !value.is_nan() && min.is_none_or(|min| value >= min) && max.is_none_or(|max| value < max)
}

impl Filter {
    /// The filter without the clauses that an analysis itself made: a figure is not cut down by its own selection.
    pub fn without(&self, id: &str) -> Self {
        let keep = |clause: &&Clause| !matches!(clause, Clause::Members { analysis, .. } if analysis == id);
        Self { all: self.all.iter().filter(keep).cloned().collect() }
    }

    /// The rows of a file that pass. Errors: a column or analysis that does not exist, or an analysis that cannot be
    /// run. Cost: one pass over the rows per clause, and the analysis for a clause of members.
    pub fn view<'a>(&self, data: &'a Dataset, cx: &Cx) -> Result<View<'a>, AnalysisError> {
        self.among(std::slice::from_ref(data), 0, cx)
    }

    /// The rows of one of several files that pass (see [`crate::beside`]).
    pub fn among<'a>(&self, files: &'a [Dataset], at: usize, cx: &Cx) -> Result<View<'a>, AnalysisError> {
        beside::among(self, files, at, cx)
    }

    /// The same view again, of rows and last day that [`Filter::among`] found before; none where there is no such file.
    pub fn again<'a>(
        &self,
        files: &'a [Dataset],
        at: usize,
        rows: Bitmap,
        until: Option<Day>,
    ) -> Option<View<'a>> {
        let data = files.get(at)?;
        let mut view = View::new(data, data.rows(), rows, until);
        (view.files, view.filter) = (files, self.clone());
        Some(view)
    }
}

impl Clause {
    /// Whether a file has what the clause speaks of. Clauses of members speak of no rows.
    pub(crate) fn is_at_home(&self, data: &Dataset) -> bool {
        match self {
            Self::Dates { .. } => data.rows().audit.last_day.is_some(),
            Self::Values { column, .. } | Self::Range { column, .. } => data.table.column(column).is_some(),
            Self::Customers { .. } => data.mapping.get(Role::Customer).is_some(),
            Self::Members { .. } => true,
        }
    }

    /// What is said where no file has it.
    pub(crate) fn homeless(&self) -> AnalysisError {
        match self {
            Self::Dates { .. } => AnalysisError::MissingRole { role: Role::Date },
            Self::Values { column, .. } | Self::Range { column, .. } => {
                AnalysisError::NoSuchColumn { column: column.clone() }
            }
            Self::Customers { .. } | Self::Members { .. } => {
                AnalysisError::MissingRole { role: Role::Customer }
            }
        }
    }

    /// Narrow the rows of a view of a file where the clause is at home.
    pub(crate) fn apply(&self, view: &mut View) -> Result<(), AnalysisError> {
        let (data, transactions) = (view.data, view.transactions);
        let column = |name: &str| {
            let found = data.table.column(name);
            found.ok_or_else(|| AnalysisError::NoSuchColumn { column: name.to_owned() })
        };
        match self {
            Self::Dates { from, to } => {
                let (from, last) = (from.map_or(i32::MIN, |day| day.0), to.map_or(i32::MAX, |day| day.0));
                let days = &transactions.day;
                let within = |day: i32| day != Transactions::NO_DAY && (from..=last).contains(&day);
                view.rows.retain(|row| days.get(row).is_some_and(|&day| within(day)));
                view.until = view.until.into_iter().chain(*to).min();
            }
            Self::Values { column: name, any } => {
                let column = column(name)?;
                keep_codes(&mut view.rows, column, |code| {
                    any.iter().any(|text| text == column.dict.get(code))
                });
            }
            Self::Range { column: name, min, max } => {
                let column = column(name)?;
                keep_codes(&mut view.rows, column, |code| in_range(column.values.number(code), *min, *max));
            }
            Self::Customers { any } => {
                let wanted = |customer| any.iter().any(|text| text == view.customer_text(customer));
                let keep = Bitmap::from_fn(transactions.customers.len(), |customer| wanted(customer as u32));
                view.keep_customers(|who| keep.get(who));
            }
            Self::Members { .. } => {}
        }
        Ok(())
    }

    /// Whom of a view a clause of members means.
    pub(crate) fn members(&self, view: &View, cx: &Cx) -> Result<Members, AnalysisError> {
        let mut customers = Bitmap::new(view.transactions.customers.len(), false);
        let Self::Members { analysis: id, params, is } = self else {
            return Ok(Members { customers, rows: None });
        };
        let unknown = || AnalysisError::NoSuchAnalysis { id: id.clone() };
        let list = analysis::find(id).and_then(|analysis| analysis.customers).ok_or_else(unknown)?;
        let table = list(view, params, cx)?;
        let mut tests = Vec::new();
        for (field, test) in is {
            let missing = || AnalysisError::BadParameter { name: field.clone() };
            tests.push((&table.column(field).ok_or_else(missing)?.values, test));
        }
        let mut rows = (!table.rows.is_empty()).then(|| Bitmap::new(view.data.table.n_rows, false));
        for (at, &customer) in table.customers.iter().enumerate() {
            if tests.iter().all(|(values, test)| test.holds(values, at)) {
                if customer != Keys::NONE {
                    customers.set(customer as usize, true);
                }
                if let (Some(rows), Some(&row)) = (&mut rows, table.rows.get(at)) {
                    rows.set(row as usize, true);
                }
            }
        }
        Ok(Members { customers, rows })
    }
}

/// Whom a clause of members means.
pub(crate) struct Members {
    /// The customers, or those of the rows.
    pub(crate) customers: Bitmap,
    /// The very rows, where the analysis speaks of rows.
    pub(crate) rows: Option<Bitmap>,
}

/// The test is asked once a dictionary entry, not once a row.
fn keep_codes(rows: &mut Bitmap, column: &Column, keep: impl Fn(u32) -> bool) {
    let keep: Vec<bool> = (0..column.dict.len() as u32).map(keep).collect();
    rows.retain(|row| {
        column.codes.get(row).is_some_and(|code| keep.get(code as usize).copied().unwrap_or(false))
    });
}
