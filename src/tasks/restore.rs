//! Bring a view back: from a link, from Back, by undo and redo.

use crate::browser::{address, events};
use crate::session::Session;
use crate::state::{Page, View};
use crate::tasks::load::{self, How, Origin};
use leptos::prelude::*;

/// Take the view from the address the page was opened with. A sample opens by itself; a file must be chosen again,
/// and then appears as the link says.
pub(crate) fn from_address(session: Session) {
    let Some(link) = address::link() else { return };
    match View::from_link(&link) {
        Ok(view) => {
            let sample = view.sample.clone();
            let speaks = view != View::default();
            session.view.set(View { page: Page::Load, ..view });
            match sample {
                Some(sample) => load::open(session, Origin::Sample(sample), How::default()),
                None if speaks => session.tell("link-waits", Default::default(), false, None),
                None => {}
            }
        }
        Err(error) => session.tell(error.key(), Default::default(), true, None),
    }
}

/// Follow the address: Back and Forward walk the pages, a link that was pasted brings its whole view.
pub(crate) fn watch(session: Session) {
    events::on_window("popstate", move |_| {
        let Some(link) = address::link() else { return session.view.update(|now| now.page = Page::Load) };
        if session.data.with_untracked(Option::is_none) && address::is_ours() {
            return;
        }
        match View::from_link(&link) {
            Ok(view) if address::is_ours() => session.view.update(|now| {
                now.page = view.page;
                now.analysis = view.analysis;
                now.subject = view.subject;
            }),
            Ok(view) if session.data.with_untracked(Option::is_some) => {
                session.change(|now| *now = View { sample: now.sample.clone(), ..view });
            }
            Ok(_) => from_address(session),
            Err(error) => session.tell(error.key(), Default::default(), true, None),
        }
    });
}

/// One step back.
pub(crate) fn undo(session: Session) {
    step(
        session,
        |session, now| session.history.try_update(|history| history.undo(now)).flatten(),
        "undo-said",
    );
}

/// One step forward.
pub(crate) fn redo(session: Session) {
    step(
        session,
        |session, now| session.history.try_update(|history| history.redo(now)).flatten(),
        "redo-said",
    );
}

fn step(session: Session, walk: impl FnOnce(Session, &View) -> Option<View>, said: &str) {
    let now = session.view.get_untracked();
    if let Some(view) = walk(session, &now) {
        session.view.set(view);
        session.say(session.words.with_untracked(|words| words.get(said)));
    }
}
