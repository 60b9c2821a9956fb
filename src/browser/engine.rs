//! The engine as the page sees it: the public JavaScript API of `clientele.js`. Questions and answers are JSON text; a
//! failure is a [`Fault`].

use crate::wire::{Analysis, Counts, Customers, Fault, Progress, Rows, Summary, Values};
use js_sys::{Array, Function, JSON, Object, Promise, Reflect};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Blob};

#[wasm_bindgen(raw_module = "./clientele.js")]
extern "C" {
    #[wasm_bindgen(js_name = getEngine, catch)]
    fn get_engine() -> Result<Promise, JsValue>;
}

#[wasm_bindgen]
extern "C" {
    /// The engine: a worker, or the page itself where workers are forbidden.
    #[wasm_bindgen(extends = Object)]
    #[derive(Clone)]
    pub(crate) type Engine;

    #[wasm_bindgen(method, getter)]
    fn mode(this: &Engine) -> String;
    #[wasm_bindgen(method, getter, js_name = analysesJson)]
    fn analyses_json(this: &Engine) -> String;
    #[wasm_bindgen(method, catch)]
    async fn load(this: &Engine, source: &JsValue, options: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    async fn sample(this: &Engine, request: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = workbook)]
    async fn workbook_of(this: &Engine, sheets: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = slides)]
    async fn slides_of(this: &Engine, deck: &str, pictures: &Array) -> Result<JsValue, JsValue>;

    /// One loaded file. It lives in the engine; this is a handle.
    #[wasm_bindgen(extends = Object)]
    #[derive(Clone)]
    pub(crate) type Dataset;

    #[wasm_bindgen(method, getter, js_name = summaryJson)]
    fn summary_json(this: &Dataset) -> String;
    #[wasm_bindgen(method, setter)]
    fn set_onlost(this: &Dataset, callback: Option<&Function>);
    #[wasm_bindgen(method, setter)]
    fn set_onprogress(this: &Dataset, callback: Option<&Function>);
    #[wasm_bindgen(method, catch)]
    async fn configure(this: &Dataset, request: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    async fn add(this: &Dataset, source: &JsValue, options: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = forget)]
    async fn forget_json(this: &Dataset, file: usize) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = analyzeJson)]
    async fn analyze_json(this: &Dataset, id: &str, request: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = rowsJson)]
    async fn rows_json(this: &Dataset, request: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = customersJson)]
    async fn customers_json(this: &Dataset, request: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = valuesJson)]
    async fn values_json(this: &Dataset, request: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = groupsJson)]
    async fn groups_json(this: &Dataset, request: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = portraitJson)]
    async fn portrait_json(this: &Dataset, request: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = countsJson)]
    async fn counts_json(this: &Dataset, request: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = exportCsv)]
    async fn export_csv(this: &Dataset, request: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method)]
    pub(crate) fn dispose(this: &Dataset);
}

/// An engine on its way; may be waited for in several places.
#[derive(Clone)]
pub(crate) struct Starting(Result<Promise, JsValue>);

impl Starting {
    /// The page's one, started if it is not.
    pub(crate) fn now() -> Self {
        Self(get_engine())
    }

    /// It has answered.
    pub(crate) async fn ready(self) -> Result<Engine, Fault> {
        let promise = self.0.map_err(fault)?;
        JsFuture::from(promise).await.map(JsCast::unchecked_into).map_err(fault)
    }
}

impl Engine {
    /// It runs in the page itself: slow files will be felt, and the user is told.
    pub(crate) fn is_on_main_thread(&self) -> bool {
        self.mode() == "main-thread"
    }

    /// The list of analyses.
    pub(crate) fn analyses(&self) -> Vec<Analysis> {
        serde_json::from_str(&self.analyses_json()).unwrap_or_default()
    }

    /// Load a file, a blob or a text. What was loaded before stays until this one is there.
    pub(crate) async fn open(
        &self,
        source: &JsValue,
        options: &Value,
        on_progress: impl FnMut(Progress) + 'static,
        cancel: &Cancel,
    ) -> Result<Dataset, Fault> {
        let (options, _progress) = with_signals(options, on_progress, cancel)?;
        self.load(source, &options).await.map(JsCast::unchecked_into).map_err(fault)
    }

