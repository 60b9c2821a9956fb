//! Sorting what is short, in little code.
//!
//! The standard library's sort is compiled anew for every comparison, five kilobytes each, which a visitor downloads. Here only
//! positions are sorted, by a comparison behind a pointer: one sort for all. Where millions are sorted the pointer costs more
//! than the bytes, and the standard library's is right.

use std::cmp::Ordering;

/// Slices that are put in order in little code.
pub(crate) trait Order<T> {
    /// As `sort_by`: equals stay in their order.
    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering);

    /// As `sort_by_key`.
    fn order_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        self.order_by(|a, b| key(a).cmp(&key(b)));
    }
}

impl<T> Order<T> for [T] {
    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering) {
        let mut from: Vec<usize> = (0..self.len()).collect();
        sort(&mut from, &|a, b| match (self.get(a), self.get(b)) {
            (Some(a), Some(b)) => compare(a, b),
            _ => Ordering::Equal,
        });
        // Around each circle of places that pass their values on.
        for start in 0..self.len() {
            let mut place = start;
            while let Some(source) = from.get_mut(place).map(|source| std::mem::replace(source, place))
                && source != start
                && source != place
            {
                self.swap(place, source);
                place = source;
            }
        }
    }
}

#[inline(never)]
fn sort(places: &mut [usize], compare: &dyn Fn(usize, usize) -> Ordering) {
    places.sort_by(|&a, &b| compare(a, b));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn as_the_standard_library_does(values in prop::collection::vec((0_u8..6, any::<u16>()), 0..60)) {
            let (mut ours, mut theirs) = (values.clone(), values);
            ours.order_by_key(|(key, _)| *key);
            theirs.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(ours, theirs);
        }
    }
}
