//! Where rows of a sheet stand that is longer than a browser can scroll, and where keys lead in it. Plain values.

/// Height of a row in css px.
pub(crate) const ROW: f64 = 33.0;
/// Browsers stop laying out taller boxes; beyond it the scroll bar is coarser.
const TALLEST: f64 = 8_000_000.0;
/// Rows drawn above and below what is seen.
const SPARE: usize = 6;
/// Rows asked for at once.
pub(crate) const PAGE: usize = 100;

/// How many rows there are and how much of them is seen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Sheet {
    /// Rows in all.
    pub total: usize,
    /// Height of the window that rows are seen through, its fixed head taken off.
    pub height: f64,
}

impl Sheet {
    /// Height of the box that is scrolled.
    pub(crate) fn tall(self) -> f64 {
        (self.total as f64 * ROW).min(TALLEST)
    }

    /// Rows scrolled past for each pixel of the scroll bar.
    fn pace(self) -> f64 {
        let (rows, way) = (self.total as f64 * ROW - self.height, self.tall() - self.height);
        if way > 0.0 { rows / way / ROW } else { 0.0 }
    }

    /// The first and one after the last row to draw.
    pub(crate) fn range(self, scrolled: f64) -> (usize, usize) {
        let first = (scrolled.max(0.0) * self.pace()) as usize;
        let shown = (self.height / ROW).ceil() as usize + 1;
        (first.saturating_sub(SPARE).min(self.total), (first + shown + SPARE).min(self.total))
    }

    /// Where a row stands in the box when it is scrolled so far.
    pub(crate) fn top(self, row: usize, scrolled: f64) -> f64 {
        scrolled + (row as f64 - scrolled * self.pace()) * ROW
    }

    /// How far to scroll so that a row is seen whole; as far as now where it is.
    pub(crate) fn reveal(self, row: usize, scrolled: f64) -> f64 {
        let top = self.top(row, scrolled) - scrolled;
        let moved = if top < 0.0 { top } else { (top + ROW - self.height).max(0.0) };
        let pace = self.pace() * ROW;
        if moved == 0.0 || pace == 0.0 { scrolled } else { (scrolled + moved / pace).max(0.0) }
    }

    /// The pages to have at hand for these rows, the nearest first: those seen, and two on each side.
    pub(crate) fn pages(self, (first, end): (usize, usize)) -> Vec<usize> {
        let (from, to) = (first / PAGE, end.saturating_sub(1).max(first) / PAGE);
        let last = self.total.saturating_sub(1) / PAGE;
        let after = (1..=2).map(|step| to + step).filter(|&page| page <= last);
        let before = (1..=2).filter_map(|step| from.checked_sub(step));
        (from..=to.min(last)).chain(after).chain(before).collect()
    }

    /// Where a key leads from a cell; row 0 is the head. None: the key is not for walking.
    pub(crate) fn walk(
        self,
        (row, column): (usize, usize),
        key: &str,
        ctrl: bool,
        n_columns: usize,
    ) -> Option<(usize, usize)> {
        let (last, right) = (self.total, n_columns.saturating_sub(1));
        let leap = ((self.height / ROW) as usize).saturating_sub(1).max(1);
        Some(match (key, ctrl) {
            ("ArrowUp", false) => (row.saturating_sub(1), column),
            ("ArrowDown", false) => ((row + 1).min(last), column),
            ("ArrowLeft", false) => (row, column.saturating_sub(1)),
            ("ArrowRight", false) => (row, (column + 1).min(right)),
            ("PageUp", false) => (row.saturating_sub(leap).max(row.min(1)), column),
            ("PageDown", false) => ((row + leap).min(last), column),
            ("Home", false) => (row, 0),
            ("End", false) => (row, right),
            ("Home", true) => (last.min(1), 0),
            ("End", true) => (last, right),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_ends_are_reached_and_rows_stand_where_they_are_seen(total in 1_usize..3_000_000, height in 40.0..900.0) {
            let sheet = Sheet { total, height };
            let way = (sheet.tall() - height).max(0.0);
            prop_assert_eq!(sheet.range(0.0).0, 0);
            prop_assert_eq!(sheet.range(way).1, total);
            if total as f64 * ROW > height {
                let below = sheet.top(total - 1, way) + ROW - way;
                prop_assert!((below - height).abs() < 0.01, "the last row ends at {below} of {height}");
            }
        }

        #[test]
        fn a_row_that_is_revealed_is_drawn(total in 1_usize..3_000_000, at in 0.0..1.0, from in 0.0..1.0, height in 80.0..900.0) {
            let sheet = Sheet { total, height };
            let (row, before) = ((at * (total - 1) as f64) as usize, from * (sheet.tall() - height).max(0.0));
            let scrolled = sheet.reveal(row, before);
            let (first, end) = sheet.range(scrolled);
            prop_assert!((first..end).contains(&row));
            let seen = sheet.top(row, scrolled) - scrolled;
            prop_assert!(seen > -1.0 && seen + ROW < height + 1.0 || total as f64 * ROW <= height, "{seen}");
            prop_assert!((sheet.reveal(row, scrolled) - scrolled).abs() < 0.1);
        }

        #[test]
        fn keys_stay_inside(total in 0_usize..5_000, row in 0_usize..5_000, column in 0_usize..7, key in 0_usize..8, ctrl: bool) {
            let sheet = Sheet { total, height: 400.0 };
            let keys = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End"];
            if let Some((row, column)) = sheet.walk((row.min(total), column), keys[key], ctrl, 7) {
                prop_assert!(row <= total && column < 7);
            }
        }
    }

    #[test]
    fn two_pages_are_ready_on_each_side() {
        let sheet = Sheet { total: 1_000, height: 330.0 };
        assert_eq!(sheet.pages((0, 20)), [0, 1, 2]);
        assert_eq!(sheet.pages((495, 512)), [4, 5, 6, 7, 3, 2]);
        assert_eq!(sheet.pages((980, 1_000)), [9, 8, 7]);
        assert_eq!(Sheet { total: 0, height: 330.0 }.pages((0, 0)), [0]);
    }
}
