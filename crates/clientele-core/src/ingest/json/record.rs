//! One record: an object by its keys, or an array by its places.

use super::rows::Rows;
use super::value::{Shape, Text, shape, text};
use crate::ingest::{IngestError, layout};
use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::fmt;

/// Records of a list. Arrays wait until there are enough of them to say whether the first names the columns.
#[derive(Default)]
pub(super) struct Records {
    pub(super) rows: Rows,
    waiting: Vec<(u64, Box<RawValue>)>,
    decided: bool,
}

/// Arrays looked at to find a header.
const LOOKED_AT: usize = 64;

impl Records {
    /// Take the next record of a list.
    pub(super) fn push(&mut self, line: u64, value: &RawValue) -> Result<(), IngestError> {
        match shape(value) {
            Shape::Object => {
                self.rows.begin(line);
                each_member(value, |key, value| self.rows.put(key, value))
            }
            Shape::Array if self.decided => self.array(line, value),
            Shape::Array => {
                self.waiting.push((line, value.to_owned()));
                if self.waiting.len() >= LOOKED_AT { self.decide() } else { Ok(()) }
            }
            Shape::Scalar => {
                self.rows.reject(line, value.get());
                Ok(())
            }
        }
    }

    /// All records were pushed.
    pub(super) fn end(mut self) -> Result<Rows, IngestError> {
        self.decide()?;
        Ok(self.rows)
    }

    fn decide(&mut self) -> Result<(), IngestError> {
        self.decided = true;
        let waiting = std::mem::take(&mut self.waiting);
        let mut cells: Vec<Vec<String>> = Vec::new();
        for (_, record) in &waiting {
            let mut row = Vec::new();
            each_element(record, |value| {
                row.push(text(value).into_owned());
                Ok(())
            })?;
            cells.push(row);
        }
        let records: Vec<Vec<&str>> =
            cells.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
        let found = layout::guess(&records);
        // Lists that programs write have no preamble.
        let header = if found.preamble == 0 { found.header } else { 0 };
        if header > 0 {
            self.rows.name(found.names)?;
        }
        waiting.iter().skip(header).try_for_each(|(line, record)| self.array(*line, record))
    }

    fn array(&mut self, line: u64, value: &RawValue) -> Result<(), IngestError> {
        self.rows.begin(line);
        let mut at = 0;
        each_element(value, |value| {
            at += 1;
            self.rows.put_at(at - 1, value)
        })
    }
}

/// Call `each` with every key and value of an object.
pub(super) fn each_member<'a>(
    object: &'a RawValue,
    each: impl FnMut(&str, &'a RawValue) -> Result<(), IngestError>,
) -> Result<(), IngestError> {
    struct Members<F>(F);
    impl<'de, F: FnMut(&str, &'de RawValue) -> Result<(), IngestError>> Visitor<'de> for Members<F> {
        type Value = Result<(), IngestError>;
        fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
            out.write_str("an object")
        }
        fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut outcome = Ok(());
            while let Some((key, value)) = map.next_entry::<Text<'de>, &'de RawValue>()? {
                // Read on after an error of our own: the text itself is well-formed.
                outcome = outcome.and_then(|()| (self.0)(&key.0, value));
            }
            Ok(outcome)
        }
    }
    let mut from = serde_json::Deserializer::from_str(object.get());
    from.deserialize_map(Members(each)).unwrap_or(Err(IngestError::NotTabular))
}

/// Call `each` with every element of an array.
pub(super) fn each_element<'a>(
    array: &'a RawValue,
    each: impl FnMut(&'a RawValue) -> Result<(), IngestError>,
) -> Result<(), IngestError> {
    let mut from = serde_json::Deserializer::from_str(array.get());
    elements(&mut from, each)?.map_err(|_| IngestError::NotTabular)
}

/// Hand every element of an array to a function. The outer error is the function's, the inner one the text's.
pub(super) fn elements<'a>(
    from: &mut serde_json::Deserializer<serde_json::de::StrRead<'a>>,
    each: impl FnMut(&'a RawValue) -> Result<(), IngestError>,
) -> Result<serde_json::Result<()>, IngestError> {
    struct Elements<'s, F>(F, &'s mut Option<IngestError>);
    impl<'de, F: FnMut(&'de RawValue) -> Result<(), IngestError>> Visitor<'de> for Elements<'_, F> {
        type Value = ();
        fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
            out.write_str("an array")
        }
        fn visit_seq<A: SeqAccess<'de>>(mut self, mut elements: A) -> Result<(), A::Error> {
            while let Some(value) = elements.next_element::<&'de RawValue>()? {
                if let Err(error) = (self.0)(value) {
                    *self.1 = Some(error);
                    return Err(A::Error::custom("stopped"));
                }
            }
            Ok(())
        }
    }
    let mut stopped = None;
    let outcome = from.deserialize_seq(Elements(each, &mut stopped));
    stopped.map_or(Ok(outcome), Err)
}
