//! Modal dialogs: the browser keeps focus inside, closes on Escape and gives focus back.

use web_sys::HtmlDialogElement;

/// Open a dialog as a modal one, or close it.
pub(crate) fn show(dialog: &HtmlDialogElement, open: bool) {
    if open && !dialog.open() {
        // Fails only on a dialog that is not in the page.
        let _ = dialog.show_modal();
    } else if !open && dialog.open() {
        dialog.close();
    }
}
