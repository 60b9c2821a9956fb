//! Tables as a workbook. Numbers and days are written as such; every other text stays text, so that no cell of a file
//! becomes a formula.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use serde::Deserialize;

/// No column is wider, in px: long texts of an "About" sheet are wrapped.
const WIDEST: u32 = 560;

/// A text of more bytes is wrapped.
const LONG: usize = 80;
/// Excel's limit of a cell, in characters.
const MOST: usize = 32_767;

/// A sheet: its first row is the header.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct Sheet {
    /// Its name; what Excel forbids in one is left out, and a second of the same name gets a number.
    pub name: String,
    /// Rows of texts.
    pub rows: Vec<Vec<String>>,
}

/// The sheets as the bytes of an `.xlsx` file.
///
/// ```
/// use clientele_engine::{Sheet, workbook};
/// let rows = vec![vec!["customer".to_owned(), "score".to_owned()], vec!["=1+1".to_owned(), "9".to_owned()]];
/// let bytes = workbook(&[Sheet { name: "Survey".into(), rows }]).unwrap();
/// assert!(bytes.starts_with(b"PK"));
/// ```
pub fn workbook(sheets: &[Sheet]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The same table is the same file, whenever it is written.
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let formats = Formats {
        head: Format::new().set_bold(),
        day: Format::new().set_num_format("yyyy-mm-dd"),
        time: Format::new().set_num_format("yyyy-mm-dd hh:mm"),
        long: Format::new().set_text_wrap(),
    };
    let mut names: Vec<String> = Vec::new();
    for Sheet { name, rows } in sheets {
        let name = free_name(&sheet_name(name), &names);
        let sheet = book.add_worksheet();
        sheet.set_name(&name)?;
        names.push(name.to_lowercase());
        sheet.set_freeze_panes(1, 0)?;
        for (row, cells) in (0..).zip(rows) {
            for (column, text) in (0..).zip(cells) {
                cell(sheet, row, column, text, &formats)?;
            }
        }
        sheet.set_autofit_max_width(WIDEST).autofit();
    }
    book.save_to_buffer()
}

struct Formats {
    head: Format,
    day: Format,
    time: Format,
    long: Format,
}

fn cell(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    text: &str,
    formats: &Formats,
) -> Result<(), XlsxError> {
    if text.is_empty() {
        return Ok(());
    }
    if row == 0 {
        sheet.write_string_with_format(row, column, shortened(text), &formats.head)?;
    } else if let Some(number) = number(text) {
        sheet.write_number(row, column, number)?;
    } else if let Some((when, has_time)) = moment(text) {
        let format = if has_time { &formats.time } else { &formats.day };
        sheet.write_datetime_with_format(row, column, &when, format)?;
    } else if text.len() > LONG {
        sheet.write_string_with_format(row, column, shortened(text), &formats.long)?;
    } else {
        sheet.write_string(row, column, text)?;
    }
    Ok(())
}

/// A number that a spreadsheet writes back as it stands: identifiers with leading zeros or many digits are text.
fn number(text: &str) -> Option<f64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = digits.bytes().all(|b| b.is_ascii_digit() || b == b'.') && text.len() <= 15;
    let zeros = digits.len() > 1 && digits.starts_with('0') && !digits.starts_with("0.");
    if plain && !zeros && digits.starts_with(|c: char| c.is_ascii_digit()) { text.parse().ok() } else { None }
}

/// A day as `2025-03-01`, or with the time of day.
fn moment(text: &str) -> Option<(ExcelDateTime, bool)> {
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    match shape.as_str() {
        "0000-00-00" => Some((ExcelDateTime::parse_from_str(text).ok()?, false)),
        "0000-00-00 00:00" => Some((ExcelDateTime::parse_from_str(&text.replace(' ', "T")).ok()?, true)),
        _ => None,
    }
}

/// As much as a cell holds.
fn shortened(text: &str) -> String {
    text.chars().take(MOST).collect()
}

/// A name that no sheet has yet.
fn free_name(name: &str, taken: &[String]) -> String {
    let numbered = (2..).map(|n: u32| {
        let ending = format!(" {n}");
        name.chars().take(31 - ending.len()).collect::<String>() + &ending
    });
    std::iter::once(name.to_owned())
        .chain(numbered)
        .find(|name| !taken.contains(&name.to_lowercase()))
        .unwrap_or_default()
}

/// Names of sheets have at most 31 characters, and not these.
fn sheet_name(name: &str) -> String {
    let clean: String = name.chars().filter(|c| !"[]:*?/\\'".contains(*c)).take(31).collect();
    if clean.trim().is_empty() { "1".to_owned() } else { clean }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_spreadsheet_writes_back_alike_is_a_number() {
        let numbers = ["0", "9.5", "-3", "0.25"].map(number);
        assert_eq!(numbers, [Some(0.0), Some(9.5), Some(-3.0), Some(0.25)]);
        for text in ["007", "1234567890123456", "1e5", "+1", "=1", "-", ".5", "1.2.3"] {
            assert_eq!(number(text), None, "{text}");
        }
        assert!(moment("2025-03-01").is_some_and(|(_, time)| !time));
        assert!(moment("2025-03-01 09:30").is_some_and(|(_, time)| time));
        assert!(moment("2025-13-01").is_none() && moment("2025-3-1").is_none());
        let taken = ["survey".to_owned(), "survey 2".to_owned()];
        assert_eq!((free_name("Survey", &taken), free_name("b", &taken)), ("Survey 3".into(), "b".into()));
        assert_eq!((sheet_name("a[b]:c"), sheet_name("?")), ("abc".to_owned(), "1".to_owned()));
    }
}
