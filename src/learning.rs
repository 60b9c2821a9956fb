//! What the drawer explains, and whether it reveals it step by step.

use crate::session::Session;
use clientele_charts::explain::Explanation;
use clientele_charts::figure::State;
use clientele_charts::{ViewOptions, explain};
use leptos::prelude::*;
use serde_json::Value;

/// Signals of one element; cheap to copy. They come and go with the page: only the mode is kept, in the settings.
#[derive(Clone, Copy)]
pub(crate) struct Learning {
    /// Steps are revealed one by one.
    pub on: RwSignal<bool>,
    /// The mark that was pointed at last, by its id, where it is none that selects; none for the finding or the selection.
    pub mark: RwSignal<Option<String>>,
    /// Whoever asked wants to be taken to the calculation.
    pub asked: RwSignal<bool>,
    /// The entry of the glossary that is looked for.
    pub term: RwSignal<Option<&'static str>>,
}

impl Learning {
    /// Nothing pointed at, everything shown.
    pub(crate) fn new() -> Self {
        Self {
            on: RwSignal::new(false),
            mark: RwSignal::new(None),
            asked: RwSignal::new(false),
            term: RwSignal::new(None),
        }
    }

    /// That of the element around.
    pub(crate) fn here() -> Self {
        use_context().unwrap_or_else(Self::new)
    }

    /// Point at a mark; once more lets go of it.
    pub(crate) fn toggle(self, id: &str) {
        self.mark.update(|mark| *mark = if mark.as_deref() == Some(id) { None } else { Some(id.to_owned()) });
    }

    /// Explain something, and take the reader there.
    pub(crate) fn explain(self, session: Session, id: Option<&str>) {
        self.mark.set(id.map(str::to_owned));
        session.drawer.set(true);
        self.asked.set(true);
    }

    /// How the numbers on the screen came about: of what is pointed at or selected, else of the finding.
    pub(crate) fn explanation(self, session: Session) -> Memo<Option<Explanation>> {
        Memo::new(move |_| {
            let mut marks: Vec<String> = self.mark.get().into_iter().collect();
            marks.extend(selected(session));
            session.shown.answer.with(|answer| {
                let report = answer.report()?;
                let options = ViewOptions {
                    params: report.question.get("params").cloned().unwrap_or(Value::Null),
                    selection: Vec::new(),
                    currency: session.currency(),
                };
                session.words.with(|words| explain(&report.id, &report.text, &marks, words, &options)).ok()
            })
        })
    }
}

/// The marks that stand for the newest selection.
fn selected(session: Session) -> Vec<String> {
    let Some(clause) = session.view.with(|view| view.filter.all.last().cloned()) else { return Vec::new() };
    session.shown.figures.with(|figures| {
        let marks = figures.iter().flat_map(|figure| figure.marks());
        let it = marks.filter(|mark| mark.state == State::Selected && mark.pick.as_ref() == Some(&clause));
        it.map(|mark| mark.id.clone()).collect()
    })
}
