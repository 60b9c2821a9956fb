//! The portrait of a customer or a group: one page, also on paper.

use super::contacts::Contacts;
use super::facts::{Cards, Numbers};
use crate::browser::screen;
use crate::inquiry::{Answer, Inquiry};
use crate::parts::figure_host::FigureHost;
use crate::parts::filter_chips::label;
use crate::parts::handle_fields::Params;
use crate::parts::icon::{Icon, icon};
use crate::session::{Session, currency};
use crate::state::Page;
use crate::tasks::customers;
use crate::tasks::export::field_name;
use crate::wire::Fault;
use clientele_charts::ViewOptions;
use clientele_core::filter::{Clause, Test};
use clientele_core::portrait::{Action, Portrait, Reason, Subject, Why};
use clientele_text::Arg;
use leptos::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What is known of whom the portrait is about.
#[derive(Clone)]
enum Told {
    Waiting,
    Fault(Fault),
    Portrait(Arc<(Portrait, String)>),
}

/// The page.
#[component]
pub(super) fn PortraitPage(subject: Subject) -> impl IntoView {
    let session = Session::here();
    let told = RwSignal::new(Told::Waiting);
    let asked = {
        let subject = subject.clone();
        Memo::new(move |_| {
            let data = session.data.get().filter(|data| !data.lost)?;
            Some((data.revision, customers::portrait_question(session, &subject)))
        })
    };
    Effect::new(move |_| {
        let Some((revision, question)) = asked.get() else { return };
        let Some(data) = session.data.get_untracked() else { return };
        session.spawn(async move {
            let reply = data.dataset.portrait(&question).await;
            session.computing.set(None);
            if asked.try_get_untracked().flatten() != Some((revision, question)) {
                return;
            }
            told.set(match reply.and_then(|text| Ok((customers::read_portrait(&text)?, text))) {
                Ok(portrait) => Told::Portrait(Arc::new(portrait)),
                Err(fault) => Told::Fault(fault),
            });
        });
    });
    let inquiry = figures(session, told);
    provide_context(inquiry);
    let back = move |_| session.view.update(|view| view.subject = None);
    let body = move || {
        match told.get() {
        Told::Waiting => {
            view! { <p class="cl-empty-note" role="status">{move || session.t("phase-compute")}</p> }.into_any()
        }
        Told::Fault(fault) => view! {
            <div class="cl-notice cl-bad" role="alert">{icon(Icon::Alert)} <p>{session.fault(&fault)}</p></div>
        }
        .into_any(),
        Told::Portrait(portrait) => view! { <Sheet portrait=portrait inquiry=inquiry /> }.into_any(),
    }
    };
    view! {
        <div class="cl-page cl-portrait" aria-busy=move || matches!(told.get(), Told::Waiting).then_some("true")>
            <p class="cl-portrait-back">
                <button class="cl-link" type="button" on:click=back>{icon(Icon::Back)} {move || session.t("portrait-back")}</button>
            </p>
            {body}
        </div>
    }
}

/// The figures of the portrait, for the hosts below.
fn figures(session: Session, told: RwSignal<Told>) -> Inquiry {
    let figures = Memo::new(move |_| {
        let Told::Portrait(portrait) = told.get() else { return Vec::new() };
        let options = ViewOptions {
            params: Value::Null,
            selection: session.view.with(|view| view.filter.all.clone()),
            currency: currency(session.data),
        };
        let made = session.words.with(|words| clientele_charts::portrait(&portrait.1, words, &options));
        made.unwrap_or_default().into_iter().map(Arc::new).collect()
    });
    Inquiry {
        answer: RwSignal::new(Answer::None),
        whole: RwSignal::new(None),
        again: RwSignal::new(0),
        asking: RwSignal::new(false),
        figures,
        headline: Memo::new(|_| String::new()),
    }
}

#[component]
fn Sheet(portrait: Arc<(Portrait, String)>, inquiry: Inquiry) -> impl IntoView {
    let session = Session::here();
    let params = Params { id: StoredValue::new("portrait".to_owned()), inquiry };
    let ids = Memo::new(move |_| {
        inquiry.figures.with(|figures| figures.iter().map(|figure| figure.id.clone()).collect::<Vec<_>>())
    });
    let portrait = Arc::new(portrait.0.clone());
    let (head, numbers, cards, contacts, missing) =
        (portrait.clone(), portrait.clone(), portrait.clone(), portrait.clone(), portrait.clone());
    view! {
        <Head portrait=head />
        {portrait.action.clone().map(|action| view! { <Next action=action group=portrait.n_customers != 1 /> })}
        <Numbers portrait=numbers />
        <div class="cl-figures cl-portrait-figures">
            <For each=move || ids.get() key=|id| id.clone() let:figure>
                <FigureHost id=figure params=params />
            </For>
        </div>
        <Cards portrait=cards />
        <Contacts portrait=contacts />
        <Missing portrait=missing />
        <p class="cl-note">{move || session.t("portrait-method")}</p>
    }
}

