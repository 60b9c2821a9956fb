//! The sheet of keys: those of the commands, those inside figures, those of a presentation; and the switch for single letters.

use crate::commands::COMMANDS;
use crate::keys::Chord;
use crate::parts::palette::Caps;
use crate::session::Session;
use crate::story::KEYS;
use leptos::prelude::*;

/// Keys inside a figure; the figure answers to them itself.
const FIGURE: [(&[Chord], &str); 5] = [
    (&[Chord::alone("tab")], "help-key-tab"),
    (
        &[
            Chord::alone("arrowleft"),
            Chord::alone("arrowup"),
            Chord::alone("arrowdown"),
            Chord::alone("arrowright"),
        ],
        "help-key-arrows",
    ),
    (&[Chord::alone("enter")], "help-key-enter"),
    (&[Chord::alone("escape")], "help-key-escape"),
    (&[Chord::alone("t")], "help-key-table"),
];

/// What is in the dialog.
#[component]
pub(crate) fn Keys() -> impl IntoView {
    let session = Session::here();
    let commands = COMMANDS.iter().filter(|command| !command.chords.is_empty());
    let commands: Vec<_> = commands.map(|command| (command.chords, command.words)).collect();
    view! {
            <h3>{move || session.t("keys-anywhere")}</h3>
            <List rows=commands.clone() />
            <h3>{move || session.t("keys-figure")}</h3>
            <List rows=FIGURE.to_vec() />
            <h3>{move || session.t("keys-present")}</h3>
            <List rows=KEYS.map(|(_, chords, words)| (chords, words)).to_vec() />
            <label class="cl-flag">
                <input
                    type="checkbox"
                    prop:checked=move || session.single_keys.get()
                    on:change=move |event| session.single_keys.set(event_target_checked(&event))
                />
                <span>{move || session.t("keys-single")}</span>
            </label>
            <p class="cl-muted">{move || session.t("keys-single-about")}</p>
    }
}

#[component]
fn List(rows: Vec<(&'static [Chord], &'static str)>) -> impl IntoView {
    let session = Session::here();
    view! {
        <dl class="cl-keys">
            {rows.into_iter().map(|(chords, words)| view! {
                <div>
                    <dt>{chords.iter().map(|chord| view! { <Caps chord=*chord /> }).collect_view()}</dt>
                    <dd>{move || session.t(words)}</dd>
                </div>
            }).collect_view()}
        </dl>
    }
}
