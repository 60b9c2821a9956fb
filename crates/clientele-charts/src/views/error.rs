//! Why there are no figures.

use std::fmt;

/// Why there are no figures.
#[derive(Debug)]
#[non_exhaustive]
pub enum ViewError {
    /// No analysis of this id has views.
    NoSuchView {
        /// The id asked for.
        id: String,
    },
    /// The views are a file of their own that is not there, or not yet.
    NotFetched {
        /// The id asked for.
        id: String,
    },
    /// The text is not a report of the analysis.
    NotAReport(serde_json::Error),
}

impl fmt::Display for ViewError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSuchView { id } => write!(f, "no analysis \"{id}\" has figures"),
            Self::NotFetched { id } => write!(f, "the figures of \"{id}\" could not be fetched"),
            Self::NotAReport(error) => write!(f, "not a report of this analysis: {error}"),
        }
    }
}

impl std::error::Error for ViewError {}

impl From<serde_json::Error> for ViewError {
    fn from(error: serde_json::Error) -> Self {
        Self::NotAReport(error)
    }
}