    /// Sheets with their names, each rows of texts with the header first, as a workbook.
    pub(crate) async fn workbook(&self, sheets: &[(String, Vec<Vec<String>>)]) -> Result<Blob, Fault> {
        let sheets: Vec<Value> =
            sheets.iter().map(|(name, rows)| json!({ "name": name, "rows": rows })).collect();
        let sheets = Value::Array(sheets).to_string();
        self.workbook_of(&sheets).await.map(JsCast::unchecked_into).map_err(fault)
    }

    /// A presentation, with a picture for each slide.
    pub(crate) async fn slides(&self, deck: &str, pictures: &[Blob]) -> Result<Blob, Fault> {
        let pictures: Array = pictures.iter().collect();
        self.slides_of(deck, &pictures).await.map(JsCast::unchecked_into).map_err(fault)
    }

    /// The seeded sample as CSV text.
    pub(crate) async fn sample_csv(&self, request: &Value) -> Result<JsValue, Fault> {
        self.sample(&request.to_string()).await.map_err(fault)
    }
}

/// What is called with each report of progress.
type Told = Closure<dyn FnMut(JsValue)>;

/// Options with a way to report and a way to stop; the callback must live as long as the task.
fn with_signals(
    options: &Value,
    mut on_progress: impl FnMut(Progress) + 'static,
    cancel: &Cancel,
) -> Result<(JsValue, Told), Fault> {
    let progress = Closure::<dyn FnMut(JsValue)>::new(move |value: JsValue| {
        on_progress(read_value(&value).unwrap_or_default());
    });
    let options = JSON::parse(&options.to_string()).map_err(fault)?;
    set(&options, "onProgress", progress.as_ref());
    set(&options, "signal", &cancel.0.signal());
    Ok((options, progress))
}

impl Dataset {
    /// What was loaded.
    pub(crate) fn summary(&self) -> Summary {
        serde_json::from_str(&self.summary_json()).unwrap_or_default()
    }

    /// Say which column is what; the file is not read again.
    pub(crate) async fn remap(&self, request: &Value) -> Result<Summary, Fault> {
        read(self.configure(&request.to_string()).await)
    }

    /// Run an analysis: the report as the engine wrote it.
    pub(crate) async fn report(&self, id: &str, question: &Value) -> Result<String, Fault> {
        text(self.analyze_json(id, &question.to_string()).await)
    }

    /// The first rows of a file.
    pub(crate) async fn rows(&self, file: usize, limit: usize) -> Result<Rows, Fault> {
        read(self.rows_json(&json!({"file": file, "limit": limit}).to_string()).await)
    }

    /// Load a file beside those that are loaded.
    pub(crate) async fn open_beside(
        &self,
        source: &JsValue,
        options: &Value,
        on_progress: impl FnMut(Progress) + 'static,
        cancel: &Cancel,
    ) -> Result<(), Fault> {
        let (options, _progress) = with_signals(options, on_progress, cancel)?;
        self.add(source, &options).await.map(drop).map_err(fault)
    }

    /// Forget one of several files.
    pub(crate) async fn forget(&self, file: usize) -> Result<Summary, Fault> {
        read(self.forget_json(file).await)
    }

    /// A window of the customer table.
    pub(crate) async fn customers(&self, question: &Value) -> Result<Customers, Fault> {
        read(self.customers_json(&question.to_string()).await)
    }

    /// The texts of a column.
    pub(crate) async fn values(&self, question: &Value) -> Result<Values, Fault> {
        read(self.values_json(&question.to_string()).await)
    }

    /// The groups that an analysis puts customers into.
    pub(crate) async fn groups(&self, question: &Value) -> Result<Values, Fault> {
        read(self.groups_json(&question.to_string()).await)
    }

    /// One page about a customer or a group, as the engine wrote it.
    pub(crate) async fn portrait(&self, question: &Value) -> Result<String, Fault> {
        text(self.portrait_json(&question.to_string()).await)
    }

