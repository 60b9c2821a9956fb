//! The interactive report: one file with the software, the recipe and the data, or a report in the place of the data.

use crate::browser::{events, files, project};
use crate::project::{How, Part, Project, REPORT};
use crate::recipe::Recipe;
use crate::session::{Opened, Session};
use crate::state::{Page, View};
use crate::tasks::load::{self, Origin, Others};
use crate::tasks::{recipe, restore, start};
use crate::wire::Fault;
use leptos::prelude::*;
use serde_json::json;
use wasm_bindgen::JsValue;
use web_sys::{Blob, File};

/// This page with the view and the files inside: opened, it computes.
pub(crate) async fn with_data(session: Session) -> Result<Blob, Fault> {
    let recipe = of(session)?;
    let opened = session.data.get_untracked().map(|data| data.files).unwrap_or_default();
    let mut sources = Vec::with_capacity(opened.len());
    for file in &opened {
        sources.push(source(session, &file.origin).await?);
    }
    let part = |file: &Opened| Part { name: file.summary.name.clone(), how: file.how.clone() };
    let parts = opened.iter().map(part).collect();
    project::written(&Project { recipe, parts }.to_json(), &sources).await
}

/// This page with the view and a report inside: opened, it shows the report, and computes when a file is opened.
pub(crate) async fn with_report(session: Session, report: &str) -> Result<Blob, Fault> {
    let mut recipe = of(session)?;
    recipe.view = recipe.view.shareable().0;
    let parts = vec![Part { name: REPORT.to_owned(), how: How::default() }];
    project::written(&Project { recipe, parts }.to_json(), &[report.into()]).await
}

/// The recipe of what is shown. Beside the files it may name customers: they are there anyway.
fn of(session: Session) -> Result<Recipe, Fault> {
    let mut recipe = untrack(|| recipe::of(session)).ok_or_else(|| Fault::new("nothing-loaded"))?;
    recipe.view.filter = session.view.with_untracked(|view| view.filter.clone());
    Ok(recipe)
}

async fn source(session: Session, origin: &Origin) -> Result<JsValue, Fault> {
    Ok(match origin {
        Origin::File(file) => JsValue::from(file),
        Origin::Blob(_, blob) => JsValue::from(blob),
        Origin::Text(text) => JsValue::from(text),
        Origin::Sample(sample) => start::engine(session).await?.sample_csv(&json!(sample)).await?,
    })
}

/// Open what is inside this page; else what its address says.
pub(crate) fn open(session: Session) {
    session.spawn(async move {
        match project::stored().await {
            Ok(None) => restore::from_address(session),
            Ok(Some((head, parts))) => match Project::from_json(&head) {
                Ok(found) => take(session, found, parts).await,
                Err(fault) => session.tell_fault(&fault, None),
            },
            Err(fault) => session.tell_fault(&fault, None),
        }
    });
}

async fn take(session: Session, found: Project, parts: Vec<File>) {
    if let ([report], true) = (parts.as_slice(), found.is_report()) {
        match files::address(report) {
            Ok(address) => session.report.set(Some(address)),
            Err(fault) => session.tell_fault(&fault, None),
        }
        return recipe::apply(session, &found.recipe);
    }
    // As with a link, so that the first question is the one that was saved.
    let view = found.recipe.view;
    session.view.set(View { page: Page::Load, ..view.clone() });
    let wanted = parts.into_iter().zip(found.parts).map(|(file, part)| (Origin::File(file), part.how));
    let (done, opened) = events::promised();
    load::open_then(session, wanted.collect(), Others::Close, done);
    // Its columns were settled before it was saved.
    if opened.await.is_ok() {
        session.view.update(|now| now.page = view.page);
    }
}
