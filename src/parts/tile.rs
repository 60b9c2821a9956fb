//! One tile of a board, and the tools that arrange it: every drag has buttons beside it that do the same.

use crate::board::{Sheet, Tile};
use crate::browser::events;
use crate::inquiry::Answer;
use crate::panels::board::Inquiries;
use crate::parts::choice::Choice;
use crate::parts::figure_host::{FigureHost, FigureTools};
use crate::parts::handle_fields::Params;
use crate::parts::icon::{Icon, icon};
use crate::parts::later::AskAgain;
use crate::session::Session;
use crate::state::View;
use clientele_text::Arg;
use leptos::html;
use leptos::prelude::*;
use web_sys::PointerEvent;

/// What a tile is called: its own title, or its analysis.
pub(crate) fn name_of(session: Session, tile: &Tile) -> String {
    match (tile.title.is_empty(), tile.analysis.is_empty()) {
        (false, _) => tile.title.clone(),
        (true, true) => session.t("board-words"),
        (true, false) => session.t(&format!("{}-title", tile.analysis)),
    }
}

/// The tile of an id.
#[component]
pub(crate) fn TileView(
    id: u32,
    analysis: String,
    editing: RwSignal<bool>,
    moving: RwSignal<Option<Moving>>,
    inquiries: Inquiries,
) -> impl IntoView {
    let session = Session::here();
    let tile = Memo::new(move |before: Option<&Tile>| {
        let of = |page: &Sheet| page.tiles.iter().find(|tile| tile.id == id).cloned();
        let now = session.view.with(|view| view.board.sheet().and_then(of));
        now.or_else(|| before.cloned()).unwrap_or_default()
    });
    let name = move || tile.with(|tile| name_of(session, tile));
    let inquiry = (!analysis.is_empty()).then(|| inquiries.of(session, &analysis));
    if let Some(inquiry) = inquiry {
        provide_context(inquiry);
    }
    let params = inquiry.map(|inquiry| Params { id: StoredValue::new(analysis), inquiry });
    let note = move || tile.with(|tile| tile.note.clone());
    view! {
        <section
            class="cl-tile"
            aria-label=name
            data-tile=id
            data-span=move || tile.with(|tile| tile.span)
            data-tall=move || tile.with(|tile| tile.tall).then_some("")
            data-moving=move || moving.with(|moving| moving.as_ref().is_some_and(|moving| moving.id == id)).then_some("")
        >
            <Show when=move || editing.get()>
                <Tools id=id tile=tile name=Signal::derive(name) moving=moving params=params />
            </Show>
            {params.map(|params| view! { <Content tile=tile params=params /> })}
            <Show when=move || !editing.get() && (!note().is_empty() || tile.with(|tile| tile.analysis.is_empty()))>
                {move || tile.with(|tile| (tile.analysis.is_empty() && !tile.title.is_empty()).then(|| view! { <h2>{tile.title.clone()}</h2> }))}
                <p class="cl-tile-note">{note}</p>
            </Show>
        </section>
    }
}

