//! What a filter control knows: what it filters by, what can be chosen, what is chosen.

use crate::browser::engine::read_value;
use crate::elements::element::Work;
use crate::elements::mounted::value;
use crate::facet::Facet;
use crate::session::Session;
use crate::settings::Settings;
use crate::tasks::export::field_name;
use crate::wire::{Fault, Values};
use clientele_core::mapping::Role;
use js_sys::Array;
use leptos::prelude::*;
use serde_json::{Value, json};
use wasm_bindgen::JsValue;

/// Values offered at once; of more, those looked for.
pub(crate) const OFFERED: usize = 60;

/// What the control knows. Cheap to copy.
#[derive(Clone, Copy)]
pub(crate) struct Chooser {
    pub session: Session,
    pub facet: Memo<Result<Facet, Fault>>,
    /// What can be chosen, once the engine has said.
    pub offered: RwSignal<Option<Result<Values, Fault>>>,
    /// What the reader looks for.
    pub search: RwSignal<String>,
    pub chosen: Memo<Vec<String>>,
    /// Why the last choice was refused.
    pub refused: RwSignal<Option<Fault>>,
}

impl Chooser {
    /// Of the attributes.
    pub(crate) fn new(session: Session, settings: RwSignal<Settings>) -> Self {
        let facet = Memo::new(move |_| {
            let facet = settings.with(Facet::of)?;
            if session.data.with(Option::is_some) {
                known(session, &facet)?
            }
            Ok(facet)
        });
        let chosen = Memo::new(move |_| {
            let of = |facet: &Facet| session.view.with(|view| facet.chosen(&view.filter));
            facet.with(|facet| facet.as_ref().map(of).unwrap_or_default())
        });
        let chooser = Self {
            session,
            facet,
            offered: RwSignal::new(None),
            search: RwSignal::new(String::new()),
            chosen,
            refused: RwSignal::new(None),
        };
        chooser.keep_offering();
        // What is in force now was not refused.
        Effect::new(move |_| {
            chosen.track();
            chooser.refused.set(None);
        });
        chooser
    }

    /// What it does, as every element tells it.
    pub(crate) fn work(self, settings: RwSignal<Settings>) -> Work {
        let Self { session, facet, offered, .. } = self;
        let title = move || match settings.with(Facet::of) {
            Ok(Facet::Column(column)) => column,
            Ok(Facet::Segment { field, .. }) => field_name(session, &field),
            Ok(Facet::Period) => session.t("number-period"),
            Err(_) => session.t("filter"),
        };
        let fault = move || {
            facet.get().err().or_else(|| offered.with(|offered| offered.clone().and_then(Result::err)))
        };
        let busy = move || facet.with(|facet| *facet != Ok(Facet::Period)) && offered.with(Option::is_none);
        Work {
            title: Signal::derive(title),
            about: Signal::derive(move || {
                facet.with(|facet| facet.as_ref().map(Facet::id).unwrap_or_default())
            }),
            analysis: Signal::stored(Ok(None)),
            fault: Signal::derive(fault),
            busy: Signal::derive(busy),
            idle: Signal::stored(None),
            as_of: Signal::stored(None),
        }
    }

    /// Ask what can be chosen, again whenever the data, the attributes or the search change.
    fn keep_offering(self) {
        let Self { session, facet, offered, search, .. } = self;
        let question = Memo::new(move |_| {
            let data = session.data.get().filter(|data| !data.lost)?;
            Some((data.revision, question(session, &facet.get().ok()?, &search.get())?))
        });
        Effect::new(move |_| {
            let Some(asked) = question.get() else { return offered.set(None) };
            let Some(data) = session.data.get_untracked() else { return };
            session.spawn(async move {
                let found = match asked.1.get("column") {
                    Some(_) => data.dataset.values(&asked.1).await,
                    None => data.dataset.groups(&asked.1).await,
                };
                if question.get_untracked() == Some(asked) {
                    offered.set(Some(found));
                }
            });
        });
    }

    /// Choose these and nothing else.
    pub(crate) fn choose(self, chosen: &[String]) -> Result<(), Fault> {
        let facet = self.facet.get_untracked()?;
        let mut done = Ok(());
        self.session.change(|view| done = facet.choose(view, chosen));
        self.refused.set(done.clone().err());
        done
    }

    /// Tick or untick one.
    pub(crate) fn toggle(self, value: &str) {
        let mut chosen = self.chosen.get_untracked();
        match chosen.iter().position(|other| other == value) {
            Some(at) => drop(chosen.remove(at)),
            None => chosen.push(value.to_owned()),
        }
        // What was refused is told beside the control.
        let _ = self.choose(&chosen);
    }

    /// A property of its own.
    pub(crate) fn read(self, name: &str) -> Option<JsValue> {
        (name == "value").then(|| value(&self.chosen.get_untracked()))
    }

    /// A method of its own.
    pub(crate) fn ask(self, name: &str, arguments: &Array) -> Option<Result<(), Fault>> {
        match name {
            "choose" => {
                let wanted: Option<Vec<String>> = read_value(&arguments.get(0));
                let bad = || Fault::new("bad-attribute").with("name", "value").with("value", "?");
                Some(wanted.ok_or_else(bad).and_then(|wanted| self.choose(&wanted)))
            }
            "clear" => Some(self.choose(&[])),
            _ => None,
        }
    }
}

/// What it filters by is in the data.
fn known(session: Session, facet: &Facet) -> Result<(), Fault> {
    match facet {
        Facet::Column(column) => match home(session, column) {
            Some(_) => Ok(()),
            None => Err(Fault::new("no-such-column").with("column", column.clone())),
        },
        Facet::Segment { analysis: id, field, .. } => {
            let found = session.analyses.with(|list| list.iter().find(|one| one.id == *id).cloned());
            let found = found.ok_or_else(|| Fault::new("no-such-analysis").with("id", id.clone()))?;
            if !found.groups.contains(field) {
                let fault = Fault::new("no-such-field").with("id", id.clone()).with("field", field.clone());
                return Err(fault.with("known", found.groups.join(", ")));
            }
            let unanswered = || Fault::new("not-answered").with("id", id.clone());
            if session.serves(id) { Ok(()) } else { Err(problem(session).unwrap_or_else(unanswered)) }
        }
        Facet::Period => {
            let dated = session.data.with(|data| {
                let mut files = data.iter().flat_map(|data| &data.files);
                files.any(|file| file.summary.column_of(Role::Date).is_some())
            });
            if dated { Ok(()) } else { Err(Fault::new("missing-role").with("role", "date")) }
        }
    }
}

fn problem(session: Session) -> Option<Fault> {
    session.summary().and_then(|summary| summary.problem())
}

/// The file that has a column.
fn home(session: Session, column: &str) -> Option<usize> {
    session
        .data
        .with(|data| data.as_ref()?.files.iter().position(|file| file.summary.column(column).is_some()))
}

/// What the engine is asked; nothing of a period.
fn question(session: Session, facet: &Facet, search: &str) -> Option<Value> {
    match facet {
        Facet::Column(column) => {
            let file = home(session, column)?;
            Some(json!({ "column": column, "limit": OFFERED, "search": search, "file": file }))
        }
        Facet::Segment { analysis, params, field } => {
            let as_of = session.view.with(|view| view.as_of);
            Some(json!({ "id": analysis, "params": params, "field": field, "as_of": as_of }))
        }
        Facet::Period => None,
    }
}
