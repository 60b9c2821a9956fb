//! [`Room`]: labels take room, and one that would lie on another is left out.

use crate::display::Rect;

/// Between a label and what it had to move away from.
const GAP: f32 = 4.0;

/// Where labels already are.
#[derive(Debug)]
pub(crate) struct Room {
    bounds: Rect,
    taken: Vec<Rect>,
}

impl Room {
    /// All free within these bounds.
    pub(crate) fn new(bounds: Rect) -> Self {
        Self { bounds, taken: Vec::new() }
    }

    /// Take a place whatever lies there.
    pub(crate) fn occupy(&mut self, rect: Rect) {
        self.taken.push(rect);
    }

    /// Take a place if it is free and inside.
    pub(crate) fn take(&mut self, rect: Rect) -> bool {
        let free = self.holds(&rect) && !self.taken.iter().any(|taken| taken.overlaps(&rect));
        if free {
            self.taken.push(rect);
        }
        free
    }

    /// Take a place, or the first free one to the left or right of it; how far it moved.
    pub(crate) fn slide(&mut self, rect: Rect, right: bool) -> Option<f32> {
        let mut moved = rect;
        while let Some(other) = self.taken.iter().find(|taken| taken.overlaps(&moved)) {
            moved.x = if right { other.right() + GAP } else { other.x - moved.width - GAP };
            if !self.holds(&moved) {
                return None;
            }
        }
        self.take(moved).then_some(moved.x - rect.x)
    }

    fn holds(&self, rect: &Rect) -> bool {
        self.bounds.contains([rect.x, rect.y]) && self.bounds.contains([rect.right(), rect.bottom()])
    }
}

/// Move places apart, in their order, until neighbours are `gap` or more from each other; all between `lo` and `hi`
/// where that is possible.
pub(crate) fn spread(places: &mut [f32], gap: f32, lo: f32, hi: f32) {
    let mut order: Vec<usize> = (0..places.len()).collect();
    let value = |places: &[f32], at: usize| places.get(at).copied().unwrap_or_default();
    order.sort_by(|a, b| value(places, *a).total_cmp(&value(places, *b)));
    let mut least = lo;
    for at in &order {
        if let Some(place) = places.get_mut(*at) {
            *place = place.max(least);
            least = *place + gap;
        }
    }
    let mut most = hi;
    for at in order.iter().rev() {
        if let Some(place) = places.get_mut(*at) {
            *place = place.min(most);
            most = *place - gap;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_labels_overlap() {
        let mut room = Room::new(Rect { x: 0.0, y: 0.0, width: 100.0, height: 100.0 });
        let label = |x| Rect { x, y: 10.0, width: 20.0, height: 10.0 };
        assert!(room.take(label(0.0)));
        assert!(!room.take(label(10.0)));
        assert!(room.take(label(20.0)));
        assert!(!room.take(label(90.0)), "it would be cut");
    }

    #[test]
    fn a_label_moves_beyond_what_is_in_its_way() {
        let mut room = Room::new(Rect { x: 0.0, y: 0.0, width: 100.0, height: 100.0 });
        let label = |x| Rect { x, y: 10.0, width: 20.0, height: 10.0 };
        room.occupy(label(30.0));
        room.occupy(label(52.0));
        assert_eq!(room.slide(label(25.0), true), Some(51.0));
        assert_eq!(room.slide(label(25.0), false), Some(-19.0));
        assert_eq!(room.slide(label(15.0), false), None, "there is no room left");
    }

    #[test]
    fn places_are_spread_in_their_order() {
        let mut places = [50.0, 52.0, 10.0, 98.0, 99.0];
        spread(&mut places, 10.0, 0.0, 100.0);
        assert_eq!(places, [50.0, 60.0, 10.0, 90.0, 100.0]);
    }
}
