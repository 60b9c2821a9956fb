//! Undo and redo: snapshots of the view, which is small.

use crate::state::View;

/// What came before and what was undone.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct History {
    past: Vec<View>,
    future: Vec<View>,
}

/// More steps than anyone walks back.
const KEPT: usize = 100;

impl History {
    /// Remember the view before a change. What was undone before it can no longer be redone.
    pub(crate) fn record(&mut self, before: View) {
        if self.past.len() == KEPT {
            self.past.remove(0);
        }
        self.past.push(before);
        self.future.clear();
    }

    /// One step back: the view to show in the place of `now`.
    pub(crate) fn undo(&mut self, now: &View) -> Option<View> {
        let before = self.past.pop()?;
        self.future.push(now.clone());
        Some(before)
    }

    /// One step forward again.
    pub(crate) fn redo(&mut self, now: &View) -> Option<View> {
        let after = self.future.pop()?;
        self.past.push(now.clone());
        Some(after)
    }

    /// There is a step back.
    pub(crate) fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// There is a step forward.
    pub(crate) fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn view(number: usize) -> View {
        View { analysis: number.to_string(), ..View::default() }
    }

    #[test]
    fn a_new_change_forgets_what_was_undone() {
        let mut history = History::default();
        history.record(view(0));
        assert_eq!(history.undo(&view(1)), Some(view(0)));
        assert!(history.can_redo());
        history.record(view(0));
        assert!(!history.can_redo());
        assert_eq!(history.redo(&view(2)), None);
    }

    proptest! {
        #[test]
        fn undoing_all_and_redoing_all_comes_back(steps in 1_usize..150, back in 0_usize..150) {
            let mut history = History::default();
            let mut now = view(0);
            for number in 1..=steps {
                history.record(std::mem::replace(&mut now, view(number)));
            }
            let mut walked = 0;
            while walked < back && let Some(before) = history.undo(&now) {
                now = before;
                walked += 1;
            }
            prop_assert_eq!(&now, &view(steps - walked));
            prop_assert!(walked == back.min(steps.min(KEPT)));
            while let Some(after) = history.redo(&now) {
                now = after;
            }
            prop_assert_eq!(now, view(steps));
        }
    }
}
