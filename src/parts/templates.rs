//! Files to fill in, and questionnaires.

use crate::parts::icon::{Icon, icon};
use crate::session::Session;
use crate::tasks::export;
use clientele_text::Template;
use leptos::prelude::*;

/// A row for each template, folded away until wanted.
#[component]
pub(crate) fn Templates() -> impl IntoView {
    let session = Session::here();
    view! {
        <details class="cl-card cl-templates">
            <summary>
                <strong>{move || session.t("templates")}</strong>
                <span class="cl-muted">{move || session.t("templates-about")}</span>
            </summary>
            <ul>{Template::ALL.map(|template| view! { <Row template=template /> })}</ul>
        </details>
    }
}

#[component]
fn Row(template: Template) -> impl IntoView {
    let session = Session::here();
    let name = move || session.t(&format!("template-{}", template.id()));
    let asks = move || session.words.with(|words| template.questionnaire(words).is_some());
    let named = move |what: &str| format!("{}: {what}", name());
    view! {
        <li>
            <span>{name}</span>
            <button class="cl-button" type="button" aria-label=move || named("CSV") on:click=move |_| export::template_csv(session, template)>
                {icon(Icon::Download)} "CSV"
            </button>
            <button class="cl-button" type="button" aria-label=move || named("XLSX") on:click=move |_| export::template_xlsx(session, template)>
                {icon(Icon::Download)} "XLSX"
            </button>
            <Show when=asks>
                <button class="cl-button" type="button" aria-label=move || named(&session.t("templates-questionnaire")) on:click=move |_| export::questionnaire(session, template)>
                    {icon(Icon::Download)} {move || session.t("templates-questionnaire")}
                </button>
            </Show>
        </li>
    }
}
