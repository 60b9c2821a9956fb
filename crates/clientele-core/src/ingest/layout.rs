//! STUB
use crate::issue::IssueCode;
use crate::table::Table;
use serde::{Deserialize, Serialize};
/// d
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Layout {
    pub preamble: usize,
    pub header: usize,
    pub names: Vec<String>,
    pub width: usize,
}
/// d
pub fn guess(r: &[Vec<&str>]) -> Layout {
    with_header(r, 1)
}
/// d
pub fn with_header(r: &[Vec<&str>], header: usize) -> Layout {
    let names: Vec<String> = r.first().map(|x| x.iter().map(|s| s.to_string()).collect()).unwrap_or_default();
    Layout { preamble: 0, header, width: names.len(), names }
}
/// d
pub fn aside(_t: &Table) -> Vec<(u32, IssueCode)> {
    Vec::new()
}
