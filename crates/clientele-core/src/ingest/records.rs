//! Text -> records. Cells are slices between delimiters or quotes (`marks`); csv-core undoes doubled and escaped
//! quotes. Fed in chunks; where a chunk ends changes nothing.

use super::dialect::Dialect;
use super::json::MOST_COLUMNS;
use super::marks::Marks;
use super::quotes::{self, Close, Inner};

/// A cell of a record: where its text is.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Span {
    pub(super) from: usize,
    pub(super) to: usize,
    /// True when the text was unquoted into the side buffer.
    unquoted: bool,
}

impl Span {
    pub(super) fn new(from: usize, to: usize) -> Self {
        Self { from, to, unquoted: false }
    }
}

/// One record, borrowed from the chunk.
pub(super) struct Record<'a> {
    bytes: &'a [u8],
    unquoted: &'a [u8],
    cells: &'a [Span],
    /// The line it begins at, 1-based.
    pub(super) line: u64,
    /// A quote that was never closed stands in it, taken as an ordinary character.
    pub(super) stray_quote: bool,
}

impl<'a> Record<'a> {
    /// A record whose cells are parts of `bytes`.
    pub(super) fn new(bytes: &'a [u8], cells: &'a [Span], line: u64) -> Self {
        Self { bytes, unquoted: &[], cells, line, stray_quote: false }
    }

    pub(super) fn len(&self) -> usize {
        self.cells.len()
    }

    pub(super) fn cells(&self) -> impl Iterator<Item = &'a [u8]> + '_ {
        self.cells.iter().map(|cell| {
            let source = if cell.unquoted { self.unquoted } else { self.bytes };
            source.get(cell.from..cell.to).unwrap_or_default()
        })
    }
}

/// A quoted cell longer than this is a stray quote.
const LONGEST_QUOTED: usize = 16 << 20;
/// Once a stray quote was met, quotes are trusted less.
const LONGEST_DISTRUSTED: usize = 64 << 10;

/// The tokeniser.
pub(super) struct Records {
    core: csv_core::Reader,
    dialect: Dialect,
    delimiter: u8,
    quote: Option<u8>,
    longest_quoted: usize,
    /// Bytes of a record that is not complete yet.
    held: Vec<u8>,
    state: State,
    cells: Vec<Span>,
    unquoted: Vec<u8>,
    line: u64,
    after_cr: bool,
}

/// Where scanning stands within the record under way; offsets count from the record's first byte.
#[derive(Debug, Clone, Copy, Default)]
struct State {
    cell: usize,
    scanned: usize,
    /// Do not try the quoted cell again before this many bytes are there: doubling keeps long cells linear.
    retry_at: usize,
    /// The cell under way begins with a quote that is an ordinary character.
    literal: bool,
    stray_quote: bool,
    /// Line breaks inside quotes so far.
    breaks: u64,
}

/// What came of trying to read a quoted cell.
enum Quoted {
    Cell { end: usize, record_end: bool },
    NeedsMore,
    Stray,
}

impl Records {
    pub(super) fn new(dialect: &Dialect) -> Self {
        let mut core = csv_core::ReaderBuilder::new();
        core.delimiter(dialect.delimiter).double_quote(dialect.doubled).escape(dialect.escape);
        if let Some(quote) = dialect.quote {
            core.quote(quote);
        }
        Self {
            core: core.build(),
            dialect: *dialect,
            delimiter: dialect.delimiter,
            quote: dialect.quote,
            longest_quoted: LONGEST_QUOTED,
            held: Vec::new(),
            state: State::default(),
            cells: Vec::new(),
            unquoted: Vec::new(),
            line: 1,
            after_cr: false,
        }
    }

