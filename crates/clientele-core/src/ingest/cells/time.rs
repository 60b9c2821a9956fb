//! Dates and times as people and programs write them.

use super::civil::{Civil, Part, civil, compact};
use super::{half_width, loose, unguarded};
use crate::table::DateOrder;

/// A date, or date and time, read from a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Time {
    /// Seconds since 1970-01-01T00:00 on the clock that the text shows.
    pub seconds: i64,
    /// The text names a time of day.
    pub has_time: bool,
    /// Another order of day, month and year reads another day.
    pub ambiguous: bool,
}

impl Time {
    pub(super) fn new((day, ambiguous): Civil, clock: Option<u32>) -> Self {
        let seconds = i64::from(day.0) * 86_400 + i64::from(clock.unwrap_or(0));
        Self { seconds, has_time: clock.is_some(), ambiguous }
    }
}

/// Read a date or a date with a time.
///
/// `order` decides where the year does not come first in four digits; a text that does not fit it is `None`, never
/// silently swapped. Two-digit years: 69-99 are 1969-1999, 00-68 are 2000-2068 (POSIX). `roc`: years of two or
/// three digits come first and count from 1912.
///
/// Understood: `2011-01-05`, `2011/1/5 8:26`, `05.01.2024`, `2011-01-05T08:26:00.123Z`, `5-Jan-2024`, `Jan 5, 2024`,
/// `5. Januar 2024`, `20110105`, `20110105082600`, `2011-01`, `2024年1月5日 8时26分`, `民國113年1月5日`,
/// `2024/1/5 下午 3:05`, weekdays before or behind, full-width digits. A zone or offset is left out and the clock kept as
/// written: a shop's day is the day that its own clock showed. Fractions of a second are cut. Numbers that only a
/// column's name makes dates (Excel serials, unix seconds) are [`super::stamp`]'s.
///
/// Cost: for numbers and separators three times that of a plain [`super::number`], with words twenty times.
///
/// ```
/// use clientele_core::{Day, ingest::cells::time, table::DateOrder};
/// let read = |text, order| time(text, order, false).map(|time| Day((time.seconds / 86_400) as i32).to_string());
/// assert_eq!(read("5/1/2024", DateOrder::Dmy).as_deref(), Some("2024-01-05"));
/// assert_eq!(read("1/5/2024", DateOrder::Mdy).as_deref(), Some("2024-01-05"));
/// assert_eq!(read("2024年1月5日", DateOrder::Ymd).as_deref(), Some("2024-01-05"));
/// assert_eq!(read("25/12/2024", DateOrder::Mdy), None);
/// ```
pub fn time(text: &str, order: DateOrder, roc: bool) -> Option<Time> {
    const LONGEST: usize = 80;
    let text = text.trim();
    if text.len() > LONGEST || text.len() < 5 {
        return None;
    }
    match numeric(text.as_bytes(), order, roc) {
        Outcome::Time(time) => Some(time),
        Outcome::No => None,
        Outcome::Other => loose::time(unguarded(&half_width(text)), order, roc),
    }
}

/// What the quick reader says.
enum Outcome {
    Time(Time),
    /// No date in any form.
    No,
    /// Perhaps one with words in it.
    Other,
}

/// The quick reader: ASCII digits and separators, nothing else.
fn numeric(text: &[u8], order: DateOrder, roc: bool) -> Outcome {
    let mut rest = text;
    let read = || -> Option<Time> {
        let a = part(&mut rest)?;
        if rest.is_empty() {
            return all_digits(a.0, a.1, roc);
        }
        let separator = one_of(&mut rest, b"-/.")?;
        let b = part(&mut rest)?;
        if rest.is_empty() {
            return month(a, b, separator);
        }
        eat(&mut rest, separator)?;
        let c = part(&mut rest)?;
        let day = civil([short(a)?, short(b)?, short(c)?], order, roc)?;
        if rest.is_empty() {
            return Some(Time::new(day, None));
        }
        one_of(&mut rest, b" Tt")?;
        while eat(&mut rest, b' ').is_some() {}
        Some(Time::new(day, Some(clock(&mut rest)?)))
    }();
    match read {
        Some(time) if rest.is_empty() => Outcome::Time(time),
        _ if text.iter().all(|byte| byte.is_ascii_digit() || b"-/.: ".contains(byte))
            && !text.contains(&b' ') =>
        {
            Outcome::No
        }
        _ => Outcome::Other,
    }
}

