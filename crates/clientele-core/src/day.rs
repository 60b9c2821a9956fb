//! Calendar days without a clock or a time zone.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;

/// A day of the proleptic Gregorian calendar, counted from 1970-01-01. Written and read as `YYYY-MM-DD`.
///
/// ```
/// use clientele_core::Day;
/// let day: Day = "2011-12-09".parse().unwrap();
/// assert_eq!(day.0, 15_317);
/// assert_eq!(day.to_string(), "2011-12-09");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

impl Day {
    /// The day of a civil date, or `None` when there is no such day.
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        if !(1..=12).contains(&month) || day == 0 || day > days_in_month(year, month) {
            return None;
        }
        // Days from civil: years begin in March, so that the leap day is the last of its year.
        let y = i64::from(year) - i64::from(month <= 2);
        let era = y.div_euclid(400);
        let yoe = y.rem_euclid(400);
        let shifted = (i64::from(month) + 9) % 12;
        let doy = (153 * shifted + 2) / 5 + i64::from(day) - 1;
        let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
        i32::try_from(era * 146_097 + doe - 719_468).ok().map(Self)
    }

    /// Year, month (1-12) and day of the month.
    pub fn ymd(self) -> (i32, u32, u32) {
        let z = i64::from(self.0) + 719_468;
        let era = z.div_euclid(146_097);
        let doe = z.rem_euclid(146_097);
        let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let mp = (5 * doy + 2) / 153;
        let day = (doy - (153 * mp + 2) / 5 + 1) as u32;
        let month = if mp < 10 { mp + 3 } else { mp - 9 } as u32;
        ((yoe + era * 400 + i64::from(month <= 2)) as i32, month, day)
    }

    /// This day moved by `days`.
    pub fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }
}

/// The number of days of a month, 0 for a month that does not exist.
pub fn days_in_month(year: i32, month: u32) -> u32 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 0,
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

/// The text is not a date of the form `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotADay;

impl fmt::Display for NotADay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a date of the form YYYY-MM-DD")
    }
}

impl std::str::FromStr for Day {
    type Err = NotADay;

    fn from_str(text: &str) -> Result<Self, NotADay> {
        let mut parts = text.splitn(3, '-').map(|part| part.parse::<u32>().map_err(|_| NotADay));
        let mut next = || parts.next().unwrap_or(Err(NotADay));
        let (year, month, day) = (next()?, next()?, next()?);
        i32::try_from(year).ok().and_then(|year| Self::from_ymd(year, month, day)).ok_or(NotADay)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn days_that_do_not_exist_are_refused() {
        assert_eq!(Day::from_ymd(2023, 2, 29), None);
        assert_eq!(Day::from_ymd(2024, 13, 1), None);
        assert_eq!("2024-00-10".parse::<Day>(), Err(NotADay));
        assert_eq!("yesterday".parse::<Day>(), Err(NotADay));
    }

    proptest! {
        #[test]
        fn agrees_with_jiff(days in -300_000i32..1_000_000) {
            let (year, month, day) = Day(days).ymd();
            prop_assert_eq!(Day::from_ymd(year, month, day), Some(Day(days)));
            let epoch = jiff::civil::date(1970, 1, 1);
            let theirs = jiff::civil::date(year as i16, month as i8, day as i8);
            prop_assert_eq!(theirs.since(epoch).unwrap().get_days(), days);
        }
    }
}
