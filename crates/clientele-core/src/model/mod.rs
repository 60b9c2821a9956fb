//! The data as the analyses see it: parsed once, valid ever after.

mod bitmap;
mod customers;
mod dataset;
mod keys;
mod purchases;
mod transactions;
mod view;

pub use bitmap::Bitmap;
pub use customers::{CustomerColumn, CustomerTable, CustomerValues};
pub use dataset::Dataset;
pub use keys::{Keys, is_missing};
pub use purchases::{Purchases, Returns};
pub use transactions::{Audit, Transactions, TransactionsError};
pub use view::View;
