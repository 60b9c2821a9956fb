//! Which line of the file a row begins at.

/// Row -> line, kept as the few places where rows and lines do not go in step (quoted line breaks, blank lines).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lines {
    /// (row, line): from this row on, lines count up by one from this line.
    jumps: Vec<(u32, u64)>,
    /// The line that the next row begins at, if it goes on in step.
    expected: u64,
}

impl Lines {
    /// Say that `row` begins at `line` (1-based). Rows must come one by one, ascending.
    #[inline]
    pub fn set(&mut self, row: u32, line: u64) {
        if self.jumps.is_empty() || self.expected != line {
            self.jumps.push((row, line));
        }
        self.expected = line + 1;
    }

    /// The line (1-based) at which a row begins.
    #[inline]
    pub fn get(&self, row: u32) -> u64 {
        let at = self.jumps.partition_point(|&(first, _)| first <= row);
        match at.checked_sub(1).and_then(|at| self.jumps.get(at)) {
            Some(&(first, line)) => line + u64::from(row - first),
            None => u64::from(row) + 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn lines_come_back(gaps in proptest::collection::vec(1u64..4, 1..50)) {
            let mut lines = Lines::default();
            let mut line = 0;
            let expected: Vec<u64> = gaps.iter().map(|gap| { line += gap; line }).collect();
            for (row, line) in expected.iter().enumerate() {
                lines.set(row as u32, *line);
            }
            for (row, line) in expected.iter().enumerate() {
                prop_assert_eq!(lines.get(row as u32), *line);
            }
        }
    }
}
