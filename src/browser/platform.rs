//! What machine the page is on, as far as words depend on it.

/// Its keyboard has a Command key.
pub(crate) fn is_mac() -> bool {
    let agent = web_sys::window().and_then(|window| window.navigator().user_agent().ok()).unwrap_or_default();
    ["Macintosh", "iPhone", "iPad"].iter().any(|name| agent.contains(name))
}
