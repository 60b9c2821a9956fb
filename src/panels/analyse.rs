//! Analyse: the finding in a sentence, a few numbers, the main figure, then the detail. The same for every analysis: what
//! it shows comes from the report's figures and the list's parameters.

use crate::chunks;
use crate::inquiry::Answer;
use crate::learning::Learning;
use crate::panels::sentiment;
use crate::parts::begin::Begin;
use crate::parts::controls::Controls;
use crate::parts::figure_host::FigureHost;
use crate::parts::glossary::{TermLink, entry_of};
use crate::parts::handle_fields::Params;
use crate::parts::icon::{Icon, icon};
use crate::parts::later::{AskAgain, Later};
use crate::session::Session;
use crate::state::Page;
use crate::wire::Analysis;
use clientele_text::Arg;
use leptos::prelude::*;
use serde_json::Value;

/// The page.
#[component]
pub(crate) fn AnalysePanel() -> impl IntoView {
    let session = Session::here();
    let analysis = Memo::new(move |_| session.analysis());
    let ready = Memo::new(move |_| {
        analysis.with(|analysis| analysis.as_ref().is_some_and(|analysis| session.serves(&analysis.id)))
    });
    view! {
        <Show when=move || ready.get() fallback=Nothing>
            {move || analysis.get().map(|analysis| view! { <Board analysis=analysis /> })}
        </Show>
    }
}

#[component]
fn Board(analysis: Analysis) -> impl IntoView {
    let session = Session::here();
    let id = StoredValue::new(analysis.id.clone());
    let key = move |part: &str| id.with_value(|id| format!("{id}-{part}"));
    let params = Params { id, inquiry: session.shown };
    let ids = Memo::new(move |_| {
        session
            .shown
            .figures
            .with(|figures| figures.iter().map(|figure| figure.id.clone()).collect::<Vec<_>>())
    });
    let waiting = move || session.shown.answer.with(|answer| matches!(answer, Answer::None));
    let fault = move || {
        session.shown.answer.with(|answer| match answer {
            Answer::Fault(fault) => Some(fault.clone()),
            _ => None,
        })
    };
    view! {
        <div class="cl-page cl-board" data-analysis=analysis.id.clone()>
            <header class="cl-page-head">
                <div>
                    <p class="cl-eyebrow cl-eyebrow-row">
                        <span>{move || session.t(&key("title"))}</span>
                        {move || view! { <TermLink entry=entry_of(&id.get_value()) term=session.t(&key("title")) /> }}
                    </p>
                    <h1 class="cl-headline">{move || headline(session, &session.t(&key("title")))}</h1>
                    <ReadAs />
                    <HowComputed />
                </div>
            </header>
            {move || fault().map(|fault| view! {
                <div class="cl-notice cl-bad" role="alert">
                    {icon(Icon::Alert)}
                    <p>{session.fault(&fault)}</p>
                    <AskAgain inquiry=session.shown />
                    <Show when=move || session.view.with(|view| !view.filter.all.is_empty())>
                        <button class="cl-button" type="button" on:click=move |_| session.change(|view| view.filter = Default::default())>
                            {move || session.t("filter-clear")}
                        </button>
                    </Show>
                </div>
            })}
            <Show when=waiting>
                <p class="cl-empty-note" role="status">{move || session.t("phase-compute")}</p>
            </Show>
            <Controls analysis=analysis.clone() />
            <Numbers />
            <Caveats />
            <div class="cl-figures">
                <For each=move || ids.get() key=|id| id.clone() let:figure>
                    <FigureHost id=figure params=params />
                </For>
            </div>
            {(analysis.id == sentiment::ID).then(|| view! { <Later part=&chunks::LABELLING /> })}
            // The figures first.
            <Show when=move || analysis.customers && ids.with(|ids| !ids.is_empty())><Later part=&chunks::TABLE /></Show>
        </div>
    }
}

fn headline(session: Session, title: &str) -> String {
    session
        .shown
        .headline
        .with(|headline| if headline.is_empty() { title.to_owned() } else { headline.clone() })
}

/// Opens the drawer at the calculation behind the headline.
#[component]
fn HowComputed() -> impl IntoView {
    let session = Session::here();
    let learning = Learning::here();
    view! {
        <button class="cl-link cl-open-explain" type="button" on:click=move |_| learning.explain(session, None)>
            {icon(Icon::Info)}
            <span>{move || session.t("explain-open")}</span>
        </button>
    }
}

