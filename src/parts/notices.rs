//! What the user must know: each stays until it is dismissed, and offers what can be done.

use crate::parts::icon::{Icon, icon};
use crate::session::{Notice, Offer, Session};
use crate::tasks::load;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// The notices, newest below.
#[component]
pub(crate) fn Notices() -> impl IntoView {
    let session = Session::here();
    view! {
        <div class="cl-notices" role="region" aria-label=move || session.t("notices")>
            <For each=move || session.notices.get() key=|notice| (notice.id, notice.key.clone()) let:notice>
                <Card notice=notice />
            </For>
        </div>
    }
}

#[component]
fn Card(notice: Notice) -> impl IntoView {
    let session = Session::here();
    let Notice { id, key, args, bad, offer } = notice;
    let dismiss = move || session.notices.update(|notices| notices.retain(|notice| notice.id != id));
    view! {
        <div class="cl-notice" class:cl-bad=bad role=if bad { "alert" } else { "status" }>
            {icon(if bad { Icon::Alert } else { Icon::Info })}
            <p>{move || session.sentence(&key, &args)}</p>
            {offer.map(|offer| view! {
                <button class="cl-button" type="button" on:click=move |_| { dismiss(); take(session, offer) }>
                    {move || session.t(name(offer))}
                </button>
            })}
            <button class="cl-icon-button" type="button" aria-label=move || session.t("dismiss") on:click=move |_| dismiss()>
                {icon(Icon::Close)}
            </button>
        </div>
    }
}

fn name(offer: Offer) -> &'static str {
    match offer {
        Offer::OpenAgain => "open-again",
        Offer::Update => "update-now",
    }
}

fn take(session: Session, offer: Offer) {
    match offer {
        Offer::OpenAgain => load::open_again(session, None),
        Offer::Update => drop(session.announce("clientele-update-now", &JsValue::NULL)),
    }
}
