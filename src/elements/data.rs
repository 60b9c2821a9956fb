//! `<clientele-data>`: one data set, its engine, and the filters of the elements that show it.

use crate::browser::engine::plain;
use crate::browser::events::Promised;
use crate::elements::element::{Link, tell_fault};
use crate::elements::mounted::value;
use crate::session::{Busy, Session};
use crate::settings::Settings;
use crate::state::{Roles, Sample};
use crate::tasks::load::{self, How, Origin, Others, Wanted};
use crate::tasks::map;
use crate::wire::{Fault, Progress};
use any_spawner::Executor;
use clientele_core::filter::Filter;
use clientele_text::Locale;
use js_sys::Promise;
use leptos::prelude::*;
use serde_json::json;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, File, HtmlElement};

/// A data set as the JavaScript shell holds it. It lives until this and every element that shows it are freed.
#[wasm_bindgen]
pub struct DataSource(Rc<Source>);

/// The data set itself.
pub(crate) struct Source {
    /// Everything reactive in it.
    owner: Owner,
    pub session: Session,
    settings: RwSignal<Settings>,
    fault: RwSignal<Option<Fault>>,
    /// The filter of each group of elements.
    groups: RefCell<BTreeMap<String, RwSignal<Filter>>>,
}

impl Drop for Source {
    fn drop(&mut self) {
        self.session.end();
        self.owner.cleanup();
    }
}

/// Nobody but elements without a group is in it.
const ALONE: &str = "none";

impl Source {
    fn new(host: HtmlElement, settings: &str) -> Self {
        // Effects need it; whoever was first has done it.
        let _ = Executor::init_wasm_bindgen();
        let settings = Settings::read(settings);
        let owner = Owner::new();
        let (session, settings, fault) = owner.with(|| {
            let session = Session { remembers: false, ..Session::new() };
            session.host.set_value(Some(host));
            (session, RwSignal::new(settings), RwSignal::new(None))
        });
        let source = Self { owner, session, settings, fault, groups: RefCell::default() };
        source.owner.with(|| source.watch());
        source
    }

    fn watch(&self) {
        let Self { session, settings, fault, .. } = *self;
        map::watch(session);
        Effect::new(move |_| {
            let tags = settings.with(|settings| settings.languages.clone());
            session.locale.set(Locale::negotiate(tags.iter().map(String::as_str)));
        });
        Effect::new(move |_| {
            let wrong = settings.with(Settings::fault);
            if wrong.is_some() {
                fault.set(wrong);
            }
        });
        // What was told on the way, such as the death of the engine.
        Effect::new(move |_| {
            let told =
                session.notices.with(|notices| notices.iter().rev().find(|notice| notice.bad).cloned());
            if let Some(told) = told {
                let code = told.key.strip_prefix("error-").unwrap_or(&told.key).to_owned();
                fault.set(Some(Fault { code, args: told.args }));
            }
        });
        Effect::new(move |_| {
            if let Some(fault) = fault.get() {
                tell_fault(session, &fault);
            }
        });
        Effect::new(move |_| {
            let progress = session.busy.with(|busy| busy.as_ref().map(|busy| busy.progress.clone()));
            if let Some(Progress { phase, bytes, total_bytes, .. }) = progress {
                let detail = json!({ "phase": phase, "loaded": bytes, "total": total_bytes });
                session.announce("clientele-progress", &value(&detail));
            }
        });
    }

    /// The filter of a group, and what else elements must know of the data.
    pub(crate) fn link(&self, group: Option<&str>) -> Link {
        let filter = match group {
            Some(ALONE) => RwSignal::new(Filter::default()),
            group => {
                let mut groups = self.groups.borrow_mut();
                let group = groups.entry(group.unwrap_or_default().to_owned());
                *group.or_insert_with(|| self.owner.with(|| RwSignal::new(Filter::default())))
            }
        };
        Link { fault: self.fault, filter, settings: self.settings }
    }

    /// Load what a script handed over, or the sample that is named.
    fn open(&self, source: JsValue, options: &str, promised: Promised) {
        let Self { session, fault, .. } = *self;
        let refuse = move |promised: Promised, wrong: Fault| {
            if !wrong.is_cancelled() {
                fault.set(Some(wrong.clone()));
            }
            promised.end(Err(wrong));
        };
        let settings = self.settings.with_untracked(|settings| settings.with(options));
        let (wanted, roles) = match wanted(session, source, &settings) {
            Ok(wanted) => wanted,
            Err(wrong) => return refuse(promised, wrong),
        };
        session.view.update(|view| view.roles = vec![roles.clone()]);
        let before = shape(session);
        let groups: Vec<_> = self.groups.borrow().values().copied().collect();
        session.notices.set(Vec::new());
        load::open_then(session, vec![wanted], Others::Close, move |opened| {
            match opened.and_then(|()| fits(session, &roles)) {
                Ok(()) => {
                    fault.set(None);
                    // Clauses speak of columns of another file.
                    if before.is_some() && before != shape(session) {
                        groups.iter().for_each(|group| group.set(Filter::default()));
                    }
                    let summary = summary(session);
                    session.announce("clientele-load", &plain(&summary));
                    promised.end(Ok(summary.to_string().into()));
                }
                Err(wrong) => refuse(promised, wrong),
            }
        });
    }
}

