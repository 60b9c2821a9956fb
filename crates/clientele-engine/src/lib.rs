//! The service around core: bytes and requests in, replies out. Plain Rust; the worker shell is the only part that
//! knows of wasm.

#[cfg(feature = "cli")]
pub mod cli;
pub mod csv;
mod grid;
mod kept;
pub mod protocol;
pub mod service;
pub mod slides;
mod summary;
mod windows;
mod workbook;
#[cfg(target_arch = "wasm32")]
pub mod worker;

pub use service::Service;
pub use workbook::{Sheet, workbook};
