//! Identifiers made dense: customers and orders as 0, 1, 2 ...

use crate::table::Column;

/// The different identifiers of a column, numbered in the order of their texts, so that the rows' order in the file
/// changes no number and no sum.
#[derive(Debug, Clone, Default)]
pub struct Keys {
    /// Key of each dictionary code; [`Keys::NONE`] for texts that identify nobody.
    of_code: Vec<u32>,
    /// One code of each key, for its text.
    codes: Vec<u32>,
}

impl Keys {
    /// No key: the cell is empty or a placeholder.
    pub const NONE: u32 = u32::MAX;

    /// Number the identifiers of a column. Surrounding blanks do not make another customer; placeholders such as
    /// `NA` or `null` are nobody.
    pub fn of(column: &Column) -> Self {
        let mut order: Vec<(&str, u32)> = (0..column.dict.len() as u32)
            .map(|code| (column.dict.get(code).trim(), code))
            .filter(|(text, _)| !is_missing(text))
            .collect();
        order.sort_unstable();
        let mut keys = Self { of_code: vec![Self::NONE; column.dict.len()], codes: Vec::new() };
        let mut last = None;
        for (text, code) in order {
            if last != Some(text) {
                keys.codes.push(code);
                last = Some(text);
            }
            if let Some(key) = keys.of_code.get_mut(code as usize) {
                *key = keys.codes.len() as u32 - 1;
            }
        }
        keys
    }

    /// How many identifiers there are.
    pub fn len(&self) -> usize {
        self.codes.len()
    }

    /// True when there is none.
    pub fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }

    /// The key of each dictionary code, to be gathered over the rows.
    pub fn of_code(&self) -> &[u32] {
        &self.of_code
    }

    /// The text of a key in the column that the keys were made of.
    pub fn text<'a>(&self, key: u32, column: &'a Column) -> &'a str {
        self.codes.get(key as usize).map_or("", |&code| column.dict.get(code).trim())
    }
}

/// Whether a cell's text stands for "nothing here". Sources: R's `NA`, SQL's `NULL`, pandas' and Excel's spellings.
pub fn is_missing(text: &str) -> bool {
    matches!(
        text.trim(),
        "" | "NA"
            | "N/A"
            | "n/a"
            | "#N/A"
            | "NaN"
            | "nan"
            | "NULL"
            | "null"
            | "None"
            | "none"
            | "-"
            | "--"
            | "—"
            | "\\N"
    )
}
