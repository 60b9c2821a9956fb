//! The glossary: search in any of the three languages, a sentence of each term, and the way to where it is at work.

use crate::learning::Learning;
use crate::parts::icon::{Icon, icon};
use crate::session::{Layer, Session};
use crate::state::Page;
use clientele_text::glossary::{self, Term};
use clientele_text::{Arg, Locale, Words, fetch};
use leptos::prelude::*;

/// Opens the glossary at an entry; nothing where there is none.
#[component]
pub(crate) fn TermLink(entry: &'static str, term: String) -> impl IntoView {
    let session = Session::here();
    let learning = Learning::here();
    let label = session.tn("explain-glossary", &[("term", Arg::Text(&term))]);
    let open = move |_| {
        learning.term.set(Some(entry));
        session.layer.set(Layer::Glossary);
    };
    (!entry.is_empty()).then(|| {
        view! {
            <button class="cl-icon-button cl-small-icon" type="button" aria-label=label.clone() title=label on:click=open>
                {icon(Icon::Help)}
            </button>
        }
    })
}

/// What is in the dialog.
#[component]
pub(crate) fn Terms() -> impl IntoView {
    let session = Session::here();
    let learning = Learning::here();
    let others = RwSignal::new(());
    let terms = Memo::new(move |_| {
        others.track();
        glossary::terms(session.words.with(Words::locale))
    });
    session.spawn(async move {
        for locale in Locale::ALL {
            // Without it, the terms lack their names in that language.
            let _ = fetch(locale).await;
        }
        others.set(());
    });
    let query = RwSignal::new(String::new());
    let found = move || {
        let query = query.get();
        let wanted = learning.term.get().filter(|_| query.is_empty());
        terms.with(|terms| match wanted {
            Some(id) => terms.iter().filter(|term| term.entry.id == id).cloned().collect::<Vec<_>>(),
            None => glossary::search(terms, &query).into_iter().cloned().collect(),
        })
    };
    let count = move || session.tn("glossary-found", &[("n", Arg::Number(found().len() as f64))]);
    let none = move || found().is_empty();
    let seek = move |event| {
        learning.term.set(None);
        query.set(event_target_value(&event));
    };
    view! {
        <label class="cl-field">
            <span>{move || session.t("glossary-search")}</span>
            <input class="cl-input" type="search" autocomplete="off" spellcheck="false" prop:value=move || query.get() on:input=seek />
        </label>
        <p class="cl-muted cl-row" role="status">
            <span>{move || if none() { session.t("glossary-none") } else { count() }}</span>
        </p>
        <Show when=move || learning.term.get().is_some()>
            <button class="cl-link cl-glossary-all" type="button" on:click=move |_| learning.term.set(None)>{move || session.t("glossary-all")}</button>
        </Show>
        <dl class="cl-glossary">
            {move || found().into_iter().map(|term| view! { <One term=term terms=terms query=query /> }).collect_view()}
        </dl>
    }
}

#[component]
fn One(term: Term, terms: Memo<Vec<Term>>, query: RwSignal<String>) -> impl IntoView {
    let session = Session::here();
    let learning = Learning::here();
    let Term { entry, name, others, text, .. } = term;
    let others = others.into_iter().map(|(locale, name)| view! { <span lang=locale.tag()>{name}</span> });
    let here = session.analyses.with(|list| list.iter().any(|analysis| analysis.id == entry.at))
        && session.serves(entry.at);
    let go = move |_| {
        session.layer.set(Layer::None);
        session.view.update(|view| view.analysis = entry.at.to_owned());
        session.go(Page::Analyse);
    };
    let related = entry.related.iter().filter_map(|id| {
        let name = terms
            .with(|terms| terms.iter().find(|term| term.entry.id == *id).map(|term| term.name.clone()))?;
        let show = move |_| {
            query.set(String::new());
            learning.term.set(Some(id));
        };
        Some(view! { <button class="cl-link" type="button" on:click=show>{name}</button> })
    });
    view! {
        <div>
            <dt>{name}</dt>
            <dd class="cl-glossary-others">{others.collect_view()}</dd>
            <dd>{text}</dd>
            <dd class="cl-glossary-links">
                <span class="cl-muted">{session.t("glossary-related")}</span>
                {related.collect_view()}
                {here.then(|| view! { <button class="cl-link cl-glossary-go" type="button" on:click=go>{session.t("glossary-open")}</button> })}
            </dd>
        </div>
    }
}

/// The first entry at work in an analysis; empty for none.
pub(crate) fn entry_of(analysis: &str) -> &'static str {
    glossary::ENTRIES.iter().find(|entry| entry.at == analysis).map_or("", |entry| entry.id)
}