/// Digits with nothing around them: `20110105`, `201101050826`, `20110105082600`.
fn all_digits(value: u64, digits: u8, roc: bool) -> Option<Time> {
    let (day, clock) = match digits {
        7 | 8 => (compact(value, digits, roc)?, None),
        12 => (compact(value / 10_000, 8, false)?, Some((value % 10_000 * 100) as u32)),
        14 => (compact(value / 1_000_000, 8, false)?, Some((value % 1_000_000) as u32)),
        _ => return None,
    };
    let clock = match clock {
        Some(digits) => Some(seconds(digits / 10_000, digits / 100 % 100, digits % 100)?),
        None => None,
    };
    Some(Time::new((day, false), clock))
}

/// `2011-01` and `2011/1` are the month's first day; with a dot it is a number.
fn month(year: (u64, u8), month: (u64, u8), separator: u8) -> Option<Time> {
    let fits = year.1 == 4 && matches!(month.1, 1..=2) && separator != b'.';
    let first = Part { value: 1, digits: 1 };
    fits.then(|| civil([short(year)?, short(month)?, first], DateOrder::Ymd, false))
        .flatten()
        .map(|day| Time::new(day, None))
}

/// `8:26`, `08:26:00`, `08:26:00.123`, each with or without `Z`, `+08:00` or `+0800`.
fn clock(rest: &mut &[u8]) -> Option<u32> {
    let hour = short(part(rest)?)?;
    eat(rest, b':')?;
    let minute = short(part(rest)?)?;
    let mut second = Part { value: 0, digits: 2 };
    if eat(rest, b':').is_some() {
        second = short(part(rest)?)?;
        if one_of(rest, b".,").is_some() {
            part(rest)?;
        }
    }
    if one_of(rest, b"Zz").is_none() && one_of(rest, b"+-").is_some() {
        part(rest)?;
        if eat(rest, b':').is_some() {
            part(rest)?;
        }
    }
    seconds(hour.value, minute.value, second.value)
}

/// Seconds since midnight. 24:00 is the day's end; a leap second counts as the next second.
pub(super) fn seconds(hour: u32, minute: u32, second: u32) -> Option<u32> {
    let sound = (hour < 24 && minute < 60 && second <= 60) || (hour == 24 && minute == 0 && second == 0);
    sound.then_some(hour * 3600 + minute * 60 + second)
}

/// Digits: their value and number. More than eighteen are no part of any date.
#[inline]
fn part(rest: &mut &[u8]) -> Option<(u64, u8)> {
    let (mut value, mut digits) = (0u64, 0u8);
    while let [byte @ b'0'..=b'9', tail @ ..] = rest {
        if digits == 18 {
            return None;
        }
        value = value * 10 + u64::from(byte - b'0');
        digits += 1;
        *rest = tail;
    }
    (digits > 0).then_some((value, digits))
}

#[inline]
fn short((value, digits): (u64, u8)) -> Option<Part> {
    (digits <= 4).then_some(Part { value: value as u32, digits })
}

#[inline]
fn eat(rest: &mut &[u8], byte: u8) -> Option<()> {
    let (first, tail) = rest.split_first()?;
    (*first == byte).then(|| *rest = tail)
}

