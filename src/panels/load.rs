//! Load: one large place to drop a file, and every other way in beside it.

use crate::browser::files;
use crate::parts::file_tabs::kind_key;
use crate::parts::icon::{Icon, icon};
use crate::parts::templates::Templates;
use crate::session::{Layer, Session};
use crate::state::Page;
use crate::tasks::load::{self, How};
use crate::wire::Summary;
use clientele_text::Arg;
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;

/// The page.
#[component]
pub(crate) fn LoadPanel() -> impl IntoView {
    let session = Session::here();
    view! {
        <div class="cl-page cl-load">
            <header class="cl-load-head">
                <h1>{move || session.t("load-title")}</h1>
                <p>{move || session.t("load-about")}</p>
            </header>
            <Show when=move || session.summary().is_some()>
                <Loaded />
            </Show>
            {move || session.report.get().map(|address| view! { <Report address=address /> })}
            <Doors />
            <Templates />
            <Needs />
        </div>
    }
}

/// The report that came inside this page: another document, which may run nothing.
#[component]
fn Report(address: String) -> impl IntoView {
    let session = Session::here();
    view! {
        <section class="cl-card cl-report" aria-labelledby="cl-report-inside">
            <h2 id="cl-report-inside">{move || session.t("report-inside")}</h2>
            <p class="cl-muted">{move || session.t("report-inside-about")}</p>
            <iframe src=address sandbox="" title=move || session.t("report-inside")></iframe>
        </section>
    }
}

#[component]
fn Doors() -> impl IntoView {
    let session = Session::here();
    let input = NodeRef::<html::Input>::new();
    let choose = move |_| {
        if let Some(input) = input.get() {
            input.click();
        }
    };
    let chosen = move |_| {
        let Some(input) = input.get() else { return };
        let chosen = files::all(input.files());
        // The same file may be chosen again, after it was changed.
        input.set_value("");
        load::open_files(session, chosen);
    };
    view! {
        <section class="cl-doors" aria-label=move || session.t("load-ways")>
            <div class="cl-drop">
                <span class="cl-drop-icon">{icon(Icon::Upload)}</span>
                <p class="cl-drop-title">{move || session.t("load-drop")}</p>
                <p class="cl-muted">{move || session.t("load-formats")}</p>
                <button class="cl-button cl-primary cl-large" type="button" on:click=choose>
                    {move || session.t("load-choose")}
                </button>
                <input
                    class="cl-hidden"
                    type="file"
                    multiple
                    tabindex="-1"
                    aria-label=move || session.t("load-file")
                    accept=load::ACCEPTED
                    node_ref=input
                    on:change=chosen
                />
            </div>
            <div class="cl-ways">
                <Way
                    picture=Icon::Spark
                    title="load-sample"
                    about="load-sample-about"
                    on_click=move |()| load::open(session, load::sample(session), How::default())
                />
                <Way
                    picture=Icon::Paste
                    title="load-paste"
                    about="load-paste-about"
                    on_click=move |()| session.layer.set(Layer::Paste)
                />
                <Way
                    picture=Icon::Link
                    title="load-address"
                    about="load-address-about"
                    on_click=move |()| session.layer.set(Layer::Address)
                />
            </div>
        </section>
    }
}

#[component]
fn Way(
    picture: Icon,
    title: &'static str,
    about: &'static str,
    #[prop(into)] on_click: Callback<()>,
) -> impl IntoView {
    let session = Session::here();
    view! {
        <button class="cl-way" type="button" on:click=move |_| on_click.run(())>
            <span class="cl-way-icon">{icon(picture)}</span>
            <span class="cl-way-title">{move || session.t(title)}</span>
            <span class="cl-muted">{move || session.t(about)}</span>
        </button>
    }
}

/// What a file must have, and what is made of it.
#[component]
fn Needs() -> impl IntoView {
    let session = Session::here();
    let needs = [
        ("load-needs-customer", Icon::File),
        ("load-needs-date", Icon::Table),
        ("load-needs-amount", Icon::Grid),
    ];
    view! {
        <section class="cl-needs">
            <h2>{move || session.t("load-needs-title")}</h2>
            <ul>
                {needs.map(|(key, picture)| view! {
                    <li>
                        {icon(picture)}
                        <span>
                            <strong>{move || session.t(key)}</strong>
                            <span class="cl-muted">{move || session.t(&format!("{key}-about"))}</span>
                        </span>
                    </li>
                })}
            </ul>
            <p class="cl-promise">{icon(Icon::Lock)} <span>{move || session.t("load-promise")}</span></p>
        </section>
    }
}

/// What is loaded already, and what can be done with it.
#[component]
fn Loaded() -> impl IntoView {
    let session = Session::here();
    let ready = move || session.data.with(|data| data.as_ref().is_some_and(|data| !data.homes.is_empty()));
    view! {
        <section class="cl-card cl-loaded" aria-label=move || session.t("load-loaded")>
            <ul class="cl-files">
                {move || loaded(session).into_iter().zip(session.file_names()).enumerate().map(|(at, (summary, name))| view! { <Row at=at summary=summary name=name /> }).collect_view()}
            </ul>
            <p class="cl-muted">{move || session.t("load-beside-about")}</p>
            <div class="cl-loaded-tools">
                <button class="cl-button" type="button" on:click=move |_| load::close(session)>{move || session.t("load-close")}</button>
                <button class="cl-button" type="button" on:click=move |_| session.go(Page::Map)>{move || session.t("check-mapping")}</button>
                <button class="cl-button cl-primary" type="button" disabled=move || !ready() on:click=move |_| session.go(Page::Analyse)>
                    {move || session.t("analyse")}
                </button>
            </div>
        </section>
    }
}

fn loaded(session: Session) -> Vec<Arc<Summary>> {
    session
        .data
        .with(|data| data.iter().flat_map(|data| &data.files).map(|file| file.summary.clone()).collect())
}

/// One of the files.
#[component]
fn Row(at: usize, summary: Arc<Summary>, name: String) -> impl IntoView {
    let session = Session::here();
    let rows = session.tn("rows", &[("n", Arg::Number(summary.rows as f64))]);
    let kind = session.t(&kind_key(summary.kind));
    let remove = session.tn("load-remove", &[("name", Arg::Text(&name))]);
    let several = session.data.with(|data| data.as_ref().is_some_and(|data| data.files.len() > 1));
    view! {
        <li>
            {icon(Icon::File)}
            <div>
                <strong>{name}</strong>
                <span class="cl-muted">{format!("{kind} · {rows}")}</span>
            </div>
            {several.then(|| view! {
                <button class="cl-icon-button" type="button" aria-label=remove.clone() title=remove on:click=move |_| load::forget(session, at)>
                    {icon(Icon::Close)}
                </button>
            })}
        </li>
    }
}
