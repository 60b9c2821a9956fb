//! Files in and out: what was dropped, pasted or fetched; downloads and the clipboard.

use crate::browser::engine::fault;
use crate::wire::Fault;
use gloo_timers::callback::Timeout;
use js_sys::Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, DataTransfer, File, FileList, HtmlAnchorElement, HtmlInputElement, Response, Url,
};

/// The files of a drop or a paste.
pub(crate) fn all(list: Option<FileList>) -> Vec<File> {
    list.map_or_else(Vec::new, |list| (0..list.length()).filter_map(|at| list.get(at)).collect())
}

/// Ask for files to open, from wherever a key or a click comes: the input need not be on the page.
pub(crate) fn choose(accept: &str, chosen: impl FnOnce(Vec<File>) + 'static) -> Option<()> {
    let input: HtmlInputElement =
        web_sys::window()?.document()?.create_element("input").ok()?.dyn_into().ok()?;
    input.set_type("file");
    input.set_multiple(true);
    input.set_accept(accept);
    let own = input.clone();
    // Whoever closes the dialog without a file leaves the input to the garbage collector.
    let taken = Closure::once_into_js(move || chosen(all(own.files())));
    input.add_event_listener_with_callback("change", taken.unchecked_ref()).ok()?;
    input.click();
    Some(())
}

/// The text of a drop or a paste.
pub(crate) fn text(transfer: Option<DataTransfer>) -> Option<String> {
    transfer?.get_data("text/plain").ok().filter(|text| !text.is_empty())
}

/// True when something that could be loaded is being dragged.
pub(crate) fn carries_files(transfer: Option<DataTransfer>) -> bool {
    transfer
        .is_some_and(|transfer| transfer.types().iter().any(|kind| kind == "Files" || kind == "text/plain"))
}

/// Fetch a file. Only from this page's own address: the policy that keeps data in also keeps other addresses out,
/// so any other is refused in words, before the browser refuses it in silence.
pub(crate) async fn fetch(address: &str) -> Result<(String, Blob), Fault> {
    let window = web_sys::window().ok_or_else(|| Fault::new("unexpected"))?;
    let location = window.location();
    let base = location.href().map_err(fault)?;
    let url = Url::new_with_base(address, &base).map_err(|_| Fault::new("bad-address"))?;
    if Ok(url.origin()) != location.origin() {
        return Err(Fault::new("address-elsewhere").with("host", url.host()));
    }
    let unreachable = |_| Fault::new("unreachable").with("address", address);
    let response: Response =
        JsFuture::from(window.fetch_with_str(&url.href())).await.map_err(unreachable)?.unchecked_into();
    if !response.ok() {
        return Err(Fault::new("unreachable").with("address", address));
    }
    let blob = JsFuture::from(response.blob().map_err(fault)?).await.map_err(fault)?;
    let name = url.pathname().rsplit('/').next().unwrap_or_default().to_owned();
    Ok((name, blob.unchecked_into()))
}

/// The text of a small file.
pub(crate) async fn read(file: &File) -> Result<String, Fault> {
    let text = JsFuture::from(file.text()).await.map_err(|_| Fault::new("file-unreadable"))?;
    Ok(text.as_string().unwrap_or_default())
}

/// A text as a blob.
pub(crate) fn blob(text: &str, mime: &str) -> Result<Blob, Fault> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options).map_err(fault)
}

/// Make sure that the browser has the whole of a blob: large ones are put on the disk, which may be full.
pub(crate) async fn keep(blob: &Blob) -> Result<(), Fault> {
    let lost = |_: JsValue| Fault::new("save-failed");
    let last = blob.slice_with_f64(blob.size() - 1.0).map_err(lost)?;
    JsFuture::from(last.array_buffer()).await.map(drop).map_err(lost)
}

/// An address for what this page shows of a file, for as long as it is open.
pub(crate) fn address(file: &File) -> Result<String, Fault> {
    Url::create_object_url_with_blob(file).map_err(fault)
}

/// Hand a file to the user.
pub(crate) fn save(name: &str, blob: &Blob) -> Result<(), Fault> {
    let document =
        web_sys::window().and_then(|window| window.document()).ok_or_else(|| Fault::new("unexpected"))?;
    let url = Url::create_object_url_with_blob(blob).map_err(|_| Fault::new("save-failed"))?;
    let anchor: HtmlAnchorElement = document.create_element("a").map_err(fault)?.unchecked_into();
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    // The click has taken hold of the blob; the address may go once the download has begun.
    Timeout::new(60_000, move || drop(Url::revoke_object_url(&url))).forget();
    Ok(())
}

/// Put a text on the clipboard.
pub(crate) async fn copy(text: &str) -> Result<(), Fault> {
    let refused = |_: JsValue| Fault::new("clipboard-refused");
    let window = web_sys::window().ok_or_else(|| Fault::new("clipboard-refused"))?;
    // Absent on pages without https, where even naming it would throw.
    let clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into()).map_err(refused)?;
    if clipboard.is_undefined() {
        return Err(Fault::new("clipboard-refused"));
    }
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.map(drop).map_err(refused)
}
