//! Counting: pairs of answer codes by feature and group, one pass over the rows a question.

use super::answers::{self, BLANK, CODES, UNKNOWN};
use super::classes::Cells;
use super::recognise::{Question, Survey};
use crate::analysis::groups::Groups;
use crate::cx::{Cancelled, Cx};
use crate::model::{Keys, View};
use crate::table::Column;

/// The answers about one feature.
#[derive(Debug, Clone, Default)]
pub(super) struct Tally {
    /// Both answered.
    pub(super) cells: Cells,
    /// One of the two answered.
    pub(super) half: u64,
    /// At least one says something else.
    pub(super) unknown: u64,
}

/// A feature with its answers, over all rows and by group.
pub(super) struct Counted {
    pub(super) feature: String,
    /// Its question, by position.
    pub(super) question: usize,
    pub(super) all: Tally,
    pub(super) groups: Vec<Tally>,
}

/// The feature that each row of a long table is about: its number, and the names.
pub(super) struct Features {
    pub(super) of_row: Vec<u32>,
    pub(super) names: Vec<String>,
}

impl Features {
    /// The features of a long table; none for a wide one.
    pub(super) fn of(survey: &Survey<'_>) -> Option<Self> {
        let (column, _) = survey.by.as_ref()?;
        let keys = Keys::of(column);
        let names = (0..keys.len() as u32).map(|key| keys.text(key, column).to_owned()).collect();
        Some(Self { of_row: column.codes.gather(keys.of_code(), Keys::NONE), names })
    }
}

/// Count the answers of a view.
pub(super) fn count(
    survey: &Survey<'_>,
    view: &View<'_>,
    groups: Option<&Groups>,
    cx: &Cx,
) -> Result<Vec<Counted>, Cancelled> {
    let n_groups = groups.map_or(0, |groups| groups.labels.len());
    let long = Features::of(survey);
    let mut out = Vec::new();
    for (at, question) in survey.questions.iter().enumerate() {
        cx.tick(at as u64, survey.questions.len() as u64)?;
        let names = long.as_ref().map_or_else(|| vec![question.feature.clone()], |long| long.names.clone());
        let slots = Slots { features: long.as_ref(), groups, n_groups };
        let counts = pairs(question, survey.like_is_one(), view, &slots, names.len());
        // One slot more than groups: rows of none.
        let mut tallies = counts.chunks(CODES * CODES).map(Tally::of);
        for feature in names {
            let own: Vec<Tally> = tallies.by_ref().take(n_groups + 1).collect();
            let mut all = Tally::default();
            own.iter().for_each(|tally| all.add(tally));
            let groups = own.into_iter().take(n_groups).collect();
            out.push(Counted { feature, question: at, all, groups });
        }
    }
    Ok(out)
}

/// Where the pairs of a row are counted.
struct Slots<'a> {
    features: Option<&'a Features>,
    groups: Option<&'a Groups>,
    n_groups: usize,
}

impl Slots<'_> {
    #[inline]
    fn of(&self, row: usize) -> Option<usize> {
        let feature = match self.features {
            Some(long) => long.of_row.get(row).copied().filter(|&key| key != Keys::NONE)? as usize,
            None => 0,
        };
        let group = match self.groups {
            Some(groups) => {
                groups.of.get(row).copied().flatten().map_or(self.n_groups, |group| group as usize)
            }
            None => 0,
        };
        Some(feature * (self.n_groups + 1) + group)
    }
}

/// 49 counts a slot: seven functional codes by seven dysfunctional ones.
fn pairs(
    question: &Question<'_>,
    like_is_one: bool,
    view: &View<'_>,
    slots: &Slots<'_>,
    n_features: usize,
) -> Vec<u64> {
    let (with, without) = answers(question, like_is_one);
    let mut counts = vec![0u64; n_features * (slots.n_groups + 1) * CODES * CODES];
    for row in view.rows.iter() {
        let (Some(&a), Some(&b), Some(slot)) = (with.get(row), without.get(row), slots.of(row)) else {
            continue;
        };
        if let Some(count) = counts.get_mut((slot * CODES + usize::from(a)) * CODES + usize::from(b)) {
            *count += 1;
        }
    }
    counts
}

impl Tally {
    /// Sort 49 counts into cells and what is left out.
    fn of(counts: &[u64]) -> Self {
        let mut tally = Self::default();
        for ((functional, dysfunctional), &n) in
            (0..CODES).flat_map(|a| (0..CODES).map(move |b| (a, b))).zip(counts)
        {
            let cell = tally.cells.get_mut(functional).and_then(|row| row.get_mut(dysfunctional));
            let codes = [functional, dysfunctional].map(|code| code as u8);
            match cell {
                Some(cell) => *cell += n,
                None if codes.contains(&UNKNOWN) => tally.unknown += n,
                None if codes == [BLANK, BLANK] => {}
                None => tally.half += n,
            }
        }
        tally
    }

    fn add(&mut self, other: &Self) {
        for (mine, theirs) in self.cells.iter_mut().flatten().zip(other.cells.iter().flatten()) {
            *mine += theirs;
        }
        self.half += other.half;
        self.unknown += other.unknown;
    }

    /// Complete pairs of answers.
    pub(super) fn n(&self) -> u64 {
        self.cells.iter().flatten().sum()
    }
}

/// The answer code of every row, to both questions.
pub(super) fn answers(question: &Question<'_>, like_is_one: bool) -> (Vec<u8>, Vec<u8>) {
    let codes = |column: &Column| column.codes.gather(&answers::of_codes(column, like_is_one), UNKNOWN);
    (codes(question.functional), codes(question.dysfunctional))
}
