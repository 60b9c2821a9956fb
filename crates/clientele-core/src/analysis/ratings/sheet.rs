//! A questionnaire of pairs: its items, each in a part of the whole (a dimension, a layer), and who answered.

use super::read::Coded;
use super::recognise::Wanted;
use super::recognise::{Item, Long, Rated, dimension_column, items};
use super::{Level, Scale, coded, scale};
use crate::analysis::AnalysisError;
use crate::model::{Bitmap, Keys, View};
use crate::order::Order;
use crate::table::{Column, Table};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A pair of columns named by a parameter.
pub(crate) struct Named<'p> {
    pub(crate) name: &'p str,
    pub(crate) part: Option<&'p str>,
    pub(crate) columns: [&'p str; 2],
    pub(crate) also: Vec<(Level, &'p str)>,
}

/// An item of a questionnaire.
pub(crate) struct SheetItem<'a> {
    pub(crate) name: String,
    /// Its part, as the file or a parameter calls it.
    pub(crate) said: Option<String>,
    pub(crate) first: Rated<'a>,
    pub(crate) second: Rated<'a>,
    pub(crate) also: BTreeMap<Level, Rated<'a>>,
    /// The rows about it, in a long table.
    rows: Option<Vec<u32>>,
}

/// A questionnaire found in a table.
pub(crate) struct Sheet<'a> {
    pub(crate) items: Vec<SheetItem<'a>>,
    /// The column that names the item of each row: the table is long.
    pub(crate) by: Option<String>,
    pub(crate) scale: Scale,
    /// Columns on another scale than most.
    pub(crate) mixed: u64,
}

/// The scale that parameters give.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Limits {
    pub(crate) lo: Option<f64>,
    pub(crate) hi: Option<f64>,
}

impl<'a> Sheet<'a> {
    /// The questionnaire of a table, of columns named or found. Errors: a named column that is not there; no pair.
    pub(crate) fn of(
        table: &'a Table,
        wanted: &Wanted,
        named: &[Named<'_>],
        limits: Limits,
    ) -> Result<Self, AnalysisError> {
        let pairs = if named.is_empty() {
            items(table, wanted).into_iter().map(|item| (item, None)).collect()
        } else {
            self::named(table, named)?
        };
        if pairs.is_empty() {
            return Err(AnalysisError::NotEnough { what: "question-pairs".to_owned(), needed: 1, found: 0 });
        }
        let columns: Vec<&Column> =
            pairs.iter().flat_map(|(item, _)| [item.first.column, item.second.column]).collect();
        let (scale, mixed) = scale(&columns, limits.lo, limits.hi);
        let all: Vec<Item<'a>> = pairs.iter().map(|(item, _)| item.clone()).collect();
        // A pair that was given a name is about one item.
        let long = if named.iter().all(|pair| pair.name.is_empty()) { Long::of(table, &all) } else { None };
        let (items, by) = match (long, all.into_iter().next()) {
            (Some(long), Some(pair)) => (long_items(table, &long, pair), Some(long.label)),
            _ => (pairs.into_iter().map(|(item, said)| SheetItem::wide(item, said)).collect(), None),
        };
        Ok(Self { items, by, scale, mixed })
    }

    /// Whether a table holds a questionnaire beyond doubt: several items on a scale in use. One pair alone may be anything
    /// that was expected and came (amounts, days).
    pub(crate) fn is_in(table: &'a Table, wanted: &Wanted) -> bool {
        let found = Self::of(table, wanted, &[], Limits::default());
        found.is_ok_and(|sheet| sheet.items.len() > 1 && sheet.scale.lo >= 0.0 && sheet.scale.hi <= 100.0)
    }

    /// A pair of columns of an item on the questionnaire's scale.
    pub(crate) fn coded(&self, item: &SheetItem<'_>) -> (Coded, Coded) {
        (coded(item.first.column, self.scale), coded(item.second.column, self.scale))
    }

    /// Who answered each row: the customer in a long table, whose answers are spread over rows, else the row itself.
    pub(crate) fn units<'v>(&self, view: &'v View<'_>) -> Units<'v> {
        let customers = &view.transactions.customer;
        if self.by.is_some() && view.data.mapping.get(crate::mapping::Role::Customer).is_some() {
            Units { n: view.transactions.customers.len(), of: Some(customers) }
        } else {
            Units { n: view.data.table.n_rows, of: None }
        }
    }
}

/// Who answered each row.
pub(crate) struct Units<'v> {
    pub(crate) n: usize,
    of: Option<&'v Vec<u32>>,
}

