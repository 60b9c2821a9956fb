//! Files that lie, and files that broke.

use super::*;
use crate::issue::IssueCode;
use proptest::prelude::*;

const TWO_ROWS: &str = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="B1" t="inlineStr"><is><t>n</t></is></c></row>
    <row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row>"#;

#[test]
fn a_stray_cell_is_told_and_costs_nothing() {
    let rows = format!(r#"{TWO_ROWS}<row r="1048576"><c r="XFD1048576"><v>9</v></c></row>"#);
    let (load, issues) = load(one_sheet(&rows), None).unwrap();
    assert_eq!(load.table.columns.len(), 2);
    assert_eq!(issues.count(IssueCode::ExtraCells), 1);
    let issue = &issues.first[0];
    assert_eq!((issue.row, issue.column, issue.excerpt.as_str()), (1_048_576, 16_384, "9"));
}

#[test]
fn references_that_are_none_are_told() {
    for reference in ["ZZZZZZZ3", "ZZZZZZZZZZZZZZZZZZZZ3", "A99999999999", "XFE3"] {
        let rows = format!(r#"{TWO_ROWS}<row r="3"><c r="{reference}"><v>9</v></c></row>"#);
        let (load, _) = load(one_sheet(&rows), None).unwrap();
        assert!(load.table.columns.len() <= 2 + 256, "{reference}");
        assert_eq!(load.table.cell(0, 1), "2", "{reference}");
    }
    let rows = format!(r#"<dimension ref="ZZZZZZZZ9:A1"/>{TWO_ROWS}"#);
    assert!(load(one_sheet(&rows), None).is_ok());
}

#[test]
fn a_false_count_of_strings_is_damage() {
    let strings = r#"<sst uniqueCount="99999999999999"><si><t>a</t></si></sst>"#;
    let bytes = workbook(&[("Data", "visible", worksheet(TWO_ROWS))], "", strings);
    assert_eq!(load(bytes, None).unwrap_err(), IngestError::Damaged);
}

#[test]
fn bombs_are_measured_not_believed() {
    let blank = " ".repeat(16 << 20);
    let mut bytes = one_sheet(&blank);
    assert!(matches!(load(bytes.clone(), None), Err(IngestError::TooLarge { .. })));
    // The same with an unpacked size of 1,000 bytes in both headers.
    let size = u32::to_le_bytes(worksheet(&blank).len() as u32);
    let places: Vec<usize> = memchr::memmem::find_iter(&bytes, &size).collect();
    assert!(!places.is_empty());
    for at in places {
        bytes[at..at + 4].copy_from_slice(&1000u32.to_le_bytes());
    }
    assert!(load(bytes, None).is_err());
}

#[test]
fn one_endless_cell_is_refused() {
    // Little enough to pass the ratio, too long for any cell.
    let text: String = (0..(3 << 19))
        .map(|at: u32| char::from(b'a' + (at.wrapping_mul(2_654_435_761) >> 28) as u8))
        .collect();
    let rows = format!(r#"<row r="1"><c r="A1" t="inlineStr"><is><t>{text}</t></is></c></row>"#);
    assert!(matches!(load(one_sheet(&rows), None), Err(IngestError::TooLarge { limit: 1_048_576, .. })));
}

#[test]
fn cut_files() {
    let bytes = one_sheet(TWO_ROWS);
    assert_eq!(load(bytes[..bytes.len() / 2].to_vec(), None).unwrap_err(), IngestError::Damaged);
    // The package is sound, its sheet ends in the middle of a row.
    let sheet = worksheet(TWO_ROWS);
    let cut = sheet[..sheet.rfind("<c r=\"B2\"").unwrap()].to_owned();
    let (load, issues) = load(workbook(&[("Data", "visible", cut)], "", ""), None).unwrap();
    assert_eq!(cells(&load), ["id,n", "1,"]);
    assert_eq!(issues.count(IssueCode::Truncated), 1);
}

#[test]
fn files_that_are_no_spreadsheets() {
    assert_eq!(load(b"id,amount\n1,2\n".to_vec(), None).unwrap_err(), IngestError::NotASpreadsheet);
    assert_eq!(load(Vec::new(), None).unwrap_err(), IngestError::NotASpreadsheet);
    let document = package(&[("word/document.xml", "<w/>")]);
    assert_eq!(load(document, None).unwrap_err(), IngestError::NotASpreadsheet);
    let compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    let mut old = compound.to_vec();
    old.extend([0; 512]);
    assert_eq!(load(old.clone(), None).unwrap_err(), IngestError::OldSpreadsheet);
    old.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(load(old, None).unwrap_err(), IngestError::Encrypted);
}

#[test]
fn a_book_without_sheets_or_cells() {
    assert_eq!(load(workbook(&[], "", ""), None).unwrap_err(), IngestError::Empty);
    let (load, _) = load(one_sheet(""), None).unwrap();
    assert_eq!((load.table.n_rows, load.table.columns.len()), (0, 0));
}

proptest! {
    /// Any change of a sheet's or the strings' XML gives a table or an error.
    #[test]
    fn changed_bytes_never_end_the_program(
        changes in proptest::collection::vec((0usize..600, "[ -~]{1,3}"), 1..6), in_sheet in any::<bool>()
    ) {
        let mut strings = r#"<sst count="2" uniqueCount="2"><si><t>a</t></si><si><t>b</t></si></sst>"#.to_owned();
        let mut sheet = worksheet(&format!(
            r#"{TWO_ROWS}<row r="3" spans="1:2"><c r="A3" t="s"><v>1</v></c><c r="B3" s="1"><v>40513</v></c><c r="C3"><f t="shared" si="0" ref="C3:C4">A1</f></c></row>"#
        ));
        let text = if in_sheet { &mut sheet } else { &mut strings };
        for (at, change) in changes {
            let at = at % text.len();
            let end = (at + change.len()).min(text.len());
            text.replace_range(at..end, &change);
        }
        let bytes = workbook(&[("Data", "visible", sheet)], "", &strings);
        if let Ok((load, _)) = load(bytes, None) {
            prop_assert!(load.table.n_rows <= 3);
        }
    }
}
