//! From the first byte to the table: finds out how a file is written, then streams it into columns.

use super::Options;
use super::dialect::{self, Dialect};
use super::encoding::{self, Decoder, Detector, Encoding, EncodingGuess, Quick};
use super::error::IngestError;
use super::json::{self, JsonKind};
use super::layout::{self, Layout};
use super::sheets::{self, ReadSheets};
use super::signature;
use super::text::TextReader;
use super::{columns, records};
use crate::Cx;
use crate::chunk;
use crate::issue::Issues;
use crate::table::Table;
use clientele_chunk::Chunk;
use serde::Serialize;

/// What was found out about a file.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Facts {
    /// The file's name.
    pub name: String,
    /// Bytes read.
    pub bytes: u64,
    /// What kind of file it is.
    pub format: Format,
    /// The encoding, for text.
    pub encoding: Option<EncodingGuess>,
    /// Delimiter and quotes, for delimited text.
    pub dialect: Option<Dialect>,
    /// Lines above the data, and what they are.
    pub layout: Layout,
    /// Sheets of a spreadsheet.
    pub sheets: Vec<SheetFact>,
    /// The sheet that was read.
    pub sheet: Option<String>,
    /// Everything odd.
    pub issues: Issues,
}

/// What kind of file it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// Delimited text.
    #[default]
    Csv,
    /// JSON or NDJSON.
    Json,
    /// A spreadsheet.
    Sheet,
}

/// A sheet of a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetFact {
    /// Its name.
    pub name: String,
    /// Its rows.
    pub rows: u64,
    /// Hidden by its author.
    pub hidden: bool,
}

/// A file as a table, and what was found out about it.
#[derive(Debug)]
pub struct Load {
    /// The table; its columns are read.
    pub table: Table,
    /// The rest.
    pub facts: Facts,
}

/// What the reader wants next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feed {
    /// The next bytes.
    More,
    /// The file from its first byte again: its encoding is not what its beginning said.
    Again,
}

/// What came of the end of the file.
#[derive(Debug)]
pub enum Finish {
    /// The file must be fed once more from its first byte.
    Again,
    /// The table.
    Load(Box<Load>),
}

static SHEETS: Chunk<ReadSheets> = chunk!(sheets: ReadSheets = sheets::read_sheets);

/// How much of the beginning is looked at to find out how a file is written.
const HEAD: usize = 256 << 10;

/// A file being read. Feed it all bytes in order, as often as it says [`Feed::Again`], then [`Ingest::finish`] it.
pub struct Ingest {
    options: Options,
    stage: Stage,
    facts: Facts,
}

enum Stage {
    /// Waiting for enough of the beginning.
    Head(Vec<u8>),
    /// Streaming delimited text.
    Text(Box<TextReader>),
    /// Asking every byte of the file for its encoding.
    Detect(Box<Detector>),
    /// Streaming records of JSON, one a line.
    Lines(Box<json::Lines>, Box<Decoder>),
    /// Formats that need the whole file.
    Whole(Vec<u8>, Whole),
}

#[derive(Clone, Copy)]
enum Whole {
    Json,
    Sheet,
}

impl Ingest {
    /// Begin to read a file.
    pub fn new(options: Options) -> Self {
        Self { options, stage: Stage::Head(Vec::new()), facts: Facts::default() }
    }

    /// Rows read so far.
    pub fn rows(&self) -> u64 {
        match &self.stage {
            Stage::Text(reader) => reader.rows(),
            Stage::Lines(lines, _) => lines.rows(),
            _ => 0,
        }
    }

    /// Take the next bytes. Errors when the file cannot be used at all.
    pub fn feed(&mut self, bytes: &[u8]) -> Result<Feed, IngestError> {
        self.facts.bytes += bytes.len() as u64;
        match &mut self.stage {
            Stage::Head(head) => {
                head.extend_from_slice(bytes);
                if head.len() < HEAD { Ok(Feed::More) } else { self.start(false) }
            }
            Stage::Text(reader) => {
                reader.feed(bytes, false)?;
                self.doubt()
            }
            Stage::Detect(detector) => {
                detector.feed(bytes);
                Ok(Feed::More)
            }
            Stage::Lines(lines, decoder) => {
                let mut text = Vec::new();
                decoder.feed(bytes, false, &mut text);
                lines.feed(&text)?;
                Ok(Feed::More)
            }
            Stage::Whole(whole, _) => {
                if whole.len() + bytes.len() > json::MOST_BYTES {
                    let found = (whole.len() + bytes.len()) as u64;
                    return Err(IngestError::TooLarge { limit: json::MOST_BYTES as u64, found });
                }
                whole.extend_from_slice(bytes);
                Ok(Feed::More)
            }
        }
    }

