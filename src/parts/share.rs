//! Share: the link to this view, and the tables and figures as files. The link carries no data.

use crate::browser::address;
use crate::inquiry::Answer;
use crate::parts::icon::{Icon, icon};
use crate::parts::layer::LayerDialog;
use crate::session::{Layer, Session};
use crate::tasks::export;
use clientele_text::Arg;
use leptos::prelude::*;

/// The dialog.
#[component]
pub(crate) fn ShareDialog() -> impl IntoView {
    let session = Session::here();
    let link = move || session.view.with(|view| address::absolute(&view.to_link()));
    let dropped = move || {
        let dropped = session.view.with(|view| view.shareable().1);
        (dropped > 0).then(|| session.tn("share-dropped", &[("n", Arg::Number(dropped as f64))]))
    };
    let has_report = move || session.shown.answer.with(|answer| matches!(answer, Answer::Report(_)));
    view! {
        <LayerDialog layer=Layer::Share title="share">
            <label class="cl-field">
                <span>{move || session.t("share-link")}</span>
                <span class="cl-row">
                    <input class="cl-input cl-mono" type="text" readonly prop:value=link />
                    <button class="cl-button cl-primary" type="button" on:click=move |_| export::copy_link(session, untrack(link))>
                        {icon(Icon::Link)} {move || session.t("share-copy")}
                    </button>
                </span>
            </label>
            <p class="cl-muted">{move || session.t("share-no-data")}</p>
            <p class="cl-muted">{dropped}</p>
            <h3>{move || session.t("share-files")}</h3>
            <div class="cl-exports">
                <Export key="share-customers" kind="CSV" on_click=move |()| export::customers_csv(session) enabled=Signal::derive(has_report) />
                <Export key="share-rows" kind="CSV" on_click=move |()| export::rows_csv(session) enabled=Signal::derive(has_report) />
                <Export key="share-report" kind="JSON" on_click=move |()| export::report_json(session) enabled=Signal::derive(has_report) />
            </div>
            <p class="cl-muted">{move || session.t("share-figures")}</p>
        </LayerDialog>
    }
}

#[component]
fn Export(
    key: &'static str,
    kind: &'static str,
    #[prop(into)] on_click: Callback<()>,
    enabled: Signal<bool>,
) -> impl IntoView {
    let session = Session::here();
    view! {
        <button class="cl-export" type="button" disabled=move || !enabled.get() on:click=move |_| on_click.run(())>
            {icon(Icon::Download)}
            <span>
                <strong>{move || session.t(key)}</strong>
                <span class="cl-muted">{move || session.t(&format!("{key}-about"))}</span>
            </span>
            <span class="cl-tag">{kind}</span>
        </button>
    }
}
