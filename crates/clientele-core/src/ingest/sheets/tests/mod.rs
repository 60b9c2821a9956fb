//! Spreadsheets made by hand, sound and hostile.

mod hostile;
mod ods;
mod xlsx;

use super::{SheetLoad, read_sheets};
use crate::Cx;
use crate::ingest::IngestError;
use crate::issue::Issues;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

/// A zip of these parts.
fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A worksheet with this inside its sheet data.
fn worksheet(rows: &str) -> String {
    format!(r#"<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>"#)
}

/// A workbook of sheets (name, state, worksheet), with a date format as style 1 and a duration as style 2.
fn workbook(sheets: &[(&str, &str, String)], properties: &str, strings: &str) -> Vec<u8> {
    let (mut list, mut links) = (String::new(), String::new());
    let mut parts: Vec<(String, String)> = Vec::new();
    for (at, (name, state, sheet)) in sheets.iter().enumerate() {
        list += &format!(r#"<sheet name="{name}" sheetId="{at}" state="{state}" r:id="s{at}"/>"#);
        links +=
            &format!(r#"<Relationship Id="s{at}" Type="{RELS}/worksheet" Target="worksheets/{at}.xml"/>"#);
        parts.push((format!("xl/worksheets/{at}.xml"), sheet.clone()));
    }
    let book = format!(
        r#"<workbook xmlns="{MAIN}" xmlns:r="{RELS}">{properties}<sheets>{list}</sheets></workbook>"#
    );
    let root = format!(
        r#"<Relationships><Relationship Id="b" Type="{RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    let styles = r#"<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="46"/></cellXfs></styleSheet>"#;
    parts.push(("_rels/.rels".into(), root));
    parts.push(("xl/workbook.xml".into(), book));
    parts.push(("xl/_rels/workbook.xml.rels".into(), format!("<Relationships>{links}</Relationships>")));
    parts.push(("xl/styles.xml".into(), styles.into()));
    if !strings.is_empty() {
        parts.push(("xl/sharedStrings.xml".into(), strings.into()));
    }
    let parts: Vec<(&str, &str)> = parts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    package(&parts)
}

/// A workbook of one sheet with these rows.
fn one_sheet(rows: &str) -> Vec<u8> {
    workbook(&[("Data", "visible", worksheet(rows))], "", "")
}

fn load(bytes: Vec<u8>, sheet: Option<&str>) -> Result<(SheetLoad, Issues), IngestError> {
    let mut issues = Issues::default();
    read_sheets(bytes, sheet, None, &mut issues, &Cx::silent()).map(|load| (load, issues))
}

/// The table as `name,name` and rows of `cell,cell`.
fn cells(load: &SheetLoad) -> Vec<String> {
    let names = load.table.columns.iter().map(|column| column.name.clone()).collect::<Vec<_>>().join(",");
    let row = |row| load.table.columns.iter().map(|column| column.text(row)).collect::<Vec<_>>().join(",");
    [names].into_iter().chain((0..load.table.n_rows).map(row)).collect()
}