#[component]
fn Head(portrait: Arc<Portrait>) -> impl IntoView {
    let session = Session::here();
    let (eyebrow, title, clause) = match &portrait.subject {
        Subject::Customer(customer) => {
            ("portrait-of-customer", customer.clone(), Clause::Customers { any: vec![customer.clone()] })
        }
        Subject::Group(group) => {
            let params = session.view.with_untracked(|view| view.params_of(&group.analysis));
            let is = BTreeMap::from([(group.field.clone(), Test::Any(vec![group.value.clone()]))]);
            let clause = Clause::Members { analysis: group.analysis.clone(), params, is };
            let named = label(session, &group.analysis, &group.field, &group.value);
            let title = match group.field.as_str() {
                "segment" => named,
                field => session.tn(
                    "portrait-field-is",
                    &[("field", Arg::Text(&field_name(session, field))), ("value", Arg::Text(&named))],
                ),
            };
            ("portrait-of-group", title, clause)
        }
    };
    let of = session.tn(
        "portrait-of",
        &[("n", Arg::Number(portrait.n_customers as f64)), ("all", Arg::Number(portrait.n_everybody as f64))],
    );
    let is_group = matches!(portrait.subject, Subject::Group(_));
    let day = portrait.as_of.map(|day| session.day(day));
    let as_of = day.map(|day| session.tn("status-as-of", &[("day", Arg::Text(&day))]));
    let own = clause.clone();
    let picked = Memo::new(move |_| session.view.with(|view| view.filter.all.contains(&own)));
    let pick = move |_| session.change(|view| view.toggle_clause(clause.clone()));
    let list = move |_| {
        session.view.update(|view| view.subject = None);
        session.go(Page::Customers);
    };
    view! {
        <header class="cl-page-head">
            <div>
                <p class="cl-eyebrow">{session.t(eyebrow)}</p>
                <h1 class="cl-headline">{title}</h1>
                <p class="cl-muted">
                    {is_group.then_some(of)} {is_group.then_some(" · ")} {as_of}
                </p>
            </div>
            <div class="cl-row cl-portrait-tools">
                <button class="cl-button" type="button" aria-pressed=move || if picked.get() { "true" } else { "false" } on:click=pick>
                    {icon(Icon::Filter)} {move || session.t("portrait-filter")}
                </button>
                {is_group.then(|| view! {
                    <button class="cl-button" type="button" on:click=list>{icon(Icon::Users)} {move || session.t("drawer-customers")}</button>
                })}
                <button class="cl-button" type="button" on:click=move |_| screen::print()>
                    {icon(Icon::Print)} {move || session.t("portrait-print")}
                </button>
            </div>
        </header>
    }
}

/// What to do next, and why.
#[component]
fn Next(action: Action, group: bool) -> impl IntoView {
    let session = Session::here();
    let key = format!("portrait-action-{}", action.action.replace('_', "-"));
    let advice = session.t(&format!("{key}-advice"));
    let course = session.t(&format!("{key}-course"));
    let reasons = action.reasons.iter().map(|reason| view! { <li>{reason_words(session, reason)}</li> });
    view! {
        <section class="cl-portrait-next" aria-label=session.t("portrait-next")>
            <p class="cl-eyebrow">{session.t(if group { "portrait-next-group" } else { "portrait-next" })}</p>
            <h2>{session.t(&key)}</h2>
            <p>{advice}</p>
            <ul class="cl-portrait-reasons">{reasons.collect_view()}</ul>
            <p class="cl-muted">{course}</p>
        </section>
    }
}

/// `Money score 5, at least 4`.
fn reason_words(session: Session, reason: &Reason) -> String {
    let sign = serde_json::to_value(reason.sign).ok();
    let sign = sign.as_ref().and_then(Value::as_str).unwrap_or_default().replace('_', "-");
    let is_share = sign == "p-alive";
    let write = |value: f64| {
        session.words.with(|words| match is_share {
            true => words.numbers().percent(value, usize::from(value.abs() < 0.095)),
            false => words.numbers().number(value, usize::from(value.fract() != 0.0)),
        })
    };
    let name = session.t(&format!("portrait-sign-{sign}"));
    let value = write(reason.value);
    let (key, border) = match (reason.at_least, reason.below) {
        (Some(least), _) => ("portrait-reason-at-least", write(least)),
        (None, Some(border)) => ("portrait-reason-below", write(border)),
        (None, None) => ("portrait-reason", String::new()),
    };
    // What is yes or no needs no number.
    if matches!(sign.as_str(), "alarmed" | "unrecovered") {
        return name;
    }
    session
        .tn(key, &[("name", Arg::Text(&name)), ("value", Arg::Text(&value)), ("border", Arg::Text(&border))])
}

/// What could not be said, and why.
#[component]
fn Missing(portrait: Arc<Portrait>) -> impl IntoView {
    let session = Session::here();
    let lines = portrait.missing.iter().map(|missing| {
        let title = session.t(&format!("{}-title", missing.analysis));
        let why = match &missing.why {
            Why::NotLoaded => session.t("portrait-not-loaded"),
            Why::NotInIt => session.t("portrait-not-in-it"),
            Why::Refused { problem } => session.fault(&fault_of(problem)),
        };
        view! { <li><strong>{title}</strong> " " {why}</li> }
    });
    let any = !portrait.missing.is_empty();
    let lines = lines.collect_view();
    any.then(|| {
        view! {
            <details class="cl-more cl-portrait-missing">
                <summary>{session.t("portrait-missing")}</summary>
                <ul>{lines}</ul>
            </details>
        }
    })
}

fn fault_of(problem: &clientele_core::analysis::AnalysisError) -> Fault {
    serde_json::to_value(problem).and_then(serde_json::from_value).unwrap_or_default()
}
