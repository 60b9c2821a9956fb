//! Preamble, header and width of a table, from its first records.

use super::header::{Body, votes};
use super::names::names;
use crate::ingest::things::{Thing, look};
use serde::{Deserialize, Serialize};

/// Where the table begins and what its columns are called.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout {
    /// Records above the header: titles, notes, blank rows of delimiters.
    pub preamble: usize,
    /// Records of the header: 0 where the file has none, 2 or more where it is spread over several.
    pub header: usize,
    /// One name a column, trimmed and different; empty where the file names none.
    pub names: Vec<String>,
    /// The number of columns. Cells beyond it that are empty are trailing delimiters and no oddity.
    pub width: usize,
}

/// Records of a header at most.
const HEADER: usize = 4;

/// Guess the layout from a file's first records (some two hundred are enough).
///
/// Definition: the width is the most frequent number of cells, or the header's where that is greater. The table
/// begins at the first record that is filled about as much as the ones below. Its first record is the header when
/// its cells look like names and differ in kind from what stands below them; a table whose first record is like
/// the others gets no header. Records below it that look like a header too, and one with gaps right above it, belong
/// to it and are joined with a blank.
///
/// Edge cases: no records give an empty layout; a header alone is a table of no rows; a last column that is empty
/// everywhere and has no name is left out of the width when there is a header.
///
/// ```
/// use clientele_core::ingest::layout::guess;
/// let layout = guess(&[vec!["Report", "", ""], vec!["id", "date", "amount"], vec!["1", "2024-01-05", "12.50"]]);
/// assert_eq!((layout.preamble, layout.header, layout.width), (1, 1, 3));
/// assert_eq!(layout.names, ["id", "date", "amount"]);
/// ```
pub fn guess(records: &[Vec<&str>]) -> Layout {
    let width = modal_width(records);
    let start = start(records, width);
    let table = records.get(start..).unwrap_or_default();
    let mut header = 0;
    while header < HEADER && width > 0 {
        let Some((first, below)) = table.get(header..).and_then(<[_]>::split_first) else { break };
        let top = header.checked_sub(1).and_then(|at| table.get(at));
        if !is_header(first, below, width, top) {
            break;
        }
        header += 1;
    }
    let above = start.checked_sub(1).and_then(|at| records.get(at));
    if header == 0
        && let Some(row) = above.and_then(|row| written_otherwise(row, width))
    {
        let names = names(&[row], table, width, false);
        return Layout { preamble: start - 1, header: 1, width: names.len(), names };
    }
    let grouped = header > 0 && above.is_some_and(|row| is_group(row, width));
    with(records, start - usize::from(grouped), header + usize::from(grouped), grouped)
}

/// The layout where the user says how many records the header has.
pub fn with_header(records: &[Vec<&str>], header: usize) -> Layout {
    let start = start(records, modal_width(records)).min(records.len().saturating_sub(header));
    with(records, start, header.min(records.len()), false)
}

fn with(records: &[Vec<&str>], preamble: usize, header: usize, grouped: bool) -> Layout {
    let table = records.get(preamble..).unwrap_or_default();
    let (rows, below) = table.split_at_checked(header).unwrap_or((table, &[]));
    let names = names(rows, below, modal_width(records), grouped);
    Layout { preamble, header, width: names.len(), names }
}

/// The most frequent number of cells among records with any filled cell; of equals the greater. Ragged lists have
/// many widths, and most of their records fit into the most frequent one or are told as wider.
fn modal_width(records: &[Vec<&str>]) -> usize {
    let mut counts = std::collections::BTreeMap::<usize, usize>::new();
    for record in records.iter().filter(|record| filled(record) > 0) {
        *counts.entry(record.len()).or_default() += 1;
    }
    // A preamble may outnumber a short table, but not when the table has several columns.
    let many =
        counts.iter().filter(|(width, count)| **width > 1 && **count > 1).max_by_key(|&(_, count)| count);
    let most = counts.iter().max_by_key(|&(_, count)| count);
    let single = counts.get(&1).copied().unwrap_or(0);
    match (many, most) {
        (Some((&width, &count)), _) if count * 3 >= single => width,
        (_, Some((&width, _))) => width,
        _ => 0,
    }
}

pub(super) fn filled(record: &[&str]) -> usize {
    record.iter().filter(|cell| !cell.trim().is_empty()).count()
}