/// The figure, or the finding, or why there is neither.
#[component]
fn Content(tile: Memo<Tile>, params: Params) -> impl IntoView {
    let session = Session::here();
    let inquiry = params.inquiry;
    let finding = Memo::new(move |_| tile.with(|tile| tile.figure == Tile::HEADLINE));
    let main = Memo::new(move |_| {
        inquiry.figures.with(|figures| figures.first().map(|figure| figure.id.clone()).unwrap_or_default())
    });
    let figure = Memo::new(move |_| {
        tile.with(|tile| if tile.figure.is_empty() { main.get() } else { tile.figure.clone() })
    });
    let trouble = move || match inquiry.answer.get() {
        Answer::Fault(fault) => Some(session.fault(&fault)),
        Answer::None => {
            let served = params.id.with_value(|id| session.serves(id));
            Some(session.t(if served { "phase-compute" } else { "board-not-served" }))
        }
        Answer::Report(_) => {
            let wanted = figure.get();
            let there = finding.get()
                || inquiry.figures.with(|figures| figures.iter().any(|figure| figure.id == wanted));
            (!there).then(|| session.t("board-no-figure"))
        }
    };
    let title = Signal::derive(move || tile.with(|tile| tile.title.clone()));
    let open = move |_| {
        session.view.update(|view| view.analysis = params.id.get_value());
        session.go(crate::state::Page::Analyse);
    };
    // An element on somebody's page has no other page to go to.
    let foreign = use_context::<FigureTools>().is_some();
    let name = move || {
        if title.with(String::is_empty) {
            params.id.with_value(|id| session.t(&format!("{id}-title")))
        } else {
            title.get()
        }
    };
    view! {
        {move || trouble().map(|text| view! { <p class="cl-empty-note" role="status">{text}</p> })}
        <AskAgain inquiry=inquiry />
        <Show when=move || finding.get() fallback=move || {
            view! { {move || view! { <FigureHost id=figure.get() params=params title=title /> }} }
        }>
            <div class="cl-figure cl-finding" aria-busy=move || inquiry.asking.get().then_some("true")>
                {if foreign {
                    view! { <h2 class="cl-eyebrow">{name}</h2> }.into_any()
                } else {
                    view! { <button class="cl-link cl-eyebrow" type="button" on:click=open>{name}</button> }.into_any()
                }}
                <p class="cl-finding-text">{move || inquiry.headline.get()}</p>
            </div>
        </Show>
    }
}

/// Move, resize, choose, name, note, remove.
#[component]
fn Tools(
    id: u32,
    tile: Memo<Tile>,
    name: Signal<String>,
    moving: RwSignal<Option<Moving>>,
    params: Option<Params>,
) -> impl IntoView {
    let session = Session::here();
    let change = move |change: fn(&mut Tile)| {
        session.change(|view| {
            if let Some(tile) = view.board.tile_mut(id) {
                change(tile);
            }
        });
    };
    let step = move |by: isize| {
        session.change(|view| {
            if let Some(page) = view.board.sheet_mut() {
                page.step(id, by);
            }
        });
        let at = session.view.with_untracked(|view| {
            view.board.sheet().and_then(|page| page.tiles.iter().position(|tile| tile.id == id))
        });
        let said = [("n", Arg::Number(at.unwrap_or(0) as f64 + 1.0))];
        session.say(session.words.with_untracked(|words| words.with("board-moved", &said)));
    };
    let remove = move |_| {
        session.change(|view| {
            if let Some(page) = view.board.sheet_mut() {
                page.tiles.retain(|tile| tile.id != id);
            }
        });
    };
    let write = move |set: fn(&mut Tile, String)| {
        move |event| {
            let text: String = event_target_value(&event);
            session.change(|view| {
                if let Some(tile) = view.board.tile_mut(id) {
                    set(tile, text.trim().to_owned());
                }
            });
        }
    };
    let label = move |key: &'static str| move || session.tn(key, &[("what", Arg::Text(&name.get()))]);
    let button = move |key: &'static str, picture: Icon, class: &'static str, click: Callback<()>| {
        view! {
            <button class=format!("cl-icon-button {class}") type="button" aria-label=label(key) title=move || session.t(&format!("{key}-short")) on:click=move |_| click.run(())>
                {icon(picture)}
            </button>
        }
    };
    view! {
        <div class="cl-tile-tools" role="group" aria-label=label("board-tile-tools")>
            <Grip id=id moving=moving />
            {button("board-earlier", Icon::Chevron, "cl-turn-back", Callback::new(move |()| step(-1)))}
            {button("board-later", Icon::Chevron, "cl-turn-on", Callback::new(move |()| step(1)))}
            {button("board-narrower", Icon::Minus, "", Callback::new(move |()| change(|tile| tile.widen(-1))))}
            {button("board-wider", Icon::Plus, "", Callback::new(move |()| change(|tile| tile.widen(1))))}
            <button class="cl-icon-button" type="button" aria-pressed=move || tile.with(|tile| tile.tall).to_string() aria-label=label("board-tall") title=move || session.t("board-tall-short") on:click=move |_| change(|tile| tile.tall = !tile.tall)>
                {icon(Icon::Tall)}
            </button>
            <button class="cl-icon-button cl-tile-remove" type="button" aria-label=label("board-remove") title=move || session.t("board-remove-short") on:click=remove>
                {icon(Icon::Close)}
            </button>
        </div>
        <div class="cl-tile-words">
            {params.map(|params| view! { <Which id=id tile=tile params=params /> })}
            <label class="cl-field">
                <span class="cl-hidden">{label("board-tile-title")}</span>
                <input class="cl-input" type="text" maxlength="200" placeholder=move || session.t("board-tile-title-short") prop:value=move || tile.with(|tile| tile.title.clone()) on:change=write(|tile, text| tile.title = text) />
            </label>
            <label class="cl-field">
                <span class="cl-hidden">{label("board-tile-note")}</span>
                <textarea class="cl-input" rows="1" maxlength="2000" placeholder=move || session.t("board-tile-note-short") prop:value=move || tile.with(|tile| tile.note.clone()) on:change=write(|tile, text| tile.note = text)></textarea>
            </label>
        </div>
    }
}

