//! Sentiment: what texts say, good or bad, of what, and which words say so. English and Chinese, in both scripts.
//!
//! # Definition
//! The words and turns of a lexicon of this project's own are found by longest match, after folding (lower case, half width,
//! Simplified). Each has a valence from about -3.5 to 3.5. What stands around a word changes it, the nearest first:
//!
//! | what | does |
//! | --- | --- |
//! | English negation, up to 3 words before | times -0.74, each: two turn back |
//! | English booster (very; slightly) | adds 0.293 (or -0.293) to its strength, times .95 and .9 one and two words farther |
//! | capitals, where not all are | add 0.733 |
//! | Chinese negation, up to 6 characters before | times -0.74, each: 不是不满意 is no complaint; emphatic ones (一点也不) -1 |
//! | 不太, 不怎么, 没那么; negation before a degree (不很) | times -0.5 |
//! | Chinese degree before (极 2, 很 1.6, 更 1.25, 稍 0.6) or after (极了, 得离谱 1.8; 一点 0.7) | times |
//! | but, 但, 不过 in a sentence | times 0.5 before it, times 1.5 after it; at a sentence's beginning the one before is halved |
//! | if, wish, 要是, 希望 | times 0.35 after it; 就更好了 itself is a complaint |
//! | 难道 and its like | turns round; with nothing else said a complaint |
//! | exclamation marks | 0.292 each, up to 4, in the direction of the sum |
//!
//! Negation and degree end at a comma; a list (or, 和, 、) carries them on; 贵不贵 says nothing. The sum `x` of a text is its
//! score `x / sqrt(x^2 + 15)`. From `positive_from` on it is positive, down from `negative_to` negative, else neutral; a
//! text without a hit is neutral with score 0. `coverage` is the share of texts with a hit: what the rest is worth.
//!
//! - Aspects: the eight service clocks and the five dimensions of SERVQUAL, by words of their own. What a text says of
//!   an aspect is the score of the clauses that name it, or of their sentences where these say nothing.
//! - Agreement with labels, of a column or the reader's own: accuracy (Wilson), macro F1 of the labels' classes, Cohen's
//!   kappa.
//!
//! No segmentation by the browser (`Intl.Segmenter`) takes part: longest match over the lexicon gives the same score natively
//! and in every browser, and needs no dictionary of words that have no valence.
//!
//! # Input
//! A column of texts: `column`, the mapped one, or the one that looks like sentences. Customer, date and a group where wanted.
//!
//! # Output
//! [`Report`]; of customers one row a text (`row`, `customer`, `score`, `label`).
//!
//! # Errors
//! No column of texts; no text; an unknown column; a border on the wrong side of zero.
//!
//! # Edge cases
//! Empty texts are counted apart. Emoji count as words. A text of 1 MB is scored whole, counted (`n_long`) and shown
//! cut. Irony is not understood.
//!
//! # Cost
//! Each different text is read once: a search among the entries of its first letter for each word or Chinese character.
//!
//! # Source
//! The arithmetic of English (normalisation, -0.74, 0.293, 0.733, 0.292, "but") is that of Hutto and Gilbert, VADER, ICWSM
//! (2014); the words, the Chinese rules and their factors are this project's. Cohen (1960) for kappa. Parasuraman,
//! Zeithaml and Berry (1988) for the dimensions.
//!
//! # Example
//! ```
//! use clientele_core::{Cx, analysis::sentiment, ingest, mapping::Mapping, model::{Dataset, View}};
//! let text = "id,comment\n1,服务态度不是不满意\n2,等了一个小时，太慢了！\n3,The staff were not helpful at all\n4,I came at noon\n";
//! let data = Dataset::new(ingest::read_text(text).unwrap().table, Mapping::default());
//! let params = sentiment::Params { column: Some("comment".into()), ..Default::default() };
//! let report = sentiment::run(&View::all(&data, data.rows()), &params, &Cx::silent()).unwrap();
//! assert_eq!((report.summary.share_positive, report.summary.share_negative), (Some(0.25), Some(0.5)));
//! assert_eq!(report.coverage, 0.75);
//! ```

mod aspects;
mod checked;
mod count;
mod customers;
mod examples;
mod fold;
mod lexicon;
mod params;
mod read;
mod report;
mod rules;
mod stem;
mod tally;
mod texts;
mod words;

pub use aspects::{ASPECTS, AspectChoice, CLOCKS};
pub use customers::customers;
pub(crate) use customers::texts as texts_of;
pub use params::{Label, Language, Params, params};
pub use report::{AspectRow, Bin, Checked, Example, GroupRow, PeriodRow, Report, Shown, Span, Summary, Word};

use super::groups::GroupBy;
use super::times::MOST_PERIODS;
use super::{AnalysisError, Caveat};
use crate::Day;
use crate::cx::Cx;
use crate::mapping::Role;
use crate::model::{Dataset, Transactions, View};
use aspects::Aspects;
use std::collections::BTreeMap;
use tally::Tally;
use texts::{Scored, Scorer, Texts};
use words::Words;

/// Whether a data set holds texts that are found without help.
pub fn fits(data: &Dataset) -> bool {
    data.mapping.get(Role::Text).is_some_and(|name| data.table.column(name).is_some())
        || texts::guess(&data.table).is_some()
}

