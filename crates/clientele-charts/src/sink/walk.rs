//! The keyboard's walk over the marks.

use super::Hits;
use crate::display::SceneMark;

/// A step of the walk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// To the first mark.
    Home,
    /// To the last mark.
    End,
}

impl Hits<'_> {
    /// The mark after a step: along the series one way, to the nearest mark of the neighbouring series the other way.
    /// A series that lies on its side (rows of a bar chart) is walked with up and down. At an end the walk stays.
    pub fn step(&self, from: Option<usize>, step: Step) -> Option<usize> {
        let marks = &self.scene.marks;
        let last = marks.len().checked_sub(1)?;
        let Some(from) = from.filter(|from| *from <= last) else {
            return Some(if step == Step::End { last } else { 0 });
        };
        let here = marks.get(from)?;
        let series: Vec<usize> = (0..marks.len()).filter(|at| of(marks, *at) == Some(here.series)).collect();
        let upright = is_upright(marks, &series);
        let (along, forward) = match step {
            Step::Home => return Some(0),
            Step::End => return Some(last),
            Step::Left => (!upright, false),
            Step::Right => (!upright, true),
            Step::Up => (upright, false),
            Step::Down => (upright, true),
        };
        let alone = marks.iter().all(|mark| mark.series == here.series);
        let target = if along || alone {
            neighbour(marks, &series, from, upright, forward)
        } else {
            across(marks, here, upright, forward)
        };
        Some(target.unwrap_or(from))
    }
}

fn of(marks: &[SceneMark], at: usize) -> Option<usize> {
    marks.get(at).map(|mark| mark.series)
}

fn middle(marks: &[SceneMark], at: usize) -> [f32; 2] {
    marks.get(at).map_or([0.0, 0.0], |mark| mark.bounds.middle())
}

/// Whether a series extends downwards rather than to the right.
fn is_upright(marks: &[SceneMark], series: &[usize]) -> bool {
    let extent = |axis: fn([f32; 2]) -> f32| {
        let places = || series.iter().map(|at| axis(middle(marks, *at)));
        places().fold(f32::NEG_INFINITY, f32::max) - places().fold(f32::INFINITY, f32::min)
    };
    extent(|[_, y]| y) > extent(|[x, _]| x)
}

/// The next or the previous mark of a series by place.
fn neighbour(
    marks: &[SceneMark],
    series: &[usize],
    from: usize,
    upright: bool,
    forward: bool,
) -> Option<usize> {
    let key = |at: &usize| {
        let [x, y] = middle(marks, *at);
        if upright { (y, x) } else { (x, y) }
    };
    let mut order = series.to_vec();
    order.sort_by(|a, b| {
        let ((a0, a1), (b0, b1)) = (key(a), key(b));
        a0.total_cmp(&b0).then(a1.total_cmp(&b1)).then(a.cmp(b))
    });
    let place = order.iter().position(|at| *at == from)?;
    let next = if forward { place.checked_add(1) } else { place.checked_sub(1) }?;
    order.get(next).copied()
}

/// The mark of the next series in the order of place that is nearest along this one.
fn across(marks: &[SceneMark], here: &SceneMark, upright: bool, forward: bool) -> Option<usize> {
    let along = |[x, y]: [f32; 2]| if upright { y } else { x };
    let beside = |[x, y]: [f32; 2]| if upright { x } else { y };
    let from = here.bounds.middle();
    let others = marks.iter().enumerate().filter(|(_, mark)| mark.series != here.series);
    let ahead = others.filter(|(_, mark)| {
        let by = beside(mark.bounds.middle()) - beside(from);
        if forward { by > 0.0 } else { by < 0.0 }
    });
    let cost = |mark: &SceneMark| {
        let to = mark.bounds.middle();
        ((along(to) - along(from)).abs(), (beside(to) - beside(from)).abs())
    };
    ahead
        .min_by(|(_, a), (_, b)| {
            let ((a0, a1), (b0, b1)) = (cost(a), cost(b));
            a0.total_cmp(&b0).then(a1.total_cmp(&b1))
        })
        .map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::display::{Rect, Scene};
    use crate::figure::Mark;
    use crate::palette::Ink;
    use crate::sink::tests::scene;

    /// Marks at (series, x, y).
    fn walker(places: &[(usize, f32, f32)]) -> Scene {
        let mut scene = scene("a");
        scene.marks = places
            .iter()
            .map(|(series, x, y)| SceneMark {
                mark: Mark::new(format!("{x},{y}"), "", Ink::Primary),
                series: *series,
                bounds: Rect { x: *x, y: *y, width: 2.0, height: 2.0 },
            })
            .collect();
        scene
    }

    #[test]
    fn rows_of_a_grid_are_walked_sideways_and_columns_up_and_down() {
        let scene = walker(&[
            (0, 0.0, 0.0),
            (0, 10.0, 0.0),
            (0, 20.0, 0.0),
            (1, 0.0, 10.0),
            (1, 10.0, 10.0),
            (1, 20.0, 10.0),
        ]);
        let hits = Hits::new(&scene);
        assert_eq!(hits.step(None, Step::Right), Some(0));
        assert_eq!(hits.step(Some(0), Step::Right), Some(1));
        assert_eq!(hits.step(Some(1), Step::Down), Some(4));
        assert_eq!(hits.step(Some(4), Step::Up), Some(1));
        assert_eq!(hits.step(Some(2), Step::Right), Some(2), "the row ends");
        assert_eq!(hits.step(Some(4), Step::Home), Some(0));
        assert_eq!(hits.step(Some(0), Step::End), Some(5));
    }

    #[test]
    fn rows_of_a_dumbbell_are_walked_up_and_down() {
        let scene = walker(&[(0, 0.0, 0.0), (0, 5.0, 20.0), (0, 3.0, 40.0), (1, 30.0, 0.0), (1, 25.0, 20.0)]);
        let hits = Hits::new(&scene);
        assert_eq!(hits.step(Some(0), Step::Down), Some(1));
        assert_eq!(hits.step(Some(1), Step::Right), Some(4));
        assert_eq!(hits.step(Some(3), Step::Left), Some(0));
    }

    #[test]
    fn one_series_answers_to_all_arrows() {
        let scene = walker(&[(0, 0.0, 0.0), (0, 10.0, 5.0)]);
        let hits = Hits::new(&scene);
        assert_eq!(hits.step(Some(0), Step::Down), Some(1));
        assert_eq!(hits.step(Some(1), Step::Left), Some(0));
        assert_eq!(Hits::new(&walker(&[])).step(None, Step::Right), None);
    }
}
