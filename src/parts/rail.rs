//! The rail: the steps of the work, then the analyses by group. A bar at the bottom where the page is narrow.

use crate::parts::icon::{Icon, icon};
use crate::session::{Layer, Session};
use crate::state::Page;
use crate::wire::Analysis;
use leptos::prelude::*;

/// The rail.
#[component]
pub(crate) fn Rail() -> impl IntoView {
    let session = Session::here();
    view! {
        <nav class="cl-rail" aria-label=move || session.t("nav")>
            <ul class="cl-rail-list">
                <Step page=Page::Load key="nav-load" picture=Icon::Upload />
                <Step page=Page::Map key="nav-map" picture=Icon::Columns />
                <Step page=Page::Board key="nav-board" picture=Icon::Board />
                <Step page=Page::Customers key="nav-customers" picture=Icon::Users />
            </ul>
            <div class="cl-rail-analyses"><Groups /></div>
            <button
                class="cl-rail-item cl-rail-sheet"
                type="button"
                aria-haspopup="dialog"
                aria-current=move || session.view.with(|view| view.page == Page::Analyse).then_some("page")
                disabled=move || session.data.with(Option::is_none)
                on:click=move |_| session.layer.set(Layer::Analyses)
            >
                {icon(Icon::Grid)}
                <span>{move || session.t("nav-analyses")}</span>
            </button>
            <button class="cl-rail-item cl-rail-help" type="button" on:click=move |_| session.layer.set(Layer::Help)>
                {icon(Icon::Help)}
                <span>{move || session.t("help")}</span>
            </button>
        </nav>
    }
}

/// The analyses by group.
#[component]
fn Groups() -> impl IntoView {
    let session = Session::here();
    let groups = move || {
        let mut groups: Vec<(String, Vec<Analysis>)> = Vec::new();
        // An analysis that the catalogues do not name is not for readers yet.
        let named = |analysis: &Analysis| {
            session.words.with(|words| words.find(&format!("{}-title", analysis.id), &[]).is_some())
        };
        for analysis in session.analyses.get().into_iter().filter(named) {
            match groups.iter_mut().find(|(group, _)| *group == analysis.group) {
                Some((_, list)) => list.push(analysis),
                None => groups.push((analysis.group.clone(), vec![analysis])),
            }
        }
        groups
    };
    view! {
        <For each=groups key=|(group, list)| (group.clone(), list.len()) let((group, list))>
            <h2 class="cl-rail-group">{move || session.t(&format!("group-{group}"))}</h2>
            <ul class="cl-rail-list">
                {list.into_iter().map(|analysis| view! { <Entry analysis=analysis /> }).collect_view()}
            </ul>
        </For>
    }
}

/// The same as a sheet, where the rail has no room for twenty entries.
#[component]
pub(crate) fn Analyses() -> impl IntoView {
    view! {
        <div class="cl-analyses"><Groups /></div>
    }
}

#[component]
fn Step(page: Page, key: &'static str, picture: Icon) -> impl IntoView {
    let session = Session::here();
    let here = move || session.view.with(|view| view.page == page);
    let done = move || {
        session.data.with(|data| data.is_some()) && page == Page::Load
            || page == Page::Map && session.summary().is_some_and(|summary| summary.is_settled())
    };
    let closed = move || match page {
        Page::Load => false,
        Page::Customers => !session.knows_customers(),
        _ => session.data.with(Option::is_none),
    };
    view! {
        <li>
            <button
                class="cl-rail-item"
                type="button"
                aria-current=move || here().then_some("page")
                disabled=closed
                on:click=move |_| session.go(page)
            >
                {icon(picture)}
                <span>{move || session.t(key)}</span>
                <Show when=done>
                    <span class="cl-done">{icon(Icon::Check)}</span>
                </Show>
            </button>
        </li>
    }
}

#[component]
fn Entry(analysis: Analysis) -> impl IntoView {
    let session = Session::here();
    let id = StoredValue::new(analysis.id.clone());
    let serves = move || session.serves(&analysis.id);
    let here = move || {
        session.view.with(|view| view.page == Page::Analyse)
            && session.analysis().is_some_and(|now| id.with_value(|id| now.id == *id))
    };
    let open = move |_| {
        session.view.update(|view| view.analysis = id.get_value());
        session.layer.set(Layer::None);
        session.go(Page::Analyse);
    };
    view! {
        <li>
            <button
                class="cl-rail-item"
                type="button"
                aria-current=move || here().then_some("page")
                disabled=move || !serves()
                on:click=open
            >
                {icon(Icon::Grid)}
                <span>{move || session.t(&format!("{}-title", id.get_value()))}</span>
            </button>
        </li>
    }
}
