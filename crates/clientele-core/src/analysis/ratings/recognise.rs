//! Recognition: which columns of a table are ratings of the same item. Headings make pairs, contents confirm them.

use super::level::{Level, Reading, number, readings};
use super::read::{Said, read};
use crate::analysis::AnalysisError;
use crate::analysis::headings::{names_features, plain};
use crate::order::Order;
use crate::table::{Column, Table};
use std::collections::{BTreeMap, BTreeSet};

/// A column and what filters call it.
#[derive(Clone)]
pub(crate) struct Rated<'a> {
    pub(crate) column: &'a Column,
    pub(crate) label: String,
}

impl<'a> Rated<'a> {
    /// The column of a label. Errors: there is none.
    pub(crate) fn of(table: &'a Table, label: &str) -> Result<Self, AnalysisError> {
        let column =
            table.column(label).ok_or_else(|| AnalysisError::NoSuchColumn { column: label.to_owned() })?;
        Ok(Self { column, label: label.to_owned() })
    }
}

/// Two columns that rate one item, and further ones about it.
#[derive(Clone)]
pub(crate) struct Item<'a> {
    pub(crate) name: String,
    pub(crate) first: Rated<'a>,
    pub(crate) second: Rated<'a>,
    pub(crate) also: BTreeMap<Level, Rated<'a>>,
}

/// Which levels make a pair, the better ones first, and which others belong to it.
pub(crate) struct Wanted {
    pub(crate) first: &'static [Level],
    pub(crate) second: &'static [Level],
    pub(crate) also: &'static [Level],
}

/// The column that says what each row of a long table is about.
pub(crate) struct Long<'a> {
    pub(crate) column: &'a Column,
    pub(crate) label: String,
}

/// Columns with more different texts hold no ratings.
const MOST_TEXTS: usize = 500;
/// At most one filled cell in so many may be no number.
const STRANGE: u64 = 5;

/// A column that may be a rating, with one reading of its heading.
struct Candidate {
    at: usize,
    reading: Reading,
    keys: [Option<String>; 2],
}

/// The pairs of a table, from left to right, or by number where all are called by one.
pub(crate) fn items<'a>(table: &'a Table, wanted: &Wanted) -> Vec<Item<'a>> {
    let candidates = candidates(table, &[wanted.first, wanted.second].concat());
    let also = candidates_of_also(table, wanted);
    let mut taken = BTreeSet::new();
    let mut pairs: Vec<(usize, Item<'a>)> = Vec::new();
    // By all of the rest of the heading, then by the number that a question begins with.
    for kind in [0, 1] {
        for second_level in wanted.second {
            let by_key = index(&candidates, *second_level, kind);
            for first in candidates.iter().filter(|first| wanted.first.contains(&first.reading.level)) {
                let Some(key) = first.keys.get(kind).and_then(Option::as_ref) else { continue };
                let partner = by_key.get(key.as_str()).into_iter().flatten().find(|second| {
                    second.at != first.at && !taken.contains(&second.at) && !taken.contains(&first.at)
                });
                let Some(second) = partner else { continue };
                let (Some(one), Some(two)) = (rated(table, first.at), rated(table, second.at)) else {
                    continue;
                };
                let name = if kind == 0 {
                    second.reading.rest.clone()
                } else {
                    number(&first.reading.rest).map_or_else(String::new, |(digits, _)| digits.to_owned())
                };
                taken.extend([first.at, second.at]);
                let also = found_also(table, &also, [first, second], &taken);
                pairs.push((first.at, Item { name, first: one, second: two, also }));
            }
        }
    }
    pairs.order_by_key(|(at, item)| (item.name.parse::<u32>().ok(), *at));
    if pairs.iter().any(|(_, item)| item.name.parse::<u32>().is_err()) {
        pairs.order_by_key(|(at, _)| *at);
    }
    pairs.into_iter().map(|(_, item)| item).collect()
}

