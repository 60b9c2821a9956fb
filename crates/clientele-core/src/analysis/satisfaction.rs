//! Satisfaction: the three grades as a ladder, NPS, CSAT and CES -- each with its interval, over time, by group, and against what
//! customers then did.
//!
//! # Definition
//! - NPS: promoters (9 and 10) less detractors (0 to 6, or 1 to 6) as a share p - d, in points. Variance of one answer
//!   `p + d - (p - d)^2`; 95% interval normal. Below 30 answers, and where all are alike, three answers are added first: .75
//!   promoters, 1.5 passives, .75 detractors.
//! - CSAT: share of the top two boxes of the scale, with Wilson's interval. A yes/no question: the share of yes.
//! - CES: version 2.0 ("it was easy", a high score is good): mean, and share of the top three boxes of a scale of seven or
//!   more, of the top two of a shorter one. Version 1.0 ("how much effort", a low score is good): mean of the turned score
//!   `lo + hi - score`, and share of the two boxes of least effort.
//! - Grades: satisfied < would come again < would bring friends. A question each: yes is the top two boxes (or yes), and
//!   shares are of those who answer every rung. Of one score: 70%, 80% and 90% of the greatest score (7, 8, 9 of ten; 5, 6, 7 of
//!   seven; 4, 4, 5 of five). A customer's grade is the rung reached without a gap.
//! - Ladder: errors are the fewest answers that have to change (`errors` = `fewest`), or those that differ from the ladder with as
//!   many rungs (`goodenough_edwards`). Reproducibility `1 - errors / answers` (.90 is asked for), scalability
//!   `1 - errors / most`, where the shares of the rungs alone would make `most` errors (.60). It holds where both are reached
//!   and no rung has more than the one below, by more than chance (McNemar).
//! - Move: the last complete period less the one before, normal with both variances; below 30 answers in either, or where all are
//!   alike, the middle 95% of 2,000 bootstrap samples. It is real where the interval excludes zero.
//! - Answers needed: `1.96^2 v / margin^2` for the margin, `2 v (1.96 + .84)^2 / move^2` a period for the move (5% of false
//!   alarms, four in five found), v the variance of one answer.
//! - Groups are each compared with everybody else, p-values adjusted after Benjamini and Hochberg.
//! - After the answer: bought again, and spent, within `follow_days` after a customer's last answer that can be followed so
//!   long. Loyalty: good opinion (promoter, satisfied, easy) by return: true, latent, spurious, none.
//!
//! Which block is there: each measure is made of the question whose name asks for it. A score whose name asks nothing is
//! CSAT, and NPS too on a scale of ten; it is CES only where `measure` says so. Else the block is null. A recommendation
//! stands in for the third grade where no question asks for friends, and friends on a scale of ten for a recommendation.
//!
//! # Input
//! Wide: a column a question. Long: [`Role::Score`] with [`Role::Question`]; questions are never mixed. One score:
//! [`Role::Score`], or `column`. Optional customer and date. Names are read in three languages. The scale is the shortest of
//! 1-5, 1-7, 1-10 (from 0 where the answers say so) that holds 19 of 20 numbers, or `scale_lo` and `scale_hi`.
//!
//! # Output
//! [`Report`]. Of customers: last score, its class, grade, number of answers, loyalty. All answers count in the report; in the
//! customer table the last one, the lower of two on one day.
//!
//! # Errors
//! No column of scores; an unknown column or question; a scale that ends where it begins, or NPS on one not of ten.
//!
//! # Edge cases
//! Texts, numbers off the scale and numbers between two scores are left out, counted and named. One answer: wide intervals, no
//! move. No date: no trend. A period in which nobody goes beyond 5 or 7 of a ten-point scale: a caveat on mixed scales.
//!
//! # Cost
//! One pass over the rows a question on dictionary codes; texts are read once each, not once a row.
//!
//! # Source
//! Reichheld (2003); Rocks, The American Statistician 70(4) (2016) for few answers; Wilson (1927); Dixon, Freeman and Toman
//! (2010) for CES; Guttman (1950), Goodenough (1944) and Edwards (1948), Menzel (1953) for the ladder; Dick and Basu (1994)
//! for loyalty.
//!
//! # Example
//! ```
//! use clientele_core::{Cx, analysis::satisfaction, ingest, mapping::Mapping, model::{Dataset, View}};
//! let mut text = String::from("id,nps\n");
//! for (score, n) in [("10", 100), ("8", 60), ("3", 40)] {
//!     (0..n).for_each(|id| text.push_str(&format!("{score}-{id},{score}\n")));
//! }
//! let data = Dataset::new(ingest::read_text(&text).unwrap().table, Mapping::default());
//! let view = View::all(&data, data.rows());
//! let report = satisfaction::run(&view, &satisfaction::Params::default(), &Cx::silent()).unwrap();
//! let nps = report.nps.unwrap();
//! assert!((nps.points - 30.0).abs() < 1e-9 && (nps.se_points - 5.52).abs() < 0.005);
//! assert!((nps.lo - 19.2).abs() < 0.05 && (nps.hi - 40.8).abs() < 0.05);
//! ```

