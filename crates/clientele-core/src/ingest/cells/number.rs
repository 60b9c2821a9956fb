//! Numbers as people and programs write them.

use super::digits::{Digits, MOST_DIGITS, exact};
use super::{currency, half_width};
use crate::table::Currency;

/// A number read from a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number {
    /// The value: of `12.5%` 0.125, of `1.2万` 12,000.
    pub value: f64,
    /// Decimals of the value as written.
    pub decimals: u8,
    /// The currency, where a sign or a code names one.
    pub currency: Option<Currency>,
    /// Written with a per cent sign.
    pub percent: bool,
    /// Written with any sign of money, also one that names no currency (元).
    pub money_sign: bool,
}

/// Read a number. `decimal_comma`: `1.234,5` is one thousand two hundred thirty-four and a half.
///
/// Understood: thousands separators (the mark that is not the decimal one, blanks of any width, apostrophes; groups
/// of three, or the Indian 2-2-3), a sign before or after, accounting brackets, currency signs and codes, per cent,
/// exponents, 百 千 万 亿 in both scripts, full-width forms. The value is the nearest double, as of
/// [`str::parse`]. `None` for everything else, also for `="00123"` (see [`unguarded`]), `inf` and `nan`.
///
/// Cost: for a plain decimal that of [`str::parse`], for a dressed one ten times as much.
///
/// ```
/// use clientele_core::ingest::cells::number;
/// let value = |text, comma| number(text, comma).map(|number| number.value);
/// assert_eq!(value("(1,234.50)", false), Some(-1234.5));
/// assert_eq!(value("1.234,50 €", true), Some(1234.5));
/// assert_eq!(value("￥１．２万", false), Some(12_000.0));
/// assert_eq!(value("85123A", false), None);
/// ```
pub fn number(text: &str, decimal_comma: bool) -> Option<Number> {
    let mark = if decimal_comma { ',' } else { '.' };
    plain(text.as_bytes(), mark as u8).or_else(|| dressed(text, mark))
}

/// The text inside the guards that exports put against a spreadsheet's guessing: `="00123"`, a leading back quote.
/// The guards say that the cell is text.
pub fn unguarded(text: &str) -> &str {
    let text = text.trim();
    let inner = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    inner.or_else(|| text.strip_prefix('`')).unwrap_or(text).trim()
}

/// Whether a text is a number that must keep its letters: digits with leading zeros, or more than a double holds.
pub(super) fn identifies(text: &str) -> bool {
    let text = text.trim();
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    digits && (text.len() > MOST_DIGITS as usize || (text.len() > 1 && text.starts_with('0')))
}

/// The hot path: ASCII digits, one decimal mark, a minus.
#[inline]
fn plain(text: &[u8], mark: u8) -> Option<Number> {
    let (negative, digits) = match text {
        [b'-', rest @ ..] => (true, rest),
        _ => (false, text),
    };
    if digits.len() > MOST_DIGITS as usize + 1 {
        return None;
    }
    let (mut mantissa, mut seen, mut decimals, mut marked) = (0u64, 0u32, 0u8, false);
    for &byte in digits {
        let digit = byte.wrapping_sub(b'0');
        if digit < 10 {
            mantissa = mantissa * 10 + u64::from(digit);
            seen += 1;
            decimals += u8::from(marked);
        } else if byte == mark && !marked {
            marked = true;
        } else {
            return None;
        }
    }
    if seen == 0 || seen > MOST_DIGITS {
        return None;
    }
    let value = exact(mantissa, -i32::from(decimals))?;
    let value = if negative { -value } else { value };
    Some(Number { value, decimals, currency: None, percent: false, money_sign: false })
}

/// Everything else: signs, words and separators around and inside the digits.
fn dressed(text: &str, mark: char) -> Option<Number> {
    const LONGEST: usize = 120;
    if text.len() > LONGEST || text.starts_with('=') {
        return None;
    }
    let text = half_width(text);
    let text = unguarded(&text);
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut dress = Dress::default();
    let text = dress.before(text, mark)?;
    let (digits, rest) = Digits::read(text, mark)?;
    dress.after(rest)?;
    let exponent = digits.exponent + dress.exponent;
    let value = digits.value(exponent)?;
    Some(Number {
        value: if dress.negative()? { -value } else { value },
        decimals: u8::try_from((-exponent).max(0)).unwrap_or(u8::MAX),
        currency: dress.currency,
        percent: dress.percent,
        money_sign: dress.money_sign,
    })
}