    /// Take the next bytes and hand every record that is complete to `sink`.
    pub(super) fn feed(&mut self, mut chunk: &[u8], last: bool, sink: &mut impl FnMut(&Record<'_>)) {
        if !self.held.is_empty() {
            // Usually the record under way ends at the chunk's first line break: copy only that much.
            let cut = memchr::memchr(b'\n', chunk).map_or(chunk.len(), |at| at + 1);
            let (line, rest) = chunk.split_at(cut);
            self.feed_held(line, last && rest.is_empty(), sink);
            if !self.held.is_empty() {
                return self.feed_held(rest, last, sink);
            }
            chunk = rest;
        }
        let used = self.scan(chunk, last, sink);
        self.held.extend_from_slice(chunk.get(used..).unwrap_or_default());
    }

    fn feed_held(&mut self, more: &[u8], last: bool, sink: &mut impl FnMut(&Record<'_>)) {
        let mut held = std::mem::take(&mut self.held);
        held.extend_from_slice(more);
        let used = self.scan(&held, last, sink);
        held.drain(..used);
        self.held = held;
    }

    /// Read complete records and return how many bytes they took.
    fn scan(&mut self, input: &[u8], last: bool, sink: &mut impl FnMut(&Record<'_>)) -> usize {
        let mut record = 0;
        loop {
            // A quote counts only where a cell begins.
            if self.state.scanned <= self.state.cell && !self.state.literal {
                let at_cell = record + self.state.cell;
                if input.get(at_cell).is_some_and(|byte| Some(*byte) == self.quote) {
                    match self.quoted(input, at_cell, last) {
                        Quoted::NeedsMore => return record,
                        Quoted::Stray => {
                            self.state.literal = true;
                            self.state.stray_quote = true;
                        }
                        Quoted::Cell { end, record_end } => {
                            if record_end {
                                record = self.end_record(input, record, end, sink);
                            } else {
                                self.begin_cell(end - record);
                            }
                        }
                    }
                    if !self.state.literal {
                        continue;
                    }
                }
            }
            match self.unquoted_cells(input, &mut record, sink) {
                Next::QuoteAhead => {}
                Next::OutOfInput => {
                    if last && record < input.len() {
                        let end = input.len();
                        self.push_cell(record, end);
                        record = self.end_record(input, record, end, sink);
                    }
                    return record;
                }
            }
        }
    }

    /// Cut cells at delimiters and line breaks until a cell begins with a quote or the input ends.
    fn unquoted_cells(
        &mut self,
        input: &[u8],
        record: &mut usize,
        sink: &mut impl FnMut(&Record<'_>),
    ) -> Next {
        let base = *record + self.state.scanned;
        let rest = input.get(base..).unwrap_or_default();
        for found in Marks::new(rest, self.delimiter) {
            let at = base + found;
            let byte = input.get(at).copied().unwrap_or_default();
            if byte == self.delimiter {
                self.push_cell(*record, at);
                self.begin_cell(at + 1 - *record);
            } else if byte == b'\n' && at == *record && self.after_cr {
                // The second half of CR LF.
                self.after_cr = false;
                *record = at + 1;
                self.state = State::default();
            } else {
                self.push_cell(*record, at);
                *record = self.end_record(input, *record, at + 1, sink);
                self.after_cr = byte == b'\r';
            }
            let ahead = input.get(*record + self.state.cell).copied();
            if ahead.is_some() && ahead == self.quote {
                return Next::QuoteAhead;
            }
        }
        self.state.scanned = input.len().saturating_sub(*record);
        Next::OutOfInput
    }

    fn push_cell(&mut self, record: usize, end: usize) {
        self.push(Span { from: self.state.cell, to: end - record, unquoted: false });
    }

    fn push(&mut self, cell: Span) {
        // One more than allowed is enough to be refused, and a line of millions of cells fills no memory.
        if self.cells.len() <= MOST_COLUMNS {
            self.cells.push(cell);
        }
    }

    fn begin_cell(&mut self, at: usize) {
        self.state = State { cell: at, scanned: at, retry_at: 0, literal: false, ..self.state };
    }

    /// Hand the record over and stand at the next one's first byte, `next`.
    fn end_record(
        &mut self,
        input: &[u8],
        record: usize,
        next: usize,
        sink: &mut impl FnMut(&Record<'_>),
    ) -> usize {
        let blank = matches!(self.cells.as_slice(), [only] if !only.unquoted && only.from == only.to);
        if !blank {
            sink(&Record {
                bytes: input.get(record..).unwrap_or_default(),
                unquoted: &self.unquoted,
                cells: &self.cells,
                line: self.line,
                stray_quote: self.state.stray_quote,
            });
        }
        self.line += 1 + self.state.breaks;
        self.cells.clear();
        self.unquoted.clear();
        self.state = State::default();
        self.after_cr = false;
        next
    }

    /// Read the quoted cell that begins at `at`. What is not complete leaves no trace and is read again later.
    fn quoted(&mut self, input: &[u8], at: usize, last: bool) -> Quoted {
        let rest = input.get(at..).unwrap_or_default();
        let Some(sign) = self.quote.filter(|_| last || rest.len() >= self.state.retry_at) else {
            return Quoted::NeedsMore;
        };
        let (quote, inner) = match quotes::close(rest, sign, &self.dialect, last) {
            Close::At { quote, inner } => (quote, inner),
            Close::Open if !last && rest.len() <= self.longest_quoted => return self.wait(rest.len()),
            Close::Open => {
                self.longest_quoted = LONGEST_DISTRUSTED;
                return Quoted::Stray;
            }
            Close::Stray => return Quoted::Stray,
        };
        let blanks = |byte: &&u8| quotes::is_blank(**byte, &self.dialect);
        let after = quote + 1;
        let behind = rest.get(after..).unwrap_or_default();
        let end = after + behind.iter().take_while(blanks).count();
        let (used, record_end) = match (rest.get(end), rest.get(end + 1)) {
            (Some(b'\r'), None) if !last => return self.wait(rest.len()),
            (Some(b'\r'), Some(b'\n')) => (end + 2, true),
            (Some(b'\r' | b'\n'), _) => (end + 1, true),
            (Some(_), _) => (end + 1, false),
            (None, _) => (end, true),
        };
        let text = rest.get(1..quote).unwrap_or_default();
        let from = self.unquoted.len();
        match inner {
            // An empty quoted cell is a cell, and a line of one is no blank line.
            Inner::Plain if !text.is_empty() => {
                let from = self.state.cell + 1;
                self.push(Span { from, to: from + text.len(), unquoted: false });
            }
            Inner::Plain => self.push(Span { from, to: from, unquoted: true }),
            Inner::Escaped => {
                let to = self.unquote(rest.get(..after).unwrap_or_default(), from);
                self.push(Span { from, to, unquoted: true });
            }
            Inner::Loose => {
                self.state.stray_quote = true;
                self.unquoted.extend_from_slice(text);
                self.push(Span { from, to: self.unquoted.len(), unquoted: true });
            }
        }
        self.state.breaks += memchr::memchr_iter(b'\n', text).count() as u64;
        Quoted::Cell { end: at + used, record_end }
    }

    fn wait(&mut self, seen: usize) -> Quoted {
        self.state.retry_at = seen * 2;
        Quoted::NeedsMore
    }

    /// Let csv-core undo the doubled and escaped quotes of one cell, quotes around it included; returns where its text
    /// ends.
    fn unquote(&mut self, cell: &[u8], from: usize) -> usize {
        self.core.reset();
        self.unquoted.resize(from + cell.len(), 0);
        let out = self.unquoted.get_mut(from..).unwrap_or_default();
        let (_, _, written) = self.core.read_field(cell, out);
        self.unquoted.truncate(from + written);
        from + written
    }
}

enum Next {
    QuoteAhead,
    OutOfInput,
}

/// The first records of a sample as text, for finding out what they are. A record that the end of the sample may have
/// cut is left out, unless the sample is the whole file.
pub(super) fn sample(text: &str, dialect: &Dialect, whole: bool) -> Vec<Vec<String>> {
    const MOST: usize = 400;
    let mut out: Vec<Vec<String>> = Vec::new();
    let mut sink = |record: &Record<'_>| {
        if out.len() < MOST {
            out.push(record.cells().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect());
        }
    };
    let mut records = Records::new(dialect);
    let rewritten = super::dialect::Rewriter::new(dialect).map(|mut rewriter| {
        let mut out = Vec::new();
        rewriter.feed(text.as_bytes(), &mut out);
        out
    });
    let text = rewritten.as_deref().unwrap_or(text.as_bytes());
    // A first record longer than the sample is better than none.
    let whole = whole || !text.contains(&b'\n') && !text.contains(&b'\r');
    records.feed(text, whole, &mut sink);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &[u8], chunk: usize, dialect: &Dialect) -> Vec<(u64, Vec<String>)> {
        let mut records = Records::new(dialect);
        let mut out = Vec::new();
        let mut sink = |record: &Record<'_>| {
            let cells = record.cells().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect();
            out.push((record.line, cells));
        };
        for part in text.chunks(chunk.max(1)) {
            records.feed(part, false, &mut sink);
        }
        records.feed(b"", true, &mut sink);
        out
    }

    fn cells(text: &str) -> Vec<Vec<String>> {
        read(text.as_bytes(), 1 << 20, &Dialect::default()).into_iter().map(|(_, cells)| cells).collect()
    }

    #[test]
    fn quotes_breaks_and_blank_lines() {
        let text = "a,b\r\n\"x, \"\"y\"\"\n2\",3\r\n\r\n,\"\"\n\"last\"";
        assert_eq!(cells(text), [vec!["a", "b"], vec!["x, \"y\"\n2", "3"], vec!["", ""], vec!["last"]]);
        let lines: Vec<u64> =
            read(text.as_bytes(), 1 << 20, &Dialect::default()).iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [1, 2, 5, 6]);
    }

    #[test]
    fn a_quote_inside_a_cell_is_an_ordinary_character() {
        assert_eq!(cells("6\" pipe,2\n3,4"), [vec!["6\" pipe", "2"], vec!["3", "4"]]);
    }

    #[test]
    fn a_quote_that_is_never_closed_swallows_nothing() {
        assert_eq!(cells("a,\"b\nc,d\n"), [vec!["a", "\"b"], vec!["c", "d"]]);
    }

    fn rendered(rows: &[Vec<String>], ending: &str) -> String {
        let cell = |text: &String| {
            if text.contains([',', '"', '\n', '\r']) {
                format!("\"{}\"", text.replace('"', "\"\""))
            } else {
                text.clone()
            }
        };
        rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>().join(",") + ending).collect()
    }

    proptest! {
        #[test]
        fn chunk_boundaries_change_nothing(text in "[a,\"\r\n ]{0,60}", chunk in 1usize..9) {
            let dialect = Dialect::default();
            prop_assert_eq!(read(text.as_bytes(), chunk, &dialect), read(text.as_bytes(), 1 << 20, &dialect));
        }

        #[test]
        fn what_was_written_is_read(
            rows in proptest::collection::vec(proptest::collection::vec("[ab,\"\n ]{0,5}", 2..4), 1..8),
            ending in prop_oneof!["\n", "\r\n", "\r"],
            chunk in 1usize..40,
        ) {
            let text = rendered(&rows, &ending);
            let read: Vec<Vec<String>> =
                read(text.as_bytes(), chunk, &Dialect::default()).into_iter().map(|(_, cells)| cells).collect();
            prop_assert_eq!(read, rows);
        }
    }
}
