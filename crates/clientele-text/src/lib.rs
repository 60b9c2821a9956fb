//! Every word Clientele says: Fluent catalogues in three languages, numbers and dates behind one trait.
//!
//! Core and charts speak in codes and numbers; [`Words`] makes sentences of them. The catalogues are the files under
//! `locales/`, embedded at build time, in the browser as a file for each
//! language ([`fetch`]); adding one is a line in `catalogue.rs`.

mod catalogue;
pub mod glossary;
mod locale;
mod numbers;
mod plain;
mod templates;
mod words;

pub use catalogue::{CATALOGUES, Catalogue, fetch, is_there};
pub use locale::Locale;
pub use numbers::{Date, Numbers};
pub use plain::Plain;
pub use templates::Template;
pub use words::{Arg, Words};
