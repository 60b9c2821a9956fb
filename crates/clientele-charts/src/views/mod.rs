//! Views: what is to be seen of each analysis. Adding one: a file beside this one and a line in `list.rs`.
//!
//! A view brings core's `Report`, `figures(&Report, &Context) -> Vec<Figure>` with the main figure first, and
//! `headline(&Report, &Context) -> String`, and `explain(&Report, marks, &Context) -> Explanation`. Its words are in `locales/*/<id>.ftl`, under keys that begin with the id.
//! Every mark has an id that stays from report to report, all its values as details, and the filter it stands for;
//! every figure has its table and a summary. Layout and sinks do the rest.

mod churn;
mod clocks;
mod clusters;
mod clv;
mod cohorts;
mod context;
mod contracts;
mod contrast;
mod economics;
mod error;
mod explaining;
mod groups;
mod highlight;
mod kano;
mod lifecycle;
mod list;
mod needs;
mod numbers;
mod pareto;
mod periods;
mod portrait;
mod ratings;
mod recovery;
mod rfm;
mod satisfaction;
mod selection;
mod sentiment;
mod servqual;
mod survival;

pub use context::ViewOptions;
pub use error::ViewError;
pub use list::{explain, fetch, figures, headline, highlighted, ids};
pub use portrait::portrait;
