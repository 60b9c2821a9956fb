//! The digits of a number: separators, decimal mark, exponent, and the nearest double.

/// A whole number of so many digits is exact as a double.
pub(super) const MOST_DIGITS: u32 = 15;

/// Powers of ten that are exact as doubles.
#[rustfmt::skip]
const POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
    1e20, 1e21, 1e22,
];

/// `mantissa * 10^exponent` when one exactly rounded operation gives it.
#[inline]
pub(super) fn exact(mantissa: u64, exponent: i32) -> Option<f64> {
    let power = *POWERS.get(exponent.unsigned_abs() as usize)?;
    Some(if exponent < 0 { mantissa as f64 / power } else { mantissa as f64 * power })
}

/// The digits themselves.
pub(super) struct Digits<'a> {
    /// All digits and marks, for numbers too long for `mantissa`.
    text: &'a str,
    mantissa: u64,
    /// Digits without leading zeros.
    significant: u32,
    pub(super) exponent: i32,
}

impl<'a> Digits<'a> {
    /// Read digits, separators and exponent from the beginning of a text.
    pub(super) fn read(text: &'a str, mark: char) -> Option<(Self, &'a str)> {
        let mut digits = Self { text, mantissa: 0, significant: 0, exponent: 0 };
        let mut groups = Groups::default();
        let (mut any, mut marked, mut end) = (false, false, text.len());
        let mut chars = text.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let digit_follows = chars.peek().is_some_and(|(_, next)| next.is_ascii_digit());
            if let Some(digit) = c.to_digit(10) {
                any = true;
                digits.push(digit);
                digits.exponent -= i32::from(marked);
                if !marked {
                    groups.digit(digit);
                }
            } else if c == mark && !marked {
                marked = true;
            } else if !marked && digit_follows && separates(c) {
                groups.close(c)?;
            } else {
                end = at;
                break;
            }
        }
        let (head, rest) = text.split_at_checked(end)?;
        digits.text = head;
        let (power, rest) = exponent(rest);
        digits.exponent += power;
        (any && groups.sound()).then_some((digits, rest))
    }

    fn push(&mut self, digit: u32) {
        self.significant += u32::from(digit != 0 || self.significant > 0);
        if self.significant <= MOST_DIGITS {
            self.mantissa = self.mantissa * 10 + u64::from(digit);
        }
    }

    pub(super) fn value(&self, exponent: i32) -> Option<f64> {
        let short = (self.significant <= MOST_DIGITS).then(|| exact(self.mantissa, exponent)).flatten();
        short.or_else(|| {
            let digits: String = self.text.chars().filter(char::is_ascii_digit).collect();
            format!("{digits}e{exponent}").parse().ok().filter(|value: &f64| value.is_finite())
        })
    }
}

/// Marks between groups of digits; the decimal mark is looked for first.
fn separates(c: char) -> bool {
    matches!(c, ',' | '.' | ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’')
}

/// `E+05`, when the text goes on so.
fn exponent(text: &str) -> (i32, &str) {
    let read = || {
        let rest = text.strip_prefix(['e', 'E'])?;
        let (sign, rest) = match rest.strip_prefix('-') {
            Some(rest) => (-1, rest),
            None => (1, rest.strip_prefix('+').unwrap_or(rest)),
        };
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let (digits, rest) = rest.split_at_checked(end)?;
        let power: i32 = digits.parse().ok().filter(|power| *power <= 400)?;
        Some((sign * power, rest))
    };
    read().unwrap_or((0, text))
}

/// Keeps watch over the groups of digits: `1,234,567`, `12,34,567`, never `1,23` or `0,123`.
#[derive(Default)]
struct Groups {
    mark: Option<char>,
    first: u32,
    middle: Option<u32>,
    run: u32,
    leading_zero: bool,
}

impl Groups {
    fn digit(&mut self, digit: u32) {
        self.leading_zero |= self.mark.is_none() && self.run == 0 && digit == 0;
        self.run += 1;
    }

    fn close(&mut self, mark: char) -> Option<()> {
        let run = std::mem::take(&mut self.run);
        match self.mark {
            None if run <= 3 && run > 0 && !self.leading_zero => (self.mark, self.first) = (Some(mark), run),
            Some(known) if known == mark && self.middle.is_none_or(|middle| middle == run) => {
                self.middle = Some(run);
            }
            _ => return None,
        }
        Some(())
    }

    fn sound(&self) -> bool {
        let indian = self.middle == Some(2) && self.first <= 2;
        self.mark.is_none() || (self.run == 3 && (self.middle.is_none_or(|run| run == 3) || indian))
    }
}
