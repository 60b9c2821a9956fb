//! The words that name roles, in the languages that files are written in.

use super::fold::{Name, fold};

/// Whether a column's name says that its values are dates or times. Numbers under such a name may be Excel serials
/// or unix time.
///
/// ```
/// use clientele_core::mapping::says_date;
/// assert!(says_date("InvoiceDate") && says_date("下單時間") && says_date("created_at"));
/// assert!(!says_date("Updates") && !says_date("amount"));
/// ```
pub fn says_date(name: &str) -> bool {
    let Name { words, joined } = fold(name);
    let is = |word: &String| DATE_WORDS.contains(&word.as_str());
    words.iter().any(is)
        || DATE_ENDS.iter().any(|end| joined.ends_with(end))
        || DATE_HAN.iter().any(|part| joined.contains(part))
}

#[rustfmt::skip]
const DATE_WORDS: [&str; 16] = [
    "date", "datetime", "time", "timestamp", "day", "dt", "ts", "at", "on", "datum", "zeit", "fecha", "hora", "jour",
    "giorno", "tarih",
];

const DATE_ENDS: [&str; 4] = ["date", "datetime", "timestamp", "datum"];

const DATE_HAN: [&str; 6] = ["日期", "时间", "日时", "年月日", "下单日", "购买日"];
