//! Texts in XML.

use std::fmt::Write;

/// A title takes two lines, whatever a file calls its columns.
pub(super) const TITLE: usize = 120;
/// A finding takes two lines.
pub(super) const FINDING: usize = 260;
/// Notes are for reading: only what would choke a program is cut.
pub(super) const NOTE: usize = 4_000;

/// Text as it may stand in an element or an attribute, in one line of at most `most` characters.
pub(super) fn escaped(text: &str, most: usize) -> String {
    let shown = |c: &char| {
        // XML forbids the first; the others would turn the words around them.
        !matches!(c, '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
            && !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let mut out = String::with_capacity(text.len());
    let mut left = most;
    for c in text.chars().filter(shown) {
        if left == 0 {
            out.push('…');
            break;
        }
        left -= 1;
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// Paragraphs of a text body.
pub(super) fn paragraphs<'a>(lines: impl IntoIterator<Item = &'a String>, lang: &str, most: usize) -> String {
    let mut out = String::new();
    for line in lines {
        // Writing to a string cannot fail.
        let _ = write!(
            out,
            "<a:p><a:r><a:rPr lang=\"{}\" dirty=\"0\"/><a:t>{}</a:t></a:r></a:p>",
            escaped(lang, 20),
            escaped(line, most)
        );
    }
    if out.is_empty() { "<a:p/>".to_owned() } else { out }
}
