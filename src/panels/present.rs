//! Present: one view at a time over the whole screen, larger, with what the speaker wants to say; the figures stay alive.

use crate::board::Tile;
use crate::browser::{events, screen};
use crate::panels::board::Inquiries;
use crate::parts::board_head::title_of;
use crate::parts::figure_host::FigureHost;
use crate::parts::filter_chips::FilterChips;
use crate::parts::handle_fields::Params;
use crate::parts::icon::{Icon, icon};
use crate::parts::tile::{TileView, name_of};
use crate::presenting::{stop, stops};
use crate::session::Session;
use crate::story::{self, Move, Pace, Stop};
use crate::tasks::present;
use clientele_text::Arg;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent, PointerEvent};

/// The presentation.
#[component]
pub(crate) fn PresentPanel() -> impl IntoView {
    let session = Session::here();
    let shell = NodeRef::<html::Section>::new();
    let focus = move || {
        if let Some(shell) = shell.get_untracked() {
            // Fails only on elements that cannot take focus.
            let _ = shell.focus();
        }
    };
    Effect::new(move |_| {
        if let Some(shell) = shell.get() {
            screen::enter(&shell);
            focus();
        }
    });
    // Escape gives the screen back before any key is heard.
    screen::on_change(move |whole| {
        if !whole && session.present.at.with_untracked(Option::is_some) {
            present::leave(session);
        }
    });
    let shown = Memo::new(move |_| stop(session));
    // What is presented may be gone: undo, another file, a filter that leaves nothing.
    Effect::new(move |_| {
        if shown.with(Option::is_none) && session.shown.asking.with(|asking| !asking) {
            present::leave(session);
        }
    });
    let place = move || {
        let (at, n) = (session.present.at.get().unwrap_or(0), stops(session).len());
        (at.min(n.saturating_sub(1)) + 1, n)
    };
    let name = Memo::new(move |_| {
        shown.with(|stop| stop.as_ref().map(|stop| title(session, stop)).unwrap_or_default())
    });
    Effect::new(move |_| {
        let (at, n) = place();
        let (at, n, name) = (Arg::Number(at as f64), Arg::Number(n as f64), name.get());
        session.say(session.tn("present-said", &[("at", at), ("n", n), ("what", Arg::Text(&name))]));
    });
    // A click on a mark filters; the arrows go on walking through the views.
    let clicked = move |event: MouseEvent| {
        let hit = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let control =
            hit.and_then(|hit| hit.closest("button, select, input, summary, [role=region]").ok().flatten());
        if control.is_none() {
            focus();
        }
    };
    let class = move || match shown.get() {
        Some(Stop::Page(_)) => "cl-present cl-present-page",
        Some(Stop::Finding) => "cl-present cl-present-words",
        _ => "cl-present cl-present-one",
    };
    view! {
        <section class=class aria-label=move || session.t("present-title") tabindex="-1" node_ref=shell on:click=clicked>
            <div class="cl-present-stage">
                {move || match shown.get() {
                    Some(Stop::Page(_) | Stop::Tile(..)) => view! { <Tiles /> }.into_any(),
                    Some(Stop::Finding) => view! { <Finding /> }.into_any(),
                    Some(Stop::Figure(id)) => view! { <Single id=id /> }.into_any(),
                    None => ().into_any(),
                }}
            </div>
            <Show when=move || session.present.notes.get()>
                <Notes shown=shown />
            </Show>
            <Bar place=Signal::derive(place) />
            <Show when=move || session.present.spotlight.get()>
                <Spotlight />
            </Show>
        </section>
    }
}

/// What a view is called.
fn title(session: Session, stop: &Stop) -> String {
    match stop {
        Stop::Page(page) => session.view.with(|view| {
            let own = view.board.pages.get(*page).map(|page| page.title.clone()).unwrap_or_default();
            if own.is_empty() { title_of(session, &view.board) } else { own }
        }),
        Stop::Tile(..) => {
            let tile =
                session.view.with(|view| story::tiles(&view.board, stop).first().map(|tile| (*tile).clone()));
            tile.map(|tile| name_of(session, &tile)).unwrap_or_default()
        }
        Stop::Finding => session.shown.headline.get(),
        Stop::Figure(id) => session.shown.figures.with(|figures| {
            figures
                .iter()
                .find(|figure| figure.id == *id)
                .map(|figure| figure.title.clone())
                .unwrap_or_default()
        }),
    }
}

/// The tiles of the view; they are those of the board, so that a figure lives on from view to view.
#[component]
fn Tiles() -> impl IntoView {
    let session = Session::here();
    let inquiries = Inquiries::here();
    let (editing, moving) = (RwSignal::new(false), RwSignal::new(None));
    let tiles = Memo::new(move |_| {
        let Some(stop) = stop(session) else { return Vec::new() };
        let tiles = session.view.with(|view| {
            let tiles = story::tiles(&view.board, &stop);
            tiles.into_iter().map(|tile| (tile.id, tile.analysis.clone())).collect::<Vec<_>>()
        });
        tiles.into_iter().map(|(id, analysis)| (story::page(&stop), id, analysis)).collect()
    });
    view! {
        <div class="cl-tiles">
            <For each=move || tiles.get() key=Clone::clone let((_, id, analysis))>
                <TileView id=id analysis=analysis editing=editing moving=moving inquiries=inquiries.clone() />
            </For>
        </div>
    }
}

