//! Finding the scores: which columns, or which questions of a long table, ask what, and on which scale.

use super::names::{self, Kind};
use super::params::Asked;
use super::scores::{self, BLANK, OTHER, SAID, Said, Scale};
use super::{Measure, Params};
use crate::analysis::AnalysisError;
use crate::mapping::Role;
use crate::model::{Dataset, is_missing};
use crate::order::Order;
use crate::table::{Column, Table};

/// A question of the file: a column, or the rows of a column that answer it.
#[derive(Clone)]
pub(super) struct Source<'a> {
    pub(super) kind: Option<Kind>,
    pub(super) label: String,
    /// Its text, in a long table.
    pub(super) question: Option<String>,
    pub(super) scale: Scale,
    column: &'a Column,
    /// What each text of the column says.
    said: Vec<u8>,
    /// The column of questions, and which of its texts is this one.
    only: Option<(&'a Column, Vec<bool>)>,
}

/// The scores of a file.
pub(super) struct Survey<'a> {
    /// What is followed.
    pub(super) focus: Source<'a>,
    pub(super) measure: Measure,
    /// Of each kind the question that was found.
    pub(super) found: Vec<Source<'a>>,
    /// Whether a row is one answer of several.
    pub(super) long: bool,
}

impl<'a> Source<'a> {
    /// The bin of each row.
    pub(super) fn bins(&self) -> Vec<u8> {
        let of_code: Vec<u8> = self.said.iter().map(|said| self.scale.bin(*said)).collect();
        let mut bins = self.column.codes.gather(&of_code, BLANK);
        if let Some((questions, mine)) = &self.only {
            let is_mine = questions.codes.gather(mine, false);
            bins.iter_mut().zip(is_mine).filter(|(_, mine)| !mine).for_each(|(bin, _)| *bin = OTHER);
        }
        bins
    }

    /// The text of a row.
    pub(super) fn text(&self, row: usize) -> &'a str {
        self.column.text(row)
    }

    fn on(self, scale: Scale) -> Self {
        Self { scale, ..self }
    }
}

/// The questions of a table: its columns, or the texts of a column of questions.
struct Questions<'a> {
    data: &'a Dataset,
    /// The column of questions, what each of its texts got for answers, and the column of scores.
    long: Option<(&'a Column, Vec<Said>, usize)>,
}

/// More questions than this are no questionnaire.
const MOST_QUESTIONS: usize = 1_000;

impl<'a> Survey<'a> {
    /// The scores of a data set. Errors: none is found, or one that a parameter names is not there.
    pub(super) fn of(data: &'a Dataset, params: &Params) -> Result<Self, AnalysisError> {
        let questions = Questions::of(data, params)?;
        let mut found = Vec::new();
        for kind in Kind::ALL {
            found.extend(match params.named(kind) {
                Some(name) => Some(Source { kind: Some(kind), ..questions.named(name)? }),
                None => questions.find(kind),
            });
        }
        let focus = questions.focus(&found, params)?;
        let measure = match params.measure {
            Asked::Nps => Measure::Nps,
            Asked::Csat => Measure::Csat,
            Asked::Ces => Measure::Ces,
            Asked::Auto => match focus.kind {
                Some(Kind::Effort) => Measure::Ces,
                Some(Kind::Recommend | Kind::BringFriends) | None if focus.scale.is_ten() => Measure::Nps,
                _ => Measure::Csat,
            },
        };
        let focus = scaled(focus, measure, params)?;
        // What is followed is on one scale wherever it is used.
        for source in &mut found {
            if source.label == focus.label && source.question == focus.question {
                source.scale = focus.scale;
            }
        }
        Ok(Self { focus, measure, found, long: questions.long.is_some() })
    }

    /// The question of a kind; a recommendation stands in for friends, and the other way round.
    pub(super) fn kind(&self, kind: Kind) -> Option<&Source<'a>> {
        let of = |kind: Kind| self.found.iter().find(|source| source.kind == Some(kind));
        of(kind).or_else(|| of(kind.stand_in()?))
    }
}

