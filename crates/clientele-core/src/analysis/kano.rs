//! Kano: which features are basic (M), which are the more the better (O), which delight (A) -- and where the answers cannot
//! tell.
//!
//! # Definition
//! Each feature is asked about twice: how do you feel if it is there (functional), and if it is not (dysfunctional)? Both
//! answers are one of five: like, expect (must be), neutral, live with, dislike. A pair of answers has a [`Class`]:
//!
//! | functional \ dysfunctional | like | expect | neutral | live with | dislike |
//! | --- | --- | --- | --- | --- | --- |
//! | like | Q | A | A | A | O |
//! | expect | R | I | I | I | M |
//! | neutral | R | I | I | I | M |
//! | live with | R | I | I | I | M |
//! | dislike | R | R | R | R | Q |
//!
//! With `table` = `pouliot`, twice "expect" and twice "live with" are Q instead of I.
//! - Class of a feature: the most frequent one, ties M > O > A > I > R > Q; with `rule` = `strength` the most frequent of A,
//!   O and M where these together are more than I, R and Q, else of those three.
//! - Fong's test: the counts a and b of the class and the strongest other one differ where
//!   `|a - b| >= 1.65 sqrt((a + b)(2n - a - b) / 2n)`. Where they do not, this `n` cannot tell the two apart.
//! - Better `(A + O) / (A + O + M + I)`, Worse `-(O + M) / (A + O + M + I)`, each with Wilson's interval; quadrants split at
//!   .5 or at the features' means. The ellipse holds 95% of 400 seeded bootstrap samples (normal), and `quadrant_share` of
//!   them fall in the same quadrant.
//! - Continuous variant: functional answers score 4, 2, 0, -1, -2, dysfunctional ones -2, -1, 0, 2, 4; answers with both
//!   scores below zero are left out; the means with their intervals are split at 2. It knows no R and no Q.
//!
//! # Input
//! A wide table (two columns a feature) or a long one (a column of features, one of functional, one of dysfunctional
//! answers). Columns are paired by name (functional / dysfunctional, with / without, 有 / 没有, 正向 / 反向, 1a / 1b ...) and
//! must hold answers: words in three languages, or numbers from 1 to 5, whose "I like it" end is `like` (guessed from the
//! whole file: features are had more gladly than missed). `pairs` names the columns instead.
//!
//! # Output
//! [`Report`]; `group` adds the features in each group. Of customers: the class of each feature.
//!
//! # Errors
//! No pair of questions; no complete pair of answers; an unknown column or feature; a pair without a name.
//!
//! # Edge cases
//! Half-answered pairs, unknown words and numbers off the scale are left out, counted and named in caveats. A feature
//! without answers has no class; one with Q and R only has neither Better nor Worse. One answer: a class that is not
//! distinct.
//!
//! # Cost
//! One pass over the rows a question; texts are read once each, not once a row.
//!
//! # Source
//! Kano, Seraku, Takahashi and Tsuji (1984); Berger and others (1993) for Better and Worse, Pouliot's table, Fong's test and
//! DuMouchel's continuous scores (Center for Quality of Management Journal 2(4)).
//!
//! # Example
//! ```
//! use clientele_core::{Cx, analysis::kano, ingest, mapping::Mapping, model::{Dataset, View}};
//! let text = "id,wifi with,wifi without\n1,like,neutral\n2,like,live with\n3,like,dislike\n4,like,\n";
//! let data = Dataset::new(ingest::read_text(text).unwrap().table, Mapping::default());
//! let report = kano::run(&View::all(&data, data.rows()), &kano::Params::default(), &Cx::silent()).unwrap();
//! let wifi = &report.features[0];
//! assert_eq!((wifi.feature.as_str(), wifi.summary.class), ("wifi", Some(kano::Class::Attractive)));
//! assert_eq!((wifi.summary.n, wifi.summary.better, wifi.summary.n_half), (3, Some(1.0), 1));
//! assert_eq!(wifi.summary.fong_distinct, Some(false), "three answers cannot tell");
//! ```

mod answers;
mod bootstrap;
mod classes;
mod continuous;
mod count;
mod customers;
mod names;
mod params;
mod recognise;
mod report;
mod summary;

pub use classes::{Cells, Class, Counts};
pub use continuous::Continuous;
pub use customers::customers;
pub use params::{Like, Pair, Params, Rule, Split, Table, params};
pub use report::{Ellipse, FeatureRow, GroupRow, Place, Report, Summary};

use super::groups::GroupBy;
use super::{AnalysisError, Caveat};
use crate::cx::Cx;
use crate::mapping::Role;
use crate::model::{Dataset, View};
use count::Counted;
use recognise::Survey;

