//! Events of the window and sizes of elements, as values that end with their owner.

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use js_sys::Array;
use leptos::prelude::{LocalStorage, SetValue, StoredValue, on_cleanup};
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::*;
use web_sys::{
    Element, Event, HtmlElement, MediaQueryList, PointerEvent, ResizeObserver, ResizeObserverEntry,
    ShadowRoot,
};

/// Listen to the window as long as the owner lives.
pub(crate) fn on_window(name: &'static str, heard: impl FnMut(&Event) + 'static) {
    if let Some(window) = web_sys::window() {
        let options = EventListenerOptions::enable_prevent_default();
        keep(EventListener::new_with_options(&window, name, options, heard));
    }
}

/// Whether a media query holds now, and news of every change as long as the owner lives.
pub(crate) fn on_media(query: &str, mut heard: impl FnMut(bool) + 'static) -> bool {
    let list = web_sys::window().and_then(|window| window.match_media(query).ok().flatten());
    let Some(list) = list else { return false };
    let now = list.matches();
    let asked: MediaQueryList = list.clone();
    keep(EventListener::new(&list, "change", move |_| heard(asked.matches())));
    now
}

/// Width and height of an element in css px, now and whenever they change, as long as the owner lives.
pub(crate) fn on_resize(element: &Element, mut heard: impl FnMut(f64, f64) + 'static) {
    let callback = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
        if let Some(entry) = entries.iter().last() {
            let rect = entry.unchecked_into::<ResizeObserverEntry>().content_rect();
            heard(rect.width(), rect.height());
        }
    });
    if let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
        observer.observe(element);
        let kept = SendWrapper::new((observer, callback));
        on_cleanup(move || kept.0.disconnect());
    }
}

/// The languages the reader prefers, first the dearest.
pub(crate) fn languages() -> Vec<String> {
    let navigator = web_sys::window().map(|window| window.navigator());
    navigator
        .map(|navigator| navigator.languages().iter().filter_map(|tag| tag.as_string()).collect())
        .unwrap_or_default()
}

/// Device pixels a css px.
pub(crate) fn pixel_ratio() -> f64 {
    web_sys::window().map_or(1.0, |window| window.device_pixel_ratio())
}

/// Bring an element of the same shadow root into view, and focus with it.
pub(crate) fn scroll_to(event: &Event, id: &str) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let root = target.and_then(|target| target.get_root_node().dyn_into::<ShadowRoot>().ok());
    let Some(found) = root.and_then(|root| root.query_selector(&format!("#{id}")).ok().flatten()) else {
        return;
    };
    found.scroll_into_view();
    if let Some(found) = found.dyn_ref::<HtmlElement>() {
        // Fails only on elements that cannot take focus.
        let _ = found.focus();
    }
}

/// `data-<name>` of the element below the pointer, or of one around it, in the shadow root of `near`.
pub(crate) fn data_below(near: &Element, event: &Event, name: &str) -> Option<String> {
    let event = event.dyn_ref::<PointerEvent>()?;
    let root: ShadowRoot = near.get_root_node().dyn_into().ok()?;
    let below = root.element_from_point(event.client_x() as f32, event.client_y() as f32)?;
    below.closest(&format!("[data-{name}]")).ok()??.get_attribute(&format!("data-{name}"))
}

/// Something to do a little later; the next one takes its place, and it ends with its owner.
#[derive(Clone, Copy)]
pub(crate) struct Later(StoredValue<Option<Timeout>, LocalStorage>);

impl Later {
    /// Nothing to do yet.
    pub(crate) fn new() -> Self {
        Self(StoredValue::new_local(None))
    }

    /// Do this after so many milliseconds, instead of what was waiting.
    pub(crate) fn after(self, milliseconds: u32, work: impl FnOnce() + 'static) {
        self.0.set_value(Some(Timeout::new(milliseconds, work)));
    }

    /// Do nothing.
    pub(crate) fn never(self) {
        self.0.set_value(None);
    }
}

fn keep<T: 'static>(value: T) {
    StoredValue::new_local(value);
}