/// The scale that parameters and measure ask for.
fn scaled<'a>(focus: Source<'a>, measure: Measure, params: &Params) -> Result<Source<'a>, AnalysisError> {
    let found = focus.scale;
    let bad = |name: &str| AnalysisError::BadParameter { name: name.to_owned() };
    // Few answers may not reach the end of a scale that the measure says.
    let stretched = if measure == Measure::Nps && params.scale_hi.is_none() {
        let from_zero = found.lo == 0 || focus.kind.is_some() && found.hi < 10;
        Scale { lo: u8::from(!from_zero), hi: 10 }
    } else {
        found
    };
    let lo = params.scale_lo.map_or(stretched.lo, |lo| lo as u8);
    let hi = params.scale_hi.map_or(stretched.hi, |hi| hi as u8);
    if lo >= hi {
        return Err(bad(if params.scale_lo.is_some() { "scale_lo" } else { "scale_hi" }));
    }
    if measure == Measure::Nps && !(Scale { lo, hi }).is_ten() {
        return Err(bad("scale_hi"));
    }
    Ok(focus.on(Scale { lo, hi }))
}

impl<'a> Questions<'a> {
    fn of(data: &'a Dataset, params: &Params) -> Result<Self, AnalysisError> {
        let table = &data.table;
        let score = params.column.as_deref().or_else(|| data.mapping.get(Role::Score));
        let at = score.map(|name| position(table, name)).transpose()?;
        let questions = data.mapping.get(Role::Question).and_then(|name| table.column(name));
        let long = questions.zip(at).filter(|(questions, _)| questions.dict.len() <= MOST_QUESTIONS);
        let tallied = long.and_then(|(questions, at)| {
            let scores = table.columns.get(at)?;
            Some((questions, by_question(questions, scores), at))
        });
        Ok(Self { data, long: tallied })
    }

    /// The question of a kind: the mapped column, or that with the most answers, the first of equals.
    fn find(&self, kind: Kind) -> Option<Source<'a>> {
        let candidates: Vec<(u64, Source<'a>)> = match &self.long {
            Some((questions, ..)) => questions
                .dict
                .iter()
                .filter(|text| names::kind(text) == Some(kind))
                .filter_map(|text| self.question(text))
                .collect(),
            None => (0..self.data.table.columns.len())
                .filter(|at| self.is_free(*at))
                .filter(|at| names::kind(&self.data.table.label(*at)) == Some(kind))
                .filter_map(|at| self.column(at))
                .collect(),
        };
        let mapped = |source: &Source<'_>| self.data.mapping.get(Role::Score) == Some(&source.label);
        let rank = |(n, source): &(u64, Source<'_>)| (mapped(source), *n);
        let best = candidates.iter().map(rank).max()?;
        candidates.into_iter().find(|own| rank(own) == best).map(|(_, source)| source)
    }

    /// Whether a column plays no other role.
    fn is_free(&self, at: usize) -> bool {
        let label = self.data.table.label(at);
        self.data.mapping.0.iter().all(|(role, name)| *role == Role::Score || *name != label)
    }

