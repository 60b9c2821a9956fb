//! Bytes -> encoding -> dialect -> columns, with every oddity as an issue.

pub mod cells;
pub mod dialect;
pub mod encoding;

mod columns;
#[cfg(feature = "sheets")]
pub mod sheets;
pub mod dialect;
mod error;
pub mod json;
pub mod layout;
pub mod signature;
pub use error::IngestError;
mod reader;
mod records;
mod text;

pub use columns::reread;
pub use reader::{Facts, Feed, Finish, Format, Ingest, Load, Options, SheetFact, read_bytes, read_text};
