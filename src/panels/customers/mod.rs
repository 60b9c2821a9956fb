//! Customers one by one: the list of all, with what any analysis says of each side by side.

mod list;
mod picker;

pub(crate) use list::CustomersPanel;
