//! Whether a record names the columns below it.

use super::words::is_name_word;
use crate::ingest::things::{Thing, look};
use crate::model::is_missing;
use std::collections::BTreeSet;

/// What stands below a record, by column.
pub(super) struct Body<'a> {
    columns: Vec<Vec<&'a str>>,
}

impl<'a> Body<'a> {
    pub(super) fn of(records: &[Vec<&'a str>], width: usize) -> Self {
        let mut columns = vec![Vec::new(); width];
        for record in records {
            for (column, cell) in columns.iter_mut().zip(record) {
                if !is_missing(cell) {
                    column.push(cell.trim());
                }
            }
        }
        Self { columns }
    }
}

/// What a record's cells say together.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Votes {
    /// Above zero: a header.
    pub(super) sum: f64,
    /// Columns of numbers, times or codes.
    pub(super) typed: usize,
    /// Such columns over which a word stands.
    pub(super) contrasts: usize,
    /// Cells of the record that are numbers or times.
    pub(super) values: usize,
}

/// A header is likelier than none: nine files in ten have one (Pollock counts 10.6% without).
const PRIOR: f64 = 0.5;

pub(super) fn votes(record: &[&str], body: &Body<'_>) -> Votes {
    // A single column is often a list of texts, and those have none.
    let prior = if body.columns.len() > 1 { PRIOR } else { 0.0 };
    let mut votes = Votes { sum: prior, ..Votes::default() };
    let rows = body.columns.iter().map(Vec::len).max().unwrap_or(0);
    for (at, cell) in record.iter().map(|cell| cell.trim()).enumerate() {
        let thing = look(cell, true);
        votes.values += usize::from(matches!(thing, Thing::Number | Thing::Time) && !is_year(cell));
        let below = body.columns.get(at).map_or(&[][..], Vec::as_slice);
        votes.sum += match kind(below) {
            _ if thing == Thing::Empty => 0.0,
            // Nothing below to differ from: names look like names.
            None if rows == 0 => alone(cell, thing),
            None => {
                if matches!(thing, Thing::Word | Thing::Text) {
                    0.5
                } else {
                    0.0
                }
            }
            Some(kind @ (Thing::Number | Thing::Time | Thing::Code)) => {
                votes.typed += 1;
                let vote = over_typed(cell, thing, kind, below);
                votes.contrasts += usize::from(vote >= 1.5);
                vote
            }
            Some(_) => over_text(cell, thing, below),
        };
    }
    votes
}

/// The kind of most cells of a column; `None` without any.
fn kind(column: &[&str]) -> Option<Thing> {
    let mut typed = [(Thing::Number, 0), (Thing::Time, 0), (Thing::Code, 0)];
    for cell in column {
        let thing = look(cell, true);
        typed.iter_mut().filter(|(kind, _)| *kind == thing).for_each(|(_, count)| *count += 1);
    }
    let (kind, most) = typed.into_iter().max_by_key(|&(_, count)| count)?;
    match column.len() {
        0 => None,
        // Seven in ten: other tables in the file and stray notes must not hide the kind.
        all if most * 10 >= all * 7 => Some(kind),
        _ => Some(Thing::Text),
    }
}

fn over_typed(cell: &str, thing: Thing, kind: Thing, below: &[&str]) -> f64 {
    match (thing, kind) {
        _ if is_missing(cell) => -1.0,
        (Thing::Number, Thing::Number) if is_year(cell) && !below.iter().any(|cell| is_year(cell)) => 0.5,
        (Thing::Number | Thing::Time, Thing::Number | Thing::Time) => -2.0,
        (Thing::Code, Thing::Code) if pattern(cell) == pattern(below.first().unwrap_or(&"")) => -1.5,
        // Some codes of a column are all digits: 536365 and C536379.
        (Thing::Number, Thing::Code) => -1.0,
        (Thing::Code, _) => 1.0,
        (Thing::Word | Thing::Text, Thing::Code) if below.contains(&cell) => -1.0,
        (Thing::Word, _) => 2.0,
        // Questionnaires have the whole question there.
        (Thing::Text, _) if is_sentence(cell) => 1.0,
        _ => 1.5,
    }
}

fn over_text(cell: &str, thing: Thing, below: &[&str]) -> f64 {
    // A value comes again, a name does not.
    if below.contains(&cell) {
        return -2.0;
    }
    match thing {
        Thing::Number | Thing::Time if !is_year(cell) => -1.0,
        // Questionnaires have the whole question there, over few answers that come again and again.
        _ if is_sentence(cell) && are_answers(below) => 1.0,
        _ if is_sentence(cell) => -2.0,
        _ if is_name(cell) => 1.5,
        _ => {
            let mean = below.iter().map(|cell| cell.chars().count()).sum::<usize>() / below.len().max(1);
            if mean >= 3 * cell.chars().count() { 0.5 } else { -0.1 }
        }
    }
}

/// Few different texts, each of which comes several times.
fn are_answers(column: &[&str]) -> bool {
    let different: BTreeSet<&str> = column.iter().copied().collect();
    different.len() * 3 <= column.len()
}

/// A record with nothing below it.
fn alone(cell: &str, thing: Thing) -> f64 {
    match thing {
        Thing::Number | Thing::Time => -1.0,
        _ if is_sentence(cell) => -2.0,
        _ if is_name(cell) => 1.0,
        Thing::Word => 0.2,
        _ => -0.2,
    }
}

/// Written as columns are named: `customer_id`, `InvoiceNo`, `QTY`, or with a word that tables use.
fn is_name(cell: &str) -> bool {
    let snake = cell.contains('_') && !cell.contains(' ');
    let mut chars = cell.chars();
    let camel = chars.next().is_some_and(char::is_alphabetic)
        && !cell.contains(' ')
        && chars.clone().any(char::is_lowercase)
        && chars.any(char::is_uppercase);
    snake || camel || is_name_word(cell)
}

/// Prose: punctuation that names do not have, or too long for a name.
fn is_sentence(cell: &str) -> bool {
    let length = cell.chars().count();
    let ends = cell.ends_with(['。', '！', '？']) || cell.ends_with(['.', '!', '?']) && cell.contains(' ');
    ends || length > 80 || (length > 12 && cell.contains(['，', '。', '！', '？']))
}

fn is_year(cell: &str) -> bool {
    cell.len() == 4 && cell.parse::<u16>().is_ok_and(|year| (1900..2100).contains(&year))
}

/// Letters and digits by kind, runs as one: `MG-8769` and `RI-3895` have the same.
fn pattern(cell: &str) -> String {
    let kinds = cell.chars().map(|char| match char {
        _ if char.is_ascii_digit() => '9',
        _ if char.is_alphabetic() => 'a',
        other => other,
    });
    let mut pattern: Vec<char> = kinds.collect();
    pattern.dedup();
    pattern.into_iter().collect()
}
