//! Which of several files is looked at, and what it holds.

use crate::parts::choice::Choice;
use crate::session::Session;
use crate::tasks::map;
use clientele_core::analysis::FileKind;
use leptos::prelude::*;

/// Key of the name of a kind of file.
pub(crate) fn kind_key(kind: FileKind) -> String {
    format!("file-kind-{}", kind.id())
}

/// A button for each file, where there are several; and the kind of the one that is shown.
#[component]
pub(crate) fn FileTabs() -> impl IntoView {
    let session = Session::here();
    let names = move || session.file_names();
    let kinds = move || FileKind::ALL.map(|kind| (kind.id().to_owned(), session.t(&kind_key(kind)))).to_vec();
    let kind = move || session.summary().map(|summary| summary.kind).unwrap_or_default();
    let choose = move |id: String| {
        if let Some(kind) = FileKind::ALL.into_iter().find(|kind| kind.id() == id) {
            map::set_kind(session, kind);
        }
    };
    view! {
        <div class="cl-file-tabs">
            <Show when=move || names().len() != 1>
                <div class="cl-tabs" role="group" aria-label=move || session.t("map-files")>
                    {move || names().into_iter().enumerate().map(|(at, name)| {
                        let here = move || session.file() == at;
                        view! {
                            <button
                                class="cl-tab"
                                type="button"
                                aria-current=move || here().then_some("true")
                                on:click=move |_| session.view.update(|view| view.file = at)
                            >
                                {name}
                            </button>
                        }
                    }).collect_view()}
                </div>
            </Show>
            <Choice
                label=Signal::derive(move || session.t("map-kind"))
                options=Signal::derive(kinds)
                value=Signal::derive(move || kind().id().to_owned())
                on_change=choose
            />
        </div>
    }
}
