//! Roles and readings: what the view wants of the columns is brought to the engine, whatever changed the view.

use crate::session::{Data, Session};
use crate::state::View;
use crate::tasks::save;
use crate::wire::Summary;
use clientele_core::mapping::{Mapping, Role};
use clientele_core::table::Reading;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

/// True when every column that a mapping names is there.
pub(crate) fn fits(mapping: &Mapping, summary: &Summary) -> bool {
    mapping.0.values().all(|name| summary.column(name).is_some())
}

/// What the view wants of the columns: its mapping, or the one guessed; its readings over the ones inferred.
pub(crate) fn wanted(view: &View, data: &Data) -> Value {
    let mapping = if view.mapping.0.is_empty() { &data.base.mapping } else { &view.mapping };
    let mut readings: BTreeMap<&str, &Reading> = BTreeMap::new();
    for (column, base) in data.summary.columns.iter().zip(&data.base.columns) {
        let reading = view.readings.get(&column.name).unwrap_or(&base.reading);
        if *reading != column.reading {
            readings.insert(&column.name, reading);
        }
    }
    json!({ "mapping": mapping, "readings": readings })
}

/// True when that is not what the engine has.
pub(crate) fn differs(wanted: &Value, summary: &Summary) -> bool {
    let readings = wanted.get("readings").and_then(Value::as_object);
    wanted.get("mapping") != Some(&json!(summary.mapping))
        || readings.is_some_and(|readings| !readings.is_empty())
}

/// Keep the engine's columns as the view wants them, and remember them for the next file of the same shape.
pub(crate) fn watch(session: Session) {
    let view = Memo::new(move |_| session.view.with(|view| (view.mapping.clone(), view.readings.clone())));
    Effect::new(move |_| {
        // Reading, not tracking: a memo that was never read has no sources yet.
        view.with(|_| ());
        let Some(data) = session.data.get_untracked().filter(|data| !data.lost) else { return };
        let view = session.view.get_untracked();
        let wanted = wanted(&view, &data);
        if !differs(&wanted, &data.summary) {
            return;
        }
        save::keep_mapping(&data.summary.signature, &view);
        spawn_local(async move {
            let answer = data.dataset.remap(&wanted).await;
            match answer {
                Ok(summary) => session.data.update(|now| {
                    if let Some(now) = now {
                        now.summary = Arc::new(summary);
                        now.revision += 1;
                    }
                }),
                Err(fault) => session.tell_fault(&fault, None),
            }
        });
    });
}

/// Give a role to a column, or take it away.
pub(crate) fn set_role(session: Session, role: Role, column: Option<String>) {
    let Some(summary) = session.summary() else { return };
    session.change(|view| {
        if view.mapping.0.is_empty() {
            view.mapping = summary.mapping.clone();
        }
        match column {
            Some(column) => view.mapping.0.insert(role, column),
            None => view.mapping.0.remove(&role),
        };
    });
}

/// Read a column in another way.
pub(crate) fn set_reading(session: Session, column: &str, change: impl FnOnce(&mut Reading)) {
    let Some(mut reading) =
        session.summary().and_then(|summary| summary.column(column).map(|column| column.reading.clone()))
    else {
        return;
    };
    change(&mut reading);
    session.change(|view| {
        view.readings.insert(column.to_owned(), reading);
    });
}
