//! What is remembered between visits: settings and mappings, never data. Where storage is forbidden (private windows,
//! sandboxed frames: reading the property already throws) it lives as long as the page.

use std::cell::RefCell;
use std::collections::BTreeMap;

thread_local! {
    static MEMORY: RefCell<BTreeMap<String, String>> = RefCell::default();
}

const PREFIX: &str = "clientele.";

fn shelf() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// The text kept under a key.
pub(crate) fn get(key: &str) -> Option<String> {
    let kept = shelf().and_then(|shelf| shelf.get_item(&format!("{PREFIX}{key}")).ok().flatten());
    kept.or_else(|| MEMORY.with_borrow(|memory| memory.get(key).cloned()))
}

/// Keep a text. A full or forbidden storage is no error: it is then kept for this page only.
pub(crate) fn set(key: &str, text: &str) {
    let kept = shelf().is_some_and(|shelf| shelf.set_item(&format!("{PREFIX}{key}"), text).is_ok());
    if !kept {
        MEMORY.with_borrow_mut(|memory| memory.insert(key.to_owned(), text.to_owned()));
    }
}

/// Forget everything that Clientele remembered.
pub(crate) fn wipe() {
    MEMORY.with_borrow_mut(BTreeMap::clear);
    if let Some(shelf) = shelf() {
        let keys: Vec<String> = (0..shelf.length().unwrap_or(0))
            .filter_map(|at| shelf.key(at).ok().flatten())
            .filter(|key| key.starts_with(PREFIX))
            .collect();
        for key in keys {
            let _ = shelf.remove_item(&key);
        }
    }
}
