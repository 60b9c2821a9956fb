//! The printer.

/// Open the browser's print dialog; where printing is forbidden nothing happens.
pub(crate) fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}
