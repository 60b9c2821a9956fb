//! Said where workers are forbidden: the engine runs in the page itself, and large files will be felt.

use crate::parts::icon::{Icon, icon};
use crate::session::Session;
use leptos::prelude::*;

/// The notice; nothing where there is a worker.
#[component]
pub(crate) fn MainThread() -> impl IntoView {
    let session = Session::here();
    view! {
        <Show when=move || session.on_main_thread.get()>
            <div class="cl-notice" part="note" role="status">
                {icon(Icon::Info)}
                <p>{move || session.t("main-thread")}</p>
            </div>
        </Show>
    }
}
