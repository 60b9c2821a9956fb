//! Filling an element, as the JavaScript shell asks for it: first what the element is made of is fetched, then it is made.

use crate::chunks;
use crate::elements::data::DataSource;
use crate::elements::mounted::Mounted;
use crate::settings::Settings;
use crate::tasks::save;
use clientele_chunk::Missing;
use clientele_text::Locale;
use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;
use web_sys::HtmlElement;

/// Fills an element that has its own data.
pub(crate) type FillApp = fn(&HtmlElement, &str) -> Result<Mounted, JsValue>;
/// Fills an element that shows data of a source.
pub(crate) type Fill = fn(&HtmlElement, &DataSource, &str) -> Result<Mounted, JsValue>;

/// Bring what an element of this name and with these settings begins with: its code, and the words of its language.
#[wasm_bindgen]
pub fn bring(name: String, settings: &str) -> Promise {
    let Settings { lang, languages, .. } = Settings::read(settings);
    let app = name == "clientele-app";
    let locale = if app {
        save::locale(lang.as_deref(), &languages)
    } else {
        Locale::negotiate(languages.iter().map(String::as_str))
    };
    // Both at once.
    let words = future_to_promise(async move { told(clientele_text::fetch(locale).await) });
    future_to_promise(async move {
        told(match name.as_str() {
            "clientele-app" => chunks::APP.fetch().await.map(drop),
            "clientele-view" => chunks::VIEW.fetch().await.map(drop),
            "clientele-filter" => chunks::FILTER.fetch().await.map(drop),
            "clientele-report" => chunks::REPORT.fetch().await.map(drop),
            _ => Ok(()),
        })?;
        wasm_bindgen_futures::JsFuture::from(words).await
    })
}

fn told(fetched: Result<(), Missing>) -> Result<JsValue, JsValue> {
    let error = |missing: Missing| js_sys::Error::new(&missing.to_string()).into();
    fetched.map(|()| JsValue::UNDEFINED).map_err(error)
}

fn there<T>(part: Option<&'static T>) -> Result<&'static T, JsValue> {
    part.ok_or_else(|| js_sys::Error::new("not brought").into())
}

/// Fill `<clientele-app>`. The caller keeps what comes back and frees it when the element has left its page; so with all of them.
#[wasm_bindgen(js_name = mountApp)]
pub fn mount_app(host: &HtmlElement, settings: &str) -> Result<Mounted, JsValue> {
    there(chunks::APP.get())?(host, settings)
}

/// Fill `<clientele-view>`.
#[wasm_bindgen(js_name = mountView)]
pub fn mount_view(host: &HtmlElement, source: &DataSource, settings: &str) -> Result<Mounted, JsValue> {
    there(chunks::VIEW.get())?(host, source, settings)
}

/// Fill `<clientele-filter>`.
#[wasm_bindgen(js_name = mountFilter)]
pub fn mount_filter(host: &HtmlElement, source: &DataSource, settings: &str) -> Result<Mounted, JsValue> {
    there(chunks::FILTER.get())?(host, source, settings)
}

/// Fill `<clientele-report>`.
#[wasm_bindgen(js_name = mountReport)]
pub fn mount_report(host: &HtmlElement, source: &DataSource, settings: &str) -> Result<Mounted, JsValue> {
    there(chunks::REPORT.get())?(host, source, settings)
}
