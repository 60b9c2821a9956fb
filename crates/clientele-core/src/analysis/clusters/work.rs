//! Progress of long computations, told now and then.

use crate::cx::{Cancelled, Cx};

/// Rounds that k-means is expected to take.
const ROUNDS: u64 = 20;
/// Points looked at between two reports: a few milliseconds.
const OFTEN: u64 = 500_000;

/// How much has been done of what is planned, in points looked at.
pub(super) struct Work<'a> {
    cx: &'a Cx<'a>,
    /// What each stage is expected to take.
    stages: Vec<u64>,
    /// Where the stage at hand is expected to end.
    end: u64,
    done: u64,
    told: u64,
}

impl<'a> Work<'a> {
    /// Planned stages: how many fits of how many points each.
    pub(super) fn new(cx: &'a Cx<'a>, stages: &[(u32, usize)]) -> Self {
        let stages = stages.iter().rev().map(|&(fits, n)| u64::from(fits) * n as u64 * ROUNDS).collect();
        Self { cx, stages, end: 0, done: 0, told: 0 }
    }

    /// The next stage begins, wherever the one before ended.
    pub(super) fn next(&mut self) {
        self.done = self.end;
        self.end += self.stages.pop().unwrap_or(0);
    }

    /// Another round over `n` points.
    pub(super) fn round(&mut self, n: usize) -> Result<(), Cancelled> {
        self.done = (self.done + n as u64).min(self.end);
        self.told += n as u64;
        if self.told < OFTEN {
            return Ok(());
        }
        self.told = 0;
        self.cx.tick(self.done, self.end + self.stages.iter().sum::<u64>())
    }
}
