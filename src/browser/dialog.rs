//! Modal dialogs: the browser keeps focus inside, closes on Escape and gives focus back.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, MouseEvent};

/// Open a dialog as a modal one, or close it.
pub(crate) fn show(dialog: &HtmlDialogElement, open: bool) {
    if open && !dialog.open() {
        // Fails only on a dialog that is not in the page.
        let _ = dialog.show_modal();
    } else if !open && dialog.open() {
        dialog.close();
    }
}

/// A click on the ground behind a modal dialog, which is the dialog itself outside of its box.
pub(crate) fn is_beside(event: &MouseEvent) -> bool {
    let Some(hit) = event.target().and_then(|target| target.dyn_into::<HtmlDialogElement>().ok()) else {
        return false;
    };
    let (rect, x, y) =
        (hit.get_bounding_client_rect(), f64::from(event.client_x()), f64::from(event.client_y()));
    x < rect.left() || x > rect.right() || y < rect.top() || y > rect.bottom()
}

/// Scroll a list so that the element of an id in it is seen, and nothing around the list moves.
pub(crate) fn reveal(list: &Element, id: &str) {
    let Some(found) = list.query_selector(&format!("#{id}")).ok().flatten() else { return };
    let (outer, inner) = (list.get_bounding_client_rect(), found.get_bounding_client_rect());
    const ROOM: f64 = 8.0;
    if inner.top() < outer.top() + ROOM {
        list.set_scroll_top(list.scroll_top() - (outer.top() + ROOM - inner.top()).ceil() as i32);
    } else if inner.bottom() > outer.bottom() - ROOM {
        list.set_scroll_top(list.scroll_top() + (inner.bottom() + ROOM - outer.bottom()).ceil() as i32);
    }
}
