//! What a spreadsheet would run: OWASP's list for CSV injection.

/// Whether a spreadsheet that opens a CSV file would take the cell for a formula: it begins with = + - @ (or their wide
/// forms, which East Asian versions read alike), TAB, CR or LF, and is not just a number with a sign.
///
/// ```
/// use clientele_core::formula::is_formula;
/// assert!(is_formula("=1+1") && is_formula("-cmd") && is_formula("＝1") && is_formula("\t=1"));
/// assert!(!is_formula("-5") && !is_formula("+1.5e3") && !is_formula("a=b") && !is_formula(""));
/// ```
pub fn is_formula(cell: &str) -> bool {
    let risky = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let number = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.' | 'e' | 'E');
    risky && !(cell.chars().all(number) && cell.parse::<f64>().is_ok())
}
