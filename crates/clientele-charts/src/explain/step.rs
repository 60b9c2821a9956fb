//! An explanation and its steps.

use super::expr::Expr;
use super::notation::{Notation, Shown, written};
use crate::figure::Format;
use clientele_text::Numbers;

/// How the numbers of an analysis, or of one mark of its figures, came about.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    /// What it is about: the name of a segment, a feature ...; none for the finding itself.
    pub subject: Option<String>,
    /// The calculation, in order.
    pub steps: Vec<Step>,
    /// What is taken for granted.
    pub assumptions: Vec<String>,
    /// What to be careful about, here.
    pub caveats: Vec<String>,
    /// What to cite.
    pub sources: &'static [Source],
}

/// One step of a calculation.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Its code, the same in every language.
    pub id: &'static str,
    /// What it is called in the course.
    pub term: String,
    /// The entry of the glossary that says more; empty for none.
    pub glossary: &'static str,
    /// The formula in symbols.
    pub formula: Notation,
    /// The same with the values put in.
    pub with_values: Notation,
    /// What the symbols stand for.
    pub legend: Vec<Legend>,
    /// What comes out of the formula.
    pub value: f64,
    /// The same as the report tells it; none where the report does not tell it.
    pub reported: Option<f64>,
    /// What comes out, written.
    pub result: String,
    /// The 95% interval, written; none where there is none.
    pub interval: Option<String>,
}

/// What a symbol stands for.
#[derive(Debug, Clone, PartialEq)]
pub struct Legend {
    /// The symbol.
    pub symbol: Notation,
    /// What it is.
    pub name: String,
}

/// A work to cite. References are written alike in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// The first author's surname, or the institution.
    pub author: &'static str,
    /// When it appeared.
    pub year: u16,
    /// The whole reference.
    pub text: &'static str,
}

impl Step {
    /// A step from its formula. `reported` is the same number where the report tells it.
    pub fn new(
        (id, term, glossary): (&'static str, String, &'static str),
        formula: &Expr,
        format: &Format,
        reported: Option<f64>,
        numbers: &dyn Numbers,
    ) -> Self {
        let value = formula.value();
        let legend = formula.quantities().into_iter().filter(|quantity| !quantity.symbol.is_empty());
        let legend = legend.map(|quantity| Legend {
            symbol: Expr::from(quantity.clone()).notation(Shown::Symbols, numbers),
            name: quantity.name.clone(),
        });
        Self {
            id,
            term,
            glossary,
            formula: formula.notation(Shown::Symbols, numbers),
            with_values: formula.notation(Shown::Values, numbers),
            legend: legend.collect(),
            value,
            reported,
            result: written(reported.unwrap_or(value), format, numbers),
            interval: None,
        }
    }
}
