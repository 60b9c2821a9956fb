//! From the bytes of a spreadsheet to the table of one of its sheets.

use super::guard::{self, Package};
use super::{ods, old, xlsx};
use crate::Cx;
use crate::ingest::IngestError;
use crate::ingest::layout::Layout;
use crate::issue::{IssueCode, Issues};
use crate::table::Table;
use serde::{Deserialize, Serialize};

/// A sheet of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetInfo {
    /// Its name.
    pub name: String,
    /// Rows with anything in them; of a long sheet that was not read, what the file says.
    pub rows: u32,
    /// Columns, counted likewise.
    pub columns: u32,
    /// Hidden by its author.
    pub hidden: bool,
}

/// One sheet as a table.
#[derive(Debug)]
pub struct SheetLoad {
    /// The table; its columns are not read yet.
    pub table: Table,
    /// Lines above the data, and the columns' names.
    pub layout: Layout,
    /// All sheets, in the file's order.
    pub sheets: Vec<SheetInfo>,
    /// The sheet that was read.
    pub sheet: String,
    /// Serial numbers of days count from 1904, as old Macs wrote.
    pub date_1904: bool,
}

/// [`read_sheets`], as the part of the engine that is fetched when a spreadsheet arrives.
pub type ReadSheets =
    fn(Vec<u8>, Option<&str>, Option<usize>, &mut Issues, &Cx) -> Result<SheetLoad, IngestError>;

/// Read a sheet of an XLSX or ODS file.
///
/// `sheet`: its name; `None` takes the visible sheet with the most cells. `header`: how many header rows there are,
/// where the user says so. Cells become text as a program would export them: dates as `2010-12-01 08:26:00`, or
/// `2010-12-01` at midnight; whole numbers without decimals; `TRUE` and `FALSE`. Rows without any cell are left out, and
/// [`Table::lines`] says each row's number in the spreadsheet. A serial that is no day (0, 60, below zero, beyond
/// the year 9999) stays a number.
///
/// Issues: [`IssueCode::ErrorCell`] (the cell becomes empty), [`IssueCode::UncomputedFormula`],
/// [`IssueCode::HiddenSheet`] for each sheet that was hidden and not asked for, [`IssueCode::ExtraCells`] for cells
/// far off the table, which are left out, and those of text files.
///
/// Errors: encrypted, old or damaged files, files that are no spreadsheets, limits (1 GiB of XML, 200 times its
/// packed size, 2,000,000 rows, 20,000,000 cells), a sheet that is not there. Cost: the file is unpacked twice, once to
/// count. Progress is told in rows, its total 0 where the file does not say.
pub fn read_sheets(
    bytes: Vec<u8>,
    sheet: Option<&str>,
    header: Option<usize>,
    issues: &mut Issues,
    cx: &Cx,
) -> Result<SheetLoad, IngestError> {
    if old::is_compound(&bytes) {
        return Err(old::why(&bytes));
    }
    let load = match guard::inspect(&bytes, cx)? {
        Package::Xlsx => xlsx::read(bytes, sheet, header, issues, cx)?,
        Package::Ods => ods::read(bytes, sheet, header, issues, cx)?,
    };
    for hidden in load.sheets.iter().filter(|info| info.hidden && info.name != load.sheet) {
        issues.push(IssueCode::HiddenSheet, 0, 0, &hidden.name);
    }
    Ok(load)
}

/// A sheet and how many filled cells it has, as far as they were counted.
#[derive(Debug, Default)]
pub(super) struct Survey {
    pub(super) info: SheetInfo,
    pub(super) cells: u64,
}

/// The sheet that was asked for, or the visible one with the most cells; a hidden one only where all are.
pub(super) fn choose(surveys: &[Survey], sheet: Option<&str>) -> Result<usize, IngestError> {
    if let Some(name) = sheet {
        let found = surveys.iter().position(|survey| survey.info.name == name);
        return found.ok_or_else(|| IngestError::NoSuchSheet { sheet: name.to_owned() });
    }
    let size = |survey: &Survey| (survey.cells, u64::from(survey.info.rows) * u64::from(survey.info.columns));
    let best = surveys
        .iter()
        .enumerate()
        .rev()
        .max_by_key(|(_, survey)| (survey.cells > 0 && !survey.info.hidden, size(survey)));
    best.map(|(at, _)| at).ok_or(IngestError::Empty)
}
