//! The drawer: explains whatever is selected, and how the numbers came about.

use crate::browser::events;
use crate::chunks;
use crate::inquiry::Answer;
use crate::parts::calculation::Calculation;
use crate::parts::filter_chips::in_words;
use crate::parts::icon::{Icon, icon};
use crate::parts::later::Later;
use crate::session::Session;
use clientele_charts::figure::{Detail, Mark, State};
use clientele_core::filter::{Clause, Test};
use clientele_core::portrait::{self, Group, Subject};
use clientele_text::Arg;
use leptos::prelude::*;
use web_sys::MouseEvent;

/// The drawer; a sheet from below where the page is narrow.
#[component]
pub(crate) fn Drawer() -> impl IntoView {
    let session = Session::here();
    let answered = move || session.shown.answer.with(|answer| !matches!(answer, Answer::None));
    view! {
        <aside class="cl-drawer" aria-label=move || session.t("drawer") data-open=move || session.drawer.get().then_some("")>
            <button
                class="cl-drawer-grip"
                type="button"
                aria-expanded=move || if session.drawer.get() { "true" } else { "false" }
                on:click=move |_| session.drawer.update(|open| *open = !*open)
            >
                {icon(Icon::Info)}
                <span>{move || session.t("drawer")}</span>
                {icon(Icon::Chevron)}
            </button>
            <div class="cl-drawer-body">
                // The figures first.
                <Show when=answered>
                    <Later part=&chunks::DRAWER />
                </Show>
            </div>
        </aside>
    }
}

/// What is in it: the selection, or how to make one; the calculation; the method.
#[component]
pub(crate) fn DrawerBody() -> impl IntoView {
    let session = Session::here();
    let selected = Memo::new(move |_| session.view.with(|view| view.filter.all.last().cloned()));
    view! {
        {move || match selected.get() {
            Some(clause) => view! { <Selection clause=clause /> }.into_any(),
            None => view! { <Unselected /> }.into_any(),
        }}
        <Calculation />
        <Method />
    }
}

#[component]
fn Unselected() -> impl IntoView {
    let session = Session::here();
    view! {
        <section class="cl-drawer-part">
            <h2>{move || session.t("drawer-how")}</h2>
            <p>{move || session.analysis().map(|analysis| session.t(&format!("{}-about", analysis.id)))}</p>
            <p class="cl-muted">{move || session.t("drawer-hint")}</p>
        </section>
    }
}

/// The newest selection: its name, what it means, its numbers from every figure that shows it.
#[component]
fn Selection(clause: Clause) -> impl IntoView {
    let session = Session::here();
    let name = in_words(session, &clause);
    let advice = advice(session, &clause);
    let subject = group_of(session, &clause);
    let own = clause.clone();
    let details = move || details(session, &own);
    let passing = move || {
        session.counts.with(|counts| {
            counts.as_ref().map(|counts| {
                session.tn(
                    "drawer-passing",
                    &[
                        ("customers", Arg::Number(counts.customers as f64)),
                        ("rows", Arg::Number(counts.rows_used as f64)),
                    ],
                )
            })
        })
    };
    let drop_it = move |_| session.change(|view| view.filter.all.retain(|other| *other != clause));
    let to_customers = move |event: MouseEvent| events::scroll_to(&event, "customers");
    view! {
        <section class="cl-drawer-part">
            <p class="cl-eyebrow cl-selected">{session.t("drawer-selected")}</p>
            <h2 class="cl-drawer-title">{name}</h2>
            {advice.map(|advice| view! { <p>{advice}</p> })}
            <dl class="cl-facts">
                {move || details().into_iter().map(|detail| view! { <div><dt>{detail.name}</dt><dd>{detail.text}</dd></div> }).collect_view()}
            </dl>
            <p class="cl-muted">{passing}</p>
            <div class="cl-row">
                <button class="cl-button" type="button" on:click=to_customers>{session.t("drawer-customers")}</button>
                {subject.map(|subject| view! {
                    <button class="cl-button" type="button" on:click=move |_| session.portray(subject.clone())>{session.t("portrait-open")}</button>
                })}
                <button class="cl-button" type="button" on:click=drop_it>{session.t("drawer-clear")}</button>
            </div>
        </section>
    }
}

/// The group that a clause selects, where it is one that has a portrait.
fn group_of(session: Session, clause: &Clause) -> Option<Subject> {
    let Clause::Members { analysis, is, .. } = clause else { return None };
    let (Some((field, Test::Any(values))), 1) = (is.first_key_value(), is.len()) else { return None };
    let [value] = values.as_slice() else { return None };
    let known = portrait::ANALYSES.contains(&analysis.as_str());
    let groups = untrack(|| {
        session.analyses.with(|list| list.iter().any(|one| one.id == *analysis && one.groups.contains(field)))
    });
    let group = Group { analysis: analysis.clone(), field: field.clone(), value: value.clone() };
    (known && groups).then_some(Subject::Group(group))
}

/// Details of all marks that stand for the clause, each named once.
fn details(session: Session, clause: &Clause) -> Vec<Detail> {
    let is_it = |mark: &&Mark| mark.state == State::Selected && mark.pick.as_ref() == Some(clause);
    let mut found: Vec<Detail> = Vec::new();
    session.shown.figures.with(|figures| {
        for detail in figures
            .iter()
            .flat_map(|figure| figure.marks().filter(is_it).flat_map(|mark| mark.details.iter()))
        {
            if !found.iter().any(|known| known.name == detail.name) {
                found.push(detail.clone());
            }
        }
    });
    found
}

/// What to do about a segment, where the catalogues have advice.
fn advice(session: Session, clause: &Clause) -> Option<String> {
    let Clause::Members { analysis, is, .. } = clause else { return None };
    let clientele_core::filter::Test::Any(values) = is.get("segment")? else { return None };
    let [segment] = values.as_slice() else { return None };
    let key = format!("advice-{analysis}-{}", segment.replace('_', "-"));
    session.words.with(|words| words.find(&key, &[]))
}

/// How the numbers came about.
#[component]
fn Method() -> impl IntoView {
    let session = Session::here();
    let id = move || session.analysis().map(|analysis| analysis.id).unwrap_or_default();
    view! {
        <section class="cl-drawer-part">
            <h2>{move || session.t("drawer-method")}</h2>
            <p>{move || session.t(&format!("{}-method", id()))}</p>
        </section>
    }
}
