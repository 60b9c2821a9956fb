//! An analysis that is asked again whenever its question changes: the page has one, a board one for each analysis on it.

use crate::session::{Data, currency};
use crate::shared;
use crate::state::View;
use crate::wire::Fault;
use clientele_charts::ViewOptions;
use clientele_charts::figure::Figure;
use clientele_text::Words;
use leptos::prelude::*;
use serde_json::Value;
use std::sync::Arc;

/// A report, and the question it answers.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Report {
    /// The analysis.
    pub id: String,
    /// The report as the engine wrote it: what the JSON export hands out.
    pub text: String,
    /// The same, read.
    pub value: Value,
    /// The question.
    pub question: Value,
}

/// What the page has to say about the last question.
#[derive(Debug, Clone, Default)]
pub(crate) enum Answer {
    /// Nothing was asked.
    #[default]
    None,
    /// The report.
    Report(Arc<Report>),
    /// Why there is none.
    Fault(Fault),
}

impl Answer {
    /// The report, if there is one.
    pub(crate) fn report(&self) -> Option<&Report> {
        match self {
            Self::Report(report) => Some(report),
            Self::None | Self::Fault(_) => None,
        }
    }

    /// Why there is none.
    pub(crate) fn fault(&self) -> Option<&Fault> {
        match self {
            Self::Fault(fault) => Some(fault),
            Self::None | Self::Report(_) => None,
        }
    }
}

/// The last answer and what is made of it, as signals. Cheap to copy; parts find theirs by [`Inquiry::here`].
#[derive(Clone, Copy)]
pub(crate) struct Inquiry {
    pub answer: RwSignal<Answer>,
    /// The answer to the same question without the filter, where what is chosen is highlighted among all.
    pub whole: RwSignal<Option<Arc<Report>>>,
    /// Counts how often the same question was to be asked again.
    pub again: RwSignal<u32>,
    /// A question is out; what is shown is the answer to the one before.
    pub asking: RwSignal<bool>,
    /// The answer as figures, the main one first, with the selection marked.
    pub figures: Memo<Vec<Arc<Figure>>>,
    /// The answer in one sentence.
    pub headline: Memo<String>,
}

impl Inquiry {
    /// One that nothing was asked yet; `tasks::run::keep` asks.
    pub(crate) fn new(
        view: RwSignal<View>,
        data: RwSignal<Option<Data>, LocalStorage>,
        words: Memo<Words>,
    ) -> Self {
        let answer = RwSignal::new(Answer::None);
        let whole = RwSignal::new(None::<Arc<Report>>);
        let selection = Memo::new(move |_| view.with(|view: &View| view.filter.all.clone()));
        let seen = move |report: &Report| ViewOptions {
            params: report.question.get("params").cloned().unwrap_or(Value::Null),
            selection: selection.get(),
            currency: currency(data),
        };
        let figures = Memo::new(move |_| {
            answer.with(|answer: &Answer| match answer {
                Answer::Report(report) => whole.with(|whole| {
                    words.with(|words| shared::figures(report, whole.as_ref(), words, seen(report)))
                }),
                Answer::None | Answer::Fault(_) => Vec::new(),
            })
        });
        let headline = Memo::new(move |_| {
            let headline = answer.with(|answer| {
                let report = answer.report()?;
                words
                    .with(|words| clientele_charts::headline(&report.id, &report.text, words, &seen(report)))
                    .ok()
            });
            headline.unwrap_or_default()
        });
        Self { answer, whole, again: RwSignal::new(0), asking: RwSignal::new(false), figures, headline }
    }

    /// The one around.
    pub(crate) fn here() -> Self {
        use_context().unwrap_or_else(|| crate::session::Session::here().shown)
    }
}
