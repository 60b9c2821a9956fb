//! The head of a file, tokenised under a candidate dialect, with what went wrong. Quotes by the reader's own rules.

use super::Dialect;
use crate::ingest::quotes::{self, Close, Inner};

/// A cell of the sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell<'a> {
    /// What stands between the delimiters, or between the quotes, escapes included.
    pub(super) text: &'a str,
    /// It began with a quote.
    pub(super) quoted: bool,
    /// Its quotes are not written as they should be.
    pub(super) broken: bool,
}

/// The head of a file under one dialect.
#[derive(Debug, Default)]
pub(super) struct Sample<'a> {
    /// Rows that hold more than blanks.
    pub(super) rows: Vec<Vec<Cell<'a>>>,
    /// Bytes after a quote that was never closed.
    pub(super) unclosed: usize,
}

/// Rows looked at.
const ROWS: usize = 200;

/// Tokenise. The last row, possibly cut off, is left out when there are others enough.
pub(super) fn tokenize<'a>(head: &'a str, dialect: &Dialect) -> Sample<'a> {
    let mut cursor = Cursor { head, bytes: head.as_bytes(), at: 0, dialect };
    let mut sample = Sample::default();
    while sample.rows.len() < ROWS && cursor.at < cursor.bytes.len() {
        let (row, unclosed) = cursor.row();
        sample.unclosed += unclosed;
        if row.iter().any(|cell| cell.quoted || !cell.text.trim().is_empty()) || row.len() > 1 {
            sample.rows.push(row);
        }
    }
    let cut = !head.ends_with(['\n', '\r']) && cursor.at >= cursor.bytes.len();
    if cut && sample.rows.len() > 8 {
        sample.rows.pop();
    }
    sample
}

struct Cursor<'a, 'd> {
    head: &'a str,
    bytes: &'a [u8],
    at: usize,
    dialect: &'d Dialect,
}

impl<'a> Cursor<'a, '_> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn slice(&self, from: usize, to: usize) -> &'a str {
        // Delimiters and quotes are ASCII, so every cut is a character's edge.
        self.head.get(from..to).unwrap_or_default()
    }

    fn skip(&mut self, byte: u8) {
        while self.peek() == Some(byte) {
            self.at += 1;
        }
    }

    /// One row and its line end.
    fn row(&mut self) -> (Vec<Cell<'a>>, usize) {
        let (mut row, mut unclosed) = (Vec::new(), 0);
        if self.dialect.runs {
            self.skip(self.dialect.delimiter);
        }
        loop {
            let (cell, lost) = self.cell();
            row.push(cell);
            unclosed += lost;
            match self.peek() {
                Some(byte) if byte == self.dialect.delimiter => {
                    self.at += 1;
                    if self.dialect.runs {
                        self.skip(byte);
                        if matches!(self.peek(), None | Some(b'\r' | b'\n')) {
                            self.line_end();
                            break;
                        }
                    } else if self.dialect.skip_blank && self.peek() == Some(b' ') {
                        self.at += 1;
                    }
                }
                _ => {
                    self.line_end();
                    break;
                }
            }
        }
        (row, unclosed)
    }

    fn line_end(&mut self) {
        match self.peek() {
            Some(b'\r') => self.at += if self.bytes.get(self.at + 1) == Some(&b'\n') { 2 } else { 1 },
            Some(b'\n') => self.at += 1,
            _ => {}
        }
    }

    fn cell(&mut self) -> (Cell<'a>, usize) {
        let start = self.at;
        match self.dialect.quote {
            Some(quote) if self.peek() == Some(quote) => self.quoted(quote),
            _ => {
                self.plain();
                (Cell { text: self.slice(start, self.at), quoted: false, broken: false }, 0)
            }
        }
    }

    fn plain(&mut self) {
        let delimiter = self.dialect.delimiter;
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        self.at += memchr::memchr3(delimiter, b'\n', b'\r', rest).unwrap_or(rest.len());
    }

    fn quoted(&mut self, quote: u8) -> (Cell<'a>, usize) {
        let start = self.at;
        let rest = self.bytes.get(start..).unwrap_or_default();
        match quotes::close(rest, quote, self.dialect, true) {
            Close::At { quote: end, inner } => {
                let text = self.slice(start + 1, start + end);
                self.at = start + end + 1;
                while self.peek().is_some_and(|byte| quotes::is_blank(byte, self.dialect)) {
                    self.at += 1;
                }
                (Cell { text, quoted: true, broken: inner == Inner::Loose }, 0)
            }
            Close::Stray => {
                self.plain();
                (Cell { text: self.slice(start, self.at), quoted: false, broken: true }, 0)
            }
            Close::Open => {
                self.at = self.bytes.len();
                (Cell { text: self.slice(start, self.at), quoted: true, broken: true }, rest.len())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts<'a>(sample: &Sample<'a>) -> Vec<Vec<&'a str>> {
        sample.rows.iter().map(|row| row.iter().map(|cell| cell.text).collect()).collect()
    }

    #[test]
    fn rules() {
        let plain = Dialect::RFC_4180;
        let sample = tokenize("a,\"b,\"\"c\"\"\nd\",\r\n\r\n1,2\r3", &plain);
        assert_eq!(texts(&sample), [vec!["a", "b,\"\"c\"\"\nd", ""], vec!["1", "2"], vec!["3"]]);
        assert_eq!(sample.unclosed, 0);
        let sample = tokenize("a,\"b\nc,d\n", &plain);
        assert_eq!((sample.unclosed, sample.rows.len()), (7, 1));
        let broken = tokenize("\"a\" x,b\n\"5\" x\",b\n", &plain);
        assert_eq!(texts(&broken), [["\"a\" x", "b"], ["5\" x", "b"]]);
        assert!(broken.rows.iter().all(|row| row[0].broken));
        let blanks = Dialect { skip_blank: true, ..plain };
        assert_eq!(texts(&tokenize("1, \"a, b\", \n", &blanks)), [["1", "a, b", ""]]);
        let runs = Dialect { delimiter: b' ', runs: true, ..plain };
        assert_eq!(
            texts(&tokenize(" 004  1   2.5 \n 5 6 7\n", &runs)),
            [["004", "1", "2.5"], ["5", "6", "7"]]
        );
        let escaped = Dialect { escape: Some(b'\\'), ..plain };
        assert_eq!(texts(&tokenize("\"5\\\" x\",1\n", &escaped)), [["5\\\" x", "1"]]);
    }
}
