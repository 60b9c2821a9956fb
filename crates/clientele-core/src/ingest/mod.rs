//! Bytes -> encoding -> dialect -> columns, with every oddity as an issue.

pub mod cells;
pub mod dialect;
pub mod encoding;
pub mod json;
pub mod layout;
pub mod signature;

mod columns;
mod error;
mod marks;
mod options;
mod quotes;
mod reader;
mod records;
pub mod sheets;
mod text;
mod things;

pub use columns::reread;
pub use error::IngestError;
pub use options::Options;
pub use reader::{Facts, Feed, Finish, Format, Ingest, Load, SheetFact, read_bytes, read_text};
