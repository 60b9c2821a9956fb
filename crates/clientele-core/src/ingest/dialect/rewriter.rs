//! Separators of several characters -> a single one, before the tokeniser.

use super::Dialect;

/// Rewrites a text whose delimiters have blanks around them into one that csv-core can tokenise, in pieces. Line
/// ends and everything inside quotes stay, so lines count as in the file.
#[derive(Debug)]
pub struct Rewriter {
    dialect: Dialect,
    at: At,
    /// Delimiters of a run that are held back until it is known whether the line goes on.
    held: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    /// At the start of a line.
    Line,
    /// At the start of a cell.
    Cell,
    /// The one blank after a delimiter was left out.
    Skipped,
    /// Inside an unquoted cell, or after a closing quote.
    Plain,
    /// Inside quotes.
    Quoted,
    /// Inside quotes, after an escape.
    Escaped,
    /// After a quote inside quotes: the end, or the first of two.
    Closing,
}

impl Rewriter {
    /// At the start of a file; `None` for a dialect that needs no rewriting.
    pub fn new(dialect: &Dialect) -> Option<Self> {
        dialect.needs_rewriting().then_some(Self { dialect: *dialect, at: At::Line, held: false })
    }

    /// The dialect of what comes out.
    pub fn output(&self) -> Dialect {
        Dialect { skip_blank: false, runs: false, ..self.dialect }
    }

    /// Append a piece of the file, rewritten, to `out`. UTF-8 in, UTF-8 out; pieces may be cut anywhere.
    pub fn feed(&mut self, bytes: &[u8], out: &mut Vec<u8>) {
        out.reserve(bytes.len() + 1);
        for &byte in bytes {
            self.step(byte, out);
        }
    }

    fn step(&mut self, byte: u8, out: &mut Vec<u8>) {
        let Dialect { delimiter, quote, escape, doubled, runs, skip_blank, .. } = self.dialect;
        match self.at {
            At::Escaped => self.at = At::Quoted,
            At::Quoted if Some(byte) == escape => self.at = At::Escaped,
            At::Quoted if Some(byte) == quote => self.at = At::Closing,
            At::Quoted => {}
            At::Closing if doubled && Some(byte) == quote => self.at = At::Quoted,
            _ if byte == b'\n' || byte == b'\r' => {
                // Delimiters that end a line are none.
                self.held = false;
                self.at = At::Line;
            }
            At::Line if runs && byte == delimiter => return,
            _ if byte == delimiter && runs => {
                self.held = true;
                self.at = At::Cell;
                return;
            }
            _ if byte == delimiter => self.at = At::Cell,
            At::Cell if skip_blank && byte == b' ' => {
                self.at = At::Skipped;
                return;
            }
            At::Line | At::Cell | At::Skipped if Some(byte) == quote => self.at = At::Quoted,
            _ => self.at = At::Plain,
        }
        if std::mem::take(&mut self.held) {
            out.push(delimiter);
        }
        out.push(byte);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const COMMA: Dialect = Dialect { skip_blank: true, ..Dialect::RFC_4180 };
    const BLANKS: Dialect = Dialect { delimiter: b' ', runs: true, ..Dialect::RFC_4180 };

    fn rewrite(dialect: &Dialect, text: &[u8], cuts: &[usize]) -> String {
        let mut rewriter = Rewriter::new(dialect).unwrap();
        let mut ends: Vec<usize> = cuts.iter().map(|cut| cut % (text.len() + 1)).collect();
        ends.sort_unstable();
        ends.push(text.len());
        let (mut out, mut from) = (Vec::new(), 0);
        for end in ends {
            rewriter.feed(&text[from..end], &mut out);
            from = end;
        }
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn blanks_that_belong_to_delimiters_go() {
        assert_eq!(
            rewrite(&COMMA, b"1, \"a, b\",  2, \r\n x, 'y, z'\n", &[]),
            "1,\"a, b\", 2,\r\n x,'y,z'\n"
        );
        assert_eq!(rewrite(&COMMA, b"\"he said \"\", \"\" x\", 1\n", &[]), "\"he said \"\", \"\" x\",1\n");
        assert_eq!(
            rewrite(&BLANKS, b" 004 0001  2   29.33 \r\n\n 5 \"a  b\" 1\n", &[]),
            "004 0001 2 29.33\r\n\n5 \"a  b\" 1\n"
        );
        assert!(Rewriter::new(&Dialect::RFC_4180).is_none());
        assert_eq!(Rewriter::new(&COMMA).unwrap().output(), Dialect::RFC_4180);
    }

    proptest! {
        #[test]
        fn cuts_change_nothing(
            text in "[a, \"\n\r\\\\]{0,40}",
            cuts in proptest::collection::vec(any::<usize>(), 0..5),
            runs in any::<bool>(),
        ) {
            let dialect = if runs { BLANKS } else { COMMA };
            prop_assert_eq!(rewrite(&dialect, text.as_bytes(), &cuts), rewrite(&dialect, text.as_bytes(), &[]));
        }

        #[test]
        fn lines_stay(text in "[a, \"\n]{0,40}", runs in any::<bool>()) {
            let dialect = if runs { BLANKS } else { COMMA };
            let out = rewrite(&dialect, text.as_bytes(), &[]);
            prop_assert_eq!(out.matches('\n').count(), text.matches('\n').count());
        }
    }
}
