//! How long each case took on each clock.

use super::moments::{Moments, floor};
use super::params::{Clock, Params, Spec};
use super::recognise::Found;
use crate::Day;
use crate::analysis::AnalysisError;
use crate::calendar::{Calendar, DAY};
use crate::cx::Cx;
use crate::model::{Bitmap, View};
use crate::table::{Column, Table};
use std::collections::BTreeMap;

/// The columns of moments of a view, and until when is known what happened.
pub(super) struct Measured<'a> {
    pub(super) view: &'a View<'a>,
    pub(super) specs: Vec<Spec>,
    calendar: Option<&'a Calendar>,
    columns: BTreeMap<String, Moments<'a>>,
    begun: Option<String>,
    closed: Option<String>,
    /// Seconds since 1970 on the file's clock.
    pub(super) as_of: i64,
}

/// One case on one clock.
#[derive(Debug, Clone, Copy)]
pub(super) struct Case {
    pub(super) row: usize,
    /// When it began.
    pub(super) start: i64,
    /// When it ended, or was last seen.
    pub(super) end: i64,
    /// Opening hours that it took, or has taken so far.
    pub(super) seconds: i64,
    pub(super) ended: bool,
}

/// Rows that are left out, by reason.
pub(super) struct LeftOut {
    /// No start: the case is not of this clock.
    pub(super) no_start: Bitmap,
    /// No promise, on the clock of delays.
    pub(super) no_promise: Bitmap,
    /// A cell that says no moment.
    pub(super) unreadable: Bitmap,
    /// Ended before it began.
    pub(super) reversed: Bitmap,
    /// Start and end on clocks of different zones.
    pub(super) zones: Bitmap,
    /// Begun after the as-of moment.
    pub(super) later: Bitmap,
}

impl LeftOut {
    pub(super) fn none(n_rows: usize) -> Self {
        let none = || Bitmap::new(n_rows, false);
        Self {
            no_start: none(),
            no_promise: none(),
            unreadable: none(),
            reversed: none(),
            zones: none(),
            later: none(),
        }
    }
}

fn column<'a>(table: &'a Table, name: &str) -> Result<&'a Column, AnalysisError> {
    table.column(name).ok_or_else(|| AnalysisError::NoSuchColumn { column: name.to_owned() })
}

impl<'a> Measured<'a> {
    /// Find and read the columns. Errors: as [`Found::of`].
    pub(super) fn of(view: &'a View<'a>, params: &'a Params, cx: &Cx) -> Result<Self, AnalysisError> {
        let table = &view.data.table;
        let Found { clocks: specs, begun, closed } = Found::of(view.data, params)?;
        let calendar = params.calendar.as_ref();
        let mut columns: BTreeMap<String, Moments<'a>> = BTreeMap::new();
        let of_specs = specs.iter().flat_map(|spec| {
            [Some(&spec.start), Some(&spec.end), spec.pause_from.as_ref(), spec.pause_to.as_ref()]
        });
        for name in of_specs.chain([begun.as_ref(), closed.as_ref()]).flatten() {
            cx.tick(columns.len() as u64, specs.len() as u64 * 2)?;
            if !columns.contains_key(name) {
                columns.insert(name.clone(), Moments::of(column(table, name)?, calendar));
            }
        }
        let as_of = as_of(view, &specs, &columns, params.as_of_seconds()?, cx);
        Ok(Self { view, specs, calendar, columns, begun, closed, as_of })
    }

    /// The day of the as-of moment; midnight belongs to the day that it ends.
    pub(super) fn as_of_day(&self) -> Day {
        Day((self.as_of - 1).div_euclid(DAY) as i32)
    }

    fn open_until(&self, moment: i64) -> i64 {
        self.calendar.map_or(moment, |calendar| calendar.open_until(moment))
    }

