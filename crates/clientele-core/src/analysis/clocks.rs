//! Service times: the eight clocks against their targets, when some cases are still open.
//!
//! # Definition
//! A clock runs from one moment to another ([`Clock`]): 预定 booking (booked to confirmed), 等候 waiting (arrived to served), 回应
//! response (opened to first reply), 服务 service (begun to finished), 交货 delivery (ordered to delivered), 保证 warranty (sold to
//! first claim), 修正 correction (opened to resolved), 延迟 delay (promised to done, early below zero).
//! - Time is opening hours by [`calendar`](crate::calendar) less pauses (the part of a pause that lies within the case, or a
//!   column of minutes); without a calendar it is the time on the clock. Where one of the two columns holds days only, both are
//!   taken as days.
//! - A case that has not ended by the as-of moment is censored then, or when it was closed without the event (no reply before
//!   it was resolved). The as-of moment is `as_of_time`; or the end of the as-of day (the day itself where columns hold days
//!   only); or the latest moment in the file, promises apart. What happened later is not known yet.
//! - Median, P90 and P95 are the first times with `S(t) <= 1 - p` of the product-limit curve; missing where it does not come
//!   that low. The mean is that of ended cases.
//! - The share in target is `1 - S(target)` (of a warranty `S(target)`), an end at the target included. Where no case was last
//!   seen before the target it is a plain share with Wilson's 95% interval, else the interval is log-log with Greenwood's
//!   variance; [`Summary::method`] says which.
//! - `bands`: ended cases in up to ten bands of equally many, with mean score and Student's interval (or the share of customers
//!   who bought again, Wilson's), and the nearest values that only fall (pool adjacent violators). The cliff is the border where
//!   that fit falls most; its interval compares the levels on both sides at 95% over all borders (Bonferroni).
//!
//! Targets are parameters in hours; their defaults are starting points, not standards.
//!
//! # Input
//! Moments from the roles opened, responded, resolved and promised, and from columns whose names say booked, confirmed,
//! arrived, served, finished, ordered, delivered, sold, claimed, paused or resumed in three languages; `clocks` names columns
//! instead. `group`: a column (agent, channel, category) or an analysis that segments.
//!
//! # Output
//! [`Report`], times in hours. Of customers: tickets, how many are open, how many missed the target, the longest.
//!
//! # Errors
//! No clock; a named column that is not there or holds no times; a clock that is not in the file; a bad calendar or number; no
//! case measured.
//!
//! # Edge cases
//! Ended before it began, an unreadable moment, two offsets from universal time in one case, a missing promise, begun after
//! the as-of moment: left out, counted by row and named in caveats. Nothing open: quantiles are those of the empirical
//! distribution (type 1). A target beyond the longest case that was watched: the last share known, and a caveat.
//!
//! # Cost
//! For each clock a pass over the rows and a sort of whole numbers; a calendar costs a division and a binary search a text.
//!
//! # Source
//! Kaplan and Meier (1958); Wilson (1927); Ayer and others (1955) for the falling fit; Hyndman and Fan (1996).
//!
//! # Example
//! ```
//! use clientele_core::{Cx, analysis::clocks, ingest, mapping::Mapping, model::{Dataset, View}};
//! let text = "id,opened,responded\n1,2024-03-04 09:00,2024-03-04 10:00\n2,2024-03-04 09:00,2024-03-04 17:00\n\
//!             3,2024-03-04 17:30,2024-03-05 09:30\n4,2024-03-05 09:00,\n";
//! let data = Dataset::new(ingest::read_text(text).unwrap().table, Mapping::default());
//! let hours = r#"{"calendar":{"mon":["09:00-18:00"],"tue":["09:00-18:00"]},"target_response":2}"#;
//! let params: clocks::Params = serde_json::from_str(hours).unwrap();
//! let report = clocks::run(&View::all(&data, data.rows()), &params, &Cx::silent()).unwrap();
//! let response = &report.clocks[0].summary;
//! // 1 h, 8 h, 1 h over night, and one open for half an hour: S(1 h) = 1/3.
//! assert_eq!((response.n, response.open, response.median, response.p90), (4, 1, Some(1.0), Some(8.0)));
//! assert!((response.share_in_target.unwrap() - 2.0 / 3.0).abs() < 1e-12);
//! ```

mod bands;
mod cases;
mod customers;
mod measure;
mod moments;
mod outcome;
mod params;
mod recognise;
mod report;

pub use cases::ClockCase;
pub(crate) use cases::cases;
pub use customers::customers;
pub use params::{Clock, Outcome, Params, Spec, params};
pub use report::{Band, Bands, Cliff, ClockRow, CurvePoint, GroupRow, Report, Summary, Unit, WeekRow};

