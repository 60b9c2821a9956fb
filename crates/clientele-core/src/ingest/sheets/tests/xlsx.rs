//! Sound XLSX files.

use super::*;
use crate::issue::IssueCode;

const HEADER: &str = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="B1" t="inlineStr"><is><t>when</t></is></c><c r="C1" t="inlineStr"><is><t>amount</t></is></c></row>"#;

#[test]
fn cells_become_text() {
    let strings = r#"<sst count="3" uniqueCount="3"><si><t>id</t></si><si><t>a &amp; b</t></si><si><r><t>ri</t></r><r><t>ch</t></r></si></sst>"#;
    let rows = r#"
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>when</t></is></c><c r="C1" t="inlineStr"><is><t>amount</t></is></c><c r="D1" t="inlineStr"><is><t>paid</t></is></c></row>
        <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>40513.351388888892</v></c><c r="C2"><v>2.5499999999999998</v></c><c r="D2" t="b"><v>1</v></c></row>
        <row r="5"><c r="A5" t="s"><v>2</v></c><c r="B5" s="1"><v>40514</v></c><c r="C5" t="str"><f>1+1</f><v>two</v></c><c r="D5" t="b"><v>0</v></c></row>
        <row r="6"><c r="A6"><v>17850</v></c><c r="B6" s="2"><v>1.5</v></c><c r="C6"><f>2*3</f><v>6</v></c></row>"#;
    let bytes = workbook(&[("Data", "visible", worksheet(rows))], "", strings);
    let (load, issues) = load(bytes, None).unwrap();
    assert_eq!(
        cells(&load),
        [
            "id,when,amount,paid",
            "a & b,2010-12-01 08:26:00,2.55,TRUE",
            "rich,2010-12-02,two,FALSE",
            "17850,36:00:00,6,"
        ]
    );
    assert!(issues.is_empty(), "{issues:?}");
    let lines: Vec<u64> = (0..3).map(|row| load.table.lines.get(row)).collect();
    assert_eq!(lines, [2, 5, 6]);
    assert_eq!((load.sheet.as_str(), load.date_1904), ("Data", false));
    assert_eq!((load.sheets[0].rows, load.sheets[0].columns), (4, 4));
}

#[test]
fn days_count_from_1904_where_the_book_says_so() {
    let rows = format!(
        r#"{HEADER}<row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"><v>39051.25</v></c><c r="C2"><v>3</v></c></row>"#
    );
    let bytes = workbook(&[("Data", "visible", worksheet(&rows))], r#"<workbookPr date1904="1"/>"#, "");
    let (load, _) = load(bytes, None).unwrap();
    assert!(load.date_1904);
    assert_eq!(load.table.cell(0, 1), "2010-12-01 06:00:00");
}

#[test]
fn errors_and_uncomputed_formulas_are_told() {
    let rows = format!(
        r##"{HEADER}
        <row r="2"><c r="A2"><v>1</v></c><c r="B2" t="e"><v>#DIV/0!</v></c><c r="C2"><v>3</v></c></row>
        <row r="3"><c r="A3"><v>2</v></c><c r="B3" t="e"><v>#SPILL!</v></c><c r="C3"><v>4</v></c></row>
        <row r="4"><c r="A4"><v>3</v></c><c r="B4"><f>NOW()</f></c><c r="C4" t="n"><v>x</v></c></row>
        <row r="5"><c r="A5"><v>4</v></c><c r="B5" s="1"><v>60</v></c><c r="C5"><v>NaN</v></c></row>"##
    );
    let (load, issues) = load(one_sheet(&rows), None).unwrap();
    assert_eq!(cells(&load)[1..], ["1,,3", "2,,4", "3,,", "4,60,NaN"]);
    assert_eq!(issues.count(IssueCode::ErrorCell), 3);
    assert_eq!(issues.count(IssueCode::UncomputedFormula), 1);
    let first = &issues.first[0];
    assert_eq!((first.row, first.column, first.excerpt.as_str()), (2, 2, "#DIV/0!"));
}

#[test]
fn the_fullest_visible_sheet_is_read_and_hidden_ones_are_named() {
    let row = |n: u32, text: &str| {
        format!(r#"<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>{text}</t></is></c></row>"#)
    };
    let data: String = (1..9).map(|n| row(n, "data")).collect();
    let secret: String = (1..20).map(|n| row(n, "secret")).collect();
    let sheets = [
        ("Notes", "visible", worksheet(&row(1, "note"))),
        ("Orders", "visible", worksheet(&data)),
        ("Secret", "hidden", worksheet(&secret)),
    ];
    let bytes = workbook(&sheets, "", "");
    let (found, issues) = load(bytes.clone(), None).unwrap();
    assert_eq!(found.sheet, "Orders");
    assert_eq!(issues.count(IssueCode::HiddenSheet), 1);
    assert_eq!(issues.first[0].excerpt, "Secret");
    let rows: Vec<(u32, bool)> = found.sheets.iter().map(|sheet| (sheet.rows, sheet.hidden)).collect();
    assert_eq!(rows, [(1, false), (8, false), (19, true)]);
    let (found, issues) = load(bytes.clone(), Some("Secret")).unwrap();
    assert_eq!((found.sheet.as_str(), issues.count(IssueCode::HiddenSheet)), ("Secret", 0));
    assert_eq!(load(bytes, Some("Nope")).unwrap_err(), IngestError::NoSuchSheet { sheet: "Nope".into() });
}

#[test]
fn places_may_be_left_out() {
    let rows = r#"<row><c t="inlineStr"><is><t>id</t></is></c><c t="inlineStr"><is><t>n</t></is></c></row>
        <row><c><v>7</v></c><c><v>8</v></c></row>"#;
    let (load, _) = load(one_sheet(rows), None).unwrap();
    assert_eq!(cells(&load), ["id,n", "7,8"]);
}