    fn get(&self, name: Option<&String>) -> Option<&Moments<'a>> {
        self.columns.get(name?)
    }

    /// Measure every case of a clock, in the order of rows. Errors: cancelled.
    pub(super) fn each(
        &self,
        spec: &Spec,
        left_out: &mut LeftOut,
        cx: &Cx,
        mut each: impl FnMut(Case),
    ) -> Result<(), AnalysisError> {
        let (Some(start), Some(end)) = (self.get(Some(&spec.start)), self.get(Some(&spec.end))) else {
            return Ok(());
        };
        let pause = (self.get(spec.pause_from.as_ref()), self.get(spec.pause_to.as_ref()));
        let minutes = spec.paused_minutes.as_ref().and_then(|name| self.view.data.table.column(name));
        let begun = self.get(self.begun.as_ref().filter(|name| **name != spec.start));
        let closed = self.get(self.closed.as_ref().filter(|name| **name != spec.end && **name != spec.start));
        let by_day = start.days_only || end.days_only;
        let as_of = if by_day { floor(self.as_of) } else { self.as_of };
        let open_as_of = self.open_until(as_of);
        let late_is_known = spec.clock == Clock::Delay;
        for (done, row) in self.view.rows.iter().enumerate() {
            if done % 65_536 == 0 {
                cx.tick(done as u64, self.view.rows.len() as u64)?;
            }
            let Some(from) = start.at(row) else {
                let reason = match () {
                    () if start.unreadable(row) => &mut left_out.unreadable,
                    () if late_is_known => &mut left_out.no_promise,
                    () => &mut left_out.no_start,
                };
                reason.set(row, true);
                continue;
            };
            let later = begun.and_then(|begun| begun.at(row)).is_some_and(|begun| begun > self.as_of);
            if later || (from > self.as_of && !late_is_known) {
                left_out.later.set(row, true);
                continue;
            }
            let found = end.at(row);
            if found.is_none() && end.unreadable(row) {
                left_out.unreadable.set(row, true);
                continue;
            }
            if found.is_some() && !start.same_zone(end, row) {
                left_out.zones.set(row, true);
                continue;
            }
            let happened = found.filter(|&to| to <= self.as_of);
            // What had not happened when the case was closed never will.
            let seen = closed.and_then(|closed| closed.at(row)).filter(|&closed| closed < as_of);
            let to = happened.or(seen).unwrap_or(as_of);
            let (from_open, to_open) = if by_day {
                (self.open_until(floor(from)), self.open_until(floor(to)))
            } else if happened.is_some() {
                (start.open_until(row), end.open_until(row))
            } else {
                (start.open_until(row), seen.map_or(open_as_of, |seen| self.open_until(seen)))
            };
            let reversed = if by_day { floor(to) < floor(from) } else { to < from };
            if reversed && !late_is_known {
                left_out.reversed.set(row, true);
                continue;
            }
            let mut seconds = to_open - from_open;
            if let (Some(pause_from), pause_to) = pause
                && let Some(paused) = pause_from.at(row).filter(|&paused| paused < to)
            {
                let resumed = pause_to.and_then(|pause_to| pause_to.at(row)).unwrap_or(to).min(to);
                seconds -= (self.open_until(resumed) - self.open_until(paused.max(from))).max(0);
            }
            if let Some(minutes) = minutes.map(|minutes| minutes.number(row)).filter(|minutes| *minutes > 0.0)
            {
                seconds = (seconds - (minutes * 60.0).round() as i64).max(0);
            }
            each(Case { row, start: from, end: to, seconds, ended: happened.is_some() });
        }
        Ok(())
    }
}

/// The moment asked for; else the end of the day asked for, or that day itself where there are days only; else the latest
/// moment in the whole file, promises apart, or the end of the filter's last day where that is earlier.
fn as_of(
    view: &View,
    specs: &[Spec],
    columns: &BTreeMap<String, Moments<'_>>,
    moment: Option<i64>,
    cx: &Cx,
) -> i64 {
    let used = specs
        .iter()
        .flat_map(|spec| [Some(&spec.start).filter(|_| spec.clock != Clock::Delay), Some(&spec.end)]);
    let used: Vec<&Moments<'_>> = used.flatten().filter_map(|name| columns.get(name)).collect();
    let days_only = used.iter().all(|moments| moments.days_only);
    let end = |day: Day| (i64::from(day.0) + i64::from(!days_only)) * DAY;
    let latest = || used.iter().filter_map(|moments| moments.latest()).max().unwrap_or(0);
    let default = || view.until.map_or_else(latest, |until| latest().min(end(until)));
    moment.or_else(|| cx.as_of.map(end)).unwrap_or_else(default)
}
