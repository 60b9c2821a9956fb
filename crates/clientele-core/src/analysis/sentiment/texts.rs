//! The texts of a view: which column they are in, and each different one scored once.

use super::fold::Folded;
use super::lexicon::Lexicon;
use super::read::{self, Makeup, Token};
use super::rules::{self, Found};
use super::{Label, Params};
use crate::analysis::AnalysisError;
use crate::cx::Cx;
use crate::mapping::Role;
use crate::model::{View, is_missing};
use crate::table::{Column, Kind, Table};

/// Reads one text after another; its room is kept.
#[derive(Default)]
pub(super) struct Scorer {
    pub(super) folded: Folded,
    tokens: Vec<Token>,
    pub(super) found: Found,
}

impl Scorer {
    /// Score a text; what was found is in [`Scorer::found`] until the next one.
    pub(super) fn score(&mut self, raw: &str, params: &Params) -> (f64, Makeup) {
        self.folded.read(raw);
        let makeup = read::tokens(&self.folded, Lexicon::get(), params.language, &mut self.tokens);
        rules::apply(&self.tokens, &self.folded, raw, &makeup, &mut self.found);
        (rules::score(self.found.sum), makeup)
    }
}

/// What is known of a different text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scored {
    pub(super) score: f64,
    pub(super) label: Label,
    pub(super) makeup: Makeup,
    /// Holds good and bad words of some weight both: the smaller of the two sums.
    pub(super) mixed: f64,
    /// Rows with this text; 0 for one that is not asked for.
    pub(super) n_rows: u64,
}

/// The texts of a view.
pub(super) struct Texts<'a> {
    pub(super) column: &'a Column,
    pub(super) name: String,
    /// By dictionary code; none for empty ones and those of no row.
    pub(super) of_code: Vec<Option<Scored>>,
    /// The rows that have a text.
    pub(super) rows: Vec<u32>,
    /// Rows without one.
    pub(super) n_empty: u64,
}

/// How often progress is told.
const TICK: usize = 512;

impl<'a> Texts<'a> {
    /// Find the column and score its texts. `each` is told of every different text with the number of its rows.
    pub(super) fn of(
        view: &View<'a>,
        params: &Params,
        cx: &Cx,
        mut each: impl FnMut(&Scorer, &Scored, &str),
    ) -> Result<Self, AnalysisError> {
        params.check()?;
        let name = name(&view.data.table, view.data.mapping.get(Role::Text), params)?;
        let column = view.data.table.column(&name);
        let column = column.ok_or_else(|| AnalysisError::NoSuchColumn { column: name.clone() })?;
        let mut counts = vec![0u64; column.dict.len()];
        let mut rows = Vec::new();
        for row in view.rows.iter() {
            if let Some(count) = column.codes.get(row).and_then(|code| counts.get_mut(code as usize)) {
                *count += 1;
                rows.push(row as u32);
            }
        }
        let mut scorer = Scorer::default();
        let mut of_code = Vec::with_capacity(counts.len());
        for (at, (text, &n_rows)) in column.dict.iter().zip(&counts).enumerate() {
            if at % TICK == 0 {
                cx.tick(at as u64, counts.len() as u64)?;
            }
            if n_rows == 0 || is_missing(text) {
                of_code.push(None);
                continue;
            }
            let (score, makeup) = scorer.score(text, params);
            let side = |sign: f64| {
                let own = scorer.found.hits.iter().map(|hit| hit.effect * sign);
                own.filter(|effect| *effect > 0.0).sum::<f64>()
            };
            let scored = Scored {
                score,
                label: params.label(score),
                makeup,
                mixed: side(1.0).min(side(-1.0)),
                n_rows,
            };
            each(&scorer, &scored, text);
            of_code.push(Some(scored));
        }
        let n_all = rows.len();
        let mut out = Self { column, name, of_code, rows: Vec::new(), n_empty: 0 };
        rows.retain(|&row| out.at(row as usize).is_some());
        out.n_empty = (n_all - rows.len()) as u64;
        out.rows = rows;
        match out.rows.is_empty() {
            true => Err(AnalysisError::NotEnough { what: "texts".to_owned(), needed: 1, found: 0 }),
            false => Ok(out),
        }
    }

    /// What is known of a row's text.
    pub(super) fn at(&self, row: usize) -> Option<&Scored> {
        self.of_code.get(self.column.codes.get(row)? as usize)?.as_ref()
    }
}

/// The column: the one asked for, the mapped one, or the one that looks like texts.
fn name(table: &Table, mapped: Option<&str>, params: &Params) -> Result<String, AnalysisError> {
    let named = params.column.as_deref().or(mapped).map(str::to_owned);
    named.or_else(|| guess(table)).ok_or(AnalysisError::MissingRole { role: Role::Text })
}

/// Texts have at least so many bytes on average: a short sentence.
const SHORTEST: usize = 18;
/// So many different cells are looked at.
const LOOK: usize = 500;

/// Wider tables say which column is the text.
const FEW_COLUMNS: usize = 3;

/// In a table that is hardly more than its texts, the column of the longest cells that are sentences.
pub(super) fn guess(table: &Table) -> Option<String> {
    let length = |column: &Column| {
        let filled: Vec<&str> = column.dict.iter().take(LOOK).filter(|text| !is_missing(text)).collect();
        let sentences = filled.iter().filter(|text| text.contains(|c| c == ' ' || read::is_han(c))).count();
        let mean = filled.iter().map(|text| text.len()).sum::<usize>() / filled.len().max(1);
        if sentences * 2 > filled.len() { mean } else { 0 }
    };
    let is_text = |column: &Column| matches!(column.reading.kind, Kind::Text | Kind::Category);
    let texts = table.columns.iter().enumerate().filter(|(_, column)| is_text(column));
    let longest = texts.map(|(at, column)| (length(column), std::cmp::Reverse(at))).max()?;
    (table.columns.len() <= FEW_COLUMNS && longest.0 >= SHORTEST).then(|| table.label(longest.1.0))
}
