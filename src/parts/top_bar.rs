//! The bar on top: what is looked at, and what applies to all of it.

use crate::history::History;
use crate::parts::choice::Choice;
use crate::parts::filter_chips::FilterChips;
use crate::parts::icon::{Icon, icon};
use crate::session::{Layer, Session, Theme};
use crate::state::Page;
use crate::tasks::{present, restore};
use clientele_core::Day;
use clientele_text::{Arg, Locale};
use leptos::prelude::*;

/// The bar.
#[component]
pub(crate) fn TopBar() -> impl IntoView {
    let session = Session::here();
    let loaded = move || session.summary().is_some();
    view! {
        <header class="cl-top">
            <Brand />
            <Show when=loaded>
                <File />
                <FilterChips />
            </Show>
            <div class="cl-top-tools">
                <Show when=loaded>
                    <AsOf />
                    <Steps />
                </Show>
                <Commands />
                <Language />
                <ThemeSwitch />
                <Show when=move || present::can(session)>
                    <button class="cl-icon-button cl-wide" type="button" aria-label=move || session.t("present") title=move || session.t("present") on:click=move |_| present::start(session)>
                        {icon(Icon::Screen)}
                    </button>
                </Show>
                <Show when=loaded>
                    <button class="cl-button cl-primary" type="button" aria-label=move || session.t("share") on:click=move |_| session.layer.set(Layer::Share)>
                        {icon(Icon::Share)}
                        <span class="cl-wide">{move || session.t("share")}</span>
                    </button>
                </Show>
            </div>
        </header>
    }
}

#[component]
fn Brand() -> impl IntoView {
    view! {
        <div class="cl-brand">
            <svg class="cl-mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                {[(3, 14, 1), (3, 8, 2), (10, 14, 2), (10, 8, 3), (10, 2, 4), (17, 8, 4), (17, 2, 5), (17, 14, 3)]
                    .map(|(x, y, tone)| view! { <rect x=x y=y width=5 height=5 rx=1.2 class=format!("cl-tone-{tone}") /> })}
            </svg>
            <span class="cl-wide">{"Clientele"}</span>
        </div>
    }
}

#[component]
fn File() -> impl IntoView {
    let session = Session::here();
    let name = move || session.summary().map(|summary| summary.name.clone()).unwrap_or_default();
    let more = move || {
        let more =
            session.data.with(|data| data.as_ref().map_or(0, |data| data.files.len().saturating_sub(1)));
        (more > 0).then(|| view! { <span class="cl-tag">{format!("+{more}")}</span> })
    };
    let rows = move || {
        let rows = session.summary().map_or(0, |summary| summary.rows);
        session.tn("rows", &[("n", Arg::Number(rows as f64))])
    };
    view! {
        <button class="cl-file" type="button" title=move || session.t("file-change") on:click=move |_| session.go(Page::Load)>
            {icon(Icon::File)}
            <span class="cl-file-name">{name}</span>
            {more}
            <span class="cl-muted cl-wide">{rows}</span>
        </button>
    }
}

#[component]
fn AsOf() -> impl IntoView {
    let session = Session::here();
    // The day in force: the user's, or the one that the report says it took.
    let day = move || {
        let chosen = session.view.with(|view| view.as_of.map(|day| day.to_string()));
        chosen.or_else(|| reported_as_of(session)).unwrap_or_default()
    };
    let choose = move |event| {
        let day = event_target_value(&event).parse::<Day>().ok();
        session.change(|view| view.as_of = day);
    };
    view! {
        <label class="cl-as-of">
            <span class="cl-muted">{move || session.t("as-of")}</span>
            <input class="cl-input" type="date" prop:value=day on:change=choose />
        </label>
    }
}

/// The as-of date of the report on the screen, as `YYYY-MM-DD`.
pub(crate) fn reported_as_of(session: Session) -> Option<String> {
    session.shown.answer.with(|answer| match answer {
        crate::inquiry::Answer::Report(report) => report.value.get("as_of")?.as_str().map(str::to_owned),
        _ => None,
    })
}

#[component]
fn Steps() -> impl IntoView {
    let session = Session::here();
    let can = move |which: fn(&History) -> bool| Signal::derive(move || session.history.with(which));
    view! {
        <div class="cl-pair">
            <Walk name="undo" picture=Icon::Undo can=can(History::can_undo) walk=restore::undo />
            <Walk name="redo" picture=Icon::Redo can=can(History::can_redo) walk=restore::redo />
        </div>
    }
}

#[component]
fn Walk(name: &'static str, picture: Icon, can: Signal<bool>, walk: fn(Session)) -> impl IntoView {
    let session = Session::here();
    view! {
        <button
            class="cl-icon-button"
            type="button"
            aria-label=move || session.t(name)
            title=move || session.t(&format!("{name}-hint"))
            disabled=move || !can.get()
            on:click=move |_| walk(session)
        >
            {icon(picture)}
        </button>
    }
}

#[component]
fn Language() -> impl IntoView {
    let session = Session::here();
    let options = Locale::ALL.map(|locale| (locale.tag().to_owned(), locale.own_name().to_owned())).to_vec();
    view! {
        <Choice
            label=Signal::derive(move || session.t("language"))
            options=options
            value=Signal::derive(move || session.locale.get().tag().to_owned())
            on_change=move |tag: String| {
                if let Some(locale) = Locale::of_tag(&tag) {
                    session.locale.set(locale);
                }
            }
            quiet=true
        />
    }
}

#[component]
fn ThemeSwitch() -> impl IntoView {
    let session = Session::here();
    let next = move || {
        let now = session.theme.get();
        let at = Theme::ALL.iter().position(|theme| *theme == now).unwrap_or(0);
        Theme::ALL.get(at + 1).copied().unwrap_or_default()
    };
    let name = move || session.t(&format!("theme-{}", session.theme.get().id()));
    view! {
        <button class="cl-icon-button" type="button" aria-label=name title=name on:click=move |_| session.theme.set(next())>
            {move || match session.theme.get() {
                Theme::Auto => icon(Icon::Auto),
                Theme::Light => icon(Icon::Sun),
                Theme::Dark => icon(Icon::Moon),
                Theme::Contrast => icon(Icon::Contrast),
            }}
        </button>
    }
}

#[component]
fn Commands() -> impl IntoView {
    let session = Session::here();
    let name = move || session.t("palette");
    view! {
        <button class="cl-icon-button cl-commands" type="button" aria-label=name aria-haspopup="dialog" title=move || session.t("palette-title") on:click=move |_| session.layer.set(Layer::Palette)>
            {icon(Icon::Search)}
        </button>
    }
}
