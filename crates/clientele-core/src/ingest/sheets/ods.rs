//! OpenDocument spreadsheets (OASIS ODF 1.3, part 3, section 9), read event by event.

use super::grid::Grid;
use super::load::{SheetInfo, SheetLoad, Survey, choose};
use super::serial;
use crate::Cx;
use crate::ingest::IngestError;
use crate::issue::{IssueCode, Issues};
use quick_xml::XmlVersion::Explicit1_0;
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeMap;
use std::io::{BufReader, Cursor};

pub(super) fn read(
    bytes: Vec<u8>,
    sheet: Option<&str>,
    header: Option<usize>,
    issues: &mut Issues,
    cx: &Cx,
) -> Result<SheetLoad, IngestError> {
    let mut surveys: Vec<Survey> = Vec::new();
    walk(&bytes, &mut |item| {
        match item {
            Item::Sheet { name, hidden } => {
                let info = SheetInfo { name, hidden, ..SheetInfo::default() };
                surveys.push(Survey { info, cells: 0 });
            }
            Item::Row(row) => surveys.iter_mut().next_back().into_iter().for_each(|survey| row.count(survey)),
            Item::Truncated => {}
        }
        cx.tick(0, 0).map_err(IngestError::from)
    })?;
    let chosen = choose(&surveys, sheet)?;
    let mut sheets: Vec<SheetInfo> = surveys.into_iter().map(|survey| survey.info).collect();
    let Some(info) = sheets.get_mut(chosen) else { return Err(IngestError::Empty) };
    let mut grid = Grid::new(header, u64::from(info.rows));
    let mut sheets_begun = 0;
    walk(&bytes, &mut |item| {
        match item {
            Item::Sheet { .. } => sheets_begun += 1,
            _ if sheets_begun != chosen + 1 => {}
            Item::Row(row) => row.fill(&mut grid, cx)?,
            Item::Truncated => grid.odd(IssueCode::Truncated, 0, 0, "")?,
        }
        Ok(())
    })?;
    let (table, layout) = grid.finish(issues, cx)?;
    info.columns = table.columns.len() as u32;
    let sheet = info.name.clone();
    // Dates are written as days here, not counted.
    Ok(SheetLoad { table, layout, sheets, sheet, date_1904: false })
}

/// What is met on the way through the document.
enum Item<'a> {
    Sheet {
        name: String,
        hidden: bool,
    },
    Row(&'a Row),
    /// The document ends within a sheet.
    Truncated,
}

#[derive(Debug, Default)]
struct Row {
    /// Counted from 0.
    at: u32,
    /// How often it stands there.
    repeat: u32,
    cells: Vec<Cell>,
}

#[derive(Debug, Default)]
struct Cell {
    column: u32,
    repeat: u32,
    text: String,
    odd: Option<IssueCode>,
}

impl Row {
    fn count(&self, survey: &mut Survey) {
        let filled = self.cells.iter().filter(|cell| !cell.text.is_empty());
        let n_cells: u64 = filled.clone().map(|cell| u64::from(cell.repeat)).sum();
        let end = filled.map(|cell| cell.column.saturating_add(cell.repeat)).max().unwrap_or(0);
        survey.info.rows = survey.info.rows.saturating_add(if n_cells > 0 { self.repeat } else { 0 });
        survey.info.columns = survey.info.columns.max(end);
        survey.cells = survey.cells.saturating_add(n_cells.saturating_mul(u64::from(self.repeat)));
    }

    fn fill(&self, grid: &mut Grid, cx: &Cx) -> Result<(), IngestError> {
        if self.cells.is_empty() {
            return Ok(());
        }
        for row in self.at..self.at.saturating_add(self.repeat) {
            for cell in &self.cells {
                for column in cell.column..cell.column.saturating_add(cell.repeat) {
                    match cell.odd {
                        Some(code) => grid.odd(code, row, column, &cell.text)?,
                        None => {
                            grid.cell(row, column, cx, |out| out.extend_from_slice(cell.text.as_bytes()))?
                        }
                    }
                }
            }
        }
        Ok(())
    }
}

