//! Currency signs, codes and words before or after a number.

use crate::table::Currency;

/// A sign or word of money found at the beginning of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sign<'a> {
    /// The currency, where the sign names one.
    pub(super) currency: Option<Currency>,
    /// The text behind the sign.
    pub(super) rest: &'a str,
}

/// Signs that many currencies share name the one that uses them most: `$` the US dollar, `¥` the renminbi. Words for
/// "unit" (元, 圓) name none: they are written in Beijing and in Taipei. Longer texts come before their beginnings.
#[rustfmt::skip]
const SIGNS: [(&str, Option<&Currency>); 88] = [
    ("NT$", Some(b"TWD")), ("HK$", Some(b"HKD")), ("US$", Some(b"USD")), ("AU$", Some(b"AUD")),
    ("CA$", Some(b"CAD")), ("NZ$", Some(b"NZD")), ("MX$", Some(b"MXN")), ("A$", Some(b"AUD")),
    ("C$", Some(b"CAD")), ("S$", Some(b"SGD")), ("R$", Some(b"BRL")), ("CN¥", Some(b"CNY")),
    ("JP¥", Some(b"JPY")), ("$", Some(b"USD")), ("£", Some(b"GBP")), ("€", Some(b"EUR")),
    ("¥", Some(b"CNY")), ("₩", Some(b"KRW")), ("₹", Some(b"INR")), ("₽", Some(b"RUB")),
    ("₫", Some(b"VND")), ("฿", Some(b"THB")), ("₱", Some(b"PHP")), ("₺", Some(b"TRY")),
    ("₴", Some(b"UAH")), ("₪", Some(b"ILS")), ("zł", Some(b"PLN")), ("Kč", Some(b"CZK")),
    ("人民币", Some(b"CNY")), ("人民幣", Some(b"CNY")), ("新台币", Some(b"TWD")), ("新台幣", Some(b"TWD")),
    ("新臺幣", Some(b"TWD")), ("台币", Some(b"TWD")), ("台幣", Some(b"TWD")), ("臺幣", Some(b"TWD")),
    ("港币", Some(b"HKD")), ("港幣", Some(b"HKD")), ("港元", Some(b"HKD")), ("美元", Some(b"USD")),
    ("美金", Some(b"USD")), ("欧元", Some(b"EUR")), ("歐元", Some(b"EUR")), ("英镑", Some(b"GBP")),
    ("英鎊", Some(b"GBP")), ("日元", Some(b"JPY")), ("日圓", Some(b"JPY")), ("日圆", Some(b"JPY")),
    ("円", Some(b"JPY")), ("원", Some(b"KRW")), ("元", None), ("圆", None), ("圓", None), ("RMB", Some(b"CNY")),
    ("NTD", Some(b"TWD")), ("EURO", Some(b"EUR")), ("kr", None), ("Rs.", Some(b"INR")),
    ("USD", Some(b"USD")), ("EUR", Some(b"EUR")), ("GBP", Some(b"GBP")), ("JPY", Some(b"JPY")),
    ("CNY", Some(b"CNY")), ("TWD", Some(b"TWD")), ("HKD", Some(b"HKD")), ("KRW", Some(b"KRW")),
    ("INR", Some(b"INR")), ("AUD", Some(b"AUD")), ("CAD", Some(b"CAD")), ("CHF", Some(b"CHF")),
    ("SGD", Some(b"SGD")), ("MYR", Some(b"MYR")), ("THB", Some(b"THB")), ("PHP", Some(b"PHP")),
    ("IDR", Some(b"IDR")), ("VND", Some(b"VND")), ("NZD", Some(b"NZD")), ("SEK", Some(b"SEK")),
    ("NOK", Some(b"NOK")), ("DKK", Some(b"DKK")), ("PLN", Some(b"PLN")), ("CZK", Some(b"CZK")),
    ("RUB", Some(b"RUB")), ("TRY", Some(b"TRY")), ("BRL", Some(b"BRL")), ("MXN", Some(b"MXN")),
    ("ZAR", Some(b"ZAR")), ("AED", Some(b"AED")),
];

/// The sign at the beginning of `text`. A code must not go on as a word: `USDT` is none.
pub(super) fn sign(text: &str) -> Option<Sign<'_>> {
    SIGNS.iter().find_map(|(sign, currency)| {
        let head = text.get(..sign.len())?;
        let rest = text.get(sign.len()..)?;
        let ends = !sign.ends_with(|c: char| c.is_ascii_alphabetic())
            || !rest.starts_with(|c: char| c.is_ascii_alphabetic());
        (ends && head.eq_ignore_ascii_case(sign)).then_some(Sign { currency: currency.copied(), rest })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_sign_wins() {
        for (at, (sign, _)) in SIGNS.iter().enumerate() {
            let earlier = SIGNS[..at].iter().find(|(other, _)| sign.starts_with(other));
            assert_eq!(earlier, None, "{sign} can never be reached");
        }
        assert_eq!(sign("NT$1,200"), Some(Sign { currency: Some(*b"TWD"), rest: "1,200" }));
        assert_eq!(sign("eur"), Some(Sign { currency: Some(*b"EUR"), rest: "" }));
        assert_eq!(sign("USDT 5"), None);
        assert_eq!(sign("元/件"), Some(Sign { currency: None, rest: "/件" }));
    }
}
