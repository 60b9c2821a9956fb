//! The grade of each answer: by a question a rung where the file has them, else by bands of one score.

use super::Measure;
use super::ladder::{Ladder, Patterns, Share, climbed};
use super::measures::Hist;
use super::names::Kind;
use super::params::Errors;
use super::recognise::{Source, Survey};
use super::report::{Grade, GradeRow, GradesFrom};
use super::scores::{N_SCORES, Scale};
use crate::cx::Cx;
use crate::mapping::Role;
use crate::model::{Keys, Transactions, View};

/// The grades of a view's answers.
pub(super) struct Grades {
    rungs: Vec<Rung>,
    by: By,
    patterns: Patterns,
}

/// What a rung asks.
struct Rung {
    grade: Grade,
    /// The least score that is a yes.
    from: u8,
    column: String,
    question: Option<String>,
}

/// Whose grade is known, and how.
enum By {
    /// Patterns by row, one bit a rung; [`UNKNOWN`] where an answer is missing.
    Row(Vec<u8>),
    /// Patterns by customer: a row of a long table answers one question.
    Customer(Vec<u8>),
    /// By the rungs that a score reaches.
    Bands,
}

const UNKNOWN: u8 = u8::MAX;
const RUNGS: [(Grade, Kind); 3] = [
    (Grade::Satisfied, Kind::Satisfied),
    (Grade::ComeAgain, Kind::ComeAgain),
    (Grade::BringFriends, Kind::BringFriends),
];

