//! Tables as a workbook. Numbers and days are written as such; every other text stays text, so that no cell of a file
//! becomes a formula.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

/// One sheet: its first row is the header.
///
/// ```
/// use clientele_engine::workbook;
/// let rows = [vec!["customer".to_owned(), "score".to_owned()], vec!["=1+1".to_owned(), "9".to_owned()]];
/// let bytes = workbook("Survey", &rows).unwrap();
/// assert!(bytes.starts_with(b"PK"));
/// ```
pub fn workbook(name: &str, rows: &[Vec<String>]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The same table is the same file, whenever it is written.
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let sheet = book.add_worksheet();
    sheet.set_name(sheet_name(name))?;
    sheet.set_freeze_panes(1, 0)?;
    let formats = Formats {
        head: Format::new().set_bold(),
        day: Format::new().set_num_format("yyyy-mm-dd"),
        time: Format::new().set_num_format("yyyy-mm-dd hh:mm"),
    };
    for (row, cells) in (0..).zip(rows) {
        for (column, text) in (0..).zip(cells) {
            cell(sheet, row, column, text, &formats)?;
        }
    }
    sheet.autofit();
    book.save_to_buffer()
}

struct Formats {
    head: Format,
    day: Format,
    time: Format,
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
        sheet.write_string_with_format(row, column, text, &formats.head)?;
    } else if let Some(number) = number(text) {
        sheet.write_number(row, column, number)?;
    } else if let Some((when, has_time)) = moment(text) {
        let format = if has_time { &formats.time } else { &formats.day };
        sheet.write_datetime_with_format(row, column, &when, format)?;
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
        assert_eq!((sheet_name("a[b]:c"), sheet_name("?")), ("abc".to_owned(), "1".to_owned()));
    }
}
