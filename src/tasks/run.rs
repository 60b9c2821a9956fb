//! Ask the engine whenever the question changes. One question is out at a time; of those that come meanwhile only the
//! last is asked, so a drag feels live however slow the answers are.

use crate::inquiry::{Answer, Inquiry, Report};
use crate::parts::later::MISSING;
use crate::session::{Data, Session};
use crate::shared;
use crate::state::Page;
use crate::tasks::load;
use crate::wire::{Analysis, Fault};
use clientele_core::filter::Filter;
use leptos::prelude::*;
use serde_json::{Value, json};
use std::sync::Arc;

/// A question, of one revision of the data.
#[derive(Clone, PartialEq)]
struct Question {
    revision: u64,
    id: String,
    question: Value,
    /// The answer is to be seen among all.
    highlight: bool,
    /// Of those who ask again because what came could not be seen.
    turn: u32,
}

/// Keep the analysis page's report, and the counts, up to date.
pub(crate) fn watch(session: Session) {
    // A board asks for itself.
    let page = Memo::new(move |_| session.view.with(|view| view.page));
    let shown = Signal::derive(move || session.analysis().filter(|_| page.get() != Page::Board));
    keep(session, session.shown, shown);
    count(session);
}

/// Ask an analysis whenever the view or the data change what it is asked.
pub(crate) fn keep(session: Session, inquiry: Inquiry, analysis: Signal<Option<Analysis>>) {
    let waiting = StoredValue::new(None::<Question>);
    let question = Memo::new(move |_| current(session, analysis, inquiry.again.get()));
    // The report of one analysis must never stand under the title of another.
    Effect::new(move |_| {
        if let Some(question) = question.get()
            && inquiry
                .answer
                .with_untracked(|answer| answer.report().is_some_and(|report| report.id != question.id))
        {
            inquiry.answer.set(Answer::None);
        }
    });
    Effect::new(move |_| match question.get() {
        Some(question) if inquiry.asking.get_untracked() => waiting.set_value(Some(question)),
        Some(question) => {
            waiting.set_value(Some(question));
            session.spawn(ask(session, inquiry, waiting));
        }
        // What was computed before the engine died stays on the screen.
        None if is_lost(session) => {}
        None => inquiry.answer.set(Answer::None),
    });
    // A dead engine answers nothing any more.
    Effect::new(move |_| {
        if session.data.with(|data| data.as_ref().is_some_and(|data| data.lost)) {
            inquiry.asking.set(false);
        }
    });
}

fn is_lost(session: Session) -> bool {
    session.data.with_untracked(|data| data.as_ref().is_some_and(|data| data.lost))
}

fn live(session: Session) -> Option<Data> {
    session.data.get().filter(|data| !data.lost)
}

fn current(session: Session, analysis: Signal<Option<Analysis>>, turn: u32) -> Option<Question> {
    let data = live(session)?;
    let Analysis { id, focus, .. } = analysis.get().filter(|analysis| session.serves(&analysis.id))?;
    let highlight = session.view.with(|view| view.highlight && !view.filter.all.is_empty());
    let question = session.view.with(|view| {
        // Where the report does not answer to a selection made in its own figures, a click would ask in vain.
        let filter = if focus { view.filter.clone() } else { view.filter.without(&id) };
        json!({ "params": view.params_of(&id), "filter": filter, "as_of": view.as_of })
    });
    Some(Question { revision: data.revision, id, question, highlight, turn })
}

/// What the same analysis says of everybody, as of the same day; what is known already is not asked again.
async fn among(inquiry: Inquiry, data: &Data, asked: &Question, part: &Value) -> Option<Arc<Report>> {
    if !asked.highlight {
        return None;
    }
    let as_of = part.get("as_of").or(asked.question.get("as_of"));
    let question =
        json!({ "params": asked.question.get("params"), "filter": Filter::default(), "as_of": as_of });
    let known = inquiry.whole.get_untracked();
    if let Some(known) = known.filter(|known| known.id == asked.id && known.question == question) {
        return Some(known);
    }
    // Without it the part is shown alone.
    let text = data.dataset.report(&asked.id, &question).await.ok()?;
    Some(shared::report(asked.id.clone(), text, question))
}

async fn ask(session: Session, inquiry: Inquiry, waiting: StoredValue<Option<Question>>) {
    inquiry.asking.set(true);
    while let Some(asked) = waiting.try_update_value(Option::take).flatten() {
        let Some(data) = session.data.get_untracked() else { break };
        // Its views come while the engine computes.
        let id = asked.id.clone();
        session.spawn(async move { drop(clientele_charts::fetch(&id).await) });
        let reply = data.dataset.report(&asked.id, &asked.question).await;
        let views = clientele_charts::fetch(&asked.id).await;
        session.computing.set(None);
        if session.data.with_untracked(|now| now.as_ref().is_none_or(|now| now.revision != asked.revision)) {
            continue;
        }
        let moved_on = |next: &Option<Question>| next.as_ref().is_some_and(|next| next.id != asked.id);
        if waiting.with_value(moved_on) {
            continue;
        }
        match reply {
            Ok(_) if views.is_err() => inquiry.answer.set(Answer::Fault(Fault::new(MISSING))),
            Ok(text) => {
                let report = shared::report(asked.id.clone(), text, asked.question.clone());
                let whole = among(inquiry, &data, &asked, &report.value).await;
                if waiting.with_value(moved_on) {
                    continue;
                }
                inquiry.whole.set(whole);
                inquiry.answer.set(Answer::Report(report));
            }
            Err(fault) if fault.is_cancelled() || is_lost(session) => {}
            Err(fault) => inquiry.answer.set(Answer::Fault(fault)),
        }
    }
    inquiry.asking.set(false);
}

/// Give up what is computed. A worker that computes hears nothing, so it is ended, the file is opened again, and the
/// first analysis is shown: the question that took too long would be asked again.
pub(crate) fn stop(session: Session) {
    let Some(data) = session.data.get_untracked() else { return };
    session.data.update(|now| now.iter_mut().for_each(|data| data.lost = true));
    data.dataset.dispose();
    session.computing.set(None);
    let first = session.analyses.with_untracked(|list| list.first().map(|first| first.id.clone()));
    session.view.update(|view| view.analysis = first.unwrap_or_default());
    load::open_again(session, None);
}

/// How much passes the whole filter.
fn count(session: Session) {
    let question = Memo::new(move |_| {
        let data = live(session)?;
        session.summary().filter(|summary| summary.is_useful())?;
        let question =
            json!({ "filter": session.view.with(|view| view.filter.clone()), "file": session.file() });
        Some((data.revision, question))
    });
    Effect::new(move |_| {
        let Some((revision, asked)) = question.get() else {
            if !is_lost(session) {
                session.counts.set(None);
            }
            return;
        };
        let Some(data) = session.data.get_untracked() else { return };
        session.spawn(async move {
            let counts = data.dataset.counts(&asked).await.ok();
            if question.get_untracked() == Some((revision, asked)) {
                session.counts.set(counts);
            }
        });
    });
}

/// The question that exports ask: with the whole filter, the selection included.
pub(crate) fn whole_question(session: Session) -> Option<Value> {
    let id = untrack(|| session.analysis())?.id;
    session.view.with_untracked(|view| {
        Some(json!({ "id": id, "params": view.params_of(&id), "filter": view.filter, "as_of": view.as_of }))
    })
}
