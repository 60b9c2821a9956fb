//! Business calendars: how many seconds of opening hours lie between two moments.

use crate::Day;
use crate::order::Order;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;
use std::fmt;

/// Seconds of a day.
pub const DAY: i64 = 86_400;

/// Opening hours by weekday, and the days that differ: holidays (no hours) and days with hours of their own, such as
/// working Saturdays that make up for a holiday.
///
/// Written as JSON: weekdays `mon` to `sun`, each with a list of hours from `HH:MM` to `HH:MM` (split shifts are several),
/// `holidays`, and `days` with their own hours. A weekday that is not named is closed; hours that cross midnight are written
/// as two. Moments are seconds since 1970-01-01T00:00 on the shop's own clock.
///
/// Definition: [`Calendar::open_until`] is a prefix sum, the opening hours from 1970-01-01 to a moment; what lies between two
/// moments is the difference, so that it adds up over any way of cutting. Whole seconds, no rounding. Cost: a division and a
/// binary search in the days that differ.
///
/// ```
/// use clientele_core::{Day, calendar::Calendar};
/// let text = r#"{"mon":["09:00-12:00","13:30-18:00"],"tue":["09:00-18:00"],"holidays":["2024-01-02"]}"#;
/// let calendar: Calendar = serde_json::from_str(text).unwrap();
/// let at = |day: &str, hour: i64| i64::from(day.parse::<Day>().unwrap().0) * 86_400 + hour * 3600;
/// // Monday from 11:00 over the break to 14:00: one hour before it and half an hour behind.
/// assert_eq!(calendar.between(at("2024-01-01", 11), at("2024-01-01", 14)), 5_400);
/// // A week: 7.5 hours on Monday; the Tuesday is a holiday.
/// assert_eq!(calendar.between(at("2024-01-01", 0), at("2024-01-08", 0)), 27_000);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    week: [Hours; 7],
    /// Opening hours before each weekday, and of the whole week.
    before: [i64; 7],
    total: i64,
    /// Days that differ, ascending, each with the sum of differences before it.
    special: Vec<(Day, Hours, i64)>,
    /// The sum of all differences.
    differences: i64,
}

/// The opening hours of a day: seconds since midnight, ascending, apart from each other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Hours(Vec<(i64, i64)>);

/// Hours that are none: not `HH:MM-HH:MM`, the end not behind the beginning, or two that overlap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoHours(String);

impl fmt::Display for NoHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no opening hours: {}", self.0)
    }
}

impl Hours {
    fn read(texts: &[String]) -> Result<Self, NoHours> {
        let none = || NoHours(texts.join(", "));
        let clock = |text: &str| -> Option<i64> {
            let (hour, minute) = text.trim().split_once(':')?;
            let (hour, minute): (i64, i64) = (hour.parse().ok()?, minute.parse().ok()?);
            let sound = (0..24).contains(&hour) && (0..60).contains(&minute) || (hour, minute) == (24, 0);
            sound.then_some(hour * 3600 + minute * 60)
        };
        let shift = |text: &String| -> Option<(i64, i64)> {
            let (from, to) = text.split_once(['-', '–', '~'])?;
            Some((clock(from)?, clock(to)?)).filter(|(from, to)| from < to)
        };
        let mut shifts = texts.iter().map(shift).collect::<Option<Vec<_>>>().ok_or_else(none)?;
        shifts.order_by(Ord::cmp);
        let apart = shifts.iter().zip(shifts.iter().skip(1)).all(|(one, next)| one.1 <= next.0);
        if apart { Ok(Self(shifts)) } else { Err(none()) }
    }

    fn texts(&self) -> Vec<String> {
        let clock = |second: i64| format!("{:02}:{:02}", second / 3600, second / 60 % 60);
        self.0.iter().map(|&(from, to)| format!("{}-{}", clock(from), clock(to))).collect()
    }

    fn total(&self) -> i64 {
        self.0.iter().map(|(from, to)| to - from).sum()
    }

    /// Opening hours before a second of the day.
    #[inline]
    fn until(&self, second: i64) -> i64 {
        self.0.iter().map(|&(from, to)| (second.min(to) - from).max(0)).sum()
    }
}