mod behaviour;
mod customers;
mod follow;
mod grades;
mod groups;
mod ladder;
mod measures;
mod names;
mod params;
mod recognise;
mod report;
mod scores;
mod trend;

pub use behaviour::{After, AfterRow, AgeRow, Loyalty, LoyaltyRow, ReturnRow};
pub(crate) use customers::answers;
pub use customers::customers;
pub use ladder::{Ladder, PatternRow};
pub use measures::{Class, Measure};
pub use names::Kind;
pub use params::{Asked, CesAsked, Errors, Params, params};
pub use report::{
    Ces, Csat, Grade, GradeRow, GradesFrom, GroupRow, LeftOut, Nps, QuestionRow, Report, ScoreRow, TrendRow,
};
pub use scores::Scale;
pub use trend::{Method, Move, Sample};

use super::groups::GroupBy;
use super::{AnalysisError, Caveat};
use crate::cx::Cx;
use crate::mapping::Role;
use crate::model::{Dataset, View};
use crate::order::Order;
use follow::Joined;
use grades::Grades;
use measures::{FEW, Hist, Rule};
use recognise::{Source, Survey};
use scores::{BLANK, FRACTION, OFF, TEXT};

/// Whether a data set holds scores that are found without help.
pub fn fits(data: &Dataset) -> bool {
    Survey::of(data, &Params::default()).is_ok()
}

/// The answers to what is followed, row by row, with their grades.
struct Answers {
    bins: Vec<u8>,
    rule: Rule,
    hist: Hist,
    grades: Grades,
}

impl Answers {
    fn of(survey: &Survey<'_>, params: &Params, view: &View) -> Self {
        let bins = survey.focus.bins();
        let hist = count(&bins, view);
        let rule = rule(&survey.focus, survey.measure, params);
        Self { grades: Grades::of(survey, view, &hist), bins, rule, hist }
    }
}

fn count(bins: &[u8], view: &View) -> Hist {
    let mut hist = Hist::default();
    view.rows.iter().filter_map(|row| bins.get(row)).for_each(|bin| hist.add(*bin));
    hist
}

fn rule(source: &Source<'_>, measure: Measure, params: &Params) -> Rule {
    let name = source.question.as_ref().unwrap_or(&source.label);
    let low_is_good = match params.ces_version {
        CesAsked::V1 => true,
        CesAsked::V2 => false,
        CesAsked::Auto => source.scale.hi == 5 && !names::asks_ease(name),
    };
    Rule { measure, scale: source.scale, low_is_good: low_is_good && measure == Measure::Ces }
}

