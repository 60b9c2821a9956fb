//! What is presented now, as signals.

use crate::session::Session;
use crate::state::Page;
use crate::story::{self, Pace, Stop};
use leptos::prelude::*;

/// The state of a presentation. Not part of the view: a link opens what is shown, not a show.
#[derive(Clone, Copy)]
pub(crate) struct Presenting {
    /// Which of the views is shown; none: nothing is presented.
    pub at: RwSignal<Option<usize>>,
    /// A board is told tile by tile, or page by page.
    pub pace: RwSignal<Pace>,
    /// The speaker's notes are shown.
    pub notes: RwSignal<bool>,
    /// The light around the pointer is on.
    pub spotlight: RwSignal<bool>,
}

impl Presenting {
    /// Nothing is presented.
    pub(crate) fn new() -> Self {
        Self {
            at: RwSignal::new(None),
            pace: RwSignal::new(Pace::default()),
            notes: RwSignal::new(false),
            spotlight: RwSignal::new(false),
        }
    }

    /// Something is.
    pub(crate) fn is_on(self) -> bool {
        self.at.with(Option::is_some)
    }
}

/// The views that can be presented from where the user is: those of the board, or those of the analysis.
pub(crate) fn stops(session: Session) -> Vec<Stop> {
    match session.view.with(|view| view.page) {
        Page::Board => session.view.with(|view| story::of_board(&view.board, session.present.pace.get())),
        Page::Analyse if session.shown.answer.with(|answer| answer.report().is_some()) => session
            .shown
            .figures
            .with(|figures| story::of_analysis(figures.iter().map(|figure| figure.id.as_str()))),
        _ => Vec::new(),
    }
}

/// The view that is shown now.
pub(crate) fn stop(session: Session) -> Option<Stop> {
    let at = session.present.at.get()?;
    let stops = stops(session);
    stops.get(at.min(stops.len().saturating_sub(1))).cloned()
}
