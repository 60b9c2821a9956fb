//! Tables as a workbook. Numbers and days are written as such; every other text stays text, so that no cell of a file
//! becomes a formula.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};
use serde::Deserialize;

/// No column is wider, in px: long texts of an "About" sheet are wrapped.
const WIDEST: u32 = 560;

/// A text of more bytes is wrapped.
const LONG: usize = 80;
/// Height of a line, in points.
const LINE: f64 = 15.0;
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
        long: Format::new().set_text_wrap().set_align(FormatAlign::Top),
        large: Format::new().set_num_format("#,##0.00"),
        small: Format::new().set_num_format("0.0000"),
    };
    let mut names: Vec<String> = Vec::new();
    for Sheet { name, rows } in sheets {
        let name = free_name(&sheet_name(name), &names);
        let sheet = book.add_worksheet();
        sheet.set_name(&name)?;
        names.push(name.to_lowercase());
        sheet.set_freeze_panes(1, 0)?;
        let width = rows.iter().map(Vec::len).max().unwrap_or(0);
        let decimals: Vec<Decimals> = (0..width).map(|column| Decimals::of(rows, column)).collect();
        for (row, cells) in (0..).zip(rows) {
            for ((column, text), decimals) in (0..).zip(cells).zip(&decimals) {
                cell(sheet, (row, column), text, *decimals, &formats)?;
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
    large: Format,
    small: Format,
}

/// How the numbers of a column are shown; their values stay exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Decimals {
    /// As they are: whole, or with few decimals.
    Own,
    /// Two decimals.
    Two,
    /// Four: shares and other small numbers.
    Four,
}

impl Decimals {
    fn of(rows: &[Vec<String>], column: usize) -> Self {
        let texts = || rows.iter().skip(1).filter_map(|row| Some(row.get(column)?.as_str()));
        let long = |text: &str| text.split_once('.').is_some_and(|(_, decimals)| decimals.len() > 4);
        if !texts().any(|text| long(text) && number(text).is_some()) {
            return Self::Own;
        }
        let largest = texts().filter_map(number).fold(0.0, |most: f64, value| most.max(value.abs()));
        if largest < 100.0 { Self::Four } else { Self::Two }
    }
}

fn cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    text: &str,
    decimals: Decimals,
    formats: &Formats,
) -> Result<(), XlsxError> {
    if text.is_empty() {
        return Ok(());
    }
    if row == 0 {
        sheet.write_string_with_format(row, column, shortened(text), &formats.head)?;
    } else if let Some(number) = number(text) {
        match decimals {
            Decimals::Own => sheet.write_number(row, column, number)?,
            Decimals::Two => sheet.write_number_with_format(row, column, number, &formats.large)?,
            Decimals::Four => sheet.write_number_with_format(row, column, number, &formats.small)?,
        };
    } else if let Some((when, has_time)) = moment(text) {
        let format = if has_time { &formats.time } else { &formats.day };
        sheet.write_datetime_with_format(row, column, &when, format)?;
    } else if text.len() > LONG {
        // Not every program finds the height of wrapped lines by itself.
        sheet.set_row_height(row, LINE * lines(text))?;
        sheet.write_string_with_format(row, column, shortened(text), &formats.long)?;
    } else {
        sheet.write_string(row, column, text)?;
    }
    Ok(())
}

/// A number that a spreadsheet writes back as it stands: identifiers with leading zeros or many digits are text; a fraction is no
/// identifier, however long.
fn number(text: &str) -> Option<f64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let whole = digits.split_once('.').map_or(digits, |(whole, _)| whole);
    let plain = digits.bytes().all(|b| b.is_ascii_digit() || b == b'.') && whole.len() <= 15;
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

/// Lines that a text takes in the widest column, a little more rather than less; Chinese letters are twice as wide.
fn lines(text: &str) -> f64 {
    let wide: u32 = text.chars().map(|c| if c.is_ascii() { 7 } else { 14 }).sum();
    f64::from(wide.div_ceil(WIDEST).clamp(1, 20))
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
        assert_eq!(number("2573.0785714285716"), Some(2_573.078_571_428_571_6), "what we compute is no text");
        let column = |cells: [&str; 3]| Decimals::of(&cells.map(|cell| vec![cell.to_owned()]), 0);
        assert_eq!(column(["mean", "2573.0785714285716", "–"]), Decimals::Two);
        assert_eq!(column(["share", "0.16860759493670887", "1"]), Decimals::Four);
        assert_eq!(column(["price", "12.5", "3"]), Decimals::Own);
        assert_eq!((lines("short"), lines(&"长".repeat(81)), lines(&"a".repeat(9_999))), (1.0, 3.0, 20.0));
        assert!(moment("2025-03-01").is_some_and(|(_, time)| !time));
        assert!(moment("2025-03-01 09:30").is_some_and(|(_, time)| time));
        assert!(moment("2025-13-01").is_none() && moment("2025-3-1").is_none());
        let taken = ["survey".to_owned(), "survey 2".to_owned()];
        assert_eq!((free_name("Survey", &taken), free_name("b", &taken)), ("Survey 3".into(), "b".into()));
        assert_eq!((sheet_name("a[b]:c"), sheet_name("?")), ("abc".to_owned(), "1".to_owned()));
    }
}
