//! What does not depend on whom a portrait is about: the tables of all analyses, and the model of repeat buying.

use crate::analysis::{AnalysisError, clv};
use crate::beside;
use crate::cx::Cx;
use crate::model::{CustomerColumn, CustomerTable, Dataset, Keys, View};
use crate::stats::btyd::PurchaseModel;
use serde_json::Value;
use std::collections::BTreeMap;
use std::rc::Rc;

/// The analyses that a portrait draws on, in its order.
pub const ANALYSES: [&str; 10] = [
    "rfm",
    "clv",
    "churn",
    "lifecycle",
    "pareto",
    "clusters",
    "satisfaction",
    "clocks",
    "recovery",
    "sentiment",
];

/// The table of one analysis.
pub struct Known {
    /// The analysis.
    pub id: &'static str,
    /// The file that answered it.
    pub home: usize,
    /// Its table, or why there is none.
    pub table: Result<Rc<CustomerTable>, AnalysisError>,
    /// Who there each customer of the portraits' file is; none: everybody is who he is.
    there: Option<Vec<u32>>,
    /// Place in the table by the key there.
    places: Vec<u32>,
}

/// What portraits of the same question share.
pub struct Everybody {
    /// The file whose customers are portrayed.
    pub file: usize,
    /// What is known of them.
    pub known: Vec<Known>,
    /// Analyses that no file answers.
    pub absent: Vec<&'static str>,
    /// The model that predicts repeat purchases.
    pub(super) model: Option<PurchaseModel>,
    pub(super) params: BTreeMap<String, Value>,
}

impl Everybody {
    /// Collect the tables. `table` gives the one of an analysis in the file that answers it; `view` is the portraits' file under
    /// the filter.
    pub fn of(
        (files, file): (&[Dataset], usize),
        params: BTreeMap<String, Value>,
        view: &View,
        cx: &Cx,
        mut table: impl FnMut(&str) -> Result<Rc<CustomerTable>, AnalysisError>,
    ) -> Result<Self, AnalysisError> {
        let (mut known, mut absent) = (Vec::new(), Vec::new());
        for (done, id) in (0u64..).zip(ANALYSES) {
            cx.tick(done, ANALYSES.len() as u64)?;
            let Some(home) = beside::home(files, id) else {
                absent.push(id);
                continue;
            };
            let own = match table(id) {
                Err(AnalysisError::Cancelled) => return Err(AnalysisError::Cancelled),
                other => other,
            };
            let joined = match (files.get(file), files.get(home)) {
                (Some(from), Some(to)) if file != home => beside::same_customers(from, to),
                _ => None,
            };
            let own = if file != home && joined.is_none() { Err(AnalysisError::NotJoined) } else { own };
            known.push(Known::new(id, home, own, joined));
        }
        let clv = super::one::read(&params, "clv");
        let model = match (view.need_transactions(), clv) {
            (Ok(()), Ok(clv)) => clv::customers_and_model(view, &clv, cx).ok().and_then(|(_, model)| model),
            _ => None,
        };
        Ok(Self { file, known, absent, model, params })
    }

    /// A column of an analysis with its table.
    pub(super) fn column(&self, id: &str, field: &str) -> Option<(&Known, &CustomerColumn)> {
        let known = self.known.iter().find(|known| known.id == id)?;
        Some((known, known.table.as_ref().ok()?.column(field)?))
    }

    /// Memory that the tables take, roughly.
    pub fn bytes(&self) -> usize {
        self.known.iter().map(|known| known.places.len() * 4).sum()
    }
}

impl Known {
    fn new(
        id: &'static str,
        home: usize,
        table: Result<Rc<CustomerTable>, AnalysisError>,
        there: Option<Vec<u32>>,
    ) -> Self {
        let customers = || table.as_ref().ok().map(|table| table.customers.as_slice()).unwrap_or_default();
        let known = || customers().iter().filter(|&&who| who != Keys::NONE);
        let mut places = vec![u32::MAX; known().max().map_or(0, |last| *last as usize + 1)];
        for (place, &who) in (0u32..).zip(customers()) {
            places.iter_mut().skip(who as usize).take(1).for_each(|slot| *slot = place);
        }
        Self { id, home, table, there, places }
    }

    /// The customer's place in the table; of several rows the last.
    pub(super) fn place(&self, who: u32) -> Option<usize> {
        let there = match &self.there {
            Some(there) => there.get(who as usize).copied()?,
            None => who,
        };
        let place = self.places.get(there as usize).copied()?;
        (place != u32::MAX).then_some(place as usize)
    }

    /// The table where each customer has one row.
    pub(super) fn of_customers(&self) -> Option<&CustomerTable> {
        self.table.as_deref().ok().filter(|table| table.rows.is_empty())
    }
}
