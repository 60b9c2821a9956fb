//! The command palette: type a few letters of what is to be done, Enter does it. A combobox over a list, as ARIA describes
//! it: the focus stays in the field, the list follows the arrows.

use crate::browser::{dialog, intl, platform};
use crate::chunks;
use crate::commands::{self, Entry};
use crate::fuzzy;
use crate::keys::Chord;
use crate::parts::later::Later;
use crate::session::{Layer, Session};
use clientele_text::{Arg, Locale, fetch, is_there};
use leptos::html;
use leptos::prelude::*;
use std::cmp::Reverse;
use web_sys::KeyboardEvent;

/// The palette.
#[component]
pub(crate) fn Palette() -> impl IntoView {
    let session = Session::here();
    let shell = NodeRef::<html::Dialog>::new();
    let open = move || session.layer.get() == Layer::Palette;
    Effect::new(move |_| {
        let open = open();
        if let Some(shell) = shell.get() {
            dialog::show(&shell, open);
        }
    });
    let shut = move || {
        if session.layer.get_untracked() == Layer::Palette {
            session.layer.set(Layer::None);
        }
    };
    view! {
        <dialog
            class="cl-dialog cl-palette"
            node_ref=shell
            aria-label=move || session.t("palette")
            on:close=move |_| shut()
            on:click=move |event| if dialog::is_beside(&event) { shut() }
        >
            <Show when=open>
                <Later part=&chunks::PALETTE />
            </Show>
        </dialog>
    }
}