/// The satisfaction of the answers of a view.
pub fn run(view: &View, params: &Params, cx: &Cx) -> Result<Report, AnalysisError> {
    params.check()?;
    let survey = Survey::of(view.data, params)?;
    let by = params.group.as_ref().map(|name| GroupBy::of(view, name)).transpose()?;
    let answers = Answers::of(&survey, params, view);
    let Answers { bins, rule, hist, grades } = &answers;
    let none = || AnalysisError::NotEnough { what: "answers".to_owned(), needed: 1, found: 0 };
    let stat = hist.stat(*rule).ok_or_else(none)?;
    cx.tick(1, 4)?;
    let periods = trend::periods(bins, view, params.period);
    let known = trend::known(view, cx);
    cx.tick(2, 4)?;
    let sorted = by.as_ref().map(|by| by.rows(view, cx)).transpose()?;
    let groups = sorted.as_ref().map(|sorted| groups::hists(sorted, bins, view)).unwrap_or_default();
    cx.tick(3, 4)?;
    let joined = Joined::of(view, params, cx)?;
    let of_kind = |measure: Measure, kind: Kind| block(&survey, measure, kind, &answers, params, view);
    let focus = &survey.focus;
    let mut report = Report {
        measure: survey.measure,
        column: focus.label.clone(),
        question: focus.question.clone(),
        scale: focus.scale,
        by_customer: view.data.mapping.get(Role::Customer).is_some(),
        n_rows: [OFF, FRACTION, TEXT, BLANK].map(|bin| hist.of(bin)).iter().sum::<u64>() + stat.n,
        n: stat.n,
        n_blank: hist.of(BLANK),
        n_text: hist.of(TEXT),
        n_off_scale: hist.of(OFF),
        n_fraction: hist.of(FRACTION),
        left_out: left_out(&survey, bins, view),
        questions: survey.found.iter().filter_map(question).collect(),
        nps: of_kind(Measure::Nps, Kind::Recommend)
            .and_then(|(hist, rule, source)| measures::nps(&hist, rule, source.label, source.question)),
        csat: of_kind(Measure::Csat, Kind::Satisfied)
            .and_then(|(hist, rule, source)| measures::csat(&hist, rule, source.label, source.question)),
        ces: of_kind(Measure::Ces, Kind::Effort)
            .and_then(|(hist, rule, source)| measures::ces(&hist, rule, source.label, source.question)),
        scores: scores(hist, *rule),
        grades_from: grades.from(),
        grades: grades.rows(),
        ladder: grades.ladder(params.errors, cx),
        period: params.period,
        trend: known.map(|known| trend::rows(&periods, *rule, params.period, known)).unwrap_or_default(),
        last_move: known.and_then(|known| trend::last_move(&periods, *rule, params.period, known, cx)),
        sample: trend::sample(&stat, *rule, params.margin_points, params.move_points),
        group: by,
        groups: sorted.as_ref().map(|sorted| groups::rows(sorted, &groups, hist, *rule)).unwrap_or_default(),
        after: joined.map(|joined| joined.after(&answers, view, params)).transpose()?,
        seed: cx.seed,
        replicates: ladder::REPLICATES,
        caveats: Vec::new(),
    };
    let mixed = mixed_scales(periods.values().chain(&groups), focus.scale);
    report.caveats = caveats(&report, sorted.map_or(0, |sorted| sorted.n_left_out), mixed);
    Ok(report)
}

/// The answers that a measure is made of.
fn block<'a>(
    survey: &Survey<'a>,
    measure: Measure,
    kind: Kind,
    answers: &Answers,
    params: &Params,
    view: &View,
) -> Option<(Hist, Rule, Source<'a>)> {
    let focus = &survey.focus;
    let serves = |source: &Source<'_>| measure != Measure::Nps || source.scale.is_ten();
    let unnamed = focus.kind.is_none() && measure != Measure::Ces && serves(focus);
    if survey.measure == measure || (survey.kind(kind).is_none() && unnamed) {
        let rule = rule(focus, measure, params);
        return Some((answers.hist, rule, focus.clone()));
    }
    let source = survey.kind(kind).filter(|source| serves(source))?;
    Some((count(&source.bins(), view), rule(source, measure, params), source.clone()))
}

fn question(source: &Source<'_>) -> Option<QuestionRow> {
    let (column, question) = (source.label.clone(), source.question.clone());
    Some(QuestionRow { kind: source.kind?, column, question, scale: source.scale })
}