/// What stands around the digits.
#[derive(Default)]
struct Dress {
    signs: u32,
    minus: u32,
    opened: u32,
    closed: u32,
    /// Of 万, 亿 and per cent.
    exponent: i32,
    percent: bool,
    currency: Option<Currency>,
    money_sign: bool,
}

impl Dress {
    /// Take what stands before the digits.
    fn before<'a>(&mut self, mut text: &'a str, mark: char) -> Option<&'a str> {
        loop {
            text = text.trim_start();
            let first = text.chars().next()?;
            if first.is_ascii_digit() || first == mark {
                return Some(text);
            }
            text = match first {
                '(' => self.open(text)?,
                _ => self.sign(text)?,
            };
        }
    }

    /// Take what stands behind the digits, which must be all of it.
    fn after(&mut self, mut text: &str) -> Option<()> {
        loop {
            text = text.trim_start();
            let Some(first) = text.chars().next() else { return Some(()) };
            let power = match first {
                '百' => 2,
                '千' => 3,
                '万' | '萬' => 4,
                '亿' | '億' => 8,
                '%' if !self.percent => -2,
                _ => 0,
            };
            if power != 0 {
                self.percent |= first == '%';
                self.exponent += power;
                text = text.get(first.len_utf8()..)?;
            } else if first == ')' {
                self.closed += 1;
                text = text.get(1..)?;
            } else {
                text = self.sign(text)?;
            }
        }
    }

    fn open<'a>(&mut self, text: &'a str) -> Option<&'a str> {
        self.opened += 1;
        text.get(1..)
    }

    /// Take a plus, a minus or a sign of money.
    fn sign<'a>(&mut self, text: &'a str) -> Option<&'a str> {
        let first = text.chars().next()?;
        match first {
            '+' => self.signs += 1,
            // Minus, en dash, and the triangles of Japanese accounts.
            '-' | '\u{2212}' | '\u{2013}' | '△' | '▲' => self.minus += 1,
            _ => {
                let sign = currency::sign(text)?;
                if self.currency.is_some() && sign.currency.is_some() && self.currency != sign.currency {
                    return None;
                }
                self.currency = self.currency.or(sign.currency);
                self.money_sign = true;
                return Some(sign.rest);
            }
        }
        text.get(first.len_utf8()..)
    }

    /// Whether the number is below zero; `None` when the signs contradict each other.
    fn negative(&self) -> Option<bool> {
        let below = self.minus + self.opened;
        (self.opened == self.closed && self.signs + below <= 1).then_some(below == 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn value(text: &str) -> Option<f64> {
        number(text, false).map(|number| number.value)
    }

    #[test]
    fn conventions_of_the_world() {
        let cases = [
            ("1,234.50", 1234.5),
            ("1 234.50", 1234.5),
            ("1\u{a0}234\u{202f}567", f64::NAN),
            ("1\u{202f}234\u{202f}567", 1_234_567.0),
            ("1'234.50", 1234.5),
            ("1’234’567.5", 1_234_567.5),
            ("1,23,456.7", 123_456.7),
            ("12,34,567", 1_234_567.0),
            ("(1,234.50)", -1234.5),
            ("($5.00)", -5.0),
            ("$(5.00)", -5.0),
            ("5.00-", -5.0),
            ("\u{2212}5", -5.0),
            ("－５．５", -5.5),
            ("+7", 7.0),
            ("△1,234", -1234.0),
            ("1.2万", 12_000.0),
            ("3.5億", 350_000_000.0),
            ("2千万", 20_000_000.0),
            ("５萬元", 50_000.0),
            ("12.5%", 0.125),
            ("-3 %", -0.03),
            ("1.5E+05", 150_000.0),
            ("2e-3", 0.002),
            (" 42\t", 42.0),
            ("`12.50", 12.5),
            (".5", 0.5),
            ("5.", 5.0),
            ("1,2345", f64::NAN),
            ("0,123", f64::NAN),
            ("1,23", f64::NAN),
            ("1,234,56", f64::NAN),
            ("1.234,50", f64::NAN),
            ("--5", f64::NAN),
            ("(5", f64::NAN),
            ("-(5)", f64::NAN),
            ("12 50", f64::NAN),
            ("85123A", f64::NAN),
            ("C536379", f64::NAN),
            ("2010-12-01", f64::NAN),
            ("=\"00123\"", f64::NAN),
            ("inf", f64::NAN),
            ("nan", f64::NAN),
            ("$", f64::NAN),
            ("", f64::NAN),
            ("1e999", f64::NAN),
            ("$5 EUR", f64::NAN),
        ];
        for (text, expected) in cases {
            let found = value(text);
            assert_eq!(found.is_none(), expected.is_nan(), "{text}: {found:?}");
            assert!(found.is_none_or(|found| found == expected), "{text}: {found:?}");
        }
    }

    #[test]
    fn decimal_commas() {
        let value = |text| number(text, true).map(|number| number.value);
        assert_eq!(value("1.234,50"), Some(1234.5));
        assert_eq!(value("1 234,5"), Some(1234.5));
        assert_eq!(value("1.234"), Some(1234.0));
        assert_eq!(value("0.123"), None);
        assert_eq!(value("2.55"), None);
        assert_eq!(value("-0,5"), Some(-0.5));
    }

    #[test]
    fn money_names_its_currency() {
        let money = |text| {
            let number = number(text, false).unwrap();
            (number.money_sign, number.currency, number.decimals)
        };
        assert_eq!(money("$1,234.50"), (true, Some(*b"USD"), 2));
        assert_eq!(money("NT$1,200"), (true, Some(*b"TWD"), 0));
        assert_eq!(money("-HK$ 3"), (true, Some(*b"HKD"), 0));
        assert_eq!(money("CNY 12.5"), (true, Some(*b"CNY"), 1));
        assert_eq!(money("￥12.5元"), (true, Some(*b"CNY"), 1));
        assert_eq!(money("1,200円"), (true, Some(*b"JPY"), 0));
        assert_eq!(money("12.50 元"), (true, None, 2));
        assert_eq!(money("1.25万元"), (true, None, 0));
        assert_eq!(money("12.50"), (false, None, 2));
    }

    #[test]
    fn identifiers_and_guards() {
        assert!(identifies("00123") && identifies("1234567890123456"));
        assert!(!identifies("0") && !identifies("0.5") && !identifies("123456789012345"));
        assert_eq!(unguarded(" =\"00123\" "), "00123");
        assert_eq!(unguarded("`wx01\t"), "wx01");
        assert_eq!(unguarded("=\"open"), "=\"open");
    }

    /// `1234567.5` with separators between groups of three.
    fn grouped(value: i64, cents: u32, group: char, mark: char) -> String {
        let digits = value.unsigned_abs().to_string();
        let mut out = if value < 0 { String::from("-") } else { String::new() };
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                out.push(group);
            }
            out.push(digit);
        }
        format!("{out}{mark}{cents:02}")
    }

    proptest! {
        #[test]
        fn agrees_with_the_standard_library(text in "-?[0-9]{1,24}(\\.[0-9]{0,24})?") {
            prop_assert_eq!(value(&text), text.parse().ok());
        }

        #[test]
        fn agrees_with_exponents(text in "-?[0-9]{1,20}\\.[0-9]{1,9}[eE][+-]?[0-9]{1,2}") {
            prop_assert_eq!(value(&text), text.parse().ok());
        }

        #[test]
        fn both_conventions_come_back(value in -10_000_000_000i64..10_000_000_000, cents in 0u32..100) {
            let expected: f64 = format!("{value}.{cents:02}").parse().unwrap();
            let read = |text: &str, comma| number(text, comma).map(|number| number.value);
            for group in [',', ' ', '\u{a0}', '\'', '\u{202f}'] {
                prop_assert_eq!(read(&grouped(value, cents, group, '.'), false), Some(expected));
            }
            for group in ['.', ' ', '\u{a0}', '\'', '\u{202f}'] {
                prop_assert_eq!(read(&grouped(value, cents, group, ','), true), Some(expected));
            }
        }

        #[test]
        fn never_panics(text in "\\PC{0,20}", comma in any::<bool>()) {
            let found = number(&text, comma);
            prop_assert!(found.is_none_or(|found| found.value.is_finite()));
        }
    }
}
