//! Open a file: hand it to the engine, show how far it is, then decide what the user sees first.

use crate::browser::engine::{Cancel, Dataset};
use crate::browser::files;
use crate::session::{Busy, Data, Offer, Session};
use crate::state::{Page, Sample, View};
use crate::tasks::{map, save, start};
use crate::wire::{Fault, Progress, Summary};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Serialize;
use serde_json::{Value, json};
use std::sync::Arc;
use wasm_bindgen::JsValue;
use web_sys::{Blob, File};

/// Where a table comes from; kept, so that it can be opened again.
#[derive(Clone)]
pub(crate) enum Origin {
    /// A file that was chosen or dropped.
    File(File),
    /// A file that was fetched from this page's own address.
    Blob(String, Blob),
    /// Cells that were pasted.
    Text(String),
    /// The sample of a seed.
    Sample(Sample),
}

/// How the user wants the file read; what is left out is guessed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub(crate) struct How {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
}

/// The sample that the page offers.
pub(crate) fn sample(session: Session) -> Origin {
    Origin::Sample(Sample {
        seed: 7,
        customers: 2_000,
        locale: session.locale.get_untracked().tag().to_owned(),
    })
}

/// Open it. Of two files opened at once the later one counts.
pub(crate) fn open(session: Session, origin: Origin, how: How) {
    let before = session.busy.get_untracked();
    let turn = before.as_ref().map_or(0, |busy| busy.turn) + 1;
    if let Some(before) = before {
        before.cancel.now();
    }
    let cancel = match Cancel::new() {
        Ok(cancel) => cancel,
        Err(fault) => return session.tell_fault(&fault, None),
    };
    session.busy.set(Some(Busy {
        turn,
        name: name(session, &origin),
        progress: Progress::default(),
        cancel: cancel.clone(),
    }));
    spawn_local(async move {
        let loaded = load(session, origin, &how, &cancel).await;
        let current =
            move || session.busy.with_untracked(|busy| busy.as_ref().is_some_and(|busy| busy.turn == turn));
        if !current() {
            // A later file is on its way.
            if let Ok(data) = loaded {
                data.dataset.dispose();
            }
            return;
        }
        match loaded {
            Ok(data) => {
                // What went wrong before is answered by a file that opened.
                session.notices.update(|notices| notices.retain(|notice| !notice.bad));
                arrive(session, data).await;
            }
            Err(fault) => {
                // The last attempt's failure is the one to read; what is offered to be mended stays.
                session
                    .notices
                    .update(|notices| notices.retain(|notice| !notice.bad || notice.offer.is_some()));
                session.tell_fault(&fault, None);
            }
        }
        if current() {
            session.busy.set(None);
        }
    });
}

/// Open what is loaded once more, read in another way or by a fresh engine.
pub(crate) fn open_again(session: Session, how: How) {
    if let Some(origin) = session.data.with_untracked(|data| data.as_ref().map(|data| data.origin.clone())) {
        open(session, origin, how);
    }
}

/// Fetch a file from this page's own address and open it.
pub(crate) fn open_address(session: Session, address: String) {
    spawn_local(async move {
        match files::fetch(&address).await {
            Ok((name, blob)) => open(session, Origin::Blob(name, blob), How::default()),
            Err(fault) => session.tell_fault(&fault, None),
        }
    });
}

/// Forget the file: its engine ends, its memory goes back.
pub(crate) fn close(session: Session) {
    if let Some(data) = session.data.get_untracked() {
        data.dataset.dispose();
    }
    session.data.set(None);
    session.history.set(Default::default());
    session.view.set(View::default());
}

async fn load(session: Session, origin: Origin, how: &How, cancel: &Cancel) -> Result<Data, Fault> {
    let name = name(session, &origin);
    let engine = start::engine(session).await?;
    let source = match &origin {
        Origin::File(file) => JsValue::from(file),
        Origin::Blob(_, blob) => JsValue::from(blob),
        Origin::Text(text) => JsValue::from(text),
        Origin::Sample(sample) => engine.sample_csv(&json!(sample)).await?,
    };
    let options = options(session, &name, how);
    let progress = move |progress| {
        session.busy.update(|busy| {
            if let Some(busy) = busy {
                busy.progress = progress;
            }
        });
    };
    let dataset = engine.open(&source, &options, progress, cancel).await?;
    let summary = Arc::new(dataset.summary());
    let revision = session.data.with_untracked(|data| data.as_ref().map_or(0, |data| data.revision)) + 1;
    Ok(Data { dataset, base: summary.clone(), summary, origin, how: how.clone(), revision, lost: false })
}

