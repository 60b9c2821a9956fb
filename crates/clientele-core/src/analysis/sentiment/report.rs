//! What comes out.

use super::{AspectChoice, Label, Language};
use crate::Day;
use crate::analysis::Caveat;
use crate::analysis::groups::GroupBy;
use crate::period::Period;
use crate::stats::agreement::Agreement;
use serde::{Deserialize, Serialize};

/// The sentiment of the texts of a view. Shares are 0..1 with Wilson's 95% interval, scores -1..1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The column that the texts are in.
    pub column: String,
    /// Whose words were looked for.
    pub language: Language,
    /// Scores from here on are positive.
    pub positive_from: f64,
    /// Scores down from here are negative.
    pub negative_to: f64,
    /// Texts: how many, how many of each label, and their mean score.
    #[serde(flatten)]
    pub summary: Summary,
    /// Rows without a text.
    pub n_empty: u64,
    /// Texts of signs and emoji only.
    pub n_signs_only: u64,
    /// Texts in which no word of the lexicon was found: neutral for want of knowledge.
    pub n_without_hit: u64,
    /// Texts of more than 100,000 bytes.
    pub n_long: u64,
    /// Texts with more Chinese characters than Latin words.
    pub n_chinese: u64,
    /// Texts with Latin words otherwise.
    pub n_latin: u64,
    /// Share of the texts in which a word of the lexicon was found: how much the rest can be trusted.
    pub coverage: f64,
    /// Share of all words and Chinese characters that were part of a good or bad word.
    pub coverage_words: f64,
    /// The distribution of the scores.
    pub bins: Vec<Bin>,
    /// How time is cut.
    pub period: Period,
    /// The trend, oldest first; empty where rows have no days.
    pub periods: Vec<PeriodRow>,
    /// What the groups are made by.
    pub group: Option<GroupBy>,
    /// The groups, the largest first.
    pub groups: Vec<GroupRow>,
    /// Which aspects are told.
    pub aspects_told: AspectChoice,
    /// What the texts speak of, in the order of [`super::ASPECTS`].
    pub aspects: Vec<AspectRow>,
    /// The words that made the scores: those that add most, then those that take most away.
    pub words: Vec<Word>,
    /// The most positive, the most negative and the most mixed texts.
    pub examples: Vec<Example>,
    /// Texts drawn by chance, to be labelled.
    pub sample: Vec<Example>,
    /// The seed of that draw.
    pub seed: u64,
    /// Against the column of labels.
    pub against_column: Option<Checked>,
    /// Against the reader's own labels.
    pub against_own: Option<Checked>,
    /// Reservations.
    pub caveats: Vec<Caveat>,
}

/// What some texts come to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// Texts.
    pub n: u64,
    /// Share of the positive ones; null without texts.
    pub share_positive: Option<f64>,
    /// Lower end of its interval.
    pub positive_lo: Option<f64>,
    /// Upper end.
    pub positive_hi: Option<f64>,
    /// Share of the negative ones.
    pub share_negative: Option<f64>,
    /// Lower end of its interval.
    pub negative_lo: Option<f64>,
    /// Upper end.
    pub negative_hi: Option<f64>,
    /// Share of the neutral ones.
    pub share_neutral: Option<f64>,
    /// Lower end of its interval.
    pub neutral_lo: Option<f64>,
    /// Upper end.
    pub neutral_hi: Option<f64>,
    /// Mean score.
    pub mean: Option<f64>,
    /// Lower end of its 95% interval (normal); null for one text.
    pub mean_lo: Option<f64>,
    /// Upper end.
    pub mean_hi: Option<f64>,
}

/// Texts whose scores lie between two values.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Bin {
    /// Least score.
    pub from: f64,
    /// Scores are below this; the last bin has its end, too.
    pub to: f64,
    /// Positive, neutral or negative: bins do not cross the borders.
    pub label: Label,
    /// Texts.
    pub n: u64,
}

/// The texts of a period.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PeriodRow {
    /// Its first day.
    pub start: Day,
    /// What they come to.
    #[serde(flatten)]
    pub summary: Summary,
}

/// The texts of a group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GroupRow {
    /// The group.
    pub group: String,
    /// What they come to.
    #[serde(flatten)]
    pub summary: Summary,
}

/// The texts that speak of an aspect, by what they say of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AspectRow {
    /// The aspect.
    pub aspect: String,
    /// What the clauses about it come to.
    #[serde(flatten)]
    pub summary: Summary,
}

/// A word and what it did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Word {
    /// As the texts write it, in lower case.
    pub word: String,
    /// How often it occurs.
    pub n: u64,
    /// How often something turned it round.
    pub n_turned: u64,
    /// What it added to all texts together, before sums become scores.
    pub effect: f64,
}

/// Why a text is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    /// Among the most positive.
    Positive,
    /// Among the most negative.
    Negative,
    /// Good and bad at once.
    Mixed,
    /// Drawn by chance.
    Drawn,
}

/// A text, with what made its score.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Example {
    /// Why it is shown.
    pub shown: Shown,
    /// The number of its row, from 1 below the header; the first one of several with this text.
    pub row: u64,
    /// Rows with this text.
    pub n_rows: u64,
    /// The text, or its beginning.
    pub text: String,
    /// Whether there is more of it.
    pub cut: bool,
    /// Its score.
    pub score: f64,
    /// What it is called.
    pub label: Label,
    /// The words that made the score, in the order of the text.
    pub spans: Vec<Span>,
}

/// A stretch of an [`Example::text`].
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Span {
    /// The first character (Unicode scalar value), from 0.
    pub from: u32,
    /// The one after the last.
    pub to: u32,
    /// What the word adds, with everything around it; 0 for a word that changes others (not, very, but ...).
    pub effect: f64,
}

/// How well the labels agree with somebody else's.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Checked {
    /// Texts that have a label.
    pub n: u64,
    /// Labels that could not be read.
    pub n_unread: u64,
    /// By label (rows) and by what this analysis says (columns), each negative, neutral, positive.
    pub confusion: [[u64; 3]; 3],
    /// Accuracy, macro F1 and kappa; null without labels.
    #[serde(flatten)]
    pub agreement: Option<Agreement>,
    /// Accuracy among the texts whose label and sentiment both take a side.
    pub accuracy_decided: Option<f64>,
    /// Those texts.
    pub n_decided: u64,
}