/// 0 for Monday; 1970-01-01 was a Thursday.
fn weekday(day: i64) -> usize {
    (day + 3).rem_euclid(7) as usize
}

impl Calendar {
    /// A calendar of hours by weekday, Monday first, and by the days that differ.
    fn new(week: [Hours; 7], special: BTreeMap<Day, Hours>) -> Self {
        let mut calendar = Self { week, ..Self::default() };
        for (before, hours) in calendar.before.iter_mut().zip(&calendar.week) {
            *before = calendar.total;
            calendar.total += hours.total();
        }
        for (day, hours) in special {
            let regular = calendar.week.get(weekday(i64::from(day.0))).map_or(0, Hours::total);
            let difference = hours.total() - regular;
            calendar.special.push((day, hours, calendar.differences));
            calendar.differences += difference;
        }
        calendar
    }

    /// Opening hours of a week without holidays, in seconds.
    pub fn week_seconds(&self) -> i64 {
        self.total
    }

    /// How many days differ from their weekday.
    pub fn n_special(&self) -> usize {
        self.special.len()
    }

    /// Opening hours from 1970-01-01 to a moment, in seconds; below zero for moments before.
    #[inline]
    pub fn open_until(&self, moment: i64) -> i64 {
        let (day, second) = (moment.div_euclid(DAY), moment.rem_euclid(DAY));
        // Weeks are counted from Monday 1969-12-29.
        let (weeks, weekday) = ((day + 3).div_euclid(7), weekday(day));
        let before = weeks * self.total + self.before.get(weekday).copied().unwrap_or(0);
        let at = self.special.partition_point(|(special, ..)| i64::from(special.0) < day);
        let (hours, differences) = match self.special.get(at) {
            Some((special, hours, before)) if i64::from(special.0) == day => (Some(hours), *before),
            Some((.., before)) => (self.week.get(weekday), *before),
            None => (self.week.get(weekday), self.differences),
        };
        before + differences + hours.map_or(0, |hours| hours.until(second))
    }

    /// Opening hours from one moment to another, in seconds; below zero when the second lies before the first.
    #[inline]
    pub fn between(&self, from: i64, to: i64) -> i64 {
        self.open_until(to) - self.open_until(from)
    }
}

/// As it is written.
#[derive(Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Written {
    mon: Vec<String>,
    tue: Vec<String>,
    wed: Vec<String>,
    thu: Vec<String>,
    fri: Vec<String>,
    sat: Vec<String>,
    sun: Vec<String>,
    holidays: Vec<Day>,
    days: BTreeMap<String, Vec<String>>,
}

impl<'de> Deserialize<'de> for Calendar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Written { mon, tue, wed, thu, fri, sat, sun, holidays, days } =
            Written::deserialize(deserializer)?;
        let mut week: [Hours; 7] = Default::default();
        for (hours, texts) in week.iter_mut().zip([mon, tue, wed, thu, fri, sat, sun]) {
            *hours = Hours::read(&texts).map_err(D::Error::custom)?;
        }
        let mut special: BTreeMap<Day, Hours> = BTreeMap::new();
        special.extend(holidays.into_iter().map(|day| (day, Hours::default())));
        for (day, texts) in days {
            let day = day.parse().map_err(D::Error::custom)?;
            special.insert(day, Hours::read(&texts).map_err(D::Error::custom)?);
        }
        let calendar = Self::new(week, special);
        if calendar.total == 0 && calendar.special.iter().all(|(_, hours, _)| hours.0.is_empty()) {
            return Err(D::Error::custom(NoHours("never open".to_owned())));
        }
        Ok(calendar)
    }
}

impl Serialize for Calendar {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let [mon, tue, wed, thu, fri, sat, sun] = self.week.each_ref().map(Hours::texts);
        let closed = self.special.iter().filter(|(_, hours, _)| hours.0.is_empty());
        let own = self.special.iter().filter(|(_, hours, _)| !hours.0.is_empty());
        let holidays = closed.map(|(day, ..)| *day).collect();
        let days = own.map(|(day, hours, _)| (day.to_string(), hours.texts())).collect();
        Written { mon, tue, wed, thu, fri, sat, sun, holidays, days }.serialize(serializer)
    }
}

#[cfg(test)]
mod tests;
