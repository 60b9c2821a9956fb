//! Dialect, rewriter, csv-core, layout: the way of the reader, without its columns.

use clientele_core::ingest::dialect::{DialectChoice, Rewriter, guess};
use clientele_core::ingest::layout;
use csv_core::{ReadRecordResult, ReaderBuilder};

/// The names of the columns and the rows below.
pub(crate) fn read(text: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let mut dialect = guess(text, &DialectChoice::default());
    let mut bytes = text.as_bytes().to_vec();
    if let Some(mut rewriter) = Rewriter::new(&dialect) {
        bytes.clear();
        rewriter.feed(text.as_bytes(), &mut bytes);
        dialect = rewriter.output();
    }
    let mut builder = ReaderBuilder::new();
    builder.delimiter(dialect.delimiter).double_quote(dialect.doubled).escape(dialect.escape);
    match dialect.quote {
        Some(quote) => builder.quote(quote),
        None => builder.quoting(false),
    };
    let records = records(builder.build(), &bytes);
    let head: Vec<Vec<&str>> =
        records.iter().take(200).map(|record| record.iter().map(String::as_str).collect()).collect();
    let layout = layout::guess(&head);
    let rows = records.into_iter().skip(layout.preamble + layout.header).collect();
    (layout.names, rows)
}

fn records(mut reader: csv_core::Reader, mut bytes: &[u8]) -> Vec<Vec<String>> {
    let (mut cells, mut ends) = (vec![0; bytes.len() + 1], vec![0; bytes.len() + 1]);
    let mut records = Vec::new();
    loop {
        let (result, read, _, n_ends) = reader.read_record(bytes, &mut cells, &mut ends);
        bytes = &bytes[read..];
        match result {
            ReadRecordResult::End => return records,
            ReadRecordResult::InputEmpty => {
                // The next call, with no input, ends the last record.
                let (result, _, _, n_more) = reader.read_record(&[], &mut cells[..], &mut ends[n_ends..]);
                if matches!(result, ReadRecordResult::Record) {
                    records.push(split(&cells, &ends[..n_ends + n_more]));
                }
                return records;
            }
            ReadRecordResult::Record => records.push(split(&cells, &ends[..n_ends])),
            other => panic!("{other:?}"),
        }
    }
}

fn split(cells: &[u8], ends: &[usize]) -> Vec<String> {
    let starts = std::iter::once(0).chain(ends.iter().copied());
    starts.zip(ends).map(|(from, to)| String::from_utf8(cells[from..*to].to_vec()).unwrap()).collect()
}
