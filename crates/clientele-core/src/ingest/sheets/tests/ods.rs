//! OpenDocument spreadsheets.

use super::*;
use crate::issue::IssueCode;

const MIME: &str = "application/vnd.oasis.opendocument.spreadsheet";

fn ods(tables: &str) -> Vec<u8> {
    let styles =
        r#"<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>"#;
    let content = format!(
        "<office:document-content>{styles}<office:spreadsheet>{tables}</office:spreadsheet></office:document-content>"
    );
    package(&[("mimetype", MIME), ("META-INF/manifest.xml", "<manifest/>"), ("content.xml", &content)])
}

fn text(text: &str) -> String {
    format!(r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#)
}

fn number(value: &str, repeat: u32) -> String {
    format!(
        r#"<table:table-cell office:value-type="float" office:value="{value}" table:number-columns-repeated="{repeat}"><text:p>shown</text:p></table:table-cell>"#
    )
}

fn row(cells: &[String]) -> String {
    format!("<table:table-row>{}</table:table-row>", cells.concat())
}

fn table(name: &str, style: &str, rows: &str) -> String {
    format!(r#"<table:table table:name="{name}" table:style-name="{style}">{rows}</table:table>"#)
}

#[test]
fn cells_become_text() {
    let date = r#"<table:table-cell office:value-type="date" office:date-value="2010-12-01T08:26:00"><text:p>1.12.</text:p></table:table-cell>"#;
    let time = r#"<table:table-cell office:value-type="time" office:time-value="PT08H26M00S"/>"#;
    let note = r#"<table:table-cell office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><text:p>a &amp;<text:s text:c="2"/>b</text:p><text:p>c</text:p></table:table-cell>"#;
    let yes = r#"<table:table-cell office:value-type="boolean" office:boolean-value="true"/>"#;
    let error = r#"<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>"#;
    let formula = r#"<table:table-cell table:formula="of:=A1"/>"#;
    let blank = r#"<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#;
    let rows = [
        row(&["id", "when", "amount", "flag"].map(text)),
        row(&[number("17850", 1), date.into(), number("2.55", 1), yes.into()]),
        blank.to_owned(),
        row(&[note.into(), time.into(), error.into(), formula.into()]),
        row(&[
            number("7", 2),
            text("x"),
            r#"<table:table-cell table:number-columns-repeated="16380"/>"#.into(),
        ]),
        blank.to_owned(),
    ];
    let (load, issues) = load(ods(&table("Data", "ta1", &rows.concat())), None).unwrap();
    assert_eq!(
        cells(&load),
        ["id,when,amount,flag", "17850,2010-12-01 08:26:00,2.55,TRUE", "a &  b\nc,08:26:00,,", "7,7,x,"]
    );
    assert_eq!((issues.count(IssueCode::ErrorCell), issues.count(IssueCode::UncomputedFormula)), (1, 1));
    assert_eq!((load.table.lines.get(0), load.table.lines.get(1)), (2, 6));
}

#[test]
fn sheets_are_chosen_and_named() {
    let many: String = (0..9).map(|n| row(&[number(&n.to_string(), 2)])).collect();
    let tables = [
        table("Notes", "ta1", &row(&[text("note")])),
        table("Hidden", "ta2", &(many.clone() + &many)),
        table("Data", "ta1", &many),
    ];
    let (found, issues) = load(ods(&tables.concat()), None).unwrap();
    assert_eq!((found.sheet.as_str(), found.table.columns.len()), ("Data", 2));
    assert_eq!(issues.count(IssueCode::HiddenSheet), 1);
    assert_eq!(load(ods(&tables.concat()), Some("Hidden")).unwrap().0.sheet, "Hidden");
}

#[test]
fn repeats_without_end_are_refused() {
    let wide = format!(
        r#"<table:table-row table:number-rows-repeated="4000000000">{}</table:table-row>"#,
        number("1", 4_000_000_000)
    );
    let found = load(ods(&table("Data", "ta1", &wide)), None);
    assert!(matches!(found, Err(IngestError::TooManyCells { .. })), "{found:?}");
}

#[test]
fn a_cut_document_ends() {
    let mut content = table("Data", "ta1", &(row(&[text("id")]) + &row(&[number("1", 1)])));
    content.truncate(content.rfind("</table:table-row>").unwrap());
    let parts =
        [("mimetype", MIME), ("META-INF/manifest.xml", "<manifest/>"), ("content.xml", content.as_str())];
    let (_, issues) = load(package(&parts), None).unwrap();
    assert_eq!(issues.count(IssueCode::Truncated), 1);
}

#[test]
fn a_password_is_told() {
    let manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>";
    let parts = [("mimetype", MIME), ("META-INF/manifest.xml", manifest), ("content.xml", "x")];
    assert_eq!(load(package(&parts), None).unwrap_err(), IngestError::Encrypted);
}
