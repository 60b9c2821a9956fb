//! The whole view as one plain value: what the link carries, what undo steps through, what a recipe will save.
//!
//! It says how to look, never what is there: no cell of the user's data leaves through it (see [`View::shareable`]).

use crate::board::Board;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use clientele_core::Day;
use clientele_core::analysis::FileKind;
use clientele_core::filter::{Clause, Filter};
use clientele_core::mapping::Mapping;
use clientele_core::portrait::Subject;
use clientele_core::table::Reading;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// The steps of the work, in their order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Page {
    /// Choose a file.
    #[default]
    Load,
    /// Say what its columns are.
    Map,
    /// Look at an analysis.
    Analyse,
    /// Look at several at once.
    Board,
    /// Look at customers one by one.
    Customers,
}

/// Data that a link can bring back by itself: only what a seed makes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sample {
    /// The generator's seed.
    pub seed: u32,
    /// How many customers it makes.
    pub customers: u32,
    /// Language of its names.
    pub locale: String,
}

/// How the customer table is ordered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Order {
    /// Field sorted by; empty: the file's order of customers.
    pub sort: String,
    /// Largest first.
    pub descending: bool,
}

/// The list of customers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct List {
    /// Fields of analyses side by side, as `analysis.field`; empty: the usual ones.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<String>,
    /// What it is ordered by.
    #[serde(skip_serializing_if = "is_default")]
    pub order: Order,
}

/// What the user settled of one file.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Roles {
    /// Roles of columns; empty: as guessed.
    #[serde(skip_serializing_if = "is_default")]
    pub mapping: Mapping,
    /// Readings of columns that were changed.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub readings: BTreeMap<String, Reading>,
    /// What the file holds; none: as it looks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<FileKind>,
}

/// The view.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct View {
    /// The step shown.
    #[serde(skip_serializing_if = "is_default")]
    pub page: Page,
    /// The analysis shown or to be shown.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub analysis: String,
    /// Parameters of each analysis that differ from its defaults.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub params: BTreeMap<String, Value>,
    /// The one filter.
    #[serde(skip_serializing_if = "is_default")]
    pub filter: Filter,
    /// What the filter lets through is shown among all, instead of alone.
    #[serde(skip_serializing_if = "is_default")]
    pub highlight: bool,
    /// The day to look from; none: the analysis's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Day>,
    /// What the user settled of the columns of each file; files without an entry are as guessed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<Roles>,
    /// The file whose columns are shown.
    #[serde(skip_serializing_if = "is_default")]
    pub file: usize,
    /// The sample it was made from, if it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sample: Option<Sample>,
    /// Order of the customer table.
    #[serde(skip_serializing_if = "is_default")]
    pub order: Order,
    /// The board.
    #[serde(skip_serializing_if = "is_default")]
    pub board: Board,
    /// The list of customers.
    #[serde(skip_serializing_if = "is_default")]
    pub list: List,
    /// Whose portrait is shown in its place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<Subject>,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Links of this version begin so; a later one that cannot be read here will begin with another number.
const VERSION: &str = "1.";
/// A longer link is refused unread.
const LONGEST: usize = 16_384;

/// Why a link cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LinkError {
    /// Made by a newer Clientele.
    Newer,
    /// Not a link of ours, or damaged.
    Damaged,
}

impl LinkError {
    /// Key of its sentence in the catalogue.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Newer => "link-newer",
            Self::Damaged => "link-damaged",
        }
    }
}

impl View {
    /// The view as it may leave the page, and how many clauses stayed behind because they quote cells of the file.
    pub(crate) fn shareable(&self) -> (Self, usize) {
        let mut view = self.clone();
        view.filter.all.retain(|clause| !matches!(clause, Clause::Values { .. } | Clause::Customers { .. }));
        let dropped = self.filter.all.len() - view.filter.all.len();
        view.subject = view.subject.filter(|subject| matches!(subject, Subject::Group(_)));
        (view, dropped)
    }

    /// The part of the address behind `#s=`. JSON in base64, not compressed: without defaults it is short, and reading
    /// it back needs no decompressor that a hostile link could feed.
    pub(crate) fn to_link(&self) -> String {
        let json = serde_json::to_vec(&self.shareable().0).unwrap_or_default();
        format!("{VERSION}{}", URL_SAFE_NO_PAD.encode(json))
    }

    /// Read a link back. Unknown fields are refused, so is anything that is too long or too deep.
    pub(crate) fn from_link(link: &str) -> Result<Self, LinkError> {
        if link.len() > LONGEST {
            return Err(LinkError::Damaged);
        }
        let Some(text) = link.strip_prefix(VERSION) else {
            let newer = link.split_once('.').and_then(|(version, _)| version.parse::<u32>().ok());
            return Err(if newer.is_some_and(|version| version > 1) {
                LinkError::Newer
            } else {
                LinkError::Damaged
            });
        };
        let json = URL_SAFE_NO_PAD.decode(text).map_err(|_| LinkError::Damaged)?;
        let view: Self = serde_json::from_slice(&json).map_err(|_| LinkError::Damaged)?;
        if view.board.is_sane() { Ok(view) } else { Err(LinkError::Damaged) }
    }