/// Entries under a heading; what was searched for has none.
type Section = (Option<&'static str>, Vec<Entry>);

/// The field and what it finds.
#[component]
pub(crate) fn Search() -> impl IntoView {
    let session = Session::here();
    let field = NodeRef::<html::Input>::new();
    let list = NodeRef::<html::Div>::new();
    let typed = RwSignal::new(String::new());
    let at = RwSignal::new(0_usize);
    // What is possible does not change while the palette is open: it is modal.
    let possible = move || untrack(|| commands::possible(session, &intl::words(Locale::En)));
    let all = RwSignal::new(possible());
    if !is_there(Locale::En) {
        session.spawn(async move {
            // Without it, only the names in the present language are found.
            if fetch(Locale::En).await.is_ok() {
                all.set(possible());
            }
        });
    }
    let found = Memo::new(move |_| all.with(|all| typed.with(|typed| find(all, typed))));
    let flat =
        move || found.with(|found| found.iter().flat_map(|(_, list)| list.clone()).collect::<Vec<_>>());
    let n = Memo::new(move |_| found.with(|found| found.iter().map(|(_, list)| list.len()).sum::<usize>()));
    let run = move |entry: &Entry| {
        // First closed, so that what opens a layer of its own is not closed with it.
        session.layer.set(Layer::None);
        entry.run(session);
    };
    let choose = move || {
        if let Some(entry) = untrack(flat).get(at.get_untracked()) {
            run(entry);
        }
    };
    let keys = move |event: KeyboardEvent| {
        let (n, now) = (n.get_untracked(), at.get_untracked());
        let to = match event.key().as_str() {
            _ if event.is_composing() => return,
            "ArrowDown" => (now + 1) % n.max(1),
            "ArrowUp" => (now + n.max(1) - 1) % n.max(1),
            "PageDown" => (now + PAGE).min(n.saturating_sub(1)),
            "PageUp" => now.saturating_sub(PAGE),
            "Enter" => {
                event.prevent_default();
                return choose();
            }
            _ => return,
        };
        event.prevent_default();
        at.set(to);
    };
    Effect::new(move |_| {
        if let Some(field) = field.get() {
            // Fails only on elements that cannot take focus.
            let _ = field.focus();
        }
    });
    Effect::new(move |_| {
        let id = option(at.get());
        n.track();
        if let Some(list) = list.get() {
            dialog::reveal(&list, &id);
        }
    });
    let count = move || {
        let n = n.get();
        if n == 0 {
            session.t("palette-none")
        } else {
            session.tn("palette-count", &[("n", Arg::Number(n as f64))])
        }
    };
    view! {
        <input
            class="cl-palette-field"
            type="text"
            role="combobox"
            aria-expanded="true"
            aria-autocomplete="list"
            aria-controls="cl-palette-list"
            aria-activedescendant=move || (n.get() > 0).then(|| option(at.get()))
            aria-label=move || session.t("palette")
            placeholder=move || session.t("palette-hint")
            autocomplete="off"
            spellcheck="false"
            node_ref=field
            on:input=move |event| { typed.set(event_target_value(&event)); at.set(0) }
            on:keydown=keys
        />
        <div class="cl-palette-list" id="cl-palette-list" role="listbox" aria-label=move || session.t("palette") node_ref=list>
            {move || {
                let mut place = 0;
                found.get().into_iter().map(|(title, entries)| {
                    let first = place;
                    place += entries.len();
                    view! { <Part title=title entries=entries first=first at=at run=Callback::new(move |entry: Entry| run(&entry)) /> }
                }).collect_view()
            }}
        </div>
        <p class="cl-palette-count" role="status">{count}</p>
    }
}

/// Steps of Page Up and Page Down.
const PAGE: usize = 8;

fn option(at: usize) -> String {
    format!("cl-command-{at}")
}

/// Everything by groups, or what fits best first.
fn find(all: &[Entry], typed: &str) -> Vec<Section> {
    if typed.trim().is_empty() {
        let mut sections: Vec<Section> = Vec::new();
        for entry in all {
            let title = Some(entry.group.key());
            match sections.last_mut().filter(|(last, _)| *last == title) {
                Some((_, list)) => list.push(entry.clone()),
                None => sections.push((title, vec![entry.clone()])),
            }
        }
        return sections;
    }
    // Names in the language that is spoken come before the same in English and before ids.
    let fit = |entry: &Entry| {
        let names = [(&entry.name, 9), (&entry.english, 6), (&entry.id, 3)];
        names.into_iter().filter_map(|(name, more)| Some(fuzzy::score(typed, name)? + more)).max()
    };
    let mut fits: Vec<(u32, &Entry)> = all.iter().filter_map(|entry| Some((fit(entry)?, entry))).collect();
    fits.sort_by_key(|(score, _)| Reverse(*score));
    let list: Vec<Entry> = fits.into_iter().map(|(_, entry)| entry.clone()).collect();
    if list.is_empty() { Vec::new() } else { vec![(None, list)] }
}

#[component]
fn Part(
    title: Option<&'static str>,
    entries: Vec<Entry>,
    first: usize,
    at: RwSignal<usize>,
    run: Callback<Entry>,
) -> impl IntoView {
    let session = Session::here();
    let options = entries.into_iter().zip(first..).map(|(entry, place)| {
        let beside = title.is_none().then(|| session.t(entry.group.key()));
        let chord = entry.chord;
        let name = entry.name.clone();
        view! {
            <div
                class="cl-command"
                id=option(place)
                role="option"
                aria-selected=move || if at.get() == place { "true" } else { "false" }
                on:pointermove=move |_| if at.get_untracked() != place { at.set(place) }
                on:click=move |_| run.run(entry.clone())
            >
                <span class="cl-command-name">{name}</span>
                {beside.map(|beside| view! { <span class="cl-muted">{beside}</span> })}
                {chord.map(|chord| view! { <Caps chord=chord /> })}
            </div>
        }
    });
    view! {
        <div role="group" aria-label=title.map(|title| session.t(title))>
            {title.map(|title| view! { <p class="cl-palette-group" aria-hidden="true">{session.t(title)}</p> })}
            {options.collect_view()}
        </div>
    }
}

/// The caps of a chord.
#[component]
pub(crate) fn Caps(chord: Chord) -> impl IntoView {
    let caps = chord.caps(platform::is_mac());
    view! { <span class="cl-caps">{caps.into_iter().map(|cap| view! { <kbd>{cap}</kbd> }).collect_view()}</span> }
}