    /// A column, or a question, that a parameter names.
    fn named(&self, name: &str) -> Result<Source<'a>, AnalysisError> {
        if let Some((_, source)) = self.question(name) {
            return Ok(source);
        }
        let at = position(&self.data.table, name)?;
        self.column(at).map(|(_, source)| source).ok_or_else(no_scores)
    }

    /// What is followed: what parameters name, else the measure's question, else the mapped column, else the first found in the
    /// order of recommendation, satisfied, effort, friends, again.
    fn focus(&self, found: &[Source<'a>], params: &Params) -> Result<Source<'a>, AnalysisError> {
        let of = |kind: Kind| found.iter().find(|source| source.kind == Some(kind)).cloned();
        if let Some(name) = &params.question {
            let unknown = || AnalysisError::BadParameter { name: format!("question: {name}") };
            return self.question(name).map(|(_, source)| source).ok_or_else(unknown);
        }
        if let (Some(name), None) = (&params.column, &self.long) {
            return self.named(name);
        }
        let asked = match params.measure {
            Asked::Auto => None,
            Asked::Nps => of(Kind::Recommend).or_else(|| of(Kind::BringFriends)),
            Asked::Csat => of(Kind::Satisfied),
            Asked::Ces => of(Kind::Effort),
        };
        if let Some(source) = asked {
            return Ok(source);
        }
        if let (Some(name), None) = (self.data.mapping.get(Role::Score), &self.long) {
            return self.named(name);
        }
        let order = [Kind::Recommend, Kind::Satisfied, Kind::Effort, Kind::BringFriends, Kind::ComeAgain];
        let first = order.into_iter().find_map(of);
        first.or_else(|| self.most_answered()).ok_or_else(no_scores)
    }

    fn most_answered(&self) -> Option<Source<'a>> {
        let (questions, ..) = self.long.as_ref()?;
        let mut all: Vec<(u64, &str)> =
            questions.dict.iter().filter_map(|text| Some((self.question(text)?.0, text))).collect();
        all.order_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
        all.into_iter().find_map(|(_, text)| self.question(text)).map(|(_, source)| source)
    }

    /// The answers to a question of a long table, and how many are scores.
    fn question(&self, name: &str) -> Option<(u64, Source<'a>)> {
        let (questions, tallies, at) = self.long.as_ref()?;
        let column = self.data.table.columns.get(*at)?;
        let mine: Vec<bool> =
            questions.dict.iter().map(|text| text.trim() == name.trim() && !is_missing(text)).collect();
        let mut said: Said = [0; SAID];
        for (tally, _) in tallies.iter().zip(&mine).filter(|(_, mine)| **mine) {
            said.iter_mut().zip(tally).for_each(|(sum, n)| *sum += n);
        }
        let (n, scale) = judge(&said, name)?;
        let source = Source {
            kind: names::kind(name),
            label: self.data.table.label(*at),
            question: Some(name.trim().to_owned()),
            scale,
            column,
            said: column.dict.iter().map(scores::read).collect(),
            only: Some((*questions, mine)),
        };
        Some((n, source))
    }

    /// A column of scores, and how many it holds.
    fn column(&self, at: usize) -> Option<(u64, Source<'a>)> {
        let (table, column) = (&self.data.table, self.data.table.columns.get(at)?);
        let read: Vec<u8> = column.dict.iter().map(scores::read).collect();
        let mut said: Said = [0; SAID];
        for (bin, n) in read.iter().zip(column.counts()) {
            if let Some(count) = said.get_mut(usize::from(*bin)) {
                *count += u64::from(*n);
            }
        }
        let label = table.label(at);
        let (n, scale) = judge(&said, &label)?;
        let kind = names::kind(&label);
        Some((n, Source { kind, label, question: None, scale, column, said: read, only: None }))
    }
}

/// How many answers are scores, and their scale; none where most of them are not.
fn judge(said: &Said, name: &str) -> Option<(u64, Scale)> {
    let found = Scale::of(said)?;
    // Few answers may not reach the end of a scale that the name says.
    let scale = if found.hi < 10 && names::says_ten(name) { Scale { lo: 0, hi: 10 } } else { found };
    let scored = |bin: &(u8, &u64)| scale.bin(bin.0) <= scale.hi;
    let n: u64 = (0u8..).zip(said).filter(scored).map(|(_, n)| n).sum();
    let answered = said.iter().sum::<u64>() - said.get(usize::from(BLANK)).copied().unwrap_or(0);
    (n * 2 >= answered).then_some((n, scale))
}

fn by_question(questions: &Column, scores: &Column) -> Vec<Said> {
    let said: Vec<u8> = scores.dict.iter().map(scores::read).collect();
    let of_row = scores.codes.gather(&said, BLANK);
    let mut out: Vec<Said> = vec![[0; SAID]; questions.dict.len()];
    questions.codes.for_each(|row, code| {
        let bin = of_row.get(row).copied().unwrap_or(BLANK);
        if let Some(count) = out.get_mut(code as usize).and_then(|tally| tally.get_mut(usize::from(bin))) {
            *count += 1;
        }
    });
    out
}

fn position(table: &Table, name: &str) -> Result<usize, AnalysisError> {
    table.position(name).ok_or_else(|| AnalysisError::NoSuchColumn { column: name.to_owned() })
}

fn no_scores() -> AnalysisError {
    AnalysisError::NotEnough { what: "scores".to_owned(), needed: 1, found: 0 }
}
