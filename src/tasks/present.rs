//! Present: begin, walk, leave.

use crate::browser::screen;
use crate::keys::Pressed;
use crate::presenting::{stop, stops};
use crate::session::Session;
use crate::state::Page;
use crate::story::{self, KEYS, Move, Pace};
use leptos::prelude::*;

/// There is something to present where the user is.
pub(crate) fn can(session: Session) -> bool {
    !stops(session).is_empty()
}

/// Begin: on a board with the page that is shown.
pub(crate) fn start(session: Session) {
    let shown = session.view.with_untracked(|view| view.board.shown);
    let stops = untrack(|| stops(session));
    let at = stops.iter().position(|stop| story::page(stop).is_none_or(|page| page >= shown)).unwrap_or(0);
    show(session, at);
}

/// Do what a key means in a presentation; false: nothing.
pub(crate) fn pressed(session: Session, pressed: &Pressed) -> bool {
    if session.present.at.with_untracked(Option::is_none) {
        return false;
    }
    let alone = session.single_keys.get_untracked();
    let meant = KEYS.iter().find(|(_, chords, _)| {
        chords.iter().any(|chord| chord.is(pressed) && (alone || !chord.is_character() || chord.key == " "))
    });
    if let Some((by, ..)) = meant {
        go(session, *by);
    }
    meant.is_some()
}

/// Make a move.
pub(crate) fn go(session: Session, by: Move) {
    let present = session.present;
    match by {
        Move::Spotlight => present.spotlight.update(|on| *on = !*on),
        Move::Notes => present.notes.update(|on| *on = !*on),
        Move::Leave => leave(session),
        Move::Pace => {
            let page = untrack(|| stop(session)).as_ref().and_then(story::page);
            present.pace.update(|pace| *pace = if *pace == Pace::Tile { Pace::Page } else { Pace::Tile });
            let stops = untrack(|| stops(session));
            show(session, stops.iter().position(|stop| story::page(stop) == page).unwrap_or(0));
        }
        Move::Next | Move::Back | Move::First | Move::Last => {
            let n = untrack(|| stops(session)).len();
            let at = present.at.get_untracked().unwrap_or(0);
            if let Some(to) = story::step(at, n, by) {
                show(session, to);
            }
        }
    }
}

/// End it.
pub(crate) fn leave(session: Session) {
    session.present.at.set(None);
    session.present.spotlight.set(false);
    screen::leave();
}

fn show(session: Session, at: usize) {
    let page = untrack(|| stops(session)).get(at).and_then(story::page);
    let shown = session.view.with_untracked(|view| view.board.shown);
    // A board asks for what is on the page that is shown.
    if let Some(page) = page.filter(|page| *page != shown && on_board(session)) {
        session.view.update(|view| view.board.shown = page);
    }
    session.present.at.set(Some(at));
}

fn on_board(session: Session) -> bool {
    session.view.with_untracked(|view| view.page == Page::Board)
}