impl Units<'_> {
    #[inline]
    pub(crate) fn of(&self, row: usize) -> Option<usize> {
        match self.of {
            None => Some(row),
            Some(keys) => keys.get(row).copied().filter(|&key| key != Keys::NONE).map(|key| key as usize),
        }
    }
}

impl<'a> SheetItem<'a> {
    fn wide(item: Item<'a>, said: Option<String>) -> Self {
        let Item { name, first, second, also } = item;
        let name = if name.is_empty() { second.label.clone() } else { name };
        Self { name, said, first, second, also, rows: None }
    }

    /// Call `each` with the rows of a set that are about this item.
    #[inline]
    pub(crate) fn each(&self, rows: &Bitmap, mut each: impl FnMut(usize)) {
        match &self.rows {
            None => rows.iter().for_each(each),
            Some(own) => own.iter().map(|row| *row as usize).filter(|row| rows.get(*row)).for_each(&mut each),
        }
    }
}

/// The columns that parameters name.
fn named<'a>(
    table: &'a Table,
    pairs: &[Named<'_>],
) -> Result<Vec<(Item<'a>, Option<String>)>, AnalysisError> {
    let one = |pair: &Named<'_>| {
        let [first, second] = pair.columns;
        let also = pair.also.iter().map(|(level, name)| Ok((*level, Rated::of(table, name)?)));
        let item = Item {
            name: pair.name.to_owned(),
            first: Rated::of(table, first)?,
            second: Rated::of(table, second)?,
            also: also.collect::<Result<_, AnalysisError>>()?,
        };
        Ok((item, pair.part.map(str::to_owned)))
    };
    pairs.iter().map(one).collect()
}

/// The items of a long table in the order of their names, each with its rows and its most frequent part.
fn long_items<'a>(table: &'a Table, long: &Long<'a>, pair: Item<'a>) -> Vec<SheetItem<'a>> {
    let keys = Keys::of(long.column);
    let mut rows: Vec<Vec<u32>> = vec![Vec::new(); keys.len()];
    long.column.codes.for_each(|row, code| {
        let key = keys.of_code().get(code as usize).copied().unwrap_or(Keys::NONE);
        if let Some(own) = rows.get_mut(key as usize) {
            own.push(row as u32);
        }
    });
    let part = dimension_column(table).filter(|part| part.label != long.label);
    let mut items: Vec<SheetItem<'a>> = (0u32..)
        .zip(rows)
        .map(|(key, own)| SheetItem {
            name: keys.text(key, long.column).to_owned(),
            said: part.as_ref().and_then(|part| most_frequent(part.column, &own)),
            first: pair.first.clone(),
            second: pair.second.clone(),
            also: pair.also.clone(),
            rows: Some(own),
        })
        .collect();
    if items.iter().all(|item| item.name.parse::<u32>().is_ok()) {
        items.order_by_key(|item| item.name.parse::<u32>().unwrap_or(0));
    }
    items
}

/// The most frequent filled text of some rows; of equals the first by text.
fn most_frequent(column: &Column, rows: &[u32]) -> Option<String> {
    let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
    for row in rows {
        let text = column.text(*row as usize).trim();
        if !text.is_empty() {
            *counts.entry(text).or_default() += 1;
        }
    }
    let most = counts.into_iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(a.0)));
    most.map(|(text, _)| text.to_owned())
}
