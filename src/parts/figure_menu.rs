//! What can be done with a figure: read it as a table, save it.

use crate::inquiry::Inquiry;
use crate::parts::icon::{Icon, icon};
use crate::session::Session;
use crate::tasks::share::{self, Form};
use clientele_charts::figure::Figure;
use clientele_text::Arg;
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;

/// The menu.
#[component]
pub(crate) fn FigureMenu(
    figure: Signal<Arc<Figure>>,
    tabled: RwSignal<bool>,
    /// There is a switch to the table.
    switch: Signal<bool>,
    /// It can be saved.
    exports: Signal<bool>,
) -> impl IntoView {
    let (session, inquiry) = (Session::here(), Inquiry::here());
    let menu = NodeRef::<html::Details>::new();
    let shut = move || {
        if let Some(menu) = menu.get_untracked() {
            menu.set_open(false);
        }
    };
    let save = move |form: Form| {
        shut();
        let only = figure.with_untracked(|figure| figure.id.clone());
        share::save(session, inquiry, form, Some(only));
    };
    let label =
        move || figure.with(|figure| session.tn("figure-menu", &[("what", Arg::Text(&figure.title))]));
    view! {
        <div class="cl-figure-tools" part="toolbar">
            <Show when=move || switch.get()>
                <button
                    class="cl-icon-button"
                    part="button"
                    type="button"
                    aria-pressed=move || if tabled.get() { "true" } else { "false" }
                    aria-label=move || session.t("figure-table")
                    title=move || session.t("figure-table")
                    on:click=move |_| tabled.update(|shown| *shown = !*shown)
                >
                    {icon(Icon::Table)}
                </button>
            </Show>
            <Show when=move || exports.get()>
                <details class="cl-menu" node_ref=menu on:keydown=move |event| if event.key() == "Escape" { shut() }>
                    <summary class="cl-icon-button" part="button" aria-label=label title=move || session.t("figure-save")>{icon(Icon::Download)}</summary>
                    <div class="cl-menu-list">
                        <button type="button" on:click=move |_| save(Form::Svg)>"SVG"</button>
                        {[1, 2, 4].map(|scale| view! {
                            <button type="button" on:click=move |_| save(Form::Png(scale))>{format!("PNG {scale}×")}</button>
                        })}
                        <button type="button" on:click=move |_| save(Form::Csv)>"CSV"</button>
                        <button type="button" on:click=move |_| save(Form::Xlsx)>"XLSX"</button>
                        <button type="button" on:click=move |_| save(Form::Slides)>"PPTX"</button>
                    </div>
                </details>
            </Show>
        </div>
    }
}