    /// The file is complete.
    pub fn finish(&mut self, cx: &Cx) -> Result<Finish, IngestError> {
        if matches!(self.stage, Stage::Head(_)) && self.start(true)? == Feed::Again {
            return Ok(Finish::Again);
        }
        let stage = std::mem::replace(&mut self.stage, Stage::Head(Vec::new()));
        let facts = &mut self.facts;
        let mut table = match stage {
            Stage::Head(_) => Table::default(),
            Stage::Detect(detector) => {
                let others = encoding::others().ok_or(IngestError::PartMissing)?;
                facts.encoding = Some((others.verdict)(*detector, self.options.hint()));
                facts.bytes = 0;
                return Ok(Finish::Again);
            }
            Stage::Text(mut reader) => {
                reader.feed(b"", true)?;
                if reader.found_invalid() && facts.encoding.is_none() {
                    self.detect(&[])?;
                    self.facts = Facts::default();
                    return Ok(Finish::Again);
                }
                let utf8 = EncodingGuess { encoding: Encoding::Utf8, bom: false, certain: true };
                facts.encoding.get_or_insert(utf8);
                reader.finish(&mut facts.issues)
            }
            Stage::Lines(mut lines, mut decoder) => {
                let mut text = Vec::new();
                decoder.feed(b"", true, &mut text);
                lines.feed(&text)?;
                lines.finish(&mut facts.issues)?
            }
            Stage::Whole(bytes, Whole::Json) => {
                let mut text = Vec::new();
                let encoding = facts.encoding.map_or(Encoding::Utf8, |guess| guess.encoding);
                Decoder::new(encoding).feed(&bytes, true, &mut text);
                drop(bytes);
                json::read_json(&text, JsonKind::Json, &mut facts.issues, cx)?
            }
            Stage::Whole(bytes, Whole::Sheet) => {
                let sheet = self.options.sheet.as_deref();
                let header = self.options.header;
                let read = SHEETS.now().ok_or(IngestError::PartMissing)?;
                let load = read(bytes, sheet, header, &mut facts.issues, cx)?;
                facts.layout = load.layout;
                facts.sheets = load
                    .sheets
                    .into_iter()
                    .map(|sheet| SheetFact {
                        name: sheet.name,
                        rows: u64::from(sheet.rows),
                        hidden: sheet.hidden,
                    })
                    .collect();
                facts.sheet = Some(load.sheet);
                load.table
            }
        };
        columns::understand(&mut table, &mut facts.issues, cx)?;
        let mut facts = std::mem::take(facts);
        facts.name.clone_from(&self.options.name);
        Ok(Finish::Load(Box::new(Load { table, facts })))
    }

    /// The beginning is there: find out how the file is written and begin to read it.
    fn start(&mut self, whole: bool) -> Result<Feed, IngestError> {
        let Stage::Head(head) = &mut self.stage else { return Ok(Feed::More) };
        let head = std::mem::take(head);
        if whole && head.trim_ascii().is_empty() {
            return Err(IngestError::Empty);
        }
        match signature::of(&head) {
            signature::Signature::Sheet => {
                // Asked before all of it is taken.
                SHEETS.now().ok_or(IngestError::PartMissing)?;
                self.facts.format = Format::Sheet;
                self.stage = Stage::Whole(head, Whole::Sheet);
                return Ok(Feed::More);
            }
            signature::Signature::Text => {}
            other => return Err(IngestError::NotText { kind: other }),
        }
        let Some((encoding, mark)) = self.encoding(&head)? else {
            // Only the whole file can tell.
            return self.detect(&head);
        };
        if encoding != Encoding::Utf8 && encoding::others().is_none() {
            return Err(IngestError::PartMissing);
        }
        let body = head.get(mark..).unwrap_or_default();
        let mut sample = Vec::new();
        Decoder::new(encoding).feed(body, whole, &mut sample);
        let sample = String::from_utf8_lossy(&sample).into_owned();
        if let Some(kind) = json::sniff(&sample) {
            self.facts.format = Format::Json;
            self.stage = match kind {
                JsonKind::Json => Stage::Whole(body.to_vec(), Whole::Json),
                JsonKind::Lines => {
                    let (mut decoder, mut lines) = (Decoder::new(encoding), json::Lines::default());
                    let mut text = Vec::new();
                    decoder.feed(body, false, &mut text);
                    lines.feed(&text)?;
                    Stage::Lines(Box::new(lines), Box::new(decoder))
                }
            };
            return Ok(Feed::More);
        }
        let dialect = dialect::guess(&sample, &self.options.dialect());
        let layout = self.layout(&sample, &dialect, whole);
        let mut reader = TextReader::new(encoding, &dialect, &layout);
        reader.feed(body, false)?;
        self.facts.dialect = Some(dialect);
        self.facts.layout = layout;
        self.stage = Stage::Text(Box::new(reader));
        self.doubt()
    }

