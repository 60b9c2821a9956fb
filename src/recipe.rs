//! Recipes: how a file was looked at, without the file. Saved as JSON and used again on next month's file.

use crate::state::{Roles, View};
use crate::wire::Summary;
use clientele_core::analysis::FileKind;
use clientele_core::filter::Clause;
use clientele_core::mapping::Role;
use serde::{Deserialize, Serialize};

/// The form of what is written; a later one that cannot be read here has a greater number.
const VERSION: u32 = 1;
/// A longer text is refused unread: a recipe is some thousand characters.
const LONGEST: usize = 1 << 20;

/// A recipe.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Recipe {
    /// Says what the file is.
    clientele_recipe: u32,
    /// What the user calls it.
    #[serde(default)]
    pub name: String,
    /// The files it was made on, in their order.
    #[serde(default)]
    pub files: Vec<Shape>,
    /// Everything that was settled. Roles are those in force, guessed ones too, one entry a file.
    pub view: View,
}

/// What a file must have.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Shape {
    /// What it holds.
    pub kind: FileKind,
    /// Names of its columns.
    pub columns: Vec<String>,
}

/// Why a text is no recipe.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RecipeError {
    /// Made by a newer Clientele.
    Newer,
    /// No recipe, or a damaged one.
    Damaged,
}

impl RecipeError {
    /// Key of its sentence in the catalogue.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Newer => "recipe-newer",
            Self::Damaged => "recipe-damaged",
        }
    }
}

/// A recipe brought to the files that are loaded.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Applied {
    /// The view, as far as the files carry it.
    pub view: View,
    /// Roles whose column is in no file, with the name it had.
    pub missing: Vec<(Role, String)>,
    /// Kinds of files that are not loaded.
    pub absent: Vec<FileKind>,
    /// Columns in no file that clauses are about.
    pub dropped: Vec<String>,
}

impl Applied {
    /// Everything was found.
    pub(crate) fn is_whole(&self) -> bool {
        self.missing.is_empty() && self.absent.is_empty() && self.dropped.is_empty()
    }
}

impl Recipe {
    /// The recipe of a view of files. Clauses that name customers stay behind, and so does a portrait: they are data.
    pub(crate) fn of(view: &View, name: &str, files: &[&Summary]) -> Self {
        let mut view = View { sample: None, subject: None, ..view.clone() };
        view.filter.all.retain(|clause| !matches!(clause, Clause::Customers { .. }));
        for (at, file) in files.iter().enumerate() {
            view.settle(at, |roles| {
                roles.mapping.clone_from(&file.mapping);
                roles.kind = Some(file.kind);
            });
        }
        let shape = |file: &&Summary| Shape {
            kind: file.kind,
            columns: file.columns.iter().map(|column| column.name.clone()).collect(),
        };
        let files = files.iter().map(shape).collect();
        Self { clientele_recipe: VERSION, name: name.to_owned(), files, view }
    }

    /// As a file.
    pub(crate) fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// True for a text that means to be a recipe, so that it is not taken for a table.
    pub(crate) fn is_meant(text: &str) -> bool {
        let head: String = text.trim_start_matches('\u{feff}').chars().take(400).collect();
        head.trim_start().starts_with('{') && head.contains("\"clientele_recipe\"")
    }

    /// Read one back.
    pub(crate) fn from_json(text: &str) -> Result<Self, RecipeError> {
        #[derive(Deserialize)]
        struct Version {
            clientele_recipe: u32,
        }
        let text = text.trim_start_matches('\u{feff}');
        if text.len() > LONGEST {
            return Err(RecipeError::Damaged);
        }
        let version: Version = serde_json::from_str(text).map_err(|_| RecipeError::Damaged)?;
        if version.clientele_recipe > VERSION {
            return Err(RecipeError::Newer);
        }
        let recipe: Self = serde_json::from_str(text).map_err(|_| RecipeError::Damaged)?;
        if recipe.view.board.is_sane() { Ok(recipe) } else { Err(RecipeError::Damaged) }
    }

