//! Share: the link to this view, and what is shown as files. The link carries no data.

use crate::browser::address;
use crate::inquiry::Answer;
use crate::parts::choice::Choice;
use crate::parts::icon::{Icon, icon};
use crate::session::Session;
use crate::tasks::share::{self, Form};
use crate::tasks::{about, export};
use crate::wire::Fault;
use clientele_charts::document::{LEAST, USUAL};
use clientele_text::Arg;
use leptos::prelude::*;

/// How far the last file is.
#[derive(Clone, Default, PartialEq)]
enum Told {
    #[default]
    Nothing,
    /// It is made.
    Working(String),
    /// It was handed over under this name.
    Done(String),
    /// Why it was not.
    Failed(Fault),
}

/// What the dialog knows.
#[derive(Clone, Copy)]
struct Sharing {
    /// The one figure; empty: all.
    only: RwSignal<String>,
    told: RwSignal<Told>,
    /// Rows leave to the letter.
    exact: RwSignal<bool>,
}

/// What is in the dialog. What was said belongs to the time that it was open.
#[component]
pub(crate) fn Share() -> impl IntoView {
    let sharing = Sharing {
        only: RwSignal::new(String::new()),
        told: RwSignal::new(Told::default()),
        exact: RwSignal::new(false),
    };
    view! {
            <Link />
            <What sharing=sharing />
            <Small />
            <Files sharing=sharing />
            <Outcome told=sharing.told />
    }
}

#[component]
fn Link() -> impl IntoView {
    let session = Session::here();
    let link = move || session.view.with(|view| address::absolute(&view.to_link()));
    let dropped = move || {
        let dropped = session.view.with(|view| view.shareable().1);
        (dropped > 0).then(|| session.tn("share-dropped", &[("n", Arg::Number(dropped as f64))]))
    };
    view! {
        <section class="cl-share-part">
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
            {move || dropped().map(|text| view! { <p class="cl-muted">{text}</p> })}
        </section>
    }
}

/// All figures, or one of them.
#[component]
fn What(sharing: Sharing) -> impl IntoView {
    let session = Session::here();
    let options = move || {
        let all = (String::new(), session.t("share-all-figures"));
        std::iter::once(all).chain(about::at_hand(session)).collect()
    };
    // Another analysis has other figures.
    Effect::new(move |_| {
        let only = sharing.only.get_untracked();
        let there = about::at_hand(session).iter().any(|(id, _)| *id == only);
        if !there {
            sharing.only.set(String::new());
        }
    });
    view! {
        <section class="cl-share-part">
            <Choice
                label=Signal::derive(move || session.t("share-what"))
                options=Signal::derive(options)
                value=Signal::derive(move || sharing.only.get())
                on_change=move |only: String| sharing.only.set(only)
            />
        </section>
    }
}

/// Whether small cells are hidden, and below what.
#[component]
fn Small() -> impl IntoView {
    let session = Session::here();
    let limit = session.small_cells;
    let set = move |event| {
        if let Ok(k) = event_target_value(&event).parse::<u64>() {
            limit.set(Some(k.clamp(LEAST, 1_000)));
        }
    };
    view! {
        <section class="cl-share-part cl-share-small">
            <div class="cl-row">
                <label class="cl-flag">
                    <input
                        type="checkbox"
                        prop:checked=move || limit.get().is_some()
                        on:change=move |event| limit.set(event_target_checked(&event).then_some(USUAL))
                        aria-describedby="cl-share-small"
                    />
                    <span>{move || session.t("share-small")}</span>
                </label>
                <Show when=move || limit.get().is_some()>
                    <label class="cl-number-field">
                        <span>{move || session.t("share-small-limit")}</span>
                        <input class="cl-input" type="number" min=LEAST max=1000 step=1 prop:value=move || limit.get().unwrap_or(USUAL) on:change=set />
                    </label>
                </Show>
            </div>
            <p class="cl-muted" id="cl-share-small">{move || session.t("share-small-about")}</p>
        </section>
    }
}