/// The first record that is filled about as much as the body.
fn start(records: &[Vec<&str>], width: usize) -> usize {
    if width <= 1 {
        return records.iter().position(|record| filled(record) > 0).unwrap_or(0);
    }
    let fits = |at: usize| {
        let below = records.iter().skip(at + 1).filter(|record| record.len() == width);
        let mut below: Vec<usize> = below.map(|record| filled(record)).filter(|&fill| fill > 0).collect();
        below.sort_unstable();
        // A fifth of the rows below may be filled less; titles and notes are filled far less than that.
        let typical = below.get(below.len() / 5).copied().unwrap_or(1);
        let fill = records.get(at).map_or(0, |record| filled(record));
        fill > 0 && fill >= typical.min(2).max(typical * 3 / 5)
    };
    (0..records.len()).find(|&at| fits(at)).unwrap_or(0)
}

fn is_header(first: &Vec<&str>, below: &[Vec<&str>], width: usize, top: Option<&Vec<&str>>) -> bool {
    // The same record again, as exports of several pages begin.
    if top.is_some_and(|top| top == first && filled(first) * 2 > width) {
        return true;
    }
    let repeats = below.iter().take_while(|record| *record == first).count();
    let vote = votes(first, &Body::of(below.get(repeats..).unwrap_or_default(), width));
    match top {
        None => vote.sum > 0.0,
        // A second record of the header must be one beyond doubt: a row of text is more likely data.
        Some(_) => vote.typed >= 2 && vote.contrasts == vote.typed && vote.values == 0,
    }
}

/// A header of one cell that another delimiter parts into one name a column.
fn written_otherwise<'a>(record: &[&'a str], width: usize) -> Option<Vec<&'a str>> {
    let [only] = record else { return None };
    let part = |mark: char| only.split(mark).map(|name| name.trim().trim_matches('"')).collect::<Vec<_>>();
    let names = |parts: &Vec<&str>| {
        parts.len() == width && width > 1 && parts.iter().all(|name| look(name, true) == Thing::Word)
    };
    // A short title has as many words as a narrow table has columns.
    let marks = if width < 5 { &[';', '\t', '|', ','][..] } else { &[';', '\t', '|', ',', ' '] };
    marks.iter().map(|&mark| part(mark)).find(names)
}

