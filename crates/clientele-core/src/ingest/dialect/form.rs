//! What a dialect is, and what of it the user has fixed.

use serde::{Deserialize, Serialize};

/// How a text file separates and quotes its cells. Rows end at CR, LF or CRLF in every dialect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Dialect {
    /// The byte between cells; [`Dialect::NO_DELIMITER`] for a single column.
    pub delimiter: u8,
    /// The byte around cells that hold delimiters, if there is any quoting.
    pub quote: Option<u8>,
    /// A quote inside a quoted cell is written twice.
    pub doubled: bool,
    /// The byte before a quote inside a quoted cell, mostly `\`.
    pub escape: Option<u8>,
    /// A blank follows each delimiter and belongs to it: `1, "a, b", 2`.
    pub skip_blank: bool,
    /// Several delimiters count as one, and those that begin or end a line as none: columns padded with blanks.
    pub runs: bool,
    /// The first line is Excel's `sep=;` and no data.
    pub sep_line: bool,
}

impl Dialect {
    /// The delimiter of a file with a single column: a byte that is in no text.
    pub const NO_DELIMITER: u8 = 0x1f;

    /// Comma and double quotes, as RFC 4180 has it.
    pub const RFC_4180: Self = Self {
        delimiter: b',',
        quote: Some(b'"'),
        doubled: true,
        escape: None,
        skip_blank: false,
        runs: false,
        sep_line: false,
    };

    /// True when a [`super::Rewriter`] must go before the tokeniser.
    pub fn needs_rewriting(&self) -> bool {
        self.skip_blank || self.runs
    }
}

impl Default for Dialect {
    fn default() -> Self {
        Self::RFC_4180
    }
}

/// The user's word on quoting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuoteChoice {
    /// `"`
    Double,
    /// `'`
    Single,
    /// Quotes are ordinary characters.
    None,
}

impl QuoteChoice {
    /// The byte.
    pub fn byte(self) -> Option<u8> {
        match self {
            Self::Double => Some(b'"'),
            Self::Single => Some(b'\''),
            Self::None => None,
        }
    }
}

/// What the user has fixed; the rest is guessed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DialectChoice {
    /// The delimiter; [`Dialect::NO_DELIMITER`] for a single column.
    pub delimiter: Option<u8>,
    /// The quoting.
    pub quote: Option<QuoteChoice>,
}
