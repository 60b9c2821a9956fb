//! Which columns say that a step was taken, and what their cells say.

use super::params::{Params, Step, Steps};
use crate::analysis::AnalysisError;
use crate::analysis::names::ColumnName;
use crate::mapping::Role;
use crate::model::{Dataset, is_missing};
use crate::table::{Column, Kind, Values};

/// What names of columns of steps say.
#[rustfmt::skip]
const SIGNS: [(Step, &[&str]); 4] = [
    (Step::Apology, &["apology", "apologies", "apologised", "apologized", "apologise", "apologize", "sorry", "道歉", "致歉", "赔礼", "賠禮"]),
    (Step::Listening, &["listening", "listened", "heard", "倾听", "傾聽", "聆听", "聆聽"]),
    (Step::Solution, &["solution", "solutions", "solved", "resolved", "resolution", "fixed", "解决", "解決", "方案"]),
    (Step::Remedy, &[
        "remedy", "remedies", "recovery", "recovered", "compensation", "compensated", "refund", "refunded", "voucher", "gesture", "make good",
        "补救", "補救", "补偿", "補償", "赔偿", "賠償", "退款", "挽回",
    ]),
];

/// What a cell says that says no.
const NO: [&str; 16] = [
    "no",
    "n",
    "false",
    "0",
    "none",
    "not",
    "nothing",
    "not offered",
    "否",
    "无",
    "無",
    "没有",
    "沒有",
    "未",
    "不",
    "×",
];

/// A step's column.
pub(super) struct StepColumn<'a> {
    pub(super) step: Step,
    pub(super) label: String,
    column: &'a Column,
    /// By dictionary code: taken, not taken, not said.
    done: Vec<Option<bool>>,
}

impl StepColumn<'_> {
    /// Whether the step was taken in a row; `None` where it is not said.
    pub(super) fn at(&self, row: usize) -> Option<bool> {
        self.column.codes.get(row).and_then(|code| self.done.get(code as usize).copied().flatten())
    }
}

/// The columns of steps, in the order of the steps, by their labels.
pub(super) fn labels(data: &Dataset, params: &Params) -> Vec<(Step, String)> {
    let named = params.steps != Steps::default();
    let label = |(step, signs): &(Step, &[&str])| {
        let label = if named {
            params.steps.get(*step).cloned()
        } else {
            let role = data.mapping.get(Role::Recovery).filter(|_| *step == Step::Remedy);
            role.map(str::to_owned).or_else(|| by_name(data, signs))
        };
        Some((*step, label?))
    };
    SIGNS.iter().filter_map(label).collect()
}

/// The same with what their cells say. Errors: a named column that is not there.
pub(super) fn find<'a>(data: &'a Dataset, params: &Params) -> Result<Vec<StepColumn<'a>>, AnalysisError> {
    let column = |(step, label): (Step, String)| {
        let column = data.table.column(&label);
        let column = column.ok_or_else(|| AnalysisError::NoSuchColumn { column: label.clone() })?;
        Ok(StepColumn { step, label, column, done: done(column) })
    };
    labels(data, params).into_iter().map(column).collect()
}

/// The column whose name says it most clearly, a moment only where no other does: when a case was resolved says less than what
/// the solution was. Customers, scores and texts with a role of their own are none.
fn by_name(data: &Dataset, signs: &[&str]) -> Option<String> {
    let table = &data.table;
    let taken =
        [Role::Customer, Role::Score, Role::Text, Role::Opened, Role::Responded, Role::Promised, Role::Agent];
    let taken = taken.map(|role| data.mapping.get(role));
    let known = table.columns.iter().enumerate().filter_map(|(at, column)| {
        let label = table.label(at);
        let length = ColumnName::of(&column.name).says(signs)?;
        let clear = (!column.reading.kind.is_time(), length);
        (!taken.contains(&Some(label.as_str()))).then_some((clear, label))
    });
    known.reduce(|best, next| if next.0 > best.0 { next } else { best }).map(|(_, label)| label)
}

/// A flag as it says; a number above zero, a moment and any other text than a no are a yes. An empty cell is a no where the
/// column says no otherwise not at all: nothing was offered.
fn done(column: &Column) -> Vec<Option<bool>> {
    let said = |code: u32, text: &str| match &column.values {
        _ if is_missing(text) && !text.trim().eq_ignore_ascii_case("none") => None,
        Values::Boolean(flags) => flags.get(code as usize).copied().flatten(),
        Values::Number(numbers) => {
            numbers.get(code as usize).filter(|number| !number.is_nan()).map(|&number| number > 0.0)
        }
        Values::Time(_) => column.values.seconds(code).map(|_| true),
        Values::Text => Some(!NO.contains(&text.trim().to_lowercase().as_str())),
    };
    let mut done: Vec<Option<bool>> =
        (0..).zip(column.dict.iter()).map(|(code, text)| said(code, text)).collect();
    let says_no = column.reading.kind == Kind::Boolean || done.contains(&Some(false));
    if !says_no {
        done.iter_mut().for_each(|done| *done = Some(*done == Some(true)));
    }
    done
}