    /// Bring it to other files: each file of the recipe to the first loaded one of its kind that is still free, else to one that has
    /// its columns, whatever it was taken for; columns by their names (case and spaces do not count). What is missing is told, everything else is used.
    pub(crate) fn apply(&self, files: &[&Summary]) -> Applied {
        let mut view = View { roles: Vec::new(), file: 0, ..self.view.clone() };
        let mut out = Applied::default();
        let mut free: Vec<usize> = (0..files.len()).collect();
        for (at, shape) in self.files.iter().enumerate() {
            let wanted = self.view.roles_of(at);
            let fits = |file: &&usize| files.get(**file).is_some_and(|file| answers(shape, &wanted, file));
            let of_kind = |file: &&usize| files.get(**file).is_some_and(|file| file.kind == shape.kind);
            let mapped = |file: &&usize| {
                !wanted.mapping.0.is_empty()
                    && files.get(**file).is_some_and(|file| has_mapped(&wanted, file))
            };
            let found = free.iter().find(fits).or_else(|| free.iter().find(of_kind));
            let Some(&place) = found.or_else(|| free.iter().find(mapped)) else {
                out.absent.push(shape.kind);
                continue;
            };
            free.retain(|file| *file != place);
            let Some(file) = files.get(place) else { continue };
            let mut roles = Roles { kind: wanted.kind.filter(|kind| *kind != file.kind), ..Roles::default() };
            for (role, name) in &wanted.mapping.0 {
                match column(file, name) {
                    Some(name) => drop(roles.mapping.0.insert(*role, name)),
                    None => out.missing.push((*role, name.clone())),
                }
            }
            for (name, reading) in &wanted.readings {
                if let Some(name) = column(file, name) {
                    roles.readings.insert(name, reading.clone());
                }
            }
            view.settle(place, |own| *own = roles);
        }
        view.filter.all.retain_mut(|clause| match clause {
            Clause::Values { column: name, .. } | Clause::Range { column: name, .. } => {
                let found = files.iter().find_map(|file| column(file, name));
                if found.is_none() {
                    out.dropped.push(name.clone());
                }
                found.map(|found| *name = found).is_some()
            }
            _ => true,
        });
        out.view = view;
        out
    }
}

/// A file is of the kind of a shape, and has every column that plays a role.
fn answers(shape: &Shape, roles: &Roles, file: &Summary) -> bool {
    file.kind == shape.kind && has_mapped(roles, file)
}

fn has_mapped(roles: &Roles, file: &Summary) -> bool {
    roles.mapping.0.values().all(|name| column(file, name).is_some())
}