fn scores(hist: &Hist, rule: Rule) -> Vec<ScoreRow> {
    let all = hist.n().max(1) as f64;
    let on_scale = hist.scores().filter(|(score, _)| (rule.scale.lo..=rule.scale.hi).contains(score));
    let row = |(score, n): (u8, u64)| ScoreRow { score, class: rule.class(score), n, share: n as f64 / all };
    on_scale.map(row).collect()
}

/// How many texts are named, and how much of each.
const NAMED: usize = 5;
/// See [`NAMED`].
const SHOWN: usize = 40;

fn left_out(survey: &Survey<'_>, bins: &[u8], view: &View) -> Vec<LeftOut> {
    let mut counts = std::collections::BTreeMap::<&str, u64>::new();
    for row in view.rows.iter() {
        if bins.get(row).is_some_and(|bin| [OFF, FRACTION, TEXT].contains(bin)) {
            *counts.entry(survey.focus.text(row).trim()).or_default() += 1;
        }
    }
    let mut all: Vec<(&str, u64)> = counts.into_iter().collect();
    all.order_by_key(|(_, n)| std::cmp::Reverse(*n));
    let shown = |text: &str| text.chars().take(SHOWN).collect();
    all.into_iter().take(NAMED).map(|(text, n)| LeftOut { text: shown(text), n }).collect()
}

/// Periods or groups that never go beyond 5 or 7 where all together go to ten.
fn mixed_scales<'h>(parts: impl Iterator<Item = &'h Hist>, scale: Scale) -> u64 {
    let narrow = |hist: &&Hist| {
        let most = hist.scores().filter(|(_, n)| *n > 0).map(|(score, _)| score).max();
        hist.n() >= FEW && most.is_some_and(|most| most <= 7 && most < scale.hi && scale.hi == 10)
    };
    parts.filter(narrow).count() as u64
}

fn caveats(report: &Report, groups_left_out: usize, mixed: u64) -> Vec<Caveat> {
    let incomplete = report.ladder.as_ref().map_or(0, |ladder| report.n.saturating_sub(ladder.n));
    let few = if report.n < FEW { report.n } else { 0 };
    let counts = [
        ("satisfaction-text", "answers", report.n_text as f64),
        ("satisfaction-off-scale", "answers", report.n_off_scale as f64),
        ("satisfaction-fraction", "answers", report.n_fraction as f64),
        ("satisfaction-mixed-scales", "parts", mixed as f64),
        ("satisfaction-few", "answers", few as f64),
        ("satisfaction-incomplete", "answers", incomplete as f64),
        ("groups-left-out", "groups", groups_left_out as f64),
    ];
    let mut caveats: Vec<Caveat> = (counts.into_iter().filter(|(_, _, n)| *n > 0.0))
        .map(|(code, name, n)| Caveat::new(code, [(name, n)]))
        .collect();
    if let Some(after) = report.after.as_ref().filter(|after| after.n_customers == 0 && after.n_too_late > 0)
    {
        let args = [("customers", after.n_too_late as f64), ("days", f64::from(after.follow_days))];
        caveats.push(Caveat::new("satisfaction-not-followed", args));
    }
    let asked = report.n + report.n_blank;
    if report.n_blank * 5 > asked {
        let share = report.n_blank as f64 / asked as f64;
        caveats.push(Caveat::new("satisfaction-blank", [("percent", (share * 100.0).round())]));
    }
    let top = report.scores.iter().rev().find(|row| row.n > 0).map_or(report.scale.hi, |row| row.score);
    if top < report.scale.hi {
        let ends = [("score", f64::from(top)), ("end", f64::from(report.scale.hi))];
        caveats.push(Caveat::new("satisfaction-end-unseen", ends));
    }
    if report.grades_from == Some(GradesFrom::Score) {
        caveats.push(Caveat::new("satisfaction-grades-from-score", []));
    }
    caveats
}

#[cfg(test)]
mod tests;
