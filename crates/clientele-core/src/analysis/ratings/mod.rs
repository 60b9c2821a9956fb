//! Ratings that come in pairs: expected and perceived, importance and performance. Which columns they are, how their cells
//! are read, and what the pairs say; shared by the analyses of service quality and of needs.

mod count;
mod customers;
mod group_gap;
mod level;
mod matrix;
mod measure;
mod read;
mod recognise;
mod scale;
mod sheet;
mod sums;

pub use count::Tests;
pub(crate) use count::{Joint, PairRow, adjust, interval};
pub(crate) use customers::customer_means;
pub use group_gap::GroupGap;
pub(crate) use level::Level;
pub(crate) use matrix::{Ends, place};
pub use matrix::{Quadrant, Split};
pub(crate) use measure::{Mean, Measured, Part, ends, measure, rows_of};
pub(crate) use read::{Coded, coded};
pub(crate) use recognise::{Rated, Wanted, column_named, dimension_column, marked};
pub(crate) use scale::{Scale, scale};
pub(crate) use sheet::{Limits, Named, Sheet, SheetItem};
