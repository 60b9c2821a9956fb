//! The forms of managers and staff: what managers believe that customers expect, what the standards ask for, what is
//! delivered and what was promised, by dimension, on the scale of the customers' answers.
//!
//! Long: columns `role, dimension, belief, standard, delivery, promise`, one row a form and dimension. Wide: a column a
//! dimension and level (`tangibles belief`, `有形性_标准`), one row a form. Managers answer for belief and standard, staff for
//! delivery and promise; where only one of the two filled in a level, or nobody says who he is, everybody's answer counts.

use super::dimension;
use super::params::FormColumns;
use crate::analysis::AnalysisError;
use crate::analysis::headings::plain;
use crate::analysis::ratings::{Level, Rated, Scale, coded, column_named, dimension_column, marked};
use crate::model::{Bitmap, Dataset, Keys};
use crate::order::Order;
use crate::table::Table;
use std::collections::BTreeMap;

/// The levels that forms ask for.
pub(super) const LEVELS: [Level; 4] = [Level::Belief, Level::Standard, Level::Delivery, Level::Promise];

/// A form without dimensions is about the whole.
pub(super) const WHOLE: &str = "";

/// The answers of forms.
#[derive(Debug, Default)]
pub(super) struct Forms {
    pub(super) samples: BTreeMap<(String, Level), Sample>,
    pub(super) n_managers: u64,
    pub(super) n_staff: u64,
    /// Everybody who filled in a form.
    pub(super) n: u64,
    /// Answers that are no number on the scale.
    pub(super) n_strange: u64,
}

/// What several people say of one level of one dimension.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Sample {
    pub(super) mean: f64,
    /// What each respondent adds to the mean's error, by number.
    pub(super) parts: BTreeMap<u32, f64>,
}

/// A column of a form: its level, and its dimension in a wide table.
type FormColumn<'a> = (Level, Option<&'static str>, Rated<'a>);

/// Whether a data set holds forms: in the columns that are named, or in some that are found.
pub(super) fn fits(data: &Dataset, params: &FormColumns) -> bool {
    match given(&data.table, params) {
        Ok(columns) if columns.is_empty() => found(&data.table).is_some(),
        columns => columns.is_ok(),
    }
}

/// The columns of forms: at least two levels, with dimensions in their headings or in a column.
fn found(table: &Table) -> Option<Vec<FormColumn<'_>>> {
    let mut columns = Vec::new();
    for level in LEVELS {
        for (rated, rest) in marked(table, level) {
            let dimension = dimension::of(&rest);
            // Something else that is delivered or standard.
            if dimension.is_some() || plain(&rest).is_empty() {
                columns.push((level, dimension, rated));
            }
        }
    }
    let wide = columns.iter().any(|(_, dimension, _)| dimension.is_some());
    columns.retain(|(_, dimension, _)| dimension.is_some() == wide);
    let mut levels: Vec<Level> = columns.iter().map(|(level, ..)| *level).collect();
    levels.sort_unstable();
    levels.dedup();
    (levels.len() >= 2 && (wide || dimension_column(table).is_some())).then_some(columns)
}

fn given<'a>(table: &'a Table, params: &FormColumns) -> Result<Vec<FormColumn<'a>>, AnalysisError> {
    let names = [&params.belief, &params.standard, &params.delivery, &params.promise];
    let mut columns = Vec::new();
    for (level, name) in LEVELS.into_iter().zip(names) {
        if let Some(label) = name {
            columns.push((level, None, Rated::of(table, label)?));
        }
    }
    Ok(columns)
}

