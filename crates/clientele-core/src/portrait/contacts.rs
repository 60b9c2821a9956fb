//! A customer's tickets, answers and texts in the files loaded together.

use super::everybody::Everybody;
use super::one::read;
use crate::Day;
use crate::analysis::clocks::{self, ClockCase};
use crate::analysis::{AnalysisError, satisfaction, sentiment};
use crate::cx::Cx;
use crate::model::{Bitmap, Transactions, View};
use crate::order::Order;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What happened between the house and a customer beside purchases.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Contacts {
    /// How many there are.
    pub n: u64,
    /// The latest, the newest first.
    pub latest: Vec<Contact>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Contact {
    /// When, where the file says it.
    pub day: Option<Day>,
    /// Row of its file, from 1 below the header.
    pub row: u64,
    /// What.
    #[serde(flatten)]
    pub what: What,
}

/// What a contact was.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum What {
    /// A ticket or complaint with the clocks that ran.
    Ticket {
        /// The clocks.
        clocks: Vec<ClockCase>,
    },
    /// An answer to the survey.
    Answer {
        /// The score.
        score: u8,
        /// Its class (`promoter`, `satisfied` ...).
        class: String,
    },
    /// Something written.
    Text {
        /// The words, cut after some hundred characters.
        text: String,
        /// From -1 to 1.
        score: f64,
        /// `positive`, `neutral` or `negative`.
        label: String,
    },
}

/// Contacts that are told.
const MOST: usize = 12;
/// Characters of a text that are told.
const LONGEST: usize = 400;

impl Contacts {
    pub(super) fn of(everybody: &Everybody, view: &View, who: u32, cx: &Cx) -> Result<Self, AnalysisError> {
        let mut all = Vec::new();
        for known in &everybody.known {
            if !matches!(known.id, "satisfaction" | "clocks" | "sentiment") || known.table.is_err() {
                continue;
            }
            let Some(beside) = own(everybody, view, known.home, who, cx)? else { continue };
            let params = &everybody.params;
            // What an analysis refuses is among what is missing.
            let found: Result<Vec<(usize, What)>, AnalysisError> = match known.id {
                "clocks" => tickets(&beside, params, cx),
                "satisfaction" => answers(&beside, params),
                _ => texts(&beside, params, cx),
            };
            let day = |row: usize| beside.transactions.day.get(row).copied();
            all.extend(found.unwrap_or_default().into_iter().map(|(row, what)| Contact {
                day: day(row).filter(|&day| day != Transactions::NO_DAY).map(Day),
                row: row as u64 + 1,
                what,
            }));
        }
        all.order_by_key(|contact: &Contact| (std::cmp::Reverse(contact.day), contact.row));
        let n = all.len() as u64;
        all.truncate(MOST);
        Ok(Self { n, latest: all })
    }
}

type Params = BTreeMap<String, serde_json::Value>;

fn tickets(view: &View, params: &Params, cx: &Cx) -> Result<Vec<(usize, What)>, AnalysisError> {
    let mut by_row: BTreeMap<usize, Vec<ClockCase>> = BTreeMap::new();
    for (row, case) in clocks::cases(view, &read(params, "clocks")?, cx)? {
        by_row.entry(row).or_default().push(case);
    }
    Ok(by_row.into_iter().map(|(row, clocks)| (row, What::Ticket { clocks })).collect())
}

fn answers(view: &View, params: &Params) -> Result<Vec<(usize, What)>, AnalysisError> {
    let answers = satisfaction::answers(view, &read(params, "satisfaction")?)?;
    let told = |(row, score, class): (usize, u8, satisfaction::Class)| {
        (row, What::Answer { score, class: class.code().to_owned() })
    };
    Ok(answers.into_iter().map(told).collect())
}

fn texts(view: &View, params: &Params, cx: &Cx) -> Result<Vec<(usize, What)>, AnalysisError> {
    let texts = sentiment::texts_of(view, &read(params, "sentiment")?, cx)?;
    let told = |(row, text, score, label): (usize, String, f64, sentiment::Label)| {
        let text = text.chars().take(LONGEST).collect();
        (row, What::Text { text, score, label: label.id().to_owned() })
    };
    Ok(texts.into_iter().map(told).collect())
}

/// The customer's rows in one of the files.
fn own<'a>(
    everybody: &Everybody,
    view: &View<'a>,
    home: usize,
    who: u32,
    cx: &Cx,
) -> Result<Option<View<'a>>, AnalysisError> {
    let other = if home == everybody.file { None } else { view.file(home, cx)? };
    let (there, key) = match &other {
        Some(beside) => (&beside.view, beside.key(who)),
        None if home == everybody.file => (view, Some(who)),
        None => return Ok(None),
    };
    let Some(key) = key else { return Ok(None) };
    let customers = &there.transactions.customer;
    let mut rows = Bitmap::new(there.rows.len(), false);
    there.rows.iter().filter(|&row| customers.get(row) == Some(&key)).for_each(|row| rows.set(row, true));
    Ok((rows.count() > 0).then(|| there.of_rows(rows)))
}
