//! Custom elements. Their classes are JavaScript (`js/elements.js`), because a class must exist before the wasm does; what is
//! in them is here.

pub(crate) mod app;
mod chooser;
pub(crate) mod data;
mod element;
pub(crate) mod fill;
pub(crate) mod filter;
mod frame;
mod linked;
pub(crate) mod methods;
mod mounted;
mod question;
pub(crate) mod report;
pub(crate) mod view;
