//! `<clientele-filter>`: a control that filters everything linked to it, by the values of a column, the groups of an analysis, or a
//! period. What it sets is the one filter of its group, so clicks in figures and the control say the same.

use crate::browser::events::Later;
use crate::elements::chooser::{Chooser, OFFERED};
use crate::elements::data::DataSource;
use crate::elements::element::{Content, Element, Look};
use crate::elements::frame::{Waiting, WidgetFrame};
use crate::elements::linked::linked;
use crate::elements::mounted::Mounted;
use crate::facet::Facet;
use crate::parts::filter_chips::label;
use clientele_text::Arg;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

/// More can be searched.
const SEARCHED: usize = 12;

/// Fill an element with a control.
pub(crate) fn mount(host: &HtmlElement, source: &DataSource, settings: &str) -> Result<Mounted, JsValue> {
    let (own, source, settings) = (host.clone(), source.shared(), settings.to_owned());
    Mounted::fill(host, move || {
        let (look, chooser) = linked(own, &source, &settings, |session, own, _| {
            let chooser = Chooser::new(session, own);
            (chooser.work(own), chooser)
        });
        provide_context(look.session);
        let element = Element { look, content: Content::Filter(Box::new(chooser)), source: Some(source) };
        (element, view! { <Control look=look chooser=chooser /> })
    })
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

/// The values in the list, and what they answer.
#[derive(PartialEq)]
struct Listed {
    searched: String,
    found: Vec<String>,
    all: Vec<String>,
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
    let listed = Memo::new(move |before: Option<&Listed>| {
        let (searched, found) = (search.get(), there.get());
        let mut all = match before {
            Some(before) if before.searched == searched && before.found == found => before.all.clone(),
            _ => found.clone(),
        };
        let missing: Vec<String> = chosen.get().into_iter().filter(|value| !all.contains(value)).collect();
        all.splice(0..0, missing);
        Listed { searched, found, all }
    });
    let shown = Memo::new(move |_| listed.with(|listed| listed.all.clone()));
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
