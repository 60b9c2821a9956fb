//! Custom elements. Their classes are JavaScript (`js/app.js`), because a class must exist before the wasm does; what is in
//! them is here.

mod app;
