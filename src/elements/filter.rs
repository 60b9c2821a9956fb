//! `<clientele-filter>`: a control that filters everything linked to it, by the values of a column, the groups of an analysis, or a
//! period. What it sets is the one filter of its group, so clicks in figures and the control say the same.

use crate::browser::engine::read_value;
use crate::browser::events::Later;
use crate::elements::data::DataSource;
use crate::elements::element::{Content, Element, Look, Work};
use crate::elements::frame::{Waiting, WidgetFrame};
use crate::elements::linked::linked;
use crate::elements::mounted::{Mounted, value};
use crate::facet::Facet;
use crate::parts::filter_chips::label;
use crate::session::Session;
use crate::settings::Settings;
use crate::tasks::export::field_name;
use crate::wire::{Fault, Values};
use clientele_core::mapping::Role;
use clientele_text::Arg;
use js_sys::Array;
use leptos::prelude::*;
use serde_json::{Value, json};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// Values offered at once; of more, those looked for.
const OFFERED: usize = 60;
/// More can be searched.
const SEARCHED: usize = 12;

/// Fill an element with a control. The caller keeps what comes back and frees it when the element has left its page.
#[wasm_bindgen(js_name = mountFilter)]
pub fn mount_filter(host: &HtmlElement, source: &DataSource, settings: &str) -> Result<Mounted, JsValue> {
    let (own, source, settings) = (host.clone(), source.shared(), settings.to_owned());
    Mounted::fill(host, move || {
        let mut made = None;
        let (look, _) = linked(own, &source, &settings, |session, own, _| {
            let chooser = Chooser::new(session, own);
            made = Some(chooser);
            chooser.work(own)
        });
        provide_context(look.session);
        let chooser = made.unwrap_or_else(|| Chooser::new(look.session, look.settings));
        let element = Element { look, content: Content::Filter(chooser), source: Some(source) };
        (element, view! { <Control look=look chooser=chooser /> })
    })
}

/// What the control knows. Cheap to copy.
#[derive(Clone, Copy)]
pub(crate) struct Chooser {
    session: Session,
    facet: Memo<Result<Facet, Fault>>,
    /// What can be chosen, once the engine has said.
    offered: RwSignal<Option<Result<Values, Fault>>>,
    /// What the reader looks for.
    search: RwSignal<String>,
    chosen: Memo<Vec<String>>,
    /// Why the last choice was refused.
    refused: RwSignal<Option<Fault>>,
}

