//! The part of the address behind `#`: the view, and nothing else.

use wasm_bindgen::JsValue;

const NAME: &str = "#s=";

/// Marks history entries that the page itself made, so that a link pasted into the address bar is told from Back.
const OURS: &str = "clientele";

/// The link part of the present address.
pub(crate) fn link() -> Option<String> {
    let hash = web_sys::window()?.location().hash().ok()?;
    hash.strip_prefix(NAME).map(str::to_owned)
}

/// True when the present history entry was made by [`write`].
pub(crate) fn is_ours() -> bool {
    let state =
        web_sys::window().and_then(|window| window.history().ok()).and_then(|history| history.state().ok());
    state.and_then(|state| state.as_string()).as_deref() == Some(OURS)
}

/// Show a link in the address; `step`: as a new step of the browser's history.
pub(crate) fn write(link: &str, step: bool) {
    let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else { return };
    let (state, url) = (JsValue::from(OURS), format!("{NAME}{link}"));
    // Browsers limit how often this may be called; the next change shows the newest view anyway.
    let _ = if step {
        history.push_state_with_url(&state, "", Some(&url))
    } else {
        history.replace_state_with_url(&state, "", Some(&url))
    };
}

/// The whole address with a link, for copying.
pub(crate) fn absolute(link: &str) -> String {
    let location = web_sys::window().map(|window| window.location());
    let part = |read: fn(&web_sys::Location) -> Result<String, JsValue>| {
        location.as_ref().and_then(|location| read(location).ok()).unwrap_or_default()
    };
    let (origin, path) = (part(web_sys::Location::origin), part(web_sys::Location::pathname));
    format!("{origin}{path}{NAME}{link}")
}
