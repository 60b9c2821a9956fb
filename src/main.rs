//! Clientele's page. Below are plain values (`state`, `history`, `wire`), then the browser, then what is seen; this file
//! only starts it. The page computes nothing: the engine answers, the charts draw, the catalogues speak.

#![cfg_attr(
    not(target_family = "wasm"),
    allow(dead_code, reason = "natively only the tests use the plain half")
)]
#![cfg_attr(
    target_family = "wasm",
    allow(unreachable_pub, reason = "the component macro makes props public")
)]

mod board;
mod facet;
mod fuzzy;
mod history;
mod keys;
mod project;
mod recipe;
mod settings;
mod sheet;
mod state;
mod story;
mod wire;

#[cfg(target_family = "wasm")]
mod browser;
#[cfg(target_family = "wasm")]
mod chunks;
#[cfg(target_family = "wasm")]
mod commands;
#[cfg(target_family = "wasm")]
mod elements;
#[cfg(target_family = "wasm")]
mod inquiry;
#[cfg(target_family = "wasm")]
mod learning;
#[cfg(target_family = "wasm")]
mod panels;
#[cfg(target_family = "wasm")]
mod parts;
#[cfg(target_family = "wasm")]
mod presenting;
#[cfg(target_family = "wasm")]
mod session;
#[cfg(target_family = "wasm")]
mod shared;
#[cfg(target_family = "wasm")]
mod tasks;

fn main() {
    #[cfg(target_family = "wasm")]
    console_error_panic_hook::set_once();
}
