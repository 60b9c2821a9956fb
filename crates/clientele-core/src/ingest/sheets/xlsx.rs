//! XLSX through calamine, one cell at a time.

use super::grid::Grid;
use super::load::{SheetInfo, SheetLoad, Survey, choose};
use super::serial;
use crate::Cx;
use crate::ingest::IngestError;
use crate::issue::{IssueCode, Issues};
use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use std::io::Cursor;

type Book = Xlsx<Cursor<Vec<u8>>>;

pub(super) fn read(
    bytes: Vec<u8>,
    sheet: Option<&str>,
    header: Option<usize>,
    issues: &mut Issues,
    cx: &Cx,
) -> Result<SheetLoad, IngestError> {
    let mut book = Book::new(Cursor::new(bytes)).map_err(|error| failure(&error))?;
    let date_1904 = book.has_1904_epoch();
    let sheets: Vec<(String, bool)> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .collect();
    let mut surveys = Vec::with_capacity(sheets.len());
    for (name, hidden) in sheets {
        cx.tick(0, 0)?;
        surveys.push(survey(&mut book, name, hidden));
    }
    let chosen = choose(&surveys, sheet)?;
    let mut sheets: Vec<SheetInfo> = surveys.into_iter().map(|survey| survey.info).collect();
    let Some(info) = sheets.get_mut(chosen) else { return Err(IngestError::Empty) };
    let sheet = info.name.clone();
    let mut grid = Grid::new(header, u64::from(info.rows));
    cells(&mut book, &sheet, date_1904, &mut grid, cx)?;
    let (table, layout) = grid.finish(issues, cx)?;
    info.rows = (table.n_rows + layout.header + layout.preamble) as u32;
    info.columns = table.columns.len() as u32;
    Ok(SheetLoad { table, layout, sheets, sheet, date_1904 })
}

/// Count the beginning of a sheet. What a sheet says of its own size is only believed where it is longer than that.
fn survey(book: &mut Book, name: String, hidden: bool) -> Survey {
    const LOOK: u64 = 20_000;
    let mut survey = Survey { info: SheetInfo { name, hidden, ..SheetInfo::default() }, cells: 0 };
    let Ok(mut reader) = book.worksheet_cells_reader(&survey.info.name) else { return survey };
    let says = reader.dimensions();
    let mut last = None;
    while let Ok(Some(cell)) = reader.next_cell() {
        if matches!(cell.get_value(), DataRef::Empty) {
            continue;
        }
        let (row, column) = cell.get_position();
        survey.info.rows += u32::from(last != Some(row));
        survey.info.columns = survey.info.columns.max(column.saturating_add(1));
        survey.cells += 1;
        last = Some(row);
        if survey.cells == LOOK {
            survey.info.rows = survey.info.rows.max(says.end.0.saturating_add(1).min(1 << 20));
            break;
        }
    }
    survey
}

fn cells(book: &mut Book, sheet: &str, date_1904: bool, grid: &mut Grid, cx: &Cx) -> Result<(), IngestError> {
    let mut reader = book.worksheet_cells_reader(sheet).map_err(|error| failure(&error))?;
    let (mut row, mut column) = (0, 0);
    loop {
        let cell = match reader.next_cell_with_formula_metadata() {
            Ok(Some(cell)) => cell,
            Ok(None) => return Ok(()),
            // An error that the parser does not know (#SPILL!), a letter where it expects a digit.
            Err(error) if of_one_cell(&error) => {
                column += 1;
                grid.odd(IssueCode::ErrorCell, row, column, &error.to_string())?;
                continue;
            }
            Err(_) => {
                return grid.odd(IssueCode::Truncated, row, column, "");
            }
        };
        (row, column) = cell.pos;
        match &cell.value {
            DataRef::Empty if cell.formula.is_some() => {
                grid.odd(IssueCode::UncomputedFormula, row, column, "")?;
            }
            DataRef::Error(error) => grid.odd(IssueCode::ErrorCell, row, column, &error.to_string())?,
            value => grid.cell(row, column, cx, |out| text(out, value, date_1904))?,
        }
    }
}

fn text(out: &mut Vec<u8>, value: &DataRef<'_>, date_1904: bool) {
    match value {
        DataRef::Int(value) => serial::number(out, *value as f64),
        DataRef::Float(value) => serial::number(out, *value),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            out.extend_from_slice(text.as_bytes());
        }
        DataRef::SharedString(text) => out.extend_from_slice(text.as_bytes()),
        DataRef::Bool(flag) => out.extend_from_slice(if *flag { b"TRUE" } else { b"FALSE" }),
        DataRef::DateTime(moment) if moment.is_duration() => serial::duration(out, moment.as_f64()),
        DataRef::DateTime(moment) => serial::moment(out, moment.as_f64(), date_1904),
        DataRef::Error(_) | DataRef::Empty => {}
    }
}

/// Whether the reader can go on behind the cell.
fn of_one_cell(error: &XlsxError) -> bool {
    use XlsxError::{CellError, CellTAttribute, ParseFloat, Unexpected, Unrecognized};
    matches!(error, CellError(_) | CellTAttribute(_) | ParseFloat(_) | Unexpected(_) | Unrecognized { .. })
}

fn failure(error: &XlsxError) -> IngestError {
    match error {
        XlsxError::Password => IngestError::Encrypted,
        XlsxError::NotAWorksheet(_) | XlsxError::WorksheetNotFound(_) => IngestError::NotASpreadsheet,
        _ => IngestError::Damaged,
    }
}