/// A record of group titles over a header: as wide as the table, with gaps, and no values.
fn is_group(record: &[&str], width: usize) -> bool {
    let titles = record.iter().filter(|cell| {
        let cell = cell.trim();
        let year = cell.len() == 4 && (cell.starts_with("19") || cell.starts_with("20"));
        matches!(look(cell, true), Thing::Word | Thing::Text) || year
    });
    record.len() == width && titles.count() == filled(record) && filled(record) >= 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `|` between cells, one record a line.
    fn layout(text: &str) -> Layout {
        let records: Vec<Vec<&str>> = text.lines().map(|line| line.split('|').collect()).collect();
        guess(&records)
    }

    fn parts(text: &str) -> (usize, usize, usize) {
        let layout = layout(text);
        (layout.preamble, layout.header, layout.width)
    }

    #[test]
    fn with_a_header() {
        for (text, expected) in [
            ("id|date|amount\n1|2024-01-05|3.5\n2|2024-01-06|4", (0, 1, 3)),
            ("id|date|amount", (0, 1, 3)),
            ("DATE|TIME|Qty|PRODUCTID|Price|ProductType|ProductDescription|URL|Comments", (0, 1, 9)),
            ("name|city\nAnna|Rome\nBob|Oslo\nCleo|Rome", (0, 1, 2)),
            ("CustomerName|Town\nAnna|Rome\nBob|Oslo\nCleo|Rome", (0, 1, 2)),
            ("客户编号|客户姓名|城市\nC1|王芳|上海\nC2|李强|广州", (0, 1, 3)),
            ("姓名|城市\n王芳|上海\n李强|广州", (0, 1, 2)),
            ("country|2019|2020|2021\nFrance|3|4|5\nItaly|6|7|8", (0, 1, 4)),
            ("id|name|\n1|a|\n2|b|", (0, 1, 2)),
            ("ID|F1_importance|F2_importance\nC1-1|3|9\nC1-2|4|6", (0, 1, 3)),
            ("id\n1\n2\n3", (0, 1, 1)),
            ("time|status|x\n9|1|Maintained\n13|1|Maintained", (0, 1, 3)),
            (
                "Are you happy with us?|How do you feel about waiting?|Would you come again?\n\
                 yes|I like it|no\nyes|I live with it|no\nno|I like it|no\nyes|I like it|yes\nno|I like it|yes\nno|I like it|yes",
                (0, 1, 3),
            ),
        ] {
            assert_eq!(parts(text), expected, "{text}");
        }
    }

    #[test]
    fn without_a_header() {
        for (text, expected) in [
            ("1|2024-01-05|3.5\n2|2024-01-06|4\n3|2024-01-07|5", (0, 0, 3)),
            (
                "28/01/2018|00:00|2|MG-8769|$74.69|Boots|\n29/01/2018|00:15|0|RI-3895|$29.81|Jacket|",
                (0, 0, 7),
            ),
            ("Wow... Loved this place.|1\nCrust is not good.|0\nNot tasty.|0", (0, 0, 2)),
            ("Anna|Rome|12\nBob|Oslo|14\nCleo|Rome|9", (0, 0, 3)),
            ("性价比高，不错。\n房间很大，服务也好。", (0, 0, 1)),
            ("whole milk|yogurt\nyogurt|coffee\nwhole milk|butter\nbutter|rolls", (0, 0, 2)),
            ("00004|0001|19970101|2|29.33\n00004|0001|19970118|2|29.73", (0, 0, 5)),
            ("2019|3\n2020|4\n2021|5", (0, 0, 2)),
        ] {
            assert_eq!(parts(text), expected, "{text}");
            assert!(layout(text).names.iter().all(String::is_empty));
        }
        assert_eq!(guess(&[]), Layout::default());
        assert_eq!(parts("|\n|"), (0, 0, 0));
    }

    #[test]
    fn with_a_preamble() {
        for (text, expected) in [
            ("PREAMBLE|||\n|||\nid|date|amount|Comments\n1|2024-01-05|3.5|\n2|2024-01-06|4|", (2, 1, 4)),
            ("Sales of May\nid|date|amount\n1|2024-01-05|3.5\n2|2024-01-06|4", (1, 1, 3)),
            (
                "Report:|Sales\nFrom:|2024-01-01\nid|date|name|city|amount\n1|2024-01-05|a|b|3\n2|2024-01-05|c|d|4",
                (2, 1, 5),
            ),
            ("Sales of May\n1|2024-01-05|3.5\n2|2024-01-06|4", (1, 0, 3)),
            ("Notes\nMore notes\nStill more\nid|amount\n1|3.5\n2|4", (3, 1, 2)),
        ] {
            assert_eq!(parts(text), expected, "{text}");
        }
    }

    #[test]
    fn with_several_header_records() {
        let twice = layout("DATE|Qty|Name\nDATE|Qty|Name\nDATE|Qty|Name\n2018-01-28|2|a\n2018-01-29|0|b");
        assert_eq!(
            (twice.header, twice.names),
            (3, ["DATE DATE DATE", "Qty Qty Qty", "Name Name Name"].map(String::from).into())
        );
        let units = layout("id|weight|height|note\n|kg|cm|\n1|70|180|x\n2|60|170|y");
        assert_eq!(
            (units.header, units.names),
            (2, ["id", "weight kg", "height cm", "note"].map(String::from).into())
        );
        let groups = layout("|2023||2024|\nid|cost|sales|cost|sales\n1|2|3|4|5\n2|3|4|5|6");
        assert_eq!(groups.preamble, 0);
        assert_eq!(groups.names, ["id", "2023 cost", "2023 sales", "2024 cost", "2024 sales"]);
        let data = layout("id|name|score\nA1|x|NA\nA2|y|3\nA3|z|4");
        assert_eq!(data.header, 1);
    }

    #[test]
    fn a_header_with_another_delimiter() {
        let other = layout("id;\"date\";amount\n1|2024-01-05|3.5\n2|2024-01-06|4");
        assert_eq!((other.preamble, other.header), (0, 1));
        assert_eq!(other.names, ["id", "date", "amount"]);
    }

    #[test]
    fn as_the_user_says() {
        let records = [vec!["Title"], vec!["id", "n"], vec!["kg", "m"], vec!["1", "2"]];
        let of = |header| with_header(&records, header);
        assert_eq!((of(0).preamble, of(0).header, of(0).names), (1, 0, vec![String::new(); 2]));
        assert_eq!((of(1).header, of(1).names), (1, vec!["id".to_string(), "n".into()]));
        assert_eq!(of(2).names, ["id kg", "n m"]);
        assert_eq!((of(9).preamble, of(9).header), (0, 4));
    }

    #[test]
    fn ragged() {
        assert_eq!(parts("id|a|b\n1|2\n3|4|5\n6|7|8|9\n1|2|3"), (0, 1, 3));
        // A header with a delimiter too many or too few.
        assert_eq!(parts("id||a|b\n1|2|3\n3|4|5\n6|7|8"), (0, 1, 4));
        assert_eq!(parts("ida|b\n1|2|3\n3|4|5\n6|7|8"), (0, 1, 3));
    }

    proptest! {
        #[test]
        fn any_records_give_a_layout_within_them(
            records in proptest::collection::vec(proptest::collection::vec("[a-c0-9.]{0,3}", 0..5), 0..12)
        ) {
            let rows: Vec<Vec<&str>> = records.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
            let layout = guess(&rows);
            prop_assert!(layout.preamble + layout.header <= rows.len());
            prop_assert_eq!(layout.names.len(), layout.width);
        }
    }
}
