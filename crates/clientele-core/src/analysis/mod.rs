//! The one list of analyses. Adding one: a file beside this one and a line in [`ALL`].

mod error;
mod list;
mod params;
pub mod rfm;

pub use error::{AnalysisError, Caveat};
pub use list::{ALL, Analysis, CustomersFn, Group, find};
pub use params::{Param, ParamKind, read_params};
