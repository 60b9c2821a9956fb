//! What kind of thing a cell looks like: enough to tell cells from torn pieces, not to read values.

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

/// Look at a cell. `quoted` cells may hold anything.
pub(crate) fn look(text: &str, quoted: bool) -> Thing {
    let text = text.trim();
    if text.is_empty() {
        return Thing::Empty;
    }
    if is_number(text) {
        return Thing::Number;
    }
    if is_time(text) {
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

/// `1`, `-1.234,50`, `$ 12`, `(3)`, `5%`, `1e-3`, `12 345 €`, `¥1,234.00`.
pub(crate) fn is_number(text: &str) -> bool {
    let text = text.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')).unwrap_or(text);
    let is_sign = |char: char| {
        matches!(char, '+' | '-' | '−' | '%' | '$' | '€' | '£' | '¥' | '￥' | '₩' | '₹' | '元' | '圆')
    };
    let text = text.trim_start_matches(is_sign).trim_start();
    let text = text.trim_start_matches(is_sign).trim_end_matches(is_sign).trim_end();
    let text = ["NT$", "HK$", "US$", "USD", "EUR", "CNY", "TWD", "RMB"]
        .iter()
        .find_map(|code| text.strip_prefix(code).or_else(|| text.strip_suffix(code)))
        .map_or(text, str::trim);
    let text = text.trim_start_matches(is_sign);
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    if exponent.is_empty() || exponent.len() > 3 || !digits(exponent) {
        return false;
    }
    // The last separator may be the decimal one, all before must part groups of three.
    let Some(last) = mantissa.rfind(['.', ',']) else { return grouped(mantissa) };
    let (whole, decimals) = mantissa.split_at(last);
    let mark = decimals.chars().next();
    let decimals = decimals.get(1..).unwrap_or_default();
    let other_mark = |at: usize| whole.get(at..).and_then(|rest| rest.chars().next()) != mark;
    let whole_fits = match whole {
        "" => mark == Some('.') && !decimals.is_empty(),
        _ => grouped(whole) && whole.rfind(['.', ',']).is_none_or(other_mark),
    };
    (whole_fits && digits(decimals)) || (decimals.is_empty() && digits(whole)) || grouped(mantissa)
}

fn digits(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|char| char.is_ascii_digit() || ('０'..='９').contains(&char))
}

/// Digits, plain or in groups of three after the first.
fn grouped(text: &str) -> bool {
    if digits(text) {
        return true;
    }
    let Some(mark) = text.chars().find(|char| matches!(char, '.' | ',' | ' ' | '\'' | '\u{a0}' | '\u{202f}'))
    else {
        return false;
    };
    let mut groups = text.split(mark);
    groups.next().is_some_and(|first| first.len() <= 3 && digits(first))
        && groups.all(|group| group.len() == 3 && digits(group))
}

/// `2024-01-05`, `5.1.24`, `2024/1/5 08:30`, `08:26:00`, `2024-01-05T08:30:00Z`, `2024年1月5日`, `5 Jan 2024`.
pub(crate) fn is_time(text: &str) -> bool {
    let both = |(day, clock): (&str, &str)| is_day(day) && is_clock(clock.trim());
    text.split_once(['T', ' ']).is_some_and(both) || is_day(text) || is_clock(text)
}

fn is_day(text: &str) -> bool {
    let Some(mark) = text.chars().find(|char| matches!(char, '-' | '/' | '.' | '年' | ' ')) else {
        return false;
    };
    if mark == '年' {
        let rest = text.split_once('年');
        return rest.is_some_and(|(year, rest)| {
            year.len() <= 4 && digits(year) && rest.contains('月') && !rest.contains(',')
        });
    }
    let mut parts = text.split(mark);
    let [Some(a), Some(b), Some(c), None] = [parts.next(), parts.next(), parts.next(), parts.next()] else {
        return false;
    };
    let short = |part: &str| part.len() <= 2 && digits(part);
    let year = |part: &str| matches!(part.len(), 2..=4) && digits(part);
    let month = |part: &str| {
        part.len() >= 3
            && ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
                .iter()
                .any(|name| part.get(..3).is_some_and(|start| start.eq_ignore_ascii_case(name)))
            && part.chars().all(char::is_alphabetic)
    };
    // Blanks part only days with a month's name: three numbers in a row are three cells.
    let numeric = mark != ' ' && short(b) && ((year(a) && short(c)) || (short(a) && year(c)));
    numeric || (short(a) && month(b) && year(c))
}

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
