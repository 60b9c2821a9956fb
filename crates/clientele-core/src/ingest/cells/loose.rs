//! Dates with words in them: `5 January 2024`, `民國113年1月5日（五）下午 3:05`.

use super::Time;
use super::civil::{self, Civil, Part, compact};
use super::time::seconds;
use super::time_words::{Word, letters, mark, weekday_number};
use crate::Day;
use crate::table::DateOrder;

/// A date's numbers, words and marks; blanks and commas only part what is parted already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token {
    N(Part),
    W(Word),
    M(char),
}

use Token::{M, N, W};

/// Read a date whose words say what the numbers are. Slower than the numeric reader and only asked after it.
pub(super) fn time(text: &str, order: DateOrder, roc: bool) -> Option<Time> {
    let tokens = tokens(text)?;
    let roc = roc || tokens.contains(&W(Word::Roc));
    // The halves of the day stand on either side of the clock, and some before the date.
    let half = tokens.iter().find_map(|token| match token {
        W(word @ (Word::Am | Word::Pm)) => Some(*word),
        _ => None,
    });
    let said = |token: &Token| !matches!(token, W(Word::Am | Word::Pm | Word::Roc | Word::Noise));
    let tokens: Vec<Token> = tokens.into_iter().filter(said).collect();
    let (day, rest) = date(&tokens, order, roc)?;
    let rest = match rest {
        [W(Word::T) | M('-'), rest @ ..] => rest,
        rest => rest,
    };
    if rest.is_empty() {
        return half.is_none().then(|| Time::new(day, None));
    }
    let (hour, minute, second) = clock(rest)?;
    let hour = match half {
        Some(Word::Pm) if hour < 12 => hour + 12,
        Some(Word::Am) if hour == 12 => 0,
        Some(Word::Am) if hour > 12 => return None,
        _ => hour,
    };
    Some(Time::new(day, Some(seconds(hour, minute, second)?)))
}

fn tokens(text: &str) -> Option<Vec<Token>> {
    const MOST: usize = 24;
    let lower = text.to_lowercase();
    let mut tokens = Vec::with_capacity(12);
    let mut rest = lower.as_str();
    while let Some(first) = rest.chars().next() {
        if tokens.len() == MOST {
            return None;
        }
        rest = if first.is_ascii_digit() {
            let (digits, rest) = split(rest, |c| c.is_ascii_digit());
            tokens.push(N(Part { value: digits.parse().ok()?, digits: u8::try_from(digits.len()).ok()? }));
            rest
        } else if let Some((word, rest)) = if first.is_ascii() { half(rest) } else { mark(rest) } {
            tokens.push(W(word));
            rest
        } else if first.is_alphabetic() {
            let (word, rest) = split(rest, char::is_alphabetic);
            tokens.push(W(letters(word)?));
            rest
        } else if let Some(rest) = bracketed_weekday(rest) {
            rest
        } else {
            if !first.is_whitespace() && first != ',' {
                tokens.push(M(first));
            }
            rest.get(first.len_utf8()..)?
        };
    }
    Some(tokens)
}

/// `a.m.` and `p.m.`, which dots would cut in two.
fn half(text: &str) -> Option<(Word, &str)> {
    let am = text.strip_prefix("a.m.").map(|rest| (Word::Am, rest));
    am.or_else(|| text.strip_prefix("p.m.").map(|rest| (Word::Pm, rest)))
}

/// `(五)`, as Taiwan writes behind a date.
fn bracketed_weekday(text: &str) -> Option<&str> {
    weekday_number(text.strip_prefix('(')?)?.strip_prefix(')')
}

