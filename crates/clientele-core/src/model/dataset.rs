//! A table with its mapping, ready to be asked.

use super::{Audit, Transactions, TransactionsError};
use crate::analysis::FileKind;
use crate::mapping::{Mapping, Role};
use crate::table::Table;
use std::cell::OnceCell;

/// A loaded file: the table, the roles of its columns, and the transactions they make.
#[derive(Debug, Clone)]
pub struct Dataset {
    /// The file as columns.
    pub table: Table,
    /// Which column plays which role.
    pub mapping: Mapping,
    /// The transactions, or why there are none.
    pub transactions: Result<Transactions, TransactionsError>,
    /// What the user says that the file holds; none: as it looks (see [`crate::analysis::kind`]).
    pub kind: Option<FileKind>,
    /// The rows alone, where they make no transactions.
    bare: Transactions,
    /// The analyses that it serves, once asked.
    pub(crate) serves: OnceCell<Vec<&'static str>>,
}

impl Dataset {
    /// Build the model of a table under a mapping. Cost: a few passes over the mapped columns.
    pub fn new(table: Table, mapping: Mapping) -> Self {
        let transactions = Transactions::build(&table, &mapping);
        let bare = Transactions::bare(&table, &mapping, transactions.is_err());
        Self { table, mapping, transactions, kind: None, bare, serves: OnceCell::new() }
    }

    /// The same table under another mapping.
    pub fn remap(&mut self, mapping: Mapping) {
        self.transactions = Transactions::build(&self.table, &mapping);
        self.bare = Transactions::bare(&self.table, &mapping, self.transactions.is_err());
        self.mapping = mapping;
        self.serves = OnceCell::new();
    }

    /// The transactions, or where there are none the rows alone: used but for those set aside, without
    /// money. Filters and analyses of rows (contract lists, surveys) work on them.
    pub fn rows(&self) -> &Transactions {
        self.transactions.as_ref().unwrap_or(&self.bare)
    }

    /// The identifier of a customer.
    pub fn customer_text(&self, customer: u32) -> &str {
        self.customer_texts()(customer)
    }

    /// The identifiers of the customers, by key: quicker than asking for one after the other.
    pub fn customer_texts<'a>(&'a self) -> impl Fn(u32) -> &'a str {
        let column = self.mapping.get(Role::Customer).and_then(|name| self.table.column(name));
        let keys = &self.rows().customers;
        move |key| column.map_or("", |column| keys.text(key, column))
    }

    /// The key of a customer, surrounding blanks aside.
    pub fn customer(&self, text: &str) -> Option<u32> {
        let (of, wanted, n) = (self.customer_texts(), text.trim(), self.rows().customers.len() as u32);
        // Keys are numbered in the order of their texts.
        let (mut lo, mut hi) = (0, n);
        while lo < hi {
            let middle = lo + (hi - lo) / 2;
            if of(middle) < wanted {
                lo = middle + 1;
            } else {
                hi = middle;
            }
        }
        (lo < n && of(lo) == wanted).then_some(lo)
    }

    /// What happened to the rows on their way into the transactions.
    pub fn audit(&self) -> Option<&Audit> {
        self.transactions.as_ref().ok().map(|transactions| &transactions.audit)
    }
}
