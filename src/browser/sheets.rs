//! Styles as constructed sheets: a strict Content-Security-Policy blocks `<style>` and `style="..."`, not these.

use js_sys::Array;
use web_sys::{CssStyleSheet, ShadowRoot};

const STYLES: &[&str] = &[
    include_str!("../style/tokens.css"),
    include_str!("../style/base.css"),
    include_str!("../style/frame.css"),
    include_str!("../style/controls.css"),
    include_str!("../style/load.css"),
    include_str!("../style/map.css"),
    include_str!("../style/analyse.css"),
    include_str!("../style/board.css"),
    include_str!("../style/figure.css"),
    include_str!("../style/table.css"),
    include_str!("../style/layers.css"),
    include_str!("../style/explain.css"),
    include_str!("../style/print.css"),
];

/// Dress a shadow root. Nothing reaches the page around it.
pub(crate) fn adopt(root: &ShadowRoot) {
    let sheets = Array::new();
    for text in STYLES {
        if let Ok(sheet) = CssStyleSheet::new()
            && sheet.replace_sync(text).is_ok()
        {
            sheets.push(&sheet);
        }
    }
    root.set_adopted_style_sheets(&sheets);
}
