//! The service around core: protocol, native service and command line, worker shell.

/// The engine's version, for the worker's handshake.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
