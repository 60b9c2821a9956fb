//! A table as an element of its own, for who asks for one.

use crate::browser::engine::fault;
use crate::wire::Fault;
use wasm_bindgen::JsValue;
use web_sys::{Document, Element};

/// Rows of texts, the header first.
pub(crate) fn element(caption: &str, rows: &[Vec<String>]) -> Result<JsValue, Fault> {
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.ok_or_else(|| Fault::new("unexpected"))?;
    build(&document, caption, rows).map(JsValue::from).map_err(fault)
}

fn build(document: &Document, caption: &str, rows: &[Vec<String>]) -> Result<Element, JsValue> {
    let table = document.create_element("table")?;
    let put = |into: &Element, tag: &str, text: &str| -> Result<Element, JsValue> {
        let element = document.create_element(tag)?;
        element.set_text_content(Some(text));
        into.append_child(&element)?;
        Ok(element)
    };
    put(&table, "caption", caption)?;
    let (head, body) = (put(&table, "thead", "")?, put(&table, "tbody", "")?);
    for (at, row) in rows.iter().enumerate() {
        let line = put(if at == 0 { &head } else { &body }, "tr", "")?;
        for cell in row {
            let cell = put(&line, if at == 0 { "th" } else { "td" }, cell)?;
            if at == 0 {
                cell.set_attribute("scope", "col")?;
            }
        }
    }
    Ok(table)
}
