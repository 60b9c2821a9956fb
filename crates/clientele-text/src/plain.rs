//! [`Numbers`] without a browser: the same bytes on every machine, in the shape that `Intl` gives for these languages.

use crate::{Date, Locale, Numbers};

/// The deterministic implementation.
#[derive(Debug, Clone, Copy)]
pub struct Plain(
    /// The language.
    pub Locale,
);

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

impl Numbers for Plain {
    fn locale(&self) -> Locale {
        self.0
    }

    fn number(&self, value: f64, decimals: usize) -> String {
        grouped(value, decimals)
    }

    fn percent(&self, share: f64, decimals: usize) -> String {
        format!("{}%", self.number(share * 100.0, decimals))
    }

    fn money_exact(&self, value: f64, decimals: usize, currency: Option<&str>) -> String {
        with_symbol(value, &self.number(value.abs(), decimals), currency)
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

/// Digits in threes.
fn grouped(value: f64, decimals: usize) -> String {
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
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
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

    #[test]
    fn short_numbers_are_as_exact_as_each_other() {
        let cases = [
            (0.0, "0", "0", "0"),
            (0.444, "0.44", "0.44", "0.44"),
            (2.0, "2", "2", "2"),
            (2.5, "2.5", "2.5", "2.5"),
            (12.4, "12", "12", "12"),
            (950.0, "950", "950", "950"),
            (1_000.0, "1.0K", "1,000", "1,000"),
            (1_234.0, "1.2K", "1,234", "1,234"),
            (9_960.0, "10K", "9,960", "9,960"),
            (9_999.0, "10K", "1.0万", "1.0萬"),
            (10_137.0, "10K", "1.0万", "1.0萬"),
            (12_345.0, "12K", "1.2万", "1.2萬"),
            (999_950.0, "1.0M", "100万", "100萬"),
            (1_200_000.0, "1.2M", "120万", "120萬"),
            (12_345_678.0, "12M", "1,235万", "1,235萬"),
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