use super::groups::{GroupBy, Groups};
use super::{AnalysisError, Caveat};
use crate::Day;
use crate::calendar::DAY;
use crate::cx::Cx;
use crate::mapping::Role;
use crate::model::{Dataset, View};
use crate::period::Period;
use crate::stats::waits::{self, Known, Waits, pack};
use measure::{Case, LeftOut, Measured};

/// Points of the curve.
const POINTS: usize = 200;
/// Weeks told, the newest.
const WEEKS: i32 = 520;

/// Whether a data set has a clock that is found without help.
pub fn fits(data: &Dataset) -> bool {
    recognise::Found::of(data, &Params::default()).is_ok()
}

/// The service times of a view.
pub fn run(view: &View, params: &Params, cx: &Cx) -> Result<Report, AnalysisError> {
    params.check()?;
    let measured = Measured::of(view, params, cx)?;
    let mut left_out = LeftOut::none(view.rows.len());
    let wanted = shown(&measured, params, cx)?;
    let by = params.group.as_ref().map(|name| GroupBy::of(view, name)).transpose()?;
    let (mut clocks, mut cases, mut at) = (Vec::new(), Vec::new(), 0);
    for spec in &measured.specs {
        let mut all = Vec::with_capacity(view.rows.count());
        if *spec == wanted {
            at = clocks.len();
            measured.each(spec, &mut left_out, cx, |case| {
                all.push(pack(0, case.seconds, case.ended));
                cases.push(case);
            })?;
        } else {
            measured.each(spec, &mut left_out, cx, |case| all.push(pack(0, case.seconds, case.ended)))?;
        }
        all.sort_unstable();
        let waits = Waits::new(&all);
        clocks.push((
            ClockRow {
                clock: spec.clock,
                start: spec.start.clone(),
                end: spec.end.clone(),
                paused: spec.pause_from.is_some() || spec.paused_minutes.is_some(),
                target: params.target(spec.clock),
                longer_is_better: spec.clock.longer_is_better(),
                n_left_out: view.rows.count() as u64 - waits.n(),
                summary: summary(&waits, spec.clock, params),
            },
            if *spec == wanted { waits.curve(POINTS) } else { Vec::new() },
        ));
    }
    let curve = clocks.iter().flat_map(|(_, curve)| curve.iter().map(curve_point)).collect();
    let clocks: Vec<ClockRow> = clocks.into_iter().map(|(row, _)| row).collect();
    if clocks.iter().all(|row| row.summary.n == 0) {
        return Err(AnalysisError::NotEnough { what: "measured-times".to_owned(), needed: 1, found: 0 });
    }
    let groups = by.as_ref().map(|by| by.rows(view, cx)).transpose()?;
    let mut report = Report {
        as_of: measured.as_of_day(),
        as_of_seconds: measured.as_of,
        unit: Unit::Hours,
        week_hours: params.calendar.as_ref().map(|calendar| hours(calendar.week_seconds())),
        n_special_days: params.calendar.as_ref().map_or(0, |calendar| calendar.n_special() as u64),
        n_rows: view.rows.count() as u64,
        clocks,
        shown: at,
        curve,
        weeks: weeks(&cases, wanted.clock, params),
        dated: dated(view, &wanted.start),
        group: by,
        groups: groups
            .as_ref()
            .map(|groups| by_group(&cases, groups, wanted.clock, params))
            .unwrap_or_default(),
        bands: outcome::bands(view, &cases, params, cx)?,
        by_customer: view.data.mapping.get(Role::Customer).is_some(),
        caveats: Vec::new(),
    };
    report.caveats = caveats(&report, &left_out, groups.map_or(0, |groups| groups.n_left_out));
    Ok(report)
}

/// Seconds as hours.
fn hours(seconds: i64) -> f64 {
    seconds as f64 / 3600.0
}

/// The clock asked for, else the first that has a case.
fn shown(measured: &Measured<'_>, params: &Params, cx: &Cx) -> Result<Spec, AnalysisError> {
    if let Some(clock) = params.clock {
        let found = measured.specs.iter().find(|spec| spec.clock == clock);
        let missing = || AnalysisError::BadParameter { name: format!("clock: {}", clock.id()) };
        return found.cloned().ok_or_else(missing);
    }
    for spec in &measured.specs {
        let mut n = 0u64;
        measured.each(spec, &mut LeftOut::none(0), cx, |_| n += 1)?;
        if n > 0 {
            return Ok(spec.clone());
        }
    }
    let none = AnalysisError::NotEnough { what: "measured-times".to_owned(), needed: 1, found: 0 };
    measured.specs.first().cloned().filter(|_| measured.view.rows.count() > 0).ok_or(none)
}

