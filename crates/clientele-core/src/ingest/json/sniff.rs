//! Whether a text is JSON.

use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};

/// How JSON is laid out in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum JsonKind {
    /// One document.
    Json,
    /// One record a line (NDJSON, JSON Lines).
    Lines,
}

/// Whether the head of a file is JSON, and of which kind. A delimited file whose first name is in brackets is none.
///
/// ```
/// use clientele_core::ingest::json::{JsonKind, sniff};
/// assert_eq!(sniff("[{\"id\": 1}, {\"id\""), Some(JsonKind::Json));
/// assert_eq!(sniff("{\"id\": 1}\n{\"id\": 2}\n"), Some(JsonKind::Lines));
/// assert_eq!(sniff("[id],name\n1,Anna\n"), None);
/// ```
pub fn sniff(head: &str) -> Option<JsonKind> {
    let text = head.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    if !text.starts_with(['{', '[']) {
        return None;
    }
    let mut lines = text.lines();
    let whole = |line: &str| serde_json::from_str::<IgnoredAny>(line).is_ok();
    let first = lines.next().is_some_and(whole);
    let second = lines.find(|line| !line.trim().is_empty());
    if first && second.is_some_and(|line| line.trim_start().starts_with(['{', '['])) {
        return Some(JsonKind::Lines);
    }
    let objects = text.strip_prefix('[').unwrap_or(text).trim_start();
    let begins = objects.strip_prefix('{').is_some_and(|inner| inner.trim_start().starts_with(['"', '}']));
    // Broken JSON that begins as a list of objects is still meant as JSON, and the user is told where it breaks.
    (begins || is_so_far(text)).then_some(JsonKind::Json)
}

/// Valid, or valid up to where the head ends.
fn is_so_far(text: &str) -> bool {
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<IgnoredAny>();
    match values.next() {
        Some(Ok(_)) => text.get(values.byte_offset()..).is_none_or(|rest| rest.trim_start().is_empty()),
        Some(Err(error)) => error.is_eof(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds() {
        for (head, kind) in [
            ("\u{feff} [\n {\"a\": 1", Some(JsonKind::Json)),
            ("[]", Some(JsonKind::Json)),
            ("{}", Some(JsonKind::Json)),
            ("{\"a\": [1, 2], \"b\": [3, 4]}", Some(JsonKind::Json)),
            ("{\n\"a\": 1\n}\n{\n\"a\": 2\n}", Some(JsonKind::Json)),
            ("[[\"id\", \"n\"], [1, 2]]", Some(JsonKind::Json)),
            ("[1, 2, 3", Some(JsonKind::Json)),
            ("[{\"a\": 1,}]", Some(JsonKind::Json)),
            ("[\"a\", 1]\n[\"b\", 2]\n", Some(JsonKind::Lines)),
            ("{\"a\": 1}\r\n\r\n{\"a\": 2}", Some(JsonKind::Lines)),
            ("{\"a\": 1}\n", Some(JsonKind::Json)),
            ("[2024-01-05 10:00] start\n", None),
            ("[1],[2]\n3,4\n", None),
            ("{name},{city}\nAnna,Rome", None),
            ("a,b\n1,2", None),
            ("", None),
        ] {
            assert_eq!(sniff(head), kind, "{head}");
        }
    }
}
