//! Numbers that are dates only because somebody says so: Excel serials and unix time.

use super::{Time, number, unguarded};
use crate::Day;

/// Days from Excel's day 0 (1899-12-30, after the leap day that never was) to 1970-01-01.
const EXCEL_EPOCH: f64 = 25_569.0;

/// Read a number as a moment: five digits are an Excel serial of the 1900 system (1927-05-18 to 2173-10-13, the
/// fraction is the time), nine or ten are unix seconds (since 1973), twelve or thirteen unix milliseconds. The ranges
/// do not meet. Asked for when a column's name says date, or for single cells of a column of dates, where an Excel
/// serial is what a spreadsheet leaves behind.
///
/// ```
/// use clientele_core::ingest::cells::stamp;
/// assert_eq!(stamp("40513.25").unwrap().seconds, stamp("1291183200").unwrap().seconds);
/// assert_eq!(stamp("1291183200000").unwrap().seconds, 1_291_183_200);
/// assert_eq!(stamp("42"), None);
/// ```
pub fn stamp(text: &str) -> Option<Time> {
    let text = unguarded(text);
    let plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let value = number(text, false).filter(|_| plain)?.value;
    let seconds = match value {
        10_000.0..100_000.0 => ((value - EXCEL_EPOCH) * 86_400.0).round(),
        1e8..1e10 => value.floor(),
        1e11..1e13 => (value / 1000.0).floor(),
        _ => return None,
    } as i64;
    let day = Day(i32::try_from(seconds.div_euclid(86_400)).ok()?);
    let clock = u32::try_from(seconds.rem_euclid(86_400)).ok()?;
    let whole_day = value < 1e8 && value.fract() == 0.0;
    Some(Time::new((day, false), (!whole_day).then_some(clock)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serials_and_unix_time() {
        let day = |text| stamp(text).map(|time| Day((time.seconds / 86_400) as i32).to_string());
        assert_eq!(day("40513").as_deref(), Some("2010-12-01"));
        assert!(!stamp("40513").unwrap().has_time);
        // Online Retail's first row: 2010-12-01 08:26.
        assert_eq!(stamp("40513.351388888892").unwrap().seconds % 86_400, 8 * 3600 + 26 * 60);
        assert_eq!(day("1291192000").as_deref(), Some("2010-12-01"));
        for text in ["2011", "19970101", "-40513", "4e4", "99999999999", "12345678901234", "abc"] {
            assert_eq!(stamp(text), None, "{text}");
        }
    }
}