fn split(text: &str, belongs: impl Fn(char) -> bool) -> (&str, &str) {
    let end = text.find(|c| !belongs(c)).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// The date at the beginning of the tokens, and the tokens behind it.
fn date(tokens: &[Token], order: DateOrder, roc: bool) -> Option<(Civil, &[Token])> {
    let first = Part { value: 1, digits: 1 };
    let (day, rest) = match *tokens {
        [N(y), W(Word::Year), N(m), W(Word::MonthMark), N(d), W(Word::Day), ref rest @ ..] => {
            (civil::day(y, m.value, d, roc)?, rest)
        }
        [N(y), W(Word::Year), N(m), W(Word::MonthMark), ref rest @ ..] => {
            (civil::day(y, m.value, first, roc)?, rest)
        }
        [N(a), M(s @ ('-' | '/' | '.')), N(b), M(t), N(c), ref rest @ ..] if s == t => {
            return Some((civil::civil([a, b, c], order, roc)?, rest));
        }
        [N(a), N(b), N(c), ref rest @ ..] if a.digits == 4 || c.digits == 4 => {
            return Some((civil::civil([a, b, c], order, roc)?, rest));
        }
        // 5 January 2024, 5-Jan-24, 5. Januar 2024, 2024 Jan 5.
        [N(a), ref rest @ ..] if month_word(rest).is_some() => {
            let (month, rest) = month_word(rest)?;
            let [N(b), rest @ ..] = after_mark(rest) else { return None };
            let (year, day) = if a.digits == 4 { (a, *b) } else { (*b, a) };
            (civil::day(year, month, day, false)?, rest)
        }
        [W(Word::Month(month)), ref rest @ ..] => month_first(month, rest)?,
        [N(a), ref rest @ ..] if matches!(a.digits, 7 | 8) => {
            (compact(u64::from(a.value), a.digits, roc)?, rest)
        }
        _ => return None,
    };
    Some(((day, false), rest))
}

/// January 5 2024, and January 2024 for its first day.
fn month_first(month: u32, tokens: &[Token]) -> Option<(Day, &[Token])> {
    let [N(a), rest @ ..] = after_mark(tokens) else { return None };
    match after_mark(rest) {
        [N(year), rest @ ..] if !rest.starts_with(&[M(':')]) => {
            Some((civil::day(*year, month, *a, false)?, rest))
        }
        [] if a.digits == 4 => Some((civil::day(*a, month, Part { value: 1, digits: 1 }, false)?, rest)),
        _ => None,
    }
}

/// A month's name, which a mark may precede, and the tokens behind it.
fn month_word(tokens: &[Token]) -> Option<(u32, &[Token])> {
    match after_mark(tokens) {
        [W(Word::Month(month)), rest @ ..] => Some((*month, rest)),
        _ => None,
    }
}

fn after_mark(tokens: &[Token]) -> &[Token] {
    match tokens {
        [M('-' | '/' | '.'), rest @ ..] => rest,
        _ => tokens,
    }
}

/// Hour, minute and second, which must be all that is left but a zone.
fn clock(tokens: &[Token]) -> Option<(u32, u32, u32)> {
    let (h, m, s, rest) = match *tokens {
        [N(h), M(':'), N(m), M(':'), N(s), M('.'), N(_), ref rest @ ..] => (h.value, m.value, s.value, rest),
        [N(h), M(':'), N(m), M(':'), N(s), ref rest @ ..] => (h.value, m.value, s.value, rest),
        [N(h), M(':'), N(m), ref rest @ ..] => (h.value, m.value, 0, rest),
        [N(h), W(Word::Hour), N(m), W(Word::Minute), N(s), W(Word::Second), ref rest @ ..] => {
            (h.value, m.value, s.value, rest)
        }
        [N(h), W(Word::Hour), N(m), W(Word::Minute), ref rest @ ..] => (h.value, m.value, 0, rest),
        [N(h), W(Word::Hour), ref rest @ ..] => (h.value, 0, 0, rest),
        [N(Part { value, digits: 6 }), ref rest @ ..] => {
            (value / 10_000, value / 100 % 100, value % 100, rest)
        }
        [N(Part { value, digits: 4 }), ref rest @ ..] => (value / 100, value % 100, 0, rest),
        _ => return None,
    };
    let zone = matches!(rest, [] | [M('+' | '-'), N(_)] | [M('+' | '-'), N(_), M(':'), N(_)]);
    (zone && h <= 24 && m < 60 && s <= 60).then_some((h, m, s))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(text: &str) -> Option<String> {
        let time = crate::ingest::cells::time(text, DateOrder::Ymd, false)?;
        let minutes = time.seconds.rem_euclid(86_400) / 60;
        let clock = format!(" {:02}:{:02}", minutes / 60, minutes % 60);
        let day = Day(time.seconds.div_euclid(86_400) as i32);
        Some(format!("{day}{}", if time.has_time { &clock } else { "" }))
    }

    #[test]
    fn words_in_three_scripts() {
        let cases = [
            ("5 January 2024", "2024-01-05"),
            ("5th of January, 2024", "2024-01-05"),
            ("5-Jan-2024", "2024-01-05"),
            ("05-JAN-24", "2024-01-05"),
            ("Jan 5, 2024", "2024-01-05"),
            ("January 5 2024 3:05 PM", "2024-01-05 15:05"),
            ("Fri, 5 Jan 2024 15:05:00 GMT", "2024-01-05 15:05"),
            ("Friday 05/Jan/2024 15:05", "2024-01-05 15:05"),
            ("2024-Jan-05", "2024-01-05"),
            ("5. Januar 2024 um 15:05 Uhr", "2024-01-05 15:05"),
            ("5 de enero de 2024", "2024-01-05"),
            ("1er", ""),
            ("January 2024", "2024-01-01"),
            ("2024年1月5日", "2024-01-05"),
            ("2024年01月05日 8时26分", "2024-01-05 08:26"),
            ("2024年1月5日星期五下午3点5分", "2024-01-05 15:05"),
            ("2024年1月", "2024-01-01"),
            ("2024年1月5号", "2024-01-05"),
            ("民國113年1月5日", "2024-01-05"),
            ("中華民國 113 年 1 月 5 日（五）", "2024-01-05"),
            ("2024/1/5 下午 3:05", "2024-01-05 15:05"),
            ("2024/1/5 上午 12:05:00", "2024-01-05 00:05"),
            ("2024-1-5 12:05 p.m.", "2024-01-05 12:05"),
            ("下午 03:05 2024/1/5", ""),
            ("週五 2024/1/5", "2024-01-05"),
            ("2024/1/5 週五 15:05", "2024-01-05 15:05"),
            ("20240105 1505", "2024-01-05 15:05"),
            ("20240105T150500Z", "2024-01-05 15:05"),
            ("2024 01 05", "2024-01-05"),
            ("２０２４年１月５日", "2024-01-05"),
        ];
        for (text, expected) in cases {
            assert_eq!(says(text).unwrap_or_default(), expected, "{text}");
        }
    }

    #[test]
    fn words_that_are_no_dates() {
        for text in [
            "May be later",
            "March",
            "1 set of 12",
            "5 Jan",
            "Order 12 of 2024",
            "2024年",
            "1月5日",
            "10 11 12",
            "Jan 5 15:05",
            "2024/1/5 下午",
            "2024/1/5 上午 13:00",
            "31 June 2024",
            "2024 May the 4th be",
        ] {
            assert_eq!(says(text), None, "{text}");
        }
    }
}
