//! What a computation may know of the world outside: the as-of date, the seed, and whether to go on.

use crate::Day;

/// How a long computation reports and asks whether to go on. The service implements it; tests use [`Silent`].
pub trait Signal {
    /// Called now and then with the work done so far, in units of the work's own choosing.
    fn progress(&self, _done: u64, _total: u64) {}
    /// True once the user does not want the answer any more.
    fn cancelled(&self) -> bool {
        false
    }
}

/// A signal that never reports and never cancels.
#[derive(Debug, Default, Clone, Copy)]
pub struct Silent;

impl Signal for Silent {}

/// The user cancelled: the one error that is nobody's fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cancelled;

/// Everything an analysis gets beside data and parameters.
#[derive(Clone, Copy)]
pub struct Cx<'a> {
    /// The day the question is asked as of; `None`: the analysis's own documented default.
    pub as_of: Option<Day>,
    /// The seed of every resampling; printed in the reports that use it.
    pub seed: u64,
    signal: &'a dyn Signal,
}

impl<'a> Cx<'a> {
    /// A context that reports to `signal`.
    pub fn new(as_of: Option<Day>, seed: u64, signal: &'a dyn Signal) -> Self {
        Self { as_of, seed, signal }
    }

    /// A context for tests and batch use: default as-of date, seed 1, no progress.
    pub fn silent() -> Cx<'static> {
        Cx { as_of: None, seed: 1, signal: &Silent }
    }

    /// The same context with another as-of date.
    pub fn with_as_of(self, as_of: Option<Day>) -> Self {
        Self { as_of, ..self }
    }

    /// Report progress, and stop here when the user cancelled. Cheap; call it every few milliseconds of work.
    pub fn tick(&self, done: u64, total: u64) -> Result<(), Cancelled> {
        self.signal.progress(done, total);
        if self.signal.cancelled() { Err(Cancelled) } else { Ok(()) }
    }
}