/// Go through the document and hand over its sheets and rows.
fn walk(bytes: &[u8], each: &mut dyn FnMut(Item<'_>) -> Result<(), IngestError>) -> Result<(), IngestError> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| IngestError::Damaged)?;
    let content = zip.by_name("content.xml").map_err(|_| IngestError::Damaged)?;
    let mut reader = quick_xml::Reader::from_reader(BufReader::with_capacity(64 << 10, content));
    reader.config_mut().expand_empty_elements = true;
    let (mut buffer, mut walker) = (Vec::new(), Walker::default());
    loop {
        buffer.clear();
        let event = match reader.read_event_into(&mut buffer) {
            Ok(Event::Eof) | Err(_) => {
                return if walker.tables > 0 { each(Item::Truncated) } else { Ok(()) };
            }
            Ok(event) => event,
        };
        match event {
            Event::Start(element) => {
                if let Some((name, hidden)) = walker.start(&element) {
                    each(Item::Sheet { name, hidden })?;
                }
            }
            Event::Text(text) => walker.text(&text.xml10_content()),
            Event::CData(text) => walker.text(&text.xml10_content()),
            Event::GeneralRef(entity) => {
                let known = quick_xml::escape::resolve_xml_entity(entity.as_ref());
                let letter = entity.resolve_char_ref().ok().flatten().map(String::from);
                walker.text(known.or(letter.as_deref()).unwrap_or("\u{fffd}"));
            }
            Event::End(element) if walker.end(element.name().as_ref()) => {
                each(Item::Row(&walker.row))?;
                walker.next_row();
            }
            _ => {}
        }
    }
}

/// Where the walk stands.
#[derive(Default)]
struct Walker {
    /// Styles of sheets, and whether they hide them.
    styles: BTreeMap<String, bool>,
    style: String,
    /// How many tables the walk is in; those inside cells are passed over.
    tables: u32,
    row: Row,
    column: u32,
    cell: Option<Open>,
    /// Inside a comment.
    notes: u32,
}

/// A cell whose end has not come yet.
#[derive(Default)]
struct Open {
    repeat: u32,
    /// The value from the attributes, as text.
    value: Option<String>,
    text: String,
    paragraphs: u32,
    formula: bool,
    error: bool,
}

impl Walker {
    /// An element begins; a sheet's name and whether it is hidden.
    fn start(&mut self, element: &BytesStart<'_>) -> Option<(String, bool)> {
        match element.name().as_ref() {
            "style:style" => self.style = attribute(element, "style:name").unwrap_or_default(),
            "style:table-properties" => {
                let hidden = attribute(element, "table:display").is_some_and(|shown| shown == "false");
                self.styles.insert(std::mem::take(&mut self.style), hidden);
            }
            "table:table" => {
                self.tables += 1;
                if self.tables == 1 {
                    self.row = Row::default();
                    let style = attribute(element, "table:style-name").unwrap_or_default();
                    let hidden = self.styles.get(&style).copied().unwrap_or(false);
                    return Some((attribute(element, "table:name").unwrap_or_default(), hidden));
                }
            }
            "office:annotation" => self.notes += 1,
            _ if self.tables != 1 || self.notes > 0 => {}
            "table:table-row" => {
                self.row.repeat = repeat(element, "table:number-rows-repeated");
                self.column = 0;
            }
            "table:table-cell" | "table:covered-table-cell" => self.cell = Some(Open::of(element)),
            "text:p" => self.paragraph(),
            "text:s" => {
                let blanks = repeat(element, "text:c").min(1000) as usize;
                self.text(&" ".repeat(blanks));
            }
            "text:tab" => self.text("\t"),
            "text:line-break" => self.text("\n"),
            _ => {}
        }
        None
    }

    /// An element ends; true when it is a row of a sheet.
    fn end(&mut self, name: &str) -> bool {
        match name {
            "table:table" => self.tables = self.tables.saturating_sub(1),
            "office:annotation" => self.notes = self.notes.saturating_sub(1),
            _ if self.tables != 1 || self.notes > 0 => {}
            "table:table-row" => return true,
            "table:table-cell" | "table:covered-table-cell" => {
                if let Some(open) = self.cell.take() {
                    self.close(open);
                }
            }
            _ => {}
        }
        false
    }

    fn paragraph(&mut self) {
        if let Some(cell) = &mut self.cell {
            if cell.paragraphs > 0 {
                cell.text.push('\n');
            }
            cell.paragraphs += 1;
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(cell) =
            self.cell.as_mut().filter(|cell| self.tables == 1 && self.notes == 0 && cell.paragraphs > 0)
        {
            cell.text.push_str(text);
        }
    }

    fn close(&mut self, open: Open) {
        let (column, repeat) = (self.column, open.repeat);
        self.column = column.saturating_add(repeat);
        let uncomputed = open.formula && open.value.is_none() && open.text.is_empty();
        let odd = match (open.error, uncomputed) {
            (true, _) => Some(IssueCode::ErrorCell),
            (false, true) => Some(IssueCode::UncomputedFormula),
            (false, false) => None,
        };
        let text = match open.value {
            Some(value) if odd.is_none() => value,
            _ => open.text,
        };
        if !text.is_empty() || odd.is_some() {
            self.row.cells.push(Cell { column, repeat, text, odd });
        }
    }

    fn next_row(&mut self) {
        self.row.at = self.row.at.saturating_add(self.row.repeat);
        self.row.cells.clear();
    }
}

impl Open {
    fn of(element: &BytesStart<'_>) -> Self {
        let kind = attribute(element, "office:value-type").unwrap_or_default();
        let value = match kind.as_str() {
            "date" => attribute(element, "office:date-value").map(|date| date.replacen('T', " ", 1)),
            "time" => attribute(element, "office:time-value").map(|time| clock(&time)),
            "boolean" => attribute(element, "office:boolean-value").map(|flag| flag.to_uppercase()),
            "string" => attribute(element, "office:string-value"),
            _ => attribute(element, "office:value").map(|value| plain(&value)),
        };
        Self {
            repeat: repeat(element, "table:number-columns-repeated"),
            value,
            formula: attribute(element, "table:formula").is_some(),
            error: attribute(element, "calcext:value-type").is_some_and(|kind| kind == "error"),
            ..Self::default()
        }
    }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.try_get_attribute(name).ok()??;
    found.normalized_value(Explicit1_0).ok().map(|value| value.into_owned())
}

fn repeat(element: &BytesStart<'_>, name: &str) -> u32 {
    attribute(element, name).and_then(|count| count.parse().ok()).unwrap_or(1)
}

/// A number as the other formats write it.
fn plain(value: &str) -> String {
    let Ok(number) = value.parse::<f64>() else { return value.to_owned() };
    let mut out = Vec::new();
    serial::number(&mut out, number);
    String::from_utf8(out).unwrap_or_default()
}

/// `PT08H26M00S` as `08:26:00`; anything else as it is.
fn clock(duration: &str) -> String {
    let parts = || {
        let (hours, rest) = duration.strip_prefix("PT")?.split_once('H')?;
        let (minutes, seconds) = rest.split_once('M')?;
        let seconds = seconds.strip_suffix('S')?.split(['.', ',']).next()?;
        Some(format!("{hours:0>2}:{minutes:0>2}:{seconds:0>2}"))
    };
    parts().unwrap_or_else(|| duration.to_owned())
}
