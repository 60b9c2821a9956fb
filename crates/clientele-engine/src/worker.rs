//! The service as the worker's script sees it: bytes and JSON in, JSON out, failures as JSON too.
//!
//! Parts of the engine that an answer lacked are a failure of their own, `needs-parts`, whatever else came of it: the script
//! brings them and asks again, so nobody hears of it.

use crate::protocol::BadRequest;
use crate::protocol::{Failure, LoadOptions};
use crate::service::Service;
use clientele_chunk::{Chunk, chunk};
use clientele_core::Signal;
use clientele_core::analysis::AnalysisError;
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
        complete(self.service.feed(bytes).map(|feed| feed == Feed::Again))
    }

    /// Rows read so far.
    pub fn rows(&self) -> f64 {
        self.service.rows() as f64
    }

    /// The file is complete: the summary, or nothing when it must be read again.
    pub fn finish(&mut self) -> Result<Option<String>, String> {
        complete(self.service.finish())
    }

    /// Answer a request.
    pub fn answer(&mut self, request: &str) -> Result<String, String> {
        let answer = self.service.answer(request);
        // What was kept of it was made without a part.
        whole().inspect_err(|_| self.service.forget())?;
        answer.map_err(|e| e.json())
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

/// What writes the files of offices, a part of its own.
struct Writers {
    workbook: fn(&str) -> Result<Vec<u8>, Failure>,
    slides: fn(&str, Vec<js_sys::Uint8Array>) -> Result<Vec<u8>, Failure>,
}

static WRITERS: Chunk<Writers> = chunk!(writers: Writers = Writers {
    workbook: |sheets| {
        let sheets: Vec<crate::Sheet> = serde_json::from_str(sheets)?;
        let told = |e: rust_xlsxwriter::XlsxError| BadRequest::NotUnderstood { message: e.to_string() };
        crate::workbook(&sheets).map_err(told).map_err(Failure::Request)
    },
    slides: |deck, pictures| {
        let deck = serde_json::from_str(deck)?;
        let pictures: Vec<Vec<u8>> = pictures.iter().map(js_sys::Uint8Array::to_vec).collect();
        crate::slides::slides(&deck, &pictures)
    },
});

fn writers() -> Result<&'static Writers, Failure> {
    WRITERS.now().ok_or(Failure::Analysis(AnalysisError::PartMissing))
}

/// Tables as a workbook; `sheets` is the JSON of a list of [`crate::Sheet`].
#[wasm_bindgen]
pub fn workbook(sheets: &str) -> Result<Vec<u8>, String> {
    complete(writers().and_then(|write| (write.workbook)(sheets)))
}

/// Figures as a presentation; `deck` is the JSON of a [`crate::slides::Deck`], `pictures` a PNG for each of its slides.
#[wasm_bindgen]
pub fn slides(deck: &str, pictures: Vec<js_sys::Uint8Array>) -> Result<Vec<u8>, String> {
    complete(writers().and_then(|write| (write.slides)(deck, pictures)))
}

/// An answer that lacked no part of the engine.
fn complete<T>(answer: Result<T, Failure>) -> Result<T, String> {
    whole().and_then(|()| answer.map_err(|e| e.json()))
}

/// Whether no part was lacked since the last time this was asked; else the failure that names them.
fn whole() -> Result<(), String> {
    match clientele_chunk::wanted().as_slice() {
        [] => Ok(()),
        parts => Err(serde_json::json!({ "code": "needs-parts", "parts": parts }).to_string()),
    }
}
