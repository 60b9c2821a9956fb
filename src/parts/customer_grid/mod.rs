//! The grid of customers: as many as there are, of which the page holds the few that are seen.

mod cells;
mod head;
mod pages;
mod rows;

pub(crate) use head::CustomerGrid;
