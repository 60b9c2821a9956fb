//! Customers one by one: the list of all, with what any analysis says of each side by side.

mod contacts;
mod facts;
mod list;
mod picker;
mod portrait;

pub(crate) use list::CustomersPanel;
