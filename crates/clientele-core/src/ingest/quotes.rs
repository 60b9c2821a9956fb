//! Where a quoted cell ends, also when its quotes are not written as they should be.

use super::dialect::Dialect;

/// What came of looking for the end of a cell that begins with a quote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Close {
    /// Not in this input.
    Open,
    /// The first quote is an ordinary character: what looks like the end begins another cell.
    Stray,
    /// The closing quote, and what is between.
    At {
        /// Its place.
        quote: usize,
        /// What the text between needs.
        inner: Inner,
    },
}

/// The text between two quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Inner {
    /// Nothing: it stands as it is.
    Plain,
    /// Doubled or escaped quotes to be undone.
    Escaped,
    /// Quotes that are neither, and stay: `"Boxer, 5" Inseam"`.
    Loose,
}

/// Find the end of the quoted cell that `rest` begins with.
///
/// A quote ends the cell when a delimiter or the line's end follows, blanks between them allowed. One that does not,
/// and is not doubled, is either loose in the text, or, where a cell could begin (right behind a delimiter or a line
/// end), the first of another cell: then the quote that `rest` begins with was a stray one. A cell with loose quotes
/// spans no lines.
pub(super) fn close(rest: &[u8], quote: u8, dialect: &Dialect, last: bool) -> Close {
    let (mut at, mut inner) = (1, Inner::Plain);
    loop {
        let from = rest.get(at..).unwrap_or_default();
        let found = match dialect.escape {
            Some(escape) => memchr::memchr2(quote, escape, from),
            None => memchr::memchr(quote, from),
        };
        let Some(found) = found else { return Close::Open };
        let place = at + found;
        let is_quote = rest.get(place) == Some(&quote);
        if !is_quote || (dialect.doubled && rest.get(place + 1) == Some(&quote)) {
            at = place + 2;
            inner = inner.max(Inner::Escaped);
            continue;
        }
        let blanks = rest
            .get(place + 1..)
            .unwrap_or_default()
            .iter()
            .take_while(|byte| is_blank(**byte, dialect))
            .count();
        match rest.get(place + 1 + blanks) {
            None if !last => return Close::Open,
            None | Some(b'\n' | b'\r') => {}
            Some(byte) if *byte == dialect.delimiter => {}
            Some(_) => {
                let before = place.checked_sub(1).and_then(|at| rest.get(at)).filter(|_| place > 1);
                if before.is_some_and(|byte| *byte == dialect.delimiter || matches!(byte, b'\n' | b'\r')) {
                    return Close::Stray;
                }
                at = place + 1;
                inner = Inner::Loose;
                continue;
            }
        }
        let lines = || memchr::memchr2(b'\n', b'\r', rest.get(..place).unwrap_or_default()).is_some();
        return if inner == Inner::Loose && lines() {
            Close::Stray
        } else {
            Close::At { quote: place, inner }
        };
    }
}

/// A blank or tab that may stand between a closing quote and the delimiter.
pub(super) fn is_blank(byte: u8, dialect: &Dialect) -> bool {
    matches!(byte, b' ' | b'\t') && byte != dialect.delimiter
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const PLAIN: Dialect = Dialect::RFC_4180;

    fn closed(text: &str) -> Close {
        close(text.as_bytes(), b'"', &PLAIN, true)
    }

    fn at(quote: usize, inner: Inner) -> Close {
        Close::At { quote, inner }
    }

    #[test]
    fn well_written() {
        assert_eq!(closed("\"a, b\",1"), at(5, Inner::Plain));
        assert_eq!(closed("\"\",1"), at(1, Inner::Plain));
        assert_eq!(closed("\"a\nb\""), at(4, Inner::Plain));
        assert_eq!(closed("\"say \"\"hi\"\"\"\r\n"), at(11, Inner::Escaped));
        assert_eq!(closed("\"a\" \t,1"), at(2, Inner::Plain));
        let escape = Dialect { escape: Some(b'\\'), ..PLAIN };
        assert_eq!(close(b"\"5\\\" x\",1", b'"', &escape, true), at(6, Inner::Escaped));
    }

    #[test]
    fn badly_written() {
        // Inches: the quotes stay.
        assert_eq!(closed("\"Boxer, 5\" Inseam\",1"), at(17, Inner::Loose));
        assert_eq!(closed("\"\"A vest\",1"), at(8, Inner::Loose));
        // The second quote begins the next cell, so the first was a stray one.
        assert_eq!(closed("\"a,b,\"c, d\",1"), Close::Stray);
        assert_eq!(closed("\"\n1,2,\"c, d\",1"), Close::Stray);
        // A cell with loose quotes spans no lines.
        assert_eq!(closed("\"a\" b,1\n2,3\"\n"), Close::Stray);
        assert_eq!(closed("\"a,b\nc,d\n"), Close::Open);
    }

    #[test]
    fn what_is_not_there_yet() {
        for cut in ["\"", "\"a", "\"a\"", "\"a\" "] {
            assert_eq!(close(cut.as_bytes(), b'"', &PLAIN, false), Close::Open, "{cut}");
        }
    }

    proptest! {
        #[test]
        fn more_input_changes_no_answer(text in "\"[a,\" \n]{0,20}", more in "[a,\" \n]{0,10}") {
            let early = close(text.as_bytes(), b'"', &PLAIN, false);
            if early != Close::Open {
                prop_assert_eq!(close(format!("{text}{more}").as_bytes(), b'"', &PLAIN, true), early);
            }
        }
    }
}
