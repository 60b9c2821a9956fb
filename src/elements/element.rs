//! What an element that shows data knows: its settings, its work, what became of it; and what it tells the page.

use crate::browser::events;
use crate::elements::chooser::Chooser;
use crate::elements::data::Source;
use crate::elements::mounted::value;
use crate::session::Session;
use crate::settings::{Config, Settings};
use crate::wire::{Analysis, Fault};
use clientele_charts::figure::{Figure, State as Marked};
use clientele_core::Day;
use clientele_core::filter::Filter;
use js_sys::{Function, Promise};
use leptos::prelude::*;
use leptos::task::tick;
use serde::Serialize;
use serde_json::{Value, json};
use std::rc::Rc;
use std::sync::Arc;
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

/// What an element does with its data.
#[derive(Clone, Copy)]
pub(crate) struct Work {
    /// What it is called where nobody gave it a label.
    pub title: Signal<String>,
    /// What it is about, for programs: the analysis, the column ...
    pub about: Signal<String>,
    /// The analysis that is asked, or why none can be.
    pub analysis: Signal<Result<Option<Analysis>, Fault>>,
    /// What went wrong with it.
    pub fault: Signal<Option<Fault>>,
    /// It is not done yet.
    pub busy: Signal<bool>,
    /// It has nothing to do, and what is said then (a key of the catalogues).
    pub idle: Signal<Option<&'static str>>,
    /// The day that it looks from by itself.
    pub as_of: Signal<Option<Day>>,
}

/// The signals of an element. Cheap to copy.
#[derive(Clone, Copy)]
pub(crate) struct Look {
    pub session: Session,
    pub settings: RwSignal<Settings>,
    pub work: Work,
    /// What is wrong, the first cause first.
    pub fault: Memo<Option<Fault>>,
    pub doing: Memo<Doing>,
    /// The colours of the host are to be read again.
    pub again: Trigger,
    waiting: StoredValue<Vec<Function>, LocalStorage>,
}

/// What an element is, beside what all are.
#[derive(Clone)]
pub(crate) enum Content {
    /// Figures of one analysis, or the app.
    Figures,
    /// A control that filters the others.
    Filter(Box<Chooser>),
    /// The board of a recipe.
    Report,
}

/// An element, and the data it keeps alive.
#[derive(Clone)]
pub(crate) struct Element {
    pub look: Look,
    pub content: Content,
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
    pub(crate) fn new(
        session: Session,
        host: HtmlElement,
        settings: RwSignal<Settings>,
        link: Option<Link>,
        work: Work,
    ) -> Self {
        session.host.set_value(Some(host));
        let more = "(prefers-contrast: more), (forced-colors: active)";
        session.system_contrast.set(events::on_media(more, move |more| session.system_contrast.set(more)));
        let fault = Memo::new(move |_| {
            let own = settings.with(Settings::fault).or_else(|| link?.fault.get());
            own.or_else(|| work.fault.get())
        });
        let doing = Memo::new(move |_| {
            if fault.with(Option::is_some) {
                Doing::Error
            } else if session.busy.with(Option::is_some) {
                Doing::Loading
            } else if session.data.with(Option::is_none) || work.idle.with(Option::is_some) {
                Doing::Idle
            } else if work.busy.get() {
                Doing::Computing
            } else {
                Doing::Done
            }
        });
        let look = Self {
            session,
            settings,
            work,
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
        let id = self.work.analysis.with(|analysis| match analysis {
            Ok(Some(analysis)) => analysis.id.clone(),
            _ => self.session.view.with(|view| view.analysis.clone()),
        });
        self.session.view.with(|view| Config::of(view, &id, self.figure()))
    }

    /// Nothing is on its way any more; a failure where the element went meanwhile.
    pub(crate) async fn settled(self) -> Result<(), Fault> {
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
        if self.session.view.is_disposed() { Err(Fault::new("engine-closed")) } else { Ok(()) }
    }

    /// Whoever waits is told.
    fn release(self) {
        for resolve in self.waiting.try_update_value(std::mem::take).unwrap_or_default() {
            // Resolving cannot fail.
            let _ = resolve.call0(&JsValue::UNDEFINED);
        }
    }

    /// Keep the page around informed.
    fn tell(self) {
        let Self { session, .. } = self;
        Effect::new(move |_| {
            if !is_busy(self.doing.get()) {
                self.release();
            }
        });
        on_cleanup(move || self.release());
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
                let detail = json!({ "ids": untrack(|| selected(session)), "filter": filter, "source": self.work.about.get_untracked() });
                session.announce("clientele-select", &value(&detail));
            }
            filter
        });
    }

    /// Tell the page around of settings that changed.
    pub(crate) fn tell_config(self) {
        let Self { session, .. } = self;
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
    let figures = figures(session);
    let marks = figures.iter().flat_map(|figure| figure.marks());
    marks.filter(|mark| mark.state == Marked::Selected).map(|mark| mark.id.clone()).collect()
}

/// Every figure that is there, of a board too.
pub(crate) fn figures(session: Session) -> Vec<Arc<Figure>> {
    let asked = session.asked.with_value(|asked| asked.values().copied().collect::<Vec<_>>());
    std::iter::once(session.shown).chain(asked).flat_map(|inquiry| inquiry.figures.get()).collect()
}

/// Tell the page around what is wrong: a code that stays, a sentence, and what it needs.
pub(crate) fn tell_fault(session: Session, fault: &Fault) {
    let message = untrack(|| session.fault(fault));
    let hint = Value::Object(fault.args.clone()).to_string();
    let detail = json!({ "code": fault.code, "message": message, "hint": hint });
    session.announce("clientele-error", &value(&detail));
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