impl Grades {
    /// The grades of the answers of a view; `hist` counts the answers to what is followed.
    pub(super) fn of(survey: &Survey<'_>, view: &View<'_>, hist: &Hist) -> Self {
        let asked: Vec<(Grade, &Source<'_>)> =
            RUNGS.iter().filter_map(|(grade, kind)| Some((*grade, survey.kind(*kind)?))).collect();
        if asked.len() >= 2 {
            let known = |pattern: &&u8| **pattern != UNKNOWN;
            let mut patterns = Patterns::new(asked.len());
            let by = if survey.long {
                let own = by_customer(&asked, view);
                own.iter().filter(known).for_each(|pattern| patterns.add(*pattern, 1));
                By::Customer(own)
            } else {
                let own = by_row(&asked, view.data.table.n_rows);
                let seen = view.rows.iter().filter_map(|row| own.get(row));
                seen.filter(known).for_each(|pattern| patterns.add(*pattern, 1));
                By::Row(own)
            };
            if patterns.n() > 0 {
                let rung =
                    |(grade, source): (Grade, &Source<'_>)| Rung::new(grade, source.scale.top_two(), source);
                return Self { rungs: asked.into_iter().map(rung).collect(), by, patterns };
            }
        }
        let focus = &survey.focus;
        let mut rungs = Vec::new();
        if survey.measure != Measure::Ces {
            let bands = RUNGS.iter().zip(bands(focus.scale));
            rungs.extend(bands.map(|((grade, _), from)| Rung::new(*grade, from, focus)));
        }
        let mut own = Self { patterns: Patterns::new(rungs.len()), rungs, by: By::Bands };
        for (score, n) in hist.scores() {
            let reached = own.reached(score);
            own.patterns.add((1 << reached) - 1, n);
        }
        own
    }

    /// What they are made of; none where effort alone is asked for.
    pub(super) fn from(&self) -> Option<GradesFrom> {
        match self.by {
            By::Row(_) | By::Customer(_) => Some(GradesFrom::Questions),
            By::Bands => (!self.rungs.is_empty()).then_some(GradesFrom::Score),
        }
    }

    /// How well they are a ladder; none for bands, which are one by themselves.
    pub(super) fn ladder(&self, by: Errors, cx: &Cx) -> Option<Ladder> {
        let rungs: Vec<Grade> = self.rungs.iter().map(|rung| rung.grade).collect();
        let asked = self.from() == Some(GradesFrom::Questions);
        asked.then(|| self.patterns.ladder(&rungs, by, cx)).flatten()
    }

    fn reached(&self, score: u8) -> usize {
        self.rungs.iter().filter(|rung| score >= rung.from).count()
    }

    /// The grade of a row's answer: the rung it reaches without a gap. None where an answer is missing.
    #[inline]
    pub(super) fn grade(&self, row: usize, customer: u32, score: u8) -> Option<Grade> {
        let climbed = match &self.by {
            By::Row(patterns) => climbed(patterns.get(row).copied().filter(|own| *own != UNKNOWN)?),
            By::Customer(patterns) => {
                climbed(patterns.get(customer as usize).copied().filter(|own| *own != UNKNOWN)?)
            }
            By::Bands if self.rungs.is_empty() => return None,
            By::Bands => self.reached(score),
        };
        climbed.checked_sub(1).map_or(Some(Grade::None), |at| self.rungs.get(at).map(|rung| rung.grade))
    }

    /// The rungs with their shares.
    pub(super) fn rows(&self) -> Vec<GradeRow> {
        let row = |(at, rung): (usize, &Rung)| {
            let Share { n_yes, n, share, step } = self.patterns.share(at)?;
            Some(GradeRow {
                grade: rung.grade,
                share: share.0,
                lo: share.1,
                hi: share.2,
                n,
                n_yes,
                step: step.map(|step| step.0),
                step_lo: step.map(|step| step.1),
                step_hi: step.map(|step| step.2),
                from: rung.from,
                column: rung.column.clone(),
                question: rung.question.clone(),
            })
        };
        self.rungs.iter().enumerate().filter_map(row).collect()
    }
}

impl Rung {
    fn new(grade: Grade, from: u8, source: &Source<'_>) -> Self {
        Self { grade, from, column: source.label.clone(), question: source.question.clone() }
    }
}

/// From 70%, 80% and 90% of the greatest score on: 7, 8 and 9 of ten, 5, 6 and 7 of seven, 4, 4 and 5 of five.
fn bands(scale: Scale) -> [u8; 3] {
    [7u8, 8, 9].map(|tenths| (tenths * scale.hi).div_ceil(10))
}

fn by_row(rungs: &[(Grade, &Source<'_>)], n_rows: usize) -> Vec<u8> {
    let mut patterns = vec![0u8; n_rows];
    for (at, (_, source)) in rungs.iter().enumerate() {
        let top = source.scale.top_two();
        for (pattern, bin) in patterns.iter_mut().zip(source.bins()) {
            if usize::from(bin) >= N_SCORES {
                *pattern = UNKNOWN;
            } else if *pattern != UNKNOWN && bin >= top {
                *pattern |= 1 << at;
            }
        }
    }
    patterns
}

/// Of each customer the last answer to each rung, the lower of two on one day.
fn by_customer(rungs: &[(Grade, &Source<'_>)], view: &View<'_>) -> Vec<u8> {
    let data = view.transactions;
    let n_customers = if view.data.mapping.get(Role::Customer).is_some() { data.customers.len() } else { 0 };
    let mut patterns = vec![0u8; n_customers];
    for (at, (_, source)) in rungs.iter().enumerate() {
        let (top, bins) = (source.scale.top_two(), source.bins());
        let mut last: Vec<Option<(i32, bool)>> = vec![None; n_customers];
        for row in view.rows.iter() {
            let (Some(&who), Some(&bin)) = (data.customer.get(row), bins.get(row)) else { continue };
            if who == Keys::NONE || usize::from(bin) >= N_SCORES {
                continue;
            }
            let own = (data.day.get(row).copied().unwrap_or(Transactions::NO_DAY), bin >= top);
            if let Some(slot) = last.get_mut(who as usize) {
                *slot = match *slot {
                    Some((day, yes)) if day > own.0 || day == own.0 && !yes => Some((day, yes)),
                    _ => Some(own),
                };
            }
        }
        for (pattern, last) in patterns.iter_mut().zip(last) {
            match last {
                None => *pattern = UNKNOWN,
                Some((_, true)) if *pattern != UNKNOWN => *pattern |= 1 << at,
                Some(_) => {}
            }
        }
    }
    patterns
}
