//! The service around core: bytes and requests in, replies out. Plain Rust; the worker shell is the only part that
//! knows of wasm.

#[cfg(feature = "cli")]
pub mod cli;
pub mod csv;
mod grid;
mod kept;
pub mod protocol;
pub mod service;
#[cfg(feature = "sheets")]
pub mod slides;
mod summary;
mod windows;
#[cfg(feature = "sheets")]
mod workbook;
#[cfg(target_arch = "wasm32")]
pub mod worker;

pub use service::Service;
#[cfg(feature = "sheets")]
pub use workbook::{Sheet, workbook};
