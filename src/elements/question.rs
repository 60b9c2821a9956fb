//! An element that asks one analysis: which, and what is wrong with the question.

use crate::elements::element::Work;
use crate::inquiry::Answer;
use crate::session::Session;
use crate::settings::Settings;
use crate::wire::{Analysis, Fault};
use leptos::prelude::*;

impl Work {
    /// The analysis that the settings name; else the first that the data can answer.
    pub(crate) fn analysis(session: Session, settings: RwSignal<Settings>) -> Self {
        let analysis = Memo::new(move |_| wanted(session, settings));
        let title = move || match analysis.get() {
            Ok(Some(analysis)) => session.t(&format!("{}-title", analysis.id)),
            _ => "Clientele".to_owned(),
        };
        let fault = move || {
            let unasked = analysis.get().err().or_else(|| answered(session));
            unasked.or_else(|| figure(session, settings))
        };
        let busy = move || {
            session.shown.asking.get() || session.shown.answer.with(|answer| answer.report().is_none())
        };
        Self {
            title: Signal::derive(title),
            about: Signal::derive(move || session.view.with(|view| view.analysis.clone())),
            analysis: analysis.into(),
            fault: Signal::derive(fault),
            busy: Signal::derive(busy),
            idle: Signal::stored(None),
            as_of: Signal::stored(None),
        }
    }
}

fn wanted(session: Session, settings: RwSignal<Settings>) -> Result<Option<Analysis>, Fault> {
    if session.data.with(Option::is_none) {
        return Ok(None);
    }
    let unanswered = |id: &str| {
        let problem = session.summary().and_then(|summary| summary.problem());
        Err(problem.unwrap_or_else(|| Fault::new("not-answered").with("id", id)))
    };
    match settings.with(|settings| settings.analysis.clone()) {
        None => match session.analysis().filter(|analysis| session.serves(&analysis.id)) {
            Some(analysis) => Ok(Some(analysis)),
            None => unanswered(""),
        },
        Some(id) => {
            let found = session.analyses.with(|list| list.iter().find(|analysis| analysis.id == id).cloned());
            let found = found.ok_or_else(|| Fault::new("no-such-analysis").with("id", id.clone()))?;
            if session.serves(&id) { Ok(Some(found)) } else { unanswered(&id) }
        }
    }
}

fn answered(session: Session) -> Option<Fault> {
    session.shown.answer.with(|answer| match answer {
        Answer::Fault(fault) => Some(fault.clone()),
        _ => None,
    })
}

/// A figure that the report does not have; those it has are in the hint.
fn figure(session: Session, settings: RwSignal<Settings>) -> Option<Fault> {
    let id = settings.with(|settings| settings.figure.clone())?;
    session.shown.figures.with(|figures| {
        let ids: Vec<&str> = figures.iter().map(|figure| figure.id.as_str()).collect();
        let missing = !ids.is_empty() && !ids.contains(&id.as_str());
        missing.then(|| Fault::new("no-such-figure").with("id", id.clone()).with("known", ids.join(", ")))
    })
}