#[component]
fn Finding() -> impl IntoView {
    let session = Session::here();
    let title = move || session.analysis().map(|analysis| session.t(&format!("{}-title", analysis.id)));
    view! {
        <div class="cl-present-finding">
            <p class="cl-eyebrow">{title}</p>
            <h1>{move || session.shown.headline.get()}</h1>
        </div>
    }
}

#[component]
fn Single(id: String) -> impl IntoView {
    let session = Session::here();
    let analysis = session.analysis().map(|analysis| analysis.id).unwrap_or_default();
    let params = Params { id: StoredValue::new(analysis), inquiry: session.shown };
    view! { <FigureHost id=id params=params /> }
}

/// What the speaker wants to say.
#[component]
fn Notes(shown: Memo<Option<Stop>>) -> impl IntoView {
    let session = Session::here();
    let notes = move || match shown.get() {
        None => Vec::new(),
        Some(Stop::Finding) => {
            let about = session.analysis().map(|analysis| session.t(&format!("{}-about", analysis.id)));
            about.into_iter().map(|about| (String::new(), about)).collect()
        }
        Some(Stop::Figure(id)) => session.shown.figures.with(|figures| {
            let found = figures.iter().find(|figure| figure.id == id);
            found.map(|figure| (String::new(), figure.summary.clone())).into_iter().collect()
        }),
        Some(stop) => {
            let tiles: Vec<Tile> =
                session.view.with(|view| story::tiles(&view.board, &stop).into_iter().cloned().collect());
            let several = tiles.len() > 1;
            let noted = tiles.into_iter().filter(|tile| !tile.note.is_empty() && !tile.analysis.is_empty());
            noted
                .map(|tile| (if several { name_of(session, &tile) } else { String::new() }, tile.note))
                .collect::<Vec<_>>()
        }
    };
    let none =
        move || notes().is_empty().then(|| view! { <p class="cl-muted">{session.t("present-no-notes")}</p> });
    view! {
        <aside class="cl-present-notes" aria-label=move || session.t("present-notes")>
            {move || notes().into_iter().map(|(title, note)| view! {
                {(!title.is_empty()).then(|| view! { <h2>{title}</h2> })}
                <p>{note}</p>
            }).collect_view()}
            {none}
        </aside>
    }
}

/// Where one is, what is filtered, and every key as a button.
#[component]
fn Bar(place: Signal<(usize, usize)>) -> impl IntoView {
    let session = Session::here();
    let written = move || {
        let (at, n) = place.get();
        session.tn("present-place", &[("at", Arg::Number(at as f64)), ("n", Arg::Number(n as f64))])
    };
    let button = move |by: Move, key: &'static str, picture: Icon, class: &'static str, off: Signal<bool>| {
        let name = move || session.t(key);
        view! {
            <button class=format!("cl-icon-button {class}") type="button" aria-label=name title=name disabled=move || off.get() on:click=move |_| present::go(session, by)>
                {icon(picture)}
            </button>
        }
    };
    let switch = move |by: Move, key: &'static str, picture: Icon, on: Signal<bool>| {
        let name = move || session.t(key);
        view! {
            <button class="cl-icon-button" type="button" aria-label=name title=name aria-pressed=move || on.get().to_string() on:click=move |_| present::go(session, by)>
                {icon(picture)}
            </button>
        }
    };
    let never = Signal::derive(|| false);
    let first = Signal::derive(move || place.get().0 <= 1);
    let last = Signal::derive(move || place.get().0 >= place.get().1);
    let on_board = move || matches!(stop(session), Some(Stop::Page(_) | Stop::Tile(..)));
    let paged = Signal::derive(move || session.present.pace.get() == Pace::Page);
    view! {
        <div class="cl-present-bar" role="group" aria-label=move || session.t("present-bar")>
            <FilterChips />
            <span class="cl-present-place">{written}</span>
            {button(Move::Back, "present-back", Icon::Chevron, "cl-turn-back", first)}
            {button(Move::Next, "present-next", Icon::Chevron, "cl-turn-on", last)}
            <Show when=on_board>{switch(Move::Pace, "present-pace", Icon::Board, paged)}</Show>
            {switch(Move::Notes, "present-notes", Icon::Pen, session.present.notes.into())}
            {switch(Move::Spotlight, "present-spotlight", Icon::Spot, session.present.spotlight.into())}
            {button(Move::Leave, "present-leave", Icon::Close, "", never)}
        </div>
    }
}

/// Everything but a circle around the pointer is dark.
#[component]
fn Spotlight() -> impl IntoView {
    let place = RwSignal::new((50.0, 40.0, "%"));
    let veil = NodeRef::<html::Div>::new();
    events::on_window("pointermove", move |event| {
        if let (Some(veil), Some(event)) = (veil.get_untracked(), event.dyn_ref::<PointerEvent>()) {
            let rect = veil.get_bounding_client_rect();
            place.set((
                f64::from(event.client_x()) - rect.left(),
                f64::from(event.client_y()) - rect.top(),
                "px",
            ));
        }
    });
    let at = move |of: fn((f64, f64, &'static str)) -> f64| {
        let now = place.get();
        format!("{}{}", of(now), now.2)
    };
    view! {
        <div
            class="cl-present-veil"
            aria-hidden="true"
            node_ref=veil
            style:--cl-x=move || at(|(x, ..)| x)
            style:--cl-y=move || at(|(_, y, _)| y)
        ></div>
    }
}
