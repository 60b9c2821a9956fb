//! The only place that names the browser: everything above speaks of files, links, sizes and words.

pub(crate) mod address;
pub(crate) mod canvas;
pub(crate) mod dialog;
pub(crate) mod engine;
pub(crate) mod events;
pub(crate) mod files;
pub(crate) mod inks;
pub(crate) mod intl;
pub(crate) mod platform;
pub(crate) mod project;
pub(crate) mod screen;
pub(crate) mod sheets;
pub(crate) mod storage;
pub(crate) mod table;
