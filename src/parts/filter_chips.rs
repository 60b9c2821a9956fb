//! The one filter as chips: each clause in words, each removable.

use crate::parts::icon::{Icon, icon};
use crate::session::Session;
use crate::tasks::export::field_name;
use clientele_core::filter::{Clause, Test};
use clientele_text::Arg;
use leptos::prelude::*;

/// The chips.
#[component]
pub(crate) fn FilterChips() -> impl IntoView {
    let session = Session::here();
    let clauses = move || session.view.with(|view| view.filter.all.clone());
    view! {
        <div class="cl-chips" role="group" aria-label=move || session.t("filter")>
            {move || clauses().into_iter().map(|clause| view! { <Chip clause=clause /> }).collect_view()}
            <Show when=move || session.view.with(|view| !view.filter.all.is_empty())>
                <button
                    class="cl-chip cl-chip-mode"
                    type="button"
                    aria-pressed=move || if session.view.with(|view| view.highlight) { "true" } else { "false" }
                    title=move || session.t("filter-highlight-about")
                    on:click=move |_| session.change(|view| view.highlight = !view.highlight)
                >
                    {move || session.t("filter-highlight")}
                </button>
            </Show>
            <Show when=move || session.view.with(|view| view.filter.all.len() > 1)>
                <button class="cl-link" type="button" on:click=move |_| session.change(|view| view.filter = Default::default())>
                    {move || session.t("filter-clear")}
                </button>
            </Show>
        </div>
    }
}

#[component]
fn Chip(clause: Clause) -> impl IntoView {
    let session = Session::here();
    let text = in_words(session, &clause);
    let label = session.tn("filter-remove", &[("what", Arg::Text(&text))]);
    let remove = move |_| session.change(|view| view.filter.all.retain(|other| *other != clause));
    view! {
        <span class="cl-chip">
            <span>{text}</span>
            <button class="cl-chip-close" type="button" aria-label=label on:click=remove>{icon(Icon::Close)}</button>
        </span>
    }
}

/// A clause as a reader says it.
pub(crate) fn in_words(session: Session, clause: &Clause) -> String {
    match clause {
        Clause::Dates { from, to } => {
            range(session, from.map(|day| session.day(day)), to.map(|day| session.day(day)))
        }
        Clause::Values { column, any } => format!("{column}: {}", any.join(", ")),
        Clause::Range { column, min, max } => format!("{column}: {}", numbers(session, *min, *max)),
        Clause::Customers { any } => session.tn("chart-customers", &[("n", Arg::Number(any.len() as f64))]),
        Clause::Members { analysis, is, .. } => {
            let tests = is.iter().map(|(field, test)| member(session, analysis, field, test));
            tests.collect::<Vec<_>>().join(" · ")
        }
    }
}

fn member(session: Session, analysis: &str, field: &str, test: &Test) -> String {
    let name = field_name(session, field);
    match test {
        Test::Any(values) => {
            let values = values.iter().map(|value| label(session, analysis, field, value));
            let values = values.collect::<Vec<_>>().join(", ");
            if field == "segment" { values } else { format!("{name} {values}") }
        }
        Test::Range { min, max } => format!("{name} {}", numbers(session, *min, *max)),
    }
}

/// A label of an analysis (a segment's code) in words; a number stands for itself.
pub(crate) fn label(session: Session, analysis: &str, field: &str, value: &str) -> String {
    let key = format!("{analysis}-{field}-{}", value.replace('_', "-"));
    session.words.with(|words| words.find(&key, &[])).unwrap_or_else(|| value.to_owned())
}

fn numbers(session: Session, min: Option<f64>, max: Option<f64>) -> String {
    let write = |number: f64| session.words.with(|words| words.with("number", &[("n", Arg::Number(number))]));
    range(session, min.map(write), max.map(write))
}

fn range(session: Session, from: Option<String>, to: Option<String>) -> String {
    match (from, to) {
        (Some(from), Some(to)) => {
            session.tn("chart-range", &[("lo", Arg::Text(&from)), ("hi", Arg::Text(&to))])
        }
        (Some(from), None) => session.tn("range-from", &[("from", Arg::Text(&from))]),
        (None, Some(to)) => session.tn("range-to", &[("to", Arg::Text(&to))]),
        (None, None) => session.t("range-all"),
    }
}
