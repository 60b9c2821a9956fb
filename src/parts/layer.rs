//! A modal layer: the browser's own dialog.

use crate::browser::dialog;
use crate::chunks::Part;
use crate::parts::icon::{Icon, icon};
use crate::parts::later::Later;
use crate::session::{Layer, Session};
use clientele_chunk::Chunk;
use leptos::html;
use leptos::prelude::*;

/// A dialog that is open while the session's layer is `layer`. Title and text follow the language.
#[component]
pub(crate) fn LayerDialog(layer: Layer, title: &'static str, part: &'static Chunk<Part>) -> impl IntoView {
    let session = Session::here();
    let dialog = NodeRef::<html::Dialog>::new();
    let open = move || session.layer.get() == layer;
    Effect::new(move |_| {
        let open = open();
        if let Some(dialog) = dialog.get() {
            dialog::show(&dialog, open);
        }
    });
    let shut = move || {
        if session.layer.get_untracked() == layer {
            session.layer.set(Layer::None);
        }
    };
    view! {
        <dialog class="cl-dialog" node_ref=dialog aria-label=move || session.t(title) on:close=move |_| shut()>
            <header class="cl-dialog-head">
                <h2>{move || session.t(title)}</h2>
                <button class="cl-icon-button" type="button" aria-label=move || session.t("close") on:click=move |_| shut()>
                    {icon(Icon::Close)}
                </button>
            </header>
            <Show when=open><Later part=part /></Show>
        </dialog>
    }
}
