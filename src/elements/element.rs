//! What an element that shows an analysis knows: its settings, its question, what became of it; and what it tells the page.

use crate::browser::events;
use crate::elements::data::Source;
use crate::elements::mounted::value;
use crate::inquiry::Answer;
use crate::session::Session;
use crate::settings::{Config, Settings, seen, shared};
use crate::state::{Page, View};
use crate::tasks::run;
use crate::wire::{Analysis, Fault};
use clientele_charts::figure::State as Marked;
use clientele_core::filter::Filter;
use clientele_text::Locale;
use js_sys::{Function, Promise};
use leptos::prelude::*;
use leptos::task::tick;
use serde::Serialize;
use serde_json::{Value, json};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;

/// What an element is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Doing {
    Idle,
    Loading,
    Computing,
    Done,
    Error,
}

/// The signals of an element. Cheap to copy.
#[derive(Clone, Copy)]
pub(crate) struct Look {
    pub session: Session,
    pub settings: RwSignal<Settings>,
    /// The analysis that is asked, or why none can be.
    pub analysis: Memo<Result<Option<Analysis>, Fault>>,
    /// What is wrong, the first cause first.
    pub fault: Memo<Option<Fault>>,
    pub doing: Memo<Doing>,
    /// The colours of the host are to be read again.
    pub again: Trigger,
    waiting: StoredValue<Vec<Function>, LocalStorage>,
}

/// An element, and the data it keeps alive.
#[derive(Clone)]
pub(crate) struct Element {
    pub look: Look,
    pub source: Option<Rc<Source>>,
}

/// How an element is linked to the others.
#[derive(Clone, Copy)]
pub(crate) struct Link {
    /// What went wrong with the data.
    pub fault: RwSignal<Option<Fault>>,
    /// The filter of the group.
    pub filter: RwSignal<Filter>,
    /// The settings of the data.
    pub settings: RwSignal<Settings>,
}

impl Look {
    /// Of a session, with what the attributes say; `link`: to the data that others show too.
    pub(crate) fn new(session: Session, host: HtmlElement, settings: Settings, link: Option<Link>) -> Self {
        session.host.set_value(Some(host));
        let more = "(prefers-contrast: more), (forced-colors: active)";
        session.system_contrast.set(events::on_media(more, move |more| session.system_contrast.set(more)));
        let settings = RwSignal::new(settings);
        let analysis = Memo::new(move |_| wanted(session, settings));
        let fault = Memo::new(move |_| {
            let own = settings.with(Settings::fault).or_else(|| link?.fault.get());
            own.or_else(|| analysis.get().err())
                .or_else(|| answered(session))
                .or_else(|| figure(session, settings))
        });
        let doing = Memo::new(move |_| {
            if fault.with(Option::is_some) {
                Doing::Error
            } else if session.busy.with(Option::is_some) {
                Doing::Loading
            } else if session.data.with(Option::is_none) {
                Doing::Idle
            } else if session.shown.asking.get()
                || session.shown.answer.with(|answer| answer.report().is_none())
            {
                Doing::Computing
            } else {
                Doing::Done
            }
        });
        let look = Self {
            session,
            settings,
            analysis,
            fault,
            doing,
            again: Trigger::new(),
            waiting: StoredValue::new_local(Vec::new()),
        };
        look.tell();
        look
    }

    /// One figure, or all.
    pub(crate) fn figure(self) -> Option<String> {
        self.settings.with(|settings| settings.figure.clone())
    }

    /// The configuration now.
    pub(crate) fn config(self) -> Config {
        let id = self.analysis.with(|analysis| match analysis {
            Ok(Some(analysis)) => analysis.id.clone(),
            _ => self.session.view.with(|view| view.analysis.clone()),
        });
        self.session.view.with(|view| Config::of(view, &id, self.figure()))
    }

    /// Nothing is on its way any more.
    pub(crate) async fn settled(self) {
        // A change reaches the question, the question its asking.
        for _ in 0..3 {
            tick().await;
        }
        let waiting = self.waiting;
        let busy = self.doing.try_get_untracked().is_some_and(is_busy);
        if busy {
            let settled = Promise::new(&mut |resolve, _| {
                waiting.try_update_value(|waiting| waiting.push(resolve));
            });
            let _ = JsFuture::from(settled).await;
        }
    }

    /// Keep the page around informed.
    fn tell(self) {
        let Self { session, .. } = self;
        Effect::new(move |_| {
            if !is_busy(self.doing.get()) {
                for resolve in self.waiting.try_update_value(std::mem::take).unwrap_or_default() {
                    let _ = resolve.call0(&JsValue::UNDEFINED);
                }
            }
        });
        Effect::new(move |_| {
            if let Some(fault) = self.fault.get() {
                tell_fault(session, &fault);
            }
        });
        Effect::new(move |_| {
            let id = session.shown.answer.with(|answer| answer.report().map(|report| report.id.clone()));
            if let Some(id) = id {
                let summary = untrack(|| session.shown.headline.get());
                session.announce("clientele-result", &value(&json!({ "analysis": id, "summary": summary })));
            }
        });
        Effect::new(move |before: Option<Filter>| {
            let filter = session.view.with(|view| view.filter.clone());
            if before.is_some_and(|before| before != filter) {
                let detail = json!({ "ids": untrack(|| selected(session)), "filter": filter, "source": session.view.with_untracked(|view| view.analysis.clone()) });
                session.announce("clientele-select", &value(&detail));
            }
            filter
        });
        let config = Memo::new(move |_| json!(self.config()));
        Effect::new(move |before: Option<Value>| {
            let config = config.get();
            if before.is_some_and(|before| before != config) {
                session.announce("clientele-config-change", &value(&json!({ "config": config })));
            }
            config
        });
    }
}

