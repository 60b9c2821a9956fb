//! What the texts of a column mean: their kind, how they are written, and the values read.

use serde::{Deserialize, Serialize};

/// The kind of a column's values.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Free text, or identifiers.
    #[default]
    Text,
    /// Text with few different values.
    Category,
    /// Whole numbers.
    Integer,
    /// Numbers with decimals.
    Decimal,
    /// Numbers with a currency.
    Money,
    /// Calendar days.
    Date,
    /// Days with a time.
    DateTime,
    /// Yes or no.
    Boolean,
    /// No cell is filled.
    Empty,
}

impl Kind {
    /// Integer, decimal or money.
    pub fn is_number(self) -> bool {
        matches!(self, Self::Integer | Self::Decimal | Self::Money)
    }

    /// Date or date with time.
    pub fn is_time(self) -> bool {
        matches!(self, Self::Date | Self::DateTime)
    }
}

/// The order of a date's parts where separators do not tell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DateOrder {
    /// 2024-01-05, the only order that needs no question.
    #[default]
    Ymd,
    /// 05/01/2024 is the fifth of January.
    Dmy,
    /// 01/05/2024 is the fifth of January.
    Mdy,
}

/// An ISO 4217 code, as three letters.
pub type Currency = [u8; 3];

/// How a column's texts are read. Guessed from the content, and changed by the user in the mapping.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Reading {
    /// The kind.
    pub kind: Kind,
    /// True when `1.234,5` means one thousand two hundred thirty-four and a half.
    pub decimal_comma: bool,
    /// The order of day, month and year.
    pub date_order: DateOrder,
    /// True when every date of the column can be read in two orders: the user is asked.
    pub ambiguous: bool,
    /// True when years are those of the Republic of China (Minguo).
    pub roc_years: bool,
    /// The currency, when every sign in the column agrees on one.
    pub currency: Option<String>,
    /// The most decimals of any number, at most 6.
    pub decimals: u8,
}

/// The values of a column's dictionary: entry `i` belongs to code `i`.
#[derive(Debug, Clone, Default)]
pub enum Values {
    /// The texts themselves.
    #[default]
    Text,
    /// Numbers; NaN where the text is missing or no number.
    Number(Vec<f64>),
    /// Seconds since 1970-01-01T00:00 on the file's own clock; [`Values::NO_TIME`] where there is none.
    Time(Vec<i64>),
    /// Yes, no, or missing.
    Boolean(Vec<Option<bool>>),
}

impl Values {
    /// Stands for a missing or unreadable time.
    pub const NO_TIME: i64 = i64::MIN;

    /// The number of a code; NaN where there is none.
    #[inline]
    pub fn number(&self, code: u32) -> f64 {
        match self {
            Self::Number(numbers) => numbers.get(code as usize).copied().unwrap_or(f64::NAN),
            Self::Boolean(flags) => match flags.get(code as usize) {
                Some(Some(flag)) => f64::from(u8::from(*flag)),
                _ => f64::NAN,
            },
            Self::Text | Self::Time(_) => f64::NAN,
        }
    }

    /// The time of a code.
    #[inline]
    pub fn seconds(&self, code: u32) -> Option<i64> {
        match self {
            Self::Time(times) => times.get(code as usize).copied().filter(|&time| time != Self::NO_TIME),
            _ => None,
        }
    }
}
