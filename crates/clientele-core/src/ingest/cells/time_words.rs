//! Words in dates: months, weekdays, halves of the day, and marks of Chinese and Japanese dates.

/// What a word says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// A month by name, 1-12.
    Month(u32),
    /// 年, 月, 日: the number before it is one.
    Year,
    MonthMark,
    Day,
    /// 时, 分, 秒.
    Hour,
    Minute,
    Second,
    /// Before and after noon.
    Am,
    Pm,
    /// 民國: the year counts from 1912.
    Roc,
    /// T between day and time.
    T,
    /// Says nothing about the time: weekdays, zones, "of", "th".
    Noise,
}

/// Words in letters, lower case, matched whole.
#[rustfmt::skip]
const MONTHS: [&[&str]; 12] = [
    &["jan", "january", "januar", "jänner", "janvier", "janv", "enero", "ene", "gennaio", "gen", "janeiro", "januari"],
    &["feb", "february", "februar", "février", "fevrier", "févr", "febrero", "febbraio", "fevereiro", "fev", "februari"],
    &["mar", "march", "märz", "mrz", "mars", "marzo", "março", "maart", "mrt"],
    &["apr", "april", "avril", "avr", "abril", "abr", "aprile"],
    &["may", "mai", "mayo", "maggio", "mag", "maio", "mei"],
    &["jun", "june", "juni", "juin", "junio", "giugno", "giu", "junho"],
    &["jul", "july", "juli", "juillet", "juil", "julio", "luglio", "lug", "julho"],
    &["aug", "august", "août", "aout", "agosto", "ago", "augustus"],
    &["sep", "sept", "september", "septembre", "septiembre", "settembre", "setembro"],
    &["oct", "october", "okt", "oktober", "octobre", "octubre", "ottobre", "outubro"],
    &["nov", "november", "novembre", "noviembre", "novembro"],
    &["dec", "december", "dez", "dezember", "décembre", "decembre", "déc", "diciembre", "dic", "dicembre", "dezembro"],
];

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

#[rustfmt::skip]
const NOISE: [&str; 14] =
    ["st", "nd", "rd", "th", "of", "de", "at", "um", "uhr", "z", "utc", "gmt", "thur", "thurs"];

/// A word of letters, in lower case.
pub(super) fn letters(word: &str) -> Option<Word> {
    if let Some(month) = MONTHS.iter().position(|names| names.contains(&word)) {
        return u32::try_from(month + 1).ok().map(Word::Month);
    }
    match word {
        "t" => Some(Word::T),
        "am" => Some(Word::Am),
        "pm" => Some(Word::Pm),
        _ => {
            let weekday = WEEKDAYS
                .iter()
                .any(|day| word.len() >= 3 && day.starts_with(word) && (word.len() <= 4 || *day == word));
            (weekday || NOISE.contains(&word)).then_some(Word::Noise)
        }
    }
}

/// Marks and words of Chinese and Japanese dates, matched at the beginning; longer ones first.
#[rustfmt::skip]
const MARKS: [(&str, Word); 33] = [
    ("中華民國", Word::Roc), ("中华民国", Word::Roc), ("民國", Word::Roc), ("民国", Word::Roc),
    ("星期", Word::Noise), ("禮拜", Word::Noise), ("礼拜", Word::Noise), ("周", Word::Noise), ("週", Word::Noise),
    ("年", Word::Year), ("月份", Word::MonthMark), ("月", Word::MonthMark),
    ("日", Word::Day), ("号", Word::Day), ("號", Word::Day),
    ("时", Word::Hour), ("時", Word::Hour), ("点", Word::Hour), ("點", Word::Hour),
    ("分", Word::Minute), ("秒", Word::Second),
    ("上午", Word::Am), ("凌晨", Word::Am), ("早上", Word::Am), ("清晨", Word::Am), ("午前", Word::Am),
    ("下午", Word::Pm), ("中午", Word::Pm), ("晚上", Word::Pm), ("傍晚", Word::Pm), ("午後", Word::Pm),
    ("오전", Word::Am), ("오후", Word::Pm),
];

/// The mark at the beginning of a text, and the text behind it. A weekday takes its number with it.
pub(super) fn mark(text: &str) -> Option<(Word, &str)> {
    let (word, rest) =
        MARKS.iter().find_map(|(mark, word)| text.strip_prefix(mark).map(|rest| (*word, rest)))?;
    if word != Word::Noise {
        return Some((word, rest));
    }
    weekday_number(rest).map(|rest| (word, rest))
}

/// The text behind 一 to 六, 日 or 天.
pub(super) fn weekday_number(text: &str) -> Option<&str> {
    text.strip_prefix(['一', '二', '三', '四', '五', '六', '日', '天'])
}
