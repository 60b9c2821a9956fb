//! Lists of customers: what is asked of the engine, and what is handed out.

use crate::session::Session;
use crate::tasks::export::{done, field_name};
use crate::tasks::start;
use crate::wire::{Fault, Field};
use clientele_core::portrait::{Portrait, Subject};
use leptos::prelude::*;
use serde_json::{Map, Value, json};
use web_sys::Blob;

/// Columns shown unless the user says otherwise, of those that there are.
const USUAL: [&str; 6] =
    ["rfm.segment", "rfm.recency_days", "rfm.frequency", "rfm.monetary", "lifecycle.state", "pareto.tier"];

/// The columns of the list of customers: the user's, or the usual ones, or the groups that the loaded files have.
pub(crate) fn columns(session: Session) -> Vec<String> {
    let chosen = session.view.with(|view| view.list.columns.clone());
    let served = |name: &str| name.split_once('.').is_some_and(|(id, _)| session.serves(id));
    if !chosen.is_empty() {
        return chosen.into_iter().filter(|name| served(name)).collect();
    }
    let usual: Vec<String> =
        USUAL.iter().filter(|name| served(name)).map(|name| (*name).to_owned()).collect();
    if !usual.is_empty() {
        return usual;
    }
    session.analyses.with(|list| {
        let known = list.iter().filter(|one| one.customers && session.serves(&one.id));
        known.flat_map(|one| one.groups.iter().map(|group| format!("{}.{group}", one.id))).collect()
    })
}

/// The question of the list: its columns under the view's parameters, filter and day.
pub(crate) fn question(session: Session) -> Value {
    let columns = columns(session);
    session.view.with(|view| {
        json!({ "id": "", "columns": columns, "params": view.params, "filter": view.filter, "as_of": view.as_of })
    })
}

/// The question of a portrait.
pub(crate) fn portrait_question(session: Session, subject: &Subject) -> Value {
    session.view.with(|view| {
        json!({ "subject": subject, "params": view.params, "filter": view.filter, "as_of": view.as_of })
    })
}

/// A portrait as the engine wrote it.
pub(crate) fn read_portrait(text: &str) -> Result<Portrait, Fault> {
    serde_json::from_str(text)
        .map_err(|error| Fault::new("not-understood").with("message", error.to_string()))
}

/// A column as a reader says it: `RFM analysis: Segment`, or the field alone where an analysis is around.
fn label(session: Session, name: &str) -> String {
    match name.split_once('.') {
        Some((id, field)) => format!("{}: {}", session.t(&format!("{id}-title")), field_name(session, field)),
        None => field_name(session, name),
    }
}

/// Hand out a list as it is ordered and searched, all of it.
pub(crate) fn save(session: Session, question: Value, fields: Vec<Field>, workbook: bool) {
    if session.small_cells.get_untracked().is_some() {
        return session.tell_fault(&Fault::new("small-cells"), None);
    }
    let Some(data) = session.data.get_untracked() else { return };
    let labels: Vec<(String, String)> =
        untrack(|| fields.iter().map(|field| (field.name.clone(), label(session, &field.name))).collect());
    session.spawn(async move {
        let saved = match workbook {
            false => data.dataset.csv(&export(question, labels)).await,
            true => sheet(session, question, labels).await,
        };
        let name = if workbook { "clientele-customers.xlsx" } else { "clientele-customers.csv" };
        done(session, saved.and_then(|blob| session.hand_out(name, &blob)));
    });
}

fn export(mut question: Value, labels: Vec<(String, String)>) -> Value {
    if let Value::Object(fields) = &mut question {
        let labels: Map<String, Value> =
            labels.into_iter().map(|(name, label)| (name, label.into())).collect();
        fields.insert("what".into(), "customers".into());
        fields.insert("labels".into(), labels.into());
    }
    question
}

async fn sheet(session: Session, mut question: Value, labels: Vec<(String, String)>) -> Result<Blob, Fault> {
    let data = session.data.get_untracked().ok_or_else(|| Fault::new("nothing-loaded"))?;
    if let Value::Object(fields) = &mut question {
        fields.insert("limit".into(), u32::MAX.into());
    }
    let reply = data.dataset.customers(&question).await?;
    let head: Vec<String> = labels.into_iter().map(|(_, label)| label).collect();
    let cell = |value: &Value| match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        // Whole numbers without a point, as in the CSV.
        other => other.as_f64().map_or_else(String::new, |number| number.to_string()),
    };
    let rows = reply.rows.iter().map(|row| row.iter().map(cell).collect());
    let rows: Vec<Vec<String>> = std::iter::once(head).chain(rows).collect();
    let name = session.words.with_untracked(|words| words.get("customers-title"));
    start::engine(session).await?.workbook(&[(name, rows)]).await
}