    /// The encoding and the length of its mark, or nothing when the beginning does not tell.
    fn encoding(&mut self, head: &[u8]) -> Result<Option<(Encoding, usize)>, IngestError> {
        let quick = encoding::quick(head);
        let mark = match quick {
            Quick::Bom { length, .. } => length,
            _ => 0,
        };
        if let Some(label) = &self.options.encoding
            && label != "auto"
        {
            let chosen = Encoding::from_label(label)
                .ok_or_else(|| IngestError::NoSuchEncoding { encoding: label.clone() })?;
            self.facts.encoding = Some(EncodingGuess { encoding: chosen, bom: mark > 0, certain: true });
            return Ok(Some((chosen, mark)));
        }
        if let Some(guess) = self.facts.encoding {
            return Ok(Some((guess.encoding, mark)));
        }
        let (encoding, bom) = match quick {
            Quick::Bom { encoding, .. } => (encoding, true),
            Quick::Utf16(encoding) => (encoding, false),
            // Not written down as certain: every byte that follows may still prove it wrong.
            Quick::Utf8 => return Ok(Some((Encoding::Utf8, 0))),
            Quick::Detect => return Ok(None),
        };
        self.facts.encoding = Some(EncodingGuess { encoding, bom, certain: bom });
        Ok(Some((encoding, mark)))
    }

    fn layout(&self, sample: &str, dialect: &Dialect, whole: bool) -> Layout {
        let records = records::sample(sample, dialect, whole);
        let records: Vec<Vec<&str>> =
            records.iter().map(|record| record.iter().map(String::as_str).collect()).collect();
        let records = records.get(usize::from(dialect.sep_line)..).unwrap_or_default();
        match self.options.header {
            Some(header) => layout::with_header(records, header),
            None => layout::guess(records),
        }
    }

    /// A cell that is no UTF-8 in what was taken for UTF-8: ask the whole file.
    fn doubt(&mut self) -> Result<Feed, IngestError> {
        match &self.stage {
            Stage::Text(reader) if self.facts.encoding.is_none() && reader.found_invalid() => {
                self.detect(&[])?;
                self.facts = Facts::default();
                Ok(Feed::Again)
            }
            _ => Ok(Feed::More),
        }
    }

    /// Ask the whole file for its encoding; `head` was read of it already.
    fn detect(&mut self, head: &[u8]) -> Result<Feed, IngestError> {
        encoding::others().ok_or(IngestError::PartMissing)?;
        let mut detector = Detector::default();
        detector.feed(head);
        self.stage = Stage::Detect(Box::new(detector));
        Ok(Feed::More)
    }
}

/// Read a text that is in memory already; for examples, tests and pasted tables.
pub fn read_text(text: &str) -> Result<Load, IngestError> {
    read_bytes(text.as_bytes(), Options { encoding: Some("utf-8".to_owned()), ..Options::default() })
}

/// Read a file that is in memory already.
pub fn read_bytes(bytes: &[u8], options: Options) -> Result<Load, IngestError> {
    let mut ingest = Ingest::new(options);
    loop {
        let fed = bytes.chunks(HEAD).try_fold(Feed::More, |fed, chunk| match fed {
            Feed::Again => Ok(Feed::Again),
            Feed::More => ingest.feed(chunk),
        })?;
        if fed == Feed::More
            && let Finish::Load(load) = ingest.finish(&Cx::silent())?
        {
            return Ok(*load);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::signature::Signature;
    use super::*;

    fn read(bytes: &[u8]) -> Result<Load, IngestError> {
        read_bytes(bytes, Options::default())
    }

    #[test]
    fn json_in_any_encoding_and_layout() {
        let (array, lines) =
            ("[{\"客户\": \"王芳\"},\n{\"客户\": \"李强\"}]", "{\"客户\": \"王芳\"}\n{\"客户\": \"李强\"}");
        for text in [array, lines] {
            let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let marked = [b"\xff\xfe", utf16.as_slice()].concat();
            let gbk = Encoding::Gb18030;
            for bytes in [text.as_bytes(), &utf16, &marked, &encoded(text, gbk)] {
                let load = read(bytes).unwrap();
                assert_eq!(load.facts.format, Format::Json);
                assert_eq!((load.table.columns[0].name.as_str(), load.table.n_rows), ("客户", 2));
                assert_eq!(load.table.cell(1, 0), "李强");
            }
        }
    }

    fn encoded(text: &str, encoding: Encoding) -> Vec<u8> {
        encoding_rs::Encoding::for_label(encoding.id().as_bytes()).unwrap().encode(text).0.into_owned()
    }

    #[test]
    fn what_is_no_table_is_told() {
        assert_eq!(read(b"").err(), Some(IngestError::Empty));
        assert_eq!(read(b" \r\n\n").err(), Some(IngestError::Empty));
        assert_eq!(
            read(b"\x89PNG\r\n\x1a\n\0\0\0\r").err(),
            Some(IngestError::NotText { kind: Signature::Png })
        );
        assert_eq!(read(b"%PDF-1.7\n").err(), Some(IngestError::NotText { kind: Signature::Pdf }));
        let deep = "[".repeat(10_000);
        assert_eq!(read(deep.as_bytes()).err(), Some(IngestError::TooDeep { limit: 128 }));
    }
}
