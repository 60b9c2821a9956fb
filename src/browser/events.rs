//! Events of the window and sizes of elements, as values that end with their owner.

use crate::browser::engine::{fault, thrown};
use crate::wire::Fault;
use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use js_sys::{Array, Function, Promise};
use leptos::prelude::{LocalStorage, SetValue, StoredValue, on_cleanup};
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CustomEvent, CustomEventInit, Element, Event, EventTarget, HtmlElement, MediaQueryList, PointerEvent,
    ResizeObserver, ResizeObserverEntry, ShadowRoot,
};

/// Listen to the window as long as the owner lives.
pub(crate) fn on_window(name: &'static str, heard: impl FnMut(&Event) + 'static) {
    if let Some(window) = web_sys::window() {
        let options = EventListenerOptions::enable_prevent_default();
        keep(EventListener::new_with_options(&window, name, options, heard));
    }
}

/// Listen to the document as long as the owner lives.
pub(crate) fn on_document(name: &'static str, heard: impl FnMut(&Event) + 'static) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        keep(EventListener::new(&document, name, heard));
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

/// Dispatch an event that leaves the shadow root and bubbles; false when somebody prevented what it announces.
pub(crate) fn dispatch(target: &EventTarget, name: &str, detail: &JsValue) -> bool {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_cancelable(true);
    init.set_detail(detail);
    CustomEvent::new_with_event_init_dict(name, &init)
        .and_then(|event| target.dispatch_event(&event))
        .unwrap_or(true)
}

/// An event of keyboard or clipboard is meant for an element: it happened inside; or nowhere, on a page where no other
/// element of ours could be meant.
pub(crate) fn is_for(host: &HtmlElement, event: &Event) -> bool {
    let path = event.composed_path();
    let nowhere = path.get(0).dyn_ref::<Element>().is_some_and(|element| element.tag_name() == "BODY");
    let alone = || {
        let document = host.owner_document();
        let all = document.and_then(|document| document.query_selector_all(&host.tag_name()).ok());
        host.has_attribute("address") && all.is_none_or(|all| all.length() < 2)
    };
    path.includes(host, 0) || (nowhere && alone())
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

/// A promise as whoever has to keep it holds it. Let go without a word, it is refused: who was to keep it is gone.
pub(crate) struct Promised(Option<(Function, Function)>);

impl Promised {
    /// By the two functions that a promise is made with.
    pub(crate) fn new(resolve: Function, reject: Function) -> Self {
        Self(Some((resolve, reject)))
    }

    /// Say how it ended.
    pub(crate) fn end(mut self, end: Result<JsValue, Fault>) {
        self.tell(end);
    }

    fn tell(&mut self, end: Result<JsValue, Fault>) {
        if let Some((resolve, reject)) = self.0.take() {
            // What a promise calls cannot fail here.
            let _ = match end {
                Ok(value) => resolve.call1(&JsValue::UNDEFINED, &value),
                Err(fault) => reject.call1(&JsValue::UNDEFINED, &thrown(&fault)),
            };
        }
    }
}

impl Drop for Promised {
    fn drop(&mut self) {
        self.tell(Err(Fault::new("engine-closed")));
    }
}

/// An end that is told by a callback, to be waited for.
pub(crate) fn promised() -> (impl FnOnce(Result<(), Fault>), impl Future<Output = Result<(), Fault>>) {
    let mut ends = None;
    let promise = Promise::new(&mut |resolve, reject| ends = Some(Promised::new(resolve, reject)));
    let done = move |end: Result<(), Fault>| {
        if let Some(ends) = ends {
            ends.end(end.map(|()| JsValue::UNDEFINED));
        }
    };
    (done, async { JsFuture::from(promise).await.map(drop).map_err(fault) })
}

fn keep<T: 'static>(value: T) {
    StoredValue::new_local(value);
}