impl Forms {
    /// The forms of a table; `None` where it has none. Errors: a named column that is not there.
    pub(super) fn of(
        table: &Table,
        rows: &Bitmap,
        scale: Scale,
        params: &FormColumns,
    ) -> Result<Option<Self>, AnalysisError> {
        let given = given(table, params)?;
        let Some(columns) = (if given.is_empty() { found(table) } else { Some(given) }) else {
            return Ok(None);
        };
        let dimensions = match &params.dimension {
            Some(label) => Some(Rated::of(table, label)?),
            None => dimension_column(table),
        };
        let roles = match &params.role {
            Some(label) => Some(Rated::of(table, label)?),
            None => column_named(table, &ROLE),
        };
        let who = column_named(table, &WHO).map(|who| {
            let keys = Keys::of(who.column);
            who.column.codes.gather(keys.of_code(), Keys::NONE)
        });
        let who = |row: usize| {
            let key = who.as_ref().and_then(|who| who.get(row).copied()).filter(|key| *key != Keys::NONE);
            key.unwrap_or(row as u32)
        };
        let role = |row: usize| roles.as_ref().and_then(|roles| FormRole::of(roles.column.text(row)));
        let mut answers: BTreeMap<(String, Level), Vec<Answer>> = BTreeMap::new();
        let mut forms = Self::default();
        for (level, dimension, rated) in columns {
            let coded = coded(rated.column, scale);
            for row in rows.iter() {
                let Some(value) = coded.at(row).and_then(|at| coded.values.get(at)).copied() else {
                    forms.n_strange += u64::from(!coded.is_blank(row));
                    continue;
                };
                let name = match (dimension, &dimensions) {
                    (Some(name), _) => name.to_owned(),
                    (None, Some(column)) => dimension::named(column.column.text(row)),
                    (None, None) => WHOLE.to_owned(),
                };
                let answer = Answer { who: who(row), role: role(row), value };
                answers.entry((name, level)).or_default().push(answer);
            }
        }
        forms.count(&answers);
        forms.samples =
            answers.into_iter().map(|((name, level), own)| ((name, level), sample(level, own))).collect();
        Ok(Some(forms))
    }

    fn count(&mut self, answers: &BTreeMap<(String, Level), Vec<Answer>>) {
        let people = |wanted: &dyn Fn(&Answer) -> bool| {
            let mut who: Vec<u32> =
                answers.values().flatten().filter(|answer| wanted(answer)).map(|answer| answer.who).collect();
            who.sort_unstable();
            who.dedup();
            who.len() as u64
        };
        self.n = people(&|_| true);
        self.n_managers = people(&|answer| answer.role == Some(FormRole::Manager));
        self.n_staff = people(&|answer| answer.role == Some(FormRole::Staff));
    }
}

struct Answer {
    who: u32,
    role: Option<FormRole>,
    value: f64,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum FormRole {
    Manager,
    Staff,
}

/// Names of the column that says who filled in a form.
const ROLE: [&str; 8] = ["role", "position", "filledinby", "角色", "职位", "職位", "身份", "身分"];
/// Names of the column that tells forms apart.
const WHO: [&str; 11] = [
    "respondent",
    "respondentid",
    "form",
    "formid",
    "id",
    "编号",
    "編號",
    "问卷编号",
    "問卷編號",
    "填表人",
    "姓名",
];

impl FormRole {
    fn of(text: &str) -> Option<Self> {
        let text = text.to_lowercase();
        let says = |signs: &[&str]| signs.iter().any(|sign| text.contains(sign));
        if says(&[
            "manager",
            "management",
            "supervisor",
            "executive",
            "经理",
            "經理",
            "管理",
            "主管",
            "店长",
            "店長",
        ]) {
            Some(Self::Manager)
        } else if says(&[
            "staff",
            "employee",
            "frontline",
            "clerk",
            "员工",
            "員工",
            "服务员",
            "服務員",
            "职员",
            "職員",
        ]) {
            Some(Self::Staff)
        } else {
            None
        }
    }
}

/// The answers of those whose business it is, as a mean with what each respondent adds to its error.
fn sample(level: Level, mut answers: Vec<Answer>) -> Sample {
    let asked = match level {
        Level::Belief | Level::Standard => FormRole::Manager,
        _ => FormRole::Staff,
    };
    if answers.iter().any(|answer| answer.role == Some(asked)) {
        answers.retain(|answer| answer.role == Some(asked));
    }
    // The order of rows changes no sum.
    answers.order_by(|a, b| a.value.total_cmp(&b.value));
    let n = answers.len().max(1) as f64;
    let mean = answers.iter().map(|answer| answer.value).sum::<f64>() / n;
    let mut parts: BTreeMap<u32, f64> = BTreeMap::new();
    for answer in &answers {
        *parts.entry(answer.who).or_default() += (answer.value - mean) / n;
    }
    Sample { mean, parts }
}
