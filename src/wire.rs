//! What the engine says, as JSON: the shapes that the page reads. Unknown fields are ignored, so that the engine may
//! say more than this page knows.

use clientele_core::Day;
use clientele_core::analysis::FileKind;
use clientele_core::issue::Issues;
use clientele_core::mapping::{Mapping, Role, RoleGuess};
use clientele_core::model::Audit;
use clientele_core::table::{Kind, Reading};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Something went wrong: a code with what its sentence needs (`error-<code>` in the catalogues).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Fault {
    /// The code, in kebab case.
    pub code: String,
    /// Numbers and texts of the sentence.
    #[serde(flatten)]
    pub args: Map<String, Value>,
}

impl Fault {
    /// A fault without arguments.
    pub(crate) fn new(code: &str) -> Self {
        Self { code: code.to_owned(), args: Map::new() }
    }

    /// With one more text.
    pub(crate) fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.args.insert(name.to_owned(), value.into());
        self
    }

    /// The user's own doing: nothing to report.
    pub(crate) fn is_cancelled(&self) -> bool {
        self.code == "cancelled"
    }
}

/// What was loaded.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub(crate) struct Summary {
    pub name: String,
    pub bytes: u64,
    pub rows: u64,
    pub encoding: Option<Encoding>,
    pub dialect: Option<Dialect>,
    pub layout: Layout,
    pub sheets: Vec<Sheet>,
    pub sheet: Option<String>,
    pub columns: Vec<Column>,
    pub issues: Issues,
    pub guesses: Vec<RoleGuess>,
    pub mapping: Mapping,
    pub audit: Option<Audit>,
    pub problem: Option<Fault>,
    pub signature: String,
    pub kind: FileKind,
    /// What the user said that it is.
    pub kind_said: Option<FileKind>,
    pub serves: Vec<String>,
    /// The files loaded with it; empty but in the first one.
    pub beside: Vec<Summary>,
    /// Which file answers for each analysis; empty but in the first one.
    pub homes: BTreeMap<String, usize>,
}

impl Summary {
    /// The column of a name.
    pub(crate) fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.name == name)
    }

    /// The column that plays a role.
    pub(crate) fn column_of(&self, role: Role) -> Option<&Column> {
        self.mapping.get(role).and_then(|name| self.column(name))
    }

    /// The role that a column plays; the first one, where it plays several.
    pub(crate) fn role_of(&self, column: &str) -> Option<Role> {
        self.mapping.0.iter().find(|(_, name)| *name == column).map(|(role, _)| *role)
    }

    /// How sure the guess of a role is, when the mapping follows it.
    pub(crate) fn confidence(&self, role: Role) -> Option<f64> {
        let mapped = self.mapping.get(role)?;
        let guess = self.guesses.iter().find(|guess| guess.role == role && guess.column == mapped)?;
        Some(guess.confidence)
    }

    /// The currency of the money, when the file says it.
    pub(crate) fn currency(&self) -> Option<&str> {
        let money = self.column_of(Role::Amount).or_else(|| self.column_of(Role::Price))?;
        money.reading.currency.as_deref()
    }

    /// The date column whose order of day and month nobody can tell.
    pub(crate) fn ambiguous_date(&self) -> Option<&Column> {
        self.column_of(Role::Date).filter(|column| column.reading.ambiguous)
    }

    /// The file makes transactions: customer, date and money are mapped, and some row has all three.
    pub(crate) fn is_ready(&self) -> bool {
        self.problem.is_none() && self.audit.as_ref().is_some_and(|audit| audit.rows_used > 0)
    }

    /// Some analysis can be run on it.
    pub(crate) fn is_useful(&self) -> bool {
        !self.serves.is_empty()
    }

    /// It answers what a file of its kind is for.
    pub(crate) fn is_settled(&self) -> bool {
        match self.kind {
            FileKind::Orders => self.is_ready(),
            FileKind::Other => false,
            _ => self.is_useful(),
        }
    }

    /// Why it makes no transactions, with the numbers of the sentence; files of other kinds need not.
    pub(crate) fn problem(&self) -> Option<Fault> {
        let problem = self.problem.clone().filter(|_| !self.is_settled())?;
        let rows = problem.args.get("audit").and_then(|audit| audit.get("rows_read")).cloned();
        Some(match rows {
            Some(rows) => problem.with("rows", rows),
            None => problem,
        })
    }
}

#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub(crate) struct Encoding {
    #[serde(rename = "encoding")]
    pub id: String,
    pub certain: bool,
}

#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub(crate) struct Dialect {
    /// The byte between cells.
    pub delimiter: u8,
}

#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub(crate) struct Layout {
    /// Lines above the header.
    pub preamble: u64,
}

#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub(crate) struct Sheet {
    pub name: String,
    pub rows: u64,
    pub hidden: bool,
}

#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub(crate) struct Column {
    pub name: String,
    pub kind: Kind,
    pub reading: Reading,
    pub filled: u64,
    pub distinct: u64,
    pub min: Option<String>,
    pub max: Option<String>,
    pub examples: Vec<String>,
}