/// Whether a data set holds a questionnaire that is found without help.
pub fn fits(data: &Dataset) -> bool {
    Survey::of(&data.table, &Params::default()).is_ok()
}

/// The Kano model of the answers of a view.
pub fn run(view: &View, params: &Params, cx: &Cx) -> Result<Report, AnalysisError> {
    params.check()?;
    let survey = Survey::of(&view.data.table, params)?;
    let by = params.group.as_ref().map(|name| GroupBy::of(view, name)).transpose()?;
    let groups = by.as_ref().map(|by| by.rows(view, cx)).transpose()?;
    let counted = count::count(&survey, view, groups.as_ref(), cx)?;
    let n = counted.iter().map(|feature| feature.all.n()).sum();
    if n == 0 {
        return Err(AnalysisError::NotEnough { what: "answers".to_owned(), needed: 1, found: 0 });
    }
    let shown = match &params.feature {
        None => 0,
        Some(name) => counted
            .iter()
            .position(|feature| feature.feature == *name)
            .ok_or_else(|| AnalysisError::BadParameter { name: format!("feature: {name}") })?,
    };
    let summaries: Vec<Summary> = counted.iter().map(|feature| summary::of(&feature.all, params)).collect();
    let split = summary::split(&summaries, params.split);
    let mut report = Report {
        table: params.table,
        rule: params.rule,
        feature_column: survey.by.as_ref().map(|(_, label)| label.clone()),
        like: survey.like,
        by_customer: view.data.mapping.get(Role::Customer).is_some(),
        n_rows: view.rows.count() as u64,
        n,
        n_half: counted.iter().map(|feature| feature.all.half).sum(),
        n_unknown: counted.iter().map(|feature| feature.all.unknown).sum(),
        split: params.split,
        split_better: split.0,
        split_worse: split.1,
        seed: cx.seed,
        replicates: bootstrap::REPLICATES,
        features: Vec::new(),
        shown,
        group: by,
        groups: Vec::new(),
        caveats: Vec::new(),
    };
    for (feature, summary) in counted.iter().zip(summaries) {
        cx.tick(report.features.len() as u64, counted.len() as u64)?;
        report.features.push(row(feature, summary, &survey, split, cx));
    }
    if let Some(groups) = &groups {
        report.groups =
            groups.labels.iter().enumerate().map(|(at, label)| group(at, label, &counted, params)).collect();
    }
    report.caveats = caveats(&report, groups.map_or(0, |groups| groups.n_left_out));
    Ok(report)
}

fn row(feature: &Counted, summary: Summary, survey: &Survey<'_>, split: (f64, f64), cx: &Cx) -> FeatureRow {
    let labels = survey.questions.get(feature.question).map(|question| question.labels.clone());
    let (functional, dysfunctional) = labels.unwrap_or_default();
    FeatureRow {
        feature: feature.feature.clone(),
        functional,
        dysfunctional,
        place: bootstrap::place(&summary.counts, split, cx),
        continuous: continuous::of(&feature.all.cells, summary.class),
        cells: feature.all.cells,
        summary,
    }
}

fn group(at: usize, label: &str, counted: &[Counted], params: &Params) -> GroupRow {
    let own = counted.iter().filter_map(|feature| feature.groups.get(at));
    let features: Vec<Summary> = own.map(|tally| summary::of(tally, params)).collect();
    GroupRow { group: label.to_owned(), n: features.iter().map(|feature| feature.n).sum(), features }
}

/// Fewer answers than this about a feature say little.
const FEW: u64 = 30;

fn caveats(report: &Report, groups_left_out: usize) -> Vec<Caveat> {
    let features =
        |wanted: fn(&FeatureRow) -> bool| report.features.iter().filter(|row| wanted(row)).count() as f64;
    let counts = [
        ("kano-half-answered", "answers", report.n_half as f64),
        ("kano-unknown-answers", "answers", report.n_unknown as f64),
        ("kano-cannot-tell", "features", features(|row| row.summary.fong_distinct == Some(false))),
        ("kano-few-answers", "features", features(|row| row.summary.n < FEW)),
        ("kano-disagree", "features", features(|row| row.continuous.is_some_and(|other| !other.agrees))),
        ("groups-left-out", "groups", groups_left_out as f64),
    ];
    let mut caveats: Vec<Caveat> = (counts.into_iter().filter(|(_, _, n)| *n > 0.0))
        .map(|(code, name, n)| Caveat::new(code, [(name, n)]))
        .collect();
    if let Some(like) = report.like {
        caveats.push(Caveat::new("kano-scores", [("like", f64::from(like))]));
    }
    caveats
}

#[cfg(test)]
mod tests;
