//! Roles and readings: what the view wants of the columns is brought to the engine, whatever changed the view.

use crate::session::{Opened, Session};
use crate::state::{Roles, View};
use crate::tasks::save;
use crate::wire::Summary;
use clientele_core::analysis::FileKind;
use clientele_core::mapping::{Mapping, Role};
use clientele_core::table::Reading;
use leptos::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// True when every column that a mapping names is there.
pub(crate) fn fits(mapping: &Mapping, summary: &Summary) -> bool {
    mapping.0.values().all(|name| summary.column(name).is_some())
}

/// What the view wants of a file's columns: its mapping, or the one guessed; its readings over the ones inferred.
pub(crate) fn wanted(view: &View, at: usize, file: &Opened) -> Value {
    let roles = view.roles_of(at);
    let mapping = if roles.mapping.0.is_empty() { &file.base.mapping } else { &roles.mapping };
    let mut readings: BTreeMap<&str, &Reading> = BTreeMap::new();
    for (column, base) in file.summary.columns.iter().zip(&file.base.columns) {
        let reading = roles.readings.get(&column.name).unwrap_or(&base.reading);
        if *reading != column.reading {
            readings.insert(&column.name, reading);
        }
    }
    json!({ "mapping": mapping, "readings": readings, "kind": roles.kind, "file": at })
}

/// True when that is not what the engine has.
pub(crate) fn differs(wanted: &Value, file: &Opened) -> bool {
    let readings = wanted.get("readings").and_then(Value::as_object);
    wanted.get("mapping") != Some(&json!(file.summary.mapping))
        || readings.is_some_and(|readings| !readings.is_empty())
        || wanted.get("kind") != Some(&json!(file.summary.kind_said))
}

/// Keep the engine's columns as the view wants them, and remember them for the next file of the same shape.
pub(crate) fn watch(session: Session) {
    let roles = Memo::new(move |_| session.view.with(|view| view.roles.clone()));
    Effect::new(move |_| {
        // Reading, not tracking: a memo that was never read has no sources yet.
        roles.with(|_| ());
        let Some(data) = session.data.get_untracked().filter(|data| !data.lost) else { return };
        let view = session.view.get_untracked();
        let files = data.files.iter().enumerate();
        let changed: Vec<Value> = files
            .map(|(at, file)| (wanted(&view, at, file), at, file))
            .filter(|(wanted, _, file)| differs(wanted, file))
            .map(|(wanted, at, file)| {
                if session.remembers {
                    save::keep_roles(&file.summary.signature, view.roles_of(at));
                }
                wanted
            })
            .collect();
        if changed.is_empty() {
            return;
        }
        session.spawn(async move {
            for wanted in changed {
                match data.dataset.remap(&wanted).await {
                    Ok(said) => session.data.update(|now| {
                        if let Some(now) = now {
                            now.take(said);
                            now.revision += 1;
                        }
                    }),
                    Err(fault) => session.tell_fault(&fault, None),
                }
            }
        });
    });
}

/// Say what the file that is looked at holds.
pub(crate) fn set_kind(session: Session, kind: FileKind) {
    let file = session.file();
    session.change(|view| view.settle(file, |roles| roles.kind = Some(kind)));
}

/// Give a role to a column, or take it away.
pub(crate) fn set_role(session: Session, role: Role, column: Option<String>) {
    let Some(summary) = session.summary() else { return };
    let file = session.file();
    session.change(|view| {
        view.settle(file, |Roles { mapping, .. }| {
            if mapping.0.is_empty() {
                mapping.clone_from(&summary.mapping);
            }
            match column {
                Some(column) => mapping.0.insert(role, column),
                None => mapping.0.remove(&role),
            };
        });
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
    let file = session.file();
    session.change(|view| {
        view.settle(file, |roles| drop(roles.readings.insert(column.to_owned(), reading)));
    });
}
