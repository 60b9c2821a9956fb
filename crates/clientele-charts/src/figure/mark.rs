//! Marks: what a reader may point at.

use crate::palette::Ink;
use clientele_core::filter::Clause;
use serde::Serialize;

/// One thing on a figure that stands for something: a bar, a cell, a circle.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Mark {
    /// The same from report to report, unique in the figure: `segment:champions`.
    pub id: String,
    /// Its name, the head of its tooltip.
    pub label: String,
    /// Its values, named and written out.
    pub details: Vec<Detail>,
    /// Texts that lie in or beside it where there is room, the most important first.
    pub lines: Vec<String>,
    /// Its colour.
    pub ink: Ink,
    /// How it stands to the selection.
    pub state: State,
    /// The filter that it stands for.
    pub pick: Option<Clause>,
}

/// A value of a mark, written out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Detail {
    /// What it is.
    pub name: String,
    /// How much.
    pub text: String,
}

/// How a mark stands to the selection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Nothing is selected on this figure.
    #[default]
    Normal,
    /// Selected.
    Selected,
    /// Something else is selected.
    Faded,
}

impl Mark {
    /// A mark with a name and a colour.
    pub fn new(id: impl Into<String>, label: impl Into<String>, ink: Ink) -> Self {
        Self {
            id: id.into(),
            label: label.into(),
            details: Vec::new(),
            lines: Vec::new(),
            ink,
            state: State::Normal,
            pick: None,
        }
    }

    /// With one more value.
    pub fn detail(mut self, name: impl Into<String>, text: impl Into<String>) -> Self {
        self.details.push(Detail { name: name.into(), text: text.into() });
        self
    }

    /// With one more text in or beside it.
    pub fn line(mut self, text: impl Into<String>) -> Self {
        self.lines.push(text.into());
        self
    }

    /// Standing for a filter.
    pub fn picking(mut self, clause: Clause) -> Self {
        self.pick = Some(clause);
        self
    }

    /// Name and values in one line, as a screen reader says them.
    ///
    /// ```
    /// use clientele_charts::{figure::Mark, palette::Ink};
    /// let mark = Mark::new("a", "Champions", Ink::Primary).detail("Customers", "389");
    /// assert_eq!(mark.spoken(), "Champions. Customers: 389");
    /// ```
    pub fn spoken(&self) -> String {
        let mut out = self.label.clone();
        for (at, Detail { name, text }) in self.details.iter().enumerate() {
            out.push_str(if at == 0 { ". " } else { ", " });
            out.push_str(name);
            out.push_str(": ");
            out.push_str(text);
        }
        out
    }
}
