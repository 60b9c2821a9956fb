//! Means, intervals and reliabilities of the parts of a questionnaire and of the whole.
//!
//! A part's mean is the mean of its items' means, each over the pairs that are complete. Its interval adds up what each
//! respondent contributes to it (the influence function), which is the textbook interval of respondents' means where nobody
//! left anything out, and stays right where somebody did.

use super::PairRow;
use super::count::pair_row;
use super::sheet::{Sheet, SheetItem};
use super::sums::{Answers, Sums, Whole};
use crate::analysis::groups::Groups;
use crate::cx::{Cancelled, Cx};
use crate::model::{Bitmap, View};
use crate::stats::alpha::Alpha;

/// A mean with its 95% interval, which one respondent alone does not have.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Mean {
    pub(crate) value: f64,
    pub(crate) ends: Option<(f64, f64)>,
}

/// A mean and the ends of its interval, each `None` where unknown.
pub(crate) fn ends(mean: Option<Mean>) -> (Option<f64>, Option<f64>, Option<f64>) {
    let interval = mean.and_then(|mean| mean.ends);
    (mean.map(|mean| mean.value), interval.map(|(lo, _)| lo), interval.map(|(_, hi)| hi))
}

/// The rows of a view that are in a group.
pub(crate) fn rows_of(groups: &Groups, at: usize, view: &View<'_>) -> Bitmap {
    let mut rows = view.rows.clone();
    rows.retain(|row| groups.of.get(row).copied().flatten() == Some(at as u32));
    rows
}

/// What a part of the questionnaire says, or the whole.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Part {
    /// Items with a complete pair.
    pub(crate) n_items: usize,
    /// Respondents with a complete pair.
    pub(crate) n: u64,
    pub(crate) first: Option<Mean>,
    pub(crate) second: Option<Mean>,
    /// Second less first.
    pub(crate) gap: Option<Mean>,
    /// Respondents with all pairs complete.
    pub(crate) n_alpha: u64,
    /// Cronbach's alpha of first, second and gap.
    pub(crate) alpha: [Option<Alpha>; 3],
    /// Reliability of the gap as a difference of two scores.
    pub(crate) difference_reliability: Option<f64>,
}

/// A questionnaire, measured.
pub(crate) struct Measured {
    pub(crate) items: Vec<PairRow>,
    pub(crate) parts: Vec<Part>,
    /// Mean of the parts.
    pub(crate) unweighted: Part,
    /// The same by weights.
    pub(crate) weighted: Option<Part>,
}

/// Measure the rows of a set. `parts` holds the items of each part; `weights` are shares of 1, one a part. Cost: three steps
/// a row and item, and the answers of one part in memory.
pub(crate) fn measure(
    sheet: &Sheet<'_>,
    parts: &[Vec<usize>],
    weights: Option<&[f64]>,
    (view, rows): (&View<'_>, &Bitmap),
    cx: &Cx,
) -> Result<Measured, Cancelled> {
    let units = sheet.units(view);
    let mut items = vec![PairRow::default(); sheet.items.len()];
    let mut out = Vec::new();
    let mut whole = [Whole::new(units.n), Whole::new(if weights.is_some() { units.n } else { 0 })];
    for (at, own) in parts.iter().enumerate() {
        cx.tick(at as u64, parts.len() as u64)?;
        let mut answers = Answers::new(units.n);
        let mut answered = Vec::new();
        for (position, (at, item)) in items_of(sheet, own).enumerate() {
            let read = sheet.coded(item);
            let row = pair_row(&answers.look(position, item, &read, rows, &units));
            let Some(slot) = items.get_mut(at) else { continue };
            *slot = row;
            if slot.n > 0 {
                answered.push((at, item, read));
            }
        }
        let mut sums = Sums::new(units.n);
        let complete = answers.complete(own.len());
        for (at, item, read) in &answered {
            let Some(row) = items.get(*at) else { continue };
            sums.add(item, row, read, (answered.len(), rows, &units, &complete));
        }
        let answered: Vec<usize> = answered.into_iter().map(|(at, ..)| at).collect();
        let part = sums.part(&answers, &complete, own.len(), &items, &answered);
        let weight = weights.and_then(|weights| weights.get(at)).copied().unwrap_or(0.0);
        let [plain, by_weight] = &mut whole;
        plain.add(&part, &sums, &answers, 1.0);
        if weights.is_some() {
            by_weight.add(&part, &sums, &answers, weight);
        }
        out.push(part);
    }
    let [plain, by_weight] = whole;
    Ok(Measured {
        items,
        parts: out,
        unweighted: plain.part(),
        weighted: weights.is_some().then(|| by_weight.part()),
    })
}

fn items_of<'s, 'a>(
    sheet: &'s Sheet<'a>,
    own: &'s [usize],
) -> impl Iterator<Item = (usize, &'s SheetItem<'a>)> + 's {
    own.iter().filter_map(|item| Some((*item, sheet.items.get(*item)?)))
}
