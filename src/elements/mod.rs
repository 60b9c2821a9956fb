//! Custom elements. Their classes are JavaScript (`js/elements.js`), because a class must exist before the wasm does; what is
//! in them is here.

mod app;
mod data;
mod element;
mod frame;
mod methods;
mod mounted;
mod view;
