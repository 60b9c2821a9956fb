//! STUB
use super::error::IngestError;
use crate::{Cx, issue::Issues, table::Table};
/// d
pub struct SheetInfo {
    pub name: String,
    pub rows: u32,
    pub hidden: bool,
}
/// d
pub struct SheetLoad {
    pub table: Table,
    pub sheets: Vec<SheetInfo>,
    pub sheet: String,
}
/// d
pub fn read_sheets(
    _b: Vec<u8>,
    _s: Option<&str>,
    _i: &mut Issues,
    _c: &Cx,
) -> Result<SheetLoad, IngestError> {
    Err(IngestError::Empty)
}