/// Which of its analysis's figures a tile shows.
#[component]
fn Which(id: u32, tile: Memo<Tile>, params: Params) -> impl IntoView {
    let session = Session::here();
    let options = Signal::derive(move || {
        let finding = (Tile::HEADLINE.to_owned(), session.t("board-finding"));
        let figures = params.inquiry.figures.with(|figures| {
            let named = figures.iter().map(|figure| (figure.id.clone(), figure.title.clone()));
            named.collect::<Vec<_>>()
        });
        std::iter::once(finding).chain(figures).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || {
        let chosen = tile.with(|tile| tile.figure.clone());
        let main = || params.inquiry.figures.with(|figures| figures.first().map(|figure| figure.id.clone()));
        if chosen.is_empty() { main().unwrap_or_default() } else { chosen }
    });
    let choose = move |figure: String| {
        session.change(|view| {
            if let Some(tile) = view.board.tile_mut(id) {
                tile.figure = figure;
            }
        });
    };
    view! {
        <Choice label=Signal::derive(move || session.t("board-figure")) options=options value=value on_change=choose quiet=true />
    }
}

/// The handle to drag a tile by; the buttons beside it do the same for the keyboard.
#[component]
fn Grip(id: u32, moving: RwSignal<Option<Moving>>) -> impl IntoView {
    let session = Session::here();
    let down = move |event: PointerEvent| {
        event.prevent_default();
        moving.set(Some(Moving { id, before: session.view.get_untracked() }));
    };
    view! {
        <span class="cl-grip" title=move || session.t("board-drag") aria-hidden="true" on:pointerdown=down>
            {icon(Icon::Grip)}
        </span>
    }
}

/// A tile that is being dragged. The window is listened to, because a node that moves loses the pointer.
#[derive(Clone, PartialEq)]
pub(crate) struct Moving {
    /// Which.
    pub id: u32,
    /// The view before.
    before: View,
}

/// Follow the pointer while a tile is dragged over the board. A drag is one step of undo.
pub(crate) fn follow(session: Session, moving: RwSignal<Option<Moving>>, board: NodeRef<html::Div>) {
    events::on_window("pointermove", move |event| {
        let Some(id) = moving.with_untracked(|moving| moving.as_ref().map(|moving| moving.id)) else {
            return;
        };
        let over = board.get_untracked().and_then(|board| events::data_below(&board, event, "tile"));
        let Some(over) = over.and_then(|over| over.parse::<u32>().ok()).filter(|over| *over != id) else {
            return;
        };
        session.view.update(|view| {
            if let Some(page) = view.board.sheet_mut()
                && let Some(to) = page.tiles.iter().position(|tile| tile.id == over)
            {
                page.place(id, to);
            }
        });
    });
    let end = move |keep: bool| {
        let Some(Moving { before, .. }) = moving.try_update(Option::take).flatten() else { return };
        if !keep {
            session.view.set(before);
        } else if session.view.with_untracked(|now| *now != before) {
            session.history.update(|history| history.record(before));
        }
    };
    events::on_window("pointerup", move |_| end(true));
    events::on_window("pointercancel", move |_| end(false));
}
