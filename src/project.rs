//! A project: a recipe with the files it was made on, or with a report of them. What an interactive report has inside.

use crate::recipe::{Recipe, RecipeError};
use crate::wire::Fault;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Name of the part that is no table but a report of it.
pub(crate) const REPORT: &str = "report.html";

/// How the user wants a file read; what is left out is guessed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct How {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
}

/// A file inside. Its bytes lie beside, in the same order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Part {
    /// Its name.
    pub name: String,
    /// How it is read.
    #[serde(default)]
    pub how: How,
}

/// A project.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Project {
    /// What is shown of the files, and how.
    pub recipe: Recipe,
    /// The tables; or the report alone.
    pub parts: Vec<Part>,
}

#[derive(Serialize, Deserialize)]
struct Head {
    recipe: Value,
    files: Vec<Part>,
}

impl Project {
    /// The head of what is written; the bytes of its parts follow it.
    pub(crate) fn to_json(&self) -> String {
        let recipe = serde_json::to_value(&self.recipe).unwrap_or_default();
        serde_json::to_string(&Head { recipe, files: self.parts.clone() }).unwrap_or_default()
    }

    /// Read a head back.
    pub(crate) fn from_json(text: &str) -> Result<Self, Fault> {
        let head: Head = serde_json::from_str(text).map_err(|_| Fault::new("report-damaged"))?;
        let recipe = Recipe::from_json(&head.recipe.to_string()).map_err(|error| match error {
            RecipeError::Newer => Fault::new("report-newer"),
            RecipeError::Damaged => Fault::new("report-damaged"),
        })?;
        Ok(Self { recipe, parts: head.files })
    }

    /// It has no table inside, only a report.
    pub(crate) fn is_report(&self) -> bool {
        matches!(self.parts.as_slice(), [part] if part.name == REPORT)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::View;
    use clientele_core::filter::Clause;

    fn project(names: &[&str]) -> Project {
        let mut view = View { analysis: "clv".into(), ..View::default() };
        view.set_clause(Clause::Values { column: "Country".into(), any: vec!["</script>".into()] });
        let how = How { encoding: Some("big5".into()), ..How::default() };
        let parts = names.iter().map(|name| Part { name: (*name).into(), how: how.clone() }).collect();
        Project { recipe: Recipe::of(&view, "Monthly", &[]), parts }
    }

    #[test]
    fn a_project_comes_back_as_it_was() {
        let project = project(&["orders.csv", "survey.xlsx"]);
        assert_eq!(Project::from_json(&project.to_json()), Ok(project.clone()));
        assert!(!project.is_report());
    }

    #[test]
    fn a_report_is_told_from_tables() {
        assert!(project(&[REPORT]).is_report());
        assert!(!project(&[REPORT, "orders.csv"]).is_report() && !project(&[]).is_report());
    }

    #[test]
    fn what_is_no_project_is_refused() {
        let good = project(&["a.csv"]).to_json();
        let newer = good.replace("\"clientele_recipe\":1", "\"clientele_recipe\":9");
        assert_eq!(Project::from_json(&newer), Err(Fault::new("report-newer")));
        let unknown = good.replace("\"encoding\"", "\"evil\"");
        for text in ["", "{}", "[]", "{\"files\":[]}", &good[..good.len() / 2], &unknown] {
            assert_eq!(Project::from_json(text), Err(Fault::new("report-damaged")), "{text:.60}");
        }
    }
}
