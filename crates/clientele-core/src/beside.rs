//! Files loaded together: what is selected in one narrows the others, by customer.
//!
//! # Definition
//! A clause is *at home* in every file that has what it speaks of: its column, dates, customers, or the analysis that can
//! be asked of it. There it narrows the rows. Any other file is narrowed to the customers who have a row left in the
//! first file where the clause is at home, under all the clauses at home there. Customers are the same where their
//! identifiers are, surrounding blanks aside.
//!
//! # Errors
//! [`AnalysisError::NoSuchColumn`] for a clause at home nowhere; [`AnalysisError::NotJoined`] where one of the two files
//! has no customers.
//!
//! # Cost
//! One walk over the customers of both files: they are in the order of their identifiers.

use crate::analysis::{self, AnalysisError};
use crate::cx::Cx;
use crate::filter::{Clause, Filter};
use crate::mapping::Role;
use crate::model::{Bitmap, Dataset, Keys, View};

/// Another file of the same customers, or this very one, under the same filter.
pub struct Beside<'a> {
    /// That file.
    pub view: View<'a>,
    /// Who there each customer of this file is; none: everybody is who he is.
    there: Option<Vec<u32>>,
}

impl Beside<'_> {
    /// The customer's key there, if that file knows the customer.
    pub fn key(&self, here: u32) -> Option<u32> {
        match &self.there {
            None => Some(here).filter(|&key| key != Keys::NONE),
            Some(there) => there.get(here as usize).copied().filter(|&key| key != Keys::NONE),
        }
    }
}

impl<'a> View<'a> {
    /// The purchases of the same customers: in this very file when it has transactions, else in the first file beside
    /// it that has. `None` where there is no such file, or customers cannot be told.
    pub fn orders(&self, cx: &Cx) -> Result<Option<Beside<'a>>, AnalysisError> {
        if self.data.transactions.is_ok() {
            return Ok(Some(Beside { view: self.of_rows(self.rows.clone()), there: None }));
        }
        self.beside(|data| data.transactions.is_ok(), cx)
    }

    /// The first file beside this one that is wanted.
    pub fn beside(&self, wanted: fn(&Dataset) -> bool, cx: &Cx) -> Result<Option<Beside<'a>>, AnalysisError> {
        let other = |data: &Dataset| !std::ptr::eq(data, self.data) && wanted(data);
        match self.files.iter().position(other) {
            Some(at) => self.file(at, cx),
            None => Ok(None),
        }
    }

    /// One of the files; `None` where customers cannot be told.
    pub(crate) fn file(&self, at: usize, cx: &Cx) -> Result<Option<Beside<'a>>, AnalysisError> {
        let there = self.files.get(at).and_then(|data| same_customers(self.data, data));
        let Some(there) = there else { return Ok(None) };
        Ok(Some(Beside { view: among(&self.filter, self.files, at, cx)?, there: Some(there) }))
    }

    /// Where this file stands among the files.
    pub(crate) fn at(&self) -> usize {
        self.files.iter().position(|data| std::ptr::eq(data, self.data)).unwrap_or(0)
    }
}

/// Who in `to` each customer of `from` is; [`Keys::NONE`]: nobody. `None` where one of them has no customers.
pub fn same_customers(from: &Dataset, to: &Dataset) -> Option<Vec<u32>> {
    let column = |data: &'_ Dataset| data.mapping.get(Role::Customer).is_some();
    if !column(from) || !column(to) {
        return None;
    }
    let (here, there) = (from.customer_texts(), to.customer_texts());
    let n_there = to.rows().customers.len() as u32;
    let mut at = 0;
    let same = (0..from.rows().customers.len() as u32).map(|key| {
        let text = here(key);
        while at < n_there && there(at) < text {
            at += 1;
        }
        if at < n_there && there(at) == text { at } else { Keys::NONE }
    });
    Some(same.collect())
}

/// The file that an analysis is asked of: the first that it serves, those of its own kind before others.
pub fn home(files: &[Dataset], id: &str) -> Option<usize> {
    let serving = || files.iter().enumerate().filter(|(_, data)| analysis::serves(data).contains(&id));
    let made_for = analysis::find(id)?.kind;
    let own = serving().find(|(_, data)| analysis::kind(data) == made_for);
    own.or_else(|| serving().next()).map(|(at, _)| at)
}

/// One of several files under a filter.
pub(crate) fn among<'a>(
    filter: &Filter,
    files: &'a [Dataset],
    at: usize,
    cx: &Cx,
) -> Result<View<'a>, AnalysisError> {
    let mut view = rows(filter, files, at)?;
    // Each analysis sees the rows, and the files beside, without the clauses of any: so their order does not matter, and
    // none asks for itself.
    let mut base = view.of_rows(view.rows.clone());
    base.filter.all.retain(|clause| !matches!(clause, Clause::Members { .. }));
    for clause in &filter.all {
        let Clause::Members { analysis: id, .. } = clause else { continue };
        let from = home(files, id).unwrap_or(at);
        if from == at {
            let keep = clause.members(&base, cx)?;
            match keep.rows {
                Some(rows) => view.rows.and(&rows),
                None => view.keep_customers(|who| keep.customers.get(who)),
            }
        } else {
            let keep = clause.members(&rows(&base.filter, files, from)?, cx)?;
            narrow(&mut view, files, from, &keep.customers)?;
        }
    }
    Ok(view)
}

/// What the clauses of rows leave, wherever they are at home.
fn rows<'a>(filter: &Filter, files: &'a [Dataset], at: usize) -> Result<View<'a>, AnalysisError> {
    let mut view = own_rows(filter, files, at)?;
    let away = filter.all.iter().filter(|clause| !clause.is_at_home(view.data));
    let mut homes = Vec::new();
    for clause in away {
        let home = files.iter().position(|data| clause.is_at_home(data)).ok_or_else(|| clause.homeless())?;
        if !homes.contains(&home) {
            homes.push(home);
        }
    }
    for home in homes {
        let keep = own_rows(filter, files, home)?.present();
        narrow(&mut view, files, home, &keep)?;
    }
    Ok(view)
}

/// What the clauses at home in a file leave of it.
fn own_rows<'a>(filter: &Filter, files: &'a [Dataset], at: usize) -> Result<View<'a>, AnalysisError> {
    let data = files.get(at).ok_or(AnalysisError::NothingMatches)?;
    let mut view = View::all(data, data.rows());
    (view.files, view.filter) = (files, filter.clone());
    for clause in filter.all.iter().filter(|clause| clause.is_at_home(data)) {
        clause.apply(&mut view)?;
    }
    Ok(view)
}

/// Keep the customers who are in `keep` in another file.
fn narrow(view: &mut View, files: &[Dataset], other: usize, keep: &Bitmap) -> Result<(), AnalysisError> {
    let there = files.get(other).and_then(|other| same_customers(view.data, other));
    let there = there.ok_or(AnalysisError::NotJoined)?;
    view.keep_customers(|who| there.get(who).is_some_and(|&key| key != Keys::NONE && keep.get(key as usize)));
    Ok(())
}

#[cfg(test)]
mod tests;