/// Which column was taken for what, until the user has looked.
#[component]
fn ReadAs() -> impl IntoView {
    let session = Session::here();
    let roles = move || {
        let summary = session.summary()?;
        let own = summary.kind.roles();
        let named = summary.mapping.0.iter().filter(|(role, _)| own.contains(role)).take(6);
        let pairs =
            named.map(|(role, column)| format!("{} = {column}", session.t(&format!("role-{}", role.id()))));
        Some(pairs.collect::<Vec<_>>().join(" · "))
    };
    view! {
        <p class="cl-read-as">
            <span class="cl-muted">{move || session.t("read-as")}</span>
            " "
            <span>{roles}</span>
            " "
            <button class="cl-link" type="button" on:click=move |_| session.go(Page::Map)>{move || session.t("check-mapping")}</button>
        </p>
    }
}

/// The few numbers that every report of purchases has.
#[component]
fn Numbers() -> impl IntoView {
    let session = Session::here();
    let number = move |field: &str| {
        session
            .shown
            .answer
            .with(|answer| answer.report().and_then(|report| report.value.get(field)?.as_f64()))
    };
    let count = move |field: &str| {
        number(field).map(|value| session.words.with(|words| words.numbers().number(value, 0)))
    };
    let money = move |field: &str| {
        let currency = session.currency();
        number(field).map(|value| {
            session.words.with(|words| words.numbers().money_compact(value, currency.as_deref()))
        })
    };
    let span = move || {
        let audit = session.summary()?.audit.clone()?;
        let (from, to) = (session.day(audit.first_day?), session.day(audit.last_day?));
        Some(session.tn("chart-range", &[("lo", Arg::Text(&from)), ("hi", Arg::Text(&to))]))
    };
    view! {
        <dl class="cl-numbers">
            <Number key="chart-customers-name" value=Signal::derive(move || count("n_customers")) />
            <Number key="chart-orders-name" value=Signal::derive(move || count("n_orders")) />
            <Number key="chart-revenue-name" value=Signal::derive(move || money("revenue")) />
            <Number key="number-period" value=Signal::derive(span) small=true />
        </dl>
    }
}

#[component]
fn Number(key: &'static str, value: Signal<Option<String>>, #[prop(optional)] small: bool) -> impl IntoView {
    let session = Session::here();
    let learning = Learning::here();
    let open = move |_| learning.explain(session, Some("numbers"));
    view! {
        {move || value.get().map(|value| view! {
            <div class:cl-small=small>
                <dt>{session.t(key)}</dt>
                <dd>
                    {if small {
                        value.into_any()
                    } else {
                        view! { <button class="cl-number-open" type="button" title=session.t("explain-open") on:click=open>{value}</button> }.into_any()
                    }}
                </dd>
            </div>
        })}
    }
}

/// What to be careful about.
#[component]
fn Caveats() -> impl IntoView {
    let session = Session::here();
    let caveats = move || {
        session.shown.answer.with(|answer| {
            let list = answer.report().and_then(|report| report.value.get("caveats")?.as_array().cloned());
            list.unwrap_or_default()
        })
    };
    let sentence = move |caveat: &Value| {
        let code = caveat.get("code").and_then(Value::as_str).unwrap_or_default();
        let args = caveat.get("args").and_then(Value::as_object).cloned().unwrap_or_default();
        session.sentence(&format!("caveat-{code}"), &args)
    };
    view! {
        <Show when=move || !caveats().is_empty()>
            <ul class="cl-caveats" aria-label=move || session.t("caveats")>
                {move || caveats().iter().map(|caveat| view! { <li>{icon(Icon::Info)} <span>{sentence(caveat)}</span></li> }).collect_view()}
            </ul>
        </Show>
    }
}

#[component]
fn Nothing() -> impl IntoView {
    let session = Session::here();
    let loaded = move || session.summary().is_some();
    view! {
        <div class="cl-page cl-empty">
            <p>{move || session.t(if loaded() { "analyse-unmapped" } else { "map-empty" })}</p>
            <Show when=loaded fallback=Begin>
                <button class="cl-button cl-primary" type="button" on:click=move |_| session.go(Page::Map)>
                    {move || session.t("nav-map")}
                </button>
            </Show>
        </div>
    }
}