/// One analysis of the list.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub(crate) struct Analysis {
    pub id: String,
    pub group: String,
    /// The kind of file that it is made for.
    pub kind: FileKind,
    pub params: Vec<Param>,
    /// It says something of each customer.
    pub customers: bool,
    /// What it says of each customer that groups them.
    pub groups: Vec<String>,
    /// Its report answers to a selection made in its own figures.
    #[serde(default)]
    pub focus: bool,
}

/// One parameter as the control panel shows it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(crate) struct Param {
    pub name: String,
    #[serde(flatten)]
    pub kind: ParamKind,
    pub default: Value,
}

/// What a parameter takes.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum ParamKind {
    Choice {
        options: Vec<String>,
    },
    Number {
        min: f64,
        max: f64,
        step: f64,
    },
    Flag,
    Column,
    Group,
    Several {
        options: Vec<String>,
        columns: bool,
    },
    #[serde(other)]
    Custom,
}

/// A window of the file's rows.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub(crate) struct Rows {
    pub total: usize,
    pub lines: Vec<u64>,
    pub rows: Vec<Vec<String>>,
}

/// What a filter can choose from.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub(crate) struct Values {
    /// Texts of a column there are; 0 of groups, which always come all.
    pub total: usize,
    pub values: Vec<String>,
    /// Of groups: the customers of each.
    pub customers: Vec<u64>,
}

/// A window of a customer table.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub(crate) struct Customers {
    pub total: usize,
    pub columns: Vec<Field>,
    pub rows: Vec<Vec<Value>>,
}

/// One column of a customer table.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
pub(crate) struct Field {
    pub name: String,
    pub kind: FieldKind,
    /// Why nobody has a value.
    #[serde(default)]
    pub problem: Option<Fault>,
}

/// How a field is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum FieldKind {
    Number,
    Integer,
    #[default]
    #[serde(other)]
    Label,
}

/// How much passes a filter.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub(crate) struct Counts {
    pub rows_used: u64,
    pub rows_total: u64,
    pub customers: u64,
    pub first_day: Option<Day>,
    pub last_day: Option<Day>,
}

/// How far a task is.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub(crate) struct Progress {
    pub phase: String,
    pub bytes: f64,
    #[serde(rename = "totalBytes")]
    pub total_bytes: f64,
    pub rows: f64,
    /// Steps of a computation.
    pub done: f64,
    pub total: f64,
}

impl Progress {
    /// 0..1, where the end is known.
    pub(crate) fn share(&self) -> Option<f64> {
        let (done, total) =
            if self.total > 0.0 { (self.done, self.total) } else { (self.bytes, self.total_bytes) };
        (total > 0.0).then(|| (done / total).clamp(0.0, 1.0))
    }
}

/// Names that can be told apart: of equal ones the second is followed by (2), and so on.
pub(crate) fn distinct(names: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for name in names {
        let numbered = (2..).map(|n| format!("{name} ({n})"));
        let free = std::iter::once(name.clone()).chain(numbered).find(|name| !all.contains(name));
        all.push(free.unwrap_or(name));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_names_are_numbered() {
        let names = ["a.csv", "b.csv", "a.csv", "a.csv (2)", "a.csv"].map(str::to_owned);
        assert_eq!(distinct(names), ["a.csv", "b.csv", "a.csv (2)", "a.csv (2) (2)", "a.csv (3)"]);
    }

    #[test]
    fn a_summary_may_say_more_or_less_than_is_known_here() {
        let text = r#"{"name":"a.csv","rows":2,"later":1,"columns":[{"name":"id","kind":"integer"},{"name":"when",
            "kind":"date","reading":{"kind":"date","date_order":"dmy","ambiguous":true}}],
            "mapping":{"customer":"id","date":"when"},
            "guesses":[{"role":"customer","column":"id","confidence":0.7}],
            "problem":{"code":"missing-role","role":"amount"}}"#;
        let summary: Summary = serde_json::from_str(text).unwrap();
        assert_eq!(summary.confidence(Role::Customer), Some(0.7));
        assert_eq!(summary.confidence(Role::Date), None);
        assert_eq!(summary.ambiguous_date().map(|column| column.name.as_str()), Some("when"));
        assert_eq!(summary.role_of("id"), Some(Role::Customer));
        let problem = summary.problem.clone().unwrap();
        assert_eq!((problem.code.as_str(), problem.args["role"].as_str()), ("missing-role", Some("amount")));
        assert!(!summary.is_ready());
    }

    #[test]
    fn a_parameter_of_a_later_kind_is_custom() {
        let text = r#"[{"name":"map","kind":"choice","options":["a"],"default":"a"},
            {"name":"x","kind":"matrix","default":null}]"#;
        let params: Vec<Param> = serde_json::from_str(text).unwrap();
        assert_eq!(params[0].kind, ParamKind::Choice { options: vec!["a".into()] });
        assert_eq!(params[1].kind, ParamKind::Custom);
    }

    #[test]
    fn progress_has_a_share_only_when_the_end_is_known() {
        let progress = Progress { bytes: 5.0, total_bytes: 10.0, ..Progress::default() };
        assert_eq!(progress.share(), Some(0.5));
        assert_eq!(Progress::default().share(), None);
    }
}
