//! The one list of analyses. Adding one: a file beside this one and a line in [`ALL`].

mod as_of;
pub mod churn;
pub mod clocks;
pub mod clusters;
pub mod clv;
pub mod cohorts;
pub mod contract;
pub mod contrast;
pub mod economics;
mod error;
pub mod groups;
mod headings;
pub mod kano;
mod kinds;
pub mod lifecycle;
mod list;
mod names;
pub mod needs;
pub(crate) mod occasions;
mod params;
pub mod pareto;
mod ratings;
pub mod recovery;
pub mod rfm;
pub mod satisfaction;
pub mod sentiment;
pub mod servqual;
pub mod survival;
mod times;

pub use error::{AnalysisError, Caveat};
pub use kinds::{FileKind, kind, serves};
pub(crate) use list::to_json;
pub use list::{ALL, Analysis, CustomersFn, Group, RunFn, find};
pub use params::{Param, ParamKind, read_params};
