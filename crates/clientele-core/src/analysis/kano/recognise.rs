//! Recognition: which columns of a table are a Kano questionnaire. Names make pairs, contents confirm them.

use super::answers::{self, Said};
use super::names::{self, Reading};
use super::{Like, Pair, Params};
use crate::analysis::AnalysisError;
use crate::analysis::headings::names_features;
use crate::order::Order;
use crate::table::{Column, Table};
use std::collections::{BTreeMap, BTreeSet};

/// A questionnaire found in a table.
pub(super) struct Survey<'a> {
    /// The questions, from left to right; one in a long table.
    pub(super) questions: Vec<Question<'a>>,
    /// The column that names the feature of each row, and its label: the table is long.
    pub(super) by: Option<(&'a Column, String)>,
    /// The end of the scale that is "I like it", 1 or 5, where answers are numbers.
    pub(super) like: Option<u8>,
}

/// Two columns that ask about one feature.
pub(super) struct Question<'a> {
    pub(super) feature: String,
    pub(super) functional: &'a Column,
    pub(super) dysfunctional: &'a Column,
    /// What filters call the two.
    pub(super) labels: (String, String),
    /// What their cells say, functional first.
    contents: [Content; 2],
}

/// Columns with more different texts hold no five answers.
const MOST_TEXTS: usize = 500;
/// At most one filled cell in so many may say something else.
const STRANGE: u64 = 5;

impl<'a> Survey<'a> {
    /// The questionnaire of a table. Errors: a named column that is not there; nothing that looks like a question.
    pub(super) fn of(table: &'a Table, params: &Params) -> Result<Self, AnalysisError> {
        let mut questions = if params.pairs.is_empty() {
            found(table)
        } else {
            params.pairs.iter().map(|pair| named(table, pair)).collect::<Result<_, _>>()?
        };
        let by = match &params.feature_column {
            Some(name) => Some((column(table, name)?, name.clone())),
            // A pair that was given a name is about one feature.
            None if params.pairs.iter().all(|pair| pair.feature.is_empty()) => {
                feature_column(table, &questions)
            }
            None => None,
        };
        if by.is_some() {
            questions.truncate(1);
        }
        if questions.is_empty() {
            return Err(AnalysisError::NotEnough { what: "question-pairs".to_owned(), needed: 1, found: 0 });
        }
        for question in &mut questions {
            if question.feature.is_empty() {
                question.feature.clone_from(&question.labels.0);
            }
        }
        let like = like(&questions, params.like);
        Ok(Self { questions, by, like })
    }

    pub(super) fn like_is_one(&self) -> bool {
        self.like != Some(5)
    }
}

fn column<'a>(table: &'a Table, name: &str) -> Result<&'a Column, AnalysisError> {
    table.column(name).ok_or_else(|| AnalysisError::NoSuchColumn { column: name.to_owned() })
}

fn named<'a>(table: &'a Table, pair: &Pair) -> Result<Question<'a>, AnalysisError> {
    let columns = [column(table, &pair.functional)?, column(table, &pair.dysfunctional)?];
    Ok(Question::of(pair.feature.clone(), columns, (pair.functional.clone(), pair.dysfunctional.clone())))
}

impl<'a> Question<'a> {
    fn of(feature: String, columns: [&'a Column; 2], labels: (String, String)) -> Self {
        let [functional, dysfunctional] = columns;
        Self { feature, functional, dysfunctional, labels, contents: columns.map(Content::of) }
    }
}

/// Pairs by name whose contents are answers. Longer marks come first: `D1_functional` is a functional question, not a
/// dysfunctional one that begins with a D.
fn found(table: &Table) -> Vec<Question<'_>> {
    let mut readings: Vec<(usize, Reading)> = (table.columns.iter().enumerate())
        .filter(|(_, column)| column.dict.len() <= MOST_TEXTS)
        .flat_map(|(at, column)| names::readings(&column.name).into_iter().map(move |reading| (at, reading)))
        .collect();
    readings.order_by_key(|(at, reading)| (std::cmp::Reverse(reading.length), *at));
    let by_key = index(&readings);
    let mut taken = BTreeSet::new();
    let mut pairs: Vec<(usize, Question<'_>)> = Vec::new();
    for (without, reading) in readings.iter().filter(|(_, reading)| !reading.functional) {
        for &(with, feature) in by_key.get(&reading.key).into_iter().flatten() {
            let (Some(functional), Some(dysfunctional)) =
                (table.columns.get(with), table.columns.get(*without))
            else {
                continue;
            };
            if with == *without || taken.contains(&with) || taken.contains(without) {
                continue;
            }
            let labels = (table.label(with), table.label(*without));
            let question = Question::of(feature.to_owned(), [functional, dysfunctional], labels);
            if question.contents.iter().all(Content::is_answers) {
                taken.extend([with, *without]);
                pairs.push((with.min(*without), question));
            }
        }
    }
    pairs.order_by_key(|(at, _)| *at);
    pairs.into_iter().map(|(_, question)| question).collect()
}

type Index<'r> = BTreeMap<&'r (usize, String), Vec<(usize, &'r str)>>;

/// The functional readings by what they share with their partner.
fn index(readings: &[(usize, Reading)]) -> Index<'_> {
    let mut out = Index::new();
    for (at, reading) in readings.iter().filter(|(_, reading)| reading.functional) {
        out.entry(&reading.key).or_default().push((*at, reading.feature.as_str()));
    }
    out
}

/// In a table with one pair of questions, the column that says what a row is about.
fn feature_column<'a>(table: &'a Table, questions: &[Question<'_>]) -> Option<(&'a Column, String)> {
    let [question] = questions else { return None };
    let at = (0..table.columns.len()).find(|&at| {
        let (column, label) = (table.columns.get(at), table.label(at));
        label != question.labels.0
            && label != question.labels.1
            && column.is_some_and(|column| {
                names_features(&column.name) && (1..=MOST_TEXTS).contains(&column.dict.len())
            })
    })?;
    Some((table.columns.get(at)?, table.label(at)))
}

/// What the cells of a column say, in the whole file: no filter changes how a questionnaire is read.
#[derive(Default)]
struct Content {
    words: u64,
    scores: u64,
    /// Sum of the scores.
    sum: u64,
    unknown: u64,
}

impl Content {
    fn of(column: &Column) -> Self {
        let mut content = Self::default();
        for (text, &count) in column.dict.iter().zip(column.counts()) {
            let count = u64::from(count);
            match answers::read(text) {
                Said::Answer(_) => content.words += count,
                Said::Score(score) => {
                    content.scores += count;
                    content.sum += count * u64::from(score);
                }
                Said::Unknown => content.unknown += count,
                Said::Blank => {}
            }
        }
        content
    }

    fn is_answers(&self) -> bool {
        let known = self.words + self.scores;
        known > 0 && self.unknown * STRANGE <= known + self.unknown
    }
}

/// Where answers are numbers, features are had more gladly than they are missed: the end at which the functional answers
/// stand is "I like it".
fn like(questions: &[Question<'_>], wanted: Like) -> Option<u8> {
    let (mut scores, mut lean) = (0, 0.0);
    for question in questions {
        let [with, without] = &question.contents;
        scores += with.scores + without.scores;
        let mean = |content: &Content| content.sum as f64 / content.scores.max(1) as f64;
        if with.scores > 0 && without.scores > 0 {
            lean += mean(with) - mean(without);
        }
    }
    let end = match wanted {
        Like::One => 1,
        Like::Five => 5,
        Like::Auto if lean > 0.0 => 5,
        Like::Auto => 1,
    };
    (scores > 0).then_some(end)
}