/// The column of a name, letter by letter or else without case and spaces.
fn column(file: &Summary, name: &str) -> Option<String> {
    let plain = |name: &str| {
        name.chars()
            .filter(|c| !c.is_whitespace() && *c != '_')
            .flat_map(char::to_lowercase)
            .collect::<String>()
    };
    let names = || file.columns.iter().map(|column| &column.name);
    names().find(|own| *own == name).or_else(|| names().find(|own| plain(own) == plain(name))).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::board;
    use clientele_core::mapping::Mapping;
    use proptest::prelude::*;
    use serde_json::json;

    fn file(kind: &str, columns: &[&str], mapping: serde_json::Value) -> Summary {
        let columns: Vec<_> = columns.iter().map(|name| json!({ "name": name })).collect();
        serde_json::from_value(json!({ "kind": kind, "columns": columns, "mapping": mapping })).unwrap()
    }

    fn orders() -> Summary {
        file(
            "orders",
            &["Customer ID", "Date", "Total"],
            json!({"customer": "Customer ID", "date": "Date", "amount": "Total"}),
        )
    }

    fn busy() -> View {
        let mut view = View { analysis: "rfm".into(), ..View::default() };
        view.set_param("rfm", "map", json!("b"), &json!("a"));
        view.set_clause(Clause::Values { column: "Total".into(), any: vec!["5".into()] });
        view.board = board::ready("value", |_| true).unwrap();
        view
    }

    #[test]
    fn a_recipe_makes_the_same_view_of_the_same_file() {
        let recipe = Recipe::of(&busy(), "Monthly", &[&orders()]);
        let back = Recipe::from_json(&recipe.to_json()).unwrap();
        assert_eq!(back, recipe);
        let applied = back.apply(&[&orders()]);
        assert!(applied.is_whole());
        assert_eq!(applied.view.board, busy().board);
        assert_eq!(applied.view.filter, busy().filter);
        assert_eq!(applied.view.roles_of(0).mapping, orders().mapping);
    }

    #[test]
    fn next_month_s_file_may_write_its_columns_in_another_way() {
        let recipe = Recipe::of(&busy(), "", &[&orders()]);
        let next = file("orders", &["customer_id", "DATE", "total"], json!({}));
        let applied = recipe.apply(&[&next]);
        assert!(applied.is_whole());
        let mapping: Mapping =
            serde_json::from_value(json!({"customer": "customer_id", "date": "DATE", "amount": "total"}))
                .unwrap();
        assert_eq!(applied.view.roles_of(0).mapping, mapping);
        assert_eq!(
            applied.view.filter.all,
            [Clause::Values { column: "total".into(), any: vec!["5".into()] }]
        );
    }

    #[test]
    fn a_file_with_the_columns_will_do_whatever_it_was_taken_for() {
        let mut recipe = Recipe::of(&busy(), "", &[&orders()]);
        recipe.view.filter = Default::default();
        let unknown = file("other", &["Customer ID", "Date", "Total"], json!({}));
        let applied = recipe.apply(&[&unknown]);
        assert!(applied.is_whole());
        assert_eq!(applied.view.roles_of(0).kind, Some(FileKind::Orders));
        assert_eq!(recipe.apply(&[&file("other", &["Date"], json!({}))]).absent, [FileKind::Orders]);
    }

    #[test]
    fn what_is_missing_is_told_and_the_rest_is_used() {
        let recipe =
            Recipe::of(&busy(), "", &[&orders(), &file("survey", &["score"], json!({"score": "score"}))]);
        let other = file("orders", &["Customer ID", "Date", "Umsatz"], json!({}));
        let applied = recipe.apply(&[&other]);
        assert_eq!(applied.missing, [(Role::Amount, "Total".to_owned())]);
        assert_eq!(applied.absent, [FileKind::Survey]);
        assert_eq!(applied.dropped, ["Total"]);
        assert_eq!(applied.view.roles_of(0).mapping.0.len(), 2);
        assert!(recipe.apply(&[]).view.roles.is_empty());
    }

    #[test]
    fn customers_do_not_leave_in_a_recipe() {
        let mut view = busy();
        view.subject = Some(clientele_core::portrait::Subject::Customer("alice".into()));
        view.set_clause(Clause::Customers { any: vec!["alice".into()] });
        assert!(!Recipe::of(&view, "", &[&orders()]).to_json().contains("alice"));
    }

    #[test]
    fn what_is_no_recipe_is_refused() {
        let good = Recipe::of(&busy(), "", &[&orders()]).to_json();
        assert!(Recipe::is_meant(&good) && !Recipe::is_meant("a,b\n1,2"));
        assert!(Recipe::from_json(&format!("\u{feff}{good}")).is_ok());
        let newer = good.replace("\"clientele_recipe\": 1", "\"clientele_recipe\": 9");
        assert_eq!(Recipe::from_json(&newer), Err(RecipeError::Newer));
        let evil = good.replace("\"span\": 8", "\"span\": 99");
        let deep = format!("{{\"clientele_recipe\":1,\"view\":{}", "[".repeat(100_000));
        for text in ["", "{}", "[]", "{\"clientele_recipe\":1}", &good[..good.len() / 2], &evil, &deep] {
            assert_eq!(Recipe::from_json(text), Err(RecipeError::Damaged), "{text:.60}");
        }
    }

    proptest! {
        #[test]
        fn garbage_never_panics(text in ".{0,300}") {
            prop_assert!(Recipe::from_json(&text).is_err());
        }
    }
}
