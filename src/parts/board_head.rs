//! The head of a board: its title, its pages, what can be done with it.

use crate::board::{Board, Tile};
use crate::parts::choice::Choice;
use crate::parts::icon::{Icon, icon};
use crate::session::Session;
use crate::tasks::{present, recipe};
use clientele_text::Arg;
use leptos::prelude::*;

/// What a board is called: its own title, or the ready board's name.
pub(crate) fn title_of(session: Session, board: &Board) -> String {
    match (board.title.is_empty(), board.ready.is_empty()) {
        (false, _) => board.title.clone(),
        (true, false) => session.t(&format!("board-{}", board.ready)),
        (true, true) => session.t("board-untitled"),
    }
}

/// The head.
#[component]
pub(crate) fn BoardHead(editing: RwSignal<bool>) -> impl IntoView {
    let session = Session::here();
    let title = move || session.view.with(|view| title_of(session, &view.board));
    let rename = move |event| {
        let title: String = event_target_value(&event);
        session.change(|view| view.board.title = title.trim().to_owned());
    };
    view! {
        <header class="cl-page-head cl-board-head">
            <div>
                <Show
                    when=move || editing.get()
                    fallback=move || view! { <h1 class="cl-headline">{title}</h1> }
                >
                    <label class="cl-field">
                        <span class="cl-hidden">{move || session.t("board-title")}</span>
                        <input class="cl-input cl-board-title" type="text" maxlength="120" prop:value=title on:change=rename />
                    </label>
                </Show>
            </div>
            <div class="cl-row">
                <button class="cl-button" type="button" aria-pressed=move || if editing.get() { "true" } else { "false" } on:click=move |_| editing.update(|editing| *editing = !*editing)>
                    {icon(Icon::Pen)} {move || session.t(if editing.get() { "board-done" } else { "board-edit" })}
                </button>
                <button class="cl-button" type="button" on:click=move |_| present::start(session)>
                    {icon(Icon::Screen)} {move || session.t("present")}
                </button>
                <button class="cl-button" type="button" on:click=move |_| recipe::save(session)>
                    {icon(Icon::Download)} {move || session.t("recipe-save")}
                </button>
                <button class="cl-button" type="button" on:click=move |_| session.change(|view| view.board = Board::default())>
                    {move || session.t("board-other")}
                </button>
            </div>
        </header>
        <Pages editing=editing />
    }
}

/// The pages, where there are several, or while the board is arranged.
#[component]
pub(crate) fn Pages(editing: RwSignal<bool>) -> impl IntoView {
    let session = Session::here();
    let names = move || {
        session.view.with(|view| {
            let named = view.board.pages.iter().enumerate().map(|(at, page)| {
                let number = || session.tn("board-page", &[("n", Arg::Number(at as f64 + 1.0))]);
                (at, if page.title.is_empty() { number() } else { page.title.clone() })
            });
            named.collect::<Vec<_>>()
        })
    };
    let shown = move || session.view.with(|view| view.board.shown);
    let several = move || session.view.with(|view| view.board.pages.len() > 1);
    let own = move || {
        session.view.with(|view| view.board.sheet().map(|page| page.title.clone())).unwrap_or_default()
    };
    let rename = move |event| {
        let title: String = event_target_value(&event);
        session.change(|view| {
            if let Some(page) = view.board.sheet_mut() {
                page.title = title.trim().to_owned();
            }
        });
    };
    view! {
        <Show when=move || several() || editing.get()>
            <div class="cl-row cl-board-pages" role="group" aria-label=move || session.t("board-pages")>
                {move || names().into_iter().map(|(at, name)| view! {
                    <button
                        class="cl-button"
                        type="button"
                        aria-current=move || (shown() == at).then_some("page")
                        on:click=move |_| session.view.update(|view| view.board.shown = at)
                    >{name}</button>
                }).collect_view()}
                <Show when=move || editing.get()>
                    <label class="cl-field cl-board-page-name">
                        <span class="cl-hidden">{move || session.t("board-page-title")}</span>
                        <input class="cl-input" type="text" maxlength="80" placeholder=move || session.t("board-page-title") prop:value=own on:change=rename />
                    </label>
                    <button class="cl-button" type="button" on:click=move |_| session.change(|view| view.board.add_page())>
                        {icon(Icon::Plus)} {move || session.t("board-page-add")}
                    </button>
                    <Show when=several>
                        <button class="cl-button" type="button" on:click=move |_| session.change(|view| view.board.remove_page())>
                            {icon(Icon::Close)} {move || session.t("board-page-remove")}
                        </button>
                    </Show>
                    <Add />
                </Show>
            </div>
        </Show>
    }
}

/// Put something on the page that is shown.
#[component]
fn Add() -> impl IntoView {
    let session = Session::here();
    let options = Signal::derive(move || {
        let mut options = vec![(String::new(), session.t("board-add-choose"))];
        session.analyses.with(|list| {
            for analysis in list.iter().filter(|analysis| session.serves(&analysis.id)) {
                options.push((analysis.id.clone(), session.t(&format!("{}-title", analysis.id))));
            }
        });
        options.push((WORDS.to_owned(), session.t("board-words")));
        options
    });
    let none = Signal::derive(String::new);
    let add = move |chosen: String| {
        let tile = match chosen.as_str() {
            "" => return,
            WORDS => Tile::new("", "", 12),
            analysis => Tile::new(analysis, "", 6),
        };
        session.change(|view| {
            if let Some(page) = view.board.sheet_mut() {
                page.add(tile);
            }
        });
    };
    view! {
        <Choice label=Signal::derive(move || session.t("board-add")) options=options value=none on_change=add quiet=true />
    }
}

/// A tile of words, in the list of what can be added.
const WORDS: &str = "*";