    /// How much passes a filter.
    pub(crate) async fn counts(&self, question: &Value) -> Result<Counts, Fault> {
        read(self.counts_json(&question.to_string()).await)
    }

    /// A table as CSV.
    pub(crate) async fn csv(&self, question: &Value) -> Result<Blob, Fault> {
        self.export_csv(&question.to_string()).await.map(JsCast::unchecked_into).map_err(fault)
    }

    /// Be told how far a long computation is.
    pub(crate) fn on_progress(&self, mut told: impl FnMut(Progress) + 'static) {
        let callback = Closure::<dyn FnMut(JsValue)>::new(move |value: JsValue| {
            told(read_value(&value).unwrap_or_default());
        });
        // It is the data set's now, and goes with it.
        self.set_onprogress(Some(callback.into_js_value().unchecked_ref()));
    }

    /// Be told, once, when the engine behind it died.
    pub(crate) fn on_lost(&self, told: impl FnOnce(Fault) + 'static) {
        let mut told = Some(told);
        // Not `Closure::once_into_js`: that is never freed where nothing is lost.
        let callback = Closure::<dyn FnMut(JsValue)>::new(move |value: JsValue| {
            if let Some(told) = told.take() {
                told(fault(value));
            }
        });
        self.set_onlost(Some(callback.into_js_value().unchecked_ref()));
    }
}

/// A way to stop a task.
#[derive(Clone)]
pub(crate) struct Cancel(AbortController);

impl Cancel {
    /// A fresh one.
    pub(crate) fn new() -> Result<Self, Fault> {
        AbortController::new().map(Self).map_err(fault)
    }

    /// Stop.
    pub(crate) fn now(&self) {
        self.0.abort();
    }
}

/// A plain object of these fields.
pub(crate) fn object(fields: &[(&str, &JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        set(&object, name, value);
    }
    object.into()
}

/// A value as JavaScript sees it.
pub(crate) fn plain(value: &Value) -> JsValue {
    // Our own JSON can be read.
    JSON::parse(&value.to_string()).unwrap_or(JsValue::NULL)
}

/// A fault as a plain object, to reject a promise with: `{code, args}`.
pub(crate) fn thrown(fault: &Fault) -> JsValue {
    plain(&json!({ "code": fault.code, "args": fault.args }))
}

fn set(object: &JsValue, name: &str, value: &JsValue) {
    // Setting a field of a fresh plain object cannot fail.
    let _ = Reflect::set(object, &name.into(), value);
}

fn text(reply: Result<JsValue, JsValue>) -> Result<String, Fault> {
    reply.map_err(fault)?.as_string().ok_or_else(|| Fault::new("not-understood"))
}

fn read<T: DeserializeOwned>(reply: Result<JsValue, JsValue>) -> Result<T, Fault> {
    let text = text(reply)?;
    serde_json::from_str(&text)
        .map_err(|error| Fault::new("not-understood").with("message", error.to_string()))
}

pub(crate) fn read_value<T: DeserializeOwned>(value: &JsValue) -> Option<T> {
    let text = JSON::stringify(value).ok()?.as_string()?;
    serde_json::from_str(&text).ok()
}

/// A thrown value as a fault: `code` and `args`, or whatever a browser threw.
pub(crate) fn fault(thrown: JsValue) -> Fault {
    let field = |name: &str| Reflect::get(&thrown, &name.into()).ok();
    match field("code").and_then(|code| code.as_string()) {
        Some(code) => {
            let args = field("args").and_then(|args| read_value(&args)).unwrap_or_default();
            Fault { code, args }
        }
        // DOMException has a numeric code; its name tells more.
        None => match field("name").and_then(|name| name.as_string()).as_deref() {
            Some("AbortError") => Fault::new("cancelled"),
            _ => {
                let message = field("message").and_then(|message| message.as_string());
                Fault::new("unexpected").with("message", message.unwrap_or_else(|| format!("{thrown:?}")))
            }
        },
    }
}
