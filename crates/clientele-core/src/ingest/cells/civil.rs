//! Three numbers and an order make a day, or do not.

use crate::Day;
use crate::table::DateOrder;

/// A number of a date as written: its value and how many digits it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) value: u32,
    pub(super) digits: u8,
}

/// A day, and whether another order reads the same numbers as another day.
pub(super) type Civil = (Day, bool);

/// The year that two digits stand for: 69-99 are of the last century, 00-68 of this one, as POSIX has it.
fn full_year(part: Part) -> Option<i32> {
    let year = i32::try_from(part.value).ok()?;
    match part.digits {
        4 => (year > 0).then_some(year),
        2 => Some(if year >= 69 { 1900 + year } else { 2000 + year }),
        _ => None,
    }
}

/// The first year of the Republic of China (Minguo) is 1912.
fn roc_year(part: Part) -> Option<i32> {
    let year = i32::try_from(part.value).ok()?;
    (matches!(part.digits, 2..=3) && (1..=200).contains(&year)).then_some(1911 + year)
}

/// A year, a month and a day that are known to be these.
pub(super) fn day(year: Part, month: u32, day: Part, roc: bool) -> Option<Day> {
    let year = if roc {
        roc_year(year).or_else(|| full_year(year).filter(|_| year.digits == 4))
    } else {
        full_year(year)
    };
    (day.digits <= 2).then_some(())?;
    Day::from_ymd(year?, month, day.value)
}

/// Three numbers between separators. A year of four digits in front settles the order; otherwise `order` does, and
/// nothing else: numbers that do not fit it are no date, so that one column never mixes two orders.
pub(super) fn civil(parts: [Part; 3], order: DateOrder, roc: bool) -> Option<Civil> {
    let [a, b, c] = parts;
    if a.digits == 4 || roc {
        return (b.digits <= 2).then(|| day(a, b.value, c, roc)).flatten().map(|day| (day, false));
    }
    let found = ordered(parts, order)?;
    let others = [DateOrder::Ymd, DateOrder::Dmy, DateOrder::Mdy];
    let ambiguous = others.into_iter().any(|other| ordered(parts, other).is_some_and(|day| day != found));
    Some((found, ambiguous))
}

fn ordered([a, b, c]: [Part; 3], order: DateOrder) -> Option<Day> {
    let (y, m, d) = match order {
        DateOrder::Ymd => (a, b, c),
        DateOrder::Dmy => (c, b, a),
        DateOrder::Mdy => (c, a, b),
    };
    (m.digits <= 2).then(|| day(y, m.value, d, false)).flatten()
}

/// Eight digits are a day between 1900 and 2199; with `roc`, seven digits are `1130105`.
pub(super) fn compact(value: u64, digits: u8, roc: bool) -> Option<Day> {
    let value = u32::try_from(value).ok()?;
    let (year, month, day) = (value / 10_000, value / 100 % 100, value % 100);
    let year = match digits {
        8 if (1900..2200).contains(&year) => year,
        7 if roc && (1..=200).contains(&year) => year + 1911,
        _ => return None,
    };
    Day::from_ymd(i32::try_from(year).ok()?, month, day)
}