#[inline]
fn one_of(rest: &mut &[u8], bytes: &[u8]) -> Option<u8> {
    let (first, tail) = rest.split_first()?;
    bytes.contains(first).then(|| {
        *rest = tail;
        *first
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Day;
    use jiff::civil::{Date, DateTime, date};
    use proptest::prelude::*;

    const EPOCH: Date = date(1970, 1, 1);

    fn says(text: &str, order: DateOrder, roc: bool) -> Option<String> {
        let time = time(text, order, roc)?;
        let day = Day(time.seconds.div_euclid(86_400) as i32);
        let of_day = time.seconds.rem_euclid(86_400);
        let clock = format!(" {:02}:{:02}:{:02}", of_day / 3600, of_day / 60 % 60, of_day % 60);
        Some(format!("{day}{}", if time.has_time { &clock } else { "" }))
    }

    #[test]
    fn numbers_and_separators() {
        use DateOrder::{Dmy, Mdy, Ymd};
        let cases = [
            ("2011-01-05", Ymd, "2011-01-05"),
            ("2011-01-05", Mdy, "2011-01-05"),
            ("2011/1/5 8:26", Ymd, "2011-01-05 08:26:00"),
            ("2011-01-05T08:26:07", Ymd, "2011-01-05 08:26:07"),
            ("2011-01-05 08:26:07.999999", Ymd, "2011-01-05 08:26:07"),
            ("2011-01-05T23:26:07Z", Ymd, "2011-01-05 23:26:07"),
            ("2011-01-05T23:26:07.5+08:00", Ymd, "2011-01-05 23:26:07"),
            ("2011-01-05 23:26:07 -0500", Ymd, "2011-01-05 23:26:07"),
            ("2011-01-05 24:00", Ymd, "2011-01-06 00:00:00"),
            ("05.01.2024", Dmy, "2024-01-05"),
            ("1/5/2024 8:26", Mdy, "2024-01-05 08:26:00"),
            ("25/12/24", Dmy, "2024-12-25"),
            ("12-25-99", Mdy, "1999-12-25"),
            ("24/01/05", Ymd, "2024-01-05"),
            ("19970101", Ymd, "1997-01-01"),
            ("20110105082600", Dmy, "2011-01-05 08:26:00"),
            ("201101050826", Dmy, "2011-01-05 08:26:00"),
            ("2011-01", Ymd, "2011-01-01"),
            ("２０１１／０１／０５", Ymd, "2011-01-05"),
            ("=\"2011-01-05\"", Ymd, "2011-01-05"),
        ];
        for (text, order, expected) in cases {
            assert_eq!(says(text, order, false).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_date() {
        for text in [
            "",
            "2011",
            "12.05",
            "2011.12",
            "25/12/2024",
            "2023-02-29",
            "2024-13-01",
            "1.2.3",
            "12345678",
            "0000-00-00",
            "536365",
            "192.168.10.1",
            "2024-01-05 25:00",
            "2024-01-05 8",
            "10:30",
            "13800138000",
            "hello",
            "2024-1-5x",
        ] {
            assert_eq!(time(text, DateOrder::Mdy, false), None, "{text}");
        }
        assert_eq!(time("05/01/2024", DateOrder::Ymd, false), None);
    }

    #[test]
    fn years_of_the_republic() {
        assert_eq!(says("113/01/05", DateOrder::Ymd, true).as_deref(), Some("2024-01-05"));
        assert_eq!(says("99/12/31", DateOrder::Ymd, true).as_deref(), Some("2010-12-31"));
        assert_eq!(says("1130105", DateOrder::Ymd, true).as_deref(), Some("2024-01-05"));
        assert_eq!(says("2024/01/05", DateOrder::Ymd, true).as_deref(), Some("2024-01-05"));
        assert_eq!(says("113/01/05", DateOrder::Ymd, false), None);
    }

    #[test]
    fn doubt_is_said() {
        let ambiguous = |text, order| time(text, order, false).unwrap().ambiguous;
        assert!(ambiguous("05/01/2024", DateOrder::Dmy) && ambiguous("05/01/2024", DateOrder::Mdy));
        assert!(!ambiguous("05/05/2024", DateOrder::Dmy));
        assert!(!ambiguous("25/12/2024", DateOrder::Dmy));
        assert!(!ambiguous("2024-05-01", DateOrder::Dmy));
        assert!(ambiguous("24/01/05", DateOrder::Ymd));
    }

    proptest! {
        #[test]
        fn agrees_with_jiff(days in 0i32..60_000, clock in 0i32..86_400) {
            let moment: DateTime = EPOCH.at(0, 0, 0, 0)
                .checked_add(jiff::Span::new().days(days).seconds(clock)).unwrap();
            let expected = Some(i64::from(days) * 86_400 + i64::from(clock));
            let read = |pattern: &str, order| {
                let text = jiff::fmt::strtime::format(pattern, moment).unwrap();
                time(&text, order, false).map(|time| time.seconds)
            };
            for pattern in ["%Y-%m-%d %H:%M:%S", "%Y/%m/%dT%H:%M:%S", "%Y%m%d%H%M%S", "%Y.%-m.%-d %-H:%M:%S",
                "%A, %B %-d, %Y %I:%M:%S %p", "%a, %d %b %Y %H:%M:%S GMT", "%d-%b-%Y %H:%M:%S",
                "%Y年%-m月%-d日 %-H时%M分%S秒"] {
                prop_assert_eq!(read(pattern, DateOrder::Ymd), expected, "{}", pattern);
            }
            prop_assert_eq!(read("%d/%m/%Y %H:%M:%S", DateOrder::Dmy), expected);
            prop_assert_eq!(read("%m/%d/%Y %I:%M:%S %p", DateOrder::Mdy), expected);
        }

        #[test]
        fn never_panics(text in "[0-9年月日時/:. 上午TZa-z-]{0,20}", roc in any::<bool>()) {
            for order in [DateOrder::Ymd, DateOrder::Dmy, DateOrder::Mdy] {
                let found = time(&text, order, roc);
                prop_assert!(found.is_none_or(|found| found.seconds.abs() < 400_000_000_000));
            }
        }
    }
}
