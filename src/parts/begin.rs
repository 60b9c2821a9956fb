//! What to do where there is nothing yet: a file, or the sample.

use crate::session::Session;
use crate::state::Page;
use crate::tasks::load::{self, How};
use leptos::prelude::*;

/// Two buttons.
#[component]
pub(crate) fn Begin() -> impl IntoView {
    let session = Session::here();
    view! {
        <div class="cl-row cl-begin">
            <button class="cl-button cl-primary" type="button" on:click=move |_| session.go(Page::Load)>
                {move || session.t("nav-load")}
            </button>
            <button class="cl-button" type="button" on:click=move |_| load::open(session, load::sample(session), How::default())>
                {move || session.t("load-sample")}
            </button>
        </div>
    }
}
