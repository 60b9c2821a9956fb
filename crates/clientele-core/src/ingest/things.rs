//! What kind of thing a cell looks like: enough to tell cells from torn pieces, not to read values.

use crate::ingest::cells::{number, time};
use crate::table::DateOrder;

/// A cell's look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Thing {
    /// Nothing, or blanks.
    Empty,
    /// A number, with signs, currency, percent, thousands of either convention.
    Number,
    /// A date, a time, or both.
    Time,
    /// Letters and digits without blanks: an identifier, an address of the web or of mail.
    Code,
    /// One word.
    Word,
    /// Words.
    Text,
    /// What no cell looks like: loose quotes, tabs, separators without a blank after them.
    Torn,
}

/// Bytes of the longest number or time.
const LONGEST_VALUE: usize = 48;

/// Look at a cell. `quoted` cells may hold anything.
pub(crate) fn look(text: &str, quoted: bool) -> Thing {
    let text = text.trim();
    if text.is_empty() {
        return Thing::Empty;
    }
    // Values hold digits and are short; prose is not worth the readers' time.
    let value = text.len() <= LONGEST_VALUE && text.chars().any(char::is_numeric);
    if value && is_number(text) {
        return Thing::Number;
    }
    if value && is_time(text) {
        return Thing::Time;
    }
    if !quoted && is_torn(text) {
        return Thing::Torn;
    }
    let (mut letters, mut digits, mut blanks, mut others) = (0, 0, 0, 0);
    for char in text.chars() {
        match char {
            _ if char.is_alphabetic() => letters += 1,
            _ if char.is_numeric() => digits += 1,
            _ if char.is_whitespace() => blanks += 1,
            _ => others += 1,
        }
    }
    match (letters, digits, blanks, others) {
        (1.., 0, 0, 0) => Thing::Word,
        (_, 1.., 0, _) if text.len() <= 64 => Thing::Code,
        (1.., 0, 0, _) if text.contains("://") || text.contains('@') => Thing::Code,
        (1.., _, 0, _) => Thing::Word,
        _ => Thing::Text,
    }
}

/// Separators stand in prose too, but with a blank behind them (not before CJK, whose commas are others).
fn is_torn(text: &str) -> bool {
    let bytes = text.as_bytes();
    let tight = |at: usize| bytes.get(at + 1).is_some_and(|next| !next.is_ascii_whitespace());
    let link = text.contains("://");
    if text.starts_with('"') || text.ends_with('"') {
        return true;
    }
    bytes.iter().enumerate().any(|(at, byte)| match byte {
        b'\t' | 0x00..=0x08 | 0x1c..=0x1f => true,
        b',' | b';' | b'|' => !link && (tight(at) || at == 0),
        _ => false,
    })
}

/// A number in either convention.
fn is_number(text: &str) -> bool {
    // A comma at the edge is more likely a delimiter than a decimal mark.
    let edged = text.starts_with(',') || text.ends_with(',');
    !edged && (number(text, false).is_some() || number(text, true).is_some())
}

/// A date in any order, a time of day, or both.
pub(crate) fn is_time(text: &str) -> bool {
    let orders = [DateOrder::Ymd, DateOrder::Dmy, DateOrder::Mdy];
    let digits = text.chars().any(char::is_numeric);
    let read = || orders.into_iter().any(|order| time(text, order, false).is_some());
    digits && !is_torn(text) && (is_clock(text) || read())
}

fn digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// `8:26`, `08:26:00.5`, `8:05 PM`.
fn is_clock(text: &str) -> bool {
    let upper = text.trim_end_matches(['Z', 'z']);
    let bare =
        ["AM", "PM", "am", "pm"].iter().find_map(|half| upper.strip_suffix(half)).unwrap_or(upper).trim_end();
    let bare = bare.split_once('+').map_or(bare, |(clock, _zone)| clock);
    let mut parts = bare.split(':');
    let hour = parts.next().is_some_and(|part| part.len() <= 2 && digits(part));
    let minute = parts.next().is_some_and(|part| part.len() == 2 && digits(part));
    let second = parts.next().is_none_or(|part| {
        let (whole, fraction) = part.split_once('.').unwrap_or((part, "0"));
        whole.len() == 2 && digits(whole) && digits(fraction)
    });
    hour && minute && second && parts.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looks() {
        for text in [
            "1",
            "-12",
            "+3.5",
            "1,234.50",
            "1.234,50",
            "$74.69",
            "$ 3",
            "(12)",
            "5%",
            "1e-3",
            "12 345",
            "12 345,6 €",
            "¥1,234.00",
            "１２３",
            "0.9",
            ".5",
            "2018,00",
            "NT$1,200",
            "1'234.5",
            "3.",
            "-$5",
        ] {
            assert_eq!(look(text, false), Thing::Number, "{text}");
        }
        for text in [
            "2024-01-05",
            "5.1.24",
            "28/01/2018",
            "00:00",
            "2010-12-01 08:26:00",
            "2024-01-05T08:30:00.123Z",
            "2024年1月5日",
            "5 Jan 2024",
            "05-Jan-24",
            "8:05 PM",
        ] {
            assert_eq!(look(text, false), Thing::Time, "{text}");
        }
        for text in ["MG-8769", "85123A", "brion@rfmail.com", "https://www.example.com/product", "#12"] {
            assert_eq!(look(text, false), Thing::Code, "{text}");
        }
        for text in ["DATE", "ProductType", "客户", "Men's", "semi-finished"] {
            assert_eq!(look(text, false), Thing::Word, "{text}");
        }
        for text in ["Hiking Boots", "Great grip, and more; yes", "Round 48 in."] {
            assert_eq!(look(text, false), Thing::Text, "{text}");
        }
        for text in ["1;3", "a,b", "28/01/2018,00:00", "x\ty", "say \"hi\"", "\"hi", ",1", "1,2,3"] {
            assert_eq!(look(text, false), Thing::Torn, "{text}");
        }
        assert_eq!(look("a,b", true), Thing::Word);
        assert_eq!(look(" \t", false), Thing::Empty);
    }
}