/// Whether a column is that of the days of the view.
fn dated(view: &View, column: &str) -> bool {
    let roles = [Role::Date, Role::Opened].map(|role| view.data.mapping.get(role));
    roles.into_iter().flatten().next() == Some(column)
}

fn summary(waits: &Waits<'_>, clock: Clock, params: &Params) -> Summary {
    let target = (params.target(clock) * 3600.0).round() as i64;
    let [median, p90, p95] = waits.quantiles([0.5, 0.9, 0.95]).map(|seconds| seconds.map(hours));
    let share = waits.within(target);
    let turn = |share: f64| if clock.longer_is_better() { 1.0 - share } else { share };
    let ends = share.map(|share| (turn(share.lo), turn(share.hi)));
    Summary {
        n: waits.n(),
        open: waits.open(),
        median,
        p90,
        p95,
        mean: waits.mean_ended().map(|seconds| seconds / 3600.0),
        share_in_target: share.map(|share| turn(share.share)),
        lo: ends.map(|(lo, hi)| lo.min(hi)),
        hi: ends.map(|(lo, hi)| lo.max(hi)),
        method: share.map(|share| share.method),
        beyond: share.is_some_and(|share| share.beyond),
    }
}

fn curve_point(known: &Known) -> CurvePoint {
    let Known { seconds, at_risk, share, lo, hi } = *known;
    CurvePoint { time: hours(seconds), at_risk, share, lo, hi }
}

/// Packed cases of several groups, summed up one by one.
fn summaries(mut packed: Vec<u64>, clock: Clock, params: &Params) -> Vec<(u16, Summary)> {
    packed.sort_unstable();
    let groups = packed.chunk_by(|a, b| waits::group(*a) == waits::group(*b));
    let one = |same: &[u64]| {
        let group = same.first().map_or(0, |packed| waits::group(*packed));
        (group, summary(&Waits::new(same), clock, params))
    };
    groups.map(one).collect()
}

fn weeks(cases: &[Case], clock: Clock, params: &Params) -> Vec<WeekRow> {
    let week = |case: &Case| Period::Week.index(Day(case.start.div_euclid(DAY) as i32));
    let Some(last) = cases.iter().map(week).max() else { return Vec::new() };
    let first = cases.iter().map(week).min().unwrap_or(last).max(last - WEEKS + 1);
    let packed = cases.iter().filter_map(|case| {
        let at = u16::try_from(week(case) - first).ok()?;
        Some(pack(at, case.seconds, case.ended))
    });
    let rows = summaries(packed.collect(), clock, params).into_iter();
    rows.map(|(at, summary)| WeekRow { week: Period::Week.start(first + i32::from(at)), summary }).collect()
}

fn by_group(cases: &[Case], groups: &Groups, clock: Clock, params: &Params) -> Vec<GroupRow> {
    let packed = cases.iter().filter_map(|case| {
        let at = groups.of.get(case.row).copied().flatten()?;
        Some(pack(u16::try_from(at).ok()?, case.seconds, case.ended))
    });
    let rows = summaries(packed.collect(), clock, params).into_iter();
    rows.filter_map(|(at, summary)| {
        Some(GroupRow { group: groups.labels.get(usize::from(at))?.clone(), summary })
    })
    .collect()
}

/// Fewer cases than this say little.
const FEW: u64 = 30;

fn caveats(report: &Report, left_out: &LeftOut, groups_left_out: usize) -> Vec<Caveat> {
    let clocks =
        |wanted: fn(&Summary) -> bool| report.clocks.iter().filter(|row| wanted(&row.summary)).count();
    let counts = [
        ("clocks-reversed", "rows", left_out.reversed.count()),
        ("clocks-zones", "rows", left_out.zones.count()),
        ("clocks-unreadable", "rows", left_out.unreadable.count()),
        ("clocks-no-promise", "rows", left_out.no_promise.count()),
        ("clocks-no-start", "rows", left_out.no_start.count()),
        ("later-rows", "rows", left_out.later.count()),
        ("clocks-beyond", "clocks", clocks(|summary| summary.beyond)),
        ("clocks-few", "clocks", clocks(|summary| (1..FEW).contains(&summary.n))),
        ("groups-left-out", "groups", groups_left_out),
    ];
    let said = counts.into_iter().filter(|(_, _, n)| *n > 0);
    said.map(|(code, name, n)| Caveat::new(code, [(name, n as f64)])).collect()
}

#[cfg(test)]
mod tests;
