//! Files to fill in, and the questionnaires whose answers go into them.

use crate::{Arg, Words};

/// A file to fill in. Its column names are those that the mapping recognises, in each language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Template {
    /// Purchases.
    Orders,
    /// A score, and the three grades of satisfaction.
    Survey,
    /// Pairs of functional and dysfunctional questions.
    Kano,
    /// Expectation and perception of 22 items.
    Servqual,
    /// What managers and staff say of the five dimensions.
    Forms,
    /// Tickets and complaints with their times.
    Tickets,
    /// What customers wrote.
    Texts,
}

/// The dimensions of service quality, and how many items ask about each.
const DIMENSIONS: [(&str, u32); 5] =
    [("tangibles", 4), ("reliability", 5), ("responsiveness", 4), ("assurance", 4), ("empathy", 5)];

impl Template {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Orders, Self::Survey, Self::Kano, Self::Servqual, Self::Forms, Self::Tickets, Self::Texts];

    /// The id, as in file names and catalogues.
    pub fn id(self) -> &'static str {
        match self {
            Self::Orders => "orders",
            Self::Survey => "survey",
            Self::Kano => "kano",
            Self::Servqual => "servqual",
            Self::Forms => "forms",
            Self::Tickets => "tickets",
            Self::Texts => "texts",
        }
    }

    /// Column names and rows of examples.
    ///
    /// ```
    /// use clientele_text::{Locale, Template, Words};
    /// let rows = Template::Kano.rows(&Words::new(Locale::ZhHans));
    /// assert_eq!(rows[0][..2], ["客户编号", "有免费无线网"]);
    /// assert!(rows.iter().all(|row| row.len() == rows[0].len()));
    /// ```
    pub fn rows(self, words: &Words) -> Vec<Vec<String>> {
        if self == Self::Servqual {
            return servqual(words);
        }
        let table = words.get(&format!("template-{}-table", self.id()));
        let cells = |line: &str| line.split('|').map(|cell| cell.trim().to_owned()).collect();
        table.lines().map(cells).collect()
    }

    /// The text to ask customers with, where there is one.
    pub fn questionnaire(self, words: &Words) -> Option<String> {
        if self != Self::Servqual {
            return words.find(&format!("template-{}-questionnaire", self.id()), &[]);
        }
        let mut lines = vec![words.get("template-servqual-intro")];
        let mut number = 0;
        for (dimension, _) in DIMENSIONS {
            lines.push(format!("\n{}", dimension_name(words, dimension)));
            for item in words.get(&format!("template-servqual-{dimension}")).lines() {
                number += 1;
                lines.push(format!("{number}. {item}"));
            }
        }
        Some(lines.join("\n"))
    }
}

fn dimension_name(words: &Words, dimension: &str) -> String {
    words.get(&format!("template-servqual-dimension-{dimension}"))
}

/// Two columns an item, all expectations first: as they are asked.
fn servqual(words: &Words) -> Vec<Vec<String>> {
    let mut header = vec![words.get("template-servqual-customer")];
    for level in ["expected", "perceived"] {
        for (dimension, items) in DIMENSIONS {
            let name = dimension_name(words, dimension);
            let column = |n: u32| {
                let args = [("dimension", Arg::Text(&name)), ("n", Arg::Number(n.into()))];
                words.with(&format!("template-servqual-column-{level}"), &args)
            };
            header.extend((1..=items).map(column));
        }
    }
    let answers = |customer: &str, expected: [u32; 5], perceived: [u32; 5]| {
        let mut row = vec![customer.to_owned()];
        for level in [expected, perceived] {
            for (at, answer) in (0..).zip(DIMENSIONS.iter().zip(level)) {
                let ((_, items), answer) = answer;
                row.extend((0..*items).map(|item| (answer - (item + at) % 2).to_string()));
            }
        }
        row
    };
    let first = answers("C001", [6, 7, 7, 6, 6], [5, 5, 4, 6, 5]);
    let second = answers("C002", [5, 7, 6, 6, 5], [6, 5, 5, 5, 4]);
    vec![header, first, second]
}
