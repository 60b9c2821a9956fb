//! Parameters.

use super::aspects::AspectChoice;
use crate::analysis::{AnalysisError, Param};
use crate::period::Period;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Parameters of the sentiment of texts; every field has a default.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// The column of texts, in place of the mapped one.
    pub column: Option<String>,
    /// Whose words are looked for.
    pub language: Language,
    /// Scores from here on are positive.
    pub positive_from: f64,
    /// Scores down from here are negative.
    pub negative_to: f64,
    /// Which aspects are told.
    pub aspects: AspectChoice,
    /// How time is cut for the trend.
    pub period: Period,
    /// Groups: a column, or an analysis that segments (`rfm`, `rfm.segment`).
    pub group: Option<String>,
    /// A column that says what each text is: words, -1 / 0 / 1, 0 / 1, or 1 to 5 stars.
    pub label_column: Option<String>,
    /// What the reader says of texts, by row ([`super::Example::row`]).
    pub labels: BTreeMap<String, Label>,
    /// So many texts are drawn by chance, to be labelled.
    pub sample: u32,
}

/// Whose words are looked for. Each word belongs to one language by its letters; signs belong to both.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// English and Chinese words.
    #[default]
    Auto,
    /// English words only.
    En,
    /// Chinese words only.
    Zh,
}

impl Language {
    pub(super) fn latin(self) -> bool {
        self != Self::Zh
    }

    pub(super) fn han(self) -> bool {
        self != Self::En
    }
}

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Label {
    /// Says something bad.
    Negative,
    /// Neither, or both.
    Neutral,
    /// Says something good.
    Positive,
}

impl Label {
    /// All labels, from bad to good.
    pub const ALL: [Self; 3] = [Self::Negative, Self::Neutral, Self::Positive];

    /// Its code.
    pub fn id(self) -> &'static str {
        match self {
            Self::Negative => "negative",
            Self::Neutral => "neutral",
            Self::Positive => "positive",
        }
    }
}

impl Default for Params {
    fn default() -> Self {
        Self {
            column: None,
            language: Language::Auto,
            positive_from: 0.05,
            negative_to: -0.05,
            aspects: AspectChoice::All,
            period: Period::Month,
            group: None,
            label_column: None,
            labels: BTreeMap::new(),
            sample: 0,
        }
    }
}

/// Borders are at least this far from zero.
const LEAST: f64 = 0.01;
/// The most texts that are drawn to be labelled.
const MOST_SAMPLE: u32 = 200;

impl Params {
    pub(super) fn check(&self) -> Result<(), AnalysisError> {
        let bad = |name: &str| Err(AnalysisError::BadParameter { name: name.to_owned() });
        match self {
            Self { positive_from, .. } if !(LEAST..=1.0).contains(positive_from) => bad("positive_from"),
            Self { negative_to, .. } if !(-1.0..=-LEAST).contains(negative_to) => bad("negative_to"),
            Self { sample, .. } if *sample > MOST_SAMPLE => bad("sample"),
            Self { labels, .. } if labels.keys().any(|row| row.parse::<u64>().is_err()) => bad("labels"),
            _ => Ok(()),
        }
    }

    /// What a score is called.
    pub(super) fn label(&self, score: f64) -> Label {
        if score == 0.0 {
            Label::Neutral
        } else if score >= self.positive_from {
            Label::Positive
        } else if score <= self.negative_to {
            Label::Negative
        } else {
            Label::Neutral
        }
    }
}

/// The parameters, described.
pub fn params() -> Vec<Param> {
    let default = Params::default();
    vec![
        Param::column("column"),
        Param::choice("language", &["auto", "en", "zh"], "auto"),
        Param::number("positive_from", (LEAST, 1.0, 0.01), default.positive_from),
        Param::number("negative_to", (-1.0, -LEAST, 0.01), default.negative_to),
        Param::choice("aspects", &["all", "clocks", "dimensions"], "all"),
        Param::choice("period", Period::IDS, "month"),
        Param::group(),
        Param::column("label_column"),
        Param::custom("labels", serde_json::json!({})),
        Param::number("sample", (0.0, f64::from(MOST_SAMPLE), 1.0), default.sample),
    ]
}
