//! Numbers of spreadsheets as text: days counted from 1900 or 1904, durations, plain numbers.

use crate::Day;
use std::io::Write;

/// Days from 1970-01-01 back to Excel's day 0 of each system.
const DAY_0_OF_1900: i32 = -25_569;
const DAY_0_OF_1904: i32 = -24_107;
/// 10000-01-01.
const END: f64 = 2_958_466.0;

/// Append a serial as a date, a time of day, or both; as a number where it is no moment of the calendar.
///
/// In the 1900 system day 60 is the 29th of February 1900, which never was, and the days before it count from one day
/// later. Below 1 there is only a time. Seconds are rounded, as Excel shows them.
pub(super) fn moment(out: &mut Vec<u8>, serial: f64, date_1904: bool) {
    let seconds = (serial * 86_400.0).round();
    let days = (seconds / 86_400.0).floor();
    if !(0.0..END).contains(&serial) || serial == 0.0 || (!date_1904 && days == 60.0) {
        return number(out, serial);
    }
    let clock = (seconds - days * 86_400.0) as u32;
    if days == 0.0 {
        return time(out, clock / 3600, clock % 3600);
    }
    let first = match (date_1904, days < 60.0) {
        (true, _) => DAY_0_OF_1904,
        (false, true) => DAY_0_OF_1900 + 1,
        (false, false) => DAY_0_OF_1900,
    };
    let (year, month, day) = Day(first + days as i32).ymd();
    push(out, format_args!("{year:04}-{month:02}-{day:02}"));
    if clock > 0 {
        out.push(b' ');
        time(out, clock / 3600, clock % 3600);
    }
}

/// Append a duration as hours, minutes and seconds; hours may be many.
pub(super) fn duration(out: &mut Vec<u8>, days: f64) {
    let seconds = (days * 86_400.0).round();
    if !(0.0..1e9).contains(&seconds) {
        return number(out, days);
    }
    let seconds = seconds as u32;
    time(out, seconds / 3600, seconds % 3600);
}

/// Append a number: whole ones without decimals, others in the fewest digits that read back as the same double.
pub(super) fn number(out: &mut Vec<u8>, value: f64) {
    if value.fract() == 0.0 && value.abs() < 1e15 {
        push(out, format_args!("{}", value as i64));
    } else {
        // Debug writes an exponent for the very large and small, where Display writes hundreds of zeros.
        push(out, format_args!("{value:?}"));
    }
}

fn time(out: &mut Vec<u8>, hours: u32, rest: u32) {
    push(out, format_args!("{hours:02}:{:02}:{:02}", rest / 60, rest % 60));
}

fn push(out: &mut Vec<u8>, text: std::fmt::Arguments<'_>) {
    // Writing to memory does not fail.
    let _ = out.write_fmt(text);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(write: impl Fn(&mut Vec<u8>)) -> String {
        let mut out = Vec::new();
        write(&mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn serials_of_both_systems() {
        let in_1900 = |serial| text(|out| moment(out, serial, false));
        assert_eq!(in_1900(40_513.35138888889), "2010-12-01 08:26:00");
        assert_eq!(in_1900(40_513.0), "2010-12-01");
        assert_eq!(in_1900(1.0), "1900-01-01");
        assert_eq!(in_1900(59.0), "1900-02-28");
        assert_eq!(in_1900(61.0), "1900-03-01");
        assert_eq!(in_1900(2_958_465.0), "9999-12-31");
        assert_eq!(in_1900(0.5), "12:00:00");
        assert_eq!(in_1900(40_513.999999), "2010-12-02");
        for odd in ["0", "60", "-1", "2958466"] {
            assert_eq!(in_1900(odd.parse().unwrap()), odd);
        }
        assert_eq!(text(|out| moment(out, 39_051.25, true)), "2010-12-01 06:00:00");
    }

    #[test]
    fn durations_and_numbers() {
        assert_eq!(text(|out| duration(out, 1.5)), "36:00:00");
        assert_eq!(text(|out| duration(out, -1.0)), "-1");
        for (value, expected) in [(17850.0, "17850"), (2.55, "2.55"), (-0.0, "0"), (1e300, "1e300")] {
            assert_eq!(text(|out| number(out, value)), expected);
        }
    }

    proptest! {
        #[test]
        fn numbers_come_back(value in proptest::num::f64::NORMAL) {
            prop_assert_eq!(text(|out| number(out, value)).parse::<f64>().unwrap(), value);
        }
    }
}
