//! Custom elements. Their classes are JavaScript (`js/elements.js`), because a class must exist before the wasm does; what is
//! in them is here.

mod app;
mod chooser;
mod data;
mod element;
mod filter;
mod frame;
mod linked;
mod methods;
mod mounted;
mod question;
mod report;
mod view;
