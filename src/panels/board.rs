//! The board: figures of several analyses on one page, each of them a filter of all others.

use crate::board::{self, Sheet, Tile};
use crate::browser::files;
use crate::inquiry::Inquiry;
use crate::parts::board_head::BoardHead;
use crate::parts::icon::{Icon, icon};
use crate::parts::tile::{self, Moving, TileView};
use crate::session::Session;
use crate::state::Page;
use crate::tasks::{recipe, run};
use clientele_text::Arg;
use leptos::html;
use leptos::prelude::*;

/// One inquiry for each analysis on the board, however many of its figures are shown.
#[derive(Clone)]
pub(crate) struct Inquiries {
    owner: Owner,
}

impl Inquiries {
    /// None yet; they live as long as the owner, so that a board that is presented goes on where it is.
    pub(crate) fn new() -> Self {
        Self { owner: Owner::new() }
    }

    /// Those of the element around.
    pub(crate) fn here() -> Self {
        use_context().unwrap_or_else(Self::new)
    }

    /// The inquiry of an analysis; it asks as long as a tile of the shown page needs it.
    pub(crate) fn of(&self, session: Session, id: &str) -> Inquiry {
        if let Some(made) = session.asked.with_value(|made| made.get(id).copied()) {
            return made;
        }
        // Tiles come and go; what they share lives as long as the board.
        let inquiry = self.owner.with(|| {
            let inquiry = Inquiry::new(session.view, session.data, session.words);
            let id = id.to_owned();
            let shown = Memo::new(move |_| {
                let needed = |page: &Sheet| page.tiles.iter().any(|tile| tile.analysis == id);
                let needed = session
                    .view
                    .with(|view| view.page == Page::Board && view.board.sheet().is_some_and(needed));
                needed.then(|| session.analyses.with(|list| list.iter().find(|own| own.id == id).cloned()))?
            });
            run::keep(session, inquiry, shown.into());
            inquiry
        });
        session.asked.update_value(|made| {
            made.insert(id.to_owned(), inquiry);
        });
        inquiry
    }
}

/// The page.
#[component]
pub(crate) fn BoardPanel() -> impl IntoView {
    let session = Session::here();
    let empty = Memo::new(move |_| session.view.with(|view| view.board.is_empty()));
    view! {
        <Show when=move || !empty.get() fallback=Choose>
            <Shown />
        </Show>
    }
}

#[component]
fn Shown() -> impl IntoView {
    let editing = RwSignal::new(false);
    let moving = RwSignal::new(None::<Moving>);
    view! {
        <div class="cl-page cl-board-page" data-editing=move || editing.get().then_some("")>
            <BoardHead editing=editing />
            <Tiles editing=editing moving=moving />
        </div>
    }
}

/// The tiles of the page that is shown.
#[component]
pub(crate) fn Tiles(editing: RwSignal<bool>, moving: RwSignal<Option<Moving>>) -> impl IntoView {
    let session = Session::here();
    let inquiries = Inquiries::here();
    let board = NodeRef::<html::Div>::new();
    tile::follow(session, moving, board);
    let shown = Memo::new(move |_| session.view.with(|view| view.board.shown));
    // A tile keeps its place in the page while it moves; another analysis in it is another tile.
    let tiles = Memo::new(move |_| {
        let tiles = session.view.with(|view| view.board.sheet().map(|page| page.tiles.clone()));
        tiles
            .unwrap_or_default()
            .into_iter()
            .map(|tile| (shown.get(), tile.id, tile.analysis))
            .collect::<Vec<_>>()
    });
    view! {
        <Show when=move || tiles.with(Vec::is_empty)>
            <p class="cl-empty-note">{move || session.t("board-page-empty")}</p>
        </Show>
        <div class="cl-tiles" node_ref=board>
            <For each=move || tiles.get() key=Clone::clone let((_, id, analysis))>
                <TileView id=id analysis=analysis editing=editing moving=moving inquiries=inquiries.clone() />
            </For>
        </div>
    }
}

/// No board yet: the ready ones, an empty one, a recipe.
#[component]
fn Choose() -> impl IntoView {
    let session = Session::here();
    let recent = recipe::recent();
    let any = !recent.is_empty();
    view! {
        <div class="cl-page cl-board-choice">
            <header class="cl-page-head">
                <div>
                    <h1>{move || session.t("board-choose")}</h1>
                    <p class="cl-muted">{move || session.t("board-choose-about")}</p>
                </div>
            </header>
            <ul class="cl-board-ready">
                {board::READY.map(|(id, tiles)| view! { <li><Ready id=id tiles=tiles /></li> })}
                <li>
                    <button class="cl-way" type="button" on:click=move |_| session.change(|view| view.board.add_page())>
                        <span class="cl-way-icon">{icon(Icon::Plus)}</span>
                        <span class="cl-way-title">{move || session.t("board-blank")}</span>
                        <span class="cl-muted">{move || session.t("board-blank-about")}</span>
                    </button>
                </li>
                <li><OpenRecipe /></li>
            </ul>
            {any.then(|| view! {
                <section>
                    <h2>{move || session.t("recipe-recent")}</h2>
                    <ul class="cl-recent">
                        {recent.into_iter().map(|kept| {
                            let name = kept.name.clone();
                            view! {
                                <li><button class="cl-button" type="button" on:click=move |_| recipe::apply(session, &kept)>{name}</button></li>
                            }
                        }).collect_view()}
                    </ul>
                </section>
            })}
        </div>
    }
}

#[component]
fn Ready(id: &'static str, tiles: &'static [(&'static str, &'static str, u8)]) -> impl IntoView {
    let session = Session::here();
    let ready = move || board::ready(id, |analysis| session.serves(analysis));
    let what = move || {
        let mut names: Vec<String> = Vec::new();
        for (id, ..) in tiles.iter().filter(|(id, ..)| session.serves(id)) {
            let name = session.t(&format!("{id}-title"));
            if !names.contains(&name) {
                names.push(name);
            }
        }
        if names.is_empty() { session.t("board-not-served") } else { names.join(" · ") }
    };
    let take = move |_| {
        if let Some(ready) = untrack(ready) {
            session.change(|view| view.board = ready);
        }
    };
    view! {
        <button class="cl-way" type="button" disabled=move || ready().is_none() on:click=take>
            <span class="cl-way-icon">{icon(Icon::Board)}</span>
            <span class="cl-way-title">{move || session.t(&format!("board-{id}"))}</span>
            <span class="cl-muted">{what}</span>
        </button>
    }
}

/// A recipe that was saved as a file.
#[component]
fn OpenRecipe() -> impl IntoView {
    let session = Session::here();
    let choose = move |_| {
        let chosen = files::choose(".json", move |files| {
            if let Some(file) = files.into_iter().next() {
                recipe::open(session, file);
            }
        });
        if chosen.is_none() {
            session.go(Page::Load);
        }
    };
    view! {
        <button class="cl-way" type="button" on:click=choose>
            <span class="cl-way-icon">{icon(Icon::File)}</span>
            <span class="cl-way-title">{move || session.t("recipe-open")}</span>
            <span class="cl-muted">{move || session.t("recipe-open-about")}</span>
        </button>
    }
}

/// Put a figure on the board, and say so.
pub(crate) fn pin(session: Session, analysis: &str, figure: &str, title: &str) {
    session.change(|view| {
        if let Some(page) = view.board.sheet_mut() {
            page.add(Tile::new(analysis, figure, 6));
        }
    });
    session
        .say(session.words.with_untracked(|words| words.with("board-pinned", &[("what", Arg::Text(title))])));
}
