//! STUB
use super::error::IngestError;
use crate::{Cx, issue::Issues, table::Table};
/// d
#[derive(Debug, Clone, Copy)]
pub enum JsonKind {
    Json,
}
/// d
pub const MOST_BYTES: usize = 512 << 20;
/// d
pub fn sniff(_s: &str) -> Option<JsonKind> {
    None
}
/// d
pub fn read_json(_b: &[u8], _k: JsonKind, _i: &mut Issues, _c: &Cx) -> Result<Table, IngestError> {
    Err(IngestError::Empty)
}