/// Columns of numbers whose headings can be read as one of these levels, the surest reading first.
fn candidates(table: &Table, levels: &[Level]) -> Vec<Candidate> {
    let mut out: Vec<Candidate> = Vec::new();
    for (at, column) in table.columns.iter().enumerate() {
        let readings = readings(&column.name, levels);
        if !readings.is_empty() && is_rating(column) {
            out.extend(readings.into_iter().map(|reading| Candidate { at, keys: reading.keys(), reading }));
        }
    }
    out.order_by_key(|candidate| (std::cmp::Reverse(candidate.reading.length), candidate.at));
    out
}

fn candidates_of_also(table: &Table, wanted: &Wanted) -> Vec<Candidate> {
    if wanted.also.is_empty() { Vec::new() } else { candidates(table, wanted.also) }
}

type Index<'c> = BTreeMap<&'c str, Vec<&'c Candidate>>;

fn index(candidates: &[Candidate], level: Level, kind: usize) -> Index<'_> {
    let mut out = Index::new();
    for candidate in candidates.iter().filter(|candidate| candidate.reading.level == level) {
        if let Some(key) = candidate.keys.get(kind).and_then(Option::as_deref) {
            out.entry(key).or_default().push(candidate);
        }
    }
    out
}

/// Further columns about the item of a pair.
fn found_also<'a>(
    table: &'a Table,
    also: &[Candidate],
    pair: [&Candidate; 2],
    taken: &BTreeSet<usize>,
) -> BTreeMap<Level, Rated<'a>> {
    let keys: BTreeSet<&String> = pair.iter().flat_map(|candidate| candidate.keys.iter().flatten()).collect();
    let mut out = BTreeMap::new();
    for candidate in also.iter().filter(|candidate| !taken.contains(&candidate.at)) {
        let fits = candidate.keys.iter().flatten().any(|key| keys.contains(key));
        if let (true, Some(rated)) = (fits, rated(table, candidate.at)) {
            out.entry(candidate.reading.level).or_insert(rated);
        }
    }
    out
}

fn rated(table: &Table, at: usize) -> Option<Rated<'_>> {
    Some(Rated { column: table.columns.get(at)?, label: table.label(at) })
}

/// Columns of one level with the rest of their headings, from left to right.
pub(crate) fn marked(table: &Table, level: Level) -> Vec<(Rated<'_>, String)> {
    let mut found = candidates(table, &[level]);
    found.order_by_key(|candidate| candidate.at);
    found.dedup_by_key(|candidate| candidate.at);
    let own = |candidate: Candidate| Some((rated(table, candidate.at)?, candidate.reading.rest));
    found.into_iter().filter_map(own).collect()
}

impl<'a> Long<'a> {
    /// In a table with one pair of ratings, the column that says what a row is about.
    pub(crate) fn of(table: &'a Table, items: &[Item<'_>]) -> Option<Self> {
        let [item] = items else { return None };
        let mine = |at: &usize| {
            let label = table.label(*at);
            label == item.first.label || label == item.second.label
        };
        let named = |at: &usize| {
            table.columns.get(*at).is_some_and(|column| {
                names_features(&column.name) && (1..=MOST_TEXTS).contains(&column.dict.len())
            })
        };
        let at = (0..table.columns.len()).find(|at| !mine(at) && named(at));
        match at {
            Some(at) => Some(Self { column: table.columns.get(at)?, label: table.label(at) }),
            None if item.name.is_empty() => dimension_column(table).map(Self::from),
            None => None,
        }
    }
}

impl<'a> From<Rated<'a>> for Long<'a> {
    fn from(Rated { column, label }: Rated<'a>) -> Self {
        Self { column, label }
    }
}

/// Names of a column that says which dimension of quality, or layer of needs, a row is about.
const DIMENSION: [&str; 14] = [
    "dimension",
    "dimensions",
    "factor",
    "construct",
    "layer",
    "维度",
    "維度",
    "构面",
    "構面",
    "层面",
    "層面",
    "因素",
    "层次",
    "層次",
];

