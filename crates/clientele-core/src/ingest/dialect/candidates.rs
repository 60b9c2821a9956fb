//! Which dialects are worth a try.

use super::{Dialect, DialectChoice};

/// Delimiters met in the wild with how far each is believed before a look at the file, in the order ties fall.
const USUAL: [(u8, f64); 11] = [
    (b',', 1.0),
    (b';', 1.0),
    (b'\t', 1.0),
    (b'|', 1.0),
    (b'^', 0.95),
    (b'~', 0.95),
    (0x01, 0.95),
    (0x1e, 0.95),
    (0x1f, 0.95),
    (b':', 0.7),
    (b' ', 0.6),
];

/// Anything else that a program has been seen to use.
const EXOTIC: &[u8] = b"#&*@!%$+=/\\`";

/// What an exotic delimiter is believed.
const EXOTIC_PRIOR: f64 = 0.5;

/// A dialect to try, and how far it is believed beforehand.
pub(super) struct Candidate {
    pub(super) dialect: Dialect,
    pub(super) prior: f64,
}

/// Every dialect that the head's characters allow and the user's choice leaves open.
pub(super) fn candidates(head: &str, fixed: &DialectChoice, sep: Option<u8>) -> Vec<Candidate> {
    let delimiters: Vec<(u8, f64)> = match fixed.delimiter.or(sep) {
        Some(byte) => vec![(byte, 1.0)],
        None => {
            let exotic = EXOTIC.iter().map(|&byte| (byte, EXOTIC_PRIOR));
            let used = USUAL.into_iter().chain(exotic).filter(|&(byte, _)| is_used(head, byte));
            used.chain(std::iter::once((Dialect::NO_DELIMITER, 1.0))).collect()
        }
    };
    let mut all = Vec::new();
    for (delimiter, prior) in delimiters {
        for quote in quotes(head, fixed, delimiter) {
            let plain = Dialect {
                delimiter,
                quote,
                doubled: quote.is_some(),
                escape: None,
                skip_blank: false,
                runs: false,
                sep_line: sep.is_some(),
            };
            for spaced in spacings(head, plain) {
                all.push(Candidate { dialect: spaced, prior });
                if quote.is_some_and(|quote| is_escaped(head, quote)) {
                    all.push(Candidate { dialect: Dialect { escape: Some(b'\\'), ..spaced }, prior });
                }
            }
        }
    }
    all
}

/// The usual delimiters count when they occur at all, the others when they are in half of the lines.
fn is_used(head: &str, delimiter: u8) -> bool {
    let bytes = head.as_bytes();
    if matches!(delimiter, b',' | b';' | b'\t' | b'|' | b'^' | b'~') {
        return memchr::memchr(delimiter, bytes).is_some();
    }
    let mut lines = head.lines().filter(|line| !line.trim().is_empty()).take(100).peekable();
    let (mut with, mut all) = (0, 0);
    for line in lines.by_ref() {
        all += 1;
        with += usize::from(line.trim_matches(' ').as_bytes().contains(&delimiter));
    }
    with > 0 && with * 2 >= all
}

fn quotes(head: &str, fixed: &DialectChoice, delimiter: u8) -> Vec<Option<u8>> {
    if let Some(choice) = fixed.quote {
        return vec![choice.byte()];
    }
    // Where no cell begins with a quote, RFC 4180 stands: one may come below the head. But not in a single column:
    // lines of text need no quotes, and one that begins with a quotation must not swallow those below it.
    let said = begins_cells(head, delimiter, b'"');
    if delimiter == Dialect::NO_DELIMITER && !said {
        return vec![None];
    }
    let mut quotes = vec![Some(b'"')];
    if begins_cells(head, delimiter, b'\'') {
        quotes.push(Some(b'\''));
    }
    if said {
        quotes.push(None);
    }
    quotes
}

/// A quote says something only where a cell begins with it.
fn begins_cells(head: &str, delimiter: u8, quote: u8) -> bool {
    let bytes = head.as_bytes();
    memchr::memchr_iter(quote, bytes).any(|at| {
        let mut before = bytes.get(..at).unwrap_or_default().iter().rev();
        match before.next() {
            Some(b' ') if delimiter != b' ' => before.next() == Some(&delimiter),
            Some(&byte) => byte == delimiter || byte == b'\n' || byte == b'\r',
            None => true,
        }
    })
}

/// Four of five delimiters are followed by a blank. In prose they are too, but a table's own are not.
fn is_spaced(head: &str, delimiter: u8) -> bool {
    let bytes = head.as_bytes();
    let (mut spaced, mut all) = (0, 0);
    for at in memchr::memchr_iter(delimiter, bytes) {
        all += 1;
        spaced += usize::from(matches!(bytes.get(at + 1), Some(b' ')));
    }
    spaced > 0 && spaced * 5 >= all * 4
}

fn is_escaped(head: &str, quote: u8) -> bool {
    memchr::memmem::find(head.as_bytes(), &[b'\\', quote]).is_some()
}

/// The dialect itself, and with blanks that belong to the delimiter.
fn spacings(head: &str, plain: Dialect) -> Vec<Dialect> {
    let mut all = vec![plain];
    match plain.delimiter {
        Dialect::NO_DELIMITER => {}
        b' ' => {
            if head.contains("  ") || head.lines().take(20).any(|line| line.starts_with(' ')) {
                all.push(Dialect { runs: true, ..plain });
            }
        }
        b'\t' => {
            if head.contains("\t\t") {
                all.push(Dialect { runs: true, ..plain });
            }
        }
        delimiter => {
            if is_spaced(head, delimiter) {
                all.push(Dialect { skip_blank: true, ..plain });
            }
        }
    }
    all
}
