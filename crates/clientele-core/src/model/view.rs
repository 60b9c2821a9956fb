//! The data under one filter: what every analysis is handed.

use super::{Bitmap, Dataset, Keys, Purchases, Returns, Transactions};
use crate::Day;
use crate::analysis::AnalysisError;
use crate::filter::Filter;
use std::sync::OnceLock;

/// Purchases with the day up to which they were collected, one for each way to take returns.
pub(super) type Collected = [OnceLock<(i32, Purchases)>; 3];

/// A data set under a filter. Analyses see nothing else.
pub struct View<'a> {
    /// The whole data set.
    pub data: &'a Dataset,
    /// Its transactions, or its rows alone (see [`Dataset::rows`]).
    pub transactions: &'a Transactions,
    /// The rows that are used and pass the filter.
    pub rows: Bitmap,
    /// The last day that the filter lets through, when it has a date clause with an end.
    pub until: Option<Day>,
    /// The customers selected in the analysis's own figures: they change no score, but what is counted of them is
    /// reported apart.
    pub focus: Option<Bitmap>,
    /// The files loaded together, this one among them (see [`crate::beside`]).
    pub(crate) files: &'a [Dataset],
    /// The filter that made this view: files beside are seen under the same one.
    pub(crate) filter: Filter,
    purchases: Collected,
}

impl<'a> View<'a> {
    /// A view of the rows in `rows`.
    pub fn new(data: &'a Dataset, transactions: &'a Transactions, rows: Bitmap, until: Option<Day>) -> Self {
        let files = std::slice::from_ref(data);
        let filter = Filter::default();
        Self { data, transactions, rows, until, focus: None, files, filter, purchases: Default::default() }
    }

    /// A view of everything.
    pub fn all(data: &'a Dataset, transactions: &'a Transactions) -> Self {
        Self::new(data, transactions, transactions.used.clone(), None)
    }

    /// Other rows of the same file under the same filter.
    pub(crate) fn of_rows(&self, rows: Bitmap) -> Self {
        let purchases = Default::default();
        Self { rows, focus: None, filter: self.filter.clone(), purchases, ..*self }
    }

    /// The customers who have a row in this view.
    pub fn present(&self) -> Bitmap {
        let mut present = Bitmap::new(self.transactions.customers.len(), false);
        let customers = self.rows.iter().filter_map(|row| self.transactions.customer.get(row));
        customers.filter(|&&who| who != Keys::NONE).for_each(|&who| present.set(who as usize, true));
        present
    }

    /// Keep the rows of the customers for whom `keep` holds; a row of nobody goes.
    pub(crate) fn keep_customers(&mut self, keep: impl Fn(usize) -> bool) {
        let customers = &self.transactions.customer;
        self.rows
            .retain(|row| customers.get(row).is_some_and(|&who| who != Keys::NONE && keep(who as usize)));
    }

    /// Why there are no transactions, for analyses of purchases.
    pub fn need_transactions(&self) -> Result<(), AnalysisError> {
        self.data.transactions.as_ref().map(|_| ()).map_err(|error| error.clone().into())
    }

    /// The last day of the data, or of the filter's date clause where that ends earlier. It does not depend on the
    /// other clauses: a click on a country must not move everybody's recency.
    pub fn last_day(&self) -> Day {
        let last = self.transactions.audit.last_day.unwrap_or(Day(0));
        self.until.map_or(last, |until| until.min(last))
    }

    /// The orders that count, up to and with `as_of`. Collected once per view and kept; those of everything, once per file.
    pub fn purchases(&self, as_of: Day, returns: Returns) -> std::borrow::Cow<'_, Purchases>
    where
        Purchases: Clone,
    {
        use std::borrow::Cow;
        let collect = || Purchases::collect(self.transactions, &self.rows, as_of.0, returns);
        let all = self.rows == self.transactions.used;
        let [net, exclude, keep] = if all { &self.transactions.purchases } else { &self.purchases };
        let cell = match returns {
            Returns::Net => net,
            Returns::Exclude => exclude,
            Returns::Keep => keep,
        };
        match cell.get_or_init(|| (as_of.0, collect())) {
            (day, purchases) if *day == as_of.0 => Cow::Borrowed(purchases),
            _ => Cow::Owned(collect()),
        }
    }

    /// The identifier of a customer.
    pub fn customer_text(&self, customer: u32) -> &'a str {
        self.data.customer_text(customer)
    }
}
