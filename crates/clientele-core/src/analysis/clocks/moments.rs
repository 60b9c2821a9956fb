//! Columns of moments by row, with the opening hours until each.

use crate::calendar::{Calendar, DAY};
use crate::model::is_missing;
use crate::table::{Column, Kind, Values};

/// No offset is written.
const NO_ZONE: i16 = i16::MIN;

/// A column of moments.
pub(super) struct Moments<'a> {
    column: &'a Column,
    /// Seconds by row; [`Values::NO_TIME`] where there is none.
    seconds: Vec<i64>,
    /// Opening hours until then, by row; none around the clock.
    open: Option<Vec<i64>>,
    zones: Zones,
    /// Days without a time of day.
    pub(super) days_only: bool,
}

/// Offsets from universal time, in minutes.
enum Zones {
    /// All texts have the same one.
    One(i16),
    /// By row.
    Many(Vec<i16>),
}

impl<'a> Moments<'a> {
    /// Cost: a walk over the texts and two over the rows.
    pub(super) fn of(column: &'a Column, calendar: Option<&Calendar>) -> Self {
        let known: &[i64] = if let Values::Time(known) = &column.values { known } else { &[] };
        let open_until = |calendar: &Calendar| {
            let until =
                |&moment: &i64| if moment == Values::NO_TIME { 0 } else { calendar.open_until(moment) };
            column.codes.gather(&known.iter().map(until).collect::<Vec<_>>(), 0)
        };
        Self {
            column,
            seconds: column.codes.gather(known, Values::NO_TIME),
            open: calendar.map(open_until),
            zones: Zones::of(column, known),
            days_only: column.reading.kind == Kind::Date,
        }
    }

    /// The moment of a row.
    #[inline]
    pub(super) fn at(&self, row: usize) -> Option<i64> {
        self.seconds.get(row).copied().filter(|&moment| moment != Values::NO_TIME)
    }

    /// Opening hours until the moment of a row, in seconds; the moment itself around the clock.
    #[inline]
    pub(super) fn open_until(&self, row: usize) -> i64 {
        self.open.as_ref().unwrap_or(&self.seconds).get(row).copied().unwrap_or(0)
    }

    /// The cell says something that is no moment.
    pub(super) fn unreadable(&self, row: usize) -> bool {
        !is_missing(self.column.text(row))
    }

    /// Both cells of a row are of one clock.
    #[inline]
    pub(super) fn same_zone(&self, other: &Self, row: usize) -> bool {
        match (&self.zones, &other.zones) {
            (Zones::One(one), Zones::One(other)) => one == other,
            (one, other) => one.at(row) == other.at(row),
        }
    }

    pub(super) fn latest(&self) -> Option<i64> {
        self.seconds.iter().copied().max().filter(|&moment| moment != Values::NO_TIME)
    }
}

impl Zones {
    fn of(column: &Column, known: &[i64]) -> Self {
        let texts = column.dict.iter().zip(known);
        let zones: Vec<i16> = texts
            .map(|(text, &moment)| if moment == Values::NO_TIME { NO_ZONE } else { zone(text.as_bytes()) })
            .collect();
        let mut real =
            zones.iter().zip(known).filter(|(_, moment)| **moment != Values::NO_TIME).map(|(zone, _)| *zone);
        let first = real.next().unwrap_or(NO_ZONE);
        if real.all(|zone| zone == first) {
            Self::One(first)
        } else {
            Self::Many(column.codes.gather(&zones, NO_ZONE))
        }
    }

    fn at(&self, row: usize) -> i16 {
        match self {
            Self::One(zone) => *zone,
            Self::Many(zones) => zones.get(row).copied().unwrap_or(NO_ZONE),
        }
    }
}

/// The offset at the end of a text that has a time of day: `Z`, `+08:00`, `+0800`, `+08`.
fn zone(text: &[u8]) -> i16 {
    let text = text.trim_ascii_end();
    let minutes = |sign: u8, hours: &[u8], minutes: &[u8]| {
        let number = |digits: &[u8]| digits.iter().fold(0, |sum, digit| sum * 10 + i16::from(digit - b'0'));
        let digits = hours.iter().chain(minutes).all(u8::is_ascii_digit);
        let signed = if sign == b'-' { -1 } else { 1 };
        (digits && text.contains(&b':')).then(|| signed * (number(hours) * 60 + number(minutes)))
    };
    let found = match text {
        [.., b'0'..=b'9', b'Z' | b'z'] => Some(0),
        [.., sign @ (b'+' | b'-'), a, b, b':', c, d] => minutes(*sign, &[*a, *b], &[*c, *d]),
        [.., sign @ (b'+' | b'-'), a, b, c, d] => minutes(*sign, &[*a, *b], &[*c, *d]),
        [.., sign @ (b'+' | b'-'), a, b] => minutes(*sign, &[*a, *b], &[]),
        _ => None,
    };
    found.unwrap_or(NO_ZONE)
}

/// The beginning of a moment's day.
pub(super) fn floor(moment: i64) -> i64 {
    moment.div_euclid(DAY) * DAY
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_are_read() {
        let cases = [
            ("2024-01-05T08:26:00Z", 0),
            ("2024-01-05T08:26:00+08:00", 480),
            ("2024-01-05 08:26:00 -0530", -330),
            ("2024-01-05 08:26+08", 480),
            ("2024-01-05 08:26", NO_ZONE),
            ("05-01-2024", NO_ZONE),
            ("2024-01-05", NO_ZONE),
            ("", NO_ZONE),
        ];
        for (text, minutes) in cases {
            assert_eq!(zone(text.as_bytes()), minutes, "{text}");
        }
    }
}
