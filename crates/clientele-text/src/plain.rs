//! [`Numbers`] without a browser: the same bytes on every machine, in the shape that `Intl` gives for these languages.

use crate::{Date, Locale, Numbers};

/// The deterministic implementation.
#[derive(Debug, Clone, Copy)]
pub struct Plain(
    /// The language.
    pub Locale,
);

/// Steps of the short form, largest first.
const WESTERN: &[(f64, &str)] = &[(1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "K"), (1.0, "")];
const HANS: &[(f64, &str)] = &[(1e12, "万亿"), (1e8, "亿"), (1e4, "万"), (1.0, "")];
const HANT: &[(f64, &str)] = &[(1e12, "兆"), (1e8, "億"), (1e4, "萬"), (1.0, "")];

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

impl Plain {
    const fn steps(self) -> &'static [(f64, &'static str)] {
        match self.0 {
            Locale::En => WESTERN,
            Locale::ZhHans => HANS,
            Locale::ZhHant => HANT,
        }
    }
}

impl Numbers for Plain {
    fn number(&self, value: f64, decimals: usize) -> String {
        grouped(value, decimals, 4)
    }

    fn compact(&self, value: f64) -> String {
        let size = value.abs();
        let steps = self.steps();
        let last = steps.len().saturating_sub(1);
        let at = steps.iter().position(|(unit, _)| size >= *unit).unwrap_or(last);
        // 999,950 is a million once rounded, not "1000K".
        let unit = |at: usize| steps.get(at).map_or((1.0, ""), |step| *step);
        let carried =
            at.checked_sub(1).filter(|&up| round_short(size / unit(at).0) * unit(at).0 >= unit(up).0);
        let (unit, suffix) = unit(carried.unwrap_or(at));
        let digits = short_digits(size / unit);
        let minus = if has_digit(&digits) { sign(value) } else { "" };
        format!("{minus}{digits}{suffix}")
    }

    fn percent(&self, share: f64, decimals: usize) -> String {
        format!("{}%", self.number(share * 100.0, decimals))
    }

    fn money(&self, value: f64, currency: Option<&str>) -> String {
        let whole = value.abs() >= 100.0 || value.fract() == 0.0;
        with_symbol(value, &self.number(value.abs(), if whole { 0 } else { 2 }), currency)
    }

    fn money_compact(&self, value: f64, currency: Option<&str>) -> String {
        with_symbol(value, &self.compact(value.abs()), currency)
    }

    fn date(&self, Date { year, month, day }: Date) -> String {
        match self.0 {
            Locale::En => format!("{} {day}, {year}", month_name(month)),
            Locale::ZhHans | Locale::ZhHant => format!("{year}年{month}月{day}日"),
        }
    }

    fn month(&self, year: i32, month: u8) -> String {
        match self.0 {
            Locale::En => format!("{} {year}", month_name(month)),
            Locale::ZhHans | Locale::ZhHant => format!("{year}年{month}月"),
        }
    }
}

fn month_name(month: u8) -> &'static str {
    MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or("?")
}

fn sign(value: f64) -> &'static str {
    if value < 0.0 { "-" } else { "" }
}

/// A minus before zeros alone would be wrong.
fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| (b'1'..=b'9').contains(&byte))
}

/// Two digits below ten, none after the point from ten up, as `Intl`'s compact notation rounds.
fn round_short(size: f64) -> f64 {
    let scale = 10f64.powi(short_decimals(size));
    (size * scale).round() / scale
}

fn short_decimals(size: f64) -> i32 {
    if size >= 9.95 {
        0
    } else if size >= 1.0 {
        1
    } else if size > 0.0 {
        1 - size.log10().floor() as i32
    } else {
        0
    }
}

