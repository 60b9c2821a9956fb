//! Map: what the file is, which column plays which role, what was left out and why.

use crate::parts::begin::Begin;
use crate::parts::data_grid::DataGrid;
use crate::parts::file_tabs::FileTabs;
use crate::parts::icon::{Icon, icon};
use crate::parts::issue_list::IssueList;
use crate::parts::load_report::LoadReport;
use crate::parts::mapping_card::MappingCards;
use crate::parts::reading_bar::{AmbiguousDate, ReadingBar};
use crate::session::Session;
use crate::state::Page;
use leptos::prelude::*;

/// The page.
#[component]
pub(crate) fn MapPanel() -> impl IntoView {
    let session = Session::here();
    view! {
        <Show when=move || session.summary().is_some() fallback=Empty>
            <div class="cl-page cl-map">
                <header class="cl-page-head">
                    <div>
                        <h1>{move || session.t("map-title")}</h1>
                        <p class="cl-muted">{move || session.t("map-about")}</p>
                    </div>
                    <Next />
                </header>
                <FileTabs />
                <Problem />
                <AmbiguousDate />
                <MappingCards />
                <section class="cl-card cl-preview" aria-label=move || session.t("map-preview")>
                    <ReadingBar />
                    <DataGrid />
                </section>
                <div class="cl-columns">
                    <LoadReport />
                    <IssueList />
                </div>
            </div>
        </Show>
    }
}

#[component]
fn Next() -> impl IntoView {
    let session = Session::here();
    let ready = move || session.summary().is_some_and(|summary| summary.is_useful());
    view! {
        <button class="cl-button cl-primary cl-large" type="button" disabled=move || !ready() on:click=move |_| session.go(Page::Analyse)>
            {move || session.t("analyse")}
        </button>
    }
}

/// Why there is nothing to analyse yet, next to where it can be mended.
#[component]
fn Problem() -> impl IntoView {
    let session = Session::here();
    let problem = move || session.summary().and_then(|summary| summary.problem());
    view! {
        {move || problem().map(|problem| view! {
            <div class="cl-notice cl-bad" role="alert">
                {icon(Icon::Alert)}
                <p>{session.fault(&problem)}</p>
            </div>
        })}
    }
}

#[component]
fn Empty() -> impl IntoView {
    let session = Session::here();
    view! {
        <div class="cl-page cl-empty">
            <p>{move || session.t("map-empty")}</p>
            <Begin />
        </div>
    }
}
