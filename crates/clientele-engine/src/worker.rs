//! The service as the worker's script sees it: bytes and JSON in, JSON out, failures as JSON too.

#[cfg(feature = "sheets")]
use crate::protocol::BadRequest;
use crate::protocol::{Failure, LoadOptions};
use crate::service::Service;
use clientele_core::Signal;
use clientele_core::ingest::Feed;
use wasm_bindgen::prelude::*;

/// Tells the script how far a long computation is. Cancelling a running computation is the page's business: it ends
/// the worker.
struct Progress(js_sys::Function);

impl Signal for Progress {
    fn progress(&self, done: u64, total: u64) {
        // A progress report that the script refuses is no reason to stop.
        let _ = self.0.call2(&JsValue::NULL, &(done as f64).into(), &(total as f64).into());
    }
}

/// One data set in one wasm instance.
#[wasm_bindgen]
pub struct Engine {
    service: Service<Progress>,
}

#[wasm_bindgen]
impl Engine {
    /// An engine that reports progress of analyses to `progress(done, total)`.
    #[wasm_bindgen(constructor)]
    pub fn new(progress: js_sys::Function) -> Self {
        Self { service: Service::new(Progress(progress)) }
    }

    /// Begin to read a file; `options` is the JSON of [`LoadOptions`].
    pub fn begin(&mut self, options: &str) -> Result<(), String> {
        let options: LoadOptions = serde_json::from_str(options).map_err(|e| Failure::from(e).json())?;
        self.service.begin(options);
        Ok(())
    }

    /// Take the next bytes; true: begin again with the file's first byte.
    pub fn feed(&mut self, bytes: &[u8]) -> Result<bool, String> {
        self.service.feed(bytes).map(|feed| feed == Feed::Again).map_err(|e| e.json())
    }

    /// Rows read so far.
    pub fn rows(&self) -> f64 {
        self.service.rows() as f64
    }

    /// The file is complete: the summary, or nothing when it must be read again.
    pub fn finish(&mut self) -> Result<Option<String>, String> {
        self.service.finish().map_err(|e| e.json())
    }

    /// Answer a request.
    pub fn answer(&mut self, request: &str) -> Result<String, String> {
        self.service.answer(request).map_err(|e| e.json())
    }
}

/// The list of analyses, as JSON.
#[wasm_bindgen]
pub fn analyses() -> String {
    crate::protocol::analyses()
}

/// A seeded sample file as CSV text.
#[wasm_bindgen]
pub fn sample(options: &str) -> Result<String, String> {
    crate::protocol::sample(options).map_err(|e| e.json())
}

/// Tables as a workbook; `sheets` is the JSON of a list of [`crate::Sheet`].
#[cfg(feature = "sheets")]
#[wasm_bindgen]
pub fn workbook(sheets: &str) -> Result<Vec<u8>, String> {
    let sheets: Vec<crate::Sheet> = serde_json::from_str(sheets).map_err(|e| Failure::from(e).json())?;
    let told = |e: rust_xlsxwriter::XlsxError| {
        Failure::Request(BadRequest::NotUnderstood { message: e.to_string() }).json()
    };
    crate::workbook(&sheets).map_err(told)
}

/// Figures as a presentation; `deck` is the JSON of a [`crate::slides::Deck`], `pictures` a PNG for each of its slides.
#[cfg(feature = "sheets")]
#[wasm_bindgen]
pub fn slides(deck: &str, pictures: Vec<js_sys::Uint8Array>) -> Result<Vec<u8>, String> {
    let deck = serde_json::from_str(deck).map_err(|e| Failure::from(e).json())?;
    let pictures: Vec<Vec<u8>> = pictures.iter().map(js_sys::Uint8Array::to_vec).collect();
    crate::slides::slides(&deck, &pictures).map_err(|e| e.json())
}
