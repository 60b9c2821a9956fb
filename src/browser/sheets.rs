//! Styles as constructed sheets: a strict Content-Security-Policy blocks `<style>` and `style="..."`, not these. One set of
//! sheets dresses every element of a document; another document needs its own, because sheets do not cross over.

use js_sys::{Array, Function, Reflect};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, Document, ShadowRoot};

const STYLES: &[&str] = &[
    include_str!("../style/tokens.css"),
    include_str!("../style/base.css"),
    include_str!("../style/frame.css"),
    include_str!("../style/controls.css"),
    include_str!("../style/load.css"),
    include_str!("../style/report.css"),
    include_str!("../style/map.css"),
    include_str!("../style/analyse.css"),
    include_str!("../style/board.css"),
    include_str!("../style/figure.css"),
    include_str!("../style/table.css"),
    include_str!("../style/customers.css"),
    include_str!("../style/layers.css"),
    include_str!("../style/share.css"),
    include_str!("../style/widget.css"),
    include_str!("../style/explain.css"),
    include_str!("../style/palette.css"),
    include_str!("../style/present.css"),
    include_str!("../style/contrast.css"),
    include_str!("../style/print.css"),
];

thread_local! {
    static MADE: RefCell<Option<(Document, Array)>> = const { RefCell::new(None) };
}

/// Dress a shadow root. Nothing reaches the page around it.
pub(crate) fn adopt(root: &ShadowRoot) {
    let Some(document) = root.owner_document() else { return };
    let made = MADE.with_borrow(|made| {
        made.as_ref().filter(|(of, _)| *of == document).map(|(_, sheets)| sheets.clone())
    });
    let sheets = made.unwrap_or_else(|| {
        let sheets = make(&document);
        MADE.with_borrow_mut(|made| *made = Some((document, sheets.clone())));
        sheets
    });
    root.set_adopted_style_sheets(&sheets);
}

/// The sheets, by the constructor of the document's own window.
fn make(document: &Document) -> Array {
    let window = document.default_view().map(JsValue::from);
    let class = window.and_then(|window| Reflect::get(&window, &"CSSStyleSheet".into()).ok());
    let Some(class) = class.and_then(|class| class.dyn_into::<Function>().ok()) else { return Array::new() };
    let sheet = |text: &&str| {
        let sheet: CssStyleSheet = Reflect::construct(&class, &Array::new()).ok()?.unchecked_into();
        sheet.replace_sync(text).ok()?;
        Some(JsValue::from(sheet))
    };
    STYLES.iter().filter_map(sheet).collect()
}