/// The sentiment of the texts of a view.
pub fn run(view: &View, params: &Params, cx: &Cx) -> Result<Report, AnalysisError> {
    let mut words = Words::default();
    let mut spoken = [Tally::default(); ASPECTS.len()];
    let texts = Texts::of(view, params, cx, |scorer, scored, raw| {
        words.add(scorer, raw, scored.n_rows);
        speak(scorer, scored, params, &mut spoken);
    })?;
    let by = params.group.as_ref().map(|name| GroupBy::of(view, name)).transpose()?;
    let (groups, n_left_out) = match &by {
        None => (Vec::new(), 0),
        Some(by) => groups(by, &texts, view, cx)?,
    };
    let (periods, n_cut) = periods(&texts, view, params);
    let mut report = Report {
        column: texts.name.clone(),
        language: params.language,
        positive_from: params.positive_from,
        negative_to: params.negative_to,
        n_empty: texts.n_empty,
        period: params.period,
        periods,
        group: by,
        groups,
        aspects_told: params.aspects,
        aspects: told(&spoken, params.aspects),
        words: words.most(),
        examples: examples::extremes(&texts, params),
        sample: examples::drawn(&texts, params, cx),
        seed: cx.seed,
        against_column: checked::column(view, &texts, params)?,
        against_own: checked::own(&texts, params),
        ..count::texts(&texts, params)
    };
    report.caveats = caveats(&report, n_left_out, n_cut);
    Ok(report)
}

/// Count what the clauses of a text say of each aspect.
fn speak(scorer: &Scorer, scored: &Scored, params: &Params, aspects: &mut [Tally; ASPECTS.len()]) {
    // One clause may name an aspect twice, and counts once.
    let mut clauses: BTreeMap<usize, BTreeMap<u32, f64>> = BTreeMap::new();
    for mention in &scorer.found.mentions {
        for aspect in mention.aspects.iter() {
            let effect = scorer.found.about(mention).unwrap_or(0.0);
            clauses.entry(aspect).or_default().insert(mention.clause, effect);
        }
    }
    for (aspect, effects) in clauses {
        let score = rules::score(effects.values().sum());
        if let Some(tally) = aspects.get_mut(aspect) {
            tally.add(score, params.label(score), scored.n_rows);
        }
    }
}

fn told(aspects: &[Tally], choice: AspectChoice) -> Vec<AspectRow> {
    let named = ASPECTS.iter().zip(aspects).enumerate().filter(|(at, _)| choice.tells(*at));
    named
        .map(|(_, (aspect, tally))| AspectRow { aspect: (*aspect).to_owned(), summary: tally.summary() })
        .collect()
}

/// The groups and how many were left out.
fn groups(
    by: &GroupBy,
    texts: &Texts,
    view: &View,
    cx: &Cx,
) -> Result<(Vec<GroupRow>, usize), AnalysisError> {
    let groups = by.rows(view, cx)?;
    let mut tallies = vec![Tally::default(); groups.labels.len()];
    for &row in &texts.rows {
        let group = groups.of.get(row as usize).copied().flatten();
        let tally = group.and_then(|group| tallies.get_mut(group as usize));
        if let (Some(tally), Some(scored)) = (tally, texts.at(row as usize)) {
            tally.add(scored.score, scored.label, 1);
        }
    }
    let row = |(label, tally): (String, Tally)| GroupRow { group: label, summary: tally.summary() };
    Ok((groups.labels.into_iter().zip(tallies).map(row).collect(), groups.n_left_out))
}

/// The periods with texts, and how many of the oldest were left out.
fn periods(texts: &Texts, view: &View, params: &Params) -> (Vec<PeriodRow>, usize) {
    let mut tallies: BTreeMap<i32, Tally> = BTreeMap::new();
    for &row in &texts.rows {
        let day = view.transactions.day.get(row as usize).filter(|&&day| day != Transactions::NO_DAY);
        if let (Some(&day), Some(scored)) = (day, texts.at(row as usize)) {
            let tally = tallies.entry(params.period.index(Day(day))).or_default();
            tally.add(scored.score, scored.label, 1);
        }
    }
    let n_cut = tallies.len().saturating_sub(MOST_PERIODS as usize);
    let row = |(index, tally): (i32, Tally)| PeriodRow {
        start: params.period.start(index),
        summary: tally.summary(),
    };
    (tallies.into_iter().skip(n_cut).map(row).collect(), n_cut)
}

/// Fewer texts than this with a known word leave the rest in doubt.
const LITTLE_COVERED: f64 = 0.6;
/// Fewer texts than this say little.
const FEW: u64 = 30;

fn caveats(report: &Report, groups_left_out: usize, periods_left_out: usize) -> Vec<Caveat> {
    let unread = report.against_column.as_ref().map_or(0, |checked| checked.n_unread);
    let counts = [
        ("sentiment-empty", "texts", report.n_empty),
        ("sentiment-signs-only", "texts", report.n_signs_only),
        ("sentiment-long", "texts", report.n_long),
        ("sentiment-unread-labels", "texts", unread),
        ("groups-left-out", "groups", groups_left_out as u64),
        ("sentiment-periods-left-out", "periods", periods_left_out as u64),
    ];
    let mut caveats: Vec<Caveat> = (counts.into_iter().filter(|(_, _, n)| *n > 0))
        .map(|(code, name, n)| Caveat::new(code, [(name, n as f64)]))
        .collect();
    if report.summary.n < FEW {
        caveats.push(Caveat::new("sentiment-few", [("texts", report.summary.n as f64)]));
    }
    if report.coverage < LITTLE_COVERED {
        caveats
            .push(Caveat::new("sentiment-little-covered", [("percent", (report.coverage * 100.0).round())]));
    }
    caveats
}

#[cfg(test)]
mod tests;
