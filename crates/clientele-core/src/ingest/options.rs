//! What the user says of a file.

use super::dialect::{Dialect, DialectChoice, QuoteChoice};
use super::encoding::Hint;
use serde::{Deserialize, Serialize};

/// How a file is written, where the user says so; whatever is left out is found out.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Options {
    /// The file's name, for the summary.
    pub name: String,
    /// The encoding's id or one of its usual names.
    pub encoding: Option<String>,
    /// The delimiter, one ASCII character; `tab`, or `none` for a single column.
    pub delimiter: Option<String>,
    /// The quote, `"` or `'`; `none` where quotes are ordinary characters.
    pub quote: Option<String>,
    /// How many header rows there are; 0: none.
    pub header: Option<usize>,
    /// The sheet of a spreadsheet.
    pub sheet: Option<String>,
    /// The user's language (`zh-Hans`, `zh-Hant`), which decides between GBK and Big5 where nothing else does.
    pub hint: Option<String>,
}

impl Options {
    pub(super) fn hint(&self) -> Option<Hint> {
        match self.hint.as_deref()? {
            "zh-Hans" => Some(Hint::ZhHans),
            "zh-Hant" => Some(Hint::ZhHant),
            _ => None,
        }
    }

    pub(super) fn dialect(&self) -> DialectChoice {
        let delimiter = self.delimiter.as_deref().and_then(|text| match text {
            "tab" | "\\t" => Some(b'\t'),
            "none" => Some(Dialect::NO_DELIMITER),
            _ => text.bytes().next(),
        });
        let quote = self.quote.as_deref().and_then(|text| match text {
            "\"" => Some(QuoteChoice::Double),
            "'" => Some(QuoteChoice::Single),
            "none" => Some(QuoteChoice::None),
            _ => None,
        });
        DialectChoice { delimiter, quote }
    }
}
