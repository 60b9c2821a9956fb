//! Calendar periods: days, ISO weeks, civil months and quarters.

use crate::Day;
use serde::{Deserialize, Serialize};

/// How time is cut. A week begins on Monday (ISO 8601), months and quarters are those of the calendar.
///
/// ```
/// use clientele_core::{Day, period::Period};
/// let day: Day = "2011-12-09".parse().unwrap(); // a Friday
/// let start = |period: Period| period.start(period.index(day)).to_string();
/// assert_eq!(start(Period::Week), "2011-12-05");
/// assert_eq!(start(Period::Month), "2011-12-01");
/// assert_eq!(start(Period::Quarter), "2011-10-01");
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// Calendar days.
    Day,
    /// Monday to Sunday.
    Week,
    /// Calendar months.
    #[default]
    Month,
    /// January to March, and so on.
    Quarter,
}

impl Period {
    /// The ids, as in parameters.
    pub const IDS: &'static [&'static str] = &["day", "week", "month", "quarter"];

    /// The number of the period of a day; that of 1970-01-01 is 0, and neighbours are one apart.
    pub fn index(self, day: Day) -> i32 {
        let month = || {
            let (year, month, _) = day.ymd();
            (year - 1970) * 12 + month as i32 - 1
        };
        match self {
            Self::Day => day.0,
            // 1970-01-01 was a Thursday.
            Self::Week => (day.0 + 3).div_euclid(7),
            Self::Month => month(),
            Self::Quarter => month().div_euclid(3),
        }
    }

    /// The first day of a period.
    pub fn start(self, index: i32) -> Day {
        let month = |months: i32| {
            let (year, month) = (1970 + months.div_euclid(12), months.rem_euclid(12) + 1);
            Day::from_ymd(year, month as u32, 1).unwrap_or(Day(i32::MAX))
        };
        match self {
            Self::Day => Day(index),
            Self::Week => Day(index.saturating_mul(7) - 3),
            Self::Month => month(index),
            Self::Quarter => month(index.saturating_mul(3)),
        }
    }

    /// The last day of a period.
    pub fn end(self, index: i32) -> Day {
        self.start(index + 1).plus(-1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_day_lies_in_its_period(day in -200_000i32..200_000) {
            for period in [Period::Day, Period::Week, Period::Month, Period::Quarter] {
                let index = period.index(Day(day));
                prop_assert!(period.start(index) <= Day(day) && Day(day) <= period.end(index));
                prop_assert_eq!(period.index(period.start(index)), index);
                prop_assert_eq!(period.index(period.end(index)), index);
            }
            let monday = Period::Week.start(Period::Week.index(Day(day)));
            let civil = jiff::civil::date(1970, 1, 1).checked_add(jiff::Span::new().days(monday.0)).unwrap();
            prop_assert_eq!(civil.weekday(), jiff::civil::Weekday::Monday);
        }
    }
}