fn name(session: Session, origin: &Origin) -> String {
    match origin {
        Origin::File(file) => file.name(),
        Origin::Blob(name, _) => name.clone(),
        Origin::Text(_) => session.words.with_untracked(|words| words.get("load-pasted-name")),
        Origin::Sample(_) => session.words.with_untracked(|words| words.get("load-sample-name")),
    }
}

fn options(session: Session, name: &str, how: &How) -> Value {
    let mut options = json!(how);
    if let Value::Object(fields) = &mut options {
        fields.insert("name".into(), name.into());
        fields.insert("hint".into(), session.locale.get_untracked().tag().into());
    }
    options
}

/// The file is there: bring back what is known of its columns, and show what the user needs to see.
async fn arrive(session: Session, mut data: Data) {
    watch_loss(session, &data.dataset, data.revision);
    data.dataset.on_progress(move |progress| session.computing.set(Some(progress)));
    let link = session.view.get_untracked();
    let known = if map::fits(&link.mapping, &data.summary) && !link.mapping.0.is_empty() {
        Some((link.mapping.clone(), link.readings.clone()))
    } else {
        save::mapping_of(&data.summary.signature)
    };
    let mut view = link;
    (view.mapping, view.readings) = known.unwrap_or_default();
    let wanted = map::wanted(&view, &data);
    if map::differs(&wanted, &data.summary) {
        match data.dataset.remap(&wanted).await {
            Ok(summary) => data.summary = Arc::new(summary),
            Err(fault) => session.tell_fault(&fault, None),
        }
    }
    view.sample = match &data.origin {
        Origin::Sample(sample) => Some(sample.clone()),
        _ => None,
    };
    if view.analysis.is_empty() {
        view.analysis = session
            .analyses
            .with_untracked(|list| list.first().map(|first| first.id.clone()).unwrap_or_default());
    }
    let old = session.data.get_untracked();
    let same = old.as_ref().is_some_and(|old| old.summary.signature == data.summary.signature);
    if !same {
        // Clauses and parameters speak of columns and amounts of another file, unless a link brought them.
        if old.is_some() {
            view.filter = Default::default();
            view.params.clear();
            view.as_of = None;
        }
        session.history.set(Default::default());
    }
    view.page = first_page(&view, &data.summary);
    session.say(session.words.with_untracked(|words| {
        words.with("load-said", &[("rows", clientele_text::Arg::Number(data.summary.rows as f64))])
    }));
    session.data.set(Some(data));
    session.view.set(view);
    if let Some(old) = old.filter(|old| !old.lost) {
        old.dataset.dispose();
    }
}

/// Straight to the picture when nothing needs a decision; otherwise to the page where it is taken.
fn first_page(view: &View, summary: &Summary) -> Page {
    let settled = !view.mapping.0.is_empty();
    if summary.is_ready() && summary.ambiguous_date().is_none() && (settled || is_sure(summary)) {
        Page::Analyse
    } else {
        Page::Map
    }
}

/// Every role that is mapped was guessed with confidence.
fn is_sure(summary: &Summary) -> bool {
    const SURE: f64 = 0.6;
    summary.mapping.0.keys().all(|role| summary.confidence(*role).is_none_or(|confidence| confidence >= SURE))
}

fn watch_loss(session: Session, dataset: &Dataset, revision: u64) {
    dataset.on_lost(move |fault| {
        session.data.update(|data| {
            if let Some(data) = data
                && data.revision >= revision
            {
                data.lost = true;
            }
        });
        session.asking.set(false);
        session.tell_fault(&fault, Some(Offer::OpenAgain));
    });
}
