//! Drop anywhere: the whole element takes files and cells.

use crate::browser::files;
use crate::session::Session;
use crate::tasks::load::{self, How, Origin};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DragEvent, Element, Event};

/// True while something that could be loaded is over the page.
pub(crate) fn dragged(event: &DragEvent, over: RwSignal<bool>) {
    if files::carries_files(event.data_transfer()) {
        event.prevent_default();
        over.set(true);
    }
}

/// The pointer left the element, not only one of its parts.
pub(crate) fn left(event: &DragEvent, over: RwSignal<bool>) {
    let inside = event.related_target().is_some_and(|to| to.dyn_into::<Element>().is_ok());
    if !inside {
        over.set(false);
    }
}

/// Something was dropped.
pub(crate) fn dropped(session: Session, event: &DragEvent, over: RwSignal<bool>) {
    over.set(false);
    event.prevent_default();
    take(session, event.data_transfer());
}

/// Something was pasted, and not into a field.
pub(crate) fn pasted(session: Session, event: &Event) {
    let Some(event) = event.dyn_ref::<ClipboardEvent>() else { return };
    let field = event.composed_path().iter().take(1).any(|target| {
        target
            .dyn_ref::<Element>()
            .is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT"))
    });
    if !field {
        take(session, event.clipboard_data());
    }
}

fn take(session: Session, transfer: Option<web_sys::DataTransfer>) {
    let files = files::all(transfer.as_ref().and_then(web_sys::DataTransfer::files));
    if !files.is_empty() {
        load::open_files(session, files);
    } else if let Some(text) = files::text(transfer).filter(|text| text.trim().contains('\n')) {
        load::open(session, Origin::Text(text), How::default());
    }
}
