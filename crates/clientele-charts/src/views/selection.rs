//! Which marks are selected.

use crate::figure::{AxisKind, Body, Brush, Direction, Figure, Layer, State, several};
use clientele_core::filter::{Clause, Test};

/// Mark what the filter selects on a figure; the rest recedes. A figure on which nothing is selected stays as it is:
/// then the answer is false.
pub(super) fn mark(figure: &mut Figure, selection: &[Clause]) -> bool {
    let selected = |pick: &Clause| selection.iter().any(|clause| covers(clause, pick));
    if !figure.marks().any(|mark| mark.pick.as_ref().is_some_and(selected)) {
        return false;
    }
    for mark in figure.marks_mut() {
        let hit = mark.pick.as_ref().is_some_and(selected);
        mark.state = if hit { State::Selected } else { State::Faded };
    }
    true
}

/// Plots whose marks can be taken together get a brush, where the view did not give one of its own.
pub(super) fn brush(figure: &mut Figure) {
    for panel in &mut figure.panels {
        let Body::Plot(plot) = &mut panel.body else { continue };
        let picks = plot.layers.iter().flat_map(Layer::marks).filter_map(|mark| mark.pick.as_ref());
        let first = picks.clone().next();
        let distinct = picks.clone().any(|pick| Some(pick) != first);
        if plot.brush.is_none() && distinct && several(picks).is_some() {
            let upwards = |layer: &Layer| matches!(layer, Layer::Bars { direction: Direction::Up, .. });
            let along_x = matches!(plot.x.kind, AxisKind::Time { .. }) || plot.layers.iter().any(upwards);
            plot.brush = Some(Brush::Marks { free: !along_x });
        }
    }
}

/// Whether everything that `pick` lets through passes `clause`, too, as far as can be told without data.
fn covers(clause: &Clause, pick: &Clause) -> bool {
    match (clause, pick) {
        (Clause::Members { analysis, is, .. }, Clause::Members { analysis: other, is: picked, .. }) => {
            analysis == other
                && !is.is_empty()
                && is.iter().all(|(field, test)| picked.get(field).is_some_and(|pick| within(test, pick)))
        }
        (Clause::Values { column, any }, Clause::Values { column: other, any: picked }) => {
            column == other && picked.iter().all(|text| any.contains(text))
        }
        (Clause::Dates { from, to }, Clause::Dates { from: start, to: end }) => {
            (from.is_none() || from <= start) && (to.is_none() || end.is_some_and(|end| Some(end) <= *to))
        }
        _ => clause == pick,
    }
}

/// Whether every value that passes `pick` passes `test`.
fn within(test: &Test, pick: &Test) -> bool {
    match (test, pick) {
        (Test::Any(all), Test::Any(some)) => some.iter().all(|text| all.contains(text)),
        (Test::Range { min, max }, Test::Range { min: from, max: to }) => {
            let above = min.is_none_or(|min| from.is_some_and(|from| from >= min));
            above && max.is_none_or(|max| to.is_some_and(|to| to <= max))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn members(analysis: &str, is: &[(&str, Test)]) -> Clause {
        let is: BTreeMap<String, Test> =
            is.iter().map(|(field, test)| ((*field).to_owned(), test.clone())).collect();
        Clause::Members { analysis: analysis.into(), params: serde_json::Value::Null, is }
    }

    fn any(texts: &[&str]) -> Test {
        Test::Any(texts.iter().map(|text| (*text).to_owned()).collect())
    }

    #[test]
    fn a_clause_covers_what_it_lets_through() {
        let both = members("rfm", &[("segment", any(&["new", "loyal"]))]);
        let one = members("rfm", &[("segment", any(&["loyal"]))]);
        let cell = members("rfm", &[("r_score", any(&["5"])), ("f_score", any(&["1"]))]);
        let row = members("rfm", &[("r_score", any(&["5"]))]);
        assert!(covers(&both, &one));
        assert!(!covers(&one, &both));
        assert!(covers(&row, &cell));
        assert!(!covers(&one, &cell), "it cannot be told");
        assert!(!covers(&members("clv", &[("segment", any(&["loyal"]))]), &one));
    }

    #[test]
    fn a_brush_covers_the_bins_inside_it() {
        let days = |min, max| members("rfm", &[("recency_days", Test::Range { min, max })]);
        assert!(covers(&days(Some(0.0), Some(60.0)), &days(Some(20.0), Some(40.0))));
        assert!(covers(&days(None, Some(60.0)), &days(Some(20.0), Some(60.0))));
        assert!(!covers(&days(Some(0.0), Some(60.0)), &days(Some(40.0), Some(80.0))));
        assert!(!covers(&days(Some(0.0), Some(60.0)), &days(None, Some(20.0))));
    }

    #[test]
    fn dates_cover_dates_within() {
        let day = |text: &str| Some(text.parse().unwrap());
        let dates = |from, to| Clause::Dates { from, to };
        let year = dates(day("2011-01-01"), day("2011-12-31"));
        assert!(covers(&year, &dates(day("2011-03-01"), day("2011-03-31"))));
        assert!(!covers(&year, &dates(day("2011-03-01"), None)));
        assert!(!covers(&year, &dates(day("2010-12-01"), day("2010-12-31"))));
    }
}