impl Element {
    /// The attributes are these now.
    pub(crate) fn change(&self, settings: &str) {
        let settings = Settings::read(settings);
        if self.look.settings.with_untracked(|now| *now != settings) {
            self.look.settings.set(settings);
        }
    }
}

fn is_busy(doing: Doing) -> bool {
    matches!(doing, Doing::Loading | Doing::Computing)
}

/// The ids of the marks that are selected.
fn selected(session: Session) -> Vec<String> {
    session.shown.figures.with(|figures| {
        let marks = figures.iter().flat_map(|figure| figure.marks());
        marks.filter(|mark| mark.state == Marked::Selected).map(|mark| mark.id.clone()).collect()
    })
}

fn wanted(session: Session, settings: RwSignal<Settings>) -> Result<Option<Analysis>, Fault> {
    if session.data.with(Option::is_none) {
        return Ok(None);
    }
    let unanswered = |id: &str| {
        let problem = session.summary().and_then(|summary| summary.problem());
        Err(problem.unwrap_or_else(|| Fault::new("not-answered").with("id", id)))
    };
    match settings.with(|settings| settings.analysis.clone()) {
        None => match session.analysis().filter(|analysis| session.serves(&analysis.id)) {
            Some(analysis) => Ok(Some(analysis)),
            None => unanswered(""),
        },
        Some(id) => {
            let found = session.analyses.with(|list| list.iter().find(|analysis| analysis.id == id).cloned());
            let found = found.ok_or_else(|| Fault::new("no-such-analysis").with("id", id.clone()))?;
            if session.serves(&id) { Ok(Some(found)) } else { unanswered(&id) }
        }
    }
}

fn answered(session: Session) -> Option<Fault> {
    session.shown.answer.with(|answer| match answer {
        Answer::Fault(fault) => Some(fault.clone()),
        _ => None,
    })
}

/// A figure that the report does not have; those it has are in the hint.
fn figure(session: Session, settings: RwSignal<Settings>) -> Option<Fault> {
    let id = settings.with(|settings| settings.figure.clone())?;
    session.shown.figures.with(|figures| {
        let ids: Vec<&str> = figures.iter().map(|figure| figure.id.as_str()).collect();
        let missing = !ids.is_empty() && !ids.contains(&id.as_str());
        missing.then(|| Fault::new("no-such-figure").with("id", id.clone()).with("known", ids.join(", ")))
    })
}

/// Tell the page around what is wrong: a code that stays, a sentence, and what it needs.
pub(crate) fn tell_fault(session: Session, fault: &Fault) {
    let message = untrack(|| session.fault(fault));
    let hint = Value::Object(fault.args.clone()).to_string();
    let detail = json!({ "code": fault.code, "message": message, "hint": hint });
    session.announce("clientele-error", &value(&detail));
}

/// An element bound to data: its own view, with the filter of its group and the language of its host.
pub(crate) fn bound(host: HtmlElement, source: &Rc<Source>, settings: &str) -> Element {
    let settings = Settings::read(settings);
    let session = source.session.beside();
    let link = source.link(settings.group.as_deref());
    let look = Look::new(session, host, settings, Some(link));
    let own = look.settings;
    Effect::new(move |_| {
        let (tags, theme) = own.with(|own| (own.languages.clone(), own.theme.clone()));
        session.locale.set(Locale::negotiate(tags.iter().map(String::as_str)));
        session.theme.set(serde_json::from_value(Value::String(theme)).unwrap_or_default());
    });
    // First what the attributes and the others say, then what the reader does here.
    let asked = Memo::new(move |_| {
        let found = look
            .analysis
            .with(|found| found.as_ref().ok().and_then(|found| Some(found.as_ref()?.id.clone())));
        own.with(|own| (found.or(own.analysis.clone()).unwrap_or_default(), own.options.clone()))
    });
    Effect::new(move |_| {
        let (id, options) = asked.get();
        change(session, |view| {
            view.page = Page::Analyse;
            view.params = options.into_iter().map(|options| (id.clone(), options)).collect();
            view.analysis = id;
        });
    });
    let fixed = Memo::new(move |_| own.with(Settings::filter).unwrap_or_default());
    Effect::new(move |_| {
        let filter = seen(&fixed.get(), &link.filter.get());
        let as_of = link.settings.with(|settings| settings.as_of);
        change(session, |view| (view.filter, view.as_of) = (filter, as_of));
    });
    Effect::new(move |before: Option<()>| {
        let filter = session.view.with(|view| shared(&fixed.get_untracked(), &view.filter));
        if before.is_some() && link.filter.with_untracked(|linked| *linked != filter) {
            link.filter.set(filter);
        }
    });
    let analysis = Signal::derive(move || {
        let sound = own.with(Settings::fault).is_none() && link.fault.with(Option::is_none);
        look.analysis.get().ok().flatten().filter(|_| sound)
    });
    run::keep(session, session.shown, analysis);
    Element { look, source: Some(source.clone()) }
}

/// No step that can be undone.
fn change(session: Session, change: impl FnOnce(&mut View)) {
    let mut view = session.view.get_untracked();
    change(&mut view);
    if session.view.with_untracked(|now| *now != view) {
        session.view.set(view);
    }
}

/// Report the height of what is shown.
pub(crate) fn watch_height(session: Session, root: &web_sys::Element) {
    let before = StoredValue::new(0.0_f64);
    events::on_resize(root, move |_, height| {
        let height = height.round();
        if before.get_value() != height {
            before.set_value(height);
            session.announce("clientele-resize", &value(&json!({ "height": height })));
        }
    });
}
