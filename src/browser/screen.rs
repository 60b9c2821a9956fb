//! The whole screen, where the browser gives it, and the printer.

use crate::browser::events::on_document;
use js_sys::{Function, Promise, Reflect};
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, ShadowRoot};

/// Give the element around the whole screen. A browser that refuses (no gesture, a frame that may not) is let be: what is
/// shown then fills the element.
pub(crate) fn enter(inside: &Element) {
    let host = inside.get_root_node().dyn_into::<ShadowRoot>().map(|root| root.host());
    let Ok(host) = host else { return };
    // Asked by name: the binding drops the promise, whose refusal would then be nobody's.
    let ask = Reflect::get(&host, &JsValue::from("requestFullscreen"));
    let asked =
        ask.ok().and_then(|ask| ask.dyn_into::<Function>().ok()).and_then(|ask| ask.call0(&host).ok());
    if let Some(promise) = asked.and_then(|asked| asked.dyn_into::<Promise>().ok()) {
        spawn_local(async move {
            let _ = JsFuture::from(promise).await;
        });
    }
}

/// Give it back.
pub(crate) fn leave() {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(document) = document.filter(|document| document.fullscreen_element().is_some()) {
        document.exit_fullscreen();
    }
}

/// News of the whole screen taken (true) or given back, as long as the owner lives.
pub(crate) fn on_change(mut heard: impl FnMut(bool) + 'static) {
    on_document("fullscreenchange", move |_| {
        let document = web_sys::window().and_then(|window| window.document());
        heard(document.is_some_and(|document| document.fullscreen_element().is_some()));
    });
}

/// Open the browser's print dialog; where printing is forbidden nothing happens.
pub(crate) fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}
