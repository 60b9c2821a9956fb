//! A part of the page that is a file of its own, fetched when it is to be seen (`chunks.rs`).

use crate::chunks::Part;
use crate::inquiry::Inquiry;
use crate::parts::icon::{Icon, icon};
use crate::session::Session;
use crate::wire::Fault;
use clientele_chunk::Chunk;
use leptos::prelude::*;

/// The code of a part that could not be fetched.
pub(crate) const MISSING: &str = "part-missing";

/// A part, once it is there; else that it is fetched, or that it could not be, and a way to try again.
#[component]
pub(crate) fn Later(part: &'static Chunk<Part>) -> impl IntoView {
    let session = Session::here();
    let there = RwSignal::new(part.get().map(Ok));
    let fetch = move || {
        session.spawn(async move {
            let fetched = part.fetch().await;
            there.try_set(Some(fetched.map_err(|_| Fault::new(MISSING))));
        });
    };
    if there.with_untracked(Option::is_none) {
        fetch();
    }
    move || match there.get() {
        Some(Ok(show)) => show(),
        Some(Err(fault)) => view! {
            <div class="cl-notice cl-bad" role="alert">
                {icon(Icon::Alert)}
                <p>{session.fault(&fault)}</p>
                <button class="cl-button" type="button" on:click=move |_| { there.set(None); fetch(); }>
                    {move || session.t("part-again")}
                </button>
            </div>
        }
        .into_any(),
        None => {
            view! { <p class="cl-empty-note" role="status">{move || session.t("part-coming")}</p> }.into_any()
        }
    }
}

/// A way to ask again, where the last answer cannot be seen because its figures could not be fetched.
#[component]
pub(crate) fn AskAgain(inquiry: Inquiry) -> impl IntoView {
    let session = Session::here();
    let missing =
        move || inquiry.answer.with(|answer| answer.fault().is_some_and(|fault| fault.code == MISSING));
    view! {
        <Show when=missing>
            <button class="cl-button" type="button" on:click=move |_| inquiry.again.update(|turn| *turn += 1)>
                {move || session.t("part-again")}
            </button>
        </Show>
    }
}
