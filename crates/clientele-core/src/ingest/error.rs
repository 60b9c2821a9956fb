//! Why a file gives no table at all. Bad rows are issues, never errors.

use super::signature::Signature;
use serde::{Deserialize, Serialize};

/// Nothing of the file is usable. Codes and numbers; `clientele-text` says it in the user's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum IngestError {
    /// The file has no byte, or nothing but blanks.
    Empty,
    /// It is another kind of file, whatever its name says.
    NotText {
        /// What its first bytes say.
        kind: Signature,
    },
    /// No encoding of that name is known.
    NoSuchEncoding {
        /// The name.
        encoding: String,
    },
    /// JSON nested deeper than the limit.
    TooDeep {
        /// The most levels.
        limit: u32,
    },
    /// Larger than can be read, in bytes.
    TooLarge {
        /// The most.
        limit: u64,
        /// How many there are at least.
        found: u64,
    },
    /// More rows or cells than can be held.
    TooManyCells {
        /// The most.
        limit: u64,
        /// How many there are at least.
        found: u64,
    },
    /// More columns than any table has: keys of the JSON are values.
    TooManyColumns {
        /// The most.
        limit: u64,
        /// How many there are at least.
        found: u64,
    },
    /// The JSON is not well-formed.
    BrokenJson {
        /// The line, 1-based.
        line: u64,
        /// The column, 1-based, in bytes.
        column: u64,
    },
    /// Well-formed, but there is no list of records in it.
    NotTabular,
    /// The file ends in the middle and nothing before is usable.
    Truncated,
    /// The file is behind a password.
    Encrypted,
    /// A spreadsheet of before 2007 (.xls), which is not read: save it as .xlsx.
    OldSpreadsheet,
    /// A package that holds no spreadsheet.
    NotASpreadsheet,
    /// The package is cut off or broken.
    Damaged,
    /// There is no sheet of that name.
    NoSuchSheet {
        /// The name.
        sheet: String,
    },
    /// The part of the engine that reads such files is not there.
    PartMissing,
    /// The user cancelled.
    Cancelled,
}

impl From<crate::Cancelled> for IngestError {
    fn from(_: crate::Cancelled) -> Self {
        Self::Cancelled
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_tagged() {
        let json = serde_json::to_string(&IngestError::NotText { kind: Signature::Png }).unwrap();
        assert_eq!(json, r#"{"code":"not-text","kind":"png"}"#);
        assert_eq!(
            serde_json::from_str::<IngestError>(&json).unwrap(),
            IngestError::NotText { kind: Signature::Png }
        );
    }
}