#[component]
fn Files(sharing: Sharing) -> impl IntoView {
    let session = Session::here();
    let one = Signal::derive(move || !sharing.only.with(String::is_empty));
    let any = Signal::derive(|| true);
    let whole = Signal::derive(move || session.small_cells.get().is_none());
    let picture = move |form: Form, label: Signal<String>| {
        let enabled = move || one.get() && ready(session, sharing);
        view! {
            <button class="cl-button" type="button" disabled=move || !enabled() on:click=move |_| hand_out(session, sharing, form)>
                {icon(Icon::Download)} {label}
            </button>
        }
    };
    view! {
        <section class="cl-share-part">
            <h3>{move || session.t("share-as-document")}</h3>
            <div class="cl-exports">
                <Export sharing=sharing key="share-slides" kind="PPTX" form=Signal::derive(|| Form::Slides) enabled=any />
                <Export sharing=sharing key="share-html" kind="HTML" form=Signal::derive(|| Form::Html) enabled=any />
                <Export sharing=sharing key="share-live" kind="HTML" form=Signal::derive(|| Form::Live { data: true }) enabled=whole />
                <Export sharing=sharing key="share-live-figures" kind="HTML" form=Signal::derive(|| Form::Live { data: false }) enabled=any />
            </div>
        </section>
        <section class="cl-share-part">
            <h3>{move || session.t("share-picture")}</h3>
            <p class="cl-muted">{move || session.t("share-picture-about")}</p>
            <div class="cl-row cl-share-pictures">
                {picture(Form::Svg, Signal::derive(move || session.t("share-picture-svg")))}
                {[1_u8, 2, 4].map(|n| picture(Form::Png(n), Signal::derive(move || session.tn("share-picture-png", &[("n", Arg::Number(n.into()))]))))}
            </div>
        </section>
        <section class="cl-share-part">
            <h3>{move || session.t("share-as-data")}</h3>
            <div class="cl-exports">
                <Export sharing=sharing key="share-xlsx" kind="XLSX" form=Signal::derive(|| Form::Xlsx) enabled=any />
                <Export sharing=sharing key="share-csv" kind="CSV" form=Signal::derive(|| Form::Csv) enabled=one />
                <Export sharing=sharing key="share-customers" kind="CSV" form=Signal::derive(|| Form::Customers) enabled=whole />
                <Export sharing=sharing key="share-rows" kind="CSV" form=Signal::derive(move || Form::Rows { exact: sharing.exact.get() }) enabled=whole />
                <label class="cl-flag cl-share-exact">
                    <input type="checkbox" disabled=move || !whole.get() prop:checked=move || sharing.exact.get() on:change=move |event| sharing.exact.set(event_target_checked(&event)) />
                    <span>{move || session.t("share-exact")} <span class="cl-muted">{move || session.t("share-exact-about")}</span></span>
                </label>
                <Export sharing=sharing key="share-json" kind="JSON" form=Signal::derive(|| Form::Json) enabled=Signal::derive(move || whole.get() && !about::is_board(session)) />
            </div>
            <Show when=move || !whole.get()>
                <p class="cl-share-refused">{icon(Icon::Info)} <span>{move || session.t("error-small-cells")}</span></p>
            </Show>
        </section>
    }
}

/// There is something to hand out, and nothing else is being made.
fn ready(session: Session, sharing: Sharing) -> bool {
    let has_report = session.shown.answer.with(|answer| matches!(answer, Answer::Report(_)))
        || about::is_board(session) && !about::at_hand(session).is_empty();
    has_report && !sharing.told.with(|told| matches!(told, Told::Working(_)))
}

fn hand_out(session: Session, sharing: Sharing, form: Form) {
    let only = Some(sharing.only.get_untracked()).filter(|only| !only.is_empty());
    let kind = form.ending().to_uppercase();
    sharing.told.set(Told::Working(kind));
    session.spawn(async move {
        sharing.told.set(match share::hand_out(session, session.shown, form, only).await {
            Ok(name) => Told::Done(name),
            Err(fault) => Told::Failed(fault),
        });
    });
}

#[component]
fn Export(
    sharing: Sharing,
    key: &'static str,
    kind: &'static str,
    form: Signal<Form>,
    enabled: Signal<bool>,
) -> impl IntoView {
    let session = Session::here();
    view! {
        <button class="cl-export" type="button" disabled=move || !enabled.get() || !ready(session, sharing) on:click=move |_| hand_out(session, sharing, form.get_untracked())>
            {icon(Icon::Download)}
            <span>
                <strong>{move || session.t(key)}</strong>
                <span class="cl-muted">{move || session.t(&format!("{key}-about"))}</span>
            </span>
            <span class="cl-tag">{kind}</span>
        </button>
    }
}

/// What became of the last file; it stays in sight while the rest scrolls.
#[component]
fn Outcome(told: RwSignal<Told>) -> impl IntoView {
    let session = Session::here();
    let said = move || match told.get() {
        Told::Nothing | Told::Failed(_) => String::new(),
        Told::Working(kind) => session.tn("share-working", &[("what", Arg::Text(&kind))]),
        Told::Done(name) => session.tn("share-done", &[("name", Arg::Text(&name))]),
    };
    let fault = move || match told.get() {
        Told::Failed(fault) => Some(session.fault(&fault)),
        _ => None,
    };
    view! {
        <div class="cl-share-outcome">
            <p role="status">{said}</p>
            {move || fault().map(|text| view! { <p class="cl-share-failed" role="alert">{icon(Icon::Alert)} <span>{text}</span></p> })}
        </div>
    }
}
