//! The pages: choose a file, say what its columns are, look at an analysis, at several at once, or at customers.

pub(crate) mod analyse;
pub(crate) mod board;
pub(crate) mod customers;
pub(crate) mod load;
pub(crate) mod map;
pub(crate) mod present;
pub(crate) mod sentiment;