fn short_digits(size: f64) -> String {
    let decimals = usize::try_from(short_decimals(size)).unwrap_or(0);
    // Four digits stand together (1234万), as in the language.
    let text = grouped(round_short(size), decimals, 5);
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

/// Digits in threes once there are `from` or more of them.
fn grouped(value: f64, decimals: usize, from: usize) -> String {
    if !value.is_finite() {
        return "–".to_owned();
    }
    let text = format!("{:.decimals$}", value.abs());
    let negative = value < 0.0 && has_digit(&text);
    let (whole, rest) =
        text.split_once('.').map_or((text.as_str(), None), |(whole, rest)| (whole, Some(rest)));
    let mut out = String::with_capacity(text.len() + 4);
    if negative {
        out.push('-');
    }
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && whole.len() >= from && (whole.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(rest) = rest {
        out.push('.');
        out.push_str(rest);
    }
    out
}

fn with_symbol(value: f64, digits: &str, currency: Option<&str>) -> String {
    let minus = if has_digit(digits) { sign(value) } else { "" };
    match currency {
        None => format!("{minus}{digits}"),
        Some(code) => match narrow_symbol(code) {
            Some(symbol) => format!("{minus}{symbol}{digits}"),
            None => format!("{minus}{code}\u{a0}{digits}"),
        },
    }
}

/// CLDR's narrow symbols of the currencies met most; one currency is on screen at a time, so `$` is clear.
fn narrow_symbol(code: &str) -> Option<&'static str> {
    Some(match code {
        "USD" | "TWD" | "HKD" | "SGD" | "AUD" | "CAD" | "NZD" | "MXN" => "$",
        "CNY" | "JPY" => "¥",
        "EUR" => "€",
        "GBP" => "£",
        "KRW" => "₩",
        "INR" => "₹",
        "VND" => "₫",
        "PHP" => "₱",
        "THB" => "฿",
        "BRL" => "R$",
        "TRY" => "₺",
        "RUB" => "₽",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const EN: Plain = Plain(Locale::En);
    const HANS: Plain = Plain(Locale::ZhHans);
    const HANT: Plain = Plain(Locale::ZhHant);

    // The expectations of `compact` are what Intl.NumberFormat(tag, {notation: "compact"}) prints in Chromium.
    #[test]
    fn short_numbers_are_those_of_intl() {
        let cases = [
            (0.0, "0", "0", "0"),
            (0.444, "0.44", "0.44", "0.44"),
            (12.4, "12", "12", "12"),
            (950.0, "950", "950", "950"),
            (1_234.0, "1.2K", "1234", "1234"),
            (9_960.0, "10K", "9960", "9960"),
            (12_345.0, "12K", "1.2万", "1.2萬"),
            (999_950.0, "1M", "100万", "100萬"),
            (1_200_000.0, "1.2M", "120万", "120萬"),
            (12_345_678.0, "12M", "1235万", "1235萬"),
            (123_456_789.0, "123M", "1.2亿", "1.2億"),
            (-45_600.0, "-46K", "-4.6万", "-4.6萬"),
            (2.5e12, "2.5T", "2.5万亿", "2.5兆"),
        ];
        for (value, en, hans, hant) in cases {
            assert_eq!(EN.compact(value), en, "{value}");
            assert_eq!(HANS.compact(value), hans, "{value}");
            assert_eq!(HANT.compact(value), hant, "{value}");
        }
    }

    #[test]
    fn full_numbers_are_grouped() {
        assert_eq!(EN.number(1_234_567.891, 2), "1,234,567.89");
        assert_eq!(EN.number(-0.001, 1), "0.0");
        assert_eq!(EN.number(-1234.0, 0), "-1,234");
        assert_eq!(EN.number(f64::NAN, 0), "–");
        assert_eq!(HANS.percent(0.4849, 1), "48.5%");
    }

    #[test]
    fn money_has_one_sign_and_one_symbol() {
        assert_eq!(EN.money(1234.4, Some("GBP")), "£1,234");
        assert_eq!(EN.money(12.5, Some("GBP")), "£12.50");
        assert_eq!(EN.money(-5.0, Some("USD")), "-$5");
        assert_eq!(HANT.money_compact(1_250_000.0, Some("TWD")), "$125萬");
        assert_eq!(EN.money(7.0, None), "7");
        assert_eq!(EN.money(7.0, Some("CHF")), "CHF\u{a0}7");
    }

    #[test]
    fn dates_are_written_as_the_language_does() {
        let date = Date { year: 2011, month: 12, day: 9 };
        assert_eq!(EN.date(date), "Dec 9, 2011");
        assert_eq!(HANS.date(date), "2011年12月9日");
        assert_eq!(EN.month(2011, 2), "Feb 2011");
        assert_eq!(HANT.month(2011, 2), "2011年2月");
    }
}
