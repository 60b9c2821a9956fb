//! Bytes -> encoding -> dialect -> columns, with every oddity as an issue.

pub mod cells;
pub mod dialect;
pub mod encoding;

mod columns;
mod reader;
mod records;
mod text;

pub use columns::reread;
pub use reader::{Facts, Feed, Finish, Format, Ingest, Load, Options, SheetFact, read_bytes, read_text};