fn shape(session: Session) -> Option<String> {
    untrack(|| session.summary().map(|summary| summary.signature.clone()))
}

/// Every column that was named is there.
fn fits(session: Session, roles: &Roles) -> Result<(), Fault> {
    let Some(summary) = untrack(|| session.summary()) else { return Ok(()) };
    let missing = roles.mapping.0.values().find(|name| summary.column(name).is_none());
    missing.map_or(Ok(()), |name| Err(Fault::new("no-such-column").with("column", name.clone())))
}

/// What was loaded, in numbers.
pub(crate) fn summary(session: Session) -> serde_json::Value {
    let summary = untrack(|| session.summary());
    summary.map_or(json!(null), |summary| {
        json!({
            "name": summary.name,
            "rows": summary.rows,
            "columns": summary.columns.len(),
            "warnings": summary.issues.counts.values().sum::<u64>(),
            "kind": summary.kind,
            "mapping": summary.mapping,
        })
    })
}

/// A source as a script gives it, and how it is to be read.
pub(crate) fn wanted(
    session: Session,
    source: JsValue,
    settings: &Settings,
) -> Result<(Wanted, Roles), Fault> {
    if let Some(fault) = settings.fault() {
        return Err(fault);
    }
    let name = || settings.name.clone().unwrap_or_default();
    let origin = if let Some(sample) = settings.sample() {
        let (seed, customers) = sample?;
        let locale = session.locale.get_untracked().tag().to_owned();
        Origin::Sample(Sample { seed, customers, locale })
    } else if let Some(text) = source.as_string() {
        Origin::Text(text)
    } else {
        match source.dyn_into::<File>() {
            Ok(file) if settings.name.is_none() => Origin::File(file),
            Ok(file) => Origin::Blob(name(), file.into()),
            Err(source) => match source.dyn_into::<Blob>() {
                Ok(blob) => Origin::Blob(name(), blob),
                Err(_) => return Err(Fault::new("bad-source").with("found", "value")),
            },
        }
    };
    let how = How {
        encoding: settings.encoding.clone(),
        delimiter: settings.delimiter.clone(),
        sheet: settings.sheet.clone(),
    };
    Ok(((origin, how), roles(settings)))
}

fn roles(settings: &Settings) -> Roles {
    Roles { mapping: settings.mapping().unwrap_or_default(), kind: settings.kind, ..Roles::default() }
}

#[wasm_bindgen]
impl DataSource {
    /// Nothing is loaded yet. `host` is told of what happens.
    #[wasm_bindgen(constructor)]
    pub fn new(host: HtmlElement, settings: &str) -> Self {
        Self(Rc::new(Source::new(host, settings)))
    }

    pub(crate) fn shared(&self) -> Rc<Source> {
        self.0.clone()
    }

    /// The attributes are these now.
    pub fn change(&self, settings: &str) {
        let Source { session, fault, .. } = *self.0;
        let settings = Settings::read(settings);
        let roles = roles(&settings);
        if session.data.with_untracked(Option::is_some) && settings.fault().is_none() {
            fault.set(fits(session, &roles).err());
            session.view.update(|view| view.settle(0, |now| *now = roles));
        }
        self.0.settings.set(settings);
    }

    /// A property.
    pub fn read(&self, name: &str) -> JsValue {
        let Source { session, fault, .. } = *self.0;
        let summary = untrack(|| session.summary());
        match name {
            "state" if fault.with_untracked(Option::is_some) => "error".into(),
            "state" if session.busy.with_untracked(Option::is_some) => "loading".into(),
            "state" => if summary.is_some() { "done" } else { "idle" }.into(),
            "rowCount" => summary.map_or(0.0, |summary| summary.rows as f64).into(),
            "columns" => {
                let columns = summary.iter().flat_map(|summary| {
                    summary.columns.iter().map(|column| {
                        json!({ "name": column.name, "kind": column.kind, "role": summary.role_of(&column.name) })
                    })
                });
                value(&columns.collect::<Vec<_>>())
            }
            _ => JsValue::UNDEFINED,
        }
    }

    /// A file is being fetched.
    pub fn expect(&self, name: String) {
        let session = self.0.session;
        let Ok(cancel) = crate::browser::engine::Cancel::new() else { return };
        let progress = Progress { phase: "fetch".to_owned(), ..Progress::default() };
        let turn = session.busy.with_untracked(|busy| busy.as_ref().map_or(0, |busy| busy.turn)) + 1;
        session.busy.set(Some(Busy { turn, name, progress, cancel }));
    }

    /// It could not be had.
    pub fn fail(&self, fault: &str) {
        let session = self.0.session;
        session.busy.set(None);
        let fault: Fault = serde_json::from_str(fault).unwrap_or_else(|_| Fault::new("unknown"));
        let known = self.0.fault.with_untracked(|now| now.as_ref() == Some(&fault));
        if !fault.is_cancelled() && !known {
            self.0.fault.set(Some(fault));
        }
    }

    /// Load a text, a blob, or the sample that the options name; resolves with what was loaded, as JSON.
    pub fn load(&self, source: JsValue, options: String) -> Promise {
        Promise::new(&mut |resolve, reject| {
            self.0.open(source.clone(), &options, Promised::new(resolve, reject));
        })
    }
}
