//! What the JavaScript shell holds of an element whose content is up: a way to tell it of changes, to ask it, and to end it.

use crate::browser::engine::{plain, thrown};
use crate::browser::sheets;
use crate::chunks;
use crate::elements::element::Element;
use crate::elements::methods;
use crate::parts::later::MISSING;
use crate::wire::Fault;
use js_sys::Promise;
use leptos::mount::mount_to;
use leptos::prelude::*;
use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;
use web_sys::{HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

/// What keeps an element alive; freeing it takes everything down.
#[wasm_bindgen]
pub struct Mounted {
    // In this order: what is shown goes before the data it shows.
    _content: Box<dyn Any>,
    root: ShadowRoot,
    element: Element,
}

impl Mounted {
    /// Fill the shadow root of a host with what `content` makes.
    pub(crate) fn fill<V: IntoView + 'static>(
        host: &HtmlElement,
        content: impl FnOnce() -> (Element, V) + 'static,
    ) -> Result<Self, JsValue> {
        let root = match host.shadow_root() {
            Some(root) => root,
            None => host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?,
        };
        sheets::adopt(&root);
        let made = Rc::new(RefCell::new(None));
        let keep = made.clone();
        // Leptos asks for an element and only appends to it; a shadow root takes children just as well.
        let handle = mount_to(root.clone().unchecked_into(), move || {
            let (element, view) = content();
            *keep.borrow_mut() = Some(element);
            view
        });
        let element = made.take().ok_or_else(|| JsValue::from("nothing was made"))?;
        Ok(Self { _content: Box::new(handle), root, element })
    }
}

#[wasm_bindgen]
impl Mounted {
    /// The attributes are these now.
    pub fn change(&self, settings: &str) {
        self.element.change(settings);
    }

    /// A property; undefined where it has none of that name.
    pub fn read(&self, name: &str) -> JsValue {
        untrack(|| methods::read(&self.element, name))
    }

    /// A method.
    pub fn ask(&self, name: String, arguments: js_sys::Array) -> Promise {
        let element = self.element.clone();
        future_to_promise(async move {
            let ask = chunks::METHODS.fetch().await.map_err(|_| thrown(&Fault::new(MISSING)))?;
            ask(element, name, arguments).await.map_err(|fault| thrown(&fault))
        })
    }

    /// Styles again, after a move to another document.
    pub fn dress(&self) {
        sheets::adopt(&self.root);
        self.element.look.again.notify();
    }
}

/// A value of ours for JavaScript.
pub(crate) fn value(value: &impl serde::Serialize) -> JsValue {
    plain(&serde_json::json!(value))
}