    /// What was settled of a file.
    pub(crate) fn roles_of(&self, file: usize) -> Roles {
        self.roles.get(file).cloned().unwrap_or_default()
    }

    /// Settle something of a file.
    pub(crate) fn settle(&mut self, file: usize, change: impl FnOnce(&mut Roles)) {
        if self.roles.len() <= file {
            self.roles.resize(file + 1, Roles::default());
        }
        if let Some(roles) = self.roles.get_mut(file) {
            change(roles);
        }
        // So that links stay short, and a view that is as guessed again is equal to one that always was.
        while self.roles.last().is_some_and(is_default) {
            self.roles.pop();
        }
    }

    /// Parameters of an analysis; null: all defaults.
    pub(crate) fn params_of(&self, analysis: &str) -> Value {
        self.params.get(analysis).cloned().unwrap_or(Value::Null)
    }

    /// Set one parameter of an analysis; the default value takes it out again, so that links stay short.
    pub(crate) fn set_param(&mut self, analysis: &str, name: &str, value: Value, default: &Value) {
        let params =
            self.params.entry(analysis.to_owned()).or_insert_with(|| Value::Object(Default::default()));
        if let Value::Object(fields) = params {
            if value == *default {
                fields.remove(name);
            } else {
                fields.insert(name.to_owned(), value);
            }
            if fields.is_empty() {
                self.params.remove(analysis);
            }
        }
        self.follow(analysis, name);
    }

    /// A selection made in an analysis means its customers under the present parameters. Another map has other
    /// segments, so a selection of segments ends with the map it was made on, and one of clusters with anything but the
    /// axes of a figure.
    fn follow(&mut self, id: &str, changed: &str) {
        let now = self.params_of(id);
        self.filter.all.retain_mut(|clause| match clause {
            Clause::Members { analysis, params, is } if analysis == id => {
                params.clone_from(&now);
                let gone = |field, by: bool| by && is.contains_key(field);
                !gone("segment", changed == "map") && !gone("cluster", !matches!(changed, "x" | "y"))
            }
            _ => true,
        });
    }

    /// Other files take the place of those of the shapes `before`. Clauses and parameters speak of columns and amounts of
    /// files: they stay while every one of these is there, but for clauses about a column that no file has any more.
    pub(crate) fn follow_files(&mut self, before: &[&str], now: &[&str], has_column: impl Fn(&str) -> bool) {
        if before.iter().any(|shape| !now.contains(shape)) {
            self.filter = Filter::default();
            self.params.clear();
            self.as_of = None;
        }
        self.filter.all.retain(|clause| match clause {
            Clause::Values { column, .. } | Clause::Range { column, .. } => has_column(column),
            Clause::Dates { .. } | Clause::Customers { .. } | Clause::Members { .. } => true,
        });
    }

    /// Put a clause in, in the place of the one it replaces: there is one clause per analysis, per column, and for
    /// the dates.
    pub(crate) fn set_clause(&mut self, clause: Clause) {
        let same = |other: &Clause| subject(other) == subject(&clause);
        match self.filter.all.iter().position(same) {
            Some(at) => self.filter.all.splice(at..=at, [clause]).for_each(drop),
            None => self.filter.all.push(clause),
        }
    }

    /// Put a clause in, or take it out when exactly it is there already: what a second click means.
    pub(crate) fn toggle_clause(&mut self, clause: Clause) {
        if self.filter.all.contains(&clause) {
            self.filter.all.retain(|other| *other != clause);
        } else {
            self.set_clause(clause);
        }
    }
}

