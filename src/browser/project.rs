//! What is inside this page, and the page with something inside (`js/clientele-project.js`).

use crate::browser::engine::fault;
use crate::wire::Fault;
use js_sys::{Array, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File};

#[wasm_bindgen(raw_module = "./clientele-project.js")]
extern "C" {
    #[wasm_bindgen(js_name = stored)]
    fn stored_js() -> Promise;
    #[wasm_bindgen(js_name = written)]
    fn written_js(head: &str, files: &Array) -> Promise;
}

/// Head and files inside this page; none in a page like any other.
pub(crate) async fn stored() -> Result<Option<(String, Vec<File>)>, Fault> {
    let found = JsFuture::from(stored_js()).await.map_err(fault)?;
    if found.is_null() {
        return Ok(None);
    }
    let field = |name: &str| Reflect::get(&found, &name.into()).map_err(fault);
    let head = field("head")?.as_string().unwrap_or_default();
    let files = Array::from(&field("files")?).iter().map(JsCast::unchecked_into).collect();
    Ok(Some((head, files)))
}

/// The one-file page with a head and its files (files, blobs or texts) inside. The page is fetched only now.
pub(crate) async fn written(head: &str, files: &[JsValue]) -> Result<Blob, Fault> {
    let files: Array = files.iter().collect();
    JsFuture::from(written_js(head, &files)).await.map(JsCast::unchecked_into).map_err(fault)
}