impl Chooser {
    fn new(session: Session, settings: RwSignal<Settings>) -> Self {
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

    fn work(self, settings: RwSignal<Settings>) -> Work {
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

    fn choose(self, chosen: &[String]) -> Result<(), Fault> {
        let facet = self.facet.get_untracked()?;
        let mut done = Ok(());
        self.session.change(|view| done = facet.choose(view, chosen));
        self.refused.set(done.clone().err());
        done
    }

    fn toggle(self, value: &str) {
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

/// The control.
#[component]
fn Control(look: Look, chooser: Chooser) -> impl IntoView {
    let session = look.session;
    let ready = Memo::new(move |_| {
        let offers =
            chooser.facet.with(|facet| *facet == Ok(Facet::Period)) || chooser.offered.with(Option::is_some);
        session.data.with(Option::is_some) && offers
    });
    let name = move || {
        look.settings.with(|settings| settings.label.clone()).unwrap_or_else(|| look.work.title.get())
    };
    let clear = move |_| {
        // Taking back cannot be refused.
        let _ = chooser.choose(&[]);
        session.say(session.words.with_untracked(|words| words.get("filter-cleared")));
    };
    view! {
        <WidgetFrame look=look>
            <Show when=move || ready.get() fallback=move || view! { <Waiting look=look /> }>
                <fieldset class="cl-filter" part="group">
                    <legend part="label">{name}</legend>
                    {move || chooser.facet.get().ok().map(|facet| match facet {
                        Facet::Period => view! { <Period chooser=chooser /> }.into_any(),
                        facet => view! { <Texts chooser=chooser facet=facet /> }.into_any(),
                    })}
                    <button class="cl-link" part="button" type="button" on:click=clear>{move || session.t("filter-clear")}</button>
                </fieldset>
            </Show>
        </WidgetFrame>
    }
}

/// Values to tick.
#[component]
fn Texts(chooser: Chooser, facet: Facet) -> impl IntoView {
    let session = chooser.session;
    let Chooser { offered, search, chosen, .. } = chooser;
    let total = move || {
        offered
            .with(|offered| offered.as_ref().and_then(|found| Some(found.as_ref().ok()?.total)).unwrap_or(0))
    };
    let many = Memo::new(move |before: Option<&bool>| before == Some(&true) || total() > SEARCHED);
    let there = Memo::new(move |before: Option<&Vec<String>>| {
        offered.with(|offered| match offered {
            Some(Ok(found)) => {
                let full = |at: &usize| found.customers.get(*at) != Some(&0);
                let kept = found.values.iter().enumerate().filter(|(at, _)| full(at));
                kept.map(|(_, value)| value.clone()).collect()
            }
            _ => before.cloned().unwrap_or_default(),
        })
    });
    // Who is chosen stays in sight, whatever is looked for, and who is not any more until something else is: a box that has the
    // focus must not go.
    let listed = Memo::new(move |before: Option<&((String, Vec<String>), Vec<String>)>| {
        let found = (search.get(), there.get());
        let mut all = match before {
            Some((same, all)) if *same == found => all.clone(),
            _ => found.1.clone(),
        };
        let missing: Vec<String> = chosen.get().into_iter().filter(|value| !all.contains(value)).collect();
        all.splice(0..0, missing);
        (found, all)
    });
    let shown = Memo::new(move |_| listed.with(|(_, all)| all.clone()));
    let later = Later::new();
    let typed = move |event| {
        let text = event_target_value(&event);
        later.after(120, move || search.set(text));
    };
    let said = move || {
        let hidden = total().saturating_sub(OFFERED);
        match (shown.with(Vec::is_empty), hidden) {
            (true, _) => session.t("filter-none-found"),
            (false, 0) => String::new(),
            (false, n) => session.tn("filter-more", &[("n", Arg::Number(n as f64))]),
        }
    };
    let facet = StoredValue::new(facet);
    view! {
        <Show when=move || many.get()>
            <label class="cl-filter-search">
                <span class="cl-hidden">{move || session.t("filter-search")}</span>
                <input class="cl-input" part="search" type="search" autocomplete="off" spellcheck="false" placeholder=move || session.t("filter-search") on:input=typed />
            </label>
        </Show>
        <div class="cl-filter-values" data-many=move || many.get().then_some("")>
            <For each=move || shown.get() key=Clone::clone let:value>
                {
                    let (own, pick, named) = (value.clone(), value.clone(), value);
                    let text = move || facet.with_value(|facet| match facet {
                        Facet::Segment { analysis, field, .. } => label(session, analysis, field, &named),
                        _ => named.clone(),
                    });
                    view! {
                        <label part="option">
                            <input type="checkbox" part="checkbox" prop:checked=move || chosen.with(|chosen| chosen.contains(&own)) on:change=move |_| chooser.toggle(&pick) />
                            <span>{text}</span>
                        </label>
                    }
                }
            </For>
        </div>
        <p class="cl-muted" part="note" role="status">{said}</p>
    }
}

/// First and last day.
#[component]
fn Period(chooser: Chooser) -> impl IntoView {
    let session = chooser.session;
    let Chooser { chosen, refused, .. } = chooser;
    let day = move |at: usize| chosen.with(|chosen| chosen.get(at).cloned().unwrap_or_default());
    let days = RwSignal::new([String::new(), String::new()]);
    Effect::new(move |_| days.set([day(0), day(1)]));
    let set = move |at: usize, text: String| {
        days.update_untracked(|days| days.iter_mut().skip(at).take(1).for_each(|day| day.clone_from(&text)));
        // What was refused is told below.
        let _ = chooser.choose(&days.get_untracked());
    };
    let span = move || {
        let audit = session.summary().and_then(|summary| summary.audit.clone());
        let (from, to) = audit.map_or((None, None), |audit| (audit.first_day, audit.last_day));
        from.zip(to).map(|(from, to)| {
            let (from, to) = (session.day(from), session.day(to));
            session.tn("filter-span", &[("from", Arg::Text(&from)), ("to", Arg::Text(&to))])
        })
    };
    let field = move |at: usize, key: &'static str| {
        view! {
            <label class="cl-choice">
                <span class="cl-choice-label">{move || session.t(key)}</span>
                <input
                    class="cl-input"
                    part="date"
                    type="date"
                    aria-describedby="period-note"
                    aria-invalid=move || refused.with(Option::is_some).then_some("true")
                    prop:value=move || day(at)
                    on:change=move |event| set(at, event_target_value(&event))
                />
            </label>
        }
    };
    view! {
        <div class="cl-filter-days">{field(0, "filter-from")} {field(1, "filter-to")}</div>
        <p class="cl-muted" part="note" id="period-note">
            {move || match refused.get() {
                Some(fault) => view! { <span class="cl-refused" role="alert">{session.fault(&fault)}</span> }.into_any(),
                None => span().into_any(),
            }}
        </p>
    }
}