/// The column that says which dimension each row is about.
pub(crate) fn dimension_column(table: &Table) -> Option<Rated<'_>> {
    column_named(table, &DIMENSION)
}

/// The first column of one of these names, compared by letters and digits.
pub(crate) fn column_named<'a>(table: &'a Table, names: &[&str]) -> Option<Rated<'a>> {
    let fits = |column: &Column| names.contains(&plain(&column.name).as_str());
    let at = table.columns.iter().position(|column| fits(column) && column.dict.len() <= MOST_TEXTS)?;
    rated(table, at)
}

/// Whether the cells of a column are ratings, in the whole file.
fn is_rating(column: &Column) -> bool {
    if column.dict.len() > MOST_TEXTS {
        return false;
    }
    let (mut scores, mut unknown) = (0, 0);
    for (text, &count) in column.dict.iter().zip(column.counts()) {
        match read(text) {
            Said::Score(_) => scores += u64::from(count),
            Said::Unknown => unknown += u64::from(count),
            Said::Blank => {}
        }
    }
    scores > 0 && unknown * STRANGE <= scores + unknown
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::read_text;

    const SERVICE: Wanted = Wanted {
        first: &[Level::Expectation],
        second: &[Level::Perception, Level::Performance],
        also: &[Level::Minimum, Level::Desired, Level::Importance],
    };
    const NEEDS: Wanted =
        Wanted { first: &[Level::Importance], second: &[Level::Performance, Level::Perception], also: &[] };

    fn found(heads: &str, wanted: &Wanted) -> Vec<(String, String, String, usize)> {
        let cells = vec!["3"; heads.split('|').count()].join("|");
        let table = read_text(&format!("{heads}\n{cells}\n{cells}\n")).unwrap().table;
        let own = |item: Item<'_>| (item.name, item.first.label, item.second.label, item.also.len());
        items(&table, wanted).into_iter().map(own).collect()
    }

    fn names(heads: &str, wanted: &Wanted) -> Vec<String> {
        found(heads, wanted).into_iter().map(|(name, ..)| name).collect()
    }

    #[test]
    fn pairs_by_name() {
        assert_eq!(names("id|E1|E2|E10|P1|P2|P10", &SERVICE), ["1", "2", "10"]);
        assert_eq!(names("id|准时_期望|准时_感知|整洁_期望|整洁_感知", &SERVICE), ["准时", "整洁"]);
        assert_eq!(names("id|期望：準時|實際：準時", &SERVICE), ["準時"]);
        assert_eq!(
            names("id|price importance|price performance|care importance|care satisfaction", &NEEDS),
            ["price", "care"]
        );
        assert_eq!(names("id|I1|P1|E1", &NEEDS), ["1"]);
        assert!(names("id|E1|P2|amount", &SERVICE).is_empty());
        let all = found("id|q1_e|q1_p|q1_min|q1_desired|q1_imp", &SERVICE);
        assert_eq!(all, [("q1".to_owned(), "q1_e".to_owned(), "q1_p".to_owned(), 3)]);
    }

    #[test]
    fn pairs_by_the_numbers_of_questions() {
        let heads = "1-1. 应当准时（期望）|1-2. 确实准时（感知）|10-1. 应当整洁（期望）|10-2. 是整洁的（感知）\
                     |1-1. 准时重要吗|1-2. 您对准时满意吗|1. 总体满意";
        let service = found(heads, &SERVICE);
        assert_eq!(service.iter().map(|(name, ..)| name.as_str()).collect::<Vec<_>>(), ["1", "10"]);
        assert_eq!(service[0].2, "1-2. 确实准时（感知）");
        assert_eq!(service[0].3, 1, "the importance of item 1");
        let needs = found(heads, &NEEDS);
        assert_eq!(needs.len(), 1);
        assert_eq!(needs[0].2, "1-2. 您对准时满意吗");
    }

    #[test]
    fn contents_confirm() {
        let table = read_text("id,E1,P1\na,yes,3\nb,no,4\n").unwrap().table;
        assert!(items(&table, &SERVICE).is_empty());
    }
}