/// What a clause is about.
fn subject(clause: &Clause) -> (&'static str, &str) {
    match clause {
        Clause::Dates { .. } => ("dates", ""),
        Clause::Values { column, .. } | Clause::Range { column, .. } => ("column", column),
        Clause::Members { analysis, .. } => ("analysis", analysis),
        Clause::Customers { .. } => ("customers", ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clientele_core::filter::Test;
    use clientele_core::mapping::Role;
    use proptest::prelude::*;
    use serde_json::json;

    fn segment(name: &str) -> Clause {
        let is = BTreeMap::from([("segment".to_owned(), Test::Any(vec![name.to_owned()]))]);
        Clause::Members { analysis: "rfm".into(), params: Value::Null, is }
    }

    fn busy() -> View {
        let mut view = View { page: Page::Analyse, analysis: "rfm".into(), ..View::default() };
        view.settle(1, |roles| drop(roles.mapping.0.insert(Role::Customer, "会员编号".into())));
        view.as_of = Day::from_ymd(2011, 12, 10);
        view.set_param("rfm", "map", json!("b"), &json!("a"));
        view.set_clause(segment("champions"));
        view
    }

    #[test]
    fn a_link_brings_the_view_back() {
        let view = busy();
        assert_eq!(View::from_link(&view.to_link()), Ok(view));
        assert_eq!(View::from_link(&View::default().to_link()), Ok(View::default()));
    }

    #[test]
    fn no_cell_of_the_file_is_in_a_link() {
        let mut view = busy();
        view.set_clause(Clause::Values { column: "Country".into(), any: vec!["Wonderland".into()] });
        view.set_clause(Clause::Customers { any: vec!["alice".into()] });
        view.subject = Some(Subject::Customer("alice".into()));
        let (shared, dropped) = view.shareable();
        let json = serde_json::to_string(&shared).unwrap();
        assert_eq!(dropped, 2);
        assert!(!json.contains("Wonderland") && !json.contains("alice") && json.contains("champions"));
        assert_eq!(View::from_link(&view.to_link()), Ok(busy()));
    }

    #[test]
    fn a_link_that_is_not_ours_is_refused() {
        let unknown = URL_SAFE_NO_PAD.encode(br#"{"page":"load","evil":1}"#);
        let deep = URL_SAFE_NO_PAD.encode(format!(r#"{{"params":{{"rfm":{}}}}}"#, "[".repeat(9_000)));
        for link in
            ["", "1.", "1.%%%", "x.abc", &format!("1.{unknown}"), &format!("1.{deep}"), &"1.A".repeat(9_000)]
        {
            assert_eq!(View::from_link(link), Err(LinkError::Damaged), "{link:.40}");
        }
        assert_eq!(View::from_link("2.abc"), Err(LinkError::Newer));
    }

    #[test]
    fn a_default_parameter_leaves_no_trace() {
        let mut view = View::default();
        view.set_param("rfm", "map", json!("b"), &json!("a"));
        assert_eq!(view.params_of("rfm"), json!({"map": "b"}));
        view.set_param("rfm", "map", json!("a"), &json!("a"));
        assert_eq!(view, View::default());
    }

    #[test]
    fn a_selection_follows_the_parameters_it_was_made_under() {
        let mut view = busy();
        view.set_param("rfm", "scheme", json!("tiles"), &json!("share"));
        let Clause::Members { params, .. } = &view.filter.all[0] else { panic!("a selection of customers") };
        assert_eq!(*params, view.params_of("rfm"));
        view.set_param("rfm", "map", json!("c"), &json!("a"));
        assert!(view.filter.all.is_empty(), "another map has no such segment");
    }

    #[test]
    fn a_selection_of_clusters_ends_with_their_number() {
        let mut view = View::default();
        let is = BTreeMap::from([("cluster".to_owned(), Test::Any(vec!["1".to_owned()]))]);
        view.set_clause(Clause::Members { analysis: "clusters".into(), params: Value::Null, is });
        view.set_param("clusters", "x", "frequency".into(), &Value::Null);
        assert_eq!(view.filter.all.len(), 1, "an axis moves nobody");
        view.set_param("clusters", "k", 4.into(), &Value::Null);
        assert!(view.filter.all.is_empty());
    }

    #[test]
    fn a_file_as_guessed_leaves_no_trace() {
        let mut view = View::default();
        view.settle(1, |roles| roles.kind = Some(FileKind::Survey));
        assert_eq!((view.roles_of(0), view.roles_of(1).kind), (Roles::default(), Some(FileKind::Survey)));
        view.settle(1, |roles| roles.kind = None);
        assert_eq!(view, View::default());
    }

    #[test]
    fn a_filter_stays_while_its_files_do() {
        let country = |column: &str| Clause::Values { column: column.into(), any: vec!["Wonderland".into()] };
        let mut view = busy();
        view.set_clause(country("Country"));
        let whole = view.clone();
        view.follow_files(&["orders"], &["survey", "orders"], |_| true);
        assert_eq!(view, whole, "a file beside it takes nothing away");
        view.set_clause(country("Gone"));
        view.follow_files(&["survey", "orders"], &["orders", "survey"], |column| column == "Country");
        assert_eq!(view, whole, "a column that no file has");
        view.follow_files(&["survey", "orders"], &["survey", "tickets"], |_| true);
        assert_eq!((view.filter, view.as_of), (Filter::default(), None));
        assert!(view.params.is_empty());
    }

    #[test]
    fn one_clause_for_each_subject() {
        let mut view = View::default();
        view.toggle_clause(segment("champions"));
        view.toggle_clause(segment("at_risk"));
        assert_eq!(view.filter.all, [segment("at_risk")]);
        view.toggle_clause(segment("at_risk"));
        assert!(view.filter.all.is_empty());
    }

    proptest! {
        #[test]
        fn garbage_never_panics(link in ".{0,200}") {
            let read = View::from_link(&link);
            prop_assert!(read.is_err() || read == View::from_link(&read.clone().unwrap().to_link()));
        }
    }
}
