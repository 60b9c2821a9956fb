//! The pages: choose a file, say what its columns are, look at an analysis.

pub(crate) mod analyse;
pub(crate) mod load;
pub(crate) mod map;
pub(crate) mod sentiment;
