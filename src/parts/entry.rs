//! The dialogs in which something is written: cells to paste, an address to fetch; and the help.

use crate::learning::Learning;
use crate::parts::calculation::LearningSwitch;
use crate::session::{Layer, Session};
use crate::tasks::load::{self, How, Origin};
use leptos::html;
use leptos::prelude::*;

/// Cells from a spreadsheet.
#[component]
pub(crate) fn Paste() -> impl IntoView {
    let session = Session::here();
    let area = NodeRef::<html::Textarea>::new();
    let read = move |_| {
        let text = area.get().map(|area| area.value()).unwrap_or_default();
        if !text.trim().is_empty() {
            session.layer.set(Layer::None);
            load::open(session, Origin::Text(text), How::default());
        }
    };
    view! {
            <label class="cl-field">
                <span>{move || session.t("paste-label")}</span>
                <textarea class="cl-input cl-mono" rows="10" spellcheck="false" node_ref=area
                    placeholder=move || session.t("paste-example")></textarea>
            </label>
            <footer class="cl-dialog-foot">
                <button class="cl-button cl-primary" type="button" on:click=read>{move || session.t("load-read")}</button>
            </footer>
    }
}

/// A file of this page's own address.
#[component]
pub(crate) fn Address() -> impl IntoView {
    let session = Session::here();
    let field = NodeRef::<html::Input>::new();
    let fetch = move || {
        let address = field.get().map(|field| field.value()).unwrap_or_default();
        if !address.trim().is_empty() {
            session.layer.set(Layer::None);
            load::open_address(session, address.trim().to_owned());
        }
    };
    view! {
            <label class="cl-field">
                <span>{move || session.t("address-label")}</span>
                <input class="cl-input" type="text" inputmode="url" autocomplete="off" spellcheck="false" node_ref=field
                    placeholder="data/orders.csv"
                    on:keydown=move |event| if event.key() == "Enter" { fetch() } />
            </label>
            <p class="cl-muted">{move || session.t("address-why")}</p>
            <footer class="cl-dialog-foot">
                <button class="cl-button cl-primary" type="button" on:click=move |_| fetch()>{move || session.t("load-read")}</button>
            </footer>
    }
}

/// What the page is, and what it remembers.
#[component]
pub(crate) fn Help() -> impl IntoView {
    let session = Session::here();
    let learning = Learning::here();
    view! {
            <p>{move || session.t("help-about")}</p>
            <p class="cl-row">
                <button class="cl-button" type="button" on:click=move |_| {
                    learning.term.set(None);
                    session.layer.set(Layer::Glossary);
                }>{move || session.t("glossary")}</button>
                <LearningSwitch />
            </p>
            <h3>{move || session.t("help-privacy")}</h3>
            <p>{move || session.t("help-privacy-about")}</p>
            <button class="cl-button" type="button" on:click=move |_| {
                crate::browser::storage::wipe();
                session.say(session.t("help-wiped"));
                session.tell("help-wiped", Default::default(), false, None);
                session.layer.set(Layer::None);
            }>{move || session.t("help-wipe")}</button>
            <h3>{move || session.t("keys")}</h3>
            <button class="cl-button" type="button" on:click=move |_| session.layer.set(Layer::Keys)>{move || session.t("keys-show")}</button>
            <p class="cl-muted">{concat!("Clientele ", env!("CARGO_PKG_VERSION"))}</p>
    }
}
