//! What was computed last, kept for the next question: scrolling, sorting and searching ask the same one again.

use std::rc::Rc;

/// The latest values by key. The longest unused go when there are too many, or when they are too large together; the
/// latest stays, however large.
pub(crate) struct Kept<T> {
    /// Oldest first: key, size in bytes, value.
    all: Vec<(String, usize, Rc<T>)>,
    most: usize,
    room: usize,
}

impl<T> Kept<T> {
    /// So many values at most, of so many bytes together.
    pub(crate) fn new(most: usize, room: usize) -> Self {
        Self { all: Vec::new(), most, room }
    }

    pub(crate) fn get(&mut self, key: &str) -> Option<Rc<T>> {
        let at = self.all.iter().position(|(known, ..)| known == key)?;
        let found = self.all.remove(at);
        let value = Rc::clone(&found.2);
        self.all.push(found);
        Some(value)
    }

    pub(crate) fn put(&mut self, key: String, value: T, bytes: usize) -> Rc<T> {
        let value = Rc::new(value);
        self.all.retain(|(known, ..)| *known != key);
        self.all.push((key, bytes, Rc::clone(&value)));
        let size = |all: &[(String, usize, Rc<T>)]| all.iter().map(|(_, bytes, _)| bytes).sum::<usize>();
        while self.all.len() > 1 && (self.all.len() > self.most || size(&self.all) > self.room) {
            self.all.remove(0);
        }
        value
    }

    /// The data changed.
    pub(crate) fn clear(&mut self) {
        self.all.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_unused_goes_first_and_the_latest_stays() {
        let mut kept = Kept::new(2, 10);
        let put = |kept: &mut Kept<i32>, key: &str, bytes| drop(kept.put(key.to_owned(), 0, bytes));
        put(&mut kept, "a", 1);
        put(&mut kept, "b", 1);
        assert!(kept.get("a").is_some());
        put(&mut kept, "c", 1);
        assert!(kept.get("b").is_none() && kept.get("a").is_some());
        put(&mut kept, "large", 100);
        assert!(kept.get("a").is_none() && kept.get("large").is_some());
    }
}
