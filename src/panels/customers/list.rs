//! The list of customers.

use super::picker::ColumnPicker;
use super::portrait::PortraitPage;
use crate::parts::customer_grid::CustomerGrid;
use crate::session::Session;
use crate::state::Page;
use crate::tasks::customers;
use leptos::prelude::*;

/// The page.
#[component]
pub(crate) fn CustomersPanel() -> impl IntoView {
    let session = Session::here();
    let known = Memo::new(move |_| session.knows_customers());
    let subject = Memo::new(move |_| session.view.with(|view| view.subject.clone()));
    view! {
        <Show when=move || known.get() fallback=Nobody>
            {move || match subject.get() {
                Some(subject) => view! { <PortraitPage subject=subject /> }.into_any(),
                None => view! { <List /> }.into_any(),
            }}
        </Show>
    }
}

#[component]
fn List() -> impl IntoView {
    let session = Session::here();
    let question = Memo::new(move |_| Some(customers::question(session)));
    view! {
        <div class="cl-page cl-customer-page">
            <header class="cl-page-head">
                <div>
                    <h1 class="cl-headline">{move || session.t("customers-all")}</h1>
                    <p class="cl-muted">{move || session.t("customers-about")}</p>
                </div>
            </header>
            <ColumnPicker />
            <CustomerGrid
                question=question.into()
                order=Signal::derive(move || session.view.with(|view| view.list.order.clone()))
                on_order=move |order| session.change(|view| view.list.order = order)
            />
        </div>
    }
}

#[component]
fn Nobody() -> impl IntoView {
    let session = Session::here();
    let loaded = move || session.summary().is_some();
    view! {
        <div class="cl-page cl-empty">
            <p>{move || session.t(if loaded() { "customers-unmapped" } else { "map-empty" })}</p>
            <button class="cl-button cl-primary" type="button" on:click=move |_| session.go(if loaded() { Page::Map } else { Page::Load })>
                {move || session.t(if loaded() { "nav-map" } else { "nav-load" })}
            </button>
        </div>
    }
}
