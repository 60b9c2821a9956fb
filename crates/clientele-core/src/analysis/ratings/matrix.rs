//! Importance against performance: four quarters (Martilla and James, Journal of Marketing 41, 1977).

use serde::{Deserialize, Serialize};

/// A quarter of the matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Quadrant {
    /// Important and done badly: concentrate here.
    Concentrate,
    /// Important and done well: keep up the good work.
    Keep,
    /// Unimportant and done badly: low priority.
    LowPriority,
    /// Unimportant and done well: possible overkill.
    Overkill,
}

impl Quadrant {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Concentrate, Self::Keep, Self::LowPriority, Self::Overkill];
}

/// Where the quarters meet.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Split {
    /// Importance from which on it is high: the mean of the items.
    pub importance: f64,
    /// Performance from which on it is high: the mean of the items.
    pub performance: f64,
}

/// A value with its interval, which may be unknown.
pub(crate) type Ends = (f64, Option<(f64, f64)>);

/// What a place in the matrix says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Place {
    pub(crate) quadrant: Quadrant,
    /// Whether both intervals lie in the same quarter; `None` where one of them is unknown.
    pub(crate) sure: Option<bool>,
}

/// The quarters of items by importance and performance, split at the means of the items.
pub(crate) fn place(items: &[Option<(Ends, Ends)>]) -> (Option<Split>, Vec<Option<Place>>) {
    let known: Vec<&(Ends, Ends)> = items.iter().flatten().collect();
    if known.is_empty() {
        return (None, vec![None; items.len()]);
    }
    let mean =
        |of: fn(&(Ends, Ends)) -> f64| known.iter().map(|item| of(item)).sum::<f64>() / known.len() as f64;
    let split = Split { importance: mean(|item| item.0.0), performance: mean(|item| item.1.0) };
    let clear = |ends: Option<(f64, f64)>, at: f64| ends.map(|(lo, hi)| lo > at || hi < at);
    let own = |item: &Option<(Ends, Ends)>| {
        let ((importance, i_ends), (performance, p_ends)) = (*item)?;
        let quadrant = match (importance >= split.importance, performance >= split.performance) {
            (true, false) => Quadrant::Concentrate,
            (true, true) => Quadrant::Keep,
            (false, false) => Quadrant::LowPriority,
            (false, true) => Quadrant::Overkill,
        };
        let sure = clear(i_ends, split.importance).zip(clear(p_ends, split.performance));
        Some(Place { quadrant, sure: sure.map(|(a, b)| a && b) })
    };
    (Some(split), items.iter().map(own).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_quarters_and_doubt() {
        let item = |i: f64, p: f64, half: f64| {
            Some(((i, Some((i - half, i + half))), (p, Some((p - half, p + half)))))
        };
        let (split, places) = place(&[
            item(6.0, 3.0, 0.1),
            item(6.0, 5.0, 0.1),
            item(4.0, 3.0, 0.1),
            item(4.0, 5.0, 2.0),
            None,
        ]);
        assert_eq!(split, Some(Split { importance: 5.0, performance: 4.0 }));
        let quadrants: Vec<_> = places.iter().flatten().map(|place| place.quadrant).collect();
        assert_eq!(quadrants, Quadrant::ALL);
        let sure: Vec<_> = places.iter().flatten().map(|place| place.sure).collect();
        assert_eq!(sure, [Some(true), Some(true), Some(true), Some(false)]);
        assert_eq!(place(&[None]).0, None);
    }
}
