//! Rows of a table that are no data.

use crate::issue::IssueCode;
use crate::table::Table;

/// Rows to set aside.
pub fn aside(_table: &Table) -> Vec<(u32, IssueCode)> {
    Vec::new()
}
